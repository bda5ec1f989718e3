"""Dates of what has happened that lie ahead."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.timing.slips import LONGEST_PLAN, write_other_year
from planpage.model.fields import Entry
from planpage.model.plan import Plan

_OTHER_CLOCK = dt.timedelta(days=1)
"""A computer in another part of the world may still have yesterday."""

_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def find_in_future(case: Case) -> Iterator[Found]:
    """Find what is written down as having happened, with a day that is still ahead.

    Not at a made-up school: there nothing has happened, and its pages may be built on any day.
    """
    if case.school.is_example:
        return
    latest = case.today + _OTHER_CLOCK
    for entry, field in _list_happened(case.plan):
        day: dt.date | None = getattr(entry, field)
        if day and day > latest:
            first = (case.plan.starts or case.today) - LONGEST_PLAN
            yield Found(
                entry.place_of(field),
                f"This is written down as done, but {day} is still ahead.",
                write=write_other_year(entry, field, first, case.today),
                note="put the day right, or leave it out until it has happened",
            )
    for shown in case.plan.evidence:
        if shown.date and _FULL_DATE.match(shown.date) and shown.date > latest.isoformat():
            yield Found(
                shown.place_of("date"),
                f"This is written down as seen, but {shown.date} is still ahead.",
                note="put the day right",
            )


def _list_happened(plan: Plan) -> Iterator[tuple[Entry, str]]:
    """Yield the entries and fields that say on which day something happened."""
    reviewed = plan.reviewed
    for entry in (
        *plan.views,
        *plan.decisions,
        *plan.agreed,
        *plan.given_to,
        *plan.sessions,
        *plan.updates,
        *(reviewed.views if reviewed else ()),
    ):
        yield entry, "date"
    for given in plan.given_to:
        yield given, "read_on"
    for training in plan.training:
        yield training, "done_on"
    for talk in (plan.first_talk, reviewed, plan.learned):
        if talk:
            yield talk, "date"
    for meeting in (plan.review, reviewed.next_meeting if reviewed else None):
        # An invitation after its meeting is told as that.
        if meeting and not (
            meeting.date and meeting.invited_on and meeting.invited_on > meeting.date
        ):
            yield meeting, "invited_on"
    if reviewed:
        yield reviewed, "copy_given_on"
    yield plan, "report_sent_on"
