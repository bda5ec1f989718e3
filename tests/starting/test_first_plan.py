"""A new plan begins on a day on which a school could begin, and is reviewed on one."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.model.plan import Plan
from planpage.model.review import Meeting
from planpage.model.school import School, Term
from planpage.starting.first_plan import (
    FirstFacts,
    guess_name,
    suggest_start,
    write_plan_text,
)

SPRING = Term(name="Spring 2027", starts=dt.date(2027, 1, 5), ends=dt.date(2027, 3, 25))


@pytest.mark.parametrize(
    ("today", "starts"),
    [
        (dt.date(2026, 11, 1), dt.date(2026, 11, 2)),
        (dt.date(2026, 11, 2), dt.date(2026, 11, 2)),
        (dt.date(2026, 11, 3), dt.date(2026, 11, 9)),
    ],
)
def test_a_first_plan_starts_on_the_next_monday(today: dt.date, starts: dt.date) -> None:
    """A Monday is its own next one."""
    assert suggest_start(today, None, School()) == starts


def test_the_next_plan_starts_on_the_day_of_the_review() -> None:
    """Or on the next Monday where that day is past."""
    before = Plan(review=Meeting(date=dt.date(2026, 11, 6)))
    assert suggest_start(dt.date(2026, 10, 1), before, School()) == dt.date(2026, 11, 6)
    assert suggest_start(dt.date(2026, 11, 10), before, School()) == dt.date(2026, 11, 16)
    assert suggest_start(dt.date(2026, 11, 10), Plan(), School()) == dt.date(2026, 11, 16)


def test_no_plan_starts_in_the_holidays() -> None:
    """The first day of the next term, where the school has written its terms down."""
    school = School(terms=(SPRING,))
    assert suggest_start(dt.date(2026, 12, 22), None, school) == dt.date(2027, 1, 5)
    assert suggest_start(dt.date(2027, 2, 2), None, school) == dt.date(2027, 2, 8)


def test_no_plan_starts_in_the_last_days_of_a_term() -> None:
    """It waits for the next term; where that is not known, until the holiday must be over."""
    summer = Term(name="Summer 2027", starts=dt.date(2027, 4, 12), ends=dt.date(2027, 7, 22))
    today = dt.date(2027, 3, 20)
    assert suggest_start(today, None, School(terms=(SPRING, summer))) == dt.date(2027, 4, 12)
    assert suggest_start(today, None, School(terms=(SPRING,))) == dt.date(2027, 4, 12)


@pytest.mark.parametrize(
    ("child_id", "name"), [("sam-b", "Sam"), ("elsie", "Elsie"), ("2nd-sam", "2nd")]
)
def test_a_name_is_guessed_from_the_folder(child_id: str, name: str) -> None:
    """The first part, with a capital: a surname's letter is no part of a page."""
    assert guess_name(child_id) == name


def test_no_line_of_a_new_plan_ends_in_a_space() -> None:
    """An editor that tidies lines changes nothing."""
    facts = FirstFacts("2026-autumn", "Sam", "", dt.date(2026, 11, 2), dt.date(2026, 12, 18))
    lines = write_plan_text(facts).splitlines()
    assert [line for line in lines if line != line.rstrip()] == []
    assert lines[0] == lines[-1] == "---"
