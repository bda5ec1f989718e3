"""Names are matched to people: by name, by what stands before a comma, and two joined by "and"."""

from __future__ import annotations

import pytest

from planpage.model.school import School
from planpage.reading.cast import split_names
from planpage.reading.plan_file import read_plan
from tests.smallest_plan import SMALLEST_PLAN


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mum and Dad", ("Mum", "Dad")),
        ("Mum & Dad", ("Mum", "Dad")),
        ("Mum, Dad and Mrs Jones", ("Mum", "Dad", "Mrs Jones")),
        ("Mrs Jones, teaching assistant", ("Mrs Jones",)),
        ("Mrs Jones, Mr Lane", ("Mrs Jones", "Mr Lane")),
        ("Year 6 staff", ("Year 6 staff",)),
        ("Sandy", ("Sandy",)),
        ("and", ("and",)),
    ],
)
def test_names_are_split_as_people_write_them(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


def test_a_listed_name_is_never_taken_apart() -> None:
    assert split_names("Rock and Rose nursery", {"rock and rose nursery"}) == (
        "Rock and Rose nursery",
    )


@pytest.mark.parametrize(
    ("written", "reader"),
    [
        ("Mum and Dad", "Mum and Dad"),
        ("Mum & Dad", "Mum and Dad"),
        ("Mum, Dad and Nan", "Mum, Dad and Nan"),
        ("Mum", "Mum"),
    ],
)
def test_two_who_share_a_letter_are_one_reader(written: str, reader: str) -> None:
    text = SMALLEST_PLAN[:-4] + f"readers:\n  - who: {written}\n---\n"
    plan = read_plan(text.encode(), "plans/sam-b/a.md", "sam-b", "a", School()).plan
    assert plan is not None
    assert [one.who for one in plan.readers] == [reader]
