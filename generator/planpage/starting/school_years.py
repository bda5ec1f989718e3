"""Years of school, and the day on which a plan may be reviewed."""

from __future__ import annotations

import datetime as dt
import re

from planpage.model.school import School
from planpage.starting.cycle_names import find_term

WEEKS = 7
"""A plan is reviewed after six to eight weeks, and at least once a term."""

SHORTEST_WEEKS = 4
"""Help needs some weeks to show whether it works."""

SEPTEMBER = 9
BEFORE_YEAR_1 = ("Nursery", "Reception", "Year 1")
LAST_PRIMARY_YEAR = 6
LAST_YEAR = 14

SATURDAY = 5


def move_up(year: str, years: int) -> str:
    """Return the year of school that follows ``year`` after ``years`` summers.

    Nursery, Reception, Year 1 to Year 14; any other words stay as they are, and so does Year 14.
    """
    for _ in range(max(years, 0)):
        year = _move_up_once(year)
    return year


def _move_up_once(year: str) -> str:
    if year in BEFORE_YEAR_1[:-1]:
        return BEFORE_YEAR_1[BEFORE_YEAR_1.index(year) + 1]
    number = read_number(year)
    return f"Year {number + 1}" if number and number < LAST_YEAR else year


def read_number(year: str) -> int:
    """Return the number of a year of school: 3 for Year 3, and 0 for Reception and the like."""
    found = re.fullmatch(r"Year (\d{1,2})", year)
    return int(found[1]) if found else 0


def count_summers(first: dt.date, later: dt.date) -> int:
    """Return how many times a new school year has begun from ``first`` to ``later``."""
    return _name_school_year(later) - _name_school_year(first)


def _name_school_year(day: dt.date) -> int:
    """Return the year in which the school year of ``day`` began: in September."""
    return day.year if day.month >= SEPTEMBER else day.year - 1


def suggest_review(starts: dt.date, school: School) -> dt.date:
    """Return a school day about seven weeks after ``starts``, inside a term where these are known.

    A plan that would be reviewed in the holidays is reviewed in the last days of the term, or,
    where that is too soon, in the first of the next.
    """
    day = _skip_weekend(starts + dt.timedelta(weeks=WEEKS))
    term = find_term(day, school.terms)
    if term is None or term.starts is None or term.starts <= day:
        return day
    ended = [one.ends for one in school.terms if one.ends and starts <= one.ends <= term.starts]
    last = max(ended, default=None)
    if last and last - starts >= dt.timedelta(weeks=SHORTEST_WEEKS):
        return _skip_weekend(last - dt.timedelta(days=2))
    return _skip_weekend(term.starts + dt.timedelta(days=2), ahead=True)


def _skip_weekend(day: dt.date, *, ahead: bool = False) -> dt.date:
    """Return ``day``, or the nearest school day before it (``ahead``: after it) at a weekend."""
    over = day.weekday() - SATURDAY
    if over < 0:
        return day
    return day + dt.timedelta(days=2 - over) if ahead else day - dt.timedelta(days=over + 1)
