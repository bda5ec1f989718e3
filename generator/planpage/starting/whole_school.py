"""The next plans of a whole school, as at the year's end."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.reading.plans_folder import PlansFolder, read_plans_folder
from planpage.settings import PLANS
from planpage.starting.first_plan import find_end, suggest_start
from planpage.starting.next_plan import NextPlan, NoNextPlanError, prepare_next_plan, tell_fault
from planpage.starting.school_years import LAST_PRIMARY_YEAR, count_summers, read_number

LEAVES = "{child}: leaves after {year}. For the next school: planpage hand-over {child}"
MISPLACED = ("misplaced-file", "link-in-folder")
GOES_ON = "{child}: the plan goes on until {day}."


def prepare_all(
    plans: Path, *, starts: dt.date | None, today: dt.date
) -> tuple[list[tuple[str, NextPlan]], list[str]]:
    """Return the next plan of each child that needs one, and a sentence for each left out.

    Left out is a child whose plan goes on beyond ``starts`` (or today), who leaves the school with
    its last year, or who can have no next plan (see :func:`prepare_next_plan`): also one whose
    plans can't be found, since they lie in the wrong place. Raises NoNextPlanError where there is
    nothing of any child.
    """
    read = read_plans_folder(plans)
    left_out = _list_misplaced(read)
    if not read.children and not left_out:
        raise NoNextPlanError(f"There is no plan in {PLANS} yet. Begin one: planpage add sam-b")
    newest = {child.child_id: child.plans[-1] for child in read.children if child.plans}
    oldest = max(map(_read_year, newest.values()), default=0)
    ready: list[tuple[str, NextPlan]] = []
    for child in (one.child_id for one in read.children):
        last = newest.get(child)
        why = _find_reason(child, last, read.school, starts, today, oldest) if last else ""
        if why:
            left_out.append(why)
            continue
        try:
            plan = prepare_next_plan(plans, child, starts=starts, cycle="", today=today)
        except NoNextPlanError as error:
            left_out.append(f"{child}: {error}")
            continue
        ready.append((child, plan))
    return ready, left_out


def _list_misplaced(read: PlansFolder) -> list[str]:
    """Return a sentence for what may be a child's, but lies in no child's folder."""
    return [tell_fault(one) for one in read.diagnostics if one.name in MISPLACED]


def _find_reason(  # noqa: PLR0913, PLR0917 - what the decision hangs on
    child: str, last: Plan, school: School, starts: dt.date | None, today: dt.date, oldest: int
) -> str:
    """Return why a child gets no next plan now; empty where one is to be begun."""
    day = starts or suggest_start(today, None, school)
    ended = find_end(last)
    if not last.draft and ended and ended > day and not last.reviewed:
        return GOES_ON.format(child=child, day=ended.isoformat())
    year = _read_year(last)
    begins = starts or suggest_start(today, last, school)
    moves = count_summers(last.starts, begins) if last.starts else 0
    if moves and year == oldest == LAST_PRIMARY_YEAR:
        return LEAVES.format(child=child, year=f"Year {year}")
    return ""


def _read_year(plan: Plan) -> int:
    return read_number((plan.child.year or "") if plan.child else "")
