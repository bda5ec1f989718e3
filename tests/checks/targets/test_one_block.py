"""A target that is plain text gets one block to write, with all that its checks ask for."""

from __future__ import annotations

import pytest

from tests.checks.advised_lines import find_advice, follow, vary_fields

OUTCOME = "outcomes:\n  - outcome: Sam reads a short book on his own.\n    targets:"
BARE = f"{OUTCOME}\n      - Improve reading\n"
BLOCK = """\
      - target: Read … words a minute
        now: … words a minute
        aim: … words a minute
        by: 2026-11-06
        success: …
        checked_by: …
        checked_when: …"""


def find_blocks(fields: str) -> dict[str, str]:
    """Return what is to be written for the targets of a plan, by the name of the message."""
    told = find_advice(vary_fields(fields))
    return {one.name: one.write for one in told if one.name.startswith("target-no")}


def test_the_first_message_of_a_bare_target_has_the_lines_of_all() -> None:
    assert find_blocks(BARE) == {
        "target-no-baseline": BLOCK,
        "target-no-date": "",
        "target-not-checked": "",
        "target-not-measurable": "",
        "target-not-specific": "",
    }


def test_the_other_messages_say_where_the_lines_stand() -> None:
    notes = [one.note for one in find_advice(vary_fields(BARE)) if one.name == "target-no-date"]
    assert notes == ["usually the day of the review; what to write stands above"]


def test_all_lines_written_leave_one_target_that_needs_only_its_gaps_filled() -> None:
    text = vary_fields(BARE)
    for one in find_advice(text):
        if one.name.startswith("target-no"):
            text = follow(text, one)
    assert text.count("- target:") == 1
    assert "Improve reading" not in text
    filled = text.replace("now: …", "now: 20").replace("…", "40")
    assert not [one for one in find_advice(filled) if one.name.startswith("target-no")]


@pytest.mark.parametrize(
    ("target", "first"),
    [
        ("Read 60 words a minute", "      - target: Read 60 words a minute"),
        (
            "Stop hitting",
            "      - target: Move away and tell an adult when cross, … times out of 5",
        ),
    ],
)
def test_the_block_begins_with_the_words_or_with_better_ones(target: str, first: str) -> None:
    told = find_advice(vary_fields(f"{OUTCOME}\n      - {target}\n"))
    blocks = [one.write for one in told if one.name.startswith("target-") and one.write]
    assert [block.split("\n")[0] for block in blocks] == [first]


def test_two_bare_targets_get_a_block_each() -> None:
    told = find_advice(vary_fields(f"{BARE}      - Be good\n"))
    lines = [one.at.line for one in told if one.name.startswith("target-") and one.write]
    assert len(lines) == len(set(lines)) == 2


def test_a_bare_target_without_a_list_gets_one_block_with_the_list() -> None:
    blocks = [block for block in find_blocks(f"{OUTCOME} Improve reading\n").values() if block]
    assert [block.split("\n")[:2] for block in blocks] == [
        ["    targets:", "      - target: Read … words a minute"]
    ]


def test_a_target_with_fields_keeps_a_line_for_each_message() -> None:
    blocks = find_blocks(f"{OUTCOME}\n      - target: Read two pages\n        now: one page\n")
    assert blocks["target-no-date"] == "        by: 2026-11-06"
    assert blocks["target-not-measurable"].startswith("        aim: ")
