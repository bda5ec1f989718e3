"""``planpage due`` and ``planpage calendar``: as a table, a list, a page and a calendar."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from planpage.page_structure import check_structure
from tests.cli.conftest import Run
from tests.school_site import make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

DAY = ("--today", "2026-11-09")
DRAFT = SMALLEST_PLAN.replace("planpage: 1\n", "planpage: 1\ndraft: true\n").replace(
    "2026-09-14", "2026-11-16"
)


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path) -> Path:
    """Make a school's folder with two children, and be in it."""
    del run
    draft = DRAFT.replace("2026-11-06", "2027-01-08").replace("name: Sam", "name: Ann")
    return make_site(
        tmp_path,
        ("sam-b/2026-autumn.md", SMALLEST_PLAN),
        ("ann-k/2026-winter.md", draft),
        real_guide=False,
    )


def test_the_table_tells_first_what_is_late(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    result = run("due", *DAY)
    assert result.exit_code == 0
    assert result.stdout == (
        "Late\n"
        "  Monday 14 September 2026  sam-b  Give the family the plan (56 days late)\n"
        "  Friday 6 November 2026    sam-b  Write the review down, or fix a new day for it "
        "(3 days late)\n"
        "\n"
        "Until Monday 7 December 2026\n"
        "  Monday 16 November 2026   ann-k  A draft waits to be finished\n"
    )


def test_where_nothing_is_due_it_says_so(run: Run) -> None:
    result = run("due", "--weeks", "1", "--today", "2026-09-01")
    assert result.stdout == "Nothing is due until Tuesday 8 September 2026.\n"


def test_the_json_holds_the_same(run: Run) -> None:
    listed = json.loads(run("due", "--json", *DAY).stdout)
    assert [(one["day"], one["child"], one["kind"]) for one in listed] == [
        ("2026-09-14", "sam-b", "copy-of-plan"),
        ("2026-11-06", "sam-b", "overdue-review"),
        ("2026-11-16", "ann-k", "draft"),
    ]
    assert listed[1] == {
        "day": "2026-11-06",
        "days_late": 3,
        "kind": "overdue-review",
        "child": "sam-b",
        "name": "Sam",
        "what": "Write the review down, or fix a new day for it",
        "path": "plans/sam-b/2026-autumn.md",
    }


def test_the_page_for_the_wall_names_no_child(run: Run, site: Path) -> None:
    """Initials of the folder's name, unless names are asked for."""
    run("due", "--page", *DAY)
    html = (site / "due" / "what-is-due.html").read_text(encoding="utf-8")
    assert "S B" in html
    assert "Sam" not in html
    assert "sam-b" not in html
    assert check_structure(html) == ()
    run("due", "--page", "--names", *DAY)
    assert "Sam" in (site / "due" / "what-is-due.html").read_text(encoding="utf-8")


def test_another_file_in_the_pages_place_is_left_alone(run: Run, site: Path) -> None:
    (site / "due").mkdir()
    (site / "due" / "what-is-due.html").write_text("mine", encoding="utf-8")
    result = run("due", "--page", *DAY)
    assert result.exit_code == 1
    assert (site / "due" / "what-is-due.html").read_text(encoding="utf-8") == "mine"


def test_plans_that_could_not_be_read_are_told(run: Run, site: Path) -> None:
    wrong = SMALLEST_PLAN.replace("review: 2026-11-06", "review: 2026-11-31")
    make_site(site, ("leo/2026-autumn.md", wrong), real_guide=False)
    assert "in the plans of one child there is something" in run("due", *DAY).stdout


@pytest.mark.parametrize("words", [("--json", "--page"), ("--names",), ("--weeks", "-1")])
def test_a_call_that_can_not_be_meant_is_refused(run: Run, words: tuple[str, ...]) -> None:
    assert run("due", *words).exit_code == 2


def test_the_calendar_is_written_beside_the_plans(run: Run, site: Path) -> None:
    result = run("calendar", "--today", "2026-10-05")
    assert result.exit_code == 0
    assert "holds 1 meeting." in result.stdout
    assert (site / "meetings.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_the_calendars_secret_is_for_nobody_else(run: Run, site: Path) -> None:
    run("calendar", "--today", "2026-10-05")
    secret = site / "plans" / ".calendar-secret"
    if os.name == "posix":
        assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    before = secret.read_bytes(), (site / "meetings.ics").read_bytes()
    run("calendar", "--today", "2026-10-05")
    assert (secret.read_bytes(), (site / "meetings.ics").read_bytes()) == before


def test_one_child_has_a_calendar_of_its_own(run: Run, site: Path) -> None:
    make_site(site, ("leo/2026-autumn.md", SMALLEST_PLAN), real_guide=False)
    run("calendar", "leo", "--out", "leo.ics", "--today", "2026-10-05")
    assert Path("leo.ics").read_bytes().count(b"BEGIN:VEVENT") == 1


def test_a_file_that_is_no_calendar_of_ours_is_left_alone(run: Run, site: Path) -> None:
    (site / "meetings.ics").write_text("BEGIN:VCALENDAR\nmine", encoding="utf-8")
    before = read_folder(site)
    result = run("calendar", "--today", "2026-10-05")
    assert result.exit_code == 1
    assert read_folder(site) == before


def test_without_a_meeting_no_file_is_written(run: Run, site: Path) -> None:
    result = run("calendar", "--today", "2028-01-01")
    assert result.stdout == "There is no meeting ahead: no file was written.\n"
    assert not (site / "meetings.ics").exists()
