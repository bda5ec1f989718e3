"""A plan starts and is reviewed on days of school, as far as these are known."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.model.school import School, Term
from planpage.starting.school_days import (
    begin_year,
    find_start,
    find_year_end,
    is_in_term,
    suggest_review,
)

AUTUMN = Term(name="Autumn 2026", starts=dt.date(2026, 9, 3), ends=dt.date(2026, 12, 18))
SPRING = Term(name="Spring 2027", starts=dt.date(2027, 1, 5), ends=dt.date(2027, 3, 25))
SUMMER = Term(name="Summer 2027", starts=dt.date(2027, 4, 12), ends=dt.date(2027, 7, 16))
NEXT_YEAR = Term(name="Autumn 2027", starts=dt.date(2027, 9, 2), ends=dt.date(2027, 12, 17))
YEAR = School(terms=(AUTUMN, SPRING, SUMMER))


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


@pytest.mark.parametrize(
    ("day", "starts"),
    [
        (dt.date(2027, 6, 14), dt.date(2027, 6, 14)),
        (dt.date(2027, 6, 18), dt.date(2027, 6, 18)),
        (dt.date(2027, 6, 21), dt.date(2027, 9, 6)),
        (dt.date(2027, 7, 12), dt.date(2027, 9, 6)),
        (dt.date(2027, 8, 2), dt.date(2027, 9, 6)),
        (dt.date(2027, 9, 13), dt.date(2027, 9, 13)),
    ],
)
def test_with_less_than_four_weeks_left_a_plan_begins_in_the_next_school_year(
    day: dt.date, starts: dt.date
) -> None:
    """On the first Monday of September, where nobody has written that term down yet."""
    assert find_start(day, YEAR) == starts


@pytest.mark.parametrize("day", [dt.date(2027, 6, 21), dt.date(2027, 7, 12), dt.date(2027, 8, 2)])
def test_it_begins_with_the_first_term_of_that_year_where_this_is_known(day: dt.date) -> None:
    assert find_start(day, School(terms=(SUMMER, NEXT_YEAR))) == dt.date(2027, 9, 2)


def test_without_terms_the_school_year_ends_as_in_most_schools() -> None:
    assert find_year_end(dt.date(2027, 5, 3), ()) == dt.date(2027, 7, 21)
    assert find_year_end(dt.date(2027, 9, 1), (SUMMER,)) == dt.date(2028, 7, 21)
    assert find_year_end(dt.date(2027, 5, 3), (SPRING,)) == dt.date(2027, 7, 21)
    assert find_year_end(dt.date(2026, 9, 7), YEAR.terms) == dt.date(2027, 7, 16)
    assert find_start(dt.date(2027, 8, 2), School()) == dt.date(2027, 9, 6)


@pytest.mark.parametrize(
    ("ended", "today", "starts"),
    [
        (AUTUMN, dt.date(2026, 12, 21), dt.date(2027, 1, 4)),
        (SPRING, dt.date(2027, 3, 29), dt.date(2027, 4, 12)),
        (SPRING, dt.date(2027, 4, 19), dt.date(2027, 4, 19)),
    ],
)
def test_behind_the_last_term_that_is_known_lies_a_holiday(
    ended: Term, today: dt.date, starts: dt.date
) -> None:
    """Two weeks of it; what comes later is not known to be one."""
    assert find_start(today, School(terms=(ended,))) == starts


def test_a_school_year_begins_on_a_monday_in_september_or_with_its_first_term() -> None:
    assert begin_year(2027, ()) == dt.date(2027, 9, 6)
    assert begin_year(2025, ()) == dt.date(2025, 9, 1)
    assert begin_year(2027, (NEXT_YEAR,)) == dt.date(2027, 9, 2)
    later = Term(name="Spring 2028", starts=dt.date(2028, 1, 4), ends=dt.date(2028, 3, 31))
    assert begin_year(2027, (later,)) == dt.date(2027, 9, 6)


def test_a_term_that_begins_in_august_does_not_make_the_year_begin_in_the_old_one() -> None:
    """A child moves up on 1 September, so a plan before it would have the old year."""
    early = Term(name="Autumn 2027", starts=dt.date(2027, 8, 30), ends=dt.date(2027, 12, 17))
    assert begin_year(2027, (early,)) == dt.date(2027, 9, 1)


def test_a_review_that_would_fall_into_the_summer_is_in_july_or_september() -> None:
    assert suggest_review(dt.date(2027, 6, 14), YEAR) == dt.date(2027, 7, 14)
    assert suggest_review(dt.date(2027, 7, 5), YEAR) == dt.date(2027, 9, 8)
    assert suggest_review(dt.date(2027, 7, 5), School(terms=(SUMMER, NEXT_YEAR))) == dt.date(
        2027, 9, 6
    )


@pytest.mark.parametrize("terms", [(), (AUTUMN,), YEAR.terms, (*YEAR.terms, NEXT_YEAR)])
def test_no_day_is_ever_in_the_summer_holidays_or_in_a_known_one(terms: tuple[Term, ...]) -> None:
    """On whatever day of the year a plan is begun."""
    school = School(terms=terms)
    for number in range(365):
        starts = find_start(dt.date(2026, 9, 3) + dt.timedelta(days=number), school)
        review = suggest_review(starts, school)
        assert review > starts
        assert review.weekday() < 5
        for day in (starts, review):
            assert not dt.date(2027, 7, 22) <= day < dt.date(2027, 9, 1)
            if terms and day <= max(one.ends for one in terms if one.ends):
                assert is_in_term(day, terms)


@pytest.mark.parametrize(
    ("starts", "review"),
    [
        (dt.date(2027, 9, 6), dt.date(2027, 10, 18)),
        (dt.date(2026, 9, 7), dt.date(2026, 10, 19)),
        (dt.date(2026, 9, 14), dt.date(2026, 11, 2)),
        (dt.date(2026, 8, 31), dt.date(2026, 10, 19)),
        (dt.date(2027, 4, 12), dt.date(2027, 5, 24)),
        (dt.date(2027, 4, 19), dt.date(2027, 6, 7)),
    ],
)
def test_no_review_is_in_the_usual_week_of_a_half_term_holiday(
    starts: dt.date, review: dt.date
) -> None:
    """Few schools write it down. A week earlier, there are six weeks still."""
    assert suggest_review(starts, YEAR) == review


def test_a_day_is_in_a_term_from_its_first_to_its_last() -> None:
    assert is_in_term(dt.date(2027, 1, 5), YEAR.terms)
    assert is_in_term(dt.date(2027, 3, 25), YEAR.terms)
    assert not is_in_term(dt.date(2027, 3, 26), YEAR.terms)
    assert not is_in_term(dt.date(2027, 1, 5), (Term(name="Spring 2027"),))
