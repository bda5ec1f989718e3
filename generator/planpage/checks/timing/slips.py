"""What a mistyped date was most likely meant to be."""

from __future__ import annotations

import datetime as dt

from planpage.checks.written_lines import write_instead
from planpage.model.fields import Entry
from planpage.model.plan import Plan

_LEAP_DAY = (2, 29)
LONGEST_PLAN = dt.timedelta(weeks=26)


def find_end(plan: Plan) -> dt.date | None:
    """Return the day on which a plan ended or is to end: the later of review and meeting held."""
    days = (plan.review and plan.review.date, plan.reviewed and plan.reviewed.date)
    return max((day for day in days if day), default=None)


def write_other_year(
    entry: Entry, field: str, first: dt.date, last: dt.date, *, name: str = ""
) -> str:
    """Return the line of a date with the year in which it lies from ``first`` to ``last``.

    A wrong year is the usual slip, most of all in January. Nothing comes out where no year or more
    than one would fit. ``name`` is the field of the plan that holds the entry as a plain date.
    """
    written: dt.date = getattr(entry, field)
    if (written.month, written.day) == _LEAP_DAY:
        return ""
    years = range(first.year, last.year + 1)
    fitting = [day for year in years if first <= (day := written.replace(year=year)) <= last]
    if len(fitting) != 1:
        return ""
    if name and entry.at == entry.place_of(field):
        return f"{name}: {fitting[0]}"
    return write_instead(entry, field, f"{fitting[0]}")
