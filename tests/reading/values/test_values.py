"""What a text must be is decided by its field; a wrong one is told with what to write instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.model.choices import NeedArea, Result
from planpage.reading.values import READERS, WrongValue
from planpage.reading.values.choices import read_choice, read_id
from planpage.reading.values.contacts import read_email, read_phone, read_web
from planpage.reading.values.counts import read_minutes, read_number, read_yes_or_no
from planpage.reading.values.days import read_date, read_rough_date, read_time
from planpage.reading.values.school_words import read_colour, read_language, read_year


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (read_date, "2026-11-06", dt.date(2026, 11, 6)),
        (read_date, "2028-02-29", dt.date(2028, 2, 29)),
        (read_time, "15:30", dt.time(15, 30)),
        (read_time, "3:30pm", dt.time(15, 30)),
        (read_time, "3.30 pm", dt.time(15, 30)),
        (read_time, "9am", dt.time(9)),
        (read_time, "12:05am", dt.time(0, 5)),
        (read_time, "noon", dt.time(12)),
        (read_number, "010", 10),
        (read_number, "four", 4),
        (read_minutes, "15", 15),
        (read_minutes, "15 minutes", 15),
        (read_minutes, "1 hour", 60),
        (read_minutes, "1.5 hours", 90),
        (read_yes_or_no, "Yes", True),
        (read_yes_or_no, "false", False),
        (read_year, "Y3", "Year 3"),
        (read_year, "year 11", "Year 11"),
        (read_year, "EYFS", "Reception"),
        (read_year, "Pre-school", "Nursery"),
        (read_colour, "7B2D5B", "#7b2d5b"),
        (read_colour, "#fd0", "#ffdd00"),
        (read_language, "pl", "pl"),
        (read_language, "Polish", "pl"),
        (read_language, "urdu", "ur"),
        (read_phone, "01632 960 111", "01632 960 111"),
        (read_phone, "+44 1632 960111 ext 4", "+44 1632 960111 ext 4"),
        (read_email, "office@school.example", "office@school.example"),
        (read_web, "https://school.example/send", "https://school.example/send"),
        (read_id, "reading-1", "reading-1"),
        (read_rough_date, "2025-09", "2025-09"),
        (read_rough_date, "since Nursery", "since Nursery"),
    ],
)
def test_a_text_that_fits_its_field_is_read(
    read: Callable[[str], object], text: str, value: object
) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "name", "write"),
    [
        (read_date, "2026-11-31", "impossible-date", "2026-11-30"),
        (read_date, "2026-02-29", "impossible-date", "2026-02-28"),
        (read_date, "2026-13-01", "impossible-date", ""),
        (read_date, "0206-11-06", "impossible-date", ""),
        (read_date, "06/11/2026", "date-form", "2026-11-06"),
        (read_date, "6 November 2026", "date-form", "2026-11-06"),
        (read_date, "Friday 6th Nov 2026", "date-form", "2026-11-06"),
        (read_date, "November 6, 2026", "date-form", "2026-11-06"),
        (read_date, "6.11.26", "date-form", "2026-11-06"),
        (read_date, "2026-11-6", "date-form", "2026-11-06"),
        (read_date, "next Friday", "date-form", ""),
        (read_time, "25:00", "wrong-time", ""),
        (read_time, "3", "wrong-time", ""),
        (read_time, "after school", "wrong-time", ""),
        (read_number, "about 4", "wrong-number", "4"),
        (read_number, "-4", "wrong-number", "4"),
        (read_minutes, "a while", "wrong-number", ""),
        (read_yes_or_no, "maybe", "yes-or-no", ""),
        (read_year, "3", "wrong-year", "Year 3"),
        (read_year, "Year 15", "wrong-year", ""),
        (read_colour, "purple", "wrong-colour", ""),
        (read_language, "Polsh", "unknown-language", "Polish"),
        (read_phone, "ask at the office", "wrong-phone", ""),
        (read_email, "office at school", "wrong-email", ""),
        (read_web, "www.school.example", "wrong-web", "https://www.school.example"),
        (read_id, "Reading 1", "wrong-id", "reading-1"),
        (read_rough_date, "2025-13", "impossible-date", ""),
    ],
)
def test_a_text_that_does_not_fit_names_what_to_write(
    read: Callable[[str], object], text: str, name: str, write: str
) -> None:
    with pytest.raises(WrongValue) as wrong:
        read(text)
    assert (wrong.value.name, wrong.value.write) == (name, write)
    assert text not in wrong.value.plainly


@pytest.mark.parametrize("text", ["SEMH", "semh", "Social, emotional and mental health"])
def test_a_choice_takes_its_twins_in_any_case(text: str) -> None:
    assert read_choice(text, NeedArea) is NeedArea.SEMH


@pytest.mark.parametrize(
    ("text", "result"), [("not met", Result.NOT_YET), ("Partly-met", Result.PARTLY)]
)
def test_a_result_is_read_as_schools_write_it(text: str, result: Result) -> None:
    assert read_choice(text, Result) is result


def test_a_wrong_choice_names_the_nearest_and_all_others() -> None:
    with pytest.raises(WrongValue) as wrong:
        read_choice("partley", Result)
    assert wrong.value.write == "partly"
    assert wrong.value.note == "choose from: met; partly; not yet"


@given(st.text(max_size=200))
def test_no_text_makes_a_reader_fail_otherwise_than_with_words(text: str) -> None:
    for read in READERS.values():
        assert read_or_explain(read, text)


def read_or_explain(read: Callable[[str], object], text: str) -> bool:
    """Return whether ``text`` could be read, or else was told with a headline of both kinds."""
    try:
        read(text)
    except WrongValue as wrong:
        return bool(wrong.says and wrong.plainly)
    return True
