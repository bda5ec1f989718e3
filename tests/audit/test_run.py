"""An audit runs what it can, and tells what it could not run."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from planpage.audit import html_validate, nu, run
from planpage.audit.equipment import Equipment
from planpage.audit.parts import PARTS
from planpage.audit.run import AuditRequest, NoPagesError, audit_site, choose_shown
from planpage.audit.running import CheckerError
from planpage.model.audit_results import Exempted, LeftOut

DAY = dt.date(2026, 11, 22)
BAD = "<!doctype html><title></title><body><a href='x'></a>"
ALL_BUT_OURS = tuple(LeftOut(name, asked=True, says="") for name in PARTS if name != "planpage")


def ask(folder: Path, **other: object) -> AuditRequest:
    """Ask for an audit of a folder."""
    asked = AuditRequest(folder=folder, day=DAY, version="9", templates="abc")
    return dataclasses.replace(asked, **other)  # type: ignore[arg-type]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a site of one faulty page, on a machine where only our own check runs."""
    (tmp_path / "index.html").write_text(BAD, encoding="utf-8")
    equipment = Equipment(left_out=ALL_BUT_OURS)
    monkeypatch.setattr(run, "find_equipment", lambda _without, _tell: equipment)
    return tmp_path


def test_our_own_check_runs_on_every_machine(site: Path) -> None:
    told: list[str] = []
    results = audit_site(ask(site), told.append)
    assert [one.name for one in results.checkers] == ["planpage"]
    assert {one.tool for one in results.findings} == {"planpage"}
    assert results.findings
    assert (results.day, results.planpage, results.templates) == (DAY, "9", "abc")
    assert results.left_out == ALL_BUT_OURS
    assert len(told) == 1
    assert "1 page," in told[0]


def test_an_exception_takes_its_finding_out(site: Path) -> None:
    rules = {one.rule for one in audit_site(ask(site), str).findings}
    allowed = tuple(Exempted("planpage", rule, "index.html", "It is so.", DAY) for rule in rules)
    unused = Exempted("axe", "label", "index.html", "It was so.", DAY)
    results = audit_site(ask(site, exceptions=(*allowed, unused)), str)
    assert results.findings == ()
    assert (results.exempted, results.unused) == (allowed, (unused,))


def test_a_checker_that_fails_is_told_and_the_others_run(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    equipment = Equipment(
        node="/bin/node",
        packages=site,
        java="/bin/java",
        left_out=tuple(one for one in ALL_BUT_OURS if one.name not in {"nu", "html-validate"}),
    )
    monkeypatch.setattr(run, "find_equipment", lambda _without, _tell: equipment)
    monkeypatch.setattr(run, "read_version", lambda _packages, name: f"{name} 7")

    def fail(*_: object, **__: object) -> None:
        raise CheckerError("It did not run.")

    monkeypatch.setattr(nu, "check_with_nu", fail)
    monkeypatch.setattr(html_validate, "check_with_html_validate", lambda *_, **__: [])
    results = audit_site(ask(site), str)
    assert [one.name for one in results.checkers] == ["planpage", "html-validate"]
    assert results.checkers[1].version == "html-validate 7"
    assert [(one.name, one.says) for one in results.missing] == [("nu", "It did not run.")]


def test_a_folder_without_a_page_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoPagesError, match="There is no page"):
        audit_site(ask(tmp_path), str)


def test_pages_that_a_person_names_are_shown_too(tmp_path: Path) -> None:
    pages = [f"plans/{name}/index.html" for name in "abcd"]
    for number, page in enumerate(pages):
        (tmp_path / page).parent.mkdir(parents=True)
        (tmp_path / page).write_text("x" * number, encoding="utf-8")
    assert choose_shown(tmp_path, pages, []) == [pages[0], pages[3]]
    assert choose_shown(tmp_path, pages, ["plans/b/*"]) == [pages[0], pages[1], pages[3]]
