"""A build makes a whole site or nothing, of what is in the plans folder and of nothing else."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from planpage import build
from planpage.build import Built, build_site
from planpage.guide.build import GuideError
from planpage.model import School
from planpage.publishing.page_files import PageAddressError
from planpage.publishing.site_folder import MARKER, SiteFolderError
from planpage.settings import BuildSettings
from tests.school_site import (
    BROKEN_PLAN,
    REAL_SCHOOL,
    make_site,
    read_folder,
    write_one_page,
)
from tests.smallest_plan import SMALLEST_PLAN

TODAY = dt.date(2026, 10, 1)
DRAFT = SMALLEST_PLAN.replace("planpage: 1\n", "planpage: 1\ndraft: true\n")
EARLIER = (
    SMALLEST_PLAN.replace("starts: 2026-09-14", "starts: 2026-06-01")
    .replace("2026-11-06", "2026-07-10")
    .replace("support:\n", "learned:\n  works: Short steps\n  next_cycle: []\nsupport:\n")
    .replace("  next_cycle: []\n", "")
)


@pytest.fixture(name="quick_guide")
def make_quick_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the guide be one page, where a test is about something else."""

    def write_guide(root: Path, into: Path, *, school: School, examples: bool) -> None:
        del root
        write_one_page(into, f"{school.name} {examples}")

    monkeypatch.setattr(build, "build_guide", write_guide)


def build_at(top: Path, into: Path | None = None) -> Built:
    """Build the site of ``top`` as of ``TODAY``."""
    return build_site(BuildSettings(top, into or top / "site", TODAY))


def test_a_site_is_the_guide_and_the_pages_of_the_plans(tmp_path: Path) -> None:
    """Of an invented school everything is built: chapters, list of examples, plans, marker."""
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", SMALLEST_PLAN))
    built = build_at(top)
    assert built.is_published
    assert built.page_count == 3
    names = read_folder(top / "site").keys()
    assert names >= {
        MARKER,
        "index.html",
        "1-how-the-cycle-works.html",
        "404.html",
        "plans/index.html",
        "plans/sam-b/index.html",
        "plans/sam-b/plan.html",
    }
    assert not [name for name in names if name.endswith(".md")]


def test_the_same_files_give_the_same_site(tmp_path: Path) -> None:
    """Two builds of one day are alike, byte for byte, wherever they go."""
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", SMALLEST_PLAN))
    build_at(top, tmp_path / "one")
    build_at(top, tmp_path / "two")
    assert read_folder(tmp_path / "one") == read_folder(tmp_path / "two")


def test_a_real_school_gets_its_guide_and_no_page_of_a_plan(tmp_path: Path) -> None:
    """Without ``example: true`` no child's name, id or word is anywhere in the site."""
    plan = SMALLEST_PLAN.replace("Mrs Jones", "Mrs Thistlewick").replace("Paired", "Kestrel")
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", plan), school=REAL_SCHOOL)
    built = build_at(top)
    assert built.is_published
    assert built.page_count == 0
    assert built.checked.plan_count == 1
    site = read_folder(top / "site")
    assert "index.html" in site
    assert not [name for name in site if "plans" in name or "sam" in name]
    for text in (b"sam-b", b"Kestrel", b"Thistlewick"):
        assert not [name for name, content in site.items() if text in content]


@pytest.mark.usefixtures("quick_guide")
def test_a_plan_that_is_gone_has_no_page_after_the_next_build(tmp_path: Path) -> None:
    """The whole site is replaced, so nothing of a child who left stays behind."""
    top = make_site(
        tmp_path,
        ("sam-b/2026-autumn.md", SMALLEST_PLAN),
        ("ada/2026-autumn.md", SMALLEST_PLAN),
        ("ada/2026-summer.md", EARLIER),
        real_guide=False,
    )
    build_at(top)
    assert (top / "site/plans/ada/2026-summer/index.html").exists()
    (top / "plans/ada/2026-summer.md").unlink()
    build_at(top)
    assert (top / "site/plans/ada/index.html").exists()
    assert not (top / "site/plans/ada/2026-summer").exists()
    (top / "plans/ada/2026-autumn.md").unlink()
    build_at(top)
    assert not (top / "site/plans/ada").exists()
    assert (top / "site/plans/sam-b/index.html").exists()


@pytest.mark.usefixtures("quick_guide")
def test_a_wrong_plan_leaves_the_last_site_byte_for_byte(tmp_path: Path) -> None:
    """One fault in one plan keeps all of the last site, and every fault is told."""
    top = make_site(tmp_path, ("sam-b/2026-autumn.md", SMALLEST_PLAN), real_guide=False)
    build_at(top)
    last = read_folder(top / "site")
    (top / "plans/ada").mkdir()
    (top / "plans/ada/2026-autumn.md").write_text(BROKEN_PLAN, encoding="utf-8")
    built = build_at(top)
    assert not built.is_published
    assert [found.name for found in built.checked.diagnostics if found.is_error] == [
        "impossible-date"
    ]
    assert read_folder(top / "site") == last
    assert sorted(path.name for path in top.iterdir()) == ["plans", "site"]


def test_a_wrong_chapter_leaves_the_last_site_byte_for_byte(tmp_path: Path) -> None:
    """The guide is built aside too: a link that leads nowhere publishes nothing."""
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", SMALLEST_PLAN))
    build_at(top)
    last = read_folder(top / "site")
    with (top / "guides/2-assess.md").open("a", encoding="utf-8") as chapter:
        chapter.write("\n[Read on](10-nowhere.md)\n")
    with pytest.raises(GuideError, match=r"2-assess\.md"):
        build_at(top)
    assert read_folder(top / "site") == last


@pytest.mark.usefixtures("quick_guide")
def test_a_draft_is_left_out(tmp_path: Path) -> None:
    """A draft has no page; the child's other plan is shown as if the draft were not there."""
    top = make_site(
        tmp_path,
        ("sam-b/2026-autumn.md", DRAFT),
        ("sam-b/2026-summer.md", EARLIER),
        ("ada/2026-autumn.md", DRAFT),
        real_guide=False,
    )
    built = build_at(top)
    assert [plan.at.path for plan in built.drafts] == [
        "plans/ada/2026-autumn.md",
        "plans/sam-b/2026-autumn.md",
    ]
    assert built.checked.plan_count == 1
    assert sorted(path.name for path in (top / "site/plans").iterdir()) == ["index.html", "sam-b"]
    assert not (top / "site/plans/sam-b/2026-summer").exists()


@pytest.mark.usefixtures("quick_guide")
def test_an_unfinished_draft_does_not_keep_the_others_from_being_published(tmp_path: Path) -> None:
    """A plan is written over days: until it is ready, it stands in nobody's way."""
    top = make_site(
        tmp_path,
        ("sam-b/2026-autumn.md", SMALLEST_PLAN),
        ("ada/2026-autumn.md", DRAFT.replace("says: He tries at bedtime, then", "sayz: He")),
        real_guide=False,
    )
    built = build_at(top)
    assert built.is_published
    assert built.unfinished == 1
    assert built.page_count == 3


@pytest.mark.usefixtures("quick_guide")
def test_a_school_without_plans_has_a_site(tmp_path: Path) -> None:
    """A new school begins with the guide."""
    built = build_at(make_site(tmp_path, real_guide=False))
    assert built.is_published
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "<p>Hazel Bank Primary School False</p>" in page
    assert not (tmp_path / "site/plans").exists()


@pytest.mark.usefixtures("quick_guide")
def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    """A folder with files that a build did not make is refused before any work."""
    top = make_site(tmp_path, ("sam-b/2026-autumn.md", SMALLEST_PLAN), real_guide=False)
    (top / "site").mkdir()
    (top / "site/thesis.docx").write_bytes(b"ten years of work")
    with pytest.raises(SiteFolderError, match="did not make"):
        build_at(top)
    assert read_folder(top / "site") == {"thesis.docx": b"ten years of work"}


def test_a_folder_of_the_guide_called_plans_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chapters and plans can't share addresses, whatever their capitals."""
    top = make_site(tmp_path, ("sam-b/2026-autumn.md", SMALLEST_PLAN), real_guide=False)
    monkeypatch.setattr(
        build, "build_guide", lambda _root, into, **_facts: (into / "Plans").mkdir()
    )
    with pytest.raises(PageAddressError, match="guides has a folder called plans"):
        build_at(top)
    assert not (top / "site").exists()


def test_a_site_of_mkdocs_own_command_may_be_replaced(tmp_path: Path) -> None:
    """``mkdocs build`` marks its site through our plugin: both commands work side by side."""
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", SMALLEST_PLAN))
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=top,
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1790812800"},
    )
    mkdocs = read_folder(top / "site")
    assert MARKER in mkdocs
    assert build_at(top).is_published
    assert read_folder(top / "site").keys() == mkdocs.keys()
