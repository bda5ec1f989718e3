"""Programs get each diagnostic with the same names for ever."""

from __future__ import annotations

import json

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.reports import list_diagnostics, write_json_report

WRONG_DATE = Diagnostic(
    name="review-date",
    severity=Severity.ERROR,
    at=Position("plans/sam-b/2026-autumn.md", 4, 9, 10),
    says='"2026-11-31" is not a date that exists.',
    write="review: 2026-11-30",
    note="November has 30 days",
    line_text="review: 2026-11-31",
)
ADVICE = Diagnostic(
    "no-support", Severity.ADVICE, Position("plans/amy/2026-autumn.md"), "There is no support."
)


def test_each_part_has_its_name() -> None:
    assert list_diagnostics([WRONG_DATE]) == [
        {
            "name": "review-date",
            "severity": "error",
            "path": "plans/sam-b/2026-autumn.md",
            "line": 4,
            "column": 9,
            "width": 10,
            "says": '"2026-11-31" is not a date that exists.',
            "note": "November has 30 days",
            "write": "review: 2026-11-30",
            "replaces": 1,
            "goes": "instead",
            "last_line": 4,
            "line_text": "review: 2026-11-31",
        }
    ]


def test_without_quotes_nothing_that_was_written_is_in_it() -> None:
    report = write_json_report([WRONG_DATE], quotes=False)
    (one,) = json.loads(report)
    assert "2026-11-3" not in report
    assert one["line_text"] == one["write"] == one["goes"] == ""
    assert one["says"] == '"…" is not a date that exists.'


def test_a_report_is_one_list_by_file_and_place_in_plain_ascii() -> None:
    report = write_json_report([WRONG_DATE, ADVICE])
    assert [one["name"] for one in json.loads(report)] == ["no-support", "review-date"]
    assert report.isascii()
    assert report.endswith("]\n")
    assert write_json_report([]) == "[]\n"
