"""The notes of how support went: whether there are any, and whether it was given as planned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.support.givers import WITHOUT_TIMES, join_quoted
from planpage.diagnostics import quote_text
from planpage.model.support import Support

_ENOUGH_OF_FIVE = 4
"""Fewer than four of five planned times is not as planned."""

_ONE_MAY_BE_MISSED = 1
_FIRST_NOTES = dt.timedelta(weeks=4)
_NO_COUNT = (0, 0)


def find_missed(case: Case) -> Iterator[Found]:
    """Find support that was given clearly less often than planned, by the numbers noted."""
    plan = case.plan
    counts: dict[str, tuple[int, int]] = {}
    for session in plan.sessions:
        if session.planned is None or session.given is None:
            continue
        key = session.support or (plan.support[0].key if len(plan.support) == 1 else "")
        planned, given = counts.get(key, _NO_COUNT)
        counts[key] = planned + session.planned, given + session.given
    for support in plan.support:
        planned, given = counts.get(support.key, _NO_COUNT)
        is_missed = given * 5 < planned * _ENOUGH_OF_FIVE
        if is_missed and planned - given > _ONE_MAY_BE_MISSED:
            yield Found(
                support.place_of("how_often"),
                f"{quote_text(support.what)} was planned {planned} times, and given "
                f"{_say_times(given)}.",
                note="find a time that holds, or plan what can be given; "
                "help that is often missed can't show whether it works",
                about=support.what,
            )


def _say_times(given: int) -> str:
    return {0: "never", 1: "once"}.get(given, f"{given} times")


def find_not_noted(case: Case) -> Iterator[Found]:
    """Find support of which nobody has noted after four weeks, or at the review, how it went."""
    plan = case.plan
    if plan.draft or plan.starts is None:
        return
    if plan.reviewed is None and case.today < plan.starts + _FIRST_NOTES:
        return
    unnoted = [one for one in plan.support if _asks_for_notes(case, one)]
    if not unnoted:
        return
    is_empty = not plan.has("sessions")
    of_one = "" if len(plan.support) == 1 else f"\n    support: {unnoted[0].key}"
    yield Found(
        plan.place_of("sessions"),
        f"Nobody has noted yet how {join_quoted(one.what for one in unnoted)} went.",
        write=f"sessions:\n  - date: …{of_one}\n    planned: …\n    given: …\n    how_it_went: …"
        if is_empty
        else "",
        note="a line every week or two is enough; without any, a review can only guess",
        replaces=0 if is_empty else 1,
        about=", ".join(one.what for one in unnoted),
    )


def _asks_for_notes(case: Case, support: Support) -> bool:
    """Whether support has times of its own, began four weeks ago, and no session is noted."""
    plan = case.plan
    if support.kind in WITHOUT_TIMES or support.teacher_led or not support.how_often:
        return False
    if plan.reviewed is None and support.starts and case.today < support.starts + _FIRST_NOTES:
        return False
    is_only = len(plan.support) == 1
    return not any(
        one.support == support.key or (is_only and one.support is None) for one in plan.sessions
    )
