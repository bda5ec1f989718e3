"""How a field of the format is declared: once, for reader, JSON Schema and documentation.

A field is a dataclass field whose annotation says what its text must be (``date``, ``int``, a
:class:`Choice`, another :class:`Entry`, a ``tuple`` of these) and whose metadata says what it
holds, when it is needed and who sees it.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar, Self, TypedDict, Unpack

from planpage.diagnostics import Position


class Needed(StrEnum):
    """When a field has to be there."""

    READ = "to read"
    PUBLISH = "to publish"
    REVIEW = "at a review"
    GOOD = "good to have"
    OPTIONAL = "when it applies"


class Seen(StrEnum):
    """Who gets to see what a field holds. Each one sees what the ones before it see."""

    SUMMARY = "summary"
    FULL = "full plan"
    STAFF = "staff"
    NOBODY = "nobody"


class Choice(StrEnum):
    """One of a few words. ``twins`` are other ways to write it; capitals do not matter."""

    twins: tuple[str, ...]

    def __new__(cls, words: str, *twins: str) -> Self:
        """Make a choice that reads ``words`` and is also understood as any of ``twins``."""
        choice = str.__new__(cls, words)
        choice._value_ = words
        choice.twins = twins
        return choice


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A group of fields at one place in a file.

    ``at`` is the entry's first line; ``places`` holds the place of each field that was written,
    by its name in the file (``who``; ``who.1`` for the second text of a list), also of those whose
    text was wrong and so are empty here.
    """

    MAIN: ClassVar[str] = ""
    """The field that plain text in place of the whole entry means."""

    at: Position = dataclasses.field(default=Position(""), compare=False, repr=False)
    places: Mapping[str, Position] = dataclasses.field(
        default_factory=dict, compare=False, repr=False
    )

    blanks: Mapping[str, Position] = dataclasses.field(
        default_factory=dict, compare=False, repr=False
    )
    """The places of fields that were written with nothing behind the colon."""

    def place_of(self, name: str) -> Position:
        """Where the field ``name`` stands; the entry's own place where it was not written."""
        return self.places.get(name, self.at)

    def has(self, name: str) -> bool:
        """Whether the field ``name`` was written, rightly or wrongly."""
        return name in self.places


@dataclasses.dataclass(frozen=True, slots=True)
class FieldSpec:
    """What the format says of one field.

    ``name`` is as written in a file (``from``), ``attribute`` as in Python (``from_``). ``kind`` is
    the type of one value; ``many`` says that there may be a list of them, ``table`` that the values
    stand behind names of the writer's own (as in ``labels``). ``asks`` is the question that the
    field answers and ``such_as`` an answer, for messages and hints.
    """

    name: str
    attribute: str
    kind: Any
    many: bool
    table: bool
    holds: str
    asks: str = ""
    such_as: str = ""
    needed: Needed = Needed.OPTIONAL
    seen: Seen = Seen.FULL
    entry: type[Entry] | None = dataclasses.field(init=False)
    """The kind of entry that this field holds, or None where it holds plain values."""

    def __post_init__(self) -> None:
        is_entry = isinstance(self.kind, type) and issubclass(self.kind, Entry)
        object.__setattr__(self, "entry", self.kind if is_entry else None)


class Told(TypedDict, total=False):
    """What is said of a field where it is declared; see :class:`FieldSpec`."""

    asks: str
    such_as: str
    needed: Needed
    seen: Seen


def text(holds: str, **told: Unpack[Told]) -> Any:
    """Declare a field of plain text; empty where it is not written."""
    return _declare({"default": ""}, holds, told)


def value(holds: str, **told: Unpack[Told]) -> Any:
    """Declare a field with one value or entry; None where it is not written."""
    return _declare({"default": None}, holds, told)


def several(holds: str, **told: Unpack[Told]) -> Any:
    """Declare a field with a list of values or entries; an empty tuple where it is not written."""
    return _declare({"default": ()}, holds, told)


def named(holds: str, **told: Unpack[Told]) -> Any:
    """Declare a field with values behind names of the writer's own; empty where not written."""
    return _declare({"default_factory": dict}, holds, told)


def _declare(default: dict[str, Any], holds: str, told: Told) -> Any:
    return dataclasses.field(**default, metadata={"holds": holds, "told": told})


_SPECS: dict[type[Entry], Mapping[str, FieldSpec]] = {}


def field_specs(entry: type[Entry]) -> Mapping[str, FieldSpec]:
    """Return what the format says of the fields of ``entry``, by their names, in their order."""
    if entry not in _SPECS:
        _SPECS[entry] = types.MappingProxyType(_collect_specs(entry))
    return _SPECS[entry]


def _collect_specs(entry: type[Entry]) -> dict[str, FieldSpec]:
    hints = typing.get_type_hints(entry)
    specs: dict[str, FieldSpec] = {}
    for field in dataclasses.fields(entry):
        if "holds" not in field.metadata:
            continue
        kind, many, table = _unwrap(hints[field.name])
        name = field.name.rstrip("_")
        specs[name] = FieldSpec(
            name=name,
            attribute=field.name,
            kind=kind,
            many=many,
            table=table,
            holds=field.metadata["holds"],
            **field.metadata["told"],
        )
    return specs


def _unwrap(hint: Any) -> tuple[Any, bool, bool]:
    """Split an annotation into the type of one value, and whether it is a list or a table."""
    origin = typing.get_origin(hint)
    if origin is tuple:
        return typing.get_args(hint)[0], True, False
    if origin is Mapping:
        return typing.get_args(hint)[1], False, True
    if origin in (types.UnionType, typing.Union):
        return typing.get_args(hint)[0], False, False
    return hint, False, False
