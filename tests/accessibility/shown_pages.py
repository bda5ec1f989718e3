"""Pages shown in a browser and checked by pa11y-ci: axe and HTML_CodeSniffer at WCAG2AAA.

``pa11y.json`` holds the settings. Each runner, viewport and colour scheme is an entry of its own:
the names of axe's rules stop HTML_CodeSniffer, results are kept by address (so every entry has
another query), and the colour scheme belongs to the browser (so each has its own run).
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.accessibility.findings import Finding
from tests.tools.machine import browser_flags, find, find_browser

TOP = Path(__file__).parents[2]
SETTINGS = json.loads(Path(__file__).with_name("pa11y.json").read_text(encoding="utf-8"))
RUNNERS: tuple[str, ...] = tuple(SETTINGS["runners"])
VIEWPORTS: tuple[str, ...] = tuple(SETTINGS["viewports"])
COLOURS: tuple[str, ...] = tuple(SETTINGS["colours"])
# What axe leaves to a person's eye comes as a notice, and notices are put aside, but for these: no
# two links of one name may lead to different places (WCAG 2.4.9), whatever the eye says.
DECIDED_NOTICES = {"identical-links-same-purpose"}
LONGEST_RUN_SECONDS = 3600


def check_shown_pages(base: str, pages: list[str]) -> list[Finding]:
    """Check each page of the site at ``base`` in every state; return what was found."""
    return [finding for colour in COLOURS for finding in run_pa11y(base, pages, colour)]


def run_pa11y(base: str, pages: list[str], colour: str) -> list[Finding]:
    """Run pa11y-ci once over all pages in one colour scheme.

    A page that could not be checked is a finding. An exit code and a report that disagree stop
    everything: the count that pa11y-ci prints leaves out pages that it could not open.
    """
    config = make_config(base, pages, colour)
    with tempfile.TemporaryDirectory() as folder:
        # Into a file: what pa11y-ci prints is cut off at 64 KB where nobody reads it at a terminal.
        report_file = Path(folder, "report.json")
        config["defaults"]["reporters"] = [["json", {"fileName": str(report_file)}]]
        config_file = Path(folder, "pa11y.json")
        config_file.write_text(json.dumps(config), encoding="utf-8")
        program = TOP / "node_modules" / "pa11y-ci" / "bin" / "pa11y-ci.js"
        answer = subprocess.run(
            [find("Node"), str(program), "--config", str(config_file)],
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            timeout=LONGEST_RUN_SECONDS,
        )
        if answer.returncode not in {0, 2} or not report_file.is_file():
            message = f"pa11y-ci did not run ({answer.returncode}): {answer.stderr.strip()}"
            raise RuntimeError(message)
        report = json.loads(report_file.read_text(encoding="utf-8"))
    if (answer.returncode == 0) != (not any(report["results"].values())):
        message = f"pa11y-ci ended with {answer.returncode}, and its report says otherwise."
        raise RuntimeError(message)
    return read_report(report, len(config["urls"]), colour)


def make_config(base: str, pages: list[str], colour: str) -> dict[str, Any]:
    """Return the configuration of one run: every page by every runner in every viewport."""
    urls = [
        {
            "url": f"{base}/{page}?runner={runner}&viewport={viewport}",
            "viewport": SETTINGS["viewports"][viewport],
            **SETTINGS["runners"][runner],
        }
        for page in pages
        for runner in RUNNERS
        for viewport in VIEWPORTS
    ]
    launch = {
        "executablePath": find_browser(),
        "args": [*browser_flags(), SETTINGS["colours"][colour]],
    }
    shared = {
        **SETTINGS["shared"],
        "concurrency": SETTINGS["concurrency"],
        "chromeLaunchConfig": launch,
    }
    return {"defaults": shared, "urls": urls}


def read_report(report: dict[str, Any], expected: int, colour: str) -> list[Finding]:
    """Return the findings in pa11y-ci's report; raise where it holds too few pages."""
    results = report["results"]
    if len(results) != expected:
        message = f"pa11y-ci was asked for {expected} checks and reports {len(results)}."
        raise RuntimeError(message)
    return [
        read_issue(url, issue, colour)
        for url, issues in results.items()
        for issue in issues
        if issue.get("type") != "notice" or issue["code"] in DECIDED_NOTICES
    ]


def read_issue(url: str, issue: dict[str, Any], colour: str) -> Finding:
    """Return one issue as a finding; one without a code is an error that stopped the check."""
    address = urlsplit(url)
    query = parse_qs(address.query)
    return Finding(
        page=address.path.lstrip("/"),
        tool=query["runner"][0],
        rule=issue.get("code", "not-checked"),
        state=f"{query['viewport'][0]}, {colour}",
        where=issue.get("selector", ""),
        says=issue["message"],
    )
