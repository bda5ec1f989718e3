"""What is kept of one child's plans to compare it with all others."""

from __future__ import annotations

from collections.abc import Collection

from planpage.checks.across.called import list_own_words
from planpage.checks.across.facts import Facts, PlanFacts
from planpage.checks.across.names_in_plan import find_names, find_unspaced
from planpage.checks.across.same_texts import digest_texts
from planpage.checks.capital_words import list_listed_words
from planpage.checks.plan_texts import list_texts
from planpage.checks.telling import count_settled
from planpage.model.plan import Plan, Thread
from planpage.model.school import School


def gather_facts(thread: Thread, school: School, spoiled: Collection[str] = ()) -> Facts:
    """Return what of ``thread`` is compared with other children.

    ``spoiled`` are the paths of plans in which something could not be read: of these only errors
    are told. What comes out is small, and can be handed from one process to another.
    """
    called = tuple(dict.fromkeys(plan.name for plan in thread.plans if plan.name.strip()))
    own = list_own_words(called)
    settled = count_settled(thread)
    return Facts(
        thread.child_id,
        called,
        tuple(
            _gather_plan(
                plan, school, own, is_told=number >= settled and plan.at.path not in spoiled
            )
            for number, plan in enumerate(thread.plans)
        ),
    )


def _gather_plan(plan: Plan, school: School, own: frozenset[str], *, is_told: bool) -> PlanFacts:
    texts = list_texts(plan)
    listed = list_listed_words(plan, school)
    return PlanFacts(
        path=plan.at.path,
        is_draft=plan.draft is True,
        is_told=is_told,
        names=find_names(texts, own, listed),
        unspaced=tuple(find_unspaced(texts)),
        texts=digest_texts(plan) if is_told else {},
    )
