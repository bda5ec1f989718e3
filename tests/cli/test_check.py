"""``planpage check`` tells everything that is wrong, and ends with a number that programs read."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.school_site import BROKEN_PLAN, make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN
from tests.whole_plan import WHOLE_DAY, WHOLE_PLAN

ADA = WHOLE_PLAN.replace("Sam", "Ada")
DRAFT = ADA.replace("planpage: 1\n", "planpage: 1\ndraft: true\n")
WITHOUT_ROOM = ADA.replace("    when: after lunch\n", "")


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a school with one right plan and one wrong one, and be in it on a fixed day."""
    del run
    noon = dt.datetime.combine(WHOLE_DAY, dt.time(12), dt.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
    return make_site(
        tmp_path,
        ("sam-b/2026-autumn.md", WHOLE_PLAN),
        ("ada/2026-autumn.md", BROKEN_PLAN),
        real_guide=False,
    )


def test_every_message_and_a_last_line(run: Run) -> None:
    """One wrong date is one message of four parts, and the last line counts."""
    result = run("check")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout == (
        'impossible-date: "2026-11-31" is not a date that exists.\n'
        " --> plans/ada/2026-autumn.md:7:9\n"
        "  |\n"
        "7 | review: 2026-11-31\n"
        "  |         ^^^^^^^^^^\n"
        "  = write instead: review: 2026-11-30   (November has 30 days)\n"
        "\n"
        "1 thing to put right in 1 plan.\n"
    )


def test_nothing_wrong(run: Run) -> None:
    """The last line says how much was looked at."""
    Path("plans/ada/2026-autumn.md").write_text(DRAFT, encoding="utf-8")
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "No faults in 2 plans of 2 children.\n")


def test_advice_is_no_fault(run: Run) -> None:
    """Advice is told and counted, and the command ends well."""
    Path("plans/ada/2026-autumn.md").write_text(WITHOUT_ROOM, encoding="utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout.startswith("advice: support-not-quantified: ")
    assert result.stdout.endswith("\n\nNo faults in 2 plans of 2 children. 1 piece of advice.\n")


def test_what_has_to_be_put_right_comes_first(run: Run) -> None:
    """Beside a fault advice is only counted: one would bury the other. ``--all`` shows both."""
    sam = WHOLE_PLAN.replace("    when: after lunch\n", "")
    Path("plans/sam-b/2026-autumn.md").write_text(sam, encoding="utf-8")
    said = run("check").stdout
    assert "advice: " not in said
    assert said.endswith(
        "\n\n1 thing to put right in 1 plan. "
        "Put that right first. Then there is 1 piece of advice to read.\n"
    )
    assert "advice: support-not-quantified: " in run("check", "--all").stdout


def test_much_advice_is_counted_for_each_plan(run: Run) -> None:
    """Nobody reads 30 messages at once. A child's name shows that child's."""
    Path("plans/ada/2026-autumn.md").unlink()
    for name in ("Ann", "Ben", "Eve", "Kit", "Leo", "Mia"):
        folder = Path("plans", name.lower())
        folder.mkdir()
        plan = SMALLEST_PLAN.replace("Sam", name)
        (folder / "2026-autumn.md").write_text(plan, encoding="utf-8")
    said = run("check").stdout
    assert "\nplans/mia/2026-autumn.md  " in said
    assert said.count("pieces of advice. To read it: planpage check ") == 6
    assert run("check", "mia").stdout.startswith("advice: ")
    assert run("check", "--all").stdout.count("\nadvice: ") > 30


def test_notes_are_shown_on_request(run: Run) -> None:
    """Information is neither a fault nor advice."""
    Path("plans/ada/2026-autumn.md").write_text(
        ADA.replace("2026-11-06", "2026-10-08"), encoding="utf-8"
    )
    said = run("check", "ada").stdout
    assert "information: " not in said
    assert said.endswith(" 1 note more with: planpage check --all\n")
    assert "information: review-usual-time: " in run("check", "--all").stdout


@pytest.mark.parametrize(
    "path",
    [
        "sam-b",
        "plans/sam-b",
        "plans/sam-b/2026-autumn.md",
        "./plans/sam-b/",
        "plans/../plans/sam-b",
    ],
)
def test_one_child_alone(run: Run, path: str) -> None:
    """A child's name, its folder, or a file: what is wrong elsewhere is not told."""
    result = run("check", path)
    assert (result.exit_code, result.stdout) == (0, "No faults in 1 plan of 1 child.\n")


def test_several_at_once(run: Run) -> None:
    """Two children, one of them wrong."""
    result = run("check", "sam-b", "ada")
    assert result.exit_code == 1
    assert result.stdout.endswith("1 thing to put right in 1 plan.\n")


def test_from_inside_a_childs_folder(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who has gone into a folder means the site round it, and files where they are."""
    monkeypatch.chdir("plans/sam-b")
    assert run("check").exit_code == 1
    assert run("check", "2026-autumn.md").stdout == "No faults in 1 plan of 1 child.\n"


def test_the_settings_alone(run: Run) -> None:
    """The school's file can be named too."""
    Path("plans/school.yml").write_text("planpage: 1\nskool: Hazel Bank\n", encoding="utf-8")
    result = run("check", "plans/school.yml")
    assert result.exit_code == 1
    assert "plans/school.yml:2:1" in result.stdout
    assert "ada" not in result.stdout


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("sam", "There is no sam in plans. Did you mean sam-b?\n"),
        ("plans/sam-b/2026-winter.md", "There is no plans/sam-b/2026-winter.md in plans.\n"),
        ("..", ".. is not in the folder plans of this site.\n"),
        (
            "plans/_notes.md",
            "plans/_notes.md is not a plan: a name that begins with _ or . is never read.\n",
        ),
    ],
)
def test_a_wrong_path_is_a_wrong_call(run: Run, path: str, says: str) -> None:
    """The command ends with 2, and looks at nothing."""
    Path("plans/_notes.md").touch()
    result = run("check", path)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", says)


def test_a_link_out_of_the_plans_is_not_followed(run: Run, tmp_path: Path) -> None:
    """A path in the call reads no more than the folder does."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "plans/link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    result = run("check", "plans/link")
    assert result.exit_code == 2
    assert "is not in the folder plans" in result.stderr


def test_json_is_a_list_for_other_programs(run: Run) -> None:
    """Standard output holds JSON alone, and the number at the end is the same."""
    result = run("check", "--json")
    assert (result.exit_code, result.stderr) == (1, "")
    messages = json.loads(result.stdout)
    assert [(one["name"], one["path"], one["line"]) for one in messages] == [
        ("impossible-date", "plans/ada/2026-autumn.md", 7)
    ]
    assert run("check", "sam-b", "--json").stdout == "[]\n"


@pytest.mark.parametrize(
    ("words", "environ"),
    [(["--no-quotes"], {}), ([], {"CI": "true"}), (["--json", "--no-quotes"], {})],
)
def test_without_quotes_no_line_of_a_plan_is_shown(
    run: Run, words: list[str], environ: dict[str, str]
) -> None:
    """Where others read the messages, what stands in the plan stays out of them."""
    result = run("check", *words, **environ)
    assert result.exit_code == 1
    assert "2026-11-31" not in result.output
    assert "plans/ada/2026-autumn.md" in result.output


def test_nothing_is_written(run: Run, tmp_path: Path) -> None:
    """A check changes no file and leaves none."""
    before = read_folder(tmp_path)
    run("check")
    assert read_folder(tmp_path) == before


def test_mkdocs_is_never_loaded(tmp_path: Path) -> None:
    """A check is quick: nothing of MkDocs, Material or Markdown comes into the process."""
    code = (
        "import sys\n"
        "from planpage.cli import main\n"
        "try:\n"
        "    main(['check'])\n"
        "finally:\n"
        "    print({'mkdocs', 'material', 'markdown'} & set(sys.modules), file=sys.stderr)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, check=False, capture_output=True, text=True
    )
    assert ended.returncode == 1
    assert ended.stderr == "set()\n"


def test_no_site_here(run: Run, tmp_path: Path) -> None:
    """Somebody in a wrong folder reads where to go."""
    (tmp_path / "elsewhere").mkdir()
    result = run("-C", "elsewhere", "check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "There is no site of a school in elsewhere: no folder called plans.\n"
        "Go to the folder of your site (cd my-school), or make one: planpage new my-school\n"
    )
