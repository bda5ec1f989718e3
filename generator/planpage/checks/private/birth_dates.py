"""The day on which somebody was born."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.plan_texts import PlanTexts, list_texts
from planpage.checks.private.seen_facts import Span, gather_facts
from planpage.diagnostics import quote_text
from planpage.model.plan import Plan
from planpage.model.values import RoughDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)"
)
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)[0-9]{2}"
_FULL_DATE = re.compile(
    rf"(?<![\w/.-])(?:"
    rf"(?P<y1>{_YEAR})[-/.](?P<m1>[01]?[0-9])[-/.](?P<d1>[0-3]?[0-9])|"
    rf"(?P<d2>[0-3]?[0-9])[-/.](?P<m2>[01]?[0-9])[-/.](?P<y2>{_YEAR})|"
    rf"(?P<d3>{_DAY})(?: of)? (?P<m3>{_MONTH}),? (?P<y3>{_YEAR})|"
    rf"(?P<m4>{_MONTH}) (?P<d4>{_DAY}),? (?P<y4>{_YEAR})"
    rf")(?![\w/]|[.-][0-9])"
)
_SOME_DATE = re.compile(
    rf"(?<![\w/.-])(?:[0-3]?[0-9][-/.][01]?[0-9][-/.][0-9]{{2}}|"
    rf"{_DAY}(?: of)? {_MONTH}|{_MONTH} {_DAY})(?![\w/]|[.-][0-9])"
)
_BIRTH = re.compile(r"(?:born|d\.?o\.?b|birth(?:day|date)?)\b")
_BIRTH_SIGNS = ("born", "Born", "irth", "dob", "DOB", "Dob", "o.b", "O.B")
_AFTER, _BEFORE, _LONGEST_DATE = 40, 24, 24

_YOUNGEST, _OLDEST = 2, 26
_SCHOOL_YEARS_FROM = 9
"""The month in which a school year begins; so does the year of birth of a class."""
_NUMBERED_YEARS = {"Nursery": -1, "Reception": 0}
_AGE_IN_RECEPTION, _SLACK = 5, 1


def find_birth_dates(case: Case) -> Iterator[Found]:
    """Find a date of birth: a date beside "born", or one at which a child of this year was born."""
    texts = list_texts(case.plan)
    told = list(_find_told(texts))
    likely = [one for one in _find_likely(texts, case.plan) if one not in told]
    for fact in gather_facts(texts, (*told, *likely)):
        says = "looks like a date of birth" if told else "could be a date of birth"
        yield Found(
            fact.at,
            f"{quote_text(fact.words)} {says}.{fact.elsewhere}",
            note="take it away: the year of school is enough",
            about=fact.words,
        )


def _find_told(texts: PlanTexts) -> Iterator[tuple[str, Span]]:
    """Find dates close to a word such as "born"."""
    if not any(sign in texts.whole for sign in _BIRTH_SIGNS):
        return
    low = texts.lower
    for word in _BIRTH.finditer(low):
        if low[word.start() - 1].isalnum():
            continue
        begin, end = texts.find_bounds(word.start())
        spans = (
            (word.end(), min(end, word.end() + _AFTER)),
            (max(begin, word.start() - _BEFORE), word.start()),
        )
        dates = (
            pattern.search(low, *span) for span in spans for pattern in (_FULL_DATE, _SOME_DATE)
        )
        date = next((date for date in dates if date), None)
        if date:
            yield date[0], date.span()


def _find_likely(texts: PlanTexts, plan: Plan) -> Iterator[tuple[str, Span]]:
    """Find full dates in a text at which this child may have been born."""
    earliest, latest = _expect_birth(plan)
    if earliest is None or latest is None:
        return
    for start, end in texts.numbers:
        _, spec, _ = texts.find_source(start)
        if spec is not None and spec.kind is RoughDate:
            continue
        begin, stop = texts.find_bounds(start)
        found = _FULL_DATE.finditer(
            texts.lower, max(begin, start - _LONGEST_DATE), min(stop, end + 1)
        )
        for match in found:
            day = _read_date(match)
            if day and earliest <= day <= latest:
                yield match[0], match.span()


def _expect_birth(plan: Plan) -> tuple[dt.date | None, dt.date | None]:
    """Return between which days the child was born, and a year more; by its year where known.

    A child in Year N turns N + 5 between September and August (usual in English schools).
    """
    if plan.starts is None:
        return None, None
    year = plan.child.year if plan.child else None
    number = _NUMBERED_YEARS.get(year or "")
    if number is None and year and year.startswith("Year "):
        number = int(year.removeprefix("Year "))
    starts = plan.starts
    if number is None:
        return dt.date(starts.year - _OLDEST, 1, 1), dt.date(starts.year - _YOUNGEST, 12, 31)
    autumn = starts.year if starts.month >= _SCHOOL_YEARS_FROM else starts.year - 1
    born = autumn - number - _AGE_IN_RECEPTION
    return dt.date(born - _SLACK, 9, 1), dt.date(born + 1 + _SLACK, 8, 31)


def _read_date(match: re.Match[str]) -> dt.date | None:
    parts = {name[0]: text for name, text in match.groupdict().items() if text}
    month = parts["m"][:3]
    number = int(month.rstrip(".")) if month[0].isdigit() else _MONTHS.index(month) + 1
    day = int(parts["d"].rstrip("stndrh"))
    try:
        return dt.date(int(parts["y"]), number, day)
    except ValueError:
        return None
