"""All texts of a plan with what they are and where, gathered once for every check of words.

It takes its time, so a check looks into :func:`planpage.checks.plan_texts.list_texts` first, where
what it looks for may not be at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, NamedTuple

from planpage.diagnostics import Position
from planpage.model.assess import Hope, View
from planpage.model.fields import Entry, FieldSpec, Seen, field_specs
from planpage.model.people import Agreement, Child, Contact, Person, Reader
from planpage.model.plan import Plan
from planpage.model.values import HowOften, Name, RoughDate

_SPOKEN: dict[type[Entry], frozenset[str]] = {
    View: frozenset({"says", "short", "in_english"}),
    Hope: frozenset({"hope", "in_english"}),
    Agreement: frozenset({"how", "not_agreed"}),
}
_ABOUT_PEOPLE = (Child, Person, Contact, Reader)


class Kind(Enum):
    """What a text is: written by school, said by somebody, or a name, a date or a number."""

    WRITTEN = 1
    SPOKEN = 2
    FACT = 3


class FieldText(NamedTuple):
    """One text: ``name`` is its field's in ``entry``, with a number where it is one of a list."""

    text: str
    kind: Kind
    entry: Entry
    name: str

    @property
    def at(self) -> Position:
        """Where it stands; of a story below the fields only the file is known."""
        return self.entry.place_of(self.name) if self.name else Position(self.entry.at.path)


_last: list[tuple[Plan, tuple[FieldText, ...]]] = []
"""The texts gathered last: one check after the other asks for those of the same plan."""


def gather_texts(plan: Plan) -> tuple[FieldText, ...]:
    """Return the texts of ``plan`` that anybody may see, but for those in another language."""
    if _last and _last[0][0] is plan:
        return _last[0][1]
    texts: list[FieldText] = []
    _walk(plan, texts)
    texts.extend(_list_stories(plan))
    _last[:] = [(plan, tuple(texts))]
    return _last[0][1]


def _list_stories(plan: Plan) -> Iterator[FieldText]:
    for story in (plan.body.opening, *plan.body.sections.values()):
        if story:
            yield FieldText(story, Kind.WRITTEN, plan, "")


def _walk(entry: Entry, texts: list[FieldText]) -> None:
    """Add the texts of ``entry`` and of all entries in it to ``texts``."""
    fields = _fields.get(type(entry)) or _list_fields(type(entry))
    for name, attribute, many, kind in fields:
        held = getattr(entry, attribute)
        if not held:
            continue
        if name == "lang":
            return
        if kind is None:
            for inner in held if many else (held,):
                _walk(inner, texts)
        elif many:
            # One name as written may be two as read: they have no places of their own.
            one_by_one = kind is not Kind.FACT
            for number, text in enumerate(held):
                place = f"{name}.{number}" if one_by_one else name
                texts.append(FieldText(text, kind, entry, place))
        else:
            text = held.text if isinstance(held, HowOften) else held
            texts.append(FieldText(text, kind, entry, name))


_Field = tuple[str, str, bool, Kind | None]
_fields: dict[type[Entry], tuple[_Field, ...]] = {}


def _list_fields(entry: type[Entry]) -> tuple[_Field, ...]:
    """Return the fields of a kind of entry that hold texts, or entries (of kind None).

    First comes the language, where there is one: what is not in English is left out.
    """
    fields = sorted(_select_fields(entry), key=lambda field: field[0] != "lang")
    _fields[entry] = tuple(fields)
    return _fields[entry]


def _select_fields(entry: type[Entry]) -> Iterator[_Field]:
    for spec in field_specs(entry).values():
        if spec.table or spec.seen is Seen.NOBODY:
            continue
        kind = None if spec.entry else _find_kind(entry, spec)
        if spec.entry or kind or spec.name == "lang":
            yield spec.name, spec.attribute, spec.many, kind


def _find_kind(entry: type[Entry], spec: FieldSpec) -> Kind | None:
    kinds: tuple[Any, ...] = (Name, RoughDate, HowOften)
    if spec.kind in kinds or (spec.kind is str and entry in _ABOUT_PEOPLE):
        return Kind.FACT
    if spec.kind is not str:
        return None
    return Kind.SPOKEN if spec.name in _SPOKEN.get(entry, ()) else Kind.WRITTEN
