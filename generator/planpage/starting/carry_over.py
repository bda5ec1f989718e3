"""What of a plan goes into the next one beside its outcomes and its help.

Works on the fields as they were written, so that every text keeps its words; the plan that was read
from them says what they mean. Both are of a plan without errors.
"""

from __future__ import annotations

from planpage.model.choices import ViewHow
from planpage.model.plan import Plan
from planpage.starting.entry_ids import Fields, Ids, drop_fields, list_entries
from planpage.starting.noted_yaml import DECIDE, Noted, Value

WAYS = ", ".join(way.value for way in ViewHow)
ASK_VIEWS = f"{DECIDE} what do they say now, in their own words? And how did they say it: {WAYS}?"
ASK_ANSWER = (
    f"{DECIDE} what do you do now because of this? Or write not_now_because: and why, in place of "
    "so_now:"
)


def carry_needs(fields: Fields, plan: Plan, ids: Ids) -> list[Value]:
    """Return the needs with their ids; what changed in the last cycle is not said again."""
    return [
        ids.name_entry("needs", need.id or need.need, drop_fields(entry, "changed"))
        for entry, need in zip(list_entries(fields, "needs"), plan.needs, strict=True)
    ]


def carry_learned(plan: Plan) -> list[Value]:
    """Return what was learned, each with a blank for what is done now because of it."""
    learned = plan.learned.next_cycle if plan.learned else ()
    return [
        Noted({"we_learned": text, "so_now": ""}, (ASK_ANSWER,) if number == 0 else ())
        for number, text in enumerate(learned)
    ]


def ask_views(plan: Plan) -> list[Value]:
    """Return a blank for what the child and each of the family says now.

    How they will say it is not known either. Where the plan names nobody of the family, there is a
    blank for one.
    """
    named = [str(name) for view in plan.views for name in view.who if _is_family(plan, str(name))]
    listed = [one.name for one in plan.people if _is_family(plan, one.name)]
    asked = list(dict.fromkeys([plan.name, *(named or listed or [""])]))
    return [
        Noted(
            {"who": name, "says": "", "how": "", "stage": "assess"},
            (ASK_VIEWS,) if number == 0 else (),
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
