"""Advice to write a field that stands in the plan already, with nothing behind its colon.

A plan that was begun with ``planpage add`` has many. Who pastes the field beside one of them gets
it twice, and a plan with a field twice can't be published.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from planpage.diagnostics import Diagnostic, Position
from planpage.model.fields import Entry, field_specs
from planpage.model.plan import Plan


def fill_blanks(plan: Plan, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what was ``found`` in ``plan``; where a field is to be added, its blank is filled in.

    Where there are several fields to add, and only some of them are blank, these are named in the
    note and the others stay.
    """
    for one in found:
        is_added = one.write and not one.replaces and not one.elsewhere
        yield _fill_blank(plan, one) if is_added else one


def _fill_blank(plan: Plan, one: Diagnostic) -> Diagnostic:
    column = len(one.write) - len(one.write.lstrip(" "))
    fields = _split_fields(one.write, column)
    entry = plan if column == 0 else _find_entry(plan, one.at)
    blanks = entry.blanks if entry else {}
    blank = {name: blanks[name] for name in fields if name in blanks}
    if not blank or entry is None:
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


def _find_entry(plan: Plan, at: Position) -> Entry | None:
    """Return the innermost entry that begins at ``at``."""
    found: Entry | None = None
    waiting: list[Entry] = [plan]
    while waiting:
        entry = waiting.pop()
        if entry.at == at:
            found = entry
        for spec in field_specs(type(entry)).values():
            if spec.entry and not spec.table:
                held = getattr(entry, spec.attribute)
                waiting.extend(held if spec.many else (held,) if held is not None else ())
    return found
