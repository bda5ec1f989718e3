"""How pa11y-ci is asked, and how its report is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.audit.pa11y import (
    COLOURS,
    RUNNERS,
    STATES,
    VIEWPORTS,
    Pa11y,
    make_config,
    read_report,
)
from planpage.audit.running import CheckerError

BASE = "http://127.0.0.1:1"
WITH_ALL = Pa11y("node", Path(), "chromium")
URL = f"{BASE}/plans/sam%20b/plan.html?runner=axe&viewport=phone"


def test_every_page_is_asked_for_by_every_runner_in_every_viewport() -> None:
    """Each under an address of its own: results are kept by address."""
    urls = [
        one["url"] for one in make_config(BASE, ["a.html", "b.html"], "light", WITH_ALL)["urls"]
    ]
    assert len(set(urls)) == len(urls) == 2 * len(RUNNERS) * len(VIEWPORTS)


def test_a_runner_that_is_left_out_is_not_asked() -> None:
    only_axe = Pa11y("node", Path(), "chromium", ["axe"])
    config = make_config(BASE, ["a.html"], "light", only_axe)
    assert {one["runners"][0] for one in config["urls"]} == {"axe"}


def test_the_rules_of_triple_a_are_named_to_axe_alone() -> None:
    """Their names stop HTML_CodeSniffer."""
    config = make_config(BASE, ["a.html"], "dark", WITH_ALL)
    assert config["defaults"]["standard"] == "WCAG2AAA"
    rules = {one["runners"][0]: one.get("rules") for one in config["urls"]}
    assert "color-contrast-enhanced" in rules["axe"]
    assert rules["htmlcs"] is None


def test_each_colour_scheme_is_a_flag_of_its_own() -> None:
    flags = {
        colour: make_config(BASE, [], colour, WITH_ALL)["defaults"]["chromeLaunchConfig"]["args"][
            -1
        ]
        for colour in COLOURS
    }
    assert len(set(flags.values())) == len(COLOURS) == 2


def test_an_issue_becomes_a_finding_with_its_page_and_state() -> None:
    issue = {"code": "label", "type": "error", "selector": "#x", "message": "No label."}
    (found,) = read_report({"results": {URL: [issue]}}, 1, "dark")
    assert (found.page, found.tool, found.rule) == ("plans/sam b/plan.html", "axe", "label")
    assert (found.state, found.where, found.says) == ("phone, dark", "#x", "No label.")
    assert found.state in STATES


def test_a_page_that_could_not_be_opened_is_a_finding() -> None:
    (found,) = read_report({"results": {URL: [{"message": "refused"}]}}, 1, "dark")
    assert (found.rule, found.says) == ("not-checked", "refused")


def test_notices_are_put_aside_but_for_links_of_one_name() -> None:
    notices = [
        {"code": code, "type": "notice", "message": "?"}
        for code in ("color-contrast", "identical-links-same-purpose")
    ]
    found = read_report({"results": {URL: notices}}, 1, "light")
    assert [one.rule for one in found] == ["identical-links-same-purpose"]


def test_a_fault_that_axe_calls_minor_counts_and_a_doubt_does_not() -> None:
    issues = [
        {
            "code": f"minor-{unsure}",
            "type": "notice",
            "message": "?",
            "runnerExtras": {"impact": "minor", "needsFurtherReview": unsure},
        }
        for unsure in (True, False)
    ]
    found = read_report({"results": {URL: issues}}, 1, "light")
    assert [one.rule for one in found] == ["minor-False"]


def test_a_report_with_too_few_pages_is_not_believed() -> None:
    with pytest.raises(CheckerError, match="asked for 2 checks and made 1"):
        read_report({"results": {URL: []}}, 2, "light")
