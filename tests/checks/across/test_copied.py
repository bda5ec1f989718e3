"""Long texts that two children share are told, whatever the name and the pronouns."""

from __future__ import annotations

from planpage.model import Thread
from tests.checks.across.children import compare, read_child

LONG = "{} joins in with a group of three for ten minutes and takes {} turn."
VIEW = "He tries at bedtime, then gets cross with long words."


def with_outcome(child_id: str, name: str, text: str) -> Thread:
    """Return a child whose outcome is ``text``."""
    return read_child(child_id, name, "", ("Reads a short book.", text))


def test_a_long_text_under_another_name_is_told_on_both_sides() -> None:
    sam = with_outcome("sam-b", "Sam", LONG.format("Sam", "his"))
    ada = with_outcome("ada", "Ada", LONG.format("Ada", "her"))
    assert [(one.name, one.severity.value, one.at.line, one.says) for one in compare(ada, sam)] == [
        (
            "copied-between-children",
            "information",
            16,
            "These words stand in another child's plan, too: plans/sam-b/2026-autumn.md, line 16.",
        ),
        (
            "copied-between-children",
            "information",
            16,
            "These words stand in another child's plan, too: plans/ada/2026-autumn.md, line 16.",
        ),
    ]


def test_short_texts_and_the_help_may_be_the_same() -> None:
    """The smallest plan has the same target and the same support for both."""
    assert compare(read_child("sam-b", "Sam"), read_child("ada", "Ada")) == []


def test_another_number_is_another_text() -> None:
    one = with_outcome("sam-b", "Sam", LONG.format("Sam", "his"))
    other = with_outcome("ada", "Ada", LONG.format("Ada", "her").replace("ten", "five"))
    assert compare(one, other) == []


def test_one_child_may_keep_its_own_words() -> None:
    plan = with_outcome("sam-b", "Sam", LONG.format("Sam", "his")).plans[0]
    assert compare(Thread(child_id="sam-b", plans=(plan, plan))) == []


def test_only_the_plans_that_can_be_changed_are_compared() -> None:
    old = with_outcome("sam-b", "Sam", LONG.format("Sam", "his")).plans[0]
    new = read_child("sam-b", "Sam").plans[0]
    ada = with_outcome("ada", "Ada", LONG.format("Ada", "her"))
    assert compare(Thread(child_id="sam-b", plans=(old, new)), ada) == []


def test_several_texts_are_one_message() -> None:
    swaps = [
        ("Reads a short book.", LONG.format("Sam", "his")),
        (VIEW, "At bedtime he tries to read, and then he gets cross with all the long words."),
    ]
    found = compare(*(read_child(name, "Sam", "", *swaps) for name in ("sam-a", "sam-b")))
    assert [one.says.rsplit(". ", 1)[1] for one in found] == [
        "So does one more text of this plan."
    ] * 2
