"""Understands dates written as people write them, so that a message can say what to write."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})\Z")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{1,2})\Z")
_WORDS = re.compile(
    r"(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9}),?\s+(\d{4})\Z"
)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\Z")
_CENTURY = 2000


def read_spoken_date(text: str) -> dt.date | None:
    """Return the day that ``text`` means in England (06/11/2026, 6 November 2026), or None."""
    plain = text.strip().lower()
    if match := _DAY_FIRST.match(plain):
        day, month, year = (int(part) for part in match.groups())
        return _make_date(year if year > 99 else year + _CENTURY, month, day)  # noqa: PLR2004
    if match := _YEAR_FIRST.match(plain):
        year, month, day = (int(part) for part in match.groups())
        return _make_date(year, month, day)
    if match := _WORDS.match(plain):
        return _make_date(int(match.group(3)), _find_month(match.group(2)), int(match.group(1)))
    if match := _MONTH_FIRST.match(plain):
        return _make_date(int(match.group(3)), _find_month(match.group(1)), int(match.group(2)))
    return None


def _find_month(name: str) -> int:
    for number, month in enumerate(_MONTHS, start=1):
        if month.startswith(name) or (name == "sept" and number == 9):  # noqa: PLR2004
            return number
    return 0


def _make_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
