"""Results are written as JSON and read back, whole or as a record that names nobody."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.audit.recording import make_record, write_results
from planpage.model.audit_results import AuditResults, Finding
from planpage.reading.audit_results import NOT_RESULTS, AuditResultsError, read_audit_results
from tests.audit.results import CLEAN, EXEMPTED, FINDING, NO_WEBKIT

FULL = dataclasses.replace(
    CLEAN,
    findings=(FINDING,),
    exempted=(EXEMPTED,),
    unused=(EXEMPTED,),
    left_out=(NO_WEBKIT,),
    people=("Sam’s mum read it.",),
)


def test_what_is_written_is_read_back() -> None:
    assert read_audit_results(write_results(FULL)) == FULL


@given(st.builds(Finding, *[st.text()] * 6))
def test_findings_of_any_words_are_read_back(finding: Finding) -> None:
    results = dataclasses.replace(CLEAN, findings=(finding,))
    assert read_audit_results(write_results(results)) == results


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_any_other_text_is_refused_in_words(text: str) -> None:
    with pytest.raises(AuditResultsError) as told:
        read_audit_results(text)
    assert str(told.value) == NOT_RESULTS


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("day", "soon"),
        ("pages", "3"),
        ("pages", True),
        ("findings", {}),
        ("findings", [{}]),
        ("engines", [{"name": "chromium", "version": 156}]),
        ("surprise", 1),
    ],
)
def test_a_value_of_another_kind_is_refused(field: str, value: object) -> None:
    data = json.loads(write_results(CLEAN))
    data[field] = value
    with pytest.raises(AuditResultsError):
        read_audit_results(json.dumps(data))


def test_a_record_names_no_page_of_a_child_and_quotes_nothing() -> None:
    record = make_record(FULL)
    (finding,) = record.findings
    assert finding == Finding(
        "summary", "nu", "Duplicate ID …", "", "", "The name … is there twice"
    )
    assert "sam" not in write_results(dataclasses.replace(record, people=()))


def test_a_record_holds_no_path_of_the_machine() -> None:
    assert "somebody" not in write_results(make_record(FULL))


def test_an_exception_in_a_record_names_a_kind_of_page() -> None:
    (entry,) = make_record(FULL).exempted
    assert entry.page == "full plan"
    everywhere = dataclasses.replace(FULL, exempted=(dataclasses.replace(EXEMPTED, page="*"),))
    assert make_record(everywhere).exempted[0].page == "*"


def test_results_know_what_is_to_be_put_right() -> None:
    assert not CLEAN.has_faults
    assert FULL.has_faults
    assert dataclasses.replace(CLEAN, unused=(EXEMPTED,)).has_faults
    asked = dataclasses.replace(NO_WEBKIT, asked=True)
    both: AuditResults = dataclasses.replace(CLEAN, left_out=(NO_WEBKIT, asked))
    assert both.missing == (NO_WEBKIT,)
