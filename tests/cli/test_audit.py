"""``planpage audit`` tells what it found and what it could not run, and ends with the number."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from planpage.audit import run as audit_run
from planpage.audit.run import AuditRequest, NoPagesError
from planpage.cli import audit as command
from planpage.model.audit_results import AuditResults
from planpage.reading.audit_results import read_audit_results
from tests.audit.results import CLEAN, EXEMPTED, FINDING, NO_WEBKIT
from tests.cli.conftest import Run

ASKED = dataclasses.replace(NO_WEBKIT, asked=True)


class Auditor:
    """Plays the audit: gives the results it was told to, and notes what it was asked."""

    def __init__(self) -> None:
        self.results: AuditResults = CLEAN
        self.asked: list[AuditRequest] = []

    def __call__(self, asked: AuditRequest, tell: object) -> AuditResults:
        """Note what is asked."""
        del tell
        self.asked.append(asked)
        return self.results

    def find(self, **other: object) -> None:
        """Set what the audit finds."""
        self.results = dataclasses.replace(CLEAN, **other)  # type: ignore[arg-type]


@pytest.fixture
def auditor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Auditor:
    """Return what plays the audit, and make an empty site."""
    played = Auditor()
    monkeypatch.setattr(audit_run, "audit_site", played)
    (tmp_path / "site").mkdir()
    return played


@pytest.mark.parametrize(
    ("found", "number"),
    [
        ({}, 0),
        ({"left_out": (ASKED,)}, 0),
        ({"left_out": (NO_WEBKIT,)}, 3),
        ({"findings": (FINDING,)}, 1),
        ({"findings": (FINDING,), "left_out": (NO_WEBKIT,)}, 1),
        ({"unused": (EXEMPTED,)}, 1),
    ],
)
def test_it_ends_with_the_number(
    run: Run, auditor: Auditor, found: dict[str, object], number: int
) -> None:
    auditor.find(**found)
    assert run("audit").exit_code == number


def test_it_looks_at_the_site_unless_a_folder_is_named(
    run: Run, auditor: Auditor, tmp_path: Path
) -> None:
    run("audit")
    (tmp_path / "other").mkdir()
    run("audit", "other", "--every", "--show", "a/*", "--without", "nu", "--today", "2026-11-22")
    first, second = auditor.asked
    assert first.folder == Path("site")
    assert (second.folder, second.every, second.also_show) == (Path("other"), True, ("a/*",))
    assert (tuple(second.without), str(second.day)) == (("nu",), "2026-11-22")


def test_inside_a_school_the_site_is_that_of_the_school(
    run: Run, auditor: Auditor, tmp_path: Path
) -> None:
    (tmp_path / "plans").mkdir()
    run("--folder", str(tmp_path), "audit")
    assert auditor.asked[0].folder.resolve() == tmp_path / "site"


def test_what_did_not_run_is_told_with_what_to_do(run: Run, auditor: Auditor) -> None:
    auditor.find(left_out=(NO_WEBKIT,))
    told = run("audit").stdout.splitlines()
    assert told[:4] == [
        "Nothing was found on 3 pages.",
        "These did not run:",
        "  the tests in WebKit, the engine of Safari: Install it from /home/somebody.",
        "So this result is not whole. To do without them, say so: planpage audit --without webkit",
    ]


def test_what_was_left_out_on_request_is_told(run: Run, auditor: Auditor) -> None:
    auditor.find(left_out=(ASKED,))
    assert "Left out on request: webkit." in run("audit", "--without", "webkit").stdout


def test_faults_and_exceptions_without_use_are_told(run: Run, auditor: Auditor) -> None:
    auditor.find(findings=(FINDING,), unused=(EXEMPTED,))
    told = run("audit").stdout
    assert "nu Duplicate ID “sam”: The name" in told
    assert "1 fault in 1 place, on 3 pages." in told
    assert "accessibility-exceptions.yml: nothing is found any more for label of axe" in told


def test_the_result_is_a_page_beside_the_person(run: Run, auditor: Auditor) -> None:
    del auditor
    assert "The result as a page: audit.html" in run("audit").stdout
    assert "What the audit found" in Path("audit.html").read_text(encoding="utf-8")
    assert run("audit").exit_code == 0


def test_a_file_of_somebody_else_is_never_written_over(run: Run, auditor: Auditor) -> None:
    Path("audit.html").write_text("mine", encoding="utf-8")
    Path("mine.json").write_text("{}", encoding="utf-8")
    for words in ([], ["--report", "ok.html", "--record", "mine.json"]):
        result = run("audit", *words)
        assert result.exit_code == 2
        assert "is there already" in result.stderr
    assert (Path("audit.html").read_text(encoding="utf-8"), auditor.asked) == ("mine", [])
    assert Path("mine.json").read_text(encoding="utf-8") == "{}"


def test_the_record_names_nobody_and_keeps_what_people_wrote(run: Run, auditor: Auditor) -> None:
    auditor.find(findings=(FINDING,))
    path = Path("accessibility-results.json")
    run("audit", "--record", str(path))
    assert "sam" not in path.read_text(encoding="utf-8")
    data = json.loads(path.read_text(encoding="utf-8"))
    data["people"] = ["Two parents tried it."]
    path.write_text(json.dumps(data), encoding="utf-8")
    run("audit", "--record", str(path))
    record = read_audit_results(path.read_text(encoding="utf-8"))
    assert record.people == ("Two parents tried it.",)


def test_json_alone_is_on_the_way_out(run: Run, auditor: Auditor) -> None:
    del auditor
    assert read_audit_results(run("audit", "--json").stdout) == CLEAN


def test_exceptions_come_from_beside_the_site_or_from_where_is_said(
    run: Run, auditor: Auditor
) -> None:
    text = "- {tool: axe, rule: label, page: x, reason: It is so., date: 2026-11-22}\n"
    Path("accessibility-exceptions.yml").write_text(text, encoding="utf-8")
    Path("none.yml").write_text("[]", encoding="utf-8")
    run("audit")
    run("audit", "--exceptions", "none.yml")
    assert [len(one.exceptions) for one in auditor.asked] == [1, 0]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nowhere"], "There is no folder nowhere. Make the site first: planpage build"),
        (["--without", "safari"], "There is no part called safari. The parts are: planpage,"),
        (["--exceptions", "none.yml"], "There is no file none.yml."),
        (["--report", "nowhere/a.html"], "There is no folder nowhere to put a.html into."),
        (["--report", "site/a.html"], "would be among the pages that are looked at"),
        (["--record", "site/a.json"], "would be among the pages that are looked at"),
    ],
)
def test_a_wrong_call_is_told_before_any_work(
    run: Run, auditor: Auditor, words: list[str], says: str
) -> None:
    result = run("audit", *words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert auditor.asked == []


def test_exceptions_that_are_not_whole_are_a_wrong_call(run: Run, auditor: Auditor) -> None:
    Path("accessibility-exceptions.yml").write_text("- axe\n", encoding="utf-8")
    result = run("audit")
    assert (result.exit_code, auditor.asked) == (2, [])
    assert "exception 1: it has no fields." in result.stderr


def test_a_folder_without_a_page_is_a_wrong_call(
    run: Run, auditor: Auditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find_nothing(*_: object) -> AuditResults:
        raise NoPagesError("There is no page (.html) in site.")

    del auditor
    monkeypatch.setattr(audit_run, "audit_site", find_nothing)
    result = run("audit")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There is no page (.html) in site." in result.stderr
    assert not Path("audit.html").exists()


def test_the_parts_named_in_the_help_are_those_there_are() -> None:
    from planpage.audit.parts import PARTS  # noqa: PLC0415 - the commands' own way

    option = next(one for one in command.run_audit.params if one.name == "without")
    named = str(getattr(option, "help", "")).split(": ")[1].split(".")[0]
    assert named.replace(" or ", ", ").split(", ") == list(PARTS)
