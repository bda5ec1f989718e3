"""What a plan that could be read still needs, or could do better. One function is one check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator

from planpage.checks.complete import check_missing_fields, check_no_support, find_missing
from planpage.checks.learned import check_since_last_time
from planpage.checks.settings import check_labels
from planpage.diagnostics import Diagnostic
from planpage.model.plan import Thread
from planpage.model.school import School

Check = Callable[[Thread, School, dt.date], Iterator[Diagnostic]]
"""Takes a child's thread, the school's settings and the day; yields what it finds."""

CHECKS: tuple[Check, ...] = (
    check_missing_fields,
    check_no_support,
    check_since_last_time,
)
"""All checks, in the order in which they run."""


def check_thread(thread: Thread, school: School, today: dt.date) -> tuple[Diagnostic, ...]:
    """Return what all checks find in a child's plans, in the order of the checks."""
    return tuple(found for check in CHECKS for found in check(thread, school, today))


def check_school(school: School, headings: Collection[str]) -> tuple[Diagnostic, ...]:
    """Return what is missing or unknown in the school's settings.

    ``headings`` are the names of the pages' headings. Settings that could not be read are passed
    over.
    """
    if not school.places:
        return ()
    return (*find_missing(school), *check_labels(school, headings))


__all__ = ["CHECKS", "Check", "check_school", "check_thread"]
