"""Puts the plans of one child in order, and counts the cycles."""

from __future__ import annotations

import dataclasses
import datetime as dt

from planpage.diagnostics import Diagnostic, Severity
from planpage.model.plan import Plan


def order_thread(plans: tuple[Plan, ...]) -> tuple[tuple[Plan, ...], list[Diagnostic]]:
    """Return the plans in order of ``starts``, each with its number, and what does not fit.

    Two plans that start on one day, and a plan
    that starts before the last one ended, are told. A plan may start on the day of the last review.
    The first may have any number (a child may come from another school); the others count on.
    """
    ordered = tuple(sorted(plans, key=lambda plan: (plan.starts or dt.date.max, plan.cycle_id)))
    found: list[Diagnostic] = []
    numbered: list[Plan] = []
    for plan in ordered:
        if not numbered:
            numbered.append(dataclasses.replace(plan, cycle=plan.cycle or 1))
            continue
        before = numbered[-1]
        found.extend(_check_dates(before, plan))
        number = (before.cycle or 1) + 1
        if plan.cycle is not None and plan.cycle != number:
            found.append(
                _fault(
                    "wrong-cycle",
                    plan,
                    "cycle",
                    f"This is cycle {number}: the plan before it is cycle {before.cycle}.",
                    write=f"cycle: {number}",
                    note="or take the line away: cycles are counted from the folder",
                )
            )
        numbered.append(dataclasses.replace(plan, cycle=number))
    return tuple(numbered), found


def _check_dates(before: Plan, plan: Plan) -> list[Diagnostic]:
    if before.starts is None or plan.starts is None:
        return []
    if before.starts == plan.starts:
        return [
            _fault(
                "same-start",
                plan,
                "starts",
                f"Two plans of this child start on {plan.starts}: this one and "
                f"{before.cycle_id}.md.",
                note="each plan of a child has its own time",
            )
        ]
    end = _find_end(before)
    if end is not None and plan.starts < end:
        return [
            _fault(
                "overlap",
                plan,
                "starts",
                f"This plan starts on {plan.starts}, but the plan before it "
                f"({before.cycle_id}.md) runs to {end}.",
                write=f"starts: {end}",
                note="a plan may start on the day of the last review, or later",
            )
        ]
    return []


def _find_end(plan: Plan) -> dt.date | None:
    """Return the day on which a plan ended: when it was reviewed, else when it is to be."""
    if plan.reviewed and plan.reviewed.date:
        return plan.reviewed.date
    return plan.review.date if plan.review else None


def _fault(  # noqa: PLR0913 - the parts of a message
    name: str, plan: Plan, field: str, says: str, *, write: str = "", note: str = ""
) -> Diagnostic:
    return Diagnostic(name, Severity.ERROR, plan.place_of(field), says, write=write, note=note)
