"""Whether a text holds a number, an amount or a frequency that can be counted.

A number that is a name (Year 4, Phase 3, the 3 times table, 2D) or a date counts nothing.
"""

from __future__ import annotations

import functools
import re

from planpage.checks.targets.parts import LONGEST_TEXT
from planpage.checks.targets.word_groups import join_words

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = join_words("number words")
_ANY_NUMBER = rf"(?:\d+(?:[.,]\d+)?[a-f]?\+?|{_NUMBER})"
_MORE_NUMBERS = rf"(?:\s*(?:,|/|&|-|–|\band\b|\bto\b|\bor\b)\s*{_ANY_NUMBER})*"
_STRETCH = join_words("stretches")
_TIME = join_words("time")
_TIME_FRAME = (
    r"(?<!increase )(?<!improve )\b(?:within|in|over|after|by|next|of)\s+(?:the\s+next\s+)?"
    rf"{_ANY_NUMBER}\s+(?:school\s+)?(?:weeks?|months?|terms?|half[- ]terms?|years?)\b"
    r"(?!['’]?\s+(?:out\s+of|of|in\s+a\s+row|running|in))"
)
_FRACTION_AS_TOPIC = (
    r"\b(?:find|finds|shade|colour|recognise|name|draw|identify|read|write)\s+"
    r"(?:(?:a|one|and|the|half|quarter|third|or),?\s+){0,4}(?:half|quarter|third)\b"
    r"(?!\s+(?:a|of\s+(?:his|her|the|their|all))\b)"
)

_NAMES = re.compile(
    # Each begins at the beginning of a word: said once, or it would be tried at every letter.
    r"\b(?=\w)(?:"
    + "|".join(
        (
            # dates and times of the year
            r"\d{4}-\d{1,2}-\d{1,2}\b",
            r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
            rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b\.?(?:\s+\d{{2,4}})?",
            rf"{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*(?:minute|time|step|met|out|of))",
            r"20[2-4]\d(?:\s*[/-]\s*\d\d)?\b",
            r"\d+(?:st|nd|rd|th)\b",
            _TIME_FRAME,
            r"half[\s-]term(?:ly|s)?\b|\b(?:half|quarter)\s+(?:past|to)\b",
            r"(?:each|every|all)\s+(?:half[\s-])?(?:term|year|other)\b",
            # names with a number
            rf"{join_words('numbered')}\s*(?:\d+(?:\.\d+)?[a-f]?\+?{_MORE_NUMBERS}|{_NUMBER}\b)",
            r"(?:ks|eyfs|y|yr|p|l|lo|nc|ld)\.?\s?\d+[a-c+]?(?:\s*[/-]\s*\d+)?\b",
            r"(?<!reading )(?<!spelling )age[ds]?\s+(?:of\s+)?\d+",
            r"\d+[\s-]years?[\s-]olds?\b",
            r"\d+\s*(?:-|–|to)\s*\d+\+?\s*months\b",
            rf"{_ANY_NUMBER}{_MORE_NUMBERS}\s*(?:x|×|times)[\s-]*tables?\b",
            rf"(?:{_ANY_NUMBER})[\s-]?{join_words('kinds')}\b",
            r"(?:[0-3]\s?:\s?1|1[\s-]1|1-2-1|121|one[\s-]+to[\s-]+one)\b",
            # words that count only in other company
            r"(?:at|after|above)\s+all\b|\ball\s+(?:about|right|over|round|together|kinds|sorts)\b",
            r"one\s+(?:by\s+one|at\s+a\s+time)\b",
            r"each\s+other\b|\bone\s+(?:another|plan(?:ning)?|day)\b|\bno\s+one\b",
            r"(?:this|that|another|other|which|each|every)\s+one\b|\bevery\s+(?:so|now)\s+",
            r"both\s+(?:ways|sides)\b",
            r"whole\s+(?:number|class|school|word)s?\b",
            r"once\s+(?:he|she|they|i|it|the|his|her|we|you|has|is)\b",
            _FRACTION_AS_TOPIC,
        )
    )
    + ")"
)
_MEASURE = re.compile(
    r"\d|[½¼¾⅓⅔]|\b(?=\w)(?:"
    + "|".join(
        (
            rf"\b{_NUMBER}\b",
            rf"\b{join_words('amounts')}\b",
            r"\b(?:two|three)[\s-](?:thirds|quarters)\b|\ba\s+third\s+of\b",
            rf"\b(?:whole|entire|full)\s+(?:of\s+)?(?:\w+\s+){{0,2}}{_STRETCH}\b",
            rf"\b(?:for|within|under|in\s+under)\s+(?:a|an)\s+(?:\w+\s+)?{_TIME}\b",
            r"\buntil\s+the\s+end\b|\bfrom\s+start\s+to\s+finish\b|\bfrom\s+beginning\s+to\s+end\b",
            rf"\b(?:without|with\s+no|no|without\s+(?:a|any))\s+(?:\w+\s+)?{join_words('mistakes')}\b",
        )
    )
    + ")"
)
_HOW_IT_IS_CHECKED = re.compile(
    rf"\b(?:every|each|daily|weekly|fortnightly|once|twice|half)\b|\b{_ANY_NUMBER}-[a-z]+",
    re.IGNORECASE,
)
_HELP = re.compile(rf"\b{join_words('help')}\b", re.IGNORECASE)


@functools.lru_cache(maxsize=4096)
def has_measure(text: str) -> bool:
    """Whether ``text`` says how much, how many or how often."""
    text = text[:LONGEST_TEXT].lower()
    if not _MEASURE.search(text):
        return False
    return _MEASURE.search(_NAMES.sub(" – ", text)) is not None


def has_result(success: str) -> bool:
    """Whether ``success`` holds a number to be reached: not only how often it is looked at."""
    return has_measure(_HOW_IT_IS_CHECKED.sub(" ", success))


def says_help(text: str) -> bool:
    """Whether ``text`` says with how much help."""
    return _HELP.search(text[:LONGEST_TEXT]) is not None


def is_measured(target: str, now: str = "", aim: str = "", success: str = "") -> bool:
    """Whether one can tell by counting that a target is reached.

    From "with help" to "on her own" is a step that can be told too, where both are written.
    """
    if has_measure(target) or has_measure(aim) or has_result(success):
        return True
    return says_help(aim) and bool(now.strip())


def holds_only_names(text: str) -> bool:
    """Whether the numbers of ``text`` are all names or dates: Year 4, Level 3."""
    return any(letter.isdigit() for letter in text) and not has_measure(text)
