"""Which help goes on in the next plan, and what it is for now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from planpage.model.choices import Decision
from planpage.model.plan import Plan
from planpage.model.support import Support
from planpage.starting.entry_ids import Fields, Ids, drop_fields, list_entries
from planpage.starting.last_review import find_reviewed_support
from planpage.starting.noted_yaml import DECIDE, Noted, Value

ALL_MET = f"{DECIDE} what it helped with is met. What does it help with now?"
NOW_OUTCOME = (
    f"{DECIDE} the step that it helped is met, so it stands here for the whole outcome. "
    "What does it help with now?"
)


def carry_support(fields: Fields, plan: Plan, ids: Ids) -> list[Value]:
    """Return the help that goes on, with a note on what the review wants changed."""
    kept: list[Value] = []
    for entry, support in zip(list_entries(fields, "support"), plan.support, strict=True):
        decided = find_reviewed_support(plan, support.key)
        decision = decided.decision if decided else None
        if decision is Decision.STOP:
            continue
        carried = ids.name_entry(
            "support", support.key, drop_fields(entry, "starts", "ends", "weeks", "helps")
        )
        notes = _tell_decision(decision, decided.change if decided else "") if plan.reviewed else ()
        helps = _carry_helps(support, plan, ids)
        carried = _put_after(carried, ("what", "plainly"), "helps", helps)
        kept.append(Noted(carried, notes) if notes else carried)
    return kept


def _carry_helps(support: Support, plan: Plan, ids: Ids) -> Value:
    """Return the ids of what the help is for; only of what stands in the next plan."""
    found = [ids.find(str(key), "targets", "outcomes") for key in support.helps]
    left: list[Value] = [key for key in found if key]
    if left or not support.helps:
        return left
    around = [
        ids.find(outcome.key, "outcomes")
        for outcome in plan.outcomes
        if any(target.key in support.helps for target in outcome.targets)
    ]
    still: list[Value] = [key for key in around if key]
    return Noted(still, (NOW_OUTCOME,)) if still else Noted("", (ALL_MET,))


def _tell_decision(decision: Decision | None, change: str) -> tuple[str, ...]:
    if decision is None:
        return (f"{DECIDE} the review does not say what becomes of this help.",)
    if decision is Decision.CONTINUE:
        return ()
    what = f": {change}" if change else "."
    return (f"{DECIDE} the review said: {decision.value}{what}",)


def _put_after(fields: Fields, places: Iterable[str], name: str, held: Value) -> Fields:
    """Return ``fields`` with one more, behind the last of ``places`` that is there."""
    items = list(fields.items())
    last = max((n for n, (field, _) in enumerate(items) if field in set(places)), default=0)
    return cast("Fields", dict([*items[: last + 1], (name, held), *items[last + 1 :]]))
