"""Numbers that lead to a child's records at school or with a doctor."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from planpage.checks.check import Case, Found
from planpage.checks.plan_texts import PlanTexts, list_texts
from planpage.checks.private.phones import list_phones, shorten_phone
from planpage.checks.private.seen_facts import Span, gather_facts
from planpage.diagnostics import Position, quote_text

_UPN = re.compile(
    r"(?<![A-Z0-9])[A-HJ-NP-RT-Z][ -]?[0-9](?:[ -]?[0-9]){10}"
    r"(?:[ -]?[0-9]|[A-HJ-NP-RT-Z])(?![A-Z0-9])",
    re.IGNORECASE,
)
_FIRST_AUTHORITY = 201
"""The lowest number that a local authority has; new ones have come above the highest since."""

_NHS_AS_WRITTEN = re.compile(
    r"(?<![A-Za-z0-9/=+.#_-])[34679][0-9]{2}(?P<gap>[ -]?)[0-9]{3}(?P=gap)[0-9]{4}"
    r"(?![A-Za-z0-9_]|[/.-][0-9])"
)
"""Ten digits together or as 3, 3 and 4. No number given to a child in England begins otherwise."""
_NHS_BY_ITS_NAME = re.compile(r"(?<![A-Za-z0-9])[0-9](?:[ -]?[0-9]){9}(?![A-Za-z0-9])")
_NAME_REACH, _CALL_REACH = 40, 24
_CALLED = re.compile(r"(?:\b(?:tel|phone|mobile|mob|ring|call|text|fax|telephone)\b|\+44|\b0044)")

_NHS_DIGITS, _UPN_DIGITS = 10, 11


def find_upns(case: Case) -> Iterator[Found]:
    """Find a Unique Pupil Number: its check letter is that of its digits."""
    texts = list_texts(case.plan)
    for fact in gather_facts(texts, _find_numbers(texts, _UPN, _UPN_DIGITS, is_upn)):
        yield Found(
            fact.at,
            f"{quote_text(fact.words)} is a pupil number (UPN).{fact.elsewhere}",
            note="take it away: a plan needs no number for the child",
            about=fact.words,
        )
    yield from _find_in_file_name(case, _UPN, is_upn, "a pupil number (UPN)")


def find_nhs_numbers(case: Case) -> Iterator[Found]:
    """Find an NHS number: ten digits, the last of which is the check digit of the others."""
    texts = list_texts(case.plan)
    spans = [
        span
        for pattern in (_NHS_AS_WRITTEN, _NHS_BY_ITS_NAME)
        for span in _find_numbers(texts, pattern, _NHS_DIGITS, is_nhs_number)
    ]
    phones = list_phones(case.plan, case.school) if spans else frozenset()
    meant = dict.fromkeys(
        (key, span)
        for key, span in spans
        if shorten_phone(key) not in phones and _is_meant(texts, span)
    )
    for fact in gather_facts(texts, meant):
        yield Found(
            fact.at,
            f"{quote_text(fact.words)} looks like an NHS number: its last digit is the right one."
            f"{fact.elsewhere}",
            note="take it away, or allow it in school.yml if it is something else",
            about=fact.words,
        )
    yield from _find_in_file_name(case, _NHS_AS_WRITTEN, is_nhs_number, "an NHS number")


def is_upn(number: str) -> bool:
    """Whether ``number``, without spaces, is a UPN: of an authority, with the right check letter.

    The list of authorities in the library is of 2011, so a number of a newer one counts as well.
    """
    from stdnum.gb import upn  # noqa: PLC0415 - slow to load, and few plans need it

    number = number.upper()
    return int(number[1:4]) >= _FIRST_AUTHORITY and upn.calc_check_digit(number[1:]) == number[0]


def is_nhs_number(number: str) -> bool:
    """Whether ``number``, ten digits, has the right check digit and is no row of one digit."""
    from stdnum.gb import nhs  # noqa: PLC0415 - as above

    return len(set(number)) > 1 and bool(nhs.is_valid(number))


def _find_numbers(
    texts: PlanTexts, pattern: re.Pattern[str], digits: int, is_right: Callable[[str], bool]
) -> Iterator[tuple[str, Span]]:
    whole = texts.whole
    for start, end in texts.numbers:
        if end - start < digits:
            continue
        for match in pattern.finditer(whole, max(start - 2, 0), end + 2):
            number = _join(match[0])
            if is_right(number):
                yield number.upper(), match.span()


def _is_meant(texts: PlanTexts, span: Span) -> bool:
    """Whether ten digits that pass are an NHS number: by their name, or not given to be rung."""
    start, _ = span
    begin, _ = texts.find_bounds(start)
    before = texts.lower[max(begin, start - _NAME_REACH) : start]
    if "nhs" in before:
        return True
    if not _NHS_AS_WRITTEN.match(texts.whole, start):
        return False
    return not _CALLED.search(before[-_CALL_REACH:])


def _find_in_file_name(
    case: Case, pattern: re.Pattern[str], is_right: Callable[[str], bool], thing: str
) -> Iterator[Found]:
    for name in (case.plan.child_id, case.plan.cycle_id):
        if sum(map(str.isdigit, name)) < _NHS_DIGITS:
            continue
        for match in pattern.finditer(name):
            if is_right(_join(match[0])):
                yield Found(
                    Position(case.plan.at.path),
                    f"The name of this file or its folder holds {thing}.",
                    note="give it another name",
                    about=match[0],
                )


def _join(number: str) -> str:
    return number.replace(" ", "").replace("-", "")
