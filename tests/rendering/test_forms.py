"""Paper to take along: each box has a label, nothing is sent, and notes hold a plan's steps."""

from __future__ import annotations

import re

import pytest

from planpage.model import Plan, School
from planpage.reading.plan_file import read_plan
from planpage.rendering.forms import FORMS, NOTED_ROWS, render_forms, render_meeting_notes
from tests.smallest_plan import SMALLEST_PLAN, vary_plan

PAGES = {page.address: page.html for page in render_forms(School())}


def read(data: bytes) -> Plan:
    """Read Sam's plan."""
    plan = read_plan(data, "plans/sam-b/a.md", "sam-b", "a", School()).plan
    assert plan is not None
    return plan


def test_there_are_four_forms() -> None:
    assert list(PAGES) == [f"{name}.html" for name in FORMS]


@pytest.mark.parametrize("address", PAGES)
def test_every_field_has_a_label_of_its_own(address: str) -> None:
    html = PAGES[address]
    fields = re.findall(r'<(?:input|textarea) id="([^"]+)"', html)
    assert fields
    assert len(fields) == len(set(fields))
    assert sorted(fields) == sorted(re.findall(r'<label [^>]*for="([^"]+)"', html))


@pytest.mark.parametrize("address", PAGES)
def test_nothing_that_is_typed_can_leave_the_page(address: str) -> None:
    html = PAGES[address]
    assert not re.search(
        r"<form|<script|<button|\bname=\"(?!viewport|description|referrer|robots)", html
    )


def test_the_notes_come_with_the_steps_and_the_help_of_the_plan() -> None:
    html = render_meeting_notes(read(SMALLEST_PLAN.encode()), School())
    assert "Sam’s meeting notes" in html
    assert re.findall(r'<th scope="row">([^<]+)</th>', html) == [
        "Read 60\u00a0words a minute",
        "Paired reading",
    ]


def test_what_has_no_room_is_counted_and_never_dropped_unsaid() -> None:
    rows = "".join(
        f"  - what: Help {number}\n    who: Mum\n    how_often: daily\n" for number in range(9)
    )
    plan = read(vary_plan(("support:\n", f"support:\n{rows}")))
    things = re.findall(r'<th scope="row">([^<]+)</th>', render_meeting_notes(plan, School()))
    assert len(things) == NOTED_ROWS
    assert things[-1] == "And 4 more in the plan"


def test_the_title_in_the_head_of_the_notes_is_the_only_place_beside_the_page_with_the_name() -> (
    None
):
    html = render_meeting_notes(read(SMALLEST_PLAN.encode()), School())
    description = re.search(r'name="description" content="([^"]*)"', html)
    assert description is not None
    assert "Sam" not in description[1]
