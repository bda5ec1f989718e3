"""Texts that stand word for word in the plans of two children."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planpage.checks.across.facts import Facts, FoundAcross, Place, PlanFacts
from planpage.checks.check import Found
from planpage.model.school import School

Seen = tuple[str, PlanFacts, Place]
"""A child, its plan, and where in that a text stands."""


def find_copied(children: Sequence[Facts], _school: School) -> Iterator[FoundAcross]:
    """Find long texts that are the same in plans of two children; one message a plan."""
    seen: dict[bytes, list[Seen]] = {}
    for child in children:
        for plan in child.plans:
            for digest, place in plan.texts.items():
                seen.setdefault(digest, []).append((child.child_id, plan, place))
    for child in children:
        for plan in child.plans:
            shared = sorted(
                (place, other)
                for digest, place in plan.texts.items()
                if (other := _find_other(seen[digest], child.child_id))
            )
            if shared:
                yield _tell(child, plan, shared)


def _find_other(seen: list[Seen], child_id: str) -> str:
    """Return where the text stands first in another child's plan, as a person names it, or ""."""
    for other, plan, place in seen:
        if other != child_id:
            return f"{plan.path}, line {place[0]}"
    return ""


def _tell(child: Facts, plan: PlanFacts, shared: list[tuple[Place, str]]) -> FoundAcross:
    (first, other), *more = shared
    count = f" So do {len(more)} more texts of this plan." if len(more) > 1 else ""
    count = " So does one more text of this plan." if len(more) == 1 else count
    return FoundAcross(
        child,
        plan,
        Found(
            plan.position(first),
            f"These words stand in another child's plan, too: {other}.{count}",
            note="no two plans should be the same: are they true of this child?",
        ),
    )
