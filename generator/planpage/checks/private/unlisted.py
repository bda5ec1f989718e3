"""Phone numbers and e-mail addresses of somebody who is not listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.plan_texts import PlanTexts, list_texts
from planpage.checks.private.phones import list_emails, list_phones, shorten_phone
from planpage.checks.private.seen_facts import Span, gather_facts
from planpage.diagnostics import quote_text

_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")

_PHONE = re.compile(
    r"(?<![\w/=.#-])(?:\+44[ .-]?(?:\(0\)[ .-]?)?|0044[ .-]?|\(?0)"
    r"[127][0-9]{1,4}\)?(?:[ .-]{0,2}[0-9]{2,8}){1,5}(?![\w/]|[.-][0-9])"
)
"""A British number of a home, an office or a mobile. 03 and 08 belong to services."""

_DATE = re.compile(r"[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4}")
_LENGTHS = frozenset({9, 10})
"""How many digits a number has behind its 0."""
_SHORTEST = 9


def find_unlisted_phones(case: Case) -> Iterator[Found]:
    """Find a phone number of nobody listed in the plan or in the school's settings."""
    texts = list_texts(case.plan)
    found = list(_find_phones(texts))
    listed = list_phones(case.plan, case.school) if found else frozenset()
    for fact in gather_facts(texts, (one for one in found if one[0] not in listed)):
        yield Found(
            fact.at,
            f"{quote_text(fact.words)} is the number of nobody who is listed.{fact.elsewhere}",
            note="list the person under `people` or `contacts`, or take the number away",
            about=fact.words,
        )


def find_unlisted_emails(case: Case) -> Iterator[Found]:
    """Find an e-mail address of nobody listed in the plan or in the school's settings."""
    texts = list_texts(case.plan)
    if "@" not in texts.whole:
        return
    listed = list_emails(case.plan, case.school)
    found = ((match[0].casefold(), match.span()) for match in _EMAIL.finditer(texts.whole))
    for fact in gather_facts(texts, (one for one in found if one[0] not in listed)):
        yield Found(
            fact.at,
            f"{quote_text(fact.words)} is the address of nobody who is listed.{fact.elsewhere}",
            note="list the person under `people` or `contacts`, or take the address away",
            about=fact.words,
        )


def _find_phones(texts: PlanTexts) -> Iterator[tuple[str, Span]]:
    for start, end in texts.numbers:
        if end - start < _SHORTEST:
            continue
        for match in _PHONE.finditer(texts.whole, max(start - 5, 0), end + 2):
            short = shorten_phone(match[0])
            if len(short) in _LENGTHS and not _DATE.search(match[0]):
                yield short, match.span()
