"""Days on which a plan may start or be reviewed: days of school, as far as these are known."""

from __future__ import annotations

import datetime as dt

from planpage.model.school import School, Term
from planpage.starting.cycle_names import find_term
from planpage.starting.school_years import SEPTEMBER, name_school_year

WEEK = dt.timedelta(weeks=1)
WEEKS = 7
"""A plan is reviewed after six to eight weeks, and at least once a term."""

SHORTEST = dt.timedelta(weeks=4)
"""Help needs some weeks to show whether it works."""

LAST_DAYS = dt.timedelta(days=7)
"""So near to its end, a term is no time to begin something."""

HOLIDAY = dt.timedelta(weeks=2)
"""How long no school is likely to begin after the last term that is known: Christmas, Easter."""

HALF_TERMS = (5, 10)
"""Months whose last Monday begins a week of holiday in most schools, though few list it."""

JULY = 7
USUAL_LAST_DAY = 21
"""Most schools in England end their year about 21 July, and begin the next in September."""

MOST_APART = dt.timedelta(weeks=4)
"""A term that begins later than this after 1 September is not the first one of its year."""

MONDAY = 0
SATURDAY = 5


def find_start(day: dt.date, school: School) -> dt.date:
    """Return ``day``, or the next one on which a plan may start.

    Not in the holidays of a school whose terms are known, nor in the last days before them. With
    less than four weeks left of the school year, it is the beginning of the next.
    """
    day = _skip_holiday(day, school.terms)
    if find_year_end(day, school.terms) - day >= SHORTEST:
        return day
    return begin_year(name_school_year(day) + 1, school.terms)


def _skip_holiday(day: dt.date, terms: tuple[Term, ...]) -> dt.date:
    term = find_term(day, terms)
    if term and term.ends and term.ends - day < LAST_DAYS:
        day = term.ends + dt.timedelta(days=1)
        term = find_term(day, terms)
    if term and term.starts:
        return max(day, term.starts)
    ended = max((one.ends for one in terms if one.ends and one.ends < day), default=None)
    return find_monday(max(day, ended + HOLIDAY)) if ended and day - ended < HOLIDAY else day


def suggest_review(starts: dt.date, school: School) -> dt.date:
    """Return a school day about seven weeks after ``starts``, inside a term where these are known.

    A plan that would be reviewed in the holidays is reviewed in the last days of the term, or,
    where that is too soon, in the first of the next. In the usual week of a half-term holiday it is
    a week earlier.
    """
    day = _skip_weekend(starts + dt.timedelta(weeks=WEEKS))
    day = day - WEEK if _is_half_term(day) else day
    if is_in_term(day, school.terms):
        return day
    year_end = find_year_end(starts, school.terms)
    ends = [one.ends for one in school.terms if one.ends] + [year_end]
    last = max((end for end in ends if starts <= end < day), default=None)
    if last and last - starts >= SHORTEST:
        return _skip_weekend(last - dt.timedelta(days=2))
    term = find_term(day, school.terms)
    if term and term.starts:
        return _skip_weekend(term.starts + dt.timedelta(days=2), ahead=True)
    if last == year_end:
        first = begin_year(name_school_year(starts) + 1, school.terms)
        return _skip_weekend(first + dt.timedelta(days=2), ahead=True)
    return day


def _is_half_term(day: dt.date) -> bool:
    monday = day - dt.timedelta(days=day.weekday())
    return monday.month in HALF_TERMS and (monday + WEEK).month != monday.month


def is_in_term(day: dt.date, terms: tuple[Term, ...]) -> bool:
    """Whether ``day`` lies in a term that the school has written down."""
    return any(one.starts and one.ends and one.starts <= day <= one.ends for one in terms)


def find_year_end(day: dt.date, terms: tuple[Term, ...]) -> dt.date:
    """Return the last day of the school year of ``day``: of its last term, or the usual one."""
    year = name_school_year(day)
    ends = [one.ends for one in terms if one.ends and name_school_year(one.ends) == year]
    summer = [end for end in ends if JULY <= end.month < SEPTEMBER]
    return max(summer, default=dt.date(year + 1, JULY, USUAL_LAST_DAY))


def begin_year(year: int, terms: tuple[Term, ...]) -> dt.date:
    """Return the first day of the school year that begins in ``year``.

    It is that of its first term, and the first Monday of September where this is not known.
    """
    september = dt.date(year, SEPTEMBER, 1)
    term = find_term(september, terms)
    if term and term.starts and term.starts - september < MOST_APART:
        return _skip_weekend(max(term.starts, september), ahead=True)
    return find_monday(september)


def find_monday(day: dt.date) -> dt.date:
    """Return ``day`` where it is a Monday, else the next one."""
    return day + dt.timedelta(days=(MONDAY - day.weekday()) % 7)


def _skip_weekend(day: dt.date, *, ahead: bool = False) -> dt.date:
    """Return ``day``, or the nearest school day before it (``ahead``: after it) at a weekend."""
    over = day.weekday() - SATURDAY
    if over < 0:
        return day
    return day + dt.timedelta(days=2 - over) if ahead else day - dt.timedelta(days=over + 1)
