"""Texts about the child that say he where it is she, as after copying from another plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.plan_texts import list_texts
from planpage.checks.wording.texts import FieldText, Kind, gather_texts
from planpage.diagnostics import Severity, quote_text
from planpage.model.assess import Need
from planpage.model.doing import Session
from planpage.model.fields import Entry
from planpage.model.plan import Plan
from planpage.model.review import ReviewedOutcome, ReviewedSupport, ReviewedTarget
from planpage.model.support import Outcome, Support, Target

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_WRONG = {"he": _SHE, "she": _HE, "they": _HE | _SHE}
_GENDERED = _HE | _SHE
_COUNT = ("One more text does so.", "{} more texts do so.")

_ABOUT_THE_CHILD: dict[type[Entry], frozenset[str]] = {
    Need: frozenset({"strength", "changed"}),
    Outcome: frozenset({"outcome", "plainly"}),
    Target: frozenset({"target", "plainly", "aim", "achievable_because"}),
    Support: frozenset({"expected"}),
    Session: frozenset({"how_it_went", "change_seen"}),
    ReviewedOutcome: frozenset({"evidence"}),
    ReviewedTarget: frozenset({"evidence"}),
    ReviewedSupport: frozenset({"reaction"}),
}
"""Fields that tell what the child does, whoever helps."""

_WORD = re.compile(r"[^\W\d_]+")
_OTHERS = frozenset(
    _WORD.findall(
        "mum dad mother father mama papa parent parents carer nan nana gran granny grandma grandad "
        "grandpa brother sister aunt auntie uncle cousin friend friends partner peer boy girl man "
        "woman child children teacher tutor adult assistant mentor doctor therapist staff baby dog "
        "cat pet animal somebody someone person people everyone who mr mrs ms miss mx dr"
    )
)
"""People and animals whom a "he" or a "her" in the same text may mean."""


def find_wrong_pronouns(case: Case) -> Iterator[Found]:
    """Find the first text about the child with another's pronouns, where nobody else is meant."""
    plan = case.plan
    wrong = _find_wrong(plan)
    if not wrong or list_texts(plan).folded_words.isdisjoint(wrong):
        return
    others = _OTHERS | _list_other_names(plan)
    hits = [
        (one, word)
        for one in gather_texts(plan)
        if _is_about_the_child(one)
        for word in _find_pronoun(one.text, wrong, others, plan.name.casefold())
    ]
    if hits and plan.child:
        one, word = hits[0]
        more = f" {_COUNT[len(hits) - 1 > 1].format(len(hits) - 1)}" if len(hits) > 1 else ""
        yield Found(
            one.at,
            f"This says {quote_text(word)} of a child whose pronouns are "
            f"{quote_text(plan.child.pronouns)}: {quote_text(one.text)}.{more}",
            note="was it copied from another plan? Then read the rest of it again too",
            says_without_quotes="This text does not use the child's own pronouns.",
            about=one.text,
        )


def _find_wrong(plan: Plan) -> frozenset[str]:
    """Return the pronouns that can't be the child's; none where it can't be told."""
    written = plan.child.pronouns.casefold() if plan.child else ""
    own = set(_WORD.findall(written))
    is_clear = bool(own) and len({"he", "she", "they"} & own) == 1
    return _WRONG[next(iter({"he", "she", "they"} & own))] if is_clear else frozenset()


def _is_about_the_child(one: FieldText) -> bool:
    return one.kind is Kind.WRITTEN and one.name in _ABOUT_THE_CHILD.get(type(one.entry), ())


def _list_other_names(plan: Plan) -> frozenset[str]:
    names = (name for person in plan.cast for name in _WORD.findall(person.name.casefold()))
    return frozenset(names) - set(_WORD.findall(plan.name.casefold()))


def _find_pronoun(
    text: str, wrong: frozenset[str], others: frozenset[str], name: str
) -> Iterator[str]:
    """Yield a wrong pronoun in ``text``, where it can only be meant for the child.

    Then there is no right one beside it, nobody else, and no name but the child's.
    """
    words = _WORD.findall(text.replace("’", "'"))
    folded = [word.casefold() for word in words]
    said = _GENDERED.intersection(folded)
    if not said or not said <= wrong or not others.isdisjoint(folded):
        return
    inside = (word for word in words[1:] if word[0].isupper() and word != "I")
    if all(word.casefold() == name for word in inside):
        yield next(word for word in words if word.casefold() in wrong)


CHECKS = (Check("wrong-pronoun", Severity.ADVICE, find_wrong_pronouns),)
