"""Each pattern of the schema takes what the reader of that value takes, and nothing more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from jsonschema import Draft202012Validator

from planpage.model import Choice, Plan, School, field_specs
from planpage.model.values import (
    Colour,
    Email,
    HowOften,
    Id,
    Language,
    LocalFile,
    Minutes,
    Phone,
    RoughDate,
    Web,
    Year,
)
from planpage.reading.values import READERS, WrongValue, read_choice
from planpage.schema.entries import list_entries
from planpage.schema.values import VALUE_KINDS, describe_choice

# For each kind of value texts that are right and texts that are wrong: the reader decides.
SAMPLES: dict[object, str] = {
    dt.time: "15:30|3:30pm|3.30 p.m.|3pm|noon|Midday|0:00|23:59|12am|09:05|24:00|3|15|13pm|0am|"
    "15:60|half past three|15:3|3:30 p.m",
    int: "0|15|999999|Twelve|one|1000000|-1|1.5|many|15 minutes|thirteen",
    bool: "yes|No|TRUE|false|y|1|maybe|on",
    Minutes: "15|15 minutes|15 min.|15m|1 hour|1.5 hours|2 hrs|90 Minute|1h|1000|fifteen|"
    "1.7 hours|-5|15 seconds|1 hour 30",
    HowOften: "4 times a week|once a fortnight|every maths lesson|3/4",
    RoughDate: "2025-09|2025-09-01|since Nursery|autumn 2025|2025|2025-13|2025-9|2025-02-30|"
    "2025-9-1|1066-10-14",
    Id: "read-60|a|2|Read|two words|-a|a-|a--b|ä",
    Year: "Year 3|Y3|yr 12|year 14|Reception|nursery|EYFS|FE|R|yr|N2|y 03|Year 0|Year 15|3|"
    "Class 3|third",
    Phone: "01632 960 111|+44 1632 960111|999|(01632) 960-111|01632 960 111 ext 22|12|call me|"
    "01632 960 111 or 112|123456789012345678901",
    Email: "office@school.example|a.b+c@d.e.example|office|office@school|@school.example|"
    "a b@c.example|a@b@c.example",
    Web: "https://school.example|http://school.example/a?b=c|school.example|https://school|"
    "ftp://school.example|https://a.example/x y",
    Language: "pl|pt-BR|Polish|pl2|Polish1",
    Colour: "#7b2d5b|7b2d5b|#ABC|abc|#7b2d5|plum|#7b2d5g|##7b2d5b",
    LocalFile: "logo.png|quill.SVG|a_b-c.1.jpeg|../logo.png|logo.gif|.png|my logo.png|/logo.png",
}


def accepts(reader: Callable[[str], object], text: str) -> bool:
    """Whether a reader of values takes ``text``."""
    try:
        reader(text)
    except WrongValue:
        return False
    return True


def list_days() -> Iterator[str]:
    """Yield every text of the form year-month-day of the years that count, be it a day or not."""
    for year in (1989, 1990, 1999, 2000, 2024, 2026, 2099, 2100, 2101):
        for month in range(14):
            for day in range(33):
                yield f"{year}-{month:02}-{day:02}"


def test_every_kind_of_value_has_its_words_and_its_schema() -> None:
    """No kind of value that the model uses is missing."""
    specs = [spec for entry in list_entries(Plan, School) for spec in field_specs(entry).values()]
    choices = Choice.__subclasses__()
    assert {spec.kind for spec in specs if spec.entry is None} == {*VALUE_KINDS, *choices}


def test_every_reader_of_values_has_samples() -> None:
    """A new reader is not forgotten here."""
    assert set(SAMPLES) | {dt.date} == set(READERS)


def test_the_schema_knows_which_days_exist() -> None:
    """Months have their 28 to 31 days, leap years one more; the year has to be near enough."""
    validator = Draft202012Validator(VALUE_KINDS[dt.date].schema)
    for day in list_days():
        assert validator.is_valid(day) == accepts(READERS[dt.date], day), day


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in SAMPLES.items() for text in texts.split("|")]
)
def test_the_schema_takes_what_the_reader_takes(kind: object, text: str) -> None:
    """The pattern and the reader are of one mind about each sample."""
    validator = Draft202012Validator(VALUE_KINDS[kind].schema)
    assert validator.is_valid(text) == accepts(READERS[kind], text)


@pytest.mark.parametrize("kind", Choice.__subclasses__(), ids=lambda kind: kind.__name__)
def test_the_schema_takes_every_choice_and_its_twins(kind: type[Choice]) -> None:
    """Without regard to case, with hyphens for spaces, and with a dot at the end."""
    validator = Draft202012Validator(describe_choice(kind))
    for choice in kind:
        for word in (choice, *choice.twins):
            for text in (word, word.upper(), word.replace(" ", "-"), f"{word}."):
                assert read_choice(text, kind) in kind
                assert validator.is_valid(text), text
    assert not validator.is_valid("something else entirely")
