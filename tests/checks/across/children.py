"""Makes children with plans, and compares them."""

from __future__ import annotations

import pickle

from planpage.checks import check_across, gather_facts
from planpage.checks.across import Facts
from planpage.diagnostics import Diagnostic
from planpage.model import School, Thread
from planpage.reading.plan_file import read_plan, read_school
from tests.smallest_plan import SCHOOL, vary_plan

HAZEL_BANK = read_school(SCHOOL.encode(), "plans/school.yml").school


def read_child(
    child_id: str, name: str, story: str = "", *swaps: tuple[str, str], school: School = HAZEL_BANK
) -> Thread:
    """Return a child called ``name`` with one plan, ``story`` below its facts."""
    named = (("name: Sam", f"name: {name}"), ("who: Sam", f"who: {name}"))
    own = (("Sam reads a short book on his own.", "Reads a short book."),)
    data = vary_plan(*named, *own, *swaps, body=f"\n## Assess\n\n{story}\n" if story else "")
    path = f"plans/{child_id}/2026-autumn.md"
    plan = read_plan(data, path, child_id, "2026-autumn", school).plan
    assert plan is not None
    return Thread(child_id=child_id, plans=(plan,))


def gather_all(*children: Thread, school: School = HAZEL_BANK) -> list[Facts]:
    """Return what is compared of all children, as it comes from another process."""
    facts = [gather_facts(child, school) for child in children]
    return list(pickle.loads(pickle.dumps(facts)))  # noqa: S301 - packed here


def compare(*children: Thread, school: School = HAZEL_BANK) -> list[Diagnostic]:
    """Return what is found where these children are compared."""
    return list(check_across(gather_all(*children, school=school), school))


def find_names(story: str, *others: str, school: School = HAZEL_BANK) -> list[str]:
    """Return the names of ``others`` that are told of in Sam's plan with ``story``."""
    children = [read_child(f"c{number}", name) for number, name in enumerate(others)]
    found = compare(read_child("sam-b", "Sam", story), *children, school=school)
    return [
        one.says.split('"')[1]
        for one in found
        if one.name == "another-child" and one.at.path.startswith("plans/sam-b/")
    ]
