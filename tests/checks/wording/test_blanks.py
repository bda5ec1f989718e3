"""What still has to be filled in is found, and what looks like it is not."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.checks.check import Case
from planpage.checks.wording.blanks import find_text_not_filled_in
from planpage.model.plan import Thread
from planpage.model.school import School
from planpage.reading.plan_file import read_plan
from tests.smallest_plan import vary_plan


def find_in(field: str, text: str) -> list[str]:
    """Return what is said of a plan in which ``text`` stands at home, or is said by Mum."""
    swap = (
        ("support:\n", f'at_home: "{text}"\nsupport:\n')
        if field == "at_home"
        else ("says: He tries at bedtime, then gets cross with long words.", f'says: "{text}"')
    )
    data = vary_plan(swap)
    read = read_plan(data, "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", School())
    assert read.plan
    thread = Thread(child_id="sam-b", plans=(read.plan,))
    case = Case(read.plan, None, thread, School(), dt.date(2026, 10, 5))
    return [found.says for found in find_text_not_filled_in(case)]


@pytest.mark.parametrize(
    "text",
    [
        *("…", "...", "-", "?", "TBC", "tbc", "TBD", "n/a", "N/A", "To follow", "To be agreed."),
        *("To be confirmed", "XXX", "Read XX words", "Read … words a day", "Ask ____ for it"),
        *("Read with [name]", "Read with [child's name]", "[date]", "(name) reads", "{name} reads"),
        *("He/she reads", "Bring his/her bag", "s/he reads", "(s)he reads", "Lorem ipsum dolor"),
        *("Click or tap here to enter text", "Insert text here", "as above", "See above", "???"),
    ],
)
def test_a_blank_is_found(text: str) -> None:
    assert len(find_in("at_home", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Read to Sam and so on...",
        "Follow the words, and help him to follow.",
        "Read [a book](https://books.example.org) with him.",
        "Write his name and the date.",
        "Ask: what next?",
        "Read (or listen to) a story.",
        "The homework is to be handed in on Friday.",
        "No.",
        "Sit by her/the window",
        "He shares here/there.",
        "Write here what he read.",
        "Yes",
        "Size XL is fine.",
    ],
)
def test_what_is_no_blank_is_not_found(text: str) -> None:
    assert find_in("at_home", text) == []


@pytest.mark.parametrize(
    "text", ["I like … um … cats.", "[laughs] More bear!", "Well...", "😀", "❤️ 🚂", "No."]
)
def test_a_pause_and_signs_may_stand_in_what_somebody_said(text: str) -> None:
    assert find_in("says", text) == []


@pytest.mark.parametrize("text", ["TBC", "…", "...", "?", "[what Mum said]"])
def test_a_view_that_nobody_wrote_down_is_found(text: str) -> None:
    assert len(find_in("says", text)) == 1


def test_the_message_names_the_blank_and_its_text() -> None:
    assert find_in("at_home", "Read with [name].") == [
        '"[name]" still has to be filled in: "Read with [name].".'
    ]
