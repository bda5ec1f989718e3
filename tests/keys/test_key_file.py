"""The key file comes back as it was, is for its owner alone, and is never half written."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.keys.key_file import (
    KeyFileError,
    change_keys,
    dump_keys,
    hold_keys,
    is_open_to_others,
    load_keys,
    read_keys,
    write_keys,
)
from planpage.keys.model import (
    ChildKeys,
    DerivedKey,
    Keys,
    ReaderKeys,
    make_child_keys,
    make_keys,
    make_reader_keys,
)
from planpage.keys.place import find_key_file, refuse_wrong_place

NAMES = st.text(min_size=1, max_size=12)
BYTES = st.binary(min_size=16, max_size=32)
DERIVED = st.none() | st.builds(DerivedKey, BYTES, BYTES)
READERS = st.builds(ReaderKeys, NAMES, BYTES, DERIVED)
CHILDREN = st.builds(
    ChildKeys,
    BYTES,
    NAMES,
    st.integers(1, 99),
    st.dictionaries(NAMES, READERS, max_size=3),
    DERIVED,
    st.lists(NAMES, max_size=2),
    built_address=st.just("") | NAMES,
)
KEYS = st.builds(
    Keys,
    NAMES,
    BYTES,
    NAMES,
    st.dictionaries(NAMES, CHILDREN, max_size=3),
    st.dictionaries(NAMES, NAMES, max_size=2),
    old_names=st.dictionaries(NAMES, NAMES, max_size=2),
)


@pytest.fixture(name="path")
def make_file(tmp_path: Path) -> Path:
    """Write a key file with one child, and return where it is."""
    keys = make_keys("Hazel Bank")
    keys.children["sam-b"] = make_child_keys(keys, "sam-b")
    keys.children["sam-b"].readers["Mum"] = make_reader_keys()
    path = tmp_path / "own" / "keys.json"
    write_keys(path, keys)
    return path


@given(KEYS)
def test_keys_come_back_as_they_were(keys: Keys) -> None:
    assert load_keys(dump_keys(keys), "a") == keys


@pytest.mark.parametrize("had_page", [True, False])
def test_in_a_key_file_from_before_a_page_is_where_it_would_be_now(
    path: Path, *, had_page: bool
) -> None:
    """It says only that there was one, and nothing of whose old addresses were."""
    held = json.loads(path.read_bytes())
    del held["old_names"], held["children"]["sam-b"]["built_address"]
    held["children"]["sam-b"]["had_page"] = had_page
    keys = load_keys(json.dumps(held).encode(), "a")
    built = keys.find_address("sam-b") if had_page else ""
    assert (keys.children["sam-b"].built_address, keys.old_names) == (built, {})
    assert json.loads(dump_keys(keys))["children"]["sam-b"]["had_page"] is had_page


@given(st.binary(max_size=100))
def test_what_is_no_key_file_is_told_and_not_quoted(data: bytes) -> None:
    with pytest.raises(KeyFileError, match="is not a key file of planpage"):
        load_keys(data, "keys.json")


def test_a_key_file_of_a_newer_planpage_is_left_alone() -> None:
    with pytest.raises(KeyFileError, match="Get the newest"):
        load_keys(b'{"planpage_keys": 2}', "keys.json")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_nobody_else_may_read_it(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not is_open_to_others(path)
    path.chmod(0o640)
    assert is_open_to_others(path)


def test_nothing_is_left_beside_it(path: Path) -> None:
    """What is written aside first takes its place, and goes where that fails."""
    write_keys(path, read_keys(path))
    assert [one.name for one in path.parent.iterdir()] == ["keys.json"]


def test_a_change_that_fails_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with contextlib.suppress(ZeroDivisionError), change_keys(path) as keys:
        keys.children.clear()
        raise ZeroDivisionError
    assert path.read_bytes() == before


def test_two_can_not_change_it_at_once(path: Path) -> None:
    """The second is told, and the first one's change is not lost."""
    with hold_keys(path), pytest.raises(KeyFileError, match="Another planpage"), change_keys(path):
        pytest.fail("it was changed while somebody held it")


def test_a_link_is_not_followed(path: Path) -> None:
    link = path.with_name("link.json")
    link.symlink_to(path)
    with pytest.raises(KeyFileError, match="is a link"):
        read_keys(link)


def test_it_is_found_where_it_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANPAGE_KEYS", str(tmp_path / "other.json"))
    assert find_key_file(tmp_path / "a.json", "Hazel Bank") == tmp_path / "a.json"
    assert find_key_file(None, "Hazel Bank") == tmp_path / "other.json"
    monkeypatch.delenv("PLANPAGE_KEYS")
    assert find_key_file(None, "Hazel Bank / ../School").name == "hazel-bank-school.json"


def test_it_must_not_lie_in_the_site(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match="the folder that is published"):
        refuse_wrong_place(tmp_path / "site" / "a" / "keys.json", tmp_path / "site")


def test_git_must_not_keep_it(tmp_path: Path) -> None:
    """Tracked by git it is refused; beside a repository, or in one and not tracked, it is not."""
    path = tmp_path / "keys.json"
    write_keys(path, make_keys("Hazel Bank"))
    for words in (["init", "--quiet"], ["add", "keys.json"]):
        refuse_wrong_place(path, tmp_path / "site")
        subprocess.run(["git", *words], check=True, cwd=tmp_path)  # noqa: S607 - the system's own
    with pytest.raises(KeyFileError, match="git keeps the key file"):
        refuse_wrong_place(path, tmp_path / "site")


def test_nothing_in_the_model_shows_a_key_by_accident(path: Path) -> None:
    """What is printed for a person who looks for a fault holds no key: see Keys and the like."""
    keys = read_keys(path)
    shown = repr(keys)
    assert keys.site_key.hex() not in shown
    assert repr(keys.site_key) not in shown
    assert keys.school_words not in shown
    assert keys.children["sam-b"].readers["Mum"].words not in shown
