"""A surname of the child: in the name itself, or behind it in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.capital_words import (
    ADULT_TITLES,
    DAYS_AND_MONTHS,
    FAMILY,
    IN_LESSONS,
    PLACE_NOUNS,
    USUAL_WORDS,
    drop_owner,
    fold,
    is_sentence_start,
    list_listed_words,
    split_words,
)
from planpage.checks.check import Case, Found
from planpage.checks.plan_texts import PlanTexts, list_texts
from planpage.checks.private.seen_facts import Span, gather_facts
from planpage.diagnostics import quote_text

_SECOND_NAMES = split_words(
    "ann anne beth belle ellen faith grace hope jade jane jay jean jo joe joy kate lee leigh lou "
    "louise lyn lynn mae marie may ray rose"
)
"""Second halves of double first names, such as Ella Rose; a few are surnames too, and pass."""

_NO_SURNAMES = ADULT_TITLES | DAYS_AND_MONTHS | FAMILY | IN_LESSONS | PLACE_NOUNS | _SECOND_NAMES
_NEXT_WORD = re.compile(r" (?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)")
_LONGEST_INITIALS = 2
_SHORT_WORD = 3
_VERB_ENDS = ("s", "ed", "ing")


def find_surnames(case: Case) -> Iterator[Found]:
    """Find a surname in ``child.name``, or behind the child's first name in any text."""
    plan = case.plan
    child = plan.child
    if child is None or not child.name.strip():
        return
    first, *others = child.name.split()
    if others and not _is_initial(others[-1]) and others[-1].lower() not in _SECOND_NAMES:
        at = child.place_of("name")
        is_short = child.at == at
        yield Found(
            at,
            f"{quote_text(others[-1])} looks like a surname. A plan needs none.",
            write=f"{'child' if is_short else '  name'}: {' '.join([first, *others[:-1]])}",
            note="the name that the child likes to be called is enough",
            about=child.name,
        )
        return
    texts = list_texts(plan)
    for fact in gather_facts(texts, _find_behind(texts, first, case)):
        yield Found(
            fact.at,
            f"{quote_text(fact.words)} seems to hold a surname.{fact.elsewhere}",
            note="the first name is enough",
            about=fact.words,
        )


def _is_initial(word: str) -> bool:
    letters = word.replace(".", "")
    return len(letters) <= 1 or (len(letters) <= _LONGEST_INITIALS and letters.isupper())


def _find_behind(texts: PlanTexts, first: str, case: Case) -> Iterator[tuple[str, Span]]:
    whole = texts.whole
    start = whole.find(f"{first} ")
    while start >= 0:
        end = start + len(first)
        behind = _NEXT_WORD.match(whole, end) if whole[end + 1].isupper() else None
        if behind and not _is_other_word(first, whole, start):
            word = drop_owner(behind["word"])
            if _is_surname(word, texts, start, case):
                yield f"{first} {word}", (start, end + 1 + len(word))
        start = whole.find(f"{first} ", end)


def _is_other_word(first: str, whole: str, start: int) -> bool:
    """Whether what looks like the child's name is part of a word, or may be a usual one."""
    if whole[start - 1].isalnum():
        return True
    return first.lower() in USUAL_WORDS and is_sentence_start(whole, start)


def _is_surname(word: str, texts: PlanTexts, start: int, case: Case) -> bool:
    """Whether ``word``, behind the child's name at ``start``, is likely to be a surname."""
    low = word.lower()
    if not word[0].isupper() or _is_initial(word) or word[1].isupper():
        return False
    if {low, low.removesuffix("s")} & _NO_SURNAMES or low in texts.words:
        return False
    begin, end = texts.find_bounds(start)
    words = texts.whole[begin:end].split()
    if low.endswith(_VERB_ENDS) and len(words) == 2:  # noqa: PLR2004 - "Sam Reads" is a title
        return False
    long = [one for one in words if len(one) > _SHORT_WORD]
    if len(words) > 2 and all(one[0].isupper() for one in long):  # noqa: PLR2004 - so is this
        return False
    return fold(word) not in list_listed_words(case.plan, case.school)
