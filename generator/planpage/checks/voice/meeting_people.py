"""Who comes to the review: a parent, and a teacher who knows the child."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planpage.checks.check import Case, Check, Found
from planpage.checks.voice.speakers import Voice, find_voices, name_one
from planpage.checks.written_lines import write_into
from planpage.diagnostics import Position, Severity
from planpage.model.choices import Side
from planpage.model.plan import Plan

_TEACHES = re.compile(
    r"\b(?:teacher|tutor|senco|sendco|head|headteacher|key (?:person|worker)|practitioner|"
    r"lead(?:er)?|lecturer|principal)\b",
    re.IGNORECASE,
)


_DASH = "    -"
"""What stands before a name in the list of people of a review."""


def find_missing_people(case: Case) -> Iterator[Found]:
    """Find a review, past or ahead, without a parent or without a teacher of the school.

    Whose work nobody wrote down may be a teacher.
    """
    plan = case.plan
    if plan.reviewed:
        at, names = plan.reviewed.place_of("people"), plan.reviewed.people
        if not plan.reviewed.has("people"):
            write, replaces = write_into(plan, "reviewed", plan.reviewed, "people:", "  - …")
            yield Found(
                plan.reviewed.at,
                "The review does not say who was there.",
                write=write,
                note="the family should be able to see who decided with them",
                replaces=replaces,
            )
            return
    elif plan.review and plan.review.people:
        at, names = plan.review.place_of("people"), plan.review.people
    else:
        return
    yield from _find_missing(plan, at, names)


def _find_missing(plan: Plan, at: Position, names: Sequence[str]) -> Iterator[Found]:
    missing = []
    if Voice.PARENTS not in find_voices(plan, names):
        missing.append("a parent or carer")
    if not any(_may_teach(plan, name) for name in names):
        missing.append("a teacher of the school who knows the child")
    if not names or not missing:
        return
    # Names in one line have no dash to stand beside.
    is_list = at.column == len(_DASH)
    where_to = "" if is_list else "list those who come under `people`, each behind a dash; "
    who = name_one(plan, Voice.PARENTS) if missing[0].startswith("a parent") else "…"
    where = "Not at the review" if plan.reviewed else "Not asked to the review"
    yield Found(
        at,
        f"{where}: {', and '.join(missing)}.",
        write=f"{_DASH} {who}",
        note=f"{where_to}both should be there; the teacher need not be the SENCO",
        replaces=0,
        elsewhere=not is_list,
    )


def _may_teach(plan: Plan, name: str) -> bool:
    person = plan.person(name)
    if person is None or person.is_ is not Side.STAFF:
        return False
    given = [one.role for one in plan.support if name in one.who and one.role]
    roles = [person.role, *given] if person.role else given
    return not roles or any(_TEACHES.search(role) for role in roles)


CHECKS = (Check("people-missing-at-review", Severity.ADVICE, find_missing_people),)
