"""How often is counted where it can be, and stays text where it can't."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.reading.values.how_often import read_how_often


@pytest.mark.parametrize(
    ("text", "per_week"),
    [
        ("4 times a week", 4),
        ("four times a week", 4),
        ("once a week", 1),
        ("twice a day", 10),
        ("3 x per week", 3),
        ("3x week", None),
        ("every day", 5),
        ("daily", 5),
        ("every other day", 2.5),
        ("once a fortnight", 0.5),
        ("fortnightly", 0.5),
        ("every Monday and Thursday", 2),
        ("Mondays", 1),
        ("once a half term", 1 / 6.5),
        ("1 session a week", 1),
        ("every maths lesson", None),
        ("when needed", None),
    ],
)
def test_what_can_be_counted_is_counted_in_school_weeks(text: str, per_week: float | None) -> None:
    assert read_how_often(text).per_week == pytest.approx(per_week)


@given(st.text(max_size=100))
def test_any_text_stays_as_it_was_written(text: str) -> None:
    assert read_how_often(text).text == text
