"""A site with a page that somebody could not read is not published, and the last one stays."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from planpage.build import Built, PageStructureError, build_site
from planpage.cli import main
from planpage.page_structure.folder import WHY_GUIDE, WHY_PLANS, check_folder
from planpage.settings import BuildSettings
from tests.school_site import make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN
from tests.tools.changed_templates import change_template

TOP = Path(__file__).parents[2]
TODAY = dt.date(2026, 10, 1)


def build_at(top: Path) -> Built:
    return build_site(BuildSettings(top, top / "site", TODAY))


@pytest.fixture(name="top")
def make_school(tmp_path: Path) -> Path:
    """Make a school with a guide, one plan and a site that was built before."""
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", SMALLEST_PLAN))
    build_at(top)
    return top


def test_the_site_of_this_repository_has_no_fault_and_no_advice(tmp_path: Path) -> None:
    built = build_site(BuildSettings(TOP, tmp_path / "site", dt.date(2026, 11, 22)))
    assert built.is_published
    assert check_folder(tmp_path / "site") == ()


def test_a_plan_page_with_two_first_headings_stops_the_build(top: Path, tmp_path: Path) -> None:
    """One line for each page; none of it is a word of the plan."""
    last = read_folder(top / "site")
    swap = ('<p class="when">', '<h1>Plan</h1><p class="when">')
    with (
        change_template(tmp_path, "parts/name.html", swap),
        pytest.raises(PageStructureError) as stopped,
    ):
        build_at(top)
    lines = str(stopped.value).splitlines()
    assert [line.partition(" (line ")[0] for line in lines] == [
        "plans/sam-b/index.html: The page has a second heading of level 1.",
        "plans/sam-b/plan.html: The page has a second heading of level 1.",
        WHY_PLANS,
    ]
    assert lines[0].endswith(": <h1>; one-h1, WCAG 1.3.1)")
    assert read_folder(top / "site") == last
    assert not list(top.glob(".site*"))


def test_a_fault_of_the_layout_is_told_for_so_many_pages_and_counted(
    top: Path, tmp_path: Path
) -> None:
    """And a page of the guide may have it from its chapter."""
    with (
        change_template(tmp_path, "layout.html", ('<main id="main">', '<main id="mian">')),
        pytest.raises(PageStructureError) as stopped,
    ):
        build_at(top)
    *lines, more, why = str(stopped.value).splitlines()
    assert len(lines) == 20
    assert all("The link that leads past the head leads nowhere." in line for line in lines)
    pages = sum(name.endswith(".html") for name in read_folder(top / "site"))
    assert more == f"… and {pages - 20} more like these."
    assert why == WHY_GUIDE


def test_a_chapter_with_html_that_nobody_can_read_stops_the_build(top: Path) -> None:
    with (top / "guides/2-assess.md").open("a", encoding="utf-8") as chapter:
        chapter.write('\n<p><img src="door.jpg"></p>\n<p><img src="gate.jpg"></p>\n')
    with pytest.raises(PageStructureError, match=r"2-assess\.html: A picture does not say") as told:
        build_at(top)
    assert "<img>, and 1 more; picture-words, WCAG 1.1.1)" in str(told.value)


def test_what_a_plan_may_say_stops_no_build(top: Path) -> None:
    """Advice tells it at its line; the page is made as well as it can be."""
    plan = top / "plans/sam-b/2026-autumn.md"
    with plan.open("a", encoding="utf-8") as body:
        body.write(
            "\n## Do\n\n#\n\n- \n\n| | |\n|--|--|\n\n[here](#nowhere) [](a.html) [here](b.html)\n"
        )
    built = build_at(top)
    assert built.is_published
    assert "link-text" in {found.name for found in built.checked.diagnostics}


def test_the_command_says_what_and_ends_with_one(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(top)
    swap = ("<h1>{{ frame.title }}</h1>", "<h3>{{ frame.title }}</h3>")
    with change_template(tmp_path, "parts/name.html", swap):
        result = CliRunner().invoke(main, ["build", "--today", str(TODAY)])
    assert result.exit_code == 1
    assert "plans/sam-b/index.html: The page has no heading of level 1." in result.stderr
    assert result.stderr.endswith("Nothing was published.\n")
    assert "Sam" not in result.output
