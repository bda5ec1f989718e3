"""Turns one text into the value that its field asks for: a date, a number, a choice and so on.

Each reader takes the text as written, without spaces round it, and returns the value, or raises
:class:`WrongValue` with the words for a SENCO.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

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
from planpage.reading.values.choices import read_choice, read_id
from planpage.reading.values.contacts import read_email, read_phone, read_web
from planpage.reading.values.counts import read_minutes, read_number, read_yes_or_no
from planpage.reading.values.days import read_date, read_rough_date, read_time
from planpage.reading.values.how_often import read_how_often
from planpage.reading.values.school_words import (
    read_colour,
    read_language,
    read_local_file,
    read_year,
)
from planpage.reading.values.wrong import WrongValue

READERS: Mapping[Any, Callable[[str], Any]] = {
    dt.date: read_date,
    dt.time: read_time,
    int: read_number,
    bool: read_yes_or_no,
    Minutes: read_minutes,
    HowOften: read_how_often,
    RoughDate: read_rough_date,
    Id: read_id,
    Year: read_year,
    Phone: read_phone,
    Email: read_email,
    Web: read_web,
    Colour: read_colour,
    Language: read_language,
    LocalFile: read_local_file,
}
"""The reader for each kind of value. What is not here (text, names, references) stays text."""

__all__ = [
    "READERS",
    "WrongValue",
    "read_choice",
    "read_colour",
    "read_date",
    "read_email",
    "read_how_often",
    "read_id",
    "read_language",
    "read_local_file",
    "read_minutes",
    "read_number",
    "read_phone",
    "read_rough_date",
    "read_time",
    "read_web",
    "read_year",
    "read_yes_or_no",
]
