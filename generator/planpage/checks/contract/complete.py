"""Whether a plan has what it needs to be published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planpage.checks.contract.missing import tell_missing
from planpage.diagnostics import Diagnostic, Severity
from planpage.model.fields import Entry, Needed, field_specs
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
                plan.at,
                "This plan names no help that the child gets.",
                write="support:\n  - what: Paired reading\n    who: Mrs Jones\n"
                "    how_often: 4 times a week",
                note="families look for this first",
            )


def find_missing(entry: Entry, *, draft: bool = False) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each field that is needed and was not written, in all entries.

    A draft needs only what it takes to read it. A field that was written wrongly has been told
    already.
    """
    for spec in field_specs(type(entry)).values():
        may_lack = draft and spec.needed is Needed.PUBLISH
        if spec.needed in _DIAGNOSTICS and not entry.has(spec.name) and not may_lack:
            yield tell_missing(entry, spec, _DIAGNOSTICS[spec.needed])
        if spec.entry is None or spec.table:
            continue
        held = getattr(entry, spec.attribute)
        for inner in held if spec.many else (held,) if held is not None else ():
            yield from find_missing(inner, draft=draft)
