"""Reads numbers, minutes, and yes or no."""

from __future__ import annotations

import re

from planpage.model.values import Minutes
from planpage.reading.values.wrong import WrongValue

_NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}


def read_number(text: str) -> int:
    """Read a whole number, 0 or more; one to twelve may be words."""
    if re.match(r"\d{1,6}\Z", text, re.ASCII):
        return int(text)
    if text.lower() in _NUMBER_WORDS:
        return _NUMBER_WORDS[text.lower()]
    digits = re.findall(r"\d+", text, re.ASCII)
    raise WrongValue(
        "wrong-number",
        f'"{text}" is not a whole number.',
        write=digits[0][:6] if len(digits) == 1 else "",
        note="write digits only",
        plainly="This is not a whole number.",
    )


_MINUTES = re.compile(r"(\d{1,3})\s*(?:m|min|mins|minute|minutes)?\.?\Z", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2}(?:\.5)?)\s*(?:h|hr|hrs|hour|hours)\.?\Z", re.IGNORECASE)


def read_minutes(text: str) -> Minutes:
    """Read ``15``, ``15 minutes`` or ``1 hour``; at most a day."""
    if match := _MINUTES.match(text):
        return Minutes(int(match.group(1)))
    if match := _HOURS.match(text):
        return Minutes(round(float(match.group(1)) * 60))
    raise WrongValue(
        "wrong-number",
        f'"{text}" is not a number of minutes.',
        note="write digits only, such as 15",
        plainly="This is not a number of minutes.",
    )


_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def read_yes_or_no(text: str) -> bool:
    """Read yes, no, true or false, in any case."""
    answer = _YES_NO.get(text.lower())
    if answer is None:
        raise WrongValue(
            "yes-or-no",
            f'"{text}" is not yes or no.',
            note="write yes or no",
            plainly="Yes or no has to stand here.",
        )
    return answer
