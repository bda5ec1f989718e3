from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from markupsafe import Markup

from planpage.rendering.templates import read_labels
from planpage.rendering.wording import Words, fill, make_words, write_phone
from tests.rendering.amira import AMIRA, SCHOOL, rename

WORDS = make_words(AMIRA, SCHOOL)


def test_dates_read_as_people_write_them() -> None:
    """A date has no ordinal and no comma, and its day never stands apart from its month."""
    day = dt.date(2026, 12, 9)
    assert WORDS.date(day) == "9\u00a0December 2026"
    assert WORDS.short_date(day) == "9\u00a0December"
    assert WORDS.weekday(day) == "Wednesday 9\u00a0December 2026"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2025-09", "September 2025"),
        ("2025-09-03", "3\u00a0September 2025"),
        ("since Nursery", "since Nursery"),
        ("2025-13", "2025-13"),
    ],
)
def test_rough_dates(text: str, read: str) -> None:
    """A month reads as a month, a day as a day, and words as they are."""
    assert WORDS.rough_date(text) == read


@pytest.mark.parametrize(
    ("time", "read"),
    [
        (dt.time(15, 30), "3:30pm"),
        (dt.time(9, 0), "9am"),
        (dt.time(12, 5), "12:05pm"),
        (dt.time(0, 0), "12am"),
    ],
)
def test_times(time: dt.time, read: str) -> None:
    """A time has twelve hours, and no minutes on the hour."""
    assert WORDS.time(time) == read


@pytest.mark.parametrize(
    ("minutes", "read"),
    [
        (1, "1\u00a0minute"),
        (45, "45\u00a0minutes"),
        (60, "1\u00a0hour"),
        (90, "1\u00a0hour 30\u00a0minutes"),
        (120, "2\u00a0hours"),
    ],
)
def test_minutes(minutes: int, read: str) -> None:
    """An hour is an hour."""
    assert WORDS.minutes(minutes) == read


def test_names_are_joined() -> None:
    """Names are a list of words with an "and"."""
    names = ("Amira", "Mum", "Dad", "Miss Okoro")
    assert WORDS.names(names) == "Amira, Mum, Dad and Miss Okoro"
    assert WORDS.names(("Amira", "Mum")) == "Amira and Mum"
    assert WORDS.names(("Amira",)) == "Amira"


@pytest.mark.parametrize("name", ["Amira", "James"])
def test_possessive(name: str) -> None:
    """What belongs to James is James’s."""
    words = make_words(rename(name), SCHOOL)
    assert words.say("summary.title") == f"{name}’s plan"


def test_names_of_another_script_stand_by_themselves() -> None:
    """An Arabic name does not turn the sentence round it about."""
    assert WORDS.call("محمد") == '<bdi dir="auto">محمد</bdi>'
    assert WORDS.call("Zoë") == "Zoë"


def test_numbers_stay_with_what_they_count() -> None:
    """A line does not break between 4 and times."""
    assert WORDS.text("4 times a week") == "4\u00a0times a week"


def test_sentences_get_a_full_stop_once() -> None:
    """A text gets a full stop where it ends without a sign of its own."""
    assert WORDS.sentence("Bare floors") == "Bare floors."
    assert WORDS.sentence("Bare floors.") == "Bare floors."
    assert WORDS.sentence("Why?") == "Why?"


def test_a_school_words_its_headings() -> None:
    """A heading in school.yml wins; a name in it is filled in, and nothing else is."""
    school = dataclasses.replace(SCHOOL, labels={"about": "All about {name} {x.y}"})
    assert make_words(AMIRA, school).say_heading("about") == "All about Amira {x.y}"


def test_labels_and_values_are_escaped() -> None:
    """Neither a label nor a name can bring HTML onto a page."""
    assert fill("<b>{name}</b>", {"name": "<i>"}) == "&lt;b&gt;&lt;i&gt;&lt;/b&gt;"
    assert fill("{name}", {"name": Markup("<b>a</b>")}) == "<b>a</b>"
    assert fill("{name.__class__} {0} {}", {"name": "a"}) == "{name.__class__} {0} {}"


def test_phone_numbers_stay_in_one_piece() -> None:
    """A number has no-break spaces to read and none to dial."""
    assert write_phone("01632 960 111") == ("01632\u00a0960\u00a0111", "01632960111")
    assert write_phone("+44 1632 960111")[1] == "+441632960111"


def test_every_pair_of_labels_is_whole() -> None:
    """A label for one has a label for many beside it."""
    labels = read_labels()
    ones = {name.removesuffix("_one") for name in labels if name.endswith("_one")}
    ones.discard("guide.chapter")
    assert all(f"{name}_many" in labels for name in ones)


def test_words_need_no_plan() -> None:
    """The guide uses the same words without a child."""
    assert Words(read_labels(), {}, "").say_heading("want") == "What we want"
