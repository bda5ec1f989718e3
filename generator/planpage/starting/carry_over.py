"""What of a plan goes into the next one, and what a person has to decide first.

Works on the fields as they were written, so that every text keeps its words; the plan that was read
from them says what they mean. Both are of a plan without errors.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, cast

from planpage.model.choices import Decision, Result
from planpage.model.plan import Plan
from planpage.model.support import Outcome, Support, Target
from planpage.starting.entry_ids import Fields, Ids, list_entries
from planpage.starting.noted_yaml import Noted, Value

DECIDE = "DECIDE:"
"""What a note begins with where a person has to decide something."""


def carry_needs(fields: Fields, plan: Plan, ids: Ids) -> list[Value]:
    """Return the needs with their ids; what changed in the last cycle is not said again."""
    return [
        ids.name_entry("needs", need.id or need.need, _drop(entry, "changed"))
        for entry, need in zip(list_entries(fields, "needs"), plan.needs, strict=True)
    ]


def carry_outcomes(fields: Fields, plan: Plan, ids: Ids, review: dt.date) -> list[Value]:
    """Return the outcomes that are not met yet, each with its targets that are not met yet."""
    kept: list[Value] = []
    for entry, outcome in zip(list_entries(fields, "outcomes"), plan.outcomes, strict=True):
        targets = _carry_targets(entry, outcome, plan, ids, review)
        if _is_met(outcome.key, plan) or (not targets and not _is_judged(outcome, plan)):
            continue
        carried = ids.name_entry("outcomes", outcome.key, _drop(entry, "targets", "needs"))
        needs = [ids.find(str(key), "needs") or str(key) for key in outcome.needs]
        if needs:
            carried["needs"] = list(needs)
        carried["targets"] = targets or [
            Noted(
                {"target": "", "now": "", "aim": "", "by": review.isoformat(), "success": ""},
                (f"{DECIDE} all its steps are met. Write the next one, or take the outcome away.",),
            )
        ]
        kept.append(carried)
    return kept


def _carry_targets(
    entry: Fields, outcome: Outcome, plan: Plan, ids: Ids, review: dt.date
) -> list[Value]:
    kept: list[Value] = []
    for written, target in zip(list_entries(entry, "targets"), outcome.targets, strict=True):
        if _find_result(target.key, plan) is Result.MET:
            continue
        carried = ids.name_entry("targets", target.key, _drop(written, "now", "by"))
        position = 1 + sum(name in carried for name in ("target", "plainly"))
        items = list(carried.items())
        fresh = [("now", Noted("", _ask_now(target, plan)))]
        kept.append(
            dict([*items[:position], *fresh, *items[position:], ("by", review.isoformat())])
        )
    return kept


def _ask_now(target: Target, plan: Plan) -> tuple[str, ...]:
    """Ask where the child is now, with what the last plan and its review said."""
    judged = next((one for one in _reviewed_targets(plan) if one.target == target.key), None)
    said = [f"It was: {target.now}"] if target.now else []
    if judged and judged.evidence:
        said.append(f"The review said: {judged.evidence}")
    return (" ".join([f"{DECIDE} where is the child now?", *filter(None, [" · ".join(said)])]),)


def carry_support(fields: Fields, plan: Plan, ids: Ids) -> list[Value]:
    """Return the help that goes on, with a note on what the review wants changed."""
    kept: list[Value] = []
    for entry, support in zip(list_entries(fields, "support"), plan.support, strict=True):
        decided = next((one for one in _reviewed_support(plan) if one.support == support.key), None)
        decision = decided.decision if decided else None
        if decision is Decision.STOP:
            continue
        carried = ids.name_entry(
            "support", support.key, _drop(entry, "starts", "ends", "weeks", "helps")
        )
        notes = _tell_decision(decision, decided.change if decided else "") if plan.reviewed else ()
        helps = _carry_helps(support, plan, ids)
        carried = _put_after(carried, ("what", "plainly"), "helps", helps)
        kept.append(Noted(carried, notes) if notes else carried)
    return kept


def _carry_helps(support: Support, plan: Plan, ids: Ids) -> Value:
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
    if still:
        return still
    return Noted("", (f"{DECIDE} what it helped with is met. What does it help with now?",))


def _tell_decision(decision: Decision | None, change: str) -> tuple[str, ...]:
    if decision is None:
        return (f"{DECIDE} the review does not say what becomes of this help.",)
    if decision is Decision.CONTINUE:
        return ()
    what = f": {change}" if change else "."
    return (f"{DECIDE} the review said: {decision.value}{what}",)


def carry_learned(plan: Plan) -> list[Value]:
    """Return what was learned, each with a blank for what is done now because of it."""
    learned = plan.learned.next_cycle if plan.learned else ()
    return [
        Noted(
            {"we_learned": text, "so_now": ""},
            (f"{DECIDE} what do you do now because of this? Or write not_now_because: and why.",)
            if number == 0
            else (),
        )
        for number, text in enumerate(learned)
    ]


def ask_views(plan: Plan) -> list[Value]:
    """Return a blank for what the child and each of the family says now."""
    family = [str(name) for view in plan.views for name in view.who if _is_family(plan, str(name))]
    asked = list(dict.fromkeys([plan.name, *(family or ["Mum"])]))
    return [
        Noted(
            {"who": name, "says": "", "how": "talk", "stage": "assess"},
            (f"{DECIDE} what do they say now? In their own words.",) if number == 0 else (),
        )
        for number, name in enumerate(asked)
    ]


def carry_every_lesson(fields: Fields, plan: Plan) -> list[Value]:
    """Return the adjustments, and with them what was learned for every lesson."""
    held = fields.get("adjustments", [])
    kept = list(held) if isinstance(held, list) else [held]
    known = {adjustment.what for adjustment in plan.adjustments}
    learned = plan.learned.every_lesson if plan.learned else ()
    new = [text for text in learned if text not in known]
    return [*kept, *({"what": text, "for_everyone": "yes"} for text in new)]


def carry_training(fields: Fields, plan: Plan) -> list[Value]:
    """Return the training that has not been done yet."""
    held = fields.get("training", [])
    items = held if isinstance(held, list) else [held]
    pairs = zip(items, plan.training, strict=True)
    return [item for item, training in pairs if training.done_on is None]


def carry_behaviour(fields: Fields, plan: Plan, ids: Ids) -> list[Value]:
    """Return the behaviour plans, each with the id of its need."""
    held = fields.get("behaviour", [])
    items = held if isinstance(held, list) else [held]
    kept: list[Value] = []
    for item, behaviour in zip(items, plan.behaviour, strict=True):
        need = ids.find(str(behaviour.for_need), "needs") if behaviour.for_need else None
        kept.append({**item, "for_need": need} if need and isinstance(item, dict) else item)
    return kept


def _is_family(plan: Plan, name: str) -> bool:
    person = plan.person(name)
    return name != plan.name and person is not None and person.is_ == "family"


def _is_met(key: str, plan: Plan) -> bool:
    judged = plan.reviewed.outcomes if plan.reviewed else ()
    return any(one.outcome == key and one.result is Result.MET for one in judged)


def _is_judged(outcome: Outcome, plan: Plan) -> bool:
    """Whether the review says of the outcome itself, not only of its targets, how far it came."""
    judged = plan.reviewed.outcomes if plan.reviewed else ()
    return any(one.outcome == outcome.key for one in judged)


def _find_result(key: str, plan: Plan) -> Result | None:
    return next((one.result for one in _reviewed_targets(plan) if one.target == key), None)


def _reviewed_targets(plan: Plan) -> Sequence[Any]:
    return plan.reviewed.targets if plan.reviewed else ()


def _reviewed_support(plan: Plan) -> Sequence[Any]:
    return plan.reviewed.support if plan.reviewed else ()


def _drop(fields: Fields, *names: str) -> Fields:
    return {name: held for name, held in fields.items() if name not in names}


def _put_after(fields: Fields, places: Iterable[str], name: str, held: Value) -> Fields:
    """Return ``fields`` with one more, behind the last of ``places`` that is there."""
    items = list(fields.items())
    last = max((n for n, (field, _) in enumerate(items) if field in set(places)), default=0)
    return cast("Fields", dict([*items[: last + 1], (name, held), *items[last + 1 :]]))
