"""Dates of which one rules out another: what comes after can't be before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.timing.slips import LONGEST_PLAN, find_end, write_other_year
from planpage.diagnostics import quote_text
from planpage.model.fields import Entry
from planpage.model.plan import Plan
from planpage.model.review import Meeting

_Dated = tuple[Entry, str, dt.date | None, str]
"""An entry, the name of a field in it, its date, and the words for it."""


def find_before_start(case: Case) -> Iterator[Found]:
    """Find what belongs into the time of a plan, and is dated before its first day."""
    plan = case.plan
    if plan.starts is None:
        return
    end = find_end(plan)
    last = end if end and end >= plan.starts else plan.starts + LONGEST_PLAN
    for entry, field, day, words in _list_inside(plan):
        if day and day < plan.starts:
            name = "review" if entry is plan.review else ""
            yield Found(
                entry.place_of(field),
                f"{words} {day}, but the plan starts on {plan.starts}.",
                write=write_other_year(entry, field, plan.starts, last, name=name),
                note="put right whichever of the two days is wrong",
            )


def _list_inside(plan: Plan) -> Iterator[_Dated]:
    if plan.review:
        yield plan.review, "date", plan.review.date, "The review is on"
    for target in plan.targets:
        words = f"{quote_text(target.target)} is to be reached by"
        yield target, "by", target.by, words
    begins = {support.key: support.starts for support in plan.support}
    for session in plan.sessions:
        begun = begins.get(session.support or "")
        # Help that goes on from before may have been given before this plan began.
        if not (begun and session.date and begun <= session.date):
            yield session, "date", session.date, "A session was on"
    if plan.reviewed:
        yield plan.reviewed, "date", plan.reviewed.date, "The review was on"
    if plan.learned:
        yield plan.learned, "date", plan.learned.date, "What was learned is dated"


def find_support_ended(case: Case) -> Iterator[Found]:
    """Find support that ends before it starts, or before the plan does."""
    starts = case.plan.starts
    for support in case.plan.support:
        begins, words = support.starts, "it starts"
        if starts and support.ends and (begins is None or begins <= support.ends):
            begins, words = starts, "the plan starts"
        if support.ends and begins and support.ends < begins:
            end = find_end(case.plan) or begins + LONGEST_PLAN
            yield Found(
                support.place_of("ends"),
                f"{quote_text(support.what)} ends on {support.ends}, before {words} on {begins}.",
                write=write_other_year(support, "ends", begins, max(end, begins)),
                note="what has ended is no part of this plan" if words == "the plan starts" else "",
            )


def find_support_late(case: Case) -> Iterator[Found]:
    """Find support that starts only after the review of the plan."""
    end = find_end(case.plan)
    for support in case.plan.support:
        if end and support.starts and support.starts > end:
            first = case.plan.starts or end
            yield Found(
                support.place_of("starts"),
                f"{quote_text(support.what)} starts on {support.starts}, after the review on "
                f"{end}.",
                write=write_other_year(support, "starts", min(first, end), end),
                note="help that starts after the review belongs in the next plan",
            )


def find_wrong_order(case: Case) -> Iterator[Found]:
    """Find an invitation after its meeting, notes before theirs, a next meeting that came first."""
    plan, reviewed = case.plan, case.plan.reviewed
    ahead = reviewed.next_meeting if reviewed else None
    for meeting in (plan.review, ahead):
        if meeting:
            yield from _find_late_invitation(meeting)
    if reviewed and reviewed.date:
        copied = reviewed.copy_given_on
        if copied and copied < reviewed.date:
            yield Found(
                reviewed.place_of("copy_given_on"),
                f"The notes were given to the family on {copied}, before the meeting on "
                f"{reviewed.date}.",
                write=write_other_year(
                    reviewed, "copy_given_on", reviewed.date, reviewed.date + LONGEST_PLAN
                ),
            )
        if ahead and ahead.date and ahead.date <= reviewed.date:
            yield Found(
                ahead.place_of("date"),
                f"The next meeting is on {ahead.date}, and this one was on {reviewed.date}.",
                write=write_other_year(ahead, "date", reviewed.date, reviewed.date + LONGEST_PLAN),
                note="the next meeting comes after this one",
            )


def _find_late_invitation(meeting: Meeting) -> Iterator[Found]:
    invited, day = meeting.invited_on, meeting.date
    if invited and day and invited > day:
        yield Found(
            meeting.place_of("invited_on"),
            f"The invitation is dated {invited}, and the meeting is on {day}.",
            write=write_other_year(meeting, "invited_on", day - LONGEST_PLAN, day),
            note="an invitation comes before its meeting",
        )
