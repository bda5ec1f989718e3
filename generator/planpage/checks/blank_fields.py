"""Advice to write a field that stands in the plan already, with nothing behind its colon.

A plan that was begun with ``planpage add`` has many. Who pastes the field beside one of them gets
it twice, and a plan with a field twice can't be published.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence

from planpage.diagnostics import Diagnostic
from planpage.model.fields import Entry, field_specs
from planpage.model.plan import Plan


def fill_blanks(plan: Plan, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what was ``found`` in ``plan``; where a field is to be added, its blank is filled in.

    Where there are several fields to add, those that are blank are named in the note, and the
    others stay. So is one that stands behind the dash of its entry.
    """
    entries = [entry for entry in _walk_entries(plan) if entry.blanks]
    for one in found:
        is_added = entries and one.write and not one.replaces and not one.elsewhere
        yield _fill_blank(plan, entries, one) if is_added else one


def _fill_blank(plan: Plan, entries: Iterable[Entry], one: Diagnostic) -> Diagnostic:
    column = len(one.write) - len(one.write.lstrip(" "))
    # The innermost entry that begins where the message points comes last.
    near = [entry for entry in entries if (entry is plan if not column else entry.at == one.at)]
    if not near:
        return one
    entry, fields = near[-1], _split_fields(one.write, column)
    blank = {name: entry.blanks[name] for name in fields if name in entry.blanks}
    if not blank:
        return one
    rest = {name: text for name, text in fields.items() if name not in blank}
    ((name, at), *others) = blank.items()
    if not rest and not others and (entry is plan or at.line != entry.at.line):
        return dataclasses.replace(one, at=at, write=fields[name], replaces=1)
    named = " and ".join(f"`{name}` on line {at.line}" for name, at in blank.items())
    is_are = "is" if len(blank) == 1 else "are"
    note = "; ".join(filter(None, (f"fill in {named}, which {is_are} empty", one.note)))
    return dataclasses.replace(one, write="\n".join(rest.values()), note=note)


def _split_fields(write: str, column: int) -> Mapping[str, str]:
    """Return the lines of each field that is to be added, by its name."""
    fields: dict[str, list[str]] = {}
    name = ""
    for line in write.split("\n"):
        if len(line) - len(line.lstrip(" ")) == column and not line.startswith("-", column):
            name = line.strip().partition(":")[0]
        fields.setdefault(name, []).append(line)
    return {name: "\n".join(lines) for name, lines in fields.items()}


def _walk_entries(entry: Entry) -> Iterator[Entry]:
    """Yield ``entry`` and all entries in it, each before those inside of it."""
    yield entry
    for attribute, many in _list_inner(type(entry)):
        held = getattr(entry, attribute)
        for inner in held if many else (held,) if held is not None else ():
            yield from _walk_entries(inner)


_inner: dict[type[Entry], tuple[tuple[str, bool], ...]] = {}


def _list_inner(kind: type[Entry]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a kind of entry that hold entries, and whether each may hold many."""
    if kind not in _inner:
        _inner[kind] = tuple(
            (spec.attribute, spec.many)
            for spec in field_specs(kind).values()
            if spec.entry and not spec.table
        )
    return _inner[kind]
