"""The record that the accessibility statement is written from, as it comes with planpage."""

from __future__ import annotations

import dataclasses

import pytest

from planpage.audit.pa11y import COLOURS, STATES
from planpage.audit.parts import ENGINES, PARTS
from planpage.audit.shapes import SHAPES
from planpage.model.audit_results import AuditResults
from planpage.reading.audit_results import read_audit_results
from planpage.rendering.templates_digest import digest_templates
from tests.accessibility.whole_site import RECORD_FILE, list_differences, list_missing_shapes

STALE = "The templates have changed since the record was written. Run: make record"


@pytest.fixture(scope="module")
def record() -> AuditResults:
    """Return the record of this checkout."""
    return read_audit_results(RECORD_FILE.read_text(encoding="utf-8"))


def test_it_tells_of_no_finding_and_everything_ran(record: AuditResults) -> None:
    assert (record.findings, record.unused, record.left_out) == ((), (), ())


def test_it_is_about_the_templates_of_this_checkout(record: AuditResults) -> None:
    assert record.templates == digest_templates(), STALE


def test_every_kind_of_page_was_seen_and_shown(record: AuditResults) -> None:
    assert {shape.name for shape in record.shapes} == set(SHAPES)
    assert all(shape.shown for shape in record.shapes)


def test_every_checker_and_every_engine_ran(record: AuditResults) -> None:
    assert {one.name for one in record.checkers} == set(PARTS) - set(ENGINES)
    assert {one.name for one in record.engines} == set(ENGINES)
    assert {name for test in record.tests for name in test.engines} == set(ENGINES)


def test_pages_were_shown_on_phone_and_desktop_light_and_dark(record: AuditResults) -> None:
    states = {one.name: one.states for one in record.checkers}
    assert states["axe"] == states["htmlcs"] == STATES
    assert {state.rpartition(", ")[2] for state in STATES} == set(COLOURS)


def test_a_record_that_tells_of_less_is_seen(record: AuditResults) -> None:
    """The comparison in CI can fail: each of these is told by its name."""
    fewer = dataclasses.replace(
        record,
        checkers=record.checkers[1:],
        engines=record.engines[1:],
        tests=record.tests[1:],
        shapes=record.shapes[1:],
        templates="0",
    )
    told = "\n".join(list_differences(fewer, record))
    assert told.count("make record") == 5
    assert list(list_differences(record, record)) == []


def test_a_kind_of_page_that_the_site_lacks_is_told(record: AuditResults) -> None:
    fewer = dataclasses.replace(record, shapes=record.shapes[1:])
    missing = set(SHAPES) - {shape.name for shape in fewer.shapes}
    assert [line.rpartition(": ")[2] for line in list_missing_shapes(fewer)] == sorted(missing)
