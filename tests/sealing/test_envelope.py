"""A sealed page opens for its readers, as far as they may see, and for nobody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.sealing import (
    Envelope,
    Lock,
    OpenError,
    Part,
    open_by_link,
    open_by_words,
    seal_parts,
)
from planpage.sealing.derive import (
    LEAST_ROUNDS,
    derive_address,
    derive_from_link,
    derive_from_words,
    derive_salt,
    read_base32,
    write_base32,
)
from planpage.sealing.envelope import SLOTS, open_by_key
from planpage.sealing.envelope_json import read_envelope, write_envelope

MASTER, SITE_KEY, LINK = bytes(range(32)), bytes(range(32, 64)), bytes(range(16))
ADDRESS = derive_address(SITE_KEY, "sam-b", 1)
SALT = derive_salt(MASTER, 1, ADDRESS)
MUM = derive_from_words("one two three four five", SALT)
SCHOOL = derive_from_words("six seven eight nine ten eleven", SALT)
TEXTS = {Part.SUMMARY: "Sam’s plan", Part.FULL: "Everything about Sam"}
LOCKS = (
    Lock(MUM, frozenset({Part.SUMMARY}), derive_from_link(LINK, SALT, ADDRESS)),
    Lock(SCHOOL, frozenset(Part)),
)


def seal(texts: dict[Part, str] = TEXTS, locks: tuple[Lock, ...] = LOCKS) -> Envelope:
    """Seal texts for Mum, who sees the summary, and the school, which sees all."""
    return seal_parts(texts, locks, master=MASTER, generation=1, address=ADDRESS)


ENVELOPE = seal()


def test_a_reader_sees_what_the_slot_holds_and_no_more() -> None:
    assert open_by_words(ENVELOPE, "One two-three FOUR five").texts == {
        Part.SUMMARY: TEXTS[Part.SUMMARY]
    }
    assert open_by_words(ENVELOPE, "six seven eight nine ten eleven").texts == TEXTS


def test_a_link_opens_the_summary_and_never_the_full_plan() -> None:
    assert open_by_link(ENVELOPE, LINK).texts == {Part.SUMMARY: TEXTS[Part.SUMMARY]}


@pytest.mark.parametrize("typed", ["", "one two three four", "one two three four six", "five four"])
def test_wrong_words_open_nothing(typed: str) -> None:
    with pytest.raises(OpenError):
        open_by_words(ENVELOPE, typed)


def test_another_link_opens_nothing() -> None:
    with pytest.raises(OpenError):
        open_by_link(ENVELOPE, bytes(16))


def test_an_unchanged_plan_keeps_its_bytes() -> None:
    assert write_envelope(seal()) == write_envelope(ENVELOPE)


def test_one_letter_more_changes_every_key() -> None:
    """No content key is used for two texts: the nonce is always the same."""
    other = seal({**TEXTS, Part.FULL: "Everything about Sam."})
    assert all(other.parts[part] != ENVELOPE.parts[part] for part in Part)
    assert set(other.slots).isdisjoint(ENVELOPE.slots)


def test_another_reader_changes_every_key() -> None:
    other = seal(locks=LOCKS[:1])
    assert all(other.parts[part] != ENVELOPE.parts[part] for part in Part)


def test_how_many_readers_there_are_does_not_show() -> None:
    alone = seal(locks=LOCKS[:1])
    for envelope in (ENVELOPE, alone):
        assert len(envelope.slots) == len(envelope.link_slots) == SLOTS
        assert len({len(slot) for slot in envelope.slots}) == 1
        assert len({len(slot) for slot in envelope.link_slots}) == 1
    assert len(write_envelope(alone)) == len(write_envelope(ENVELOPE))


def test_more_readers_than_slots_are_refused() -> None:
    with pytest.raises(ValueError, match="room for 8 readers"):
        seal(locks=LOCKS * 5)


def test_what_is_sealed_can_not_be_read() -> None:
    text = write_envelope(ENVELOPE)
    assert "Everything" not in text
    assert "sam-b" not in text


@given(st.binary(min_size=16, max_size=40))
def test_base32_comes_back(data: bytes) -> None:
    assert read_base32(write_base32(data)) == data


def test_the_json_comes_back_as_the_same_envelope() -> None:
    assert read_envelope(write_envelope(ENVELOPE)) == ENVELOPE


def change_one_bit(data: bytes, bit: int) -> bytes:
    """Return ``data`` with one bit turned round."""
    changed = bytearray(data)
    changed[bit // 8 % len(data)] ^= 1 << bit % 8
    return bytes(changed)


def list_changed(bit: int) -> Iterator[tuple[str, Envelope]]:
    """Yield the envelope with one bit changed, in each of its fields in turn."""
    yield "salt", replace(ENVELOPE, salt=change_one_bit(ENVELOPE.salt, bit))
    for number in range(SLOTS):
        slots, links = list(ENVELOPE.slots), list(ENVELOPE.link_slots)
        slots[number] = change_one_bit(slots[number], bit)
        links[number] = change_one_bit(links[number], bit)
        yield f"slot {number}", replace(ENVELOPE, slots=tuple(slots))
        yield f"link slot {number}", replace(ENVELOPE, link_slots=tuple(links))
    for part, data in ENVELOPE.parts.items():
        parts = {**ENVELOPE.parts, part: change_one_bit(data, bit)}
        yield part, replace(ENVELOPE, parts=parts)
    yield "address", replace(ENVELOPE, address=ADDRESS[:-1] + ("a" if ADDRESS[-1] != "a" else "b"))
    yield "rounds", replace(ENVELOPE, rounds=ENVELOPE.rounds + 1)
    yield "version", replace(ENVELOPE, version=2)
    yield "kdf", replace(ENVELOPE, kdf="PBKDF2-SHA-512")


def opens(envelope: Envelope) -> bool:
    """Whether the school's key opens the envelope."""
    try:
        open_by_key(envelope, SCHOOL)
    except OpenError:
        return False
    return True


@given(st.integers(0, 2**17))
def test_a_page_changed_by_one_bit_does_not_open(bit: int) -> None:
    """Whatever the field: also in the slot of somebody else, and in one that is only filled up."""
    assert [name for name, changed in list_changed(bit) if opens(changed)] == []


def test_fewer_rounds_than_the_floor_are_refused() -> None:
    """A host can't make the words cheaper to guess by asking for fewer."""
    with pytest.raises(OpenError):
        open_by_words(replace(ENVELOPE, rounds=LEAST_ROUNDS - 1), "one two three four five")
    with pytest.raises(ValueError, match="fewer rounds"):
        derive_from_words("one", SALT, 1)


def test_the_envelope_of_another_plan_does_not_open() -> None:
    """The same words, another child: another salt, another key."""
    address = derive_address(SITE_KEY, "ann-k", 1)
    other = seal_parts(TEXTS, LOCKS, master=bytes(32), generation=1, address=address)
    with pytest.raises(OpenError):
        open_by_words(other, "one two three four five")


def test_parts_can_not_be_put_in_each_others_place() -> None:
    parts = {Part.SUMMARY: ENVELOPE.parts[Part.FULL], Part.FULL: ENVELOPE.parts[Part.SUMMARY]}
    with pytest.raises(OpenError):
        open_by_key(replace(ENVELOPE, parts=parts), SCHOOL)


def test_a_slot_of_a_link_does_not_open_the_full_plan() -> None:
    """Put in the place of a reader's slot it is of another size, and holds one key only."""
    link_key = LOCKS[0].link_key
    assert link_key is not None
    with pytest.raises(OpenError):
        open_by_key(replace(ENVELOPE, slots=ENVELOPE.link_slots), link_key)


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_anything_that_is_no_envelope_is_refused(text: str) -> None:
    with pytest.raises(OpenError):
        read_envelope(text)


def test_base64_is_taken_in_one_way_only() -> None:
    """Bits that no byte holds can't be changed unseen."""
    held = json.loads(write_envelope(ENVELOPE))
    salt = held["salt"]
    held["salt"] = salt[:-3] + chr(ord(salt[-3]) + 1) + salt[-2:]
    with pytest.raises(OpenError):
        open_by_words(read_envelope(json.dumps(held)), "one two three four five")
