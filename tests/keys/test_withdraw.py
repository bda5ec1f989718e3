"""A child's pages withdrawn and brought back, as it stands in the key file."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.keys.key_file import dump_keys, load_keys
from planpage.keys.life import mark_keys, remove_reader, renew_readers
from planpage.keys.model import Keys, make_child_keys, make_keys, make_reader_keys
from planpage.keys.withdraw import (
    list_withdrawn,
    name_addresses,
    note_deleted,
    note_published,
    publish_again,
    withdraw_child,
)
from planpage.sealed_site import note_gone

DAY, LATER = dt.date(2026, 10, 5), dt.date(2026, 11, 9)


@pytest.fixture(name="keys")
def make_school_keys() -> Keys:
    """Return keys with one child whose page was published."""
    keys = make_keys("Hazel Bank")
    keys.children["sam-b"] = make_child_keys(keys, "sam-b")
    keys.children["sam-b"].readers["Mum"] = make_reader_keys()
    note_published(keys, "sam-b")
    return keys


def test_a_withdrawn_page_has_to_go_from_the_host(keys: Keys) -> None:
    withdraw_child(keys, "sam-b", DAY)
    assert list_withdrawn(keys) == {"sam-b": "2026-10-05"}
    assert keys.old_addresses == {keys.find_address("sam-b"): "2026-10-05"}


def test_withdrawn_twice_it_stays_so_since_the_first_day(keys: Keys) -> None:
    withdraw_child(keys, "sam-b", DAY)
    once = dump_keys(keys)
    withdraw_child(keys, "sam-b", LATER)
    assert dump_keys(keys) == once


def test_a_child_who_never_had_a_page_leaves_nothing_to_delete(keys: Keys) -> None:
    withdraw_child(keys, "ada", DAY)
    assert keys.old_addresses == {}
    assert publish_again(keys, "ada", LATER) == ()
    assert (keys.children["ada"].generation, keys.old_addresses) == (1, {})


def test_brought_back_it_has_another_address_and_the_same_words(keys: Keys) -> None:
    words, address = keys.children["sam-b"].readers["Mum"].words, keys.find_address("sam-b")
    withdraw_child(keys, "sam-b", DAY)
    assert publish_again(keys, "sam-b", LATER) == ("Mum",)
    assert list_withdrawn(keys) == {}
    assert keys.find_address("sam-b") != address
    assert keys.children["sam-b"].readers["Mum"].words == words
    assert keys.old_addresses == {address: "2026-10-05"}


def test_what_somebody_said_is_deleted_is_not_listed_again(keys: Keys) -> None:
    address = keys.find_address("sam-b")
    withdraw_child(keys, "sam-b", DAY)
    assert note_deleted(keys, LATER) == (address,)
    assert keys.deleted_addresses == {address: "2026-11-09"}
    withdraw_child(keys, "sam-b", LATER)
    publish_again(keys, "sam-b", LATER)
    assert keys.old_addresses == {}
    assert note_deleted(keys, LATER) == ()


def test_new_words_for_a_withdrawn_child_list_nothing_that_is_gone(keys: Keys) -> None:
    withdraw_child(keys, "sam-b", DAY)
    note_deleted(keys, DAY)
    renew_readers(keys, "sam-b", [], at_once=True, today=LATER)
    remove_reader(keys, "sam-b", "Mum", LATER)
    note_gone(keys, {}, LATER)
    assert keys.old_addresses == {}


def test_a_page_that_is_published_again_is_no_longer_one_to_delete(keys: Keys) -> None:
    """A child's folder that was away for a while comes back at its own address."""
    withdraw_child(keys, "sam-b", DAY)
    note_deleted(keys, DAY)
    note_published(keys, "sam-b")
    assert (keys.old_addresses, keys.deleted_addresses) == ({}, {})


def test_every_address_of_every_time_is_known_as_the_childs(keys: Keys) -> None:
    first = keys.find_address("sam-b")
    renew_readers(keys, "sam-b", [], at_once=True, today=DAY)
    assert name_addresses(keys) == {first: "sam-b", keys.find_address("sam-b"): "sam-b"}


def test_all_of_it_stays_in_the_key_file(keys: Keys) -> None:
    withdraw_child(keys, "sam-b", DAY)
    note_deleted(keys, LATER)
    assert load_keys(dump_keys(keys), "a") == keys


def test_a_backup_from_before_is_no_longer_the_newest(keys: Keys) -> None:
    """Put back, it would publish the pages again."""
    before = mark_keys(keys)
    assert mark_keys(load_keys(dump_keys(keys), "a")) == before
    withdraw_child(keys, "sam-b", DAY)
    assert mark_keys(keys) != before
