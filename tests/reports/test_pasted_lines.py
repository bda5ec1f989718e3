"""Who pastes what a message says, where it says, gets a plan that can be read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.checks import CHECKS
from planpage.compile import check_plans
from planpage.diagnostics import Diagnostic
from planpage.reports import list_diagnostics
from tests.checks.check_cases import CheckCase, list_cases
from tests.smallest_plan import SMALLEST_PLAN, write_school

TODAY = dt.date(2026, 10, 5)
FILLED_IN_LATER = {
    *("date-form", "wrong-choice", "wrong-number", "yes-or-no"),
    *("not-filled-in", "unknown-reference"),
}
"""What is told of a `…` where something has to be written."""

CASES = list(list_cases("fires"))
CHECKED = {check.name for check in CHECKS}
"""What a check says of a plan that was read."""

MISSING = {
    "planpage: 1\n": "",
    "starts: 2026-09-14\n": "",
    "review: 2026-11-06\n": "",
    "  name: Sam\n  year: Year 3\n": "  year: Year 3\n",
    "  - who: Sam\n    says: I": "  - says: I",
    "  - who: Mum\n    says: He tries at bedtime, then gets cross with long words.\n": (
        "  - who:\n      - Mum\n      - Dad\n"
    ),
    "    who: Mrs Jones\n": "",
    "  - what: Paired reading\n": "  - what: Paired\n      reading\n",
    "    how_often: 4 times a week\n": "",
}


def paste(text: str, told: Diagnostic) -> str:
    """Return a file with the lines that a message says to write, at the place that it names."""
    (one,) = list_diagnostics([told])
    lines, write, start = text.split("\n"), str(one["write"]).split("\n"), int(one["line"]) - 1
    if one["goes"] == "end":
        start = lines.index("---", 1)
    end = start
    if one["goes"] == "below":
        start = end = int(one["last_line"])
    elif one["goes"] == "instead":
        end = start + int(one["replaces"])
    elif one["goes"] not in ("above", "end"):
        return text
    lines[start:end] = write
    return "\n".join(lines)


def check(plans: Path) -> tuple[Diagnostic, ...]:
    """Return all that is found in the plans."""
    return check_plans(plans, today=TODAY, drafts=True).diagnostics


def test_all_that_is_missing_can_be_pasted_at_once(tmp_path: Path) -> None:
    """From the last line to the first, as an editor would do it: what is left are the gaps."""
    text = SMALLEST_PLAN
    for old, new in MISSING.items():
        assert old in text
        text = text.replace(old, new, 1)
    plans = write_school(tmp_path, sam_b__a=text.encode())
    told = [one for one in check(plans) if one.is_error]
    assert {one.name for one in told} == {"missing-field", "missing-to-publish"}
    assert len(told) == 8
    for one in sorted(told, key=lambda one: -one.at.line):
        text = paste(text, one)
    (plans / "sam-b" / "a.md").write_text(text, encoding="utf-8")
    assert {one.name for one in check(plans) if one.is_error} == {
        "date-form",
        "not-filled-in",
    }


def test_every_gap_that_is_pasted_is_told(tmp_path: Path) -> None:
    text = SMALLEST_PLAN.replace("    who: Mrs Jones\n", "").replace("  - who: Mum\n    ", "  - ")
    plans = write_school(tmp_path, sam_b__a=text.encode())
    for one in sorted(check(plans), key=lambda one: -one.at.line):
        if one.name in ("missing-field", "missing-to-publish"):
            text = paste(text, one)
    (plans / "sam-b" / "a.md").write_text(text, encoding="utf-8")
    gaps = [one.at.line for one in check(plans) if one.name == "text-not-filled-in"]
    lines = text.split("\n")
    assert [lines[line - 1].strip() for line in gaps] == ["who: …", "who: …"]


def test_help_is_pasted_above_the_closing_line(tmp_path: Path) -> None:
    """Below it, it would be part of a story that the family reads."""
    text = SMALLEST_PLAN[: SMALLEST_PLAN.index("support:")] + "---\n\n## Plan\n\nA story.\n"
    plans = write_school(tmp_path, sam_b__a=text.encode())
    (told,) = [one for one in check(plans) if one.name == "no-support"]
    pasted = paste(text, told)
    assert "support:\n  - what: …\n    who: …\n    how_often: …\n---\n\n## Plan" in pasted


def test_an_entry_of_plain_text_gets_all_that_it_lacks_at_once(tmp_path: Path) -> None:
    text = SMALLEST_PLAN[: SMALLEST_PLAN.index("support:")] + "support:\n  - Paired reading\n---\n"
    plans = write_school(tmp_path, sam_b__a=text.encode())
    first, second = [one for one in check(plans) if one.name == "missing-to-publish"]
    assert first.write == "  - what: Paired reading\n    who: …\n    how_often: …"
    assert (first.replaces, second.write) == (1, "")


def test_a_plan_gets_one_list_of_people(tmp_path: Path) -> None:
    """For the second name that is not listed, the message names the list that is there by then."""
    text = SMALLEST_PLAN.replace(
        "who: Mrs Jones\n    role: teaching assistant", "who: Mrs Ito, Mr Tan"
    )
    plans = write_school(tmp_path, sam_b__a=text.encode())
    first, second = [one for one in check(plans) if one.name == "unlisted-name"]
    assert "people:\n  - name: Mrs Ito\n    is: staff\n    role: …\n---" in paste(text, first)
    assert second.write == "  - name: Mr Tan\n    is: staff\n    role: …"
    assert second.note == "this goes under `people`; a role tells the family who this is"
    assert list_diagnostics([second])[0]["goes"] == "elsewhere"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}-{case.folder.name}")
def test_what_a_check_says_to_write_can_be_read(case: CheckCase, tmp_path: Path) -> None:
    """Each message by itself: pasting it brings no error but that of a gap."""
    told = case.find(tmp_path)
    before = {(one.name, one.at.path) for one in told if one.is_error}
    for one in told:
        if one.name != case.name or not one.write:
            continue
        path = tmp_path / one.at.path
        text = path.read_text(encoding="utf-8")
        path.write_text(paste(text, one), encoding="utf-8")
        after = {(one.name, one.at.path) for one in check(tmp_path / "plans") if one.is_error}
        path.write_text(text, encoding="utf-8")
        assert {name for name, _ in after - before} <= FILLED_IN_LATER | CHECKED
