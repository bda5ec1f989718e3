"""Which pages of a site are checked, and how exceptions to the findings are held."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.accessibility.check_site import SHAPES, choose_pages, list_pages, sort_into_shapes
from tests.accessibility.findings import (
    Exempted,
    Finding,
    describe_findings,
    read_exceptions,
    sort_findings,
)

ONE_OF_EACH = [pattern.replace("[1-9]", "1").replace("*", "a") for pattern in SHAPES.values()]
PALE = Finding("plans/sam-b/plan.html", "axe", "color-contrast", "phone, dark", "p", "Too pale.")
REASON = "The measured colour is that of a picture."


def test_every_shape_is_shown_once_small_and_once_large(tmp_path: Path) -> None:
    """Of many pages of one shape the smallest and the largest are shown to a browser."""
    summaries = {
        f"plans/{name}/index.html": size for name, size in zip("abc", (20, 30, 10), strict=True)
    }
    for page in [*ONE_OF_EACH, *summaries]:
        path = tmp_path / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x" * summaries.get(page, 5), encoding="utf-8")
    chosen = choose_pages(tmp_path, list_pages(tmp_path))
    assert {page for page in chosen if page in summaries} == {
        "plans/b/index.html",
        "plans/c/index.html",
    }
    assert set(ONE_OF_EACH) - set(summaries) <= set(chosen)


def test_a_page_of_an_unknown_shape_stops_the_check() -> None:
    """A new kind of page can't slip past the checks: its shape has to be added."""
    with pytest.raises(LookupError, match=r"letters/a\.html"):
        sort_into_shapes([*ONE_OF_EACH, "letters/a.html"])


def test_a_shape_without_a_page_stops_the_check() -> None:
    """A site that lacks a kind of page has not been checked for it."""
    with pytest.raises(LookupError, match="not found"):
        sort_into_shapes([page for page in ONE_OF_EACH if page != "404.html"])


def test_an_exception_covers_only_its_own_tool_rule_and_pages() -> None:
    """A finding stays out of the result only where tool, rule and page all fit."""
    fits = Exempted("axe", "color-contrast", "plans/*", REASON, date(2026, 11, 22))
    other = Exempted("htmlcs", "color-contrast", "plans/*", REASON, date(2026, 11, 22))
    assert sort_findings([PALE], [fits]) == ([], [])
    assert sort_findings([PALE], [other]) == ([PALE], [other])


def test_an_exception_without_a_reason_is_refused(tmp_path: Path) -> None:
    """Every exception says why it is there, and since when."""
    path = tmp_path / "exceptions.yml"
    path.write_text("- tool: axe\n  rule: label\n  page: '*'\n  date: 2026-11-22\n")
    with pytest.raises(TypeError, match="reason"):
        read_exceptions(path)


def test_every_exception_that_is_held_gives_a_reason() -> None:
    """The project's own exceptions each have a reason of more than a word or two."""
    assert all(len(entry.reason.split()) > 3 for entry in read_exceptions())


def test_a_fault_is_told_once_with_its_places_and_states() -> None:
    """One fault in two states of one page is one line of words and one line of place."""
    light = replace(PALE, state="phone, light")
    assert describe_findings([PALE, light]).splitlines() == [
        "",
        "axe color-contrast: Too pale.",
        "    plans/sam-b/plan.html: p (phone, dark; phone, light)",
    ]


def test_many_places_of_one_fault_are_counted() -> None:
    """A fault in ten places names eight of them and counts the rest."""
    many = [replace(PALE, where=f"p:nth-child({number})") for number in range(10)]
    lines = describe_findings(many).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "    and in 2 more places"
