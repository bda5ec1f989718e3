"""The plain-words measure on all that the one page for the family shows of a plan.

Told is what can be mended at its place: a hard word, a word of schools, a sentence that is too
long, and a page that reads older than 11 with the lines that help most. Names such as SENCO are
left out, since the page links each to its explanation.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.wording.lines import RebuiltLines
from planpage.diagnostics import Diagnostic, Severity
from planpage.model.plan import Plan
from planpage.words import Terms, measure_plan
from planpage.words.word_lists import Group, read_word_lists

_last: list[tuple[Plan, tuple[Diagnostic, ...]]] = []
"""What was measured last: one check after the other asks for the same plan."""


def find_hard_words(case: Case) -> Iterator[Found]:
    """Find words that have a shorter one of the same meaning, and sentences full of long words."""
    return _tell("hard-words", case)


def find_jargon(case: Case) -> Iterator[Found]:
    """Find words of schools that families do not use."""
    return _tell("jargon", case)


def find_long_sentences(case: Case) -> Iterator[Found]:
    """Find sentences of more than 25 words."""
    return _tell("long-sentence", case)


def find_high_reading_age(case: Case) -> Iterator[Found]:
    """Find a page that is for readers of more than 11 years."""
    return _tell("reading-age", case)


def _tell(name: str, case: Case) -> Iterator[Found]:
    """Yield what was measured under ``name``; a word that comes back only where it stands first."""
    told: dict[str, list[Diagnostic]] = {}
    for one in _measure(case.plan):
        if one.name == name and one.severity is Severity.ADVICE:
            told.setdefault(one.says.casefold(), []).append(one)
    for same in told.values():
        first = same[0]
        again = _name_lines(same[1:])
        yield Found(
            first.at,
            first.says,
            write=first.write,
            note="; ".join(filter(None, (first.note, again))),
            says_without_quotes=first.says_without_quotes,
        )


def _name_lines(again: list[Diagnostic]) -> str:
    numbers = list(dict.fromkeys(str(one.at.line) for one in again))
    if not numbers:
        return ""
    *most, last = numbers
    return f"also on lines {', '.join(most)} and {last}" if most else f"also on line {last}"


def _measure(plan: Plan) -> tuple[Diagnostic, ...]:
    if _last and _last[0][0] is plan:
        return _last[0][1]
    found = measure_plan(plan, RebuiltLines(plan), _list_explained()).diagnostics
    _last[:] = [(plan, found)]
    return found


@functools.cache
def _list_explained() -> Terms:
    return frozenset(one.parts for one in read_word_lists() if one.group is Group.EXPLAIN)


CHECKS = (
    Check("hard-words", Severity.ADVICE, find_hard_words),
    Check("jargon", Severity.ADVICE, find_jargon),
    Check("long-sentence", Severity.ADVICE, find_long_sentences),
    Check("reading-age", Severity.ADVICE, find_high_reading_age),
)
