"""Files that a school has kept for as long as it keeps them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planpage.due.item import DueItem, Kind
from planpage.model.plan import Plan, Thread

FEBRUARY, LEAP_DAY = 2, 29


def find_past_keeping(thread: Thread, keep_years: int | None) -> Iterator[DueItem]:
    """Find the plans that were to be kept for ``keep_years`` after their end.

    Without a number nothing is found: how long to keep what is the school's decision (UK GDPR,
    article 5(1)(e)).
    """
    if keep_years is None:
        return
    for plan in thread.plans:
        ended = find_end(plan)
        if ended is not None:
            years = f"{keep_years} year" + ("" if keep_years == 1 else "s")
            do = f"has been kept for {years}: delete it, or say why it stays"
            yield DueItem(
                add_years(ended, keep_years),
                Kind.KEEPING_TIME,
                f"{plan.cycle_id}.md {do}",
                f"A file {do}",
                plan.at.path,
                plan.child_id,
                plan.name,
            )


def find_end(plan: Plan) -> dt.date | None:
    """Return the day on which a plan ended, or is to end."""
    if plan.reviewed and plan.reviewed.date:
        return plan.reviewed.date
    return plan.review.date if plan.review and plan.review.date else plan.starts


def add_years(day: dt.date, years: int) -> dt.date:
    """Return the same day ``years`` later; 29 February becomes 28 February where it has to."""
    year = min(day.year + years, dt.MAXYEAR)
    if (day.month, day.day) == (FEBRUARY, LEAP_DAY):
        day = day.replace(day=LEAP_DAY - 1)
    return day.replace(year=year)
