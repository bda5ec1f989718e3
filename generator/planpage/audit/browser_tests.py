"""The tests in browsers: a Node program shows the pages to up to three engines, and tries them.

The program is ``examine/examine.mjs``. It gets its work as a file and leaves its results as one.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planpage.audit.equipment import Equipment
from planpage.audit.machine.chromium import browser_flags
from planpage.audit.running import CheckerError, run_checker
from planpage.model.audit_results import BrowserTest, Engine, Finding

PROGRAM = Path(__file__).with_name("examine") / "examine.mjs"
TOOL = "browser"
LONGEST_RUN_SECONDS = 6 * 3600


@dataclass(frozen=True, slots=True)
class Examined:
    """What the browsers showed."""

    engines: tuple[Engine, ...] = ()
    tests: tuple[BrowserTest, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownSite:
    """A folder of pages, where it is served, and what of it is shown.

    Of ``pages``, those in ``one_side`` have to print on one side of A4.
    """

    folder: Path
    base: str
    pages: tuple[str, ...]
    one_side: tuple[str, ...]


def list_engines(equipment: Equipment) -> dict[str, dict[str, Any]]:
    """Return the engines that are to be used, as the program wants them."""
    engines: dict[str, dict[str, Any]] = {}
    if equipment.chromium and equipment.runs("chromium"):
        engines["chromium"] = {"path": equipment.chromium, "flags": browser_flags()}
    if equipment.firefox and equipment.runs("firefox"):
        engines["firefox"] = {"path": equipment.firefox}
    if equipment.webkit and equipment.runs("webkit"):
        engines["webkit"] = {"driver": equipment.webkit.driver, "browser": equipment.webkit.browser}
    return engines


def examine_pages(site: ShownSite, equipment: Equipment, program: Path = PROGRAM) -> Examined:
    """Show the pages to the engines at hand; return what was tested and found.

    Raises :class:`CheckerError` where the program did not run, or an engine did not answer.
    """
    engines = list_engines(equipment)
    if not engines or equipment.packages is None:
        return Examined()
    with tempfile.TemporaryDirectory() as folder:
        job, result = Path(folder, "job.json"), Path(folder, "result.json")
        work = {
            "base": site.base,
            "folder": str(site.folder),
            "pages": site.pages,
            "one_side": site.one_side,
            "engines": engines,
            "modules": str(equipment.packages),
            "result": str(result),
        }
        job.write_text(json.dumps(work), encoding="utf-8")
        run_checker(
            [equipment.node, str(program), str(job)],
            name="The tests in browsers",
            normal={0},
            seconds=LONGEST_RUN_SECONDS,
            folder=equipment.packages,
        )
        try:
            examined = read_examined(json.loads(result.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CheckerError("The tests in browsers left results that make no sense.") from error
    silent = engines.keys() - {engine.name for engine in examined.engines}
    if silent or not examined.tests:
        raise CheckerError(f"No result came from: {', '.join(sorted(silent)) or 'any test'}.")
    return examined


def read_examined(result: dict[str, Any]) -> Examined:
    """Read the results of the program; raise KeyError or TypeError where they are not as agreed."""
    return Examined(
        engines=tuple(Engine(str(name), str(one)) for name, one in result["engines"].items()),
        tests=tuple(
            BrowserTest(
                name=str(test["name"]),
                title=str(test["title"]),
                rule=str(test["rule"]),
                engines=tuple(map(str, test["engines"])),
                pages=int(test["pages"]),
            )
            for test in result["tests"]
        ),
        findings=tuple(
            Finding(
                page=str(one["page"]),
                tool=TOOL,
                rule=str(one["test"]),
                state=", ".join(filter(None, (str(one["engine"]), str(one["state"])))),
                where=str(one["where"]),
                says=str(one["says"]),
            )
            for one in result["findings"]
        ),
    )
