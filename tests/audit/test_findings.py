"""Findings, and the exceptions that let some of them stay."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from planpage.audit.findings import describe_findings, sort_findings
from planpage.model.audit_results import Exempted, Finding

PALE = Finding("plans/sam-b/plan.html", "axe", "color-contrast", "phone, dark", "p", "Too pale.")
FITS = Exempted(
    "axe", "color-contrast", "plans/*", "The colour is that of a picture.", dt.date(2026, 11, 22)
)


def test_an_exception_covers_only_its_own_tool_rule_and_pages() -> None:
    """A finding stays out of the result only where tool, rule and page all fit."""
    assert sort_findings([PALE], [FITS]) == ([], [])
    for other in (
        replace(FITS, tool="htmlcs"),
        replace(FITS, rule="label"),
        replace(FITS, page="index.html"),
    ):
        assert sort_findings([PALE], [other]) == ([PALE], [other])


def test_a_finding_counts_once_however_often_it_comes() -> None:
    assert sort_findings([PALE, PALE], []) == ([PALE], [])


def test_a_fault_is_told_once_with_its_places_and_states() -> None:
    """One fault in two states of one page is one line of words and one line of place."""
    light = replace(PALE, state="phone, light")
    assert describe_findings([PALE, light]).splitlines() == [
        "",
        "axe color-contrast: Too pale.",
        "    plans/sam-b/plan.html: p (phone, dark; phone, light)",
    ]


def test_many_faults_of_one_rule_are_counted() -> None:
    """A checker that words a fault anew for each place fills no more than the screen."""
    many = [replace(PALE, says=f"It has {number} : 1.") for number in range(10)]
    lines = describe_findings(many).splitlines()
    assert lines[-1] == "axe color-contrast: and 2 more like these"
    assert len(lines) == 8 * 3 + 2


def test_many_places_of_one_fault_are_counted() -> None:
    """A fault in ten places names eight of them and counts the rest."""
    many = [replace(PALE, where=f"p:nth-child({number})") for number in range(10)]
    lines = describe_findings(many).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "    and in 2 more places"
