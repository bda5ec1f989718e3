"""The plain-words measure: how easy a chapter or a family's page is to read, and what to mend.

The bars are those of the guide: a reading age of 11 at most, 15 words a sentence on average and 25
at most, every word of schools explained where it first stands, nothing that blames. In a chapter,
what is found has to be put right. In a plan it is advice: it keeps no plan from its family.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from planpage.diagnostics import Diagnostic
from planpage.model import Plan
from planpage.words.chapter_text import list_chapter_texts
from planpage.words.explained import list_page_terms
from planpage.words.long_sentences import (
    find_high_reading_age,
    find_long_average,
    find_long_sentences,
)
from planpage.words.page import Page
from planpage.words.plan_text import list_plan_texts
from planpage.words.reading_age import Figures, measure_figures
from planpage.words.told_words import find_blaming_words, find_hard_words, find_jargon

WordCheck = Callable[[Page], Iterator[Diagnostic]]

WORD_CHECKS: tuple[WordCheck, ...] = (
    find_high_reading_age,
    find_long_average,
    find_long_sentences,
    find_jargon,
    find_hard_words,
    find_blaming_words,
)
"""What is looked for, in this order."""

Terms = frozenset[tuple[str, ...]]
"""Words that are explained elsewhere, each as its single words in small letters."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found in one file, in order of place, and the numbers behind it."""

    path: str
    figures: Figures
    diagnostics: tuple[Diagnostic, ...]


def measure_chapter(text: str, path: str, explained: Terms = frozenset()) -> Measured:
    """Measure a chapter of the guide, or any Markdown text.

    ``text`` is the whole file, with plain line ends; ``path`` is the file as a person names it, for
    messages. A chapter explains its words itself; a short text may rely on the terms in
    ``explained``. Raises nothing, whatever stands in the text.
    """
    texts = list_chapter_texts(text, path)
    return _measure(Page(path, texts, lines=text.split("\n"), explained=explained))


def measure_plan(plan: Plan, lines: Sequence[str] = (), explained: Terms = frozenset()) -> Measured:
    """Measure what the family's page shows of a plan.

    ``lines`` are those of its file, for the places and the lines to write; ``explained`` are the
    terms to whose explanation the page links (:func:`list_explained_terms`).
    """
    names = {name for person in plan.cast for name in person.name.lower().split()}
    page = Page(
        plan.at.path,
        list_plan_texts(plan, lines),
        lines=lines,
        is_plan=True,
        names=frozenset({*names, plan.name.lower()}),
        explained=explained,
    )
    return _measure(page)


def measure_nothing(path: str, diagnostics: tuple[Diagnostic, ...]) -> Measured:
    """Return what there is to say of a file that could not be read, as ``diagnostics`` tell."""
    return Measured(path, measure_figures(()), diagnostics)


def list_explained_terms(text: str) -> Terms:
    """Return the terms that a page of words explained has as its headings; nothing for others."""
    return list_page_terms(Page("", list_chapter_texts(text, "")).sentences)


def _measure(page: Page) -> Measured:
    found = [one for check in WORD_CHECKS for one in check(page)]
    found.sort(key=lambda one: (one.at.line, one.at.column))
    return Measured(page.path, page.figures, tuple(found))
