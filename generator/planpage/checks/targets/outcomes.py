"""Outcomes that matter to the child, and few enough targets to keep in mind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from planpage.checks.check import Case, Found
from planpage.checks.targets.word_groups import read_words
from planpage.diagnostics import quote_text
from planpage.model.plan import Plan
from planpage.model.support import Outcome

MOST_TARGETS = 4
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDINGS = re.compile(r"(?:ings?|ed|es|ers?|s|ly)\Z")
_NO_SUBJECTS = read_words("no subjects")


def find_not_relevant(case: Case) -> Iterator[Found]:
    """Find outcomes of which nobody says why they matter to the child: the R of SMART.

    ``matters`` says it. So do a hope, a view of the child or what is important to the child, where
    they speak of the same thing, and an outcome of an EHC plan.
    """
    said: set[str] | None = None
    for outcome in case.plan.outcomes:
        if outcome.has("matters") or outcome.ehcp_outcome or not outcome.targets:
            continue
        if said is None:
            said = _list_subjects(_gather_wishes(case.plan))
        if said & _list_subjects(_gather_words(outcome)) - _list_subjects([case.plan.name]):
            continue
        yield Found(
            outcome.at,
            f"Nobody says why {quote_text(outcome.outcome)} matters to the child.",
            write=f"{' ' * (outcome.at.column - 1)}matters: …"
            if outcome.place_of("outcome") != outcome.at
            else "",
            note="targets should lead to something that the child wants or hopes for",
            says_without_quotes="Nobody says why this outcome matters to the child.",
            replaces=0,
            about=outcome.outcome,
        )


def find_too_many(case: Case) -> Iterator[Found]:
    """Find plans with more than four targets; told at the fifth."""
    targets = case.plan.targets
    if len(targets) > MOST_TARGETS:
        yield Found(
            targets[MOST_TARGETS].at,
            f"This plan has {len(targets)} targets. Four at most are easier to keep in mind.",
            note="Keep the ones that matter most now. The others can wait for the next plan.",
            about=targets[MOST_TARGETS].target,
        )


def _gather_wishes(plan: Plan) -> Iterator[str]:
    for hope in plan.hopes:
        yield hope.in_english or hope.hope
    for view in plan.views:
        if any(who.casefold() == plan.name.casefold() for who in view.who):
            yield view.in_english or view.says
    if plan.profile:
        yield from plan.profile.important_to_me


def _gather_words(outcome: Outcome) -> Iterator[str]:
    yield outcome.outcome
    for target in outcome.targets:
        yield target.target


def _list_subjects(texts: Iterable[str]) -> set[str]:
    """Return what texts speak of: their longer words, without endings, so that reads is reading."""
    words = (word for text in texts for word in _WORD.findall(text.lower()))
    return {_ENDINGS.sub("", word) or word for word in words if word not in _NO_SUBJECTS}
