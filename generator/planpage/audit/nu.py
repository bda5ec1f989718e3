"""The Nu HTML Checker, over every page as a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from planpage.audit.node_packages import MODULES
from planpage.audit.running import CheckerError, run_checker
from planpage.model.audit_results import Finding

STANDARD = "HTML and CSS as the web’s standards have them"
LONGEST_RUN_SECONDS = 600
AT_ONCE = 200
"""Pages in one call: a command has to stay short enough for every system."""


def check_with_nu(site: Path, pages: list[str], *, java: str, packages: Path) -> list[Finding]:
    """Run the Nu HTML Checker over the files; its warnings and remarks count as well."""
    findings: list[Finding] = []
    for start in range(0, len(pages), AT_ONCE):
        findings += _run(site, pages[start : start + AT_ONCE], java, packages)
    return findings


def _run(site: Path, pages: list[str], java: str, packages: Path) -> list[Finding]:
    jar = packages / MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    answer = run_checker(
        [
            *(java, "-jar", str(jar), "--stdout", "--Werror", "--format", "json"),
            *(str(site / page) for page in pages),
        ],
        name="The Nu HTML Checker",
        normal={0, 1},
        seconds=LONGEST_RUN_SECONDS,
        folder=packages,
    )
    try:
        messages = json.loads(answer.stdout)["messages"]
    except (ValueError, KeyError, TypeError) as error:
        raise CheckerError("The Nu HTML Checker gave an answer that makes no sense.") from error
    findings = [_read_message(site, one) for one in messages]
    if answer.returncode and not findings:
        raise CheckerError("The Nu HTML Checker found something and does not say what.")
    return findings


def _read_message(site: Path, message: dict[str, Any]) -> Finding:
    """Return one message as a finding; its text is its rule's only name.

    The piece of the page that comes with it is left out: it holds words of a plan.
    """
    line = message.get("firstLine", message.get("lastLine", 0))
    path = Path(url2pathname(urlsplit(message["url"]).path))
    return Finding(
        page=path.relative_to(site).as_posix(),
        tool="nu",
        rule=message["message"],
        state="",
        where=f"line {line}, column {message.get('firstColumn', message.get('lastColumn', 0))}",
        says=message.get("subType", message["type"]),
    )
