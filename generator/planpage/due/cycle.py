"""What is due in a child's newest cycle. One function finds one kind of thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from planpage.due.item import DueItem, Kind
from planpage.model.choices import NextStep, Side
from planpage.model.plan import Plan, Thread
from planpage.model.review import Meeting

NOTICE = dt.timedelta(weeks=2)
"""How long before a review its invitation is due: plenty of notice (usual practice)."""

COPY = dt.timedelta(days=7)
"""Within how many days a family gets the notes and the new plan (usual practice)."""


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
    if plan.reviewed or not plan.review or not plan.review.date:
        return
    day = plan.review.date
    if day < today:
        what = "Write the review down, or fix a new day for it"
        yield _make(plan, day, Kind.OVERDUE_REVIEW, what)
        return
    yield _make(plan, day, Kind.REVIEW, _tell_meeting(plan.review))
    if not plan.review.invited_on:
        what = f"Invite the family to the review on {_tell_day(day)}"
        yield _make(plan, day - NOTICE, Kind.INVITATION, what)


def _find_thinking(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    for agreement in plan.agreed:
        if agreement.thinking_until and not agreement.date and not agreement.not_agreed:
            who = " and ".join(map(str, agreement.who))
            what = f"Ask {who}: the time to think it over ends"
            yield _make(plan, agreement.thinking_until, Kind.THINKING, what)


def _find_training(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    for training in plan.training:
        day = training.by or plan.starts
        if training.done_on is None and day:
            who = " and ".join(map(str, training.who))
            what = f"Training: {training.topic}" + (f" ({who})" if who else "")
            yield _make(plan, day, Kind.TRAINING, what)


def _find_copies(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    family = {str(one.name) for one in plan.cast if one.is_ is Side.FAMILY} - {plan.name}
    given = {str(name) for copy in plan.given_to for name in copy.who}
    if plan.starts and not plan.reviewed and not given & family:
        yield _make(plan, plan.starts, Kind.COPY_OF_PLAN, "Give the family the plan")
    if plan.reviewed and plan.reviewed.date and not plan.reviewed.copy_given_on:
        day = plan.reviewed.date
        what = f"Give the family the notes of the review of {_tell_day(day)}"
        yield _make(plan, day + COPY, Kind.COPY_OF_NOTES, what)


def _find_child_view(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    if plan.reviewed or not plan.starts:
        return
    if not any(plan.name in map(str, view.who) for view in plan.views):
        yield _make(plan, plan.starts, Kind.CHILD_VIEW, "Ask the child: no view of theirs yet")


def _find_ehcp_review(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    if plan.ehcp and plan.ehcp.annual_review_due:
        what = "The yearly review of the EHC plan"
        yield _make(plan, plan.ehcp.annual_review_due, Kind.EHCP_REVIEW, what)


def _find_next_plan(plan: Plan, today: dt.date) -> Iterator[DueItem]:
    del today
    if plan.reviewed and plan.reviewed.date and plan.reviewed.next is NextStep.ANOTHER_CYCLE:
        what = f"Begin the next plan: planpage next {plan.child_id}"
        yield _make(plan, plan.reviewed.date + COPY, Kind.NEXT_PLAN, what)


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


def _make(plan: Plan, day: dt.date, kind: Kind, what: str) -> DueItem:
    return DueItem(day, kind, what, plan.at.path, plan.child_id, plan.name)


def _tell_meeting(meeting: Meeting) -> str:
    time = f" at {_tell_time(meeting.time)}" if meeting.time else ""
    return f"Review meeting{time}" + (f", {meeting.place}" if meeting.place else "")


def _tell_day(day: dt.date) -> str:
    return f"{day.day} {day:%B}"


def _tell_time(time: dt.time) -> str:
    hour = time.hour % 12 or 12
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{hour}{minutes}{'am' if time.hour < 12 else 'pm'}"  # noqa: PLR2004 - noon
