"""Which folders a build may replace, and which it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.publishing.site_folder import (
    SiteFolderError,
    is_link,
    mark_site,
    refuse_site_folder,
)


@pytest.fixture(name="top")
def make_top(tmp_path: Path) -> Path:
    """Make the folder of a school, with plans and guides in it."""
    top = tmp_path / "school"
    (top / "plans" / "sam-b").mkdir(parents=True)
    (top / "guides").mkdir()
    return top


def test_a_folder_that_is_not_there_may_be_the_site(top: Path) -> None:
    """The first build makes the folder."""
    refuse_site_folder(top / "site", top)


def test_an_empty_folder_may_be_the_site(top: Path) -> None:
    """Nothing is lost where nothing lies."""
    (top / "site").mkdir()
    refuse_site_folder(top / "site", top)


def test_a_site_of_ours_may_be_replaced(top: Path) -> None:
    """The marker says that a build made what lies here."""
    (top / "site").mkdir()
    (top / "site" / "index.html").write_text("last", encoding="utf-8")
    mark_site(top / "site")
    refuse_site_folder(top / "site", top)


def test_files_of_somebody_else_are_refused(top: Path) -> None:
    """A folder with files in it and without the marker stays as it is."""
    (top / "site").mkdir()
    (top / "site" / "holiday.jpg").write_bytes(b"beach")
    with pytest.raises(SiteFolderError, match="that planpage build did not make"):
        refuse_site_folder(top / "site", top)


def test_a_git_folder_in_the_site_is_refused(top: Path) -> None:
    """A replaced folder would take the history of the pages with it."""
    (top / "site" / ".git").mkdir(parents=True)
    mark_site(top / "site")
    with pytest.raises(SiteFolderError, match="holds a git folder"):
        refuse_site_folder(top / "site", top)


def test_a_file_is_refused(top: Path) -> None:
    """A site is a folder."""
    (top / "site").write_text("notes", encoding="utf-8")
    with pytest.raises(SiteFolderError, match="is a file"):
        refuse_site_folder(top / "site", top)


def test_a_link_is_refused_even_to_a_site_of_ours(top: Path, tmp_path: Path) -> None:
    """What lies behind a link is somewhere else."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    mark_site(elsewhere)
    (top / "site").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(SiteFolderError, match="is a link to another place"):
        refuse_site_folder(top / "site", top)


def test_a_link_that_leads_nowhere_is_refused(top: Path, tmp_path: Path) -> None:
    """The missing place behind a link would be made by writing to it."""
    (top / "site").symlink_to(tmp_path / "nowhere", target_is_directory=True)
    assert is_link(top / "site")
    with pytest.raises(SiteFolderError, match="is a link to another place"):
        refuse_site_folder(top / "site", top)


@pytest.mark.parametrize(
    "place",
    ["", ".", "..", "plans", "plans/sam-b", "plans/new", "guides", "guides/site", "plans/.."],
)
def test_the_schools_own_files_are_never_replaced(top: Path, place: str) -> None:
    """A site neither holds the plans and the guide nor lies among them."""
    for folder in (top, top.parent):
        mark_site(folder)
    with pytest.raises(SiteFolderError, match="your own files are there"):
        refuse_site_folder(top / place, top)


def test_plans_behind_a_link_are_never_replaced(top: Path, tmp_path: Path) -> None:
    """Plans may lie on another drive, with a link to them: the site can't go there either."""
    drive = tmp_path / "drive"
    (drive / "plans").mkdir(parents=True)
    (top / "plans" / "sam-b").rmdir()
    (top / "plans").rmdir()
    (top / "plans").symlink_to(drive / "plans", target_is_directory=True)
    mark_site(drive)
    with pytest.raises(SiteFolderError, match="your own files are there"):
        refuse_site_folder(drive, top)


def test_a_name_that_only_begins_alike_is_no_part_of_the_plans(top: Path) -> None:
    """``plans-site`` is beside ``plans``, not in it."""
    refuse_site_folder(top / "plans-site", top)


def test_the_folder_round_the_site_has_to_be_there(top: Path) -> None:
    """A slip in a long path makes no folders."""
    with pytest.raises(SiteFolderError, match="There is no folder"):
        refuse_site_folder(top / "pubilc" / "site", top)
