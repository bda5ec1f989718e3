"""Puts the examples of the documentation into plans, and reads them."""

from __future__ import annotations

import datetime as dt
import re

from planpage.checks import check_thread
from planpage.diagnostics import Diagnostic
from planpage.model import Plan, School, Thread
from planpage.reading.plan_file import PlanFile, read_plan
from planpage.reading.threads import order_thread

TODAY = dt.date(2026, 11, 22)


def put_in(fields: str, plan: str) -> str:
    """Return ``plan`` with ``fields`` in place of those that it has of the same names."""
    inner = plan.removeprefix("---\n").removesuffix("---\n")
    names = set(re.findall(r"^(\w+)", fields, re.MULTILINE))
    blocks = re.split(r"^(?=\w)", inner, flags=re.MULTILINE)
    kept = [block for block in blocks if block and block.split(":")[0] not in names]
    return "---\n" + "".join(kept) + fields + "---\n"


def read_text(text: str, cycle: str = "2026-autumn") -> PlanFile:
    """Read the text of a plan of a school without contacts."""
    path = f"plans/sam-b/{cycle}.md"
    return read_plan(text.encode(), path, "sam-b", cycle, School())


def check_plans(*plans: Plan | None) -> tuple[Diagnostic, ...]:
    """Return what is found in plans that could be read, as the cycles of one child."""
    readable = tuple(plan for plan in plans if plan is not None and plan.starts is not None)
    if not readable:
        return ()
    ordered, found = order_thread(readable)
    return (*found, *check_thread(Thread(child_id="sam-b", plans=ordered), School(), TODAY))


def check_thread_of(text: str) -> list[str]:
    """Return what is to be put right in the text of a plan, before and after the checks."""
    read = read_text(text)
    found = (*read.diagnostics, *check_plans(read.plan))
    return [f"{one.at.line}: {one.says}" for one in found if one.is_error]
