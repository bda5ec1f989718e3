"""The terms of a school, as the rules mean them: about three a year, with holidays between."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
from dataclasses import dataclass

from planpage.model.school import Term

_MOST_TERMS = 4
"""Schools that list more in a year mean halves of terms."""

_LONGEST_HOLIDAY = dt.timedelta(weeks=10)
"""Between terms that lie further apart, some were never written down."""

_SEPTEMBER = 9


@dataclass(frozen=True, slots=True)
class Span:
    """A time with a name, from its first to its last day."""

    name: str
    first: dt.date
    last: dt.date


@functools.lru_cache(maxsize=8)
def list_spans(terms: tuple[Term, ...]) -> tuple[Span, ...]:
    """Return the terms that have both their days, in order."""
    spans = (
        Span(one.name, one.starts, one.ends)
        for one in terms
        if one.starts and one.ends and one.starts <= one.ends
    )
    return tuple(sorted(spans, key=lambda span: span.first))


@functools.lru_cache(maxsize=8)
def list_terms(terms: tuple[Term, ...]) -> tuple[Span, ...]:
    """Return the terms in order; where a school lists six in a year, two each count as one."""
    years: dict[int, list[Span]] = {}
    for span in list_spans(terms):
        years.setdefault(name_school_year(span.first), []).append(span)
    found: list[Span] = []
    for spans in years.values():
        if len(spans) <= _MOST_TERMS:
            found += spans
            continue
        for first in range(0, len(spans), 2):
            pair = spans[first : first + 2]
            name = " and ".join(span.name for span in pair)
            found.append(Span(name, pair[0].first, pair[-1].last))
    return tuple(found)


@functools.lru_cache(maxsize=8)
def list_holidays(terms: tuple[Term, ...]) -> tuple[Span, ...]:
    """Return the holidays between the terms that the school lists, in order."""
    spans = list_spans(terms)
    day = dt.timedelta(days=1)
    return tuple(
        Span("", before.last + day, after.first - day)
        for before, after in itertools.pairwise(spans)
        if day < after.first - before.last <= _LONGEST_HOLIDAY
    )


def count_holidays(first: dt.date, last: dt.date, terms: tuple[Term, ...]) -> int:
    """Return how many days from ``first`` to ``last`` lie in holidays."""
    return sum(
        max((min(last, one.last) - max(first, one.first)).days + 1, 0)
        for one in list_holidays(terms)
    )


def name_school_year(day: dt.date) -> int:
    """Return the year in which the school year of ``day`` began: in September."""
    return day.year if day.month >= _SEPTEMBER else day.year - 1
