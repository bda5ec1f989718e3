"""Writes the first lines of a plan: the few fields that a beginner needs, with hints."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.reading.plan_file import read_school
from planpage.reading.plans_folder import SCHOOL_FILE, read_child_folder
from planpage.settings import PLANS
from planpage.starting.cycle_names import name_cycle
from planpage.starting.school_days import find_monday, find_start, suggest_review
from planpage.starting.starters import fill_starter, write_new_file

BEGUN = "{path} is a draft: a plan is begun already. Fill that one in."


class DraftThereError(Exception):
    """A plan is begun already: the text says which one is to be filled in."""


@dataclass(frozen=True, slots=True)
class FirstFacts:
    """What a new plan begins with. ``cycle`` is the name of its file; ``year`` may be empty."""

    cycle: str
    name: str
    year: str
    starts: dt.date
    review: dt.date


def prepare_first_plan(  # noqa: PLR0913 - what can be asked for, each by its name
    plans: Path, child_id: str, *, name: str, starts: dt.date | None, cycle: str, today: dt.date
) -> FirstFacts:
    """Return what a new plan of a child begins with; ``plans`` is the folder of all plans.

    What is not given (empty or None) comes from the child's newest plan, the school's terms and
    the day. Raises DraftThereError where the newest plan is a draft that waits to be filled in.
    """
    school = read_settings(plans / SCHOOL_FILE)
    before = _read_newest(plans / child_id, school)
    if before and before.draft:
        raise DraftThereError(BEGUN.format(path=before.at.path))
    day = starts or suggest_start(today, before, school)
    child = before.child if before else None
    return FirstFacts(
        cycle=cycle or name_cycle(day, school),
        name=name or (child.name if child else "") or guess_name(child_id),
        year=(child.year or "") if child else "",
        starts=day,
        review=suggest_review(day, school),
    )


def write_first_plan(path: Path, facts: FirstFacts) -> None:
    """Write a plan with blanks into ``path``. Raises FileExistsError where it is there already."""
    write_new_file(path, write_plan_text(facts))


def write_plan_text(facts: FirstFacts) -> str:
    """Return the text of a plan that holds ``facts``, and blanks for the rest."""
    return fill_starter(
        "first-plan.md",
        {
            "name": facts.name,
            "year": facts.year,
            "starts": facts.starts.isoformat(),
            "review": facts.review.isoformat(),
        },
    )


def suggest_start(today: dt.date, before: Plan | None, school: School) -> dt.date:
    """Return the day on which a plan may start: next Monday, or the review of the one ``before``.

    A plan may start on the day of the last review, and not earlier; and never in the holidays (see
    :func:`planpage.starting.school_days.find_start`).
    """
    monday = find_monday(today)
    ended = find_end(before) if before else None
    return find_start(max(monday, ended) if ended else monday, school)


def find_end(plan: Plan) -> dt.date | None:
    """Return the day on which a plan ended, or is to end."""
    if plan.reviewed and plan.reviewed.date:
        return plan.reviewed.date
    return plan.review.date if plan.review else None


def guess_name(child_id: str) -> str:
    """Return what the child of a folder may be called: ``sam-b`` is Sam."""
    first = child_id.partition("-")[0]
    return first[:1].upper() + first[1:]


def read_settings(path: Path) -> School:
    """Return the school's settings, empty where they can't be read: a check tells why."""
    if path.is_symlink() or not path.is_file():
        return School()
    return read_school(path.read_bytes(), path.name).school


def _read_newest(folder: Path, school: School) -> Plan | None:
    """Return the newest plan in a child's folder that can be read, or None."""
    if folder.is_symlink() or not folder.is_dir():
        return None
    plans = read_child_folder(folder, PLANS, school).plans
    return plans[-1] if plans else None
