"""A calendar file holds the meetings, and neither a name nor a word of a plan."""

from __future__ import annotations

import datetime as dt
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from planpage.due.calendar_file import CalendarEvent, list_events, write_calendar
from planpage.model import School, Thread
from planpage.reading.plan_file import read_plan
from tests.smallest_plan import vary_plan

TODAY = dt.date(2026, 10, 5)
SECRET = bytes(range(32))
MEETING = (
    "review: 2026-11-06\n",
    "review:\n  date: 2026-11-06\n  time: 3:30pm\n  minutes: 45\n  place: Elm Room\n",
)


def read_events(*swaps: tuple[str, str], child: str = "sam-b", secret: bytes = SECRET) -> list[Any]:
    """Return the events in the calendar of Sam's plan, as another program reads them."""
    plan = read_plan(vary_plan(*swaps), f"plans/{child}/a.md", child, "a", School()).plan
    assert plan is not None
    thread = Thread(child_id=child, plans=(plan,))
    data = write_calendar(list_events([thread], TODAY), secret, TODAY)
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def test_a_meeting_stands_at_its_hour_in_england() -> None:
    (event,) = read_events(MEETING)
    assert event.decoded("dtstart") == dt.datetime(2026, 11, 6, 15, 30, tzinfo=dt.UTC)
    assert event.decoded("dtend") == dt.datetime(2026, 11, 6, 16, 15, tzinfo=dt.UTC)


def test_in_summer_the_clock_is_an_hour_ahead() -> None:
    (event,) = read_events((MEETING[0], MEETING[1].replace("2026-11-06", "2027-06-04")))
    assert event.decoded("dtstart") == dt.datetime(2027, 6, 4, 14, 30, tzinfo=dt.UTC)


def test_a_meeting_without_a_time_takes_a_day() -> None:
    (event,) = read_events()
    assert event.decoded("dtstart") == dt.date(2026, 11, 6)


def test_a_moved_meeting_takes_the_old_ones_place() -> None:
    """The mark stays with the plan, whatever day; another school's marks are others."""
    (before,), (after,) = read_events(), read_events(MEETING)
    assert before["uid"] == after["uid"]
    assert read_events(secret=bytes(32))[0]["uid"] != before["uid"]
    assert read_events(child="sam-c")[0]["uid"] != before["uid"]


def test_no_name_and_nothing_of_the_plan_is_in_it() -> None:
    plan = read_plan(vary_plan(MEETING), "plans/sam-b/a.md", "sam-b", "a", School()).plan
    assert plan is not None
    thread = Thread(child_id="sam-b", plans=(plan,))
    text = write_calendar(list_events([thread], TODAY), SECRET, TODAY).decode()
    for word in ("Sam", "sam-b", "Elm", "Mum", "Jones", "reading", "2026-09-14"):
        assert word not in text
    assert "SUMMARY:School meeting" in text


def test_what_is_past_is_left_out() -> None:
    plan = read_plan(vary_plan(), "plans/sam-b/a.md", "sam-b", "a", School()).plan
    assert plan is not None
    thread = Thread(child_id="sam-b", plans=(plan,))
    assert list(list_events([thread], dt.date(2026, 11, 7))) == []


EVENTS = st.builds(
    CalendarEvent,
    key=st.text(min_size=1, max_size=20),
    title=st.just("School meeting"),
    day=st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
    time=st.none() | st.times().map(lambda it: it.replace(second=0, microsecond=0)),
    minutes=st.integers(1, 600),
)


@given(st.lists(EVENTS, unique_by=lambda it: it.key))
def test_every_calendar_is_read_again_whole(events: list[CalendarEvent]) -> None:
    calendar = icalendar.Calendar.from_ical(write_calendar(events, SECRET, TODAY))
    read = list(calendar.walk("VEVENT"))
    assert len(read) == len({str(event["uid"]) for event in read}) == len(events)
