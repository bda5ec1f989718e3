"""Follows what a message says to write, as somebody would who takes it at its word."""

from __future__ import annotations

from planpage.checks import PLAN_CHECKS
from planpage.diagnostics import Diagnostic
from planpage.reading.advised_lines import settle_lines
from planpage.reports.placing import Goes, find_last_line, find_place
from tests.documentation.examples import check_plans, put_in, read_text
from tests.smallest_plan import SMALLEST_PLAN

NAMES = {check.name for check in PLAN_CHECKS}


def find_advice(text: str) -> list[Diagnostic]:
    """Return what the checks of plans tell of the text of a plan."""
    return [one for one in check_plans(read_text(text).plan) if one.name in NAMES]


def vary_fields(fields: str) -> str:
    """Return the smallest plan with ``fields`` in place of those that it has of the same names."""
    return put_in(fields, SMALLEST_PLAN)


def follow(text: str, told: Diagnostic) -> str:
    """Return ``text`` with the lines of a message; as it is where they go elsewhere."""
    lines = text.split("\n")
    # A check does not know its line; whoever reports it does.
    told = settle_lines(told, lines)
    start, goes = told.at.line - 1, find_place(told)
    if goes is Goes.INSTEAD:
        lines[start : start + told.replaces] = told.write.split("\n")
    elif goes in {Goes.ABOVE, Goes.BELOW}:
        at = find_last_line(told, goes) if goes is Goes.BELOW else start
        lines[at:at] = told.write.split("\n")
    elif goes is Goes.END:
        at = len(lines) - 1 - lines[::-1].index("---")
        lines[at:at] = told.write.split("\n")
    return "\n".join(lines)


def find_new_errors(before: str, after: str) -> list[str]:
    """Return what can't be read in ``after`` and could in ``before``; gaps wait for a person."""
    known = {one.says for one in read_text(before).diagnostics}
    found = (one.says for one in read_text(after).diagnostics if one.is_error)
    return [says for says in found if says not in known and '"…"' not in says]
