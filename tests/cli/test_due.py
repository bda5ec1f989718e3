"""``planpage due`` and ``planpage calendar``: as a table, a list, a page and a calendar."""

from __future__ import annotations

import json
import os
import re
import stat
from pathlib import Path

import pytest

from planpage.due import Kind
from planpage.page_structure import check_structure
from tests.cli.conftest import Run
from tests.due.marked_plans import MARKED_PLANS
from tests.school_site import BROKEN_PLAN, make_site, read_folder
from tests.smallest_plan import SCHOOL, SMALLEST_PLAN

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


@pytest.mark.parametrize("names", [False, True])
def test_no_word_of_a_plan_is_on_the_page(run: Run, tmp_path: Path, *, names: bool) -> None:
    """Of whatever kind a thing is; what a child is called stands there where it was asked for."""
    top = make_site(
        tmp_path / "marked", *MARKED_PLANS, school=SCHOOL + "keep_years: 0\n", real_guide=False
    )
    listed = json.loads(run("-C", str(top), "due", "--json", *DAY).stdout)
    assert {one["kind"] for one in listed} == set(Kind) - {Kind.CHAPTER}
    assert any("Quokka" in one["what"] for one in listed)
    run("-C", str(top), "due", "--page", *(["--names"] if names else []), *DAY)
    html = (top / "due" / "what-is-due.html").read_text(encoding="utf-8")
    assert html.count("<tr>") == len(listed)
    assert "quokka" not in html.casefold()
    assert ("wombat" in html.casefold()) is names
    assert ("Q X" in html) is not names


def test_the_page_says_each_thing_in_fixed_words(run: Run, tmp_path: Path) -> None:
    top = make_site(
        tmp_path / "marked", *MARKED_PLANS, school=SCHOOL + "keep_years: 0\n", real_guide=False
    )
    run("-C", str(top), "due", "--page", *DAY)
    html = (top / "due" / "what-is-due.html").read_text(encoding="utf-8")
    said = {words.replace("\u00a0", " ") for words in re.findall(r"<span>(.*?)</span></td>", html)}
    assert said == {
        "A draft waits to be finished",
        "A file has been kept for 0 years: delete it, or say why it stays",
        "Ask the child: no view of theirs yet",
        "Begin the next plan",
        "Give the family the notes of the review of 6 November",
        "Give the family the plan",
        "Invite the family to the review on 20 November",
        "Review meeting at 12pm",
        "The time to think it over ends",
        "The yearly review of the EHC plan",
        "Training",
        "Write the review down, or fix a new day for it",
    }


def test_a_child_without_a_name_has_initials_on_the_page(run: Run, site: Path) -> None:
    nameless = SMALLEST_PLAN.replace("  name: Sam\n", "")
    make_site(site, ("leo-m/2026-autumn.md", nameless), real_guide=False)
    run("due", "--page", "--names", *DAY)
    assert "L M" in (site / "due" / "what-is-due.html").read_text(encoding="utf-8")


def test_another_file_in_the_pages_place_is_left_alone(run: Run, site: Path) -> None:
    (site / "due").mkdir()
    (site / "due" / "what-is-due.html").write_text("mine", encoding="utf-8")
    result = run("due", "--page", *DAY)
    assert result.exit_code == 1
    assert (site / "due" / "what-is-due.html").read_text(encoding="utf-8") == "mine"


MISSING = (
    "Not all of it may be here: in the plans of one child there is something to put right first. "
    "To see what: planpage check"
)


@pytest.fixture(name="with_fault")
def add_plan_with_fault(site: Path) -> Path:
    """Add a plan of Leo's, whose review is on a day that there is not."""
    return make_site(site, ("leo/2026-autumn.md", BROKEN_PLAN), real_guide=False)


@pytest.mark.usefixtures("with_fault")
def test_plans_that_could_not_be_read_are_told_below_the_table(run: Run) -> None:
    result = run("due", *DAY)
    assert result.stdout.endswith(f"\n\n{MISSING}\n")
    assert result.stderr == ""


@pytest.mark.usefixtures("with_fault")
def test_plans_that_could_not_be_read_are_told_beside_the_json(run: Run) -> None:
    result = run("due", "--json", *DAY)
    assert {one["child"] for one in json.loads(result.stdout)} == {"ann-k", "leo", "sam-b"}
    assert result.stderr == f"{MISSING}\n"


def test_plans_that_could_not_be_read_are_told_on_the_page(run: Run, with_fault: Path) -> None:
    assert run("due", "--page", *DAY).stdout.endswith(f"\n\n{MISSING}\n")
    html = (with_fault / "due" / "what-is-due.html").read_text(encoding="utf-8")
    assert f"only staff see it. {MISSING}</p>" in html
    assert check_structure(html) == ()


@pytest.mark.usefixtures("with_fault")
def test_meetings_that_could_not_be_read_are_told_beside_the_calendar(run: Run) -> None:
    result = run("calendar", "--today", "2026-10-05")
    assert result.exit_code == 0
    assert "holds 1 meeting." in result.stdout
    assert result.stderr == f"{MISSING}\n"
    assert run("calendar", "leo", "--today", "2026-10-05").stderr == f"{MISSING}\n"
    assert run("calendar", "sam-b", "--today", "2026-10-05").stderr == ""


def test_where_all_is_there_nothing_is_said_of_it(run: Run, site: Path) -> None:
    assert run("due", "--json", *DAY).stderr == ""
    assert run("calendar", "--today", "2026-10-05").stderr == ""
    run("due", "--page", *DAY)
    assert "Not all" not in (site / "due" / "what-is-due.html").read_text(encoding="utf-8")


def test_the_fixed_meeting_of_the_newest_plan_is_due(run: Run, site: Path) -> None:
    fixed = "reviewed:\n  date: 2026-11-06\n  next_meeting: 2026-12-18\nsupport:\n"
    plan = SMALLEST_PLAN.replace("support:\n", fixed)
    make_site(site, ("sam-b/2026-autumn.md", plan), real_guide=False)
    listed = json.loads(run("due", "--json", "--weeks", "8", *DAY).stdout)
    assert ("2026-12-18", "review") in [(one["day"], one["kind"]) for one in listed]


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
