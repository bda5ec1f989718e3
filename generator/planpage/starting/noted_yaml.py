"""Writes fields and lists with notes for a person beside them, as a plan wants them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from planpage.reading.nodes import Mapping, Node, Scalar
from planpage.reading.yaml_writing import STEP, write_text

Value: TypeAlias = "str | list[Value] | dict[str, Value] | Noted"
"""What a field holds: a text, a list, fields of its own, or any of these with a note."""

LONGEST_NOTE = 98

DECIDE = "DECIDE:"
"""What a note begins with where a person has to decide something."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with lines above it that only a person who opens the file reads."""

    value: Value
    notes: tuple[str, ...]


def unfold_node(node: Node) -> Value:
    """Return what was read from a file without its places, ready to be changed and written.

    A text that was written on several lines comes out on one: so it is read everywhere.
    """
    if isinstance(node, Scalar):
        return " ".join(node.text.split()) if "\n" in node.text else node.text
    if isinstance(node, Mapping):
        return {field.text: unfold_node(value) for field, value in node.pairs}
    return [unfold_node(item) for item in node.items]


def write_fields(fields: dict[str, Value], indent: int = 0) -> Iterator[str]:
    """Yield the lines of ``fields``, each set in by ``indent`` spaces. Notes come out as comments.

    A field that holds an empty list or no fields is left out; an empty text is a blank to fill in.
    """
    space = " " * indent
    for name, held in fields.items():
        value, notes = _take_notes(held)
        if value in ([], {}):
            continue
        yield from _write_notes(notes, indent)
        if isinstance(value, str):
            yield f"{space}{name}: {write_text(value)}" if value else f"{space}{name}:"
        else:
            yield f"{space}{name}:"
            if isinstance(value, dict):
                yield from write_fields(value, indent + STEP)
            elif isinstance(value, list):
                yield from _write_items(value, indent + STEP)


def _write_items(items: list[Value], indent: int) -> Iterator[str]:
    space = " " * indent
    for held in items:
        value, notes = _take_notes(held)
        yield from _write_notes(notes, indent)
        if isinstance(value, dict):
            first, *rest = write_fields(value, indent + STEP)
            inner = [first, *rest]
            # A note on the first field stands above the dash: behind it there is no room.
            while inner[0].lstrip().startswith("#"):
                yield space + inner.pop(0).lstrip()
            yield f"{space}- {inner[0].lstrip()}"
            yield from inner[1:]
        elif isinstance(value, str):
            yield f"{space}- {write_text(value)}" if value else f"{space}-"


def _take_notes(held: Value) -> tuple[Value, tuple[str, ...]]:
    return (held.value, held.notes) if isinstance(held, Noted) else (held, ())


def _write_notes(notes: tuple[str, ...], indent: int) -> Iterator[str]:
    space = " " * indent
    for note in notes:
        line = " ".join(note.split())
        width = LONGEST_NOTE - indent
        while len(line) > width:
            cut = line.rfind(" ", 0, width)
            cut = cut if cut > 0 else width
            yield f"{space}# {line[:cut].rstrip()}"
            line = line[cut:].lstrip()
        yield f"{space}# {line}"
