"""A reader is told who would be a new one only because of how the name is written."""

from __future__ import annotations

import pytest

from planpage.model import Plan
from tests.documentation.examples import check_plans, put_in, read_text
from tests.smallest_plan import SMALLEST_PLAN

NEXT = (
    ("2026-09-14", "2026-11-09"),
    ("2026-11-06", "2026-12-18"),
)


def read_first(fields: str) -> Plan:
    """Return the smallest plan with ``fields``."""
    plan = read_text(put_in(fields, SMALLEST_PLAN)).plan
    assert plan is not None
    return plan


def read_second(fields: str) -> Plan:
    """Return the plan that follows the smallest one, with ``fields``."""
    text = SMALLEST_PLAN
    for old, new in NEXT:
        text = text.replace(old, new)
    plan = read_text(put_in(fields, text), "2026-winter").plan
    assert plan is not None
    return plan


def list_lines(*plans: Plan) -> list[str]:
    """Return what is to be written for readers."""
    return [one.write for one in check_plans(*plans) if one.name == "reader-written-otherwise"]


@pytest.mark.parametrize(
    ("readers", "lines"),
    [
        ("readers:\n  - who: mum\n", ["  - who: Mum"]),
        ("readers:\n  - mum\n", ["  - Mum"]),
        ("readers: mum\n", ["readers: Mum"]),
        ("readers:\n  who: mum\n", ["  who: Mum"]),
        ("readers:\n  - gets: full\n    who: mum\n", ["    who: Mum"]),
        ("readers:\n  - mum and dad\n", ["  - Mum and Dad"]),
        ("readers:\n  - Mrs-Jones\n", ["  - Mrs Jones"]),
        ("readers:\n  - Mum\n  - Mum and Dad\n  - Sam\n  - Mrs Jones\n", []),
        ("people:\n  - name: Mum\n    is: family\nreaders:\n  - mum\n", []),
        ("people:\n  - name: mum\n    is: family\nreaders:\n  - mum\n", []),
        ("readers:\n  - swimming club\n", []),
    ],
)
def test_a_reader_is_written_as_the_plan_writes_people(readers: str, lines: list[str]) -> None:
    assert list_lines(read_first(readers)) == lines


@pytest.mark.parametrize(
    ("before", "now", "lines"),
    [
        ("Mum", "mum", ["  - Mum"]),
        ("mum", "Mum", ["  - mum"]),
        ("mum", "mum", []),
        ("Mum", "Mum", []),
        ("Stepmum", "Step-mum", ["  - Stepmum"]),
        ("Mum", "Dad", []),
    ],
)
def test_what_a_reader_was_called_last_time_counts(before: str, now: str, lines: list[str]) -> None:
    plans = read_first(f"readers:\n  - {before}\n"), read_second(f"readers:\n  - {now}\n")
    assert list_lines(*plans) == lines
