"""The texts of a plan that reach the family's page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    return tuple(
        PlacedText(text, Kind.POINT, FieldPlaces(text, at, lines))
        for text, at in _walk_texts(plan)
        if text
    )


def _walk_texts(entry: Entry) -> Iterator[tuple[str, Position]]:
    if isinstance(entry, _NEVER_REWORDED) or getattr(entry, "lang", None):
        return
    reworded = entry.MAIN if getattr(entry, "plainly", "") else ""
    for spec in field_specs(type(entry)).values():
        if spec.seen is not Seen.SUMMARY or spec.table or spec.name == reworded:
            continue
        held = getattr(entry, spec.attribute)
        values = held if spec.many else (held,)
        for number, value in enumerate(values):
            if isinstance(value, Entry):
                yield from _walk_texts(value)
            elif spec.kind is str and value:
                yield value, entry.place_of(f"{spec.name}.{number}" if spec.many else spec.name)


def _make_position(at: Position, written: str, start: int, end: int) -> Position:
    """Return the place of ``written[start:end]``; ``written`` begins with the line of ``at``."""
    line = written.count("\n", 0, start)
    begin = written.rfind("\n", 0, start) + 1
    stop = written.find("\n", start)
    last = min(end, stop) if stop >= 0 else end
    return Position(at.path, at.line + line, start - begin + 1, max(last - start, 1))
