"""Children are compared in whatever process each was read, and whichever was asked for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from planpage.cli import main
from planpage.compile import check_plans
from planpage.diagnostics import Diagnostic
from tests.school_site import make_site
from tests.smallest_plan import vary_plan

TODAY = dt.date(2026, 9, 14)
NAMES = ("Ada", "Ben", "Cem", "Dot")


def write_plan(name: str, *swaps: tuple[str, str]) -> str:
    """Return a plan of a child called ``name`` in which another child is named."""
    other = NAMES[NAMES.index(name) - 1]
    named = (("name: Sam", f"name: {name}"), ("who: Sam", f"who: {name}"), ("Sam reads", "Reads"))
    return vary_plan(*named, *swaps, body=f"\n## Assess\n\nWith {other} it goes well.\n").decode()


def make_folder(top: Path, *swaps: tuple[str, str]) -> Path:
    """Make a site with a plan of each child, ``swaps`` made in all of them."""
    plans = ((f"{name.lower()}/2026-autumn.md", write_plan(name, *swaps)) for name in NAMES)
    return make_site(top, *plans, real_guide=False) / "plans"


def pick_names(found: tuple[Diagnostic, ...]) -> list[tuple[str, str, str]]:
    """Return what is told of other children's names: where, in which line, and how much it is."""
    return [
        (one.at.path, one.line_text, one.severity.value)
        for one in found
        if one.name == "another-child"
    ]


@pytest.mark.parametrize("processes", [1, 2])
def test_the_number_of_processes_changes_nothing(tmp_path: Path, processes: int) -> None:
    """Each child's plan names one that was read elsewhere; the line is shown."""
    checked = check_plans(make_folder(tmp_path), today=TODAY, processes=processes)
    assert pick_names(checked.diagnostics) == [
        ("plans/ada/2026-autumn.md", "With Dot it goes well.", "error"),
        ("plans/ben/2026-autumn.md", "With Ada it goes well.", "error"),
        ("plans/cem/2026-autumn.md", "With Ben it goes well.", "error"),
        ("plans/dot/2026-autumn.md", "With Cem it goes well.", "error"),
    ]
    assert all(child.has_errors for child in checked.children)


def test_in_drafts_it_is_advice_and_drafts_know_all_names(tmp_path: Path) -> None:
    """Whether drafts are shown or not."""
    plans = make_folder(tmp_path, ("planpage: 1", "planpage: 1\ndraft: true"))
    for drafts in (True, False):
        found = pick_names(check_plans(plans, today=TODAY, drafts=drafts).diagnostics)
        assert [weight for _, _, weight in found] == ["advice"] * len(NAMES)


def test_one_child_that_is_asked_for_is_compared_with_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what is found in its own plans is told."""
    monkeypatch.chdir(make_folder(tmp_path).parent)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    answer = CliRunner().invoke(main, ["check", "ben", "--today", TODAY.isoformat()])
    told = [line for line in answer.output.splitlines() if line.startswith("another-child:")]
    assert told == ['another-child: "Ada" is the name of another child.']
    assert "plans/cem" not in answer.output
    assert answer.exit_code == 1
