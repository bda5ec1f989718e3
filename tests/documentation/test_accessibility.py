"""docs/accessibility.md names every rule of the structure check, as the check has it."""

from __future__ import annotations

import re
from pathlib import Path

from planpage.page_structure import RULES, Rule

PATH = Path(__file__).parents[2] / "docs" / "accessibility.md"
REGION = re.compile(
    r"(?<=<!-- The rules of the structure check\. Written by pytest update-golden\. -->\n)"
    r".*?(?=<!-- End of the rules\. -->)",
    re.DOTALL,
)


def write_table() -> str:
    """Return the table of the rules."""
    rows = ["| rule | what a page has that keeps it | where it comes from |", "|---|---|---|"]
    return "\n".join(["", *rows, *map(write_row, RULES), "", ""])


def write_row(rule: Rule) -> str:
    """Return the row of a rule; one that stops no build says so."""
    advice = "" if rule.is_blocking else " Advice."
    return f"| `{rule.name}` | {rule.holds}{advice} | {rule.criterion} |"


def test_the_table_says_what_the_rules_say(*, update_golden: bool) -> None:
    text = PATH.read_text(encoding="utf-8")
    if update_golden:
        PATH.write_text(REGION.sub(lambda _old: write_table(), text), encoding="utf-8")
        text = PATH.read_text(encoding="utf-8")
    found = REGION.search(text)
    assert found
    assert found[0] == write_table()
