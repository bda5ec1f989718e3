"""Whether a plan has what it needs to be published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planpage.checks.contract.missing import HeldIn, is_gap, tell_gap, tell_missing, write_missing
from planpage.diagnostics import Diagnostic, Severity
from planpage.model.fields import Entry, FieldSpec, Needed, field_specs
from planpage.model.plan import Thread
from planpage.model.school import School

_DIAGNOSTICS = {Needed.READ: "missing-field", Needed.PUBLISH: "missing-to-publish"}


def check_missing_fields(thread: Thread, _school: School, _today: dt.date) -> Iterator[Diagnostic]:
    """Find the fields that a plan needs to be read, or before a family gets it."""
    for plan in thread.plans:
        yield from find_missing(plan, draft=plan.draft is True)


def check_no_support(thread: Thread, _school: School, _today: dt.date) -> Iterator[Diagnostic]:
    """Advise where a plan names no help at all."""
    for plan in thread.plans:
        if not plan.draft and not plan.has("support"):
            yield Diagnostic(
                "no-support",
                Severity.ADVICE,
                plan.blanks.get("support", plan.at),
                "This plan names no help that the child gets.",
                write="support:\n  - what: …\n    who: …\n    how_often: …",
                note="families look for this first; for example: Paired reading, Mrs Jones, "
                "4 times a week",
                replaces=1 if "support" in plan.blanks else 0,
            )


def find_missing(entry: Entry, *, draft: bool = False) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each field that is needed and was not written, in all entries.

    A draft needs only what it takes to read it. A field that was written wrongly has been told
    already.
    """
    yield from _find_in(entry, None, draft=draft)


def _find_in(entry: Entry, held: HeldIn | None, *, draft: bool) -> Iterator[Diagnostic]:
    needed, inner_fields = _list_fields(type(entry))
    missing = []
    for spec in needed:
        if draft and spec.needed is Needed.PUBLISH:
            continue
        if not entry.has(spec.name):
            missing.append(spec)
        elif is_gap(getattr(entry, spec.attribute)):
            yield tell_gap(entry, spec)
    if missing:
        added = write_missing(entry, held, missing)
        for spec in missing:
            write, replaces = added[spec.name]
            yield tell_missing(entry, spec, _DIAGNOSTICS[spec.needed], write, replaces)
    for spec in inner_fields:
        inside = getattr(entry, spec.attribute)
        for inner in inside if spec.many else (inside,) if inside is not None else ():
            yield from _find_in(inner, HeldIn(entry, spec.name), draft=draft)


_Fields = tuple[tuple[FieldSpec, ...], tuple[FieldSpec, ...]]
_fields: dict[type[Entry], _Fields] = {}


def _list_fields(kind: type[Entry]) -> _Fields:
    """Return the fields of a kind of entry that are needed, and those that hold other entries."""
    if kind not in _fields:
        specs = tuple(field_specs(kind).values())
        needed = tuple(spec for spec in specs if spec.needed in _DIAGNOSTICS)
        _fields[kind] = needed, tuple(spec for spec in specs if spec.entry and not spec.table)
    return _fields[kind]
