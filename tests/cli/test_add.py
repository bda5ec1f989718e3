"""``planpage add`` begins a plan that a person can fill in, and writes over nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.compile import check_plans
from planpage.reading import read_plans_folder
from tests.cli.conftest import Run
from tests.school_site import make_site, read_folder
from tests.smallest_plan import SCHOOL, SMALLEST_PLAN

TERMS = """\
terms:
  - name: Michaelmas and autumn
    starts: 2026-09-03
    ends: 2026-12-18
  - name: Spring 2027
    starts: 2027-01-04
    ends: 2027-03-25
"""


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path) -> Path:
    """Make a school's folder, and be in it."""
    del run
    return make_site(tmp_path, real_guide=False)


def test_a_plan_is_begun_with_what_is_known(run: Run) -> None:
    """Its name is the term's; the child's name comes from the folder; it starts next Monday."""
    result = run("add", "sam-b", "--today", "2026-11-04")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("plans/sam-b/2026-autumn.md is ready: ")
    text = Path("plans/sam-b/2026-autumn.md").read_text(encoding="utf-8")
    assert "\ndraft: true\n" in text
    assert "\n  name: Sam\n" in text
    assert "\nstarts: 2026-11-09\n" in text
    assert "\nreview: 2026-12-28\n" in text


def test_a_new_plan_lacks_what_only_a_person_knows_and_nothing_else_is_wrong(run: Run) -> None:
    """All messages ask for words that are missing: no line has a fault of its own."""
    run("add", "sam-b", "--today", "2026-11-04")
    checked = check_plans(Path("plans"), today=dt.date(2026, 11, 4), drafts=True)
    assert {one.name for one in checked.diagnostics} == {"missing-field", "empty-entry"}


def test_check_says_what_is_missing(run: Run) -> None:
    """A beginner reads one question for each blank."""
    run("add", "sam-b", "--today", "2026-11-04")
    result = run("check", "sam-b")
    assert result.exit_code == 1
    for question in (
        "Nothing is written behind `says`. What did they say?",
        "Nothing is written behind `outcome`. What should be different?",
        "Nothing is written behind `target`. What will the child do?",
        "Nothing is written behind `what`.",
    ):
        assert question in result.stdout
    assert result.stdout.endswith("7 things to put right in 1 plan.\n")


def test_a_plan_that_is_filled_in_can_be_published(run: Run) -> None:
    """The blanks are all that a plan needs: filled in, and no draft any more, it is right."""
    run("add", "sam-b", "--starts", "2026-09-14", "--today", "2026-09-01")
    path = Path("plans/sam-b/2026-autumn.md")
    text = path.read_text(encoding="utf-8").replace("draft: true\n", "")
    for blank, words in (
        ("  year:\n", "  year: Year 3\n"),
        ("needs:\n  -\n", "needs:\n  - Sounding out long words\n"),
        ("says:\n", "says: I like it when it is quiet.\n"),
        ("who:\n    says:", "who: Mum\n    says:"),
        ("says:\n", "says: He gets cross.\n"),
        ("outcome:\n", "outcome: Sam reads a short book on his own.\n"),
        ("target:\n", "target: Read 60 words a minute\n"),
        ("now:\n", "now: 32 words a minute\n"),
        ("aim:\n", "aim: 60 words a minute\n"),
        ("success:\n", "success: A one-minute read every Friday\n"),
        ("what:\n", "what: Paired reading\n"),
        ("    who:\n", "    who: Mrs Bell\n"),
        ("role:\n", "role: SENCO\n"),
        ("how_often:\n", "how_often: 4 times a week\n"),
        ("minutes:\n", "minutes: 15\n"),
        ("where:\n", "where: library corner\n"),
    ):
        assert blank in text
        text = text.replace(blank, words, 1)
    path.write_text(text, encoding="utf-8")
    result = run("check", "--today", "2026-09-21")
    assert result.exit_code == 0
    assert "No faults in 1 plan of 1 child." in result.stdout


def test_a_plan_is_never_written_over(run: Run) -> None:
    """The file stays as it is; the message says how a second plan of the term is begun."""
    run("add", "sam-b", "--today", "2026-11-04")
    path = Path("plans/sam-b/2026-autumn.md")
    path.write_text("mine", encoding="utf-8")
    result = run("add", "sam-b", "--today", "2026-11-04")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "plans/sam-b/2026-autumn.md is there already, and planpage writes over nothing.\n"
        "For another plan in the same term, write: planpage add sam-b --cycle 2026-autumn-2\n"
    )
    assert path.read_text(encoding="utf-8") == "mine"
    path.with_name("2026-autumn-2.md").write_text("mine too", encoding="utf-8")
    assert "--cycle 2026-autumn-3" in run("add", "sam-b", "--today", "2026-11-04").stderr
    assert run("add", "sam-b", "--cycle", "2026-autumn-3").exit_code == 0


@pytest.mark.parametrize("more", [(), ("--cycle", "2027-spring"), ("--starts", "2027-01-04")])
def test_beside_a_draft_no_other_plan_is_begun(run: Run, more: tuple[str, ...]) -> None:
    """Who types it twice is led to the draft, in the words of ``planpage next``."""
    run("add", "sam-b", "--today", "2026-11-04")
    before = read_folder(Path("plans"))
    result = run("add", "sam-b", *more, "--today", "2026-11-04")
    assert (result.exit_code, result.stdout, result.stderr) == (
        1,
        "",
        "plans/sam-b/2026-autumn.md is a draft: a plan is begun already. Fill that one in.\n",
    )
    assert read_folder(Path("plans")) == before


def test_the_next_plan_takes_name_and_year_from_the_last(run: Run) -> None:
    """And it starts on the day of the last review, not before."""
    folder = Path("plans/sam-b")
    folder.mkdir()
    (folder / "2026-autumn.md").write_text(
        SMALLEST_PLAN.replace("name: Sam", "name: Sammy"), encoding="utf-8"
    )
    result = run("add", "sam-b", "--cycle", "2026-autumn-2", "--today", "2026-10-19")
    assert result.exit_code == 0
    text = (folder / "2026-autumn-2.md").read_text(encoding="utf-8")
    assert "\n  name: Sammy\n" in text
    assert "\n  year: Year 3\n" in text
    assert "\nstarts: 2026-11-06\n" in text
    assert not [
        one
        for one in read_plans_folder(Path("plans")).children[0].diagnostics
        if one.name in {"overlap", "same-start"}
    ]


@pytest.mark.parametrize(
    ("today", "cycle", "starts"),
    [
        ("2026-09-10", "2026-autumn", "2026-09-14"),
        ("2026-12-15", "2027-spring", "2027-01-04"),
        ("2027-02-01", "2027-spring", "2027-02-01"),
        ("2027-05-04", "2027-summer", "2027-05-10"),
    ],
)
def test_a_schools_terms_give_name_and_day(run: Run, today: str, cycle: str, starts: str) -> None:
    """In the holidays the next term counts; where no term is known, the month does."""
    Path("plans/school.yml").write_text(SCHOOL + TERMS, encoding="utf-8")
    assert run("add", "sam-b", "--today", today).exit_code == 0
    text = Path(f"plans/sam-b/{cycle}.md").read_text(encoding="utf-8")
    assert f"\nstarts: {starts}\n" in text


@pytest.mark.parametrize(
    ("child", "write"),
    [
        ("Sam B", "planpage add sam-b"),
        ("Zoë", "planpage add zoe --name Zoë"),
        ("sam_b", "planpage add sam-b"),
        ("sam--b", "planpage add sam-b"),
        ("../sam", "planpage add sam"),
        ("Sam Brown", "planpage add sam-b"),
        ("Zoë Hartley", "planpage add zoe-h --name Zoë"),
        ("Mary-Jane Smith", "planpage add mary-s"),
        ("Sam", "planpage add sam"),
    ],
)
def test_a_wrong_name_comes_with_the_right_one(run: Run, child: str, write: str) -> None:
    """The whole line to write stands there, and nothing was made."""
    result = run("add", child)
    assert (result.exit_code, result.stdout) == (2, "")
    says, last = result.stderr.splitlines()
    assert says.startswith(f"\"{child}\" can't be the name of a child's folder: ")
    assert last.startswith(f"Write: {write}")
    assert [path.name for path in Path("plans").iterdir()] == ["school.yml"]


def test_another_childs_folder_is_not_taken_for_this_one(run: Run) -> None:
    """Two children may share a name and a letter; only a person knows whether they are two."""
    Path("plans/sam-b").mkdir()
    assert run("add", "Sam Brown").stderr.splitlines()[1:] == [
        "If plans/sam-b is another child, put another letter behind the name.",
        "Write: planpage add sam-b",
    ]


@pytest.mark.parametrize("child", ["con", "аня", "a" * 65, ""])
def test_a_name_that_no_folder_can_have_is_told(run: Run, child: str) -> None:
    """Windows' own names, other alphabets, and names without an end."""
    result = run("add", child)
    assert result.exit_code == 2
    assert "can't be the name of a child's folder" in result.stderr


@pytest.mark.parametrize(
    ("cycle", "write"),
    [("2026 Autumn", "2026-autumn"), ("2026-autumn.md", "2026-autumn"), ("../x", "x")],
)
def test_a_wrong_cycle_comes_with_the_right_one(run: Run, cycle: str, write: str) -> None:
    """A file's name has the same rules."""
    result = run("add", "sam-b", "--cycle", cycle)
    assert result.exit_code == 2
    assert result.stderr.endswith(f"Write: planpage add sam-b --cycle {write}\n")


def test_a_wrong_day_comes_with_the_right_one(run: Run) -> None:
    """A day is written as in a plan."""
    result = run("add", "sam-b", "--starts", "6/11/2026")
    assert result.exit_code == 2
    assert result.stderr.endswith("Write: 2026-11-06\n")
    assert not Path("plans/sam-b").exists()


def test_a_name_with_a_colon_is_written_in_quotes(run: Run) -> None:
    """Whatever a child is called, the file can be read."""
    run("add", "sam-b", "--name", "Sam: the great", "--today", "2026-11-04")
    plan = read_plans_folder(Path("plans")).children[0].plans[0]
    assert plan.name == "Sam: the great"


def test_settings_that_are_wrong_keep_nobody_from_beginning(run: Run) -> None:
    """A check tells what is wrong there; the plan is written with the rest."""
    Path("plans/school.yml").write_text("terms: {", encoding="utf-8")
    assert run("add", "sam-b", "--today", "2026-11-04").exit_code == 0
