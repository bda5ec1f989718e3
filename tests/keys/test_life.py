"""Keys are made once, renewed, ended, backed up and put back: only what has to die dies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.keys.entitled import Entitled
from planpage.keys.key_file import KeyFileError, dump_keys
from planpage.keys.life import (
    make_backup,
    open_backup,
    remove_reader,
    rename_child,
    renew_everyone,
    renew_readers,
    renew_school,
)
from planpage.keys.model import Keys, make_keys, make_reader_keys
from planpage.keys.prepare import add_missing_keys, derive_missing, list_locks
from planpage.keys.withdraw import name_addresses, note_deleted, note_published
from planpage.sealing import Envelope, OpenError, Part, open_by_words, seal_parts

DAY = dt.date(2026, 11, 22)
MUM = Entitled("Mum", frozenset({Part.SUMMARY}))
DAD = Entitled("Dad", frozenset(Part), wants_link=False)
READERS = {"sam-b": (MUM, DAD)}


@pytest.fixture(name="keys")
def make_school_keys() -> Keys:
    """Return the keys of a school with one child and two readers, whose page was built."""
    keys = make_keys("Hazel Bank")
    assert add_missing_keys(keys, READERS) == (("sam-b", "Mum"), ("sam-b", "Dad"))
    note_published(keys, "sam-b")
    return keys


def get_words(keys: Keys, child: str = "sam-b") -> dict[str, str]:
    """Return the words of each reader of a child's page."""
    return {name: reader.words for name, reader in keys.children[child].readers.items()}


def test_what_somebody_has_stays(keys: Keys) -> None:
    before = dump_keys(keys)
    assert add_missing_keys(keys, READERS) == ()
    assert dump_keys(keys) == before


def test_a_key_is_derived_once_in_a_readers_life(keys: Keys) -> None:
    """Two readers and the school; a second time there is nothing left to do."""
    assert derive_missing(keys, READERS) == 3
    assert derive_missing(keys, READERS) == 0
    school, mum, dad = list_locks(keys, "sam-b", READERS["sam-b"])
    assert (school.parts, mum.parts, dad.parts) == (frozenset(Part), MUM.parts, DAD.parts)
    assert mum.link_key is not None
    assert dad.link_key is None


def test_nothing_is_sealed_with_a_key_that_was_not_derived(keys: Keys) -> None:
    with pytest.raises(LookupError):
        list_locks(keys, "sam-b", READERS["sam-b"])


def test_new_words_for_one_leave_the_others_and_the_address(keys: Keys) -> None:
    before, address = get_words(keys), keys.find_address("sam-b")
    assert renew_readers(keys, "sam-b", ["Mum"], at_once=False, today=DAY) == ("Mum",)
    after = get_words(keys)
    assert after["Dad"] == before["Dad"]
    assert after["Mum"] != before["Mum"]
    assert keys.find_address("sam-b") == address
    assert keys.old_addresses == {}


def test_at_once_the_old_page_dies_too(keys: Keys) -> None:
    """It moves: everybody needs the new address, and the old one has to go from the host."""
    before, address = get_words(keys), keys.find_address("sam-b")
    assert renew_readers(keys, "sam-b", ["Mum"], at_once=True, today=DAY) == ("Mum", "Dad")
    assert get_words(keys)["Dad"] == before["Dad"]
    assert keys.find_address("sam-b") != address
    assert keys.old_addresses == {address: "2026-11-22"}


def test_an_address_that_no_build_has_used_is_not_one_to_delete(keys: Keys) -> None:
    """Moved twice with no build between, there is the first one on the host, and no other."""
    address = keys.find_address("sam-b")
    renew_readers(keys, "sam-b", [], at_once=True, today=DAY)
    renew_readers(keys, "sam-b", [], at_once=True, today=DAY)
    renew_school(keys, at_once=True, today=DAY)
    remove_reader(keys, "sam-b", "Dad", DAY)
    renew_everyone(keys, DAY)
    assert keys.old_addresses == {address: "2026-11-22"}


@pytest.mark.parametrize(
    "change",
    [
        lambda keys: renew_everyone(keys, DAY),
        lambda keys: renew_school(keys, at_once=True, today=DAY),
        lambda keys: renew_readers(keys, "sam-b", [], at_once=True, today=DAY),
        lambda keys: remove_reader(keys, "sam-b", "Dad", DAY),
    ],
)
def test_an_address_that_somebody_said_is_gone_never_comes_back(
    keys: Keys, change: Callable[[Keys], object]
) -> None:
    address = keys.find_address("sam-b")
    renew_readers(keys, "sam-b", [], at_once=True, today=DAY)
    assert note_deleted(keys, DAY) == (address,)
    change(keys)
    assert (keys.old_addresses, list(keys.deleted_addresses)) == ({}, [address])


def test_after_new_keys_an_old_address_still_has_its_childs_name(keys: Keys) -> None:
    """And the name goes with the folder where that gets another one."""
    address = keys.find_address("sam-b")
    renew_everyone(keys, DAY)
    assert name_addresses(keys)[address] == "sam-b"
    rename_child(keys, "sam-b", "sam-k")
    assert name_addresses(keys)[address] == "sam-k"


def test_when_a_parents_access_ends_the_words_of_the_other_stay_good(keys: Keys) -> None:
    before, address = get_words(keys), keys.find_address("sam-b")
    assert remove_reader(keys, "sam-b", "Dad", DAY) == ("Mum",)
    assert get_words(keys) == {"Mum": before["Mum"]}
    assert keys.children["sam-b"].removed == ["Dad"]
    assert list(keys.old_addresses) == [address]


def test_access_that_was_ended_can_be_given_again(keys: Keys) -> None:
    remove_reader(keys, "sam-b", "Dad", DAY)
    renew_readers(keys, "sam-b", ["Dad"], at_once=False, today=DAY)
    assert keys.children["sam-b"].removed == []
    assert set(get_words(keys)) == {"Mum", "Dad"}


def test_a_readers_name_may_be_in_small_letters(keys: Keys) -> None:
    assert renew_readers(keys, "sam-b", ["mum"], at_once=False, today=DAY) == ("Mum",)
    assert remove_reader(keys, "sam-b", "DAD", DAY) == ("Mum",)
    assert keys.children["sam-b"].removed == ["Dad"]
    assert renew_readers(keys, "sam-b", ["dad"], at_once=False, today=DAY) == ("Dad",)


def test_of_two_names_that_are_alike_only_the_very_one_counts(keys: Keys) -> None:
    before = get_words(keys)["Mum"]
    keys.children["sam-b"].readers["mum"] = make_reader_keys()
    assert renew_readers(keys, "sam-b", ["mum"], at_once=False, today=DAY) == ("mum",)
    assert get_words(keys)["Mum"] == before
    with pytest.raises(KeyFileError, match="MUM has no words for the page of sam-b"):
        renew_readers(keys, "sam-b", ["MUM"], at_once=False, today=DAY)


def test_where_all_readers_were_removed_it_says_how_one_comes_back(keys: Keys) -> None:
    remove_reader(keys, "sam-b", "Mum", DAY)
    remove_reader(keys, "sam-b", "Dad", DAY)
    with pytest.raises(KeyFileError) as wrong:
        renew_readers(keys, "sam-b", [], at_once=False, today=DAY)
    assert str(wrong.value) == (
        "All readers of sam-b have been removed. "
        "To give one words again: planpage keys renew sam-b NAME"
    )
    assert renew_readers(keys, "sam-b", ["Mum"], at_once=False, today=DAY) == ("Mum",)


def test_a_folder_with_another_name_keeps_its_page(keys: Keys) -> None:
    """And a new child in the old name's place gets another."""
    words, address = get_words(keys), keys.find_address("sam-b")
    rename_child(keys, "sam-b", "sam-k")
    assert (get_words(keys, "sam-k"), keys.find_address("sam-k")) == (words, address)
    add_missing_keys(keys, READERS)
    assert keys.find_address("sam-b") != address


def test_the_school_gets_new_words_and_the_families_keep_theirs(keys: Keys) -> None:
    derive_missing(keys, READERS)
    words, address, old = get_words(keys), keys.find_address("sam-b"), keys.school_words
    envelope = seal_page(keys)
    renew_school(keys, at_once=False, today=DAY)
    assert derive_missing(keys, READERS) == 1
    assert (get_words(keys), keys.find_address("sam-b")) == (words, address)
    renewed = seal_page(keys)
    assert open_by_words(renewed, keys.school_words) == open_by_words(envelope, old)
    assert open_by_words(renewed, words["Mum"]) == open_by_words(envelope, words["Mum"])
    with pytest.raises(OpenError):
        open_by_words(renewed, old)


def test_at_once_every_page_moves_with_the_schools_new_words(keys: Keys) -> None:
    words, address = get_words(keys), keys.find_address("sam-b")
    renew_school(keys, at_once=True, today=DAY)
    assert get_words(keys) == words
    assert keys.find_address("sam-b") != address
    assert address in keys.old_addresses


def seal_page(keys: Keys) -> Envelope:
    """Seal two short texts for the readers of the child."""
    return seal_parts(
        {Part.SUMMARY: "Sam", Part.FULL: "All of it"},
        list_locks(keys, "sam-b", READERS["sam-b"]),
        master=keys.children["sam-b"].master,
        generation=keys.children["sam-b"].generation,
        address=keys.find_address("sam-b"),
    )


def test_where_the_key_file_is_lost_to_somebody_else_nothing_old_opens_anything(
    keys: Keys,
) -> None:
    """And nobody who was removed, or withdrawn, comes back by that."""
    remove_reader(keys, "sam-b", "Dad", DAY)
    note_published(keys, "sam-b")
    keys.children["sam-b"].withdrawn = "2026-11-01"
    words, address = get_words(keys), keys.find_address("sam-b")
    before = keys.site_key, keys.school_words, keys.children["sam-b"].master
    renew_everyone(keys, DAY)
    child = keys.children["sam-b"]
    assert (child.removed, child.withdrawn) == (["Dad"], "2026-11-01")
    assert set(get_words(keys)) == {"Mum"}
    assert get_words(keys)["Mum"] != words["Mum"]
    assert address in keys.old_addresses
    assert keys.find_address("sam-b") != address
    assert all(
        new != old
        for new, old in zip((keys.site_key, keys.school_words, child.master), before, strict=True)
    )


def test_a_key_of_fewer_rounds_is_derived_anew(keys: Keys) -> None:
    """Where a newer planpage asks for more, the words stay good."""
    derive_missing(keys, READERS)
    mum = keys.children["sam-b"].readers["Mum"]
    assert mum.derived is not None
    mum.derived.rounds -= 1
    with pytest.raises(LookupError):
        list_locks(keys, "sam-b", READERS["sam-b"])
    assert derive_missing(keys, READERS) == 1
    assert len(list_locks(keys, "sam-b", READERS["sam-b"])) == 3


@pytest.mark.parametrize(
    ("child", "reader", "says"),
    [
        ("ann", "Mum", "There are no keys for ann."),
        ("sam-b", "Nan", "Nan has no words for the page of sam-b. Those who have: Mum, Dad"),
    ],
)
def test_who_has_no_words_can_not_lose_them(keys: Keys, child: str, reader: str, says: str) -> None:
    with pytest.raises(KeyFileError) as wrong:
        remove_reader(keys, child, reader, DAY)
    assert str(wrong.value).startswith(says)
    with pytest.raises(KeyFileError) as wrong:
        renew_readers(keys, child, [reader], at_once=False, today=DAY)
    assert str(wrong.value).startswith(says)


def test_a_backup_opens_with_its_words_only(keys: Keys) -> None:
    data, words = make_backup(keys)
    assert dump_keys(open_backup(data, words.upper(), "a")) == dump_keys(keys)
    assert keys.school_words.encode() not in data
    with pytest.raises(KeyFileError, match="do not open the backup"):
        open_backup(data, "one two three four five six", "a")


@given(st.binary(max_size=60))
def test_what_is_no_backup_is_told(data: bytes) -> None:
    with pytest.raises(KeyFileError, match="is not a backup"):
        open_backup(data, "one", "a")
