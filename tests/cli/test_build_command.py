"""``planpage build`` says what it made or why it made nothing, and ends with the right number."""

from __future__ import annotations

import datetime as dt
import errno
from pathlib import Path

import pytest

from planpage import build
from planpage.cli.build import LONG_WORK, watch_work
from tests.cli.conftest import Run
from tests.school_site import (
    BROKEN_PLAN,
    REAL_SCHOOL,
    make_site,
    read_folder,
    write_one_page,
)
from tests.smallest_plan import SMALLEST_PLAN
from tests.whole_plan import WHOLE_DAY, WHOLE_PLAN

DRAFT = SMALLEST_PLAN.replace("planpage: 1\n", "planpage: 1\ndraft: true\n")


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an invented school with one plan, be in it, and let the guide be one page."""
    del run

    def write_guide(_root: Path, into: Path, **_facts: object) -> None:
        write_one_page(into)

    monkeypatch.setattr(build, "build_guide", write_guide)
    noon = dt.datetime.combine(WHOLE_DAY, dt.time(12), dt.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
    monkeypatch.setenv("PLANPAGE_KEYS", str(tmp_path / "keys.json"))
    return make_site(tmp_path, ("sam-b/2026-autumn.md", WHOLE_PLAN), real_guide=False)


def test_what_was_made_and_where(run: Run) -> None:
    """Pages, plans, children, the folder, and what to open."""
    result = run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "The guide and 3 pages of 1 plan of 1 child are in site.",
        f"To see the site, open {Path('site/index.html')} in your browser.",
    ]


def test_into_another_folder(run: Run, tmp_path: Path) -> None:
    """``--into`` is as seen from where the person is."""
    (tmp_path / "usb").mkdir()
    result = run("build", "--into", "usb/pages")
    assert result.exit_code == 0
    assert (tmp_path / "usb/pages/plans/sam-b/index.html").exists()
    assert not (tmp_path / "site").exists()


def test_a_wrong_plan_publishes_nothing(run: Run, tmp_path: Path) -> None:
    """All messages, the sentence at the end, the number 1, and the last site untouched."""
    run("build")
    last = read_folder(tmp_path / "site")
    Path("plans/sam-b/2026-autumn.md").write_text(BROKEN_PLAN, encoding="utf-8")
    result = run("build")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.startswith('impossible-date: "2026-11-31" is not a date that exists.\n')
    assert result.stdout.endswith("\n\n1 thing to put right in 1 plan. Nothing was published.\n")
    assert read_folder(tmp_path / "site") == last


def test_advice_does_not_bury_a_fault(run: Run) -> None:
    """Beside a fault advice is only counted, in the words of ``planpage check``."""
    without_room = WHOLE_PLAN.replace("    when: after lunch\n", "").replace("Sam", "Ada")
    for child, text in (("ada", without_room), ("sam-b", BROKEN_PLAN)):
        Path("plans", child).mkdir(exist_ok=True)
        Path("plans", child, "2026-autumn.md").write_text(text, encoding="utf-8")
    said = run("build").stdout
    assert said.startswith('impossible-date: "2026-11-31" is not a date that exists.\n')
    assert "advice: " not in said
    assert said.endswith(
        "\n\n1 thing to put right in 1 plan. Nothing was published. "
        "Put that right first. Then there is 1 piece of advice to read.\n"
    )


def test_without_quotes(run: Run) -> None:
    """A build server's log holds no line of a plan."""
    Path("plans/sam-b/2026-autumn.md").write_text(BROKEN_PLAN, encoding="utf-8")
    for result in (run("build", "--no-quotes"), run("build", CI="true")):
        assert result.exit_code == 1
        assert "2026-11-31" not in result.output


def test_a_real_school_reads_what_to_use_instead(run: Run) -> None:
    """One sentence says that no plan was published, and how to see and print them."""
    Path("plans/school.yml").write_text(REAL_SCHOOL, encoding="utf-8")
    result = run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "The guide is in site.",
        (
            "The plans were checked and not published: there are no keys yet. Make them: "
            "planpage keys new"
        ),
        f"To see the site, open {Path('site/index.html')} in your browser.",
    ]
    assert not Path("site/plans").exists()


def test_drafts_are_counted(run: Run) -> None:
    """Who wonders where a plan is, reads it."""
    Path("plans/ada").mkdir()
    path = Path("plans/ada/2026-autumn.md")
    path.write_text(DRAFT, encoding="utf-8")
    assert "1 draft was left out.\n" in run("build").stdout
    path.write_text(DRAFT.replace("    says: He", "    sayz: He"), encoding="utf-8")
    said = run("build").stdout
    assert "1 draft was left out. What is still missing there tells: planpage check\n" in said


def test_no_plans_yet(run: Run) -> None:
    """A new school reads how to begin."""
    Path("plans/sam-b/2026-autumn.md").unlink()
    assert "There are no plans yet. Begin one with: planpage add sam-b\n" in run("build").stdout


def test_a_foreign_folder_is_refused(run: Run) -> None:
    """A person who names the wrong folder loses nothing."""
    Path("thesis").mkdir()
    Path("thesis/chapter.docx").touch()
    result = run("build", "--into", "thesis")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "thesis holds files that planpage build did not make, and it would take them away. "
        "Give that folder another name, or build into another one with --into.\n"
        "Nothing was published.\n"
    )


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "site/x.html"),
            "The disk is full. Make room on it, and try again.",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "guides/2-assess.md"),
            (
                "guides/2-assess.md can't be opened or changed. It may be open in another "
                "program, such as Word, or it may not be yours to change."
            ),
        ),
        (KeyboardInterrupt(), "Stopped."),
    ],
)
def test_what_the_system_says_becomes_a_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, says: str
) -> None:
    """No traceback, and always what did not happen."""

    def fail(*_arguments: object, **_facts: object) -> None:
        raise error

    monkeypatch.setattr(build, "build_guide", fail)
    result = run("build")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{says}\nNothing was published.\n"
    assert [path.name for path in Path().iterdir()] == ["plans"]


def test_a_bar_is_drawn_for_long_work_that_a_person_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It goes to standard error, and never into a file or a log."""
    many = list(range(LONG_WORK))
    assert list(watch_work(many)) == many
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert list(watch_work(many[:-1])) == many[:-1]
    assert capsys.readouterr().err == ""
    assert list(watch_work(many)) == many
    captured = capsys.readouterr()
    assert "Making the pages" in captured.err
    assert captured.out == ""


def test_the_build_says_when_a_chapter_is_overdue(run: Run) -> None:
    """By its day of review, as of the day of the build."""
    chapter = Path("guides/2-assess.md")
    chapter.parent.mkdir()
    facts = "title: Assess\nin_brief: About it.\nreview_due: 2026-10-01"
    chapter.write_text(f"---\n{facts}\n---\n\nText.\n", encoding="utf-8")
    said = "1 chapter of the guide is due to be read again. Which, tells: planpage check"
    assert said in run("build", "--today", "2026-10-02").stdout
    assert said not in run("build", "--today", "2026-10-01").stdout


def test_a_fault_in_the_list_of_links_publishes_nothing(run: Run) -> None:
    """The list is part of the guide, and is told like it."""
    links = Path("guides/outside-links.yml")
    links.parent.mkdir()
    links.write_text("links:\n  - adress: https://a.example/\n", encoding="utf-8")
    result = run("build")
    assert result.exit_code == 1
    assert result.stdout.startswith("unknown-field: `adress` is not a field here.")
    assert "1 thing to put right in 1 file. Nothing was published. " in result.stdout
    assert not Path("site").exists()
