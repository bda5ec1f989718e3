"""All texts of a plan as one string, to search at once, and the way back to where each stands."""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from planpage.checks.text_walk import Source, collect_texts
from planpage.diagnostics import Position
from planpage.model.fields import Entry, FieldSpec
from planpage.model.plan import Plan
from planpage.model.values import Name
from planpage.words.single_words import split_single

BETWEEN = "\x00"
"""Stands between two texts: no text of a plan may hold it, and no pattern reaches over it."""

_NUMBER = re.compile(r"[0-9](?:[A-Z]{2}|[0-9 ()./-]{2,}[0-9](?:[A-Z]{2})?)")
"""Four digits or more with what may stand between them, or a digit before two capitals."""

_OTHER_LETTERS = (
    "\u00c0-\u024f\u0300-\u060b\u060d-\u061a\u0620-\u06d3\u06d5-\u0963\u0966-\u1fff"
    "\u2c00-\u2dff\u3005-\u3007\u3040-\ud7ff\uf900-\ufdff\U00010000-\U0003ffff"
)
"""Letters beyond A to Z with their marks, and no punctuation of any script."""
_ASCII_NAME = r"[A-Z][A-Za-z]*(?:['-][A-Za-z]+)*"
_ANY_NAME = rf"[A-Z{_OTHER_LETTERS}][A-Za-z{_OTHER_LETTERS}]*(?:['’-][A-Za-z{_OTHER_LETTERS}]+)*"
_ASCII_NAMES = re.compile(rf"{_ASCII_NAME}(?: {_ASCII_NAME})*")


@functools.cache
def _find_any_names() -> re.Pattern[str]:
    """Make the pattern of names in all scripts: it takes long, and plain English needs none."""
    return re.compile(rf"{_ANY_NAME}(?: {_ANY_NAME})*")


_KEPT = 16
"""For so many plans what was read is kept: a thread's, while one check after another looks."""


@dataclass(frozen=True)
class PlanTexts:
    """The texts of a plan, joined by :data:`BETWEEN`, which also stands first and last.

    ``starts`` are where in ``whole`` each begins, ``sources`` where it stands in the file.
    Accented letters are one character each, however they were typed.
    """

    path: str
    whole: str
    starts: tuple[int, ...]
    sources: tuple[Source, ...]

    @functools.cached_property
    def numbers(self) -> tuple[tuple[int, int], ...]:
        """From where to where there are digits that could mean something."""
        return tuple(match.span() for match in _NUMBER.finditer(self.whole))

    @functools.cached_property
    def capitals(self) -> tuple[tuple[int, str], ...]:
        """All words with a capital, each with where it begins.

        Those that follow each other with one space are one string. What has no capitals and no
        small letters, such as Arabic, counts as well.
        """
        pattern = _ASCII_NAMES if self.whole.isascii() else _find_any_names()
        return tuple((match.start(), match[0]) for match in pattern.finditer(self.whole))

    @functools.cached_property
    def capital_words(self) -> frozenset[str]:
        """The single words of :attr:`capitals`."""
        return frozenset(" ".join([row for _, row in self.capitals]).split(" "))

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """What stands between spaces, as written: most of the words, some with a full stop."""
        return frozenset(self.whole.split(" "))

    @functools.cached_property
    def folded(self) -> str:
        """The whole in small letters and with plain apostrophes."""
        return self.whole.lower().replace("’", "'")

    @functools.cached_property
    def spaced(self) -> str:
        """The words of :attr:`folded` in their order, a space before and behind each.

        What a check looks for first, before it looks closely.
        """
        return f" {' '.join(split_single(self.folded))} "

    @functools.cached_property
    def folded_words(self) -> frozenset[str]:
        """The single words of :attr:`spaced`."""
        return frozenset(self.spaced.split())

    @functools.cached_property
    def lower(self) -> str:
        """The whole in small letters, each at the place of its capital."""
        low = self.whole.lower()
        if len(low) == len(self.whole):
            return low
        return "".join(one if len(one.lower()) > 1 else one.lower() for one in self.whole)

    def find_source(self, start: int) -> Source:
        """Return where the text stands that has ``start`` in it."""
        return self.sources[bisect_right(self.starts, start) - 1]

    def find_bounds(self, start: int) -> tuple[int, int]:
        """Return where the text that has ``start`` in it begins and ends."""
        begin = self.starts[bisect_right(self.starts, start) - 1]
        return begin, self.whole.index(BETWEEN, begin)

    def place(self, start: int, end: int) -> Position:
        """Return the place in the file of what stands from ``start`` to ``end``.

        In a field, that is the whole field: how its text was put into lines is not known here.
        """
        entry, spec, number = self.find_source(start)
        if entry is not None and spec is not None:
            return _place_field(entry, spec, number)
        begin, _ = self.find_bounds(start)
        line = number + self.whole.count("\n", begin, start)
        column = start - max(self.whole.rfind("\n", begin, start), begin - 1)
        return Position(self.path, line, column, end - start)


def _place_field(entry: Entry, spec: FieldSpec, number: int) -> Position:
    if spec.kind is Name and spec.many:
        # "Mum and Dad" was written as one and is two by now: then no place is sure but the field's.
        count = len(getattr(entry, spec.attribute))
        if f"{spec.name}.{count - 1}" not in entry.places or f"{spec.name}.{count}" in entry.places:
            return entry.place_of(spec.name)
    return entry.places.get(f"{spec.name}.{number}") or entry.place_of(spec.name)


_kept: dict[int, tuple[Plan, PlanTexts]] = {}


def list_texts(plan: Plan) -> PlanTexts:
    """Return the texts of ``plan``, the body last; the same answer while it is asked for again."""
    kept = _kept.get(id(plan))
    if kept is not None and kept[0] is plan:
        return kept[1]
    texts: list[str] = []
    sources: list[Source] = []
    collect_texts(plan, texts, sources)
    for line, piece in plan.body.pieces:
        texts.append(piece)
        sources.append((None, None, line))
    whole = BETWEEN.join(["", *texts, ""])
    if not whole.isascii():
        texts = [unicodedata.normalize("NFC", text) for text in texts]
        whole = BETWEEN.join(["", *texts, ""])
    starts, start = [], 1
    for text in texts:
        starts.append(start)
        start += len(text) + 1
    found = PlanTexts(plan.at.path, whole, tuple(starts), tuple(sources))
    if len(_kept) >= _KEPT:
        _kept.clear()
    _kept[id(plan)] = plan, found
    return found
