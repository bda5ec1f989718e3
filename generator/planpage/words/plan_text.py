"""The texts of a plan that reach the family's page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planpage.diagnostics import Position
from planpage.model import Plan, Seen, field_specs
from planpage.model.assess import View
from planpage.model.fields import Entry
from planpage.model.people import Agreement, Child, Contact, Person
from planpage.words.placed_text import Kind, PlacedText

_NEVER_REWORDED = (View, Agreement, Child, Person, Contact)
"""What somebody said, and who is who: words that are theirs, and names."""

_MOST_LINES, _LONGEST_TEXT = 40, 3000
"""How many lines and letters a text may have, for its words to be found there."""


@dataclass(frozen=True, slots=True)
class FieldPlaces:
    """The places of a field's text: its words are looked for in the lines from ``at`` on."""

    text: str
    at: Position
    lines: Sequence[str]

    def find(self, start: int, end: int) -> Position:
        """Return the place of the letters from ``start`` to ``end``, as far as its first line.

        Where they can't be found as they stand, that is the place of the field.
        """
        first = self.at.line - 1
        if not 0 <= first < len(self.lines) or len(self.text) > _LONGEST_TEXT:
            return self.at
        if self.lines[first].startswith(self.text, self.at.column - 1):
            # As most do, it stands there as it is; to look for its words takes a hundred times
            # as long.
            return Position(self.at.path, self.at.line, self.at.column + start, end - start)
        written = "\n".join(self.lines[first : first + _MOST_LINES])
        gap = r"[\s\"'\\]+"
        before = gap.join(map(re.escape, self.text[:start].split()))
        words = gap.join(map(re.escape, self.text[start:end].split()))
        joint = gap if before and self.text[start - 1 : start].isspace() else ""
        found = re.compile(f"{before}{joint}(?P<words>{words})").search(written, self.at.column - 1)
        if not words or not found:
            return self.at
        return _make_position(self.at, written, *found.span("words"))


def list_plan_texts(plan: Plan, lines: Sequence[str] = ()) -> tuple[PlacedText, ...]:
    """Return the texts that the family's page shows of ``plan``.

    Where an entry has ``plainly``, that is the text. Quotations, names and texts in another
    language are left out. ``lines`` are those of the plan's file; without them, the place of a text
    is that of its field.
    """
    texts: list[tuple[str, Position]] = []
    _walk_texts(plan, texts)
    return tuple(PlacedText(text, Kind.POINT, FieldPlaces(text, at, lines)) for text, at in texts)


def _walk_texts(entry: Entry, texts: list[tuple[str, Position]]) -> None:
    """Add what is shown of ``entry``, and of all entries in it, to ``texts``."""
    if getattr(entry, "lang", None):
        return
    reworded = entry.MAIN if getattr(entry, "plainly", "") else ""
    for name, attribute, many, is_text in _list_shown(type(entry)):
        held = getattr(entry, attribute)
        if not held or name == reworded:
            continue
        if not is_text:
            for inner in held if many else (held,):
                _walk_texts(inner, texts)
        elif many:
            texts.extend(
                (text, entry.place_of(f"{name}.{number}")) for number, text in enumerate(held)
            )
        else:
            texts.append((held, entry.place_of(name)))


_Shown = tuple[str, str, bool, bool]
_shown: dict[type[Entry], tuple[_Shown, ...]] = {}


def _list_shown(entry: type[Entry]) -> tuple[_Shown, ...]:
    """Return the fields of a kind of entry that the family's page shows.

    Of each come out its name and attribute, whether it may hold several, and whether these are
    texts.
    """
    if entry not in _shown:
        _shown[entry] = tuple(
            (spec.name, spec.attribute, spec.many, spec.entry is None)
            for spec in field_specs(entry).values()
            if spec.seen is Seen.SUMMARY and not spec.table and (spec.entry or spec.kind is str)
            if spec.entry not in _NEVER_REWORDED
        )
    return _shown[entry]


def _make_position(at: Position, written: str, start: int, end: int) -> Position:
    """Return the place of ``written[start:end]``; ``written`` begins with the line of ``at``."""
    line = written.count("\n", 0, start)
    begin = written.rfind("\n", 0, start) + 1
    stop = written.find("\n", start)
    last = min(end, stop) if stop >= 0 else end
    return Position(at.path, at.line + line, start - begin + 1, max(last - start, 1))
