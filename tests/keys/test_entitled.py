"""Who may open what of a child's page is what the plan says, on the day of the build."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.keys.entitled import FAMILY, Entitled, list_entitled
from planpage.model import School
from planpage.model.choices import PageFormat
from planpage.reading.plan_file import read_plan
from planpage.sealing import Part
from tests.smallest_plan import vary_plan

DAY = dt.date(2026, 10, 5)
ALL, ONE = frozenset(Part), frozenset({Part.SUMMARY})


def list_readers(readers: str) -> tuple[Entitled, ...]:
    """Return who may open what of Sam's page where the plan has these readers."""
    data = vary_plan(("support:\n", f"{readers}support:\n"))
    plan = read_plan(data, "plans/sam-b/a.md", "sam-b", "a", School()).plan
    assert plan is not None
    return list_entitled(plan.readers, DAY)


@pytest.mark.parametrize(
    ("gets", "parts"),
    [
        ("", ONE),
        ("    gets: summary\n", ONE),
        ("    gets: own page\n", ONE),
        ("    gets: full\n", ALL),
        ("    gets: staff page\n", ALL),
    ],
)
def test_a_reader_opens_what_the_plan_gives(gets: str, parts: frozenset[Part]) -> None:
    (mum,) = list_readers(f"readers:\n  - who: Mum\n{gets}")
    assert (mum.name, mum.parts) == ("Mum", parts)


@pytest.mark.parametrize(
    ("wishes", "wants"),
    [
        ("", True),
        ("    link: no\n", False),
        ("    format: paper\n", False),
        ("    format: paper\n    link: yes\n", True),
        ("    format: phone\n", True),
    ],
)
def test_a_link_is_for_who_wants_one(wishes: str, wants: bool) -> None:  # noqa: FBT001 - a verdict
    """Who has the page on paper gets none, unless the plan says so."""
    (mum,) = list_readers(f"readers:\n  - who: Mum\n{wishes}")
    assert mum.wants_link is wants


def test_somebody_listed_twice_gets_what_both_say() -> None:
    (mum,) = list_readers(
        "readers:\n  - who: Mum\n  - who: Mum\n    gets: full\n    format: paper\n"
    )
    assert (mum.parts, mum.format) == (ALL, PageFormat.PAPER)


@pytest.mark.parametrize(("until", "names"), [("2026-10-04", []), ("2026-10-05", ["Mum"])])
def test_access_ends_after_its_last_day(until: str, names: list[str]) -> None:
    found = list_readers(f"readers:\n  - who: Mum\n    until: {until}\n")
    assert [one.name for one in found] == names


def test_a_plan_without_readers_is_for_the_family() -> None:
    assert list_readers("") == (Entitled(FAMILY, ALL),)
