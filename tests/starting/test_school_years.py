"""A child moves up with each September, and a review lies on a day of school."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.model.school import School, Term
from planpage.starting.school_years import count_summers, move_up, suggest_review

AUTUMN = Term(name="Autumn 2026", starts=dt.date(2026, 9, 3), ends=dt.date(2026, 12, 18))
SPRING = Term(name="Spring 2027", starts=dt.date(2027, 1, 5), ends=dt.date(2027, 3, 25))


@pytest.mark.parametrize(
    ("year", "next_year"),
    [
        ("Nursery", "Reception"),
        ("Reception", "Year 1"),
        ("Year 1", "Year 2"),
        ("Year 6", "Year 7"),
        ("Year 13", "Year 14"),
        ("Year 14", "Year 14"),
        ("College", "College"),
        ("", ""),
    ],
)
def test_a_child_moves_up_one_year_in_summer(year: str, next_year: str) -> None:
    assert move_up(year, 1) == next_year
    assert move_up(year, 0) == year


def test_two_summers_are_two_years() -> None:
    assert move_up("Nursery", 2) == "Year 1"


@pytest.mark.parametrize(
    ("first", "later", "summers"),
    [
        (dt.date(2026, 9, 1), dt.date(2027, 8, 31), 0),
        (dt.date(2027, 8, 31), dt.date(2027, 9, 1), 1),
        (dt.date(2026, 1, 5), dt.date(2027, 9, 6), 2),
    ],
)
def test_a_school_year_begins_in_september(first: dt.date, later: dt.date, summers: int) -> None:
    assert count_summers(first, later) == summers


@pytest.mark.parametrize("day", range(1, 15))
def test_a_review_is_on_a_school_day_six_to_eight_weeks_later(day: int) -> None:
    """Whatever day a plan starts on."""
    starts = dt.date(2026, 11, day)
    review = suggest_review(starts, School())
    assert review.weekday() < 5
    assert dt.timedelta(weeks=6) <= review - starts <= dt.timedelta(weeks=8)


def test_a_review_that_would_fall_into_the_holidays_is_in_the_last_days_of_the_term() -> None:
    school = School(terms=(AUTUMN, SPRING))
    assert suggest_review(dt.date(2026, 11, 9), school) == dt.date(2026, 12, 16)


def test_where_that_is_too_soon_it_is_in_the_first_days_of_the_next() -> None:
    school = School(terms=(AUTUMN, SPRING))
    assert suggest_review(dt.date(2026, 11, 30), school) == dt.date(2027, 1, 18)
    assert suggest_review(dt.date(2026, 11, 23), School(terms=(AUTUMN, SPRING))) == dt.date(
        2027, 1, 11
    )


@pytest.mark.parametrize("week", range(40))
def test_a_review_is_never_in_a_known_holiday_or_at_a_weekend(week: int) -> None:
    starts = dt.date(2026, 9, 7) + dt.timedelta(days=week * 3)
    review = suggest_review(starts, School(terms=(AUTUMN, SPRING)))
    assert review.weekday() < 5
    assert review > starts
    if review <= dt.date(2027, 3, 25):
        assert review <= dt.date(2026, 12, 18) or review >= dt.date(2027, 1, 5)
