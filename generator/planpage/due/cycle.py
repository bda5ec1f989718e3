"""What is due in a child's newest cycle. One function finds one kind of thing.

Each says it in fixed words for the office's wall, and where the plan has more to say, also in a
sentence for the SENCO alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from planpage.due.item import DueItem, Kind
from planpage.due.meetings import find_meeting_ahead
from planpage.model.choices import NextStep, Side
from planpage.model.plan import Plan, Thread

NOTICE = dt.timedelta(weeks=2)
"""How long before a review its invitation is due: plenty of notice (usual practice)."""

COPY = dt.timedelta(days=7)
"""Within how many days a family gets the notes and the new plan (usual practice)."""

LATE_REVIEW = "Write the review down, or fix a new day for it"
LATE_NEXT_REVIEW = "Write the review down in the next plan, or fix a new day for it"


def find_due_in_newest(thread: Thread, today: dt.date) -> Iterator[DueItem]:
    """Find what is due in the newest plan that is no draft, and in the drafts after it."""
    ready = [plan for plan in thread.plans if not plan.draft]
    if ready:
        newest = ready[-1]
        has_next = newest is not thread.newest
        for find in (*_OF_A_PLAN, *(() if has_next else _OF_THE_LAST_PLAN)):
            yield from find(newest, today)
    for plan in thread.plans:
        if plan.draft and plan.starts:
            yield _make(plan, plan.starts, Kind.DRAFT, "A draft waits to be finished")


def _find_review(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    meeting = find_meeting_ahead(plan)
    if meeting is None or meeting.date is None:
        return
    day = meeting.date
    if day < today:
        # Where everyday teaching is enough no plan follows, so there is nowhere to write it down.
        if not plan.reviewed or plan.reviewed.next is not NextStep.EVERYDAY:
            late = LATE_NEXT_REVIEW if plan.reviewed else LATE_REVIEW
            yield _make(plan, day, Kind.OVERDUE_REVIEW, late)
        return
    wall = "Review meeting" + (f" at {_tell_time(meeting.time)}" if meeting.time else "")
    what = f"{wall}, {meeting.place}" if meeting.place else ""
    yield _make(plan, day, Kind.REVIEW, wall, what)
    if not meeting.invited_on:
        wall = f"Invite the family to the review on {_tell_day(day)}"
        yield _make(plan, day - NOTICE, Kind.INVITATION, wall)


def _find_thinking(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    for agreement in plan.agreed:
        if agreement.thinking_until and not agreement.date and not agreement.not_agreed:
            who = " and ".join(map(str, agreement.who))
            what = f"Ask {who}: the time to think it over ends"
            wall = "The time to think it over ends"
            yield _make(plan, agreement.thinking_until, Kind.THINKING, wall, what)


def _find_training(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    for training in plan.training:
        day = training.by or plan.starts
        if training.done_on is None and day:
            who = " and ".join(map(str, training.who))
            what = f"Training: {training.topic}" + (f" ({who})" if who else "")
            yield _make(plan, day, Kind.TRAINING, "Training", what)


def _find_copies(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    family = {str(one.name) for one in plan.cast if one.is_ is Side.FAMILY} - {plan.name}
    given = {str(name) for copy in plan.given_to for name in copy.who}
    if plan.starts and not plan.reviewed and not given & family:
        yield _make(plan, plan.starts, Kind.COPY_OF_PLAN, "Give the family the plan")
    if plan.reviewed and plan.reviewed.date and not plan.reviewed.copy_given_on:
        day = plan.reviewed.date
        wall = f"Give the family the notes of the review of {_tell_day(day)}"
        yield _make(plan, day + COPY, Kind.COPY_OF_NOTES, wall)


def _find_child_view(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    if plan.reviewed or not plan.starts:
        return
    if not any(plan.name in map(str, view.who) for view in plan.views):
        yield _make(plan, plan.starts, Kind.CHILD_VIEW, "Ask the child: no view of theirs yet")


def _find_ehcp_review(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    if plan.ehcp and plan.ehcp.annual_review_due:
        wall = "The yearly review of the EHC plan"
        yield _make(plan, plan.ehcp.annual_review_due, Kind.EHCP_REVIEW, wall)


def _find_next_plan(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    if plan.reviewed and plan.reviewed.date and plan.reviewed.next is NextStep.ANOTHER_CYCLE:
        wall = "Begin the next plan"
        what = f"{wall}: planpage next {plan.child_id}"
        yield _make(plan, plan.reviewed.date + COPY, Kind.NEXT_PLAN, wall, what)


_Find = Callable[[Plan, dt.date], Iterator[DueItem]]

_OF_A_PLAN: tuple[_Find, ...] = (
    _find_review,
    _find_thinking,
    _find_training,
    _find_copies,
    _find_child_view,
    _find_ehcp_review,
)
_OF_THE_LAST_PLAN: tuple[_Find, ...] = (_find_next_plan,)


def _make(plan: Plan, day: dt.date, kind: Kind, wall: str, what: str = "") -> DueItem:
    """Return what is due. ``what`` is left out where the plan has no more to say than the wall."""
    return DueItem(day, kind, what or wall, wall, plan.at.path, plan.child_id, plan.name)


def _tell_day(day: dt.date) -> str:
    return f"{day.day} {day:%B}"


def _tell_time(time: dt.time) -> str:
    hour = time.hour % 12 or 12
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{hour}{minutes}{'am' if time.hour < 12 else 'pm'}"  # noqa: PLR2004 - noon
