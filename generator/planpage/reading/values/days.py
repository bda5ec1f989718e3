"""Reads days and times of the day."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from planpage.model.values import RoughDate
from planpage.reading.values.written_dates import read_spoken_date
from planpage.reading.values.wrong import WrongValue

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])\Z")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


def read_date(text: str) -> dt.date:
    """Read ``2026-11-06``. Any other way of writing a day is told with what to write instead."""
    match = _DATE.match(text)
    if match is None:
        spoken = read_spoken_date(text)
        raise WrongValue(
            "date-form",
            f'"{text}" is not written as a date.',
            write=spoken.isoformat() if spoken else "",
            note="" if spoken else "a date is year-month-day, such as 2026-11-06",
            plainly="This is not written as a date.",
        )
    year, month, day = (int(part) for part in match.groups())
    if not 1 <= month <= 12:  # noqa: PLR2004 - the months of a year
        raise WrongValue(
            "impossible-date",
            f'"{text}" is not a date that exists.',
            note="there are 12 months; a date is year-month-day, such as 2026-11-06",
            plainly="This is not a date that exists.",
        )
    last = calendar.monthrange(max(year, 1), month)[1]
    if not 1 <= day <= last:
        nearest = f"{year:04}-{month:02}-{min(max(day, 1), last):02}"
        raise WrongValue(
            "impossible-date",
            f'"{text}" is not a date that exists.',
            write=nearest,
            note=f"{calendar.month_name[month]} has {last} days",
            plainly="This is not a date that exists.",
        )
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise WrongValue(
            "impossible-date",
            f'"{text}" is too far away to be right.',
            note="look at the year",
            plainly="This date is too far away to be right.",
        )
    if len(match.group(2)) == 1 or len(match.group(3)) == 1:
        raise WrongValue(
            "date-form",
            f'"{text}" is not written as a date.',
            write=f"{year:04}-{month:02}-{day:02}",
            note="months and days have two digits",
            plainly="This is not written as a date.",
        )
    return dt.date(year, month, day)


def read_rough_date(text: str) -> RoughDate:
    """Read a date, a month (``2025-09``) or words. Only a date that can't be is wrong."""
    if _DATE.match(text):
        read_date(text)
    elif re.match(r"\d{4}-\d{1,2}\Z", text) and not _MONTH.match(text):
        raise WrongValue(
            "impossible-date",
            f'"{text}" is not a month that exists.',
            note="a month is year-month, such as 2025-09",
            plainly="This is not a month that exists.",
        )
    return RoughDate(text)


_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?\Z", re.IGNORECASE)
_NOON = 12


def read_time(text: str) -> dt.time:
    """Read ``15:30``, ``3:30pm``, ``3.30 pm`` or ``3pm``."""
    match = _TIME.match({"noon": "12pm", "midday": "12pm"}.get(text.lower(), text))
    if match is not None and (match.group(2) or match.group(3)):
        hour, minute = int(match.group(1)), int(match.group(2) or 0)
        half = (match.group(3) or "").replace(".", "").lower()
        if half and 1 <= hour <= _NOON:
            hour = hour % _NOON + (_NOON if half == "pm" else 0)
        elif half:
            hour = -1
        try:
            return dt.time(hour, minute)
        except ValueError:
            pass
    raise WrongValue(
        "wrong-time",
        f'"{text}" is not a time of the day.',
        note="write it like 15:30 or 3:30pm",
        plainly="This is not a time of the day.",
    )
