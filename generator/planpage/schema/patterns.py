r"""The patterns of what :mod:`planpage.reading.values` takes, for the JSON Schema.

They are written so that ECMAScript and Python read them alike: no flags, no ``\Z``, and ``[0-9]``
in place of ``\d``. A test holds them against the readers.
"""

from __future__ import annotations

import re


def ignore_case(text: str) -> str:
    """Return a pattern for ``text`` that takes small and capital letters alike."""
    return "".join(
        f"[{letter.upper()}{letter.lower()}]" if letter.isalpha() else _escape(letter)
        for letter in text
    )


def write_any_of(*patterns: str) -> str:
    """Return a pattern for a whole text that fits one of ``patterns``."""
    return "^(?:" + "|".join(patterns) + ")$"


def write_words(*words: str) -> str:
    """Return a pattern for one of ``words``, without regard to case, inside a longer pattern."""
    return "(?:" + "|".join(map(ignore_case, words)) + ")"


def write_choice(*words: str) -> str:
    """Return a pattern for one of ``words`` as choices are read.

    Without regard to case; between words may stand spaces, hyphens and underscores; dots and the
    like at either end count for nothing.
    """
    patterns = (
        r"[\s_-]+".join(ignore_case(part) for part in re.split(r"[\s_-]+", word)) for word in words
    )
    return r"^[\s._-]*(?:" + "|".join(dict.fromkeys(patterns)) + r")[\s._-]*$"


def _escape(text: str) -> str:
    # Python's own `re.escape` puts a backslash before `&` and spaces: ECMAScript refuses that.
    return re.sub(r"([\\^$.*+?()\[\]{}|/])", r"\\\1", text)


# The days that exist from 1990 to 2100: of months of 31, of 30, of February, and 29 February.
_YEAR = "(?:199[0-9]|20[0-9]{2}|2100)"
_LEAP_YEAR = "(?:199[26]|20(?:[02468][048]|[13579][26]))"
_DAYS = (
    f"{_YEAR}-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
    f"{_YEAR}-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
    f"{_YEAR}-02-(?:0[1-9]|1[0-9]|2[0-8])",
    f"{_LEAP_YEAR}-02-29",
)
DATE = write_any_of(*_DAYS)

_MONTH = "[0-9]{4}-(?:0[1-9]|1[0-2])"
_NOT_A_DATE = r"(?!\s*[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?\s*$)[\s\S]*\S[\s\S]*"
ROUGH_DATE = write_any_of(*_DAYS, _MONTH, _NOT_A_DATE)

_HALF_DAY = r"(?:0?[1-9]|1[0-2])(?:[:.][0-5][0-9])?\s*[AaPp](?:[Mm]|\.[Mm]\.)"
_FULL_DAY = "(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]"
TIME = write_any_of(_FULL_DAY, _HALF_DAY, write_words("noon", "midday"))

_NUMBERS = write_words(
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
NUMBER = write_any_of("[0-9]{1,6}", _NUMBERS)

_MINUTE = write_words("minutes", "minute", "mins", "min", "m")
_HOUR = write_words("hours", "hour", "hrs", "hr", "h")
MINUTES = write_any_of(rf"[0-9]{{1,3}}\s*{_MINUTE}?\.?", rf"[0-9]{{1,2}}(?:\.5)?\s*{_HOUR}\.?")

YES_OR_NO = write_any_of(write_words("yes", "no", "true", "false"))

ID = "^[a-z0-9]+(?:-[a-z0-9]+)*$"

_YEAR_WORDS = write_words(
    *("nursery", "pre-school", "preschool", "n1", "n2"),
    *("reception", "r", "yr", "eyfs", "foundation stage", "foundation"),
    *("college", "fe"),
)
SCHOOL_YEAR = write_any_of(_YEAR_WORDS, rf"{write_words('year', 'yr', 'y')}\s*(?:0?[1-9]|1[0-4])")

_EXTENSION = rf"(?:{write_words('ext', 'x', 'option')}\.?\s*[0-9]+)?"
_THREE_TO_TWENTY_DIGITS = "(?=(?:[^0-9]*[0-9]){3,20}[^0-9]*$)"
PHONE = rf"^{_THREE_TO_TWENTY_DIGITS}[+(]?[0-9\s().+-]+{_EXTENSION}$"

EMAIL = r'^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$'

WEB = r'^https?:\/\/[^\s\/<>"]+\.[^\s<>"]*$'

# Which names of languages there are, only a check can say.
LANGUAGE = write_any_of("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", r"[^0-9<>{}\[\]]*[^0-9<>{}\[\]\s]")

COLOUR = "^#?(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})$"

LOCAL_FILE = rf"^[A-Za-z0-9][A-Za-z0-9._-]*\.{write_words('svg', 'png', 'jpg', 'jpeg')}$"
