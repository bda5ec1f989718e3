"""Checks that compare the plans of all children of a folder.

Each child is read and looked at by itself, in whatever process; what is to be compared comes out of
that as :class:`Facts`. Then one pass over the facts of all children finds what they share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planpage.checks.across.another_child import find_another_child
from planpage.checks.across.copied import find_copied
from planpage.checks.across.facts import AcrossCheck, Facts, FoundAcross, PlanFacts
from planpage.checks.across.gather import gather_facts
from planpage.checks.settings import find_level, is_allowed, is_allowed_name
from planpage.checks.telling import tell_found, weigh_found
from planpage.diagnostics import Diagnostic, Severity
from planpage.model.school import School

CHECKS: tuple[AcrossCheck, ...] = (
    AcrossCheck("another-child", Severity.ERROR, find_another_child, can_be_wrong=True),
    AcrossCheck("copied-between-children", Severity.INFORMATION, find_copied),
)
"""In the order in which they run."""


def check_across(facts: Sequence[Facts], school: School) -> tuple[Diagnostic, ...]:
    """Return what the checks across children find, in the order of the children.

    ``facts`` are those of every child of the folder, whichever children were asked for. Takes time
    by the number of words, not by the number of pairs of children.
    """
    found = [*_run_checks(facts, school)]
    order = {plan.path: number for number, plan in enumerate(_walk_plans(facts))}
    return tuple(sorted(found, key=lambda one: order[one.at.path]))


def _run_checks(facts: Sequence[Facts], school: School) -> Iterator[Diagnostic]:
    for check in CHECKS:
        level = find_level(check, school)
        if level is None:
            continue
        for one in check.find(facts, school):
            if not (one.plan.is_told or check.is_error) or _is_allowed(check, one, school):
                continue
            yield tell_found(check, weigh_found(level, is_draft=one.plan.is_draft), one.found)


def _is_allowed(check: AcrossCheck, one: FoundAcross, school: School) -> bool:
    if one.name:
        return is_allowed_name(check, one.name, one.child.child_id, school)
    return is_allowed(check, one.found, school)


def _walk_plans(facts: Sequence[Facts]) -> Iterator[PlanFacts]:
    return (plan for child in facts for plan in child.plans)


__all__ = ["CHECKS", "AcrossCheck", "Facts", "check_across", "gather_facts"]
