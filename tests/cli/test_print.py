"""``planpage print`` makes pages for paper: no keys, no web, and never part of a site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.school_site import BROKEN_PLAN, REAL_SCHOOL, make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

TOP = Path(__file__).parents[2]
PAPER = "readers:\n  - who: Nan\n    gets: summary\n    format: paper\nsupport:\n"
LARGE = "readers:\n  - who: Nan\n    gets: full\n    format: large print\nsupport:\n"
PLAN = SMALLEST_PLAN.replace("support:\n", PAPER)
DRAFT = SMALLEST_PLAN.replace("planpage: 1\n", "planpage: 1\ndraft: true\n")
DAY = ("--today", "2026-10-05")


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path) -> Path:
    """Make a real school with two children and a draft, without keys, and be in it."""
    del run
    return make_site(
        tmp_path,
        ("sam-b/2026-autumn.md", PLAN),
        ("leo/2026-autumn.md", SMALLEST_PLAN.replace("Sam", "Leo").replace("support:\n", LARGE)),
        ("ann/2026-autumn.md", DRAFT),
        school=REAL_SCHOOL,
        real_guide=False,
    )


def list_pages(site: Path) -> list[str]:
    """Return the pages in the folder print."""
    return sorted(path.name for path in (site / "print").glob("*.html"))


def test_everybodys_pages_are_there_and_the_list_says_who_wants_paper(run: Run, site: Path) -> None:
    result = run("print", *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("4 pages of 2 children are in print.")
    assert len(list_pages(site)) == 5
    listed = (site / "print" / "index.html").read_text(encoding="utf-8")
    assert "<span>On paper for Nan.</span>" in listed
    assert "<span>In large print for Nan.</span>" in listed
    assert "Sam’s one page" in listed


def test_one_childs_pages_take_the_place_of_all(run: Run, site: Path) -> None:
    run("print", *DAY)
    assert run("print", "sam-b", *DAY).exit_code == 0
    assert list_pages(site) == ["index.html", "sam-b-full-plan.html", "sam-b-one-page.html"]


def test_children_whose_plans_are_wrong_are_named(run: Run, site: Path) -> None:
    make_site(site, ("ada/2026-autumn.md", BROKEN_PLAN), school=REAL_SCHOOL, real_guide=False)
    result = run("print", *DAY)
    assert result.exit_code == 1
    assert "Left out, since there is something to put right first: ada." in result.stdout
    assert len(list_pages(site)) == 5


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("nobody",), 2, "There is no child called nobody in plans."),
        (("ann",), 1, "ann has drafts only."),
        (("--out", "site"), 1, "lies in a folder that is published."),
        (("--out", "guides"), 1, "among your own texts."),
        (("--out", "."), 1, "that planpage print has not made"),
    ],
)
def test_nothing_is_written_where_something_is_wrong(
    run: Run, site: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    before = read_folder(site)
    result = run("print", *words, *DAY)
    assert result.exit_code == code
    assert says in result.stderr
    assert read_folder(site) == before


def test_no_build_takes_the_folders_place_or_copies_it(run: Run, site: Path) -> None:
    shutil.copytree(TOP / "guides", site / "guides")
    shutil.copy(TOP / "mkdocs.yml", site)
    run("print", *DAY)
    before = read_folder(site / "print")
    assert run("build", "--into", "print", *DAY).exit_code == 1
    assert run("build", *DAY).exit_code == 0
    assert read_folder(site / "print") == before
    assert [name for name in read_folder(site / "site") if "one-page" in name] == []
