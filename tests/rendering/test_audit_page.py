"""The result of an audit as a page: what to put right first, then what did not run."""

from __future__ import annotations

import dataclasses

import pytest

from planpage.cli.audit import OURS
from planpage.model.audit_results import AuditResults
from planpage.page_structure import check_structure
from planpage.rendering.audit_page import MOST_PLACES, render_audit
from tests.audit.results import CLEAN, EXEMPTED, FINDING, NO_WEBKIT

ASKED = dataclasses.replace(NO_WEBKIT, asked=True)
MANY = tuple(
    dataclasses.replace(FINDING, where=f"line {number}") for number in range(MOST_PLACES + 3)
)


def vary(**other: object) -> AuditResults:
    """Return results that differ from those of a clean audit."""
    return dataclasses.replace(CLEAN, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("results", "says"),
    [
        (CLEAN, "Nothing was found, and everything ran."),
        (vary(left_out=(ASKED,)), "Nothing was found. Some parts were left out on request."),
        (vary(left_out=(NO_WEBKIT,)), "Nothing was found, but not everything ran."),
        (vary(findings=(FINDING,)), "1 fault was found."),
        (vary(unused=(EXEMPTED,)), "1 exception is about nothing any more."),
    ],
)
def test_it_begins_with_the_result(results: AuditResults, says: str) -> None:
    assert says in render_audit(results)


def test_a_fault_in_many_places_names_some_and_counts_the_rest() -> None:
    html = render_audit(vary(findings=MANY))
    assert html.count(FINDING.page) == MOST_PLACES
    assert "and in 3 more places" in html


def test_a_part_that_did_not_run_says_what_to_install() -> None:
    assert NO_WEBKIT.says in render_audit(vary(left_out=(NO_WEBKIT,)))


def test_what_a_checker_says_is_never_taken_for_html() -> None:
    hostile = dataclasses.replace(FINDING, says="<script>", where="<b>", rule="<i>", page="<u>")
    html = render_audit(vary(findings=(hostile,)))
    assert not any(tag in html for tag in ("<script", "<i>", "<u>"))


@pytest.mark.parametrize(
    "results",
    [CLEAN, vary(findings=MANY, left_out=(ASKED,), unused=(EXEMPTED,), exempted=(EXEMPTED,))],
)
def test_the_page_is_whole_and_known_as_ours(results: AuditResults) -> None:
    html = render_audit(results)
    assert OURS in html.encode()
    assert check_structure(html) == ()
    assert "noindex" in html
