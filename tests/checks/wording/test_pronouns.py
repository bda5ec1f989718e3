"""A pronoun is told only where it can't be anybody's but the child's."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.checks.check import Case
from planpage.checks.wording.pronouns import find_wrong_pronouns
from planpage.model.plan import Thread
from planpage.model.school import School
from planpage.reading.plan_file import read_plan
from tests.smallest_plan import vary_plan

PLAIN = ("outcome: Sam reads a short book on his own.", "outcome: Sam reads a short book alone.")


def find_in(strength: str, pronouns: str = "she/her") -> list[str]:
    """Return what is said of a plan in which ``strength`` stands for the only need."""
    data = vary_plan(
        PLAIN,
        ("year: Year 3\n", f"year: Year 3\n  pronouns: {pronouns}\n"),
        ("  - Sounding out long words\n", f"  - need: Long words\n    strength: {strength}\n"),
    )
    read = read_plan(data, "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", School())
    assert read.plan
    thread = Thread(child_id="sam-b", plans=(read.plan,))
    case = Case(read.plan, None, thread, School(), dt.date(2026, 10, 5))
    return [found.says for found in find_wrong_pronouns(case)]


@pytest.mark.parametrize(
    ("strength", "pronouns"),
    [
        ("He knows all letters.", "she/her"),
        ("Sam knows his letters.", "she/her"),
        ("Knows all letters by himself", "She/Her"),
        ("She knows all letters.", "he/him"),
        ("Sam finds her way.", "he / him / his"),
        ("He finds Sam's way.", "they/them"),
        ("She knows her letters.", "they/them/theirs"),
    ],
)
def test_the_pronoun_of_another_child_is_found(strength: str, pronouns: str) -> None:
    assert len(find_in(strength, pronouns)) == 1


@pytest.mark.parametrize(
    ("strength", "pronouns"),
    [
        ("She knows all letters.", "she/her"),
        ("He knows all letters.", "he/him"),
        ("They know all letters.", "they/them"),
        ("They know all letters.", "she/her"),
        ("He knows all letters.", "she/he"),
        ("He knows all letters.", "any"),
        ("She reads to Dad, and he listens.", "she/her"),
        ("He reads it to her.", "she/her"),
        ("Mr Hill reads, and he asks what comes next.", "she/her"),
        ("Reads to Oliver, who likes his voice", "she/her"),
        ("Plays with a friend and his brother", "she/her"),
        ("Says hello to the dog, and he comes.", "she/her"),
        ("This is the best of all.", "she/her"),
    ],
)
def test_a_pronoun_that_may_be_right_is_not_told(strength: str, pronouns: str) -> None:
    assert find_in(strength, pronouns) == []


def test_without_pronouns_nothing_is_told() -> None:
    read = read_plan(vary_plan(), "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", School())
    assert read.plan
    thread = Thread(child_id="sam-b", plans=(read.plan,))
    case = Case(read.plan, None, thread, School(), dt.date(2026, 10, 5))
    assert list(find_wrong_pronouns(case)) == []
