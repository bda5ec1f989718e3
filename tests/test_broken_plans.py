"""Each wrong plan in ``broken_plans/`` has the message beside it that a SENCO gets, word for word.

The messages are rewritten by ``pytest --update-golden`` and reviewed as a diff.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.checks import CHECKS
from planpage.compile import check_plans
from planpage.reports.terminal import write_terminal_report
from tests.smallest_plan import write_school

FOLDER = Path(__file__).parent / "broken_plans"
PLANS = sorted(FOLDER.glob("*.md"))
TODAY = dt.date(2026, 11, 22)


def report_plan(folder: Path, data: bytes) -> str:
    """Return what ``planpage check`` prints of the format where Sam's only plan holds ``data``.

    What the checks advise stands in ``checks/cases``, each beside the plan that it is about.
    """
    plans = write_school(folder, sam_b__2026_autumn=data)
    advice = {check.name for check in CHECKS if not check.is_error}
    found = (one for one in check_plans(plans, today=TODAY).diagnostics if one.name not in advice)
    return write_terminal_report(found)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_wrong_plan_gets_exactly_this_message(
    path: Path, tmp_path: Path, *, update_golden: bool
) -> None:
    report = report_plan(tmp_path, path.read_bytes())
    expected = path.with_suffix(".txt")
    if update_golden:
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8")


def test_every_message_has_its_plan_and_every_plan_its_message() -> None:
    messages = {path.stem for path in FOLDER.glob("*.txt")}
    assert messages == {path.stem for path in PLANS}
