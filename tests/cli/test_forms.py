"""``planpage forms`` makes meeting notes for one child, outside the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.school_site import BROKEN_PLAN, make_site
from tests.smallest_plan import SMALLEST_PLAN

NOTES = Path("forms/sam-b-2026-autumn-meeting-notes.html")


@pytest.fixture(autouse=True)
def make_school(run: Run, tmp_path: Path) -> None:
    """Make a school with one right plan and one wrong one, and be in it."""
    del run
    plans = (("sam-b/2026-autumn.md", SMALLEST_PLAN), ("ada/2026-autumn.md", BROKEN_PLAN))
    make_site(tmp_path, *plans, real_guide=False)


def test_the_notes_are_written_beside_the_plans(run: Run) -> None:
    result = run("forms", "sam-b", "--today", "2026-11-22")
    assert result.exit_code == 0, result.stderr
    assert "The meeting notes for Sam are in forms" in result.stdout
    assert "Paired reading" in NOTES.read_text(encoding="utf-8")


def test_notes_made_before_are_made_anew(run: Run) -> None:
    run("forms", "sam-b")
    assert run("forms", "sam-b").exit_code == 0


def test_a_file_of_somebody_else_is_never_written_over(run: Run) -> None:
    NOTES.parent.mkdir()
    NOTES.write_text("my own notes", encoding="utf-8")
    result = run("forms", "sam-b")
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert NOTES.read_text(encoding="utf-8") == "my own notes"


def test_a_plan_with_a_fault_has_no_notes(run: Run) -> None:
    result = run("forms", "ada")
    assert (result.exit_code, Path("forms").exists()) == (1, False)
    assert "planpage check ada" in result.stderr


def test_a_child_that_is_not_there_is_a_wrong_call(run: Run) -> None:
    assert run("forms", "nobody").exit_code == 2
