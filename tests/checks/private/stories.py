"""Puts a text into the smallest plan and asks one check about it."""

from __future__ import annotations

import datetime as dt

from planpage.checks import PLAN_CHECKS, Case
from planpage.checks.check import Found
from planpage.model import Plan, School, Thread
from planpage.reading.plan_file import read_plan, read_school
from tests.smallest_plan import SCHOOL, vary_plan

TODAY = dt.date(2026, 10, 5)
CHECKS = {check.name: check for check in PLAN_CHECKS}
HAZEL_BANK = read_school(SCHOOL.encode(), "plans/school.yml").school


def read_story(story: str, *swaps: tuple[str, str]) -> Plan:
    """Return the smallest plan with ``story`` below its facts, and ``swaps`` made in these."""
    data = vary_plan(*swaps, body=f"\n## Assess\n\n{story}\n")
    plan = read_plan(data, "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", HAZEL_BANK).plan
    assert plan is not None
    return plan


def ask_check(name: str, plan: Plan, school: School = HAZEL_BANK) -> list[Found]:
    """Return what the check of that name finds in ``plan``."""
    thread = Thread(child_id=plan.child_id, plans=(plan,))
    return list(CHECKS[name].find(Case(plan, None, thread, school, TODAY)))


def find_words(name: str, story: str, *swaps: tuple[str, str]) -> list[str]:
    """Return the words that the check finds in ``story``."""
    return [found.about for found in ask_check(name, read_story(story, *swaps))]
