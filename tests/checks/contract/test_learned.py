"""What a plan says since last time has to be what the plan before it learned, word for word."""

from __future__ import annotations

import datetime as dt

from planpage.checks.contract.learned import check_since_last_time
from planpage.diagnostics import Diagnostic
from planpage.model import Plan, School, Thread
from planpage.reading.plan_file import read_plan
from tests.smallest_plan import vary_plan

LEARNED = "learned:\n  works: Short steps\n  next_cycle: Sam reads best in the morning\nsupport:\n"


def read(data: bytes, cycle: str) -> Plan:
    """Read one plan of Sam's."""
    plan = read_plan(data, f"plans/sam-b/{cycle}.md", "sam-b", cycle, School()).plan
    assert plan is not None
    return plan


def check(we_learned: str) -> tuple[Diagnostic, ...]:
    """Return what is found where the second plan says ``we_learned``."""
    first = read(vary_plan(("support:\n", LEARNED)), "a")
    later = f"since_last_time:\n  - we_learned: {we_learned}\n    so_now: First lesson\nsupport:\n"
    second = read(vary_plan(("support:\n", later)), "b")
    thread = Thread(child_id="sam-b", plans=(first, second))
    return tuple(check_since_last_time(thread, School(), dt.date(2026, 11, 22)))


def test_the_exact_text_is_taken_up() -> None:
    assert check("Sam reads best in the morning") == ()


def test_another_text_is_told_with_the_one_to_copy() -> None:
    (found,) = check("Sam reads better in the mornings")
    assert found.name == "since-last-time"
    assert found.write == "  - we_learned: Sam reads best in the morning"


def test_a_first_plan_has_nothing_since_last_time() -> None:
    later = "since_last_time: We learned\nsupport:\n"
    plan = read(vary_plan(("support:\n", later)), "a")
    thread = Thread(child_id="sam-b", plans=(plan,))
    (found,) = check_since_last_time(thread, School(), dt.date(2026, 11, 22))
    assert found.name == "since-last-time"
