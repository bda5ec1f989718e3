"""Where somebody lives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.capital_words import split_words
from planpage.checks.check import Case, Found
from planpage.checks.plan_texts import PlanTexts, list_texts
from planpage.checks.private.seen_facts import Span, gather_facts
from planpage.diagnostics import quote_text

_POSTCODE = re.compile(
    r"(?<![A-Za-z0-9])(?P<area>[A-Z]{1,2})[0-9][0-9A-HJKMNPR-Y]? ?[0-9][ABD-HJLNP-UW-Z]{2}"
    r"(?![A-Za-z0-9])"
)

_AREAS = split_words(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E "
    "EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL "
    "LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM "
    "SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)

_STREETS = split_words(
    "Street Road Lane Avenue Close Drive Gardens Crescent Terrace Grove Mews Rd Ave Cres St"
)
_HOMES = split_words("Way Court Place Hill Walk Square Park Row Rise View Green Hall House Flats")
"""These stand in many names that are no address, so it takes a word about living there."""

_NUMBERED = re.compile(
    r"(?<![\w/.-])(?:[Ff]lat )?(?!(?:19|20)[0-9]{2} )[0-9]{1,4}[A-Za-z]?,? "
    r"(?:[A-Z][\w'’.-]* ){1,3}\Z"
)
_LIVING = re.compile(r"\b(?:lives? at|home is|address(?: is)?:?|moved to)\s*\Z", re.IGNORECASE)
_REACH = 70


def find_postcodes(case: Case) -> Iterator[Found]:
    """Find a British postcode, of an area that there is."""
    texts = list_texts(case.plan)
    for fact in gather_facts(texts, _find_codes(texts)):
        yield Found(
            fact.at,
            f"{quote_text(fact.words)} is a postcode.{fact.elsewhere}",
            note="take it away: a plan needs nobody's address",
            about=fact.words,
        )


def find_streets(case: Case) -> Iterator[Found]:
    """Find a house number with a street."""
    texts = list_texts(case.plan)
    for fact in gather_facts(texts, _find_numbered(texts)):
        yield Found(
            fact.at,
            f"{quote_text(fact.words)} looks like an address.{fact.elsewhere}",
            note="take it away: a plan needs nobody's address",
            about=fact.words,
        )


def _find_codes(texts: PlanTexts) -> Iterator[tuple[str, Span]]:
    for start, end in texts.numbers:
        if not texts.whole[end - 1].isalpha():
            continue
        for match in _POSTCODE.finditer(texts.whole, max(start - 5, 0), end + 1):
            if match.end() == end and match["area"] in _AREAS:
                yield match[0].replace(" ", ""), match.span()


def _find_numbered(texts: PlanTexts) -> Iterator[tuple[str, Span]]:
    for name in sorted(texts.capital_words & (_STREETS | _HOMES)):
        for match in re.finditer(rf"(?<= ){name}\b", texts.whole):
            begin = max(texts.find_bounds(match.start())[0], match.start() - _REACH)
            before = texts.whole[begin : match.start()]
            number = _NUMBERED.search(before)
            if number and (name in _STREETS or _LIVING.search(before[: number.start()])):
                span = begin + number.start(), match.end()
                yield texts.whole[slice(*span)].casefold(), span
