"""Every check speaks where it should, word for word, and is silent at a near miss."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.checks import CHECKS
from planpage.diagnostics import Severity
from planpage.reports import write_message
from planpage.reports.terminal import sort_diagnostics
from tests.checks.check_cases import CheckCase, list_cases

FIRING, SILENT = list(list_cases("fires")), list(list_cases("silent"))


def name_case(case: CheckCase) -> str:
    """Return what a case is called in a report of the tests."""
    return f"{case.name}/{case.folder.name}"


def test_every_check_has_a_case_of_each_kind() -> None:
    names = {check.name for check in CHECKS}
    assert names == {case.name for case in FIRING}
    assert names == {case.name for case in SILENT}


def test_no_two_checks_have_one_name() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("case", FIRING, ids=name_case)
def test_a_check_speaks_where_it_should(
    case: CheckCase, tmp_path: Path, *, update_golden: bool
) -> None:
    found = [one for one in sort_diagnostics(case.find(tmp_path)) if one.name == case.name]
    report = "\n\n".join(map(write_message, found)) + "\n"
    if update_golden:
        case.message_file.write_text(report, encoding="utf-8")
    assert found
    assert report == case.message_file.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", SILENT, ids=name_case)
def test_a_check_is_silent_at_a_near_miss(case: CheckCase, tmp_path: Path) -> None:
    """The near miss is a plan without any other error, or its silence would prove nothing."""
    found = case.find(tmp_path)
    assert [one.says for one in found if one.name == case.name] == []
    assert [one.says for one in found if one.severity is Severity.ERROR] == []
