from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from planpage.keys.key_file import change_keys, read_keys
from planpage.keys.life import renew_readers
from planpage.keys.withdraw import withdraw_child
from tests.doctor.doctor_school import TODAY, find_all, make_school, publish_page


@pytest.fixture(name="top")
def name_top(tmp_path: Path) -> Path:
    """Return where the school's folder is."""
    return tmp_path / "school"


@pytest.fixture(name="key_file")
def make_key_file(top: Path) -> Path:
    """Make the school with a page in its site, and return where its key file is."""
    key_file = make_school(top)
    publish_page(top / "site", read_keys(key_file).find_address("sam-b"))
    return key_file


@pytest.fixture(name="host")
def copy_site(top: Path, tmp_path: Path, key_file: Path) -> Path:
    """Return a copy of the web space, as published before anything changed."""
    del key_file
    return Path(shutil.copytree(top / "site", tmp_path / "web"))


def test_a_page_that_is_live_is_no_finding(top: Path, key_file: Path, host: Path) -> None:
    assert find_all(top, key_file) == {}
    assert find_all(top, key_file, host) == {}


def test_the_page_of_a_withdrawn_child(top: Path, key_file: Path, host: Path) -> None:
    """In the site it goes with the next build; on the web space somebody has to delete it."""
    with change_keys(key_file) as keys:
        withdraw_child(keys, "sam-b", TODAY)
        address = keys.find_address("sam-b")
    found = find_all(top, key_file)
    assert set(found) == {"withdrawn-page-still-there", "pages-to-delete"}
    assert f"p/{address}/" in found["withdrawn-page-still-there"].says
    assert found["withdrawn-page-still-there"].do.startswith("Run planpage build")
    shutil.rmtree(top / "site/p")
    assert set(find_all(top, key_file)) == {"pages-to-delete"}
    found = find_all(top, key_file, host)
    assert set(found) == {"withdrawn-page-still-there"}
    assert found["withdrawn-page-still-there"].do.startswith("Delete them from your web space.")


def test_a_page_that_has_moved(top: Path, key_file: Path, host: Path) -> None:
    with change_keys(key_file) as keys:
        renew_readers(keys, "sam-b", [], at_once=True, today=TODAY)
    shutil.rmtree(top / "site/p")
    publish_page(top / "site", read_keys(key_file).find_address("sam-b"))
    found = find_all(top, key_file, host)
    assert {name: one.is_wrong for name, one in found.items()} == {
        "old-page-still-there": True,
        "host-not-newest": False,
    }


def test_the_page_of_a_child_whose_plans_are_gone(top: Path, key_file: Path) -> None:
    """Found before any build has noted it."""
    shutil.rmtree(top / "plans/sam-b")
    assert set(find_all(top, key_file)) == {"old-page-still-there"}


def test_a_page_of_other_keys(top: Path, key_file: Path, host: Path) -> None:
    publish_page(host, "abcdefghijklmnopqrstuvwxyz")
    assert set(find_all(top, key_file, host)) == {"page-of-other-keys"}


@pytest.mark.parametrize("name", ["plans/sam-b/index.html", "letters/a.html", "hand-over-sam-b/a"])
def test_what_everybody_could_read(top: Path, key_file: Path, host: Path, name: str) -> None:
    """Whatever came there by hand, or from a time before the pages were sealed."""
    path = host / name
    path.parent.mkdir(parents=True)
    path.write_text("a", encoding="utf-8")
    assert set(find_all(top, key_file, host)) == {"private-files-published"}


def test_a_key_file_that_was_published(top: Path, key_file: Path, host: Path) -> None:
    shutil.copy(key_file, host / "backup.json")
    found = find_all(top, key_file, host)["private-files-published"]
    assert "backup.json" in found.says
    assert found.is_wrong


def test_a_web_space_of_git_and_one_that_is_none(
    top: Path, key_file: Path, host: Path, tmp_path: Path
) -> None:
    (host / ".git").mkdir()
    assert set(find_all(top, key_file, host)) == {"host-keeps-history"}
    (tmp_path / "empty").mkdir()
    assert set(find_all(top, key_file, tmp_path / "empty")) == {"no-site-in-host"}


def test_a_page_that_was_not_published_yet(top: Path, key_file: Path, host: Path) -> None:
    publish_page(top / "site", read_keys(key_file).find_address("sam-b"), "a newer one")
    assert set(find_all(top, key_file, host)) == {"host-not-newest"}


def test_days_are_those_of_the_key_file(key_file: Path) -> None:
    """A page that waits keeps the day since which it does."""
    with change_keys(key_file) as keys:
        withdraw_child(keys, "sam-b", TODAY)
        withdraw_child(keys, "sam-b", TODAY + dt.timedelta(days=30))
    assert list(read_keys(key_file).old_addresses.values()) == [TODAY.isoformat()]
