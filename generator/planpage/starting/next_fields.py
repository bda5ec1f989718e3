"""The fields of the next plan, in the order of the format, with what a person has to decide."""

from __future__ import annotations

import datetime as dt

from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.starting.carry_outcomes import ask_outcome, carry_outcomes
from planpage.starting.carry_over import (
    ask_views,
    carry_behaviour,
    carry_every_lesson,
    carry_learned,
    carry_needs,
    carry_training,
)
from planpage.starting.carry_support import carry_support
from planpage.starting.entry_ids import Fields, Ids
from planpage.starting.noted_yaml import DECIDE, Noted, Value
from planpage.starting.school_days import is_in_term, suggest_review

AS_THEY_ARE = ("reason", "level", "readers", "profile", "hopes")
LATER_AS_THEY_ARE = ("at_home", "child_will", "staff_help", "diagnosis", "diagnosis_shown")
LAST_AS_THEY_ARE = ("ehcp", "contacts")

OF_THE_MEETING = ("time", "minutes", "place", "people", "child_joins")
"""What the next review takes over from the last, where nobody has fixed another."""

OPENING = """\
This plan was begun from {before}. It is a draft, which nobody else gets.
Look for the lines with DECIDE: write what they ask for, then take them away.
When it is ready, take the next line away too."""

NOT_REVIEWED = (
    f"{DECIDE} {{before}} has no review yet. Write it there first (reviewed:). "
    "All its steps and all its help stand here: take away what is not needed, or begin this file "
    "anew."
)
NOT_LEARNED = (
    f"{DECIDE} {{before}} does not say yet what everyone learned. Write it there first (learned:), "
    "and here, under since_last_time:, what you do now because of it."
)
NEW_YEAR = f"{DECIDE} a new school year: it was {{was}}. Is this right?"
GUESSED_START = (
    f"{DECIDE} is this the right day to begin? It is a guess: the terms of that time are not in "
    "school.yml."
)
REVIEW_DAY = f"{DECIDE} does this day suit everybody? It is about {{weeks}} weeks on."
GUESSED_REVIEW = " Is it a school day? The terms of that time are not in school.yml."


def collect_fields(  # noqa: PLR0913 - what the next plan hangs on
    fields: Fields, before: Plan, school: School, *, starts: dt.date, asked: bool, year: str
) -> Fields:
    """Return the fields of the plan that follows ``before``, whose own are ``fields``.

    ``asked`` tells that a person has named the day on which it ``starts``.
    """
    review, review_day = _carry_review(fields, before, school, starts)
    ids = Ids(before)
    needs = carry_needs(fields, before, ids)
    outcomes = carry_outcomes(fields, before, ids, review_day)
    return {
        "planpage": Noted("1", _ask_last_plan(before)),
        "draft": Noted("true", tuple(OPENING.format(before=before.at.path).splitlines())),
        "child": _carry_child(fields, before, year),
        **_take(fields, "people"),
        **({"cycle": str(before.cycle + 1)} if before.has("cycle") and before.cycle else {}),
        "starts": _note_start(starts, school, asked=asked),
        "review": review,
        **_take(fields, *AS_THEY_ARE),
        "needs": needs,
        "views": ask_views(before),
        "outcomes": outcomes or ask_outcome(review_day),
        "support": carry_support(fields, before, ids),
        "adjustments": carry_every_lesson(fields, before),
        **_take(fields, *LATER_AS_THEY_ARE),
        "training": carry_training(fields, before),
        "since_last_time": carry_learned(before),
        "behaviour": carry_behaviour(fields, before, ids),
        **_take(fields, *LAST_AS_THEY_ARE),
    }


def _ask_last_plan(before: Plan) -> tuple[str, ...]:
    """Return what has to be written in the last plan before this one can be ready."""
    missing = [] if before.reviewed else [NOT_REVIEWED]
    missing += [] if before.learned and before.learned.says_anything else [NOT_LEARNED]
    return tuple(one.format(before=before.at.path) for one in missing)


def _carry_child(fields: Fields, before: Plan, year: str) -> Value:
    child = fields["child"]
    own: Fields = dict(child) if isinstance(child, dict) else {"name": child}
    was = (before.child.year or "") if before.child else ""
    if not year or year == was:
        return own
    return own | {"year": Noted(year, (NEW_YEAR.format(was=was),))}


def _note_start(starts: dt.date, school: School, *, asked: bool) -> Value:
    if asked or is_in_term(starts, school.terms):
        return starts.isoformat()
    return Noted(starts.isoformat(), (GUESSED_START,))


def _carry_review(
    fields: Fields, before: Plan, school: School, starts: dt.date
) -> tuple[Value, dt.date]:
    """Return the next review, and its day: as it was fixed at the last one, else a proposal."""
    fixed = before.reviewed.next_meeting if before.reviewed else None
    if fixed and fixed.date and fixed.date > starts:
        held = fields["reviewed"]
        meeting = held.get("next_meeting") if isinstance(held, dict) else None
        return (meeting or fixed.date.isoformat()), fixed.date
    day = suggest_review(starts, school)
    note = REVIEW_DAY.format(weeks=round((day - starts).days / 7))
    if not is_in_term(day, school.terms):
        note += GUESSED_REVIEW
    old = fields.get("review")
    kept = (
        {name: old[name] for name in OF_THE_MEETING if name in old} if isinstance(old, dict) else {}
    )
    return {"date": Noted(day.isoformat(), (note,)), **kept}, day


def _take(fields: Fields, *names: str) -> Fields:
    return {name: fields[name] for name in names if name in fields}
