"""A cycle is called after its term, and a child's folder after nothing that a page shows."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.model.school import School, Term
from planpage.starting.cycle_names import find_term, name_cycle

AUTUMN = Term(name="Autumn 2026", starts=dt.date(2026, 9, 3), ends=dt.date(2026, 12, 18))
SPRING = Term(name="Spring 2027", starts=dt.date(2027, 1, 4), ends=dt.date(2027, 3, 25))
HALF = Term(name="Half-term 4", starts=dt.date(2027, 4, 12), ends=dt.date(2027, 5, 28))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (dt.date(2026, 1, 1), "2026-spring"),
        (dt.date(2026, 3, 31), "2026-spring"),
        (dt.date(2026, 4, 1), "2026-summer"),
        (dt.date(2026, 7, 31), "2026-summer"),
        (dt.date(2026, 8, 1), "2026-autumn"),
        (dt.date(2026, 12, 31), "2026-autumn"),
    ],
)
def test_without_terms_the_month_counts(day: dt.date, name: str) -> None:
    """As schools in England do; August already thinks of September."""
    assert name_cycle(day, School()) == name


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (dt.date(2026, 11, 6), "2026-autumn"),
        (dt.date(2026, 12, 18), "2026-autumn"),
        (dt.date(2026, 12, 19), "2027-spring"),
        (dt.date(2027, 3, 26), "2027-spring"),
        (dt.date(2027, 5, 3), "2027-summer"),
        (dt.date(2028, 1, 10), "2028-spring"),
    ],
)
def test_the_schools_terms_count_first(day: dt.date, name: str) -> None:
    """A day in the holidays belongs to the next term; a term with another name, to its month."""
    assert name_cycle(day, School(terms=(SPRING, AUTUMN, HALF))) == name


def test_the_next_term_is_the_one_that_ends_first() -> None:
    """Terms may stand in any order, and some may lack a day."""
    terms = (HALF, Term(name="Autumn"), SPRING, AUTUMN)
    assert find_term(dt.date(2026, 12, 25), terms) is SPRING
    assert find_term(dt.date(2029, 1, 1), terms) is None
