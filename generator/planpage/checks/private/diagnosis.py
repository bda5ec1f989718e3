"""The words of a diagnosis that the family does not want shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from planpage.checks.capital_words import split_words
from planpage.checks.check import Case, Found
from planpage.checks.plan_texts import PlanTexts, list_texts
from planpage.checks.private.seen_facts import Span, gather_facts
from planpage.diagnostics import quote_text

_SAME = (
    ("autism", "autistic", "ASD", "ASC", "asperger", "aspergers", "asperger's"),
    ("ADHD", "ADD", "attention deficit", "hyperactivity disorder"),
    ("dyslexia", "dyslexic"),
    ("dyspraxia", "dyspraxic", "DCD", "coordination disorder"),
    ("dyscalculia", "dyscalculic"),
    ("dysgraphia", "dysgraphic"),
    ("epilepsy", "epileptic"),
    ("diabetes", "diabetic"),
    ("asthma", "asthmatic"),
    ("down syndrome", "down's syndrome", "downs syndrome"),
    ("tourette", "tourettes", "tourette's"),
    ("developmental language disorder", "DLD"),
    ("foetal alcohol", "fetal alcohol", "FASD"),
    ("pathological demand avoidance", "PDA"),
    ("oppositional defiant", "ODD"),
    ("obsessive compulsive", "obsessive-compulsive", "OCD"),
    ("cerebral palsy", "palsy"),
)
"""Names of one thing, any of which gives away the others. Capitals are meant as such."""

_NOT_TELLING = split_words(
    "about acquired acute also anxious attention auditory behaviour brain child childhood chronic "
    "cognitive combined communication complex condition congenital coordination deficit delay "
    "delayed development developmental diagnosed diagnosis difficulties difficulty disability "
    "disease disorder emotional fine from general global gross hearing high impairment language "
    "learning left level loss mental mild minor mixed moderate motor multi multiple need needs "
    "partial physical presentation primary processing profound reading right secondary selective "
    "sensory severe sight social specific spectrum speech support syndrome traits type unspecified "
    "verbal vision visual with working writing"
)
"""Words that say nothing by themselves: the whole name of the diagnosis still does."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FEWEST_LETTERS = 4


def find_told_diagnosis(case: Case) -> Iterator[Found]:
    """Find the words of a diagnosis that is not shown in any other text of the plan."""
    plan = case.plan
    if not plan.diagnosis or plan.diagnosis_shown:
        return
    texts = list_texts(plan)
    for fact in gather_facts(texts, _find_words(texts, plan.diagnosis)):
        yield Found(
            fact.at,
            f"{quote_text(fact.words)} tells a diagnosis that is not shown.{fact.elsewhere}",
            note="say what is hard and what helps, or write diagnosis_shown: true if the family "
            "wants it shown",
            about=fact.words,
        )


def _find_words(texts: PlanTexts, diagnosis: tuple[str, ...]) -> Iterator[tuple[str, Span]]:
    telling = {words: text for text in diagnosis for words in list_telling_words(text)}
    for words, text in sorted(telling.items()):
        is_exact = words.isupper()
        if words.lower() not in texts.lower:
            continue
        pattern = rf"(?<!\w){re.escape(words)}(?!\w)".replace("'", "['’]")
        for match in re.finditer(pattern, texts.whole, 0 if is_exact else re.IGNORECASE):
            _, spec, _ = texts.find_source(match.start())
            if spec is None or spec.name != "diagnosis":
                yield text, match.span()


@lru_cache(maxsize=256)
def list_telling_words(diagnosis: str) -> frozenset[str]:
    """Return the words that give away ``diagnosis``: itself, those in it that tell, other names."""
    plain = " ".join(diagnosis.replace("’", "'").split())
    low = plain.lower()
    telling = {low} if len(low) >= _FEWEST_LETTERS else set()
    for word in _WORD.findall(plain):
        if word.isupper() and len(word) > 1:
            telling.add(word)
        elif len(word) >= _FEWEST_LETTERS and word.lower() not in _NOT_TELLING:
            telling.add(word.lower())
    telling -= {word.lower() for word in telling if word.isupper()}
    for same in _SAME:
        names = {name for name in same if _holds(name, plain, low)}
        if names:
            telling.update(same)
    return frozenset(telling)


def _holds(name: str, plain: str, low: str) -> bool:
    text = plain if name.isupper() else low
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
