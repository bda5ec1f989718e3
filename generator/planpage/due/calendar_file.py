"""The meetings of a school as a calendar file that Outlook, Google and Apple read.

No name and nothing of a plan is in it: a calendar goes to other people's servers, and shows on
locked phones.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import icalendar

from planpage.due.meetings import find_meeting_ahead, number_meeting_ahead
from planpage.model.plan import Plan, Thread
from planpage.model.review import Meeting

TITLE, YEARLY_TITLE = "School meeting", "Yearly school meeting"
USUAL_MINUTES = 60
MAKER = "-//planpage//meetings//EN"
ENGLAND = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A meeting: ``key`` tells it from all others and stays the same when its day is changed."""

    key: str
    title: str
    day: dt.date
    time: dt.time | None = None
    minutes: int = USUAL_MINUTES


def list_events(threads: Iterable[Thread], today: dt.date) -> Iterator[CalendarEvent]:
    """Yield every meeting from ``today`` on: reviews, and yearly reviews of EHC plans."""
    for thread in threads:
        for plan in thread.plans:
            for event in _list_of_plan(plan, thread):
                if event.day >= today:
                    yield event


def _list_of_plan(plan: Plan, thread: Thread) -> Iterator[CalendarEvent]:
    is_newest = plan is thread.newest
    meeting = find_meeting_ahead(plan)
    if meeting and (is_newest or not plan.reviewed):
        # The cycle's number and not its file: a meeting stays the same one when the plan comes that
        # it belongs to.
        yield _make_event(f"{plan.child_id}/review/{number_meeting_ahead(plan, thread)}", meeting)
    if is_newest and plan.ehcp and plan.ehcp.annual_review_due:
        yield CalendarEvent(
            f"{plan.child_id}/ehcp-review", YEARLY_TITLE, plan.ehcp.annual_review_due
        )


def _make_event(key: str, meeting: Meeting) -> CalendarEvent:
    day = meeting.date or dt.date.min
    return CalendarEvent(key, TITLE, day, meeting.time, int(meeting.minutes or USUAL_MINUTES))


def write_calendar(events: Iterable[CalendarEvent], secret: bytes, today: dt.date) -> bytes:
    """Return the events as the bytes of an ``.ics`` file (RFC 5545).

    ``secret`` are random bytes that stay the same for a school: with them a calendar knows a
    meeting again that was moved, and nobody can guess a child from it.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    stamp = dt.datetime.combine(today, dt.time(), dt.UTC)
    for event in sorted(events, key=lambda it: (it.day, it.time or dt.time(), it.key)):
        calendar.add_component(_write_event(event, secret, stamp))
    written: bytes = calendar.to_ical()
    return written


def _write_event(event: CalendarEvent, secret: bytes, stamp: dt.datetime) -> icalendar.Event:
    written = icalendar.Event()
    mark = hmac.new(secret, event.key.encode(), hashlib.sha256).digest()[:16]
    written.add("uid", str(uuid.UUID(bytes=mark, version=4)))
    written.add("dtstamp", stamp)
    # Counts up with each day on which the file is made: what was moved takes the old one's place.
    written.add("sequence", stamp.date().toordinal())
    written.add("summary", event.title)
    written.add("class", "PRIVATE")
    if event.time is None:
        written.add("dtstart", event.day)
        written.add("dtend", event.day + dt.timedelta(days=1))
        written.add("transp", "TRANSPARENT")
        return written
    begins = dt.datetime.combine(event.day, event.time, ENGLAND).astimezone(dt.UTC)
    written.add("dtstart", begins)
    written.add("dtend", begins + dt.timedelta(minutes=event.minutes))
    return written
