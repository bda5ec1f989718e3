"""What the review of a plan says of each outcome, target and kind of help."""

from __future__ import annotations

from planpage.model.choices import Result
from planpage.model.plan import Plan
from planpage.model.review import ReviewedSupport, ReviewedTarget


def find_outcome_result(plan: Plan, key: str) -> Result | None:
    """Return how far an outcome was reached; None where the review does not say it."""
    judged = plan.reviewed.outcomes if plan.reviewed else ()
    return next((one.result for one in judged if one.outcome == key), None)


def find_reviewed_target(plan: Plan, key: str) -> ReviewedTarget | None:
    """Return what the review says of a target, if it says anything."""
    judged = plan.reviewed.targets if plan.reviewed else ()
    return next((one for one in judged if one.target == key), None)


def find_reviewed_support(plan: Plan, key: str) -> ReviewedSupport | None:
    """Return what the review says of a kind of help, if it says anything."""
    judged = plan.reviewed.support if plan.reviewed else ()
    return next((one for one in judged if one.support == key), None)
