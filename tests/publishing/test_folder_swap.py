"""A new site takes the place of the last one, whole or not at all, whenever the build is killed."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.publishing import folder_swap
from planpage.publishing.build_lock import LOCK
from planpage.publishing.folder_swap import (
    NEW,
    OLD,
    name_work_folder,
    open_staging,
    restore_site,
)
from planpage.publishing.site_folder import MARKER, SiteFolderError
from tests.publishing.two_pages import build_new_site, read_site, write_last_site


@pytest.fixture(name="site")
def make_site(tmp_path: Path) -> Path:
    """Make a last site of two pages."""
    write_last_site(tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture(name="in_two_steps")
def forbid_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system be one that can't swap two folders at once."""
    monkeypatch.setattr(folder_swap, "_exchange", lambda _one, _other: False)


def test_the_first_site_is_moved_into_place(tmp_path: Path) -> None:
    """Where there is no site yet, the new one is there after the build, and nothing beside it."""
    build_new_site(tmp_path / "site")
    assert read_site(tmp_path / "site") == {"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    """A person may have made the folder for the site."""
    (tmp_path / "site").mkdir()
    build_new_site(tmp_path / "site")
    assert read_site(tmp_path / "site") == {"new"}


def test_the_last_site_is_gone_after_the_swap(site: Path) -> None:
    """No page of the last site is left, there or beside it."""
    (site / "withdrawn.html").write_text("last", encoding="utf-8")
    build_new_site(site)
    assert read_site(site) == {"new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.usefixtures("in_two_steps")
def test_two_steps_come_to_the_same(site: Path) -> None:
    """Where the system can't swap folders, the last site steps aside first."""
    (site / "withdrawn.html").write_text("last", encoding="utf-8")
    build_new_site(site)
    assert read_site(site) == {"new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_last_site(site: Path) -> None:
    """What was built aside goes, and the last site is untouched."""

    def fail() -> None:
        with open_staging(site) as staged:
            (staged / "index.html").write_text("new", encoding="utf-8")
            raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        fail()
    assert read_site(site) == {"last"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.usefixtures("in_two_steps")
def test_the_last_site_comes_back_where_the_new_one_cannot_move(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a file that is open in another program holds its folder."""
    move = Path.rename

    def refuse_new(path: Path, target: Path) -> Path:
        if path.name == NEW:
            raise PermissionError
        return move(path, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(SiteFolderError, match="The folder site can't be replaced"):
        build_new_site(site)
    assert read_site(site) == {"last"}


def test_unfinished_work_of_a_dead_build_goes(site: Path) -> None:
    """What a killed build left beside the site is cleared by the next one."""
    work = name_work_folder(site)
    (work / NEW).mkdir(parents=True)
    (work / NEW / "half.html").write_text("half", encoding="utf-8")
    (work / LOCK).touch()
    with open_staging(site) as staged:
        assert {path.name for path in staged.iterdir()} == {MARKER}
    assert not work.exists()


def test_a_site_that_is_there_is_not_overwritten_by_an_older_one(site: Path) -> None:
    """A build killed after the swap left the older site aside: it goes, and the newer one stays."""
    aside = name_work_folder(site) / OLD
    aside.mkdir(parents=True)
    (aside / "index.html").write_text("older", encoding="utf-8")
    restore_site(site)
    assert read_site(site) == {"last"}
    assert not aside.exists()


def test_a_work_folder_of_somebody_else_is_refused(site: Path) -> None:
    """Only what carries our lock file is taken away."""
    work = name_work_folder(site)
    work.mkdir()
    (work / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SiteFolderError, match=r"\.site-work is there already"):
        build_new_site(site)
    assert (work / "mine.txt").exists()
    assert read_site(site) == {"last"}


def test_a_work_folder_that_is_a_link_is_refused(site: Path, tmp_path: Path) -> None:
    """A link would lead the new pages, and the clearing, to another place."""
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / NEW).mkdir(parents=True)
    (elsewhere / LOCK).touch()
    name_work_folder(site).symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(SiteFolderError, match="is there already"):
        build_new_site(site)
    assert (elsewhere / NEW).is_dir()


def test_a_link_in_the_last_site_is_not_followed_when_it_goes(site: Path, tmp_path: Path) -> None:
    """Taking the last site away takes the link away, and not what it leads to."""
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "letter.txt").touch()
    (site / "link").symlink_to(precious, target_is_directory=True)
    build_new_site(site)
    assert (precious / "letter.txt").exists()


def test_two_builds_at_once_are_refused(site: Path) -> None:
    """The second one says so, and takes nothing from the first."""
    with open_staging(site) as staged:
        with pytest.raises(SiteFolderError, match="Another planpage build is at work"):
            build_new_site(site)
        assert staged.is_dir()
    assert read_site(site) == {"last"}
