"""A child moves up with each September."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.starting.school_years import count_summers, move_up


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
