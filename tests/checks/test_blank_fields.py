"""Where a field stands in the plan with nothing behind its colon, advice fills that line in."""

from __future__ import annotations

import pytest

from planpage.diagnostics import Diagnostic
from tests.checks.advised_lines import find_advice, find_new_errors, follow
from tests.smallest_plan import SMALLEST_PLAN

BLANKS = {
    "hopes": ("needs:\n", "hopes:\nneeds:\n"),
    "agreed": ("support:\n", "agreed:\nsupport:\n"),
    "evidence": ("needs:\n", "evidence:\nneeds:\n"),
    "how": ("    says: I like", "    how:\n    says: I like"),
    "by": ("        by: 2026-11-06\n", "        by:\n"),
    "minutes": ("    minutes: 15\n", "    minutes:\n"),
    "expertise": ("    minutes: 15\n", "    minutes: 15\n    expertise:\n"),
    "minutes and where": (
        "    minutes: 15\n    where: library corner\n",
        "    minutes:\n    where:\n",
    ),
}


def leave_blank(*names: str) -> str:
    """Return the smallest plan with these fields left blank."""
    text = SMALLEST_PLAN
    for name in names:
        old, new = BLANKS[name]
        assert old in text
        text = text.replace(old, new, 1)
    return text


def find(name: str, text: str) -> Diagnostic:
    """Return the one message called ``name``."""
    (told,) = [one for one in find_advice(text) if one.name == name]
    return told


@pytest.mark.parametrize("name", BLANKS)
def test_no_field_stands_twice_when_advice_was_followed(name: str) -> None:
    text = leave_blank(name)
    for told in find_advice(text):
        assert find_new_errors(text, follow(text, told)) == [], told.name


def test_the_blank_is_named_and_filled_in() -> None:
    text = leave_blank("hopes")
    told = find("hopes-missing", text)
    assert text.split("\n")[told.at.line - 1] == "hopes:"
    assert (told.replaces, told.write.split("\n")[0]) == (1, "hopes:")
    assert "hopes:\n  - who: Sam\n    hope: …\n  - who: Mum\n    hope: …\nneeds:" in follow(
        text, told
    )


def test_a_blank_inside_of_an_entry_is_filled_in_there() -> None:
    text = leave_blank("how")
    told = find("view-without-how", text)
    assert (told.write, told.replaces) == ("    how: …", 1)
    assert "  - who: Sam\n    how: …\n    says: I like" in follow(text, told)


def test_of_several_fields_those_that_are_blank_are_named_and_the_others_added() -> None:
    text = leave_blank("minutes and where")
    told = find("support-not-quantified", text)
    assert told.write == "    when: …\n    in_class: …"
    line = text.split("\n").index("    minutes:") + 1
    blanks = f"fill in `minutes` on line {line} and `where` on line {line + 1}, which are empty; "
    assert told.note.startswith(blanks)


def test_a_field_of_another_entry_that_is_blank_changes_nothing() -> None:
    before = find("support-no-expertise", SMALLEST_PLAN)
    after = find("support-no-expertise", leave_blank("how", "by"))
    assert (before.write, before.replaces) == (after.write, after.replaces)
