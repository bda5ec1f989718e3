"""How many printed lines a text takes: words laid out as a browser does, as full as lines get."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import chain

from markupsafe import Markup

from planpage.rendering.font_widths import Face

SIZE = 12.0
"""The size of the type on paper, in points."""

CAREFUL = 0.25
"""How much narrower than it is a line is taken for: what rounding may cost."""

_TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*>")
_BOLD = frozenset({"b", "strong", "em"})

Piece = tuple[str, bool, float]
"""Text that runs on: its words, whether they are bold, and their size."""

SPACE: Piece = (" ", False, SIZE)


def split_text(text: str, *, bold: bool = False, size: float = SIZE) -> Iterable[Piece]:
    """Split a text of a page into pieces of one weight. Tags go; what they make bold stays so."""
    if not isinstance(text, Markup):
        return ((str(text), bold, size),)
    if "<" not in text:
        return ((unescape(str(text)) if "&" in text else str(text), bold, size),)
    return _split_markup(text, bold=bold, size=size)


def _split_markup(text: Markup, *, bold: bool, size: float) -> Iterator[Piece]:
    start, depth = 0, 0
    for tag in _TAG.finditer(text):
        if tag.start() > start:
            yield unescape(str(text[start : tag.start()])), bold or depth > 0, size
        if tag[2] in _BOLD:
            depth += -1 if tag[1] else 1
        start = tag.end()
    if start < len(text):
        yield unescape(str(text[start:])), bold or depth > 0, size


class LineCounter:
    """Lays out texts in one font. ``words`` counts the words since it was last set to nought.

    ``breaks_words`` tells whether a word has been longer than its line.
    """

    def __init__(self, face: Face) -> None:
        self.face = face
        self.words = 0
        self.breaks_words = False

    def measure(self, pieces: Iterable[Piece]) -> float:
        """Return how wide ``pieces`` are on one line, in points."""
        return sum(
            (self.face.bold if bold else self.face.regular)(text) * size / 1000
            for text, bold, size in pieces
        )

    def count(self, pieces: Iterable[Piece], room: float) -> int:
        """Lay out ``pieces`` in lines of ``room`` points, as full as they get; return how many."""
        room -= CAREFUL
        full = room - SIZE
        lines, words, used, word, gap = 0, 0, room, 0.0, 0.0
        for text, bold, size in chain(pieces, (SPACE,)):
            measure = self.face.bold if bold else self.face.regular
            scale = size / 1000
            first, *others = text.split(" ")
            if first:
                word += measure(first) * scale
            if not others:
                continue
            space = measure(" ") * scale
            for part in others:
                if word:  # it has ended: place it
                    words += 1
                    if used + gap + word <= room:
                        used += gap + word
                    elif word <= room:
                        lines, used = lines + 1, word
                    else:
                        lines, used = lines + 1 + int(word // full), word % full
                        self.breaks_words = True
                gap = space
                word = measure(part) * scale if part else 0.0
        self.words += words
        return lines
