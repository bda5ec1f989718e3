"""Reads how often something happens, and how many times a school week that is."""

from __future__ import annotations

import re

from planpage.model.values import HowOften

_SCHOOL_DAYS = 5
_WEEKS_IN_UNIT = {
    "day": 1 / _SCHOOL_DAYS,
    "morning": 1 / _SCHOOL_DAYS,
    "afternoon": 1 / _SCHOOL_DAYS,
    "week": 1.0,
    "fortnight": 2.0,
    "month": 52 / 12,
    # A school year has 39 weeks (190 days), in six half terms.
    "half term": 6.5,
    "half-term": 6.5,
    "term": 13.0,
    "year": 39.0,
}
_UNITS = "|".join(sorted(_WEEKS_IN_UNIT, key=len, reverse=True))
_TIMES = {
    "once": 1,
    "twice": 2,
    **{
        word: number
        for number, word in enumerate(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1
        )
    },
}
_COUNTED = re.compile(
    rf"(?:(?P<word>once|twice)|(?P<count>\d{{1,3}}|{'|'.join(_TIMES)})\s*(?:x|times|sessions?)?)"
    rf"\s*(?:a|an|per|each|every|/)\s*(?P<unit>{_UNITS})\Z",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"(?:every|each)\s+(?:(?P<other>other|second|two)\s+)?(?:school\s+)?(?P<unit>{_UNITS})s?\Z",
    re.IGNORECASE,
)
_ONE_WORD = {
    "daily": 5.0,
    "weekly": 1.0,
    "fortnightly": 0.5,
    "monthly": 12 / 52,
    "termly": 1 / 13,
    "half-termly": 1 / 6.5,
}
_DAY_NAMES = re.compile(
    r"(?:every |on |each )?((?:mon|tues|wednes|thurs|fri)days?"
    r"(?:(?:,\s*|\s+and\s+|,\s+and\s+)(?:mon|tues|wednes|thurs|fri)days?)*)\Z",
    re.IGNORECASE,
)


def read_how_often(text: str) -> HowOften:
    """Read "4 times a week", "once a fortnight", "every day", "Monday and Thursday".

    What can't be counted ("every maths lesson") stays text with no number. Never fails.
    """
    plain = re.sub(r"\s+", " ", text).strip(" .")
    return HowOften(text=text, per_week=_count_per_week(plain.lower()))


def _count_per_week(text: str) -> float | None:
    if text in _ONE_WORD:
        return _ONE_WORD[text]
    if match := _COUNTED.match(text):
        word = match.group("word") or match.group("count")
        times = _TIMES[word] if word in _TIMES else int(word)
        return times / _WEEKS_IN_UNIT[match.group("unit")]
    if match := _EVERY.match(text):
        return 1 / _WEEKS_IN_UNIT[match.group("unit")] / (2 if match.group("other") else 1)
    if match := _DAY_NAMES.match(text):
        return float(len(re.findall(r"days?\b", match.group(1))))
    return None
