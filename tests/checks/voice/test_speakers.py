"""Whose voice a name is: told by who sits on which side of the table."""

from __future__ import annotations

import pytest

from planpage.checks.voice.speakers import Voice, find_voices, name_one
from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.reading.plan_file import read_plan
from tests.smallest_plan import vary_plan

PEOPLE = """\
people:
  - name: Tilda
    is: family
    role: foster carer
  - name: Ben
    is: family
    role: brother
  - name: Joy
    is: family
    role: sister and carer
  - name: Dr Sato
    is: outside
    role: educational psychologist
needs:
"""


def read_with(names: str) -> Plan:
    """Return a plan in which ``names`` were told how it is going."""
    data = vary_plan(
        ("needs:\n", PEOPLE), ("support:\n", f"updates:\n  - who: {names}\nsupport:\n")
    )
    plan = read_plan(data, "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", School()).plan
    assert plan
    return plan


@pytest.mark.parametrize(
    ("names", "voices"),
    [
        ("Sam", {Voice.CHILD}),
        ("the pupil", {Voice.CHILD}),
        ("Mum", {Voice.PARENTS}),
        ("Mum and Dad", {Voice.PARENTS}),
        ("Sam and Nan", {Voice.CHILD, Voice.PARENTS}),
        ("Tilda", {Voice.PARENTS}),
        ("Ben", set()),
        ("Joy", {Voice.PARENTS}),
        ("his brother", set()),
        ("Mrs Jones", {Voice.STAFF}),
        ("Dr Sato", {Voice.STAFF}),
        ("Year 3 staff", {Voice.STAFF}),
        ("Somebody new", {Voice.STAFF}),
    ],
)
def test_a_name_has_its_voice(names: str, voices: set[Voice]) -> None:
    plan = read_with(names)
    assert find_voices(plan, plan.updates[0].who) == voices


def test_who_is_named_first_stands_for_the_voice() -> None:
    plan = read_with("Sam")
    assert [name_one(plan, voice) for voice in Voice] == ["Sam", "Tilda", "Dr Sato"]
