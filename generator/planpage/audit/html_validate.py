"""html-validate, over every page as a file."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from planpage.audit.node_packages import MODULES
from planpage.audit.running import CheckerError, run_checker
from planpage.model.audit_results import Finding

SETTINGS = Path(__file__).with_name("htmlvalidate.json")
STANDARD = "HTML, and the rules of html-validate named recommended, document and a11y"
LONGEST_RUN_SECONDS = 600
AT_ONCE = 200
"""Pages in one call: a command has to stay short enough for every system."""


def check_with_html_validate(
    site: Path, pages: list[str], *, node: str, packages: Path
) -> list[Finding]:
    """Run html-validate over the files; return what it found."""
    findings: list[Finding] = []
    for start in range(0, len(pages), AT_ONCE):
        findings += _run(site, pages[start : start + AT_ONCE], node, packages)
    return findings


def _run(site: Path, pages: list[str], node: str, packages: Path) -> list[Finding]:
    program = packages / MODULES / "html-validate" / "bin" / "html-validate.mjs"
    with tempfile.TemporaryDirectory() as folder:
        # Into a file, since what a Node program prints can be cut off when it ends.
        report = Path(folder, "report.json")
        answer = run_checker(
            [
                node,
                str(program),
                f"--config={SETTINGS}",
                f"--formatter=json={report}",
                "--max-warnings=0",
                *(str(site / page) for page in pages),
            ],
            name="html-validate",
            normal={0, 1},
            seconds=LONGEST_RUN_SECONDS,
            folder=packages,
        )
        results = json.loads(report.read_text(encoding="utf-8"))
    findings = [
        Finding(
            page=Path(result["filePath"]).relative_to(site).as_posix(),
            tool="html-validate",
            rule=message["ruleId"],
            state="",
            where=f"line {message['line']}, column {message['column']}",
            says=message["message"],
        )
        for result in results
        for message in result["messages"]
    ]
    if answer.returncode and not findings:
        raise CheckerError(f"html-validate ended with {answer.returncode} but reports nothing.")
    return findings
