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
from planpage.reading.threads import order_thread
from tests.smallest_plan import vary_plan

TODAY = dt.date(2026, 10, 5)
SECRET = bytes(range(32))
MEETING = (
    "review: 2026-11-06\n",
    "review:\n  date: 2026-11-06\n  time: 3:30pm\n  minutes: 45\n  place: Elm Room\n",
)


FIXED = ("support:\n", "reviewed:\n  date: 2026-11-06\n  next_meeting: 2027-01-08\nsupport:\n")
REVIEWED = ("support:\n", "reviewed: 2026-11-06\nsupport:\n")
LATER = (
    ("starts: 2026-09-14", "starts: 2026-11-09"),
    ("review: 2026-11-06", "review: 2027-01-15"),
)


def read_events(
    *swaps: tuple[str, str], child: str = "sam-b", secret: bytes = SECRET, more: bytes | None = None
) -> list[Any]:
    """Return the events in the calendar of Sam's plans, as another program reads them."""
    datas = [vary_plan(*swaps), *([more] if more else [])]
    read = [
        read_plan(data, f"plans/{child}/{name}.md", child, name, School()).plan
        for name, data in zip("ab", datas, strict=False)
    ]
    plans, _ = order_thread(tuple(plan for plan in read if plan is not None))
    assert len(plans) == len(datas)
    thread = Thread(child_id=child, plans=plans)
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


def test_a_fixed_meeting_stays_the_same_one_when_its_plan_comes() -> None:
    """What was fixed at the first review is the review of the second plan, on whatever day."""
    (fixed,) = read_events(FIXED)
    (planned,) = read_events(FIXED, more=vary_plan(*LATER))
    assert fixed.decoded("dtstart") == dt.date(2027, 1, 8)
    assert planned.decoded("dtstart") == dt.date(2027, 1, 15)
    assert planned["uid"] == fixed["uid"]
    assert read_events(REVIEWED, more=vary_plan(*LATER))[0]["uid"] == fixed["uid"]


def test_each_review_of_a_child_is_a_meeting_of_its_own() -> None:
    first, second = read_events(more=vary_plan(*LATER))
    assert first["uid"] == read_events()[0]["uid"]
    assert second["uid"] == read_events(FIXED)[0]["uid"]
    assert first["uid"] != second["uid"]


def test_the_number_of_a_cycle_counts_and_not_its_place_in_the_folder() -> None:
    """A child who came with a first plan from another school."""
    from_elsewhere = ("planpage: 1\n", "planpage: 1\ncycle: 2\n")
    assert read_events(from_elsewhere)[0]["uid"] == read_events(FIXED)[0]["uid"]


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
