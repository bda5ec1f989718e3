"""Pages shown in Chromium and checked by pa11y-ci: axe and HTML_CodeSniffer at WCAG2AAA.

``pa11y.json`` holds the settings. Each runner, viewport and colour scheme is an entry of its own:
the names of axe's rules stop HTML_CodeSniffer, results are kept by address (so every entry has
another query), and the colour scheme belongs to the browser (so each has its own run). All pages of
a run share one context of the browser: they keep nothing there, and it takes half the time.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from planpage.audit.machine.chromium import browser_flags
from planpage.audit.node_packages import MODULES
from planpage.audit.running import CheckerError, run_checker
from planpage.model.audit_results import Finding

SETTINGS = json.loads(Path(__file__).with_name("pa11y.json").read_text(encoding="utf-8"))
RUNNERS: tuple[str, ...] = tuple(SETTINGS["runners"])
VIEWPORTS: tuple[str, ...] = tuple(SETTINGS["viewports"])
COLOURS: tuple[str, ...] = tuple(SETTINGS["colours"])
STATES = tuple(f"{viewport}, {colour}" for viewport in VIEWPORTS for colour in COLOURS)
STANDARDS = {
    "axe": "axe’s rules for WCAG 2.1 at levels A and AA, those for good practice, and by name "
    + ", ".join(SETTINGS["runners"]["axe"]["rules"]),
    "htmlcs": "HTML_CodeSniffer’s rules for WCAG 2.1 at levels A, AA and AAA",
}
DECIDED_NOTICES = {"identical-links-same-purpose"}
"""What is left to a person's eye comes as a notice and is put aside, but for these: no two links of
one name may lead to different places (WCAG 2.4.9), whatever the eye says."""

LONGEST_RUN_SECONDS = 6 * 3600


@dataclass(frozen=True, slots=True)
class Pa11y:
    """What a run of pa11y-ci needs: the programs, and which of the two runners are wanted."""

    node: str
    packages: Path
    chromium: str
    runners: Sequence[str] = RUNNERS


def check_shown_pages(base: str, pages: list[str], pa11y: Pa11y) -> list[Finding]:
    """Check each page of the site at ``base`` in every state; return what was found."""
    return [finding for colour in COLOURS for finding in _run(base, pages, colour, pa11y)]


def _run(base: str, pages: list[str], colour: str, pa11y: Pa11y) -> list[Finding]:
    """Run pa11y-ci once over all pages in one colour scheme.

    A page that could not be checked is a finding. An exit code and a report that disagree stop
    the run: the count that pa11y-ci prints leaves out pages that it could not open.
    """
    config = make_config(base, pages, colour, pa11y)
    with tempfile.TemporaryDirectory() as folder:
        # Into a file: what pa11y-ci prints is cut off at 64 KB where nobody reads it at a terminal.
        report_file = Path(folder, "report.json")
        config["defaults"]["reporters"] = [["json", {"fileName": str(report_file)}]]
        config_file = Path(folder, "pa11y.json")
        config_file.write_text(json.dumps(config), encoding="utf-8")
        program = pa11y.packages / MODULES / "pa11y-ci" / "bin" / "pa11y-ci.js"
        answer = run_checker(
            [pa11y.node, str(program), "--config", str(config_file)],
            name="pa11y-ci",
            normal={0, 2},
            seconds=LONGEST_RUN_SECONDS,
            folder=pa11y.packages,
        )
        if not report_file.is_file():
            raise CheckerError("pa11y-ci wrote no report.")
        report = json.loads(report_file.read_text(encoding="utf-8"))
    if (answer.returncode == 0) != (not any(report["results"].values())):
        raise CheckerError(f"pa11y-ci ended with {answer.returncode}; its report says otherwise.")
    return read_report(report, len(config["urls"]), colour)


def make_config(base: str, pages: list[str], colour: str, pa11y: Pa11y) -> dict[str, Any]:
    """Return the configuration of one run: every page by every runner in every viewport."""
    urls = [
        {
            "url": f"{base}/{quote(page)}?runner={runner}&viewport={viewport}",
            "viewport": SETTINGS["viewports"][viewport],
            **SETTINGS["runners"][runner],
        }
        for page in pages
        for runner in pa11y.runners
        for viewport in VIEWPORTS
    ]
    launch = {
        "executablePath": pa11y.chromium,
        "args": [*browser_flags(), SETTINGS["colours"][colour]],
    }
    shared = {
        **SETTINGS["shared"],
        "concurrency": SETTINGS["concurrency"],
        "chromeLaunchConfig": launch,
    }
    return {"defaults": shared, "urls": urls}


def read_report(report: dict[str, Any], expected: int, colour: str) -> list[Finding]:
    """Return the findings in pa11y-ci's report; raise CheckerError where it holds too few pages."""
    results = report["results"]
    if len(results) != expected:
        raise CheckerError(f"pa11y-ci was asked for {expected} checks and made {len(results)}.")
    return [
        _read_issue(url, issue, colour)
        for url, issues in results.items()
        for issue in issues
        if is_finding(issue)
    ]


def is_finding(issue: dict[str, Any]) -> bool:
    """Whether an issue is a fault. A fault that axe calls minor comes as a notice, and is one too.

    HTML_CodeSniffer's notices are questions to a person, each on nearly every page.
    """
    if issue.get("type") != "notice" or issue["code"] in DECIDED_NOTICES:
        return True
    return issue.get("runnerExtras", {}).get("needsFurtherReview") is False


def _read_issue(url: str, issue: dict[str, Any], colour: str) -> Finding:
    """Return one issue as a finding; one without a code is an error that stopped the check."""
    address = urlsplit(url)
    query = parse_qs(address.query)
    return Finding(
        page=unquote(address.path).lstrip("/"),
        tool=query["runner"][0],
        rule=issue.get("code", "not-checked"),
        state=f"{query['viewport'][0]}, {colour}",
        where=issue.get("selector", ""),
        says=issue["message"],
    )
