"""Text for people out of Markdown or a plan's field, which still knows where each word stands."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Protocol

from planpage.diagnostics import Position


class Kind(StrEnum):
    """What a piece of text is on its page."""

    PROSE = "prose"
    POINT = "point"
    CELL = "cell"
    HEADING = "heading"


class Places(Protocol):
    """Knows where the letters of a text stand in a file."""

    def find(self, start: int, end: int) -> Position:
        """Return the place of the letters from ``start`` to ``end``, as far as its first line."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """One paragraph, point, cell, heading or field, on one line and without Markdown's signs.

    ``row`` is the same number for the cells of one row of a table, and else unlike any other.
    """

    text: str
    kind: Kind
    places: Places
    row: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters of one line of a file. Line and column count from 1."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class PiecePlaces:
    """The places of a text that was put together from pieces; ``starts`` are where each begins."""

    path: str
    pieces: Sequence[Piece]
    starts: Sequence[int]

    def find(self, start: int, end: int) -> Position:
        """Return the place of the letters from ``start`` to ``end``, as far as its first line."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        line, column = self._point(first, start)
        width = 1
        for number in range(first, bisect_right(self.starts, max(end - 1, start))):
            piece = self.pieces[number]
            if piece.line != line:
                break
            last = min(end - self.starts[number], len(piece.text))
            width = max(width, piece.column + last - column)
        return Position(self.path, line, column, width)

    def _point(self, number: int, at: int) -> tuple[int, int]:
        piece = self.pieces[number]
        return piece.line, piece.column + min(at - self.starts[number], len(piece.text))


_MARKS = re.compile(
    r"(?P<name>\{\{[^{}\n]*\}\})"
    r"|(?P<code>(?<!`)(?P<ticks>`{1,3})(?!`)(?P<inside>[^\n]{1,500}?)(?P=ticks))"
    r"|\\(?P<plain>[!-/:-@\[-`{-~])"
    r"|(?P<letter>&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[0-9a-fA-F]{1,6});)"
    r"|!\[[^\[\]]*\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"  # a picture
    r"|\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)|\]\[[^\[\]]*\]|[\[\]]"  # a link
    r"|<(?:https?:|mailto:|tel:)[^<>\s]*>|https?://[^\s<>()]+"
    r"|<!--.{0,2000}?-->|</?[A-Za-z][^<>]*>"
    r"|\{[:#.][^{}\n]*\}"  # the address of a heading
    r"|\*+|~~|(?<![^\W_])_+|_+(?![^\W_])",
    re.DOTALL,
)
"""What stands in Markdown and is not said: it is left out, but for the groups that have a name."""

_LINE_END = Piece(" ", 0, 0)
"""What stands between two lines once they are joined. It is on no line."""

_KEPT = ("name", "inside", "plain")


def place_pieces(pieces: Sequence[Piece], path: str, kind: Kind, row: int = 0) -> PlacedText:
    """Join the lines of a block of Markdown, and leave out what is not text.

    ``{{ name }}`` stays as it stands: it is a name that the school fills in.
    """
    raw = "\n".join(piece.text for piece in pieces)
    source = _list_starts(pieces, between=1)
    kept: list[Piece] = []
    done = 0
    for match in _MARKS.finditer(raw):
        _keep(raw, done, match.start(), pieces, source, kept)
        done = match.end()
        group = next((name for name in _KEPT if match[name] is not None), None)
        if group:
            _keep(raw, *match.span(group), pieces, source, kept)
        elif match["letter"] and len(html.unescape(match[0])) == 1:
            number = bisect_right(source, match.start()) - 1
            column = pieces[number].column + match.start() - source[number]
            kept.append(Piece(html.unescape(match[0]), pieces[number].line, column))
    _keep(raw, done, len(raw), pieces, source, kept)
    text = "".join(piece.text for piece in kept)
    places = PiecePlaces(path, tuple(kept), _list_starts(kept, between=0))
    return PlacedText(text, kind, places, row)


def _keep(  # noqa: PLR0913, PLR0917 - a stretch of the text, and where it comes from and goes to
    raw: str,
    start: int,
    end: int,
    pieces: Sequence[Piece],
    source: Sequence[int],
    kept: list[Piece],
) -> None:
    """Add the letters from ``start`` to ``end`` to ``kept``, each line's by itself."""
    while start < end:
        number = bisect_right(source, start) - 1
        stop = min(end, source[number] + len(pieces[number].text))
        column = pieces[number].column + start - source[number]
        if stop > start:
            kept.append(Piece(raw[start:stop], pieces[number].line, column))
        if stop < end:
            kept.append(_LINE_END)
        start = stop + 1


def _list_starts(pieces: Sequence[Piece], *, between: int) -> tuple[int, ...]:
    """Return where each piece begins once they are joined, with ``between`` letters between two."""
    lengths = (len(piece.text) + between for piece in pieces[:-1])
    return tuple(accumulate(lengths, initial=0))
