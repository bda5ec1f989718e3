"""Days on which a check begins to speak: the last silent one, and the first that is told."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.checks import support, timing
from planpage.checks.check import Case
from planpage.checks.timing.slips import write_other_year
from planpage.diagnostics import Position
from planpage.model.plan import Thread
from planpage.model.school import School
from planpage.model.support import Target
from planpage.reading.plan_file import read_plan
from planpage.reading.threads import order_thread
from tests.smallest_plan import vary_plan

FIND = {check.name: check.find for check in (*support.CHECKS, *timing.CHECKS)}
STARTS = dt.date(2026, 9, 14)
ANY_DAY = st.dates(dt.date(2020, 1, 1), dt.date(2032, 12, 31))
REVIEWED = """\
reviewed:
  date: 2026-11-06
  people: Sam, Mum and Mrs Jones
  next: another cycle
---
"""


def is_told(name: str, plan: bytes, today: str) -> bool:
    read = read_plan(plan, "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", School()).plan
    assert read is not None
    plans, _ = order_thread((read,))
    thread = Thread(child_id="sam-b", plans=plans)
    case = Case(plans[0], None, thread, School(), dt.date.fromisoformat(today))
    return bool(list(FIND[name](case)))


def review_on(day: str, *lines: str) -> bytes:
    meeting = "\n  ".join((f"review:\n  date: {day}", *lines))
    return vary_plan(("review: 2026-11-06", meeting))


@pytest.mark.parametrize(
    ("name", "plan", "silent", "told"),
    [
        ("review-overdue", vary_plan(), "2026-11-06", "2026-11-07"),
        ("plan-stale", vary_plan(), "2027-02-05", "2027-02-06"),
        ("plan-stale", vary_plan(("---\n", ""), ("---\n", REVIEWED)), "2027-01-01", "2027-01-02"),
        (
            "copy-not-given",
            vary_plan(("---\n", ""), ("---\n", REVIEWED)),
            "2026-11-13",
            "2026-11-14",
        ),
        ("invited-late", vary_plan(), "2026-10-23", "2026-10-24"),
        ("sessions-not-noted", vary_plan(), "2026-10-11", "2026-10-12"),
        ("plan-given-late", vary_plan(), "2026-09-13", "2026-09-14"),
    ],
)
def test_from_which_day_on_something_is_told(
    name: str, plan: bytes, silent: str, told: str
) -> None:
    assert not is_told(name, plan, silent)
    assert is_told(name, plan, told)


@pytest.mark.parametrize(
    ("name", "plan", "silent"),
    [
        ("review-overdue", vary_plan(), "2027-02-06"),
        ("invited-late", vary_plan(), "2026-11-07"),
    ],
)
def test_from_which_day_on_another_check_speaks(name: str, plan: bytes, silent: str) -> None:
    assert not is_told(name, plan, silent)


@pytest.mark.parametrize(
    ("name", "silent", "told"),
    [
        ("review-too-far", "2026-12-21", "2026-12-22"),
        ("review-usual-time", "2026-11-19", "2026-11-20"),
        ("review-usual-time", "2026-10-23", "2026-10-22"),
        ("review-usual-time", "2026-12-22", "2026-12-21"),
        ("before-plan-starts", "2026-09-14", "2026-09-13"),
        ("review-on-free-day", "2026-11-09", "2026-11-08"),
    ],
)
def test_on_which_day_a_review_is_told(name: str, silent: str, told: str) -> None:
    assert not is_told(name, review_on(silent), "2026-09-14")
    assert is_told(name, review_on(told), "2026-09-14")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("invited_on: 2026-10-23",), False),
        (("invited_on: 2026-10-24",), True),
        (("invited_on: 2026-10-24", "early_because: Sam moves"), False),
    ],
)
def test_two_weeks_are_enough_notice(lines: tuple[str, ...], told: bool) -> None:  # noqa: FBT001
    assert is_told("invited-late", review_on("2026-11-06", *lines), "2026-11-01") is told


def test_a_clock_may_be_a_day_behind() -> None:
    plan = vary_plan(("  - who: Mum\n", "  - who: Mum\n    date: 2026-10-06\n"))
    assert not is_told("not-happened-yet", plan, "2026-10-05")
    assert is_told("not-happened-yet", plan, "2026-10-04")


def test_a_year_of_plans_is_judged_from_its_last_day_on() -> None:
    later = vary_plan(("review: 2026-11-06", "review: 2027-09-20"))
    assert not is_told("report-not-sent", later, "2027-09-13")
    assert is_told("report-not-sent", later, "2027-09-14")


@given(ANY_DAY, ANY_DAY, st.integers(0, 800))
def test_another_year_lies_in_the_time_meant(written: dt.date, first: dt.date, length: int) -> None:
    """What comes out is the same day of another year, in the time asked for; or nothing."""
    last = first + dt.timedelta(days=length)
    entry = Target(by=written, at=Position("", 5, 5), places={"by": Position("", 6, 9)})
    line = write_other_year(entry, "by", first, last)
    if line:
        day = dt.date.fromisoformat(line.removeprefix("    by: "))
        assert first <= day <= last
        assert (day.month, day.day) == (written.month, written.day)


def test_29_february_is_moved_to_no_other_year() -> None:
    entry = Target(
        by=dt.date(2028, 2, 29), at=Position("", 5, 5), places={"by": Position("", 6, 9)}
    )
    assert write_other_year(entry, "by", STARTS, dt.date(2027, 7, 1)) == ""
