"""What a plan needs before a family gets it, and what a draft may lack."""

from __future__ import annotations

import datetime as dt

from planpage.checks.contract import CONTRACT
from planpage.model import School, Thread
from planpage.reading.plan_file import read_plan
from tests.smallest_plan import SMALLEST_PLAN, vary_plan


def check(data: bytes) -> list[tuple[str, str]]:
    """Return the name and the headline of what the checks find in the plan in ``data``."""
    plan = read_plan(data, "plans/sam-b/a.md", "sam-b", "a", School()).plan
    assert plan is not None
    thread = Thread(child_id="sam-b", plans=(plan,))
    today = dt.date(2026, 11, 22)
    return [(one.name, one.says) for check in CONTRACT for one in check(thread, School(), today)]


def test_the_smallest_plan_can_be_published() -> None:
    assert check(SMALLEST_PLAN.encode()) == []


def test_a_plan_without_a_review_can_not_be_published() -> None:
    assert check(vary_plan(("review: 2026-11-06\n", ""))) == [
        ("missing-to-publish", "`review` is missing. When do you meet to look back?")
    ]


def test_a_draft_may_lack_a_review() -> None:
    assert check(vary_plan(("review: 2026-11-06\n", "draft: true\n"))) == []


def test_a_review_with_a_wrong_date_is_not_told_as_missing_too() -> None:
    assert check(vary_plan(("review: 2026-11-06", "review: soon"))) == []
