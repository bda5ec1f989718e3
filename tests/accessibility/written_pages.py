"""Pages read as files: html-validate and the Nu HTML Checker, over every page of a site."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.accessibility.findings import Finding
from tests.tools.machine import find

TOP = Path(__file__).parents[2]
LONGEST_RUN_SECONDS = 600


def run_checker(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a checker of files; what it finds may make it end with 1, and nothing else is normal."""
    answer = subprocess.run(
        command,
        check=False,
        capture_output=True,
        cwd=TOP,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=LONGEST_RUN_SECONDS,
    )
    if answer.returncode not in {0, 1}:
        message = f"{command[1]} did not run ({answer.returncode}): {answer.stderr.strip()}"
        raise RuntimeError(message)
    return answer


def check_with_html_validate(site: Path, pages: list[str]) -> list[Finding]:
    """Run html-validate with ``.htmlvalidate.json`` over the files; return what it found."""
    program = TOP / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    with tempfile.TemporaryDirectory() as folder:
        # Into a file, since what a Node program prints can be cut off when it ends.
        report = Path(folder, "report.json")
        answer = run_checker(
            [
                find("Node"),
                str(program),
                f"--config={TOP / '.htmlvalidate.json'}",
                f"--formatter=json={report}",
                "--max-warnings=0",
                *(str(site / page) for page in pages),
            ]
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
    return agree(findings, answer.returncode, "html-validate")


def check_with_vnu(site: Path, pages: list[str]) -> list[Finding]:
    """Run the Nu HTML Checker over the files; its warnings and remarks count as well."""
    jar = TOP / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    answer = run_checker(
        [
            find("Java"),
            "-jar",
            str(jar),
            "--stdout",
            "--Werror",
            "--format",
            "json",
            *(str(site / page) for page in pages),
        ]
    )
    findings = [read_vnu_message(site, one) for one in json.loads(answer.stdout)["messages"]]
    return agree(findings, answer.returncode, "vnu")


def read_vnu_message(site: Path, message: dict[str, Any]) -> Finding:
    """Return one message of the Nu HTML Checker as a finding; its text is its rule's only name."""
    line = message.get("firstLine", message.get("lastLine", 0))
    path = Path(unquote(urlsplit(message["url"]).path))
    return Finding(
        page=path.relative_to(site).as_posix(),
        tool="vnu",
        rule=message["message"],
        state="",
        where=f"line {line}: {message.get('extract', '').strip()}",
        says=message.get("subType", message["type"]),
    )


def agree(findings: list[Finding], code: int, tool: str) -> list[Finding]:
    """Return the findings if the checker's exit code tells the same; raise where it does not."""
    if code and not findings:
        message = f"{tool} ended with {code} but reports nothing."
        raise RuntimeError(message)
    return findings
