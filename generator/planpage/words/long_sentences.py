"""Sentences that are too long, alone and on average, and text that is too hard as a whole."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from planpage.diagnostics import Diagnostic, Position, Severity, quote_text
from planpage.words.page import Page, join_words
from planpage.words.reading_age import compute_reading_age
from planpage.words.sentences import (
    Sentence,
    count_all_syllables,
    count_words,
    is_running_text,
)

MOST_WORDS = 25
"""Words of the longest sentence that may stand."""

GOOD_WORDS = 20
"""A sentence of more words is told, as something to know."""

MOST_ON_AVERAGE = 15
"""Words a sentence on a whole page."""

OLDEST = 11.0
"""Years: a text that reads older than that is told."""

_WORST = 3
"""How many sentences are named where the whole page is too hard."""

_JOINTS = re.compile(
    r"(?:[;:–]|,)\s+(?P<word>and|but|so|because|which|who|where|when|while|although|as|if|or)\b"
    r"|\s(?P<bare>and|but|so|because|which|while|although)\s"
)


def find_long_sentences(page: Page) -> Iterator[Diagnostic]:
    """Tell each sentence of more than 25 words, and as information each of more than 20."""
    for sentence in page.sentences:
        number = count_words(sentence)
        if number <= GOOD_WORDS:
            continue
        says = f"This sentence has {number} words: {quote_text(sentence.shown)}."
        bare = f"This sentence has {number} words."
        if number > MOST_WORDS:
            note = f"{_advise_split(sentence)}: {MOST_WORDS} words are the most, 15 are good"
            yield page.tell("long-sentence", sentence.at, says, note=note, bare=bare)
        else:
            told = page.tell("long-sentence", sentence.at, says, bare=bare)
            yield dataclasses.replace(told, severity=Severity.INFORMATION)


def find_long_average(page: Page) -> Iterator[Diagnostic]:
    """Tell where the sentences of a page have more than 15 words on average."""
    average = page.figures.average
    if average is None or average <= MOST_ON_AVERAGE:
        return
    longest = sorted(page.sentences, key=lambda one: -count_words(one))
    yield page.tell(
        "average-sentence",
        Position(page.path),
        f"The sentences here have {average:.1f} words on average. {MOST_ON_AVERAGE} are enough.",
        note=f"the longest are on {_name_lines(longest)}",
    )


def find_high_reading_age(page: Page) -> Iterator[Diagnostic]:
    """Tell where a page reads older than 11."""
    age = page.figures.reading_age
    if age is None or age <= OLDEST:
        return
    what = "The family's page of this plan" if page.is_plan else "This page"
    hardest = sorted(filter(is_running_text, page.sentences), key=_compute_hardness, reverse=True)
    yield page.tell(
        "reading-age",
        Position(page.path),
        f"{what} is for readers of {age:.1f} years. It should be for {OLDEST:.0f} or less.",
        note=f"shorter words and sentences help most on {_name_lines(hardest)}",
    )


def _compute_hardness(sentence: Sentence) -> float:
    number = count_words(sentence)
    return compute_reading_age(number, 1, count_all_syllables(sentence)) if number > _WORST else 0.0


def _name_lines(sentences: list[Sentence]) -> str:
    lines = sorted(dict.fromkeys(one.at.line for one in sentences[:_WORST]))
    return f"{'line' if len(lines) == 1 else 'lines'} {join_words(map(str, lines))}"


def _advise_split(sentence: Sentence) -> str:
    """Say where a sentence could be split: at the joint nearest to its middle."""
    joints = list(_JOINTS.finditer(sentence.text))
    if not joints:
        return "make two or three sentences of it"
    middle = len(sentence.text) / 2
    best = min(joints, key=lambda match: abs(match.start() - middle))
    return f"make two sentences of it, for example before `{best['word'] or best['bare']}`"
