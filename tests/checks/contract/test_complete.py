"""What a plan needs before a family gets it, and what a draft may lack."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.checks.contract import CONTRACT, find_missing
from planpage.diagnostics import Diagnostic
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


def find_all(data: bytes) -> list[Diagnostic]:
    """Return what the checks find in the plan in ``data``."""
    plan = read_plan(data, "plans/sam-b/a.md", "sam-b", "a", School()).plan
    assert plan is not None
    thread = Thread(child_id="sam-b", plans=(plan,))
    return [one for check in CONTRACT for one in check(thread, School(), dt.date(2026, 11, 22))]


@pytest.mark.parametrize(
    ("line", "write", "note"),
    [
        ("review: 2026-11-06\n", "review: …", "for example: review: 2026-11-06"),
        ("    who: Mrs Jones\n", "    who: …", "for example: who: Mrs Jones"),
        ("  name: Sam\n", "  name: …", "for example: name: Sam"),
        ("planpage: 1\n", "planpage: 1", ""),
    ],
)
def test_no_other_childs_facts_are_to_be_pasted(line: str, write: str, note: str) -> None:
    """The line has a gap, and the example stands in the note; the version has one answer only."""
    (found,) = find_all(vary_plan((line, "")))
    assert (found.write, found.note, found.replaces) == (write, note, 0)


def test_a_plan_without_support_gets_lines_with_gaps() -> None:
    """They are added: the line named is the one that closes the facts, and has to stay."""
    text = SMALLEST_PLAN[: SMALLEST_PLAN.index("support:")] + "---\n"
    (found,) = find_all(text.encode())
    assert found.write == "support:\n  - what: …\n    who: …\n    how_often: …"
    assert found.replaces == 0


def test_a_school_gets_no_gap_in_place_of_its_name() -> None:
    """Nothing would tell that it is not filled in, and it stands on every page."""
    (found,) = [one for one in find_missing(School()) if "`school`" in one.says]
    assert found.write == ""
    assert found.note == "for example: school: Hazel Bank Primary School"
