"""Begins the next plan of a child from the last one: what goes on, goes on with its id."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from planpage.model.choices import NextStep
from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.reading.front_matter import split_source
from planpage.reading.plans_folder import SCHOOL_FILE, read_child_folder
from planpage.reading.source_text import decode_source
from planpage.reading.yaml_events import read_nodes
from planpage.settings import PLANS
from planpage.starting.carry_over import (
    DECIDE,
    ask_views,
    carry_behaviour,
    carry_every_lesson,
    carry_learned,
    carry_needs,
    carry_outcomes,
    carry_support,
    carry_training,
)
from planpage.starting.cycle_names import name_cycle
from planpage.starting.entry_ids import Fields, Ids
from planpage.starting.first_plan import BEGUN, find_end, read_settings, suggest_start
from planpage.starting.noted_yaml import Noted, Value, unfold_node, write_fields
from planpage.starting.school_years import count_summers, move_up, suggest_review

AS_THEY_ARE = ("people", "reason", "level", "readers", "profile", "hopes")
LATER_AS_THEY_ARE = ("at_home", "child_will", "staff_help", "diagnosis", "diagnosis_shown")
LAST_AS_THEY_ARE = ("ehcp", "contacts")

OF_THE_MEETING = ("time", "minutes", "place", "people", "child_joins")
"""What the next review takes over from the last, where nobody has fixed another."""

OPENING = """\
This plan was begun from {before}. It is a draft, which nobody else gets.
Look for the lines with DECIDE: write what they ask for, then take them away.
When it is ready, take the next line away too."""


NOT_REVIEWED = (
    "The last plan has no review (reviewed:) yet, so all its steps and all its help stand here."
)


class NoNextPlanError(Exception):
    """There is nothing to begin: the text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class NextPlan:
    """A plan to be written: ``cycle`` is the name of its file, ``before`` the plan it follows."""

    cycle: str
    before: Plan
    year: str
    text: str

    @property
    def decisions(self) -> tuple[tuple[int, str], ...]:
        """The lines in which a person has to decide something, with what is asked there."""
        lines = enumerate(self.text.splitlines(), 1)
        return tuple(
            (number, line.partition(DECIDE)[2].strip())
            for number, line in lines
            if line.lstrip().startswith(f"# {DECIDE}")
        )


def prepare_next_plan(
    plans: Path, child_id: str, *, starts: dt.date | None, cycle: str, today: dt.date
) -> NextPlan:
    """Return the next plan of a child, from the newest that the folder ``plans`` holds.

    ``starts`` and ``cycle`` (the file's name) are found where they are None or empty. Raises
    NoNextPlanError where the last plan has faults, is a draft itself, or ended the thread.
    """
    school = read_settings(plans / SCHOOL_FILE)
    before = _read_last(plans / child_id, school)
    day = starts or suggest_start(today, before, school)
    ended = find_end(before)
    if ended and day < ended:
        raise NoNextPlanError(
            f"The last plan of {child_id} ends on {ended.isoformat()}: the next can't begin before."
        )
    fields = _read_fields(plans / child_id / f"{before.cycle_id}.md")
    year = _find_year(before, day)
    text = _write_plan(fields, before, school, starts=day, year=year)
    return NextPlan(cycle or _name_free_cycle(plans / child_id, day, school), before, year, text)


def _read_last(folder: Path, school: School) -> Plan:
    """Return the newest plan of a child; raise NoNextPlanError where nothing can follow it."""
    name = folder.name
    if folder.is_symlink() or not folder.is_dir():
        raise NoNextPlanError(
            f"There is no folder {PLANS}/{name}. For a first plan, write: planpage add {name}"
        )
    read = read_child_folder(folder, PLANS, school)
    if not read.plans:
        raise NoNextPlanError(
            f"{PLANS}/{name} holds no plan yet. For a first one, write: planpage add {name}"
        )
    last = read.plans[-1]
    if last.draft:
        raise NoNextPlanError(BEGUN.format(path=last.at.path))
    if read.has_errors:
        raise NoNextPlanError(
            f"There is something to put right in the plans of {name} first. "
            f"To see what: planpage check {name}"
        )
    if last.reviewed and last.reviewed.next is NextStep.EVERYDAY:
        raise NoNextPlanError(
            f"The review in {last.at.path} says that everyday teaching is enough now. "
            f"For another plan all the same, write: planpage add {name}"
        )
    return last


def _read_fields(path: Path) -> Fields:
    """Return the fields of a plan without errors, as they were written."""
    text, _ = decode_source(path.read_bytes(), path.name)
    parts, _ = split_source(text or "", path.name)
    if parts is None:
        raise ValueError(path.name)
    lines = (text or "").split("\n")
    node, _ = read_nodes(parts.yaml_text, path.name, parts.first_line, lines=lines)
    fields = unfold_node(node) if node else {}
    return fields if isinstance(fields, dict) else {}


def _find_year(before: Plan, starts: dt.date) -> str:
    year = (before.child.year or "") if before.child else ""
    return move_up(year, count_summers(before.starts, starts)) if before.starts else year


def _name_free_cycle(folder: Path, starts: dt.date, school: School) -> str:
    name = free = name_cycle(starts, school)
    number = 2
    while (folder / f"{free}.md").exists():
        free, number = f"{name}-{number}", number + 1
    return free


def _write_plan(fields: Fields, before: Plan, school: School, *, starts: dt.date, year: str) -> str:
    review, review_day = _carry_review(fields, before, school, starts)
    ids = Ids(before)
    needs = carry_needs(fields, before, ids)
    outcomes = carry_outcomes(fields, before, ids, review_day)
    opening = tuple(OPENING.format(before=before.at.path).splitlines())
    if not before.reviewed:
        opening = (NOT_REVIEWED, *opening)
    held: Fields = {
        "planpage": "1",
        "draft": Noted("true", opening),
        "child": _carry_child(fields, before, year),
        **_take(fields, "people"),
        **({"cycle": str(before.cycle + 1)} if before.has("cycle") and before.cycle else {}),
        "starts": starts.isoformat(),
        "review": review,
        **_take(fields, *AS_THEY_ARE[1:]),
        "needs": needs,
        "views": ask_views(before),
        "outcomes": outcomes or _ask_outcome(review_day),
        "support": carry_support(fields, before, ids),
        "adjustments": carry_every_lesson(fields, before),
        **_take(fields, *LATER_AS_THEY_ARE),
        "training": carry_training(fields, before),
        "since_last_time": carry_learned(before),
        "behaviour": carry_behaviour(fields, before, ids),
        **_take(fields, *LAST_AS_THEY_ARE),
    }
    return "\n".join(["---", *write_fields(held), "---", ""])


def _carry_child(fields: Fields, before: Plan, year: str) -> Value:
    child = fields["child"]
    own: Fields = dict(child) if isinstance(child, dict) else {"name": child}
    if not year or (before.child and year == before.child.year):
        return own
    was = before.child.year if before.child else ""
    return own | {
        "year": Noted(year, (f"{DECIDE} a new school year: it was {was}. Is this right?",))
    }


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
    note = (f"{DECIDE} does this day suit everybody? It is about seven weeks on.",)
    old = fields.get("review")
    kept = (
        {name: old[name] for name in OF_THE_MEETING if name in old} if isinstance(old, dict) else {}
    )
    return {"date": Noted(day.isoformat(), note), **kept}, day


def _ask_outcome(review: dt.date) -> Value:
    return [
        Noted(
            {
                "outcome": "",
                "targets": [
                    {"target": "", "now": "", "aim": "", "by": review.isoformat(), "success": ""}
                ],
            },
            (f"{DECIDE} everything is met. What should be different next?",),
        )
    ]


def _take(fields: Fields, *names: str) -> Fields:
    return {name: fields[name] for name in names if name in fields}
