"""``planpage next`` begins a plan from the last one, loses nothing and decides nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.compile import check_plans
from planpage.model import Plan
from planpage.reading import read_plans_folder
from planpage.starting.next_plan import NextPlan
from tests.cli.conftest import Run
from tests.school_site import make_site, read_folder
from tests.smallest_plan import SCHOOL, SMALLEST_PLAN

REVIEWED = """\
reviewed:
  date: 2026-11-06
  people: Mum and Mrs Bell
  views:
    - who: Sam
      says: I can read my comic now.
    - who: Mum
      says: He reads to the dog.
  targets:
    - target: Read 60 words a minute
      result: partly
      evidence: 48 words a minute on 30 October
    - target: Read the first 100 words
      result: met
  support:
    - support: Paired reading
      decision: change a little
      change: Sam chooses the book.
    - support: Word cards
      decision: stop
  next: another cycle
learned:
  works: short steps
  next_cycle: Sam reads best in the morning
  every_lesson: New words stand on the board first.
"""
LAST_PLAN = (
    SMALLEST_PLAN.removesuffix("---\n").replace(
        "support:\n",
        "      - target: Read the first 100 words\n        now: 60\n        aim: 100\nsupport:\n",
    )
    + "  - what: Word cards\n    who: Mrs Jones\n    how_often: every day\n"
    + "sessions:\n  - date: 2026-10-02\n    support: Paired reading\n    how_it_went: Well.\n"
    + REVIEWED
    + "---\n\n## Do\n\nA story of the autumn.\n"
)
TERMS = """\
terms:
  - name: Autumn 2026
    starts: 2026-09-03
    ends: 2026-12-18
  - name: Spring 2027
    starts: 2027-01-04
    ends: 2027-03-25
"""
LATER = Path("plans/sam-b/2026-autumn-2.md")


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path) -> Path:
    """Make a school's folder with Sam's last plan, and be in it."""
    del run
    return make_site(
        tmp_path, ("sam-b/2026-autumn.md", LAST_PLAN), school=SCHOOL + TERMS, real_guide=False
    )


def read_newest(child: str = "sam-b") -> Plan:
    """Read the newest plan of a child."""
    read = read_plans_folder(Path("plans"))
    return next(one for one in read.children if one.child_id == child).plans[-1]


def test_what_goes_on_goes_on(run: Run) -> None:
    """Who the child is, needs, the step that is not met, and the help that continues."""
    result = run("next", "sam-b", "--today", "2026-11-08")
    assert (result.exit_code, result.stderr) == (0, "")
    plan = read_newest()
    assert plan.cycle_id == "2026-autumn-2"
    assert plan.draft
    assert (plan.name, plan.child and plan.child.year) == ("Sam", "Year 3")
    assert plan.starts == dt.date(2026, 11, 9)
    assert plan.review is not None
    assert plan.review.date == dt.date(2026, 12, 16)
    assert [need.need for need in plan.needs] == ["Sounding out long words"]
    assert [target.target for target in plan.targets] == ["Read 60 words a minute"]
    assert [support.what for support in plan.support] == ["Paired reading"]
    assert [one.what for one in plan.adjustments] == ["New words stand on the board first."]


def test_every_entry_has_an_id_to_be_known_by_in_later_cycles(run: Run) -> None:
    run("next", "sam-b", "--today", "2026-11-08")
    plan = read_newest()
    assert [one.id for one in plan.needs] == ["sounding-out-long-words"]
    assert [one.id for one in plan.targets] == ["read-60-words-a-minute"]
    assert [one.id for one in plan.outcomes] == ["sam-reads-a-short-book-on-his-own"]
    assert plan.support[0].helps == ("sam-reads-a-short-book-on-his-own",)


def test_nothing_of_the_old_sessions_is_left(run: Run) -> None:
    run("next", "sam-b", "--today", "2026-11-08")
    text = LATER.read_text(encoding="utf-8")
    assert "How it went" not in text
    assert "sessions" not in text
    assert "A story of the autumn" not in text
    assert "He tries at bedtime" not in text


def test_what_was_learned_waits_for_an_answer(run: Run) -> None:
    run("next", "sam-b", "--today", "2026-11-08")
    (entry,) = read_newest().since_last_time
    assert (entry.we_learned, entry.so_now) == ("Sam reads best in the morning", "")


def test_help_that_changes_is_marked_with_what_the_review_said(run: Run) -> None:
    run("next", "sam-b", "--today", "2026-11-08")
    text = LATER.read_text(encoding="utf-8")
    assert "  # DECIDE: the review said: change a little: Sam chooses the book.\n  - id:" in text
    assert (
        "        # DECIDE: where is the child now? It was: 32 words a minute · The review said: "
        "48 words a\n        # minute on 30 October\n        now:\n"
    ) in text


def test_the_new_plan_has_no_fault_but_what_a_person_has_to_decide(run: Run) -> None:
    """Each error is at a blank, and each blank stands under a line with DECIDE."""
    result = run("next", "sam-b", "--today", "2026-11-08")
    checked = check_plans(Path("plans"), today=dt.date(2026, 11, 8), drafts=True)
    faults = [one for one in checked.diagnostics if one.is_error]
    assert {one.name for one in faults} == {"missing-field"}
    assert {one.at.path for one in faults} == {LATER.as_posix()}
    lines = LATER.read_text(encoding="utf-8").split("\n")
    assert all(lines[one.at.line - 1].strip() == "says:" for one in faults)
    asked = 1 + next(n for n, line in enumerate(lines) if "what do they say now" in line)
    # The whole question, though it goes over two lines in the file.
    assert (
        f"  {LATER.as_posix()}:{asked}  what do they say now, in their own words? And how did they "
        "say it: talk, writing, drawing, film, chosen pictures, watched by an adult?\n"
    ) in result.stdout
    assert "  where is the child now? It was: 32 words a minute · The review said: 48 words a " in (
        result.stdout
    )
    assert "48 words a minute on 30 October\n" in result.stdout


def test_a_plan_that_is_decided_can_be_published(run: Run) -> None:
    """The blanks are all: filled in, and no draft any more, the thread is right."""
    run("next", "sam-b", "--today", "2026-11-08")
    text = LATER.read_text(encoding="utf-8")
    text = text.replace("draft: true\n", "").replace("says:\n", "says: It is good.\n")
    text = text.replace("now:\n", "now: 48 words\n").replace("so_now:\n", "so_now: First lesson\n")
    LATER.write_text(text, encoding="utf-8")
    checked = check_plans(Path("plans"), today=dt.date(2026, 11, 8))
    assert [one.says for one in checked.diagnostics if one.is_error] == []


def test_a_file_that_is_there_is_never_written_over(run: Run) -> None:
    LATER.write_text("mine", encoding="utf-8")
    before = read_folder(Path("plans"))
    result = run("next", "sam-b", "--cycle", "2026-autumn-2", "--today", "2026-11-08")
    assert result.exit_code == 1
    assert read_folder(Path("plans")) == before


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("planpage: 1\n", "planpage: 1\ndraft: true\n", "is a draft: a plan is begun"),
        ("next: another cycle", "next: everyday teaching is enough", "planpage add sam-b"),
        ("starts: 2026-09-14", "starts: 2026-09-31", "To see what: planpage check sam-b"),
    ],
)
def test_where_there_is_nothing_to_begin_it_says_why(
    run: Run, old: str, new: str, says: str
) -> None:
    path = Path("plans/sam-b/2026-autumn.md")
    path.write_text(LAST_PLAN.replace(old, new, 1), encoding="utf-8")
    before = read_folder(Path("plans"))
    result = run("next", "sam-b", "--today", "2026-11-08")
    assert result.exit_code == 1
    assert says in result.stderr
    assert read_folder(Path("plans")) == before


def test_a_child_without_a_plan_is_told_how_to_get_a_first(run: Run) -> None:
    result = run("next", "ann")
    assert result.exit_code == 1
    assert result.stderr == (
        "There is no folder plans/ann. For a first plan, write: planpage add ann\n"
    )


def test_a_plan_without_a_review_is_carried_over_whole(run: Run) -> None:
    """It says so at the top: nothing was judged yet, and nothing learned."""
    path = Path("plans/sam-b/2026-autumn.md")
    path.write_text(LAST_PLAN.replace(REVIEWED, ""), encoding="utf-8")
    result = run("next", "sam-b", "--today", "2026-11-08")
    plan = read_newest()
    assert len(plan.targets) == 2
    assert len(plan.support) == 2
    assert (
        "What you have to decide in it:\n"
        "  plans/sam-b/2026-autumn-2.md:2  plans/sam-b/2026-autumn.md has no review yet. Write it "
        "there first (reviewed:). All its steps and all its help stand here: take away what is not "
        "needed, or begin this file anew.\n"
        "  plans/sam-b/2026-autumn-2.md:4  plans/sam-b/2026-autumn.md does not say yet what "
        "everyone learned. Write it there first (learned:), and here, under since_last_time:, what "
        "you do now because of it.\n"
    ) in result.stdout
    assert LATER.read_text(encoding="utf-8").startswith("---\n# DECIDE: plans/sam-b/2026-autumn.md")


def test_a_plan_with_a_review_and_learning_is_asked_for_neither(run: Run) -> None:
    result = run("next", "sam-b", "--today", "2026-11-08")
    assert "Write it there first" not in result.stdout
    assert LATER.read_text(encoding="utf-8").startswith("---\nplanpage: 1\n")


def test_a_whole_school_moves_up_at_the_years_end(run: Run, site: Path) -> None:
    """Every child gets the next plan with the new year; the oldest of a primary school leave."""
    for child, year in (("ann", "Reception"), ("leo", "Year 6")):
        text = LAST_PLAN.replace("year: Year 3", f"year: {year}")
        make_site(site, (f"{child}/2026-autumn.md", text), school=SCHOOL, real_guide=False)
    result = run("next", "--all", "--starts", "2027-09-06", "--today", "2027-07-10")
    assert (result.exit_code, result.stderr) == (0, "")
    years = {name: read_newest(name).child for name in ("ann", "sam-b")}
    assert {name: child and child.year for name, child in years.items()} == {
        "ann": "Year 1",
        "sam-b": "Year 4",
    }
    assert result.stdout == (
        "plans/ann/2027-autumn.md  Year 1  (6 decisions)\n"
        "plans/sam-b/2027-autumn.md  Year 4  (6 decisions)\n"
        "\nLeft out:\n"
        "  leo: leaves after Year 6. For the next school: planpage hand-over leo\n"
        "\n2 plans begun. What is to be decided stands behind DECIDE in each file.\n"
    )


YEARS_END = TERMS + "  - name: Summer 2027\n    starts: 2027-04-12\n    ends: 2027-07-21\n"


def test_at_the_years_end_the_new_year_begins_without_being_told_its_day(
    run: Run, site: Path
) -> None:
    """The last days of summer are no time to begin; and nothing is left for a second call."""
    leaver = LAST_PLAN.replace("year: Year 3", "year: Year 6")
    make_site(site, ("leo/2026-autumn.md", leaver), school=SCHOOL + YEARS_END, real_guide=False)
    result = run("next", "--all", "--today", "2027-07-12")
    assert result.stdout == (
        "plans/sam-b/2027-autumn.md  Year 4  (7 decisions)\n"
        "\nLeft out:\n"
        "  leo: leaves after Year 6. For the next school: planpage hand-over leo\n"
        "\n1 plan begun. What is to be decided stands behind DECIDE in each file.\n"
    )
    text = Path("plans/sam-b/2027-autumn.md").read_text(encoding="utf-8")
    asked = [asks for _, asks in NextPlan("", Plan(), "", text).decisions]
    assert asked[1] == (
        "is this the right day to begin? It is a guess: the terms of that time are not in "
        "school.yml."
    )
    assert asked[2] == (
        "does this day suit everybody? It is about 6 weeks on. Is it a school day? The terms of "
        "that time are not in school.yml."
    )
    plan = read_newest()
    assert plan.starts == dt.date(2027, 9, 6)
    assert plan.review is not None
    assert plan.review.date == dt.date(2027, 10, 18)


def test_a_day_that_a_person_named_is_not_asked_about(run: Run) -> None:
    run("next", "sam-b", "--starts", "2027-09-06")
    text = Path("plans/sam-b/2027-autumn.md").read_text(encoding="utf-8")
    assert "right day to begin" not in text
    assert "\nstarts: 2027-09-06\n" in text


def test_every_child_that_is_left_out_is_named_with_the_reason(run: Run, site: Path) -> None:
    """Also where no plan can be found: what lies in the wrong place would be forgotten."""
    for folder in ("Gus H", "fay-g", "hal-i"):
        (site / "plans" / folder).mkdir()
    for name in ("Gus H/2026-autumn.md", "hal-i/2026-autumn.txt", "ida.md"):
        (site / "plans" / name).write_text(LAST_PLAN, encoding="utf-8")
    (site / "plans" / "jo").mkdir()
    (site / "plans" / "jo" / "2026-autumn.md").write_text("No plan yet", encoding="utf-8")
    result = run("next", "--all", "--starts", "2027-09-06")
    assert result.exit_code == 0
    assert (
        "\nLeft out:\n"
        "  plans/ida.md: A plan lies in a folder of its own for each child. Move it, for example "
        "to plans/ida/2026-autumn.md; a private note gets a name that begins with _.\n"
        "  Gus H: plans/Gus H: This name can't be used: it may have small letters (a to z), digits "
        "and single hyphens. Rename Gus H to gus-h.\n"
        "  fay-g: plans/fay-g holds no plan yet. For a first one, write: planpage add fay-g\n"
        "  hal-i: plans/hal-i/2026-autumn.txt: A plan's name ends with .md, so this file is not "
        "read. Save it as plain text called 2026-autumn.md, or give it a name that begins with _.\n"
        "  jo: There is something to put right in the plans of jo first. To see what: planpage "
        "check jo\n"
        "\n1 plan begun."
    ) in result.stdout


def test_a_school_without_any_plan_is_told_how_to_begin_one(run: Run, site: Path) -> None:
    (site / "plans" / "sam-b" / "2026-autumn.md").unlink()
    (site / "plans" / "sam-b").rmdir()
    result = run("next", "--all")
    assert result.exit_code == 1
    assert result.stderr == "There is no plan in plans yet. Begin one: planpage add sam-b\n"


def test_a_second_time_nothing_is_begun(run: Run) -> None:
    run("next", "--all", "--starts", "2027-09-06")
    before = read_folder(Path("plans"))
    result = run("next", "--all", "--starts", "2027-09-06")
    assert result.stdout == (
        "\nLeft out:\n"
        "  sam-b: plans/sam-b/2027-autumn.md is a draft: a plan is begun already. Fill that one in."
        "\n\n0 plans begun.\n"
    )
    assert read_folder(Path("plans")) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "Whose next plan? Write: planpage next sam-b"),
        (("sam-b", "--all"), "Name a child, or write --all for the whole school: not both."),
        (("--all", "--cycle", "a"), "--cycle goes with one child"),
        (("sam-b", "--cycle", "A b"), "\"A b\" can't be the name of a plan's file"),
        (("sam-b", "--cycle", "A b"), "\nWrite: planpage next sam-b --cycle a-b\n"),
    ],
)
def test_a_call_that_can_not_be_meant_is_answered(
    run: Run, words: tuple[str, ...], says: str
) -> None:
    result = run("next", *words)
    assert result.exit_code == 2
    assert says in result.stderr
