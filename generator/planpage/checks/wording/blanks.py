"""Texts that nobody filled in: dots, TBC, [name], he/she."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.plan_texts import BETWEEN, list_texts
from planpage.checks.wording.texts import FieldText, Kind, gather_texts
from planpage.diagnostics import Severity, quote_text

_ANYWHERE = re.compile(
    r"\b(?:TBC|TBA|TBD|tbc|tbd|X{2,4})\b"
    r"|_{3,}|\?{3,}"
    r"|(?i:\blorem ipsum\b|\bto be confirmed\b|\b(?:click or tap|type|insert) (?:\w+ )?here\b"
    r"|\b(?:enter|insert) (?:your )?(?:text|name|date|target|details)\b)"
    # A bracket to be filled in, but no link: [name], [child's name], (date), {name}
    r"|(?i:\[[^\]\[\n]{0,40}\](?![(\[])"
    r"|[({](?:(?:child|pupil|student|first|teacher|school|adult)(?:['’]s)? )?"
    r"(?:name|date|number|initials)[)}]"
    r"|\b(?:he/she|she/he|his/hers?|hers?/his|him/her|her/him|he/she/they|s/he)\b|\(s\)he\b)"
)
_DOTS = re.compile(r"(?:^|\s)(?:…|\.{3,})(?=\s|$)")
_WHOLE = frozenset(
    {
        "as above",
        "ditto",
        "example",
        "n/a",
        "na",
        "name",
        "none given",
        "not known yet",
        "see above",
        "text",
        "to be added",
        "to be agreed",
        "to be arranged",
        "to be completed",
        "to be decided",
        "to be discussed",
        "to be filled in",
        "to follow",
        "unknown",
        "x",
    }
)
"""What is no answer where it is all that stands there."""
_LONGEST_WHOLE = max(map(len, _WHOLE)) + 1
_SIGNS = {
    **{sign: (sign,) for sign in ("…", "...", "___", "???", "[", "{")},
    ")": ("name)", "date)", "number)", "initials)", "(s)he"),
    "/": ("he/she", "she/he", "his/her", "hers/his", "her/his", "him/her", "her/him", "s/he"),
}
_WORDS = frozenset(
    {
        *("tbc", "tba", "tbd", "xx", "xxx", "xxxx"),
        *("lorem", "confirmed", "click", "type", "insert", "enter"),
    }
)
"""Signs and words without which nothing can be found: looking for them first is quick."""


def find_text_not_filled_in(case: Case) -> Iterator[Found]:
    """Find blanks of a form, and text of a template that nobody replaced."""
    texts = list_texts(case.plan)
    folded = texts.folded
    is_suspect = not texts.folded_words.isdisjoint(_WORDS) or any(
        first in folded and any(sign in folded for sign in signs) for first, signs in _SIGNS.items()
    )
    if not is_suspect and not any(map(_may_be_no_answer, texts.whole.split(BETWEEN))):
        return
    for one in gather_texts(case.plan):
        blank = one.text if _may_be_no_answer(one.text) and _is_no_answer(one) else ""
        if is_suspect and not blank:
            blank = _find_inside(one)
        if blank:
            yield Found(
                one.at,
                f"{quote_text(blank)} still has to be filled in."
                if blank == one.text
                else f"{quote_text(blank)} still has to be filled in: {quote_text(one.text)}.",
                note="or take the line away, if nothing is to stand here",
                says_without_quotes="A text here still has to be filled in.",
                about=one.text,
            )


def _may_be_no_answer(text: str) -> bool:
    if not text or len(text) > _LONGEST_WHOLE:
        return False
    return not text[0].isalnum() or text.lower().rstrip(".") in _WHOLE


def _is_no_answer(one: FieldText) -> bool:
    text = one.text
    if text.lower().rstrip(".") in _WHOLE:
        return True
    # What a child drew or typed may be signs only.
    is_said = one.kind is Kind.SPOKEN and not text.isascii() and text != "…"
    return not is_said and not any(map(str.isalnum, text))


def _find_inside(one: FieldText) -> str:
    """Return the blank in a text. In what somebody said, a bracket tells how, and dots are a pause.

    Where a bracket is all there is, nobody said anything.
    """
    is_said = one.kind is Kind.SPOKEN
    for found in _ANYWHERE.finditer(one.text):
        if not (is_said and found[0][0] == "[" and found[0] != one.text):
            return found[0]
    dots = None if is_said else _DOTS.search(one.text)
    return dots[0].strip() if dots else ""


CHECKS = (Check("text-not-filled-in", Severity.ADVICE, find_text_not_filled_in),)
