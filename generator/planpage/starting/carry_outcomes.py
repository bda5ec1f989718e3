"""Which outcomes and targets of a plan go into the next one: all that nobody called met."""

from __future__ import annotations

import datetime as dt

from planpage.model.choices import Result
from planpage.model.plan import Plan
from planpage.model.support import Outcome, Target
from planpage.starting.entry_ids import Fields, Ids, drop_fields, list_entries
from planpage.starting.last_review import find_outcome_result, find_reviewed_target
from planpage.starting.noted_yaml import DECIDE, Noted, Value

STEPS_LEFT = (
    f"{DECIDE} the review calls this outcome met, but not all its steps. "
    "Take away what is reached, or go on with it."
)
NO_STEP = f"{DECIDE} it has no step yet. Write the first one."
ALL_MET = f"{DECIDE} all its steps are met. Write the next one, or take the outcome away."
NOT_JUDGED = (
    f"{DECIDE} all its steps are met, and the review does not say whether the outcome is reached. "
    "Write the next step, or take the outcome away."
)


def carry_outcomes(fields: Fields, plan: Plan, ids: Ids, review: dt.date) -> list[Value]:
    """Return the outcomes that are not met yet, each with its targets that are not met yet.

    Where the review calls an outcome met and not all its targets, these stay under it, with a
    question: only a person knows which of the two is right.
    """
    kept: list[Value] = []
    for entry, outcome in zip(list_entries(fields, "outcomes"), plan.outcomes, strict=True):
        targets = _carry_targets(entry, outcome, plan, ids, review)
        is_met = find_outcome_result(plan, outcome.key) is Result.MET
        if is_met and not targets:
            continue
        carried = ids.name_entry("outcomes", outcome.key, drop_fields(entry, "targets", "needs"))
        needs = [ids.find(str(key), "needs") or str(key) for key in outcome.needs]
        if needs:
            carried["needs"] = list(needs)
        carried["targets"] = targets or [
            Noted(make_blank_target(review), (_ask_step(outcome, plan),))
        ]
        kept.append(Noted(carried, (STEPS_LEFT,)) if is_met else carried)
    return kept


def ask_outcome(review: dt.date) -> list[Value]:
    """Return a blank for an outcome and its first step, where none is left."""
    return [
        Noted(
            {"outcome": "", "targets": [make_blank_target(review)]},
            (f"{DECIDE} everything is met. What should be different next?",),
        )
    ]


def make_blank_target(review: dt.date) -> Fields:
    """Return a target to be filled in, to be reached by the review."""
    return {"target": "", "now": "", "aim": "", "by": review.isoformat(), "success": ""}


def _carry_targets(
    entry: Fields, outcome: Outcome, plan: Plan, ids: Ids, review: dt.date
) -> list[Value]:
    kept: list[Value] = []
    for written, target in zip(list_entries(entry, "targets"), outcome.targets, strict=True):
        judged = find_reviewed_target(plan, target.key)
        if judged and judged.result is Result.MET:
            continue
        carried = ids.name_entry("targets", target.key, drop_fields(written, "now", "by"))
        position = 1 + sum(name in carried for name in ("target", "plainly"))
        items = list(carried.items())
        said = judged.evidence if judged else ""
        fresh = [("now", Noted("", (_ask_now(target, said),)))]
        kept.append(
            dict([*items[:position], *fresh, *items[position:], ("by", review.isoformat())])
        )
    return kept


def _ask_now(target: Target, said: str) -> str:
    """Ask where the child is now, with what the last plan and its review said."""
    known = [f"It was: {target.now}"] if target.now else []
    if said:
        known.append(f"The review said: {said}")
    return " ".join([f"{DECIDE} where is the child now?", *filter(None, [" · ".join(known)])])


def _ask_step(outcome: Outcome, plan: Plan) -> str:
    """Ask for a step of an outcome that has none left."""
    if not outcome.targets:
        return NO_STEP
    return ALL_MET if find_outcome_result(plan, outcome.key) else NOT_JUDGED
