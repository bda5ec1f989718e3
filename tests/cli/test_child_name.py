"""A child may be named by the folder's name, or by a path to it as a shell completes one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planpage.cli.child_name import name_child
from tests.cli.conftest import Run
from tests.school_site import make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

TOP = Path(__file__).parents[2]
DAY = ("--today", "2026-11-08")
IN_SAM = Path("plans/sam-b")
HERE = Path()


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path) -> Path:
    """Make a site with the plans of Sam and Ben, and be in it."""
    del run
    plans = (("sam-b/2026-autumn.md", SMALLEST_PLAN), ("ben-r/2026-autumn.md", SMALLEST_PLAN))
    return make_site(tmp_path, *plans, real_guide=False)


@pytest.mark.parametrize(
    ("where", "typed", "child"),
    [
        (HERE, "ben-r", "ben-r"),
        (HERE, "ben-r/", "ben-r"),
        (HERE, "plans/ben-r", "ben-r"),
        (HERE, "plans/ben-r/", "ben-r"),
        (HERE, "./plans/ben-r", "ben-r"),
        (HERE, r"plans\ben-r", "ben-r"),
        (HERE, ".\\plans\\ben-r\\", "ben-r"),
        (HERE, "plans/ben-r/2026-autumn.md", "ben-r"),
        (HERE, "plans/ali-r", "ali-r"),
        (Path("plans"), "ben-r/", "ben-r"),
        (Path("plans"), ".\\ben-r", "ben-r"),
        (IN_SAM, ".", "sam-b"),
        (IN_SAM, "./", "sam-b"),
        (IN_SAM, "../ben-r", "ben-r"),
        (IN_SAM, r"..\ben-r", "ben-r"),
        (IN_SAM, "plans/ben-r", "ben-r"),
        (IN_SAM, "ben-r/", "ben-r"),
        (IN_SAM, "2026-autumn.md", "2026-autumn.md"),
        (HERE, "plans/ben-r/2027-spring.md", "plans/ben-r/2027-spring.md"),
        (HERE, "Mum/Dad", "Mum/Dad"),
        (HERE, "../nowhere/ben-r", "../nowhere/ben-r"),
    ],
)
def test_a_path_into_the_plans_is_the_childs_name_and_all_else_stays(
    site: Path, monkeypatch: pytest.MonkeyPatch, where: Path, typed: str, child: str
) -> None:
    monkeypatch.chdir(site / where)
    assert name_child(typed, site / "plans") == child


def test_a_whole_path_is_the_childs_name(site: Path) -> None:
    assert name_child(str(site / "plans" / "ben-r"), site / "plans") == "ben-r"


@pytest.mark.parametrize("typed", [".", "./", "plans/", "..", "tests/", "tests/ben-r"])
def test_a_place_that_is_no_childs_is_refused(run: Run, site: Path, typed: str) -> None:
    """Else the next plan would be begun there: outside the plans."""
    shutil.copytree(site / "plans" / "ben-r", site / "tests" / "ben-r")
    before = read_folder(site)
    result = run("next", typed, *DAY)
    assert (result.exit_code, result.stderr) == (
        2,
        f"{typed} is no child's folder in plans. Write the name of the folder: ben-r, sam-b\n",
    )
    assert read_folder(site) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("next", "plans/ben-r", *DAY), "plans/ben-r/2026-autumn-2.md is ready."),
        (("add", "plans/ali-r", *DAY), "plans/ali-r/2026-autumn.md is ready:"),
        (("forms", "plans/ben-r", *DAY), "The meeting notes for Sam are in forms"),
        (("print", "plans/ben-r", *DAY), "2 pages of 1 child are in print."),
        (("rename", "plans/ben-r", "plans/ben-k"), "plans/ben-r is now plans/ben-k."),
        (("hand-over", "plans/ben-r", *DAY), "hand-over-ben-r is ready: 1 plan as text"),
        (("check", r"plans\ben-r", *DAY), "No faults in 1 plan of 1 child."),
    ],
)
def test_each_command_takes_a_path(run: Run, site: Path, words: tuple[str, ...], says: str) -> None:
    shutil.copytree(TOP / "guides", site / "guides")
    shutil.copy(TOP / "mkdocs.yml", site)
    result = run(*words)
    assert (result.exit_code, result.stderr) == (0, "")
    assert says in result.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("file", "plans/ann", "Mum"),
        ("letters", "plans/ann"),
        ("withdraw", "plans/ann"),
        ("withdraw", "plans/ann", "--back"),
        ("keys", "renew", "plans/ann"),
        ("keys", "remove", "Mum", "--child", "plans/ann"),
        ("serve", "--as", "Mum", "--child", "plans/ann"),
    ],
)
def test_the_commands_about_keys_take_a_path(
    run: Run, site: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """What they say of a child who is not there has the name in it, and no path."""
    monkeypatch.setenv("PLANPAGE_KEYS", str(site / "own" / "keys.json"))
    settings = site / "plans" / "school.yml"
    settings.write_text(settings.read_text("utf-8").replace("example: true\n", ""), "utf-8")
    assert run("keys", "new", *DAY).exit_code == 0
    result = run(*words, *DAY)
    assert result.exit_code != 0
    assert "ann" in result.stderr
    assert "plans/ann" not in result.stderr


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (
            "Zoë K",
            (
                "There is no folder plans/Zoë K. For a first plan, write: planpage add zoe-k "
                "--name Zoë\n"
            ),
        ),
        ("Ben R", "There is no folder plans/Ben R. Write: planpage next ben-r\n"),
        (
            "Ann Lee",
            (
                "plans/Ann Lee can't be the name of a child's folder: it may have small letters "
                '(a to z), digits and single hyphens.\nWrite: planpage rename "Ann Lee" ann-l\n'
            ),
        ),
        ("李", "There is no folder plans/李.\n"),
    ],
)
def test_a_name_that_no_folder_may_have_comes_with_a_call_that_works(
    run: Run, site: Path, typed: str, says: str
) -> None:
    (site / "plans" / "Ann Lee").mkdir()
    result = run("next", typed)
    assert (result.exit_code, result.stderr) == (1, says)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Sam", "There is no child called Sam in plans. Did you mean sam-b?\n"),
        ("Sam Brown", "There is no child called Sam Brown in plans. Did you mean sam-b?\n"),
        (
            "zoe-k",
            "There is no child called zoe-k in plans. Write the name of the folder: ben-r, sam-b\n",
        ),
    ],
)
@pytest.mark.parametrize("command", ["hand-over", "forms", "print"])
def test_a_child_who_is_not_there_comes_with_folders_that_are(
    run: Run, command: str, typed: str, says: str
) -> None:
    result = run(command, typed)
    assert (result.exit_code, result.stderr) == (2, says)


def test_of_many_folders_a_few_are_named(run: Run, site: Path) -> None:
    for number in range(6):
        (site / "plans" / f"c{number}").mkdir()
    result = run("forms", "zoe-k")
    assert result.stderr.endswith("Write the name of the folder: ben-r, c0, c1, c2, c3, c4, …\n")


def test_where_there_is_no_child_yet_it_says_so(run: Run, site: Path) -> None:
    for child in ("sam-b", "ben-r"):
        shutil.rmtree(site / "plans" / child)
    assert run("forms", "sam-b").stderr == (
        "There is no child called sam-b in plans. No child has a folder there yet.\n"
    )
