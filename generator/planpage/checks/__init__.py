"""What a plan that could be read still needs, or could do better. One function is one check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

from planpage.checks import across, private, support, targets, threads, timing, voice, wording
from planpage.checks.across import AcrossCheck, Facts, check_across, gather_facts
from planpage.checks.blank_fields import fill_blanks
from planpage.checks.check import Case, Check, Found
from planpage.checks.contract import CONTRACT, find_missing
from planpage.checks.settings import (
    check_labels,
    check_names_of_checks,
    find_level,
    is_allowed,
    settle_advice,
)
from planpage.checks.targets.one_block import join_blocks
from planpage.checks.telling import count_settled, tell_found, weigh_found
from planpage.diagnostics import Diagnostic, Severity
from planpage.model.plan import Thread
from planpage.model.school import School

PLAN_CHECKS: tuple[Check, ...] = (
    *targets.CHECKS,
    *support.CHECKS,
    *timing.CHECKS,
    *voice.CHECKS,
    *threads.CHECKS,
    *wording.CHECKS,
    *private.CHECKS,
)
"""The checks that look at one plan after another, in the order in which they run."""

CHECKS: tuple[Check | AcrossCheck, ...] = (*PLAN_CHECKS, *across.CHECKS)
"""All checks with a page of their own in ``docs/checks``; those that compare children come last."""


def check_thread(
    thread: Thread, school: School, today: dt.date, spoiled: Collection[str] = ()
) -> tuple[Diagnostic, ...]:
    """Return what all checks find in a child's plans: the format's own first.

    ``spoiled`` are the paths of plans in which something could not be read: of these only errors
    are told, since what seems to be missing may stand where nothing could be read.
    """
    own = (found for check in CONTRACT for found in check(thread, school, today))
    return (*settle_advice(own, school), *_run_checks(thread, school, today, spoiled))


def _run_checks(
    thread: Thread, school: School, today: dt.date, spoiled: Collection[str]
) -> Iterator[Diagnostic]:
    settled = count_settled(thread)
    before = None
    for number, plan in enumerate(thread.plans):
        case = Case(plan, before, thread, school, today)
        is_told = number >= settled and plan.at.path not in spoiled
        found = list(_run_checks_of_plan(case, is_told=is_told))
        yield from join_blocks(plan, list(fill_blanks(plan, found)))
        before = plan


def _run_checks_of_plan(case: Case, *, is_told: bool) -> Iterator[Diagnostic]:
    for check, level in _list_levels(case.school):
        if not (is_told or check.is_error):
            continue
        for found in check.find(case):
            if not is_allowed(check, found, case.school):
                weight = weigh_found(level, is_draft=case.plan.draft is True)
                yield tell_found(check, weight, found)


_last: list[tuple[School, tuple[tuple[Check, Severity], ...]]] = []
"""The checks of the last school: nearly always the same one again."""


def _list_levels(school: School) -> tuple[tuple[Check, Severity], ...]:
    """Return the checks that ``school`` has not turned off, each with its weight there."""
    if not _last or _last[0][0] is not school:
        levels = ((check, find_level(check, school)) for check in PLAN_CHECKS)
        _last[:] = [(school, tuple((check, level) for check, level in levels if level))]
    return _last[0][1]


def check_school(school: School, headings: Collection[str]) -> tuple[Diagnostic, ...]:
    """Return what is missing or unknown in the school's settings.

    ``headings`` are the names of the pages' headings. Settings that could not be read are passed
    over.
    """
    if not school.places:
        return ()
    return (
        *find_missing(school),
        *check_labels(school, headings),
        *check_names_of_checks(school, CHECKS),
    )


__all__ = [
    "CHECKS",
    "PLAN_CHECKS",
    "AcrossCheck",
    "Case",
    "Check",
    "Facts",
    "Found",
    "check_across",
    "check_school",
    "check_thread",
    "gather_facts",
    "settle_advice",
]
