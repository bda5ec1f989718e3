"""The line on which a text stands, made again from its place: checks do not see the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import overload

from planpage.checks.wording.texts import FieldText, Kind, gather_texts
from planpage.diagnostics import Position
from planpage.model.fields import Entry, field_specs
from planpage.model.plan import Plan

_ARTICLE = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+\Z")
_LONGEST = 160


def write_line(
    plan: Plan, one: FieldText, start: int, end: int, instead: str
) -> tuple[Position, str]:
    """Return the place of ``one.text[start:end]``, and its line with ``instead`` there.

    The line is empty, and the place that of the whole text, where the text does not stand on one
    line just as it is, or ``instead`` might not fit behind an "a" or a "his".
    """
    at = one.at
    if not _is_as_written(one):
        return at, ""
    place = Position(at.path, at.line, at.column + start, end - start)
    lead = _find_lead(plan, one)
    if not lead or not instead or len(one.text) > _LONGEST or _ARTICLE.search(one.text[:start]):
        return place, ""
    if one.text[start].isupper():
        instead = instead[:1].upper() + instead[1:]
    return place, f"{lead}{one.text[:start]}{instead}{one.text[end:]}"


class RebuiltLines(Sequence[str]):
    """The lines of a plan's file, each made again when it is asked for.

    Only those with a text of their own come out, the others are empty; of several lines at once
    only the first is made, since no text that can be made again goes on behind it.
    """

    def __init__(self, plan: Plan) -> None:
        """Make the lines of ``plan``; this costs nothing until one is asked for."""
        self._plan = plan
        self._texts: dict[int, FieldText] = {}

    def __len__(self) -> int:
        """Return how many lines there are above the story."""
        return self._plan.at.line

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[str]: ...
    def __getitem__(self, number: int | slice) -> str | Sequence[str]:
        """Return the line with this number, counted from 0, or the first of several."""
        if isinstance(number, slice):
            return [self[number.start or 0]]
        if not self._texts:
            texts = gather_texts(self._plan)
            self._texts = {one.at.line - 1: one for one in texts if _is_as_written(one)}
        one = self._texts.get(number)
        lead = _find_lead(self._plan, one) if one else ""
        return f"{lead}{one.text}" if one and lead else ""


def _is_as_written(one: FieldText) -> bool:
    """Whether a text stands on one line just as it is.

    In quotation marks it is wider there, and on several lines narrower; names are read otherwise
    than they are written.
    """
    return bool(one.name) and one.kind is not Kind.FACT and one.at.width == len(one.text)


def _find_lead(plan: Plan, one: FieldText) -> str:
    """Return what stands on the line before the text: indent, dash and name of the field."""
    entry, at = one.entry, one.at
    name, _, number = one.name.partition(".")
    dash = entry.place_of(name)
    if number and dash.column < at.column:
        return f"{' ' * (dash.column - 1)}- " if dash.column == at.column - 2 else ""
    if at == entry.at:
        return _find_lead_of_small_form(plan, entry)
    indent = at.column - len(f"{name}: ") - 1
    if indent != entry.at.column - 1:
        return ""
    if at.line != entry.at.line:
        return f"{' ' * indent}{name}: "
    # The first field of an entry: behind a dash, or below the name of the entry.
    return (
        f"{' ' * (indent - 2)}- {name}: " if _is_listed(plan, entry) else f"{' ' * indent}{name}: "
    )


def _find_lead_of_small_form(plan: Plan, entry: Entry) -> str:
    for parent, name, place in _list_parents(plan, entry):
        if place.column == entry.at.column - 2:
            return f"{' ' * (place.column - 1)}- "
        if place == entry.at and parent.at.line:
            return f"{' ' * max(entry.at.column - len(name) - 3, 0)}{name}: "
    return ""


def _is_listed(plan: Plan, entry: Entry) -> bool:
    return any(place.column == entry.at.column - 2 for _, _, place in _list_parents(plan, entry))


def _list_parents(plan: Plan, entry: Entry) -> list[tuple[Entry, str, Position]]:
    """Return the entry that holds ``entry``, with the field's name and the field's place."""
    waiting: list[Entry] = [plan]
    while waiting:
        parent = waiting.pop()
        for spec in field_specs(type(parent)).values():
            if spec.entry is None or spec.table:
                continue
            held = getattr(parent, spec.attribute)
            inner = held if spec.many else (held,) if held is not None else ()
            if any(one is entry for one in inner):
                return [(parent, spec.name, parent.place_of(spec.name))]
            waiting.extend(inner)
    return []
