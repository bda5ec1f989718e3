"""Begins the next plan of a child from the last one: what goes on, goes on with its id."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from planpage.diagnostics import Diagnostic
from planpage.model.choices import NextStep
from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.reading.front_matter import split_source
from planpage.reading.plans_folder import SCHOOL_FILE, ChildFolder, read_child_folder
from planpage.reading.source_text import decode_source
from planpage.reading.yaml_events import read_nodes
from planpage.settings import PLANS
from planpage.starting.cycle_names import name_cycle
from planpage.starting.entry_ids import Fields
from planpage.starting.first_plan import BEGUN, find_end, read_settings, suggest_start
from planpage.starting.next_fields import collect_fields
from planpage.starting.noted_yaml import DECIDE, unfold_node, write_fields
from planpage.starting.school_years import count_summers, move_up

WRONG = (
    "There is something to put right in the plans of {child} first. "
    "To see what: planpage check {child}"
)
NO_PLAN = "{folder} holds no plan yet. For a first one, write: planpage add {child}"


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
        """The lines in which a person has to decide something, with all that is asked there."""
        found: list[tuple[int, str]] = []
        is_asking = False
        for number, line in enumerate(map(str.strip, self.text.splitlines()), 1):
            if line.startswith(f"# {DECIDE}"):
                found.append((number, line.partition(DECIDE)[2].strip()))
                is_asking = True
            elif is_asking and line.startswith("# "):
                # A long question goes on in the next line.
                place, begun = found.pop()
                found.append((place, f"{begun} {line[2:]}"))
            else:
                is_asking = False
        return tuple(found)


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
    held = collect_fields(fields, before, school, starts=day, asked=starts is not None, year=year)
    text = "\n".join(["---", *write_fields(held), "---", ""])
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
        raise NoNextPlanError(_tell_no_plan(read))
    last = read.plans[-1]
    if last.draft:
        raise NoNextPlanError(BEGUN.format(path=last.at.path))
    if read.has_errors:
        raise NoNextPlanError(WRONG.format(child=name))
    if last.reviewed and last.reviewed.next is NextStep.EVERYDAY:
        raise NoNextPlanError(
            f"The review in {last.at.path} says that everyday teaching is enough now. "
            f"For another plan all the same, write: planpage add {name}"
        )
    return last


def _tell_no_plan(read: ChildFolder) -> str:
    """Say why there is no plan in a child's folder."""
    wrong = next((one for one in read.diagnostics if one.is_error), None)
    if wrong is None:
        return NO_PLAN.format(folder=f"{PLANS}/{read.child_id}", child=read.child_id)
    # What is wrong inside a file is shown by the check, with its lines.
    return WRONG.format(child=read.child_id) if read.lines else tell_fault(wrong)


def tell_fault(found: Diagnostic) -> str:
    """Return what is wrong with a folder or a file as such in a line, and what to do."""
    return f"{found.at.path}: {found.says} {found.note[:1].upper()}{found.note[1:]}."


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
