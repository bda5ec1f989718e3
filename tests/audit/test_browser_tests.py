"""How the program of browser tests is asked, and how its results are read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from planpage.audit.browser_tests import Examined, ShownSite, examine_pages, list_engines
from planpage.audit.equipment import Equipment
from planpage.audit.machine.webkit import WebKit
from planpage.audit.running import CheckerError
from planpage.model.audit_results import Finding, LeftOut

SITE = ShownSite(Path("/site"), "http://127.0.0.1:1", ("a.html", "b.html"), ("a.html",))
# Python plays Node here; the program writes what it was asked into a finding.
PROGRAM = """
import json, sys
job = json.load(open(sys.argv[1], encoding="utf-8"))
result = {
    "engines": {name: "1" for name in job["engines"]},
    "tests": [{"name": "reflow", "title": "Nothing is cut off", "rule": "WCAG 1.4.10",
               "engines": list(job["engines"]), "pages": len(job["pages"])}],
    "findings": [{"page": "a.html", "engine": "firefox", "test": "reflow", "state": "320 px",
                  "where": "table", "says": json.dumps([job["base"], job["folder"], job["pages"],
                  job["one_side"], sorted(job["engines"]["webkit"]), job["modules"]])}],
}
json.dump(result, open(job["result"], "w", encoding="utf-8"))
"""


@pytest.fixture
def equipment(tmp_path: Path) -> Equipment:
    """Return a machine that has everything; its Node is Python."""
    webkit = WebKit("/bin/driver", "/bin/browser")
    return Equipment(
        node=sys.executable,
        packages=tmp_path,
        chromium="/bin/chromium",
        firefox="/bin/firefox",
        webkit=webkit,
    )


def write_program(folder: Path, text: str) -> Path:
    """Write a program that plays the tests."""
    path = folder / "examine.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_program_gets_its_work_and_its_results_are_read(
    equipment: Equipment, tmp_path: Path
) -> None:
    examined = examine_pages(SITE, equipment, write_program(tmp_path, PROGRAM))
    assert [one.name for one in examined.engines] == ["chromium", "firefox", "webkit"]
    (test,) = examined.tests
    assert (test.rule, test.pages, len(test.engines)) == ("WCAG 1.4.10", 2, 3)
    (found,) = examined.findings
    assert (found.tool, found.rule, found.state) == ("browser", "reflow", "firefox, 320 px")
    asked = f'["http://127.0.0.1:1", "{Path("/site")}", ["a.html", "b.html"], ["a.html"]'
    assert found.says.startswith(asked)
    assert isinstance(found, Finding)


def test_an_engine_that_is_left_out_is_not_asked_for(equipment: Equipment) -> None:
    import dataclasses  # noqa: PLC0415 - used once

    without = dataclasses.replace(equipment, left_out=(LeftOut("firefox", asked=True, says=""),))
    assert list(list_engines(without)) == ["chromium", "webkit"]
    assert list_engines(equipment)["chromium"]["flags"]


def test_without_an_engine_nothing_is_run() -> None:
    assert examine_pages(SITE, Equipment()) == Examined()


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ("import sys; print('No Xvfb', file=sys.stderr); sys.exit(2)", "No Xvfb"),
        ("pass", "make no sense"),
        (PROGRAM.replace('"engines": {', '"machines": {', 1), "make no sense"),
        (
            PROGRAM.replace("for name in job", "for name in list(job", 1).replace(
                '["engines"]},', '["engines"])[1:]},', 1
            ),
            "No result came from: chromium",
        ),
        (
            PROGRAM.replace("result = {", "result = {", 1).replace(
                "json.dump(result", 'result["tests"] = []; json.dump(result'
            ),
            "any test",
        ),
    ],
    ids=["did not run", "no result", "other names", "silent engine", "no test"],
)
def test_what_makes_no_sense_is_not_believed(
    equipment: Equipment, tmp_path: Path, program: str, says: str
) -> None:
    with pytest.raises(CheckerError, match=says):
        examine_pages(SITE, equipment, write_program(tmp_path, program))
