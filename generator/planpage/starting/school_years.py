"""Years of school, and what follows after each."""

from __future__ import annotations

import datetime as dt
import re

SEPTEMBER = 9
BEFORE_YEAR_1 = ("Nursery", "Reception", "Year 1")
LAST_PRIMARY_YEAR = 6
LAST_YEAR = 14


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
    return name_school_year(later) - name_school_year(first)


def name_school_year(day: dt.date) -> int:
    """Return the year in which the school year of ``day`` began: in September."""
    return day.year if day.month >= SEPTEMBER else day.year - 1
