"""Gives every reader a key before a build, and derives what has not been derived yet."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from planpage.keys.entitled import Entitled
from planpage.keys.model import (
    DerivedKey,
    Keys,
    ReaderKeys,
    make_child_keys,
    make_reader_keys,
)
from planpage.sealing.derive import derive_from_link, derive_from_words
from planpage.sealing.envelope import Lock, Part

Watch = Callable[[Sequence["_Wanted"]], Iterable["_Wanted"]]
"""May look on as keys are derived, one after the other."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A key to be derived: whose words, with which salt, and where it goes."""

    words: str
    salt: bytes
    keep: Callable[[DerivedKey], None]


def add_missing_keys(
    keys: Keys, entitled: Mapping[str, Sequence[Entitled]]
) -> tuple[tuple[str, str], ...]:
    """Make words and links for every reader who has none; return them as child and reader.

    What a reader has already stays: words are never made anew on the way.
    """
    new = []
    for child_id, readers in entitled.items():
        if child_id not in keys.children:
            keys.children[child_id] = make_child_keys(keys, child_id)
        child = keys.children[child_id]
        for reader in readers:
            if reader.name not in child.readers:
                child.readers[reader.name] = make_reader_keys()
                new.append((child_id, reader.name))
    return tuple(new)


def derive_missing(
    keys: Keys, entitled: Mapping[str, Sequence[Entitled]], watch: Watch = iter
) -> int:
    """Derive the keys of readers whose words have none for the present salt; return how many.

    Each takes about 0.2 s, once in a reader's life, over all cores.
    """
    wanted = list(_list_wanted(keys, entitled))
    if not wanted:
        return 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        # The library lets other threads work while it derives.
        derived = pool.map(lambda one: derive_from_words(one.words, one.salt), wanted)
        for one, key in zip(watch(wanted), derived, strict=True):
            one.keep(DerivedKey(one.salt, key))
    return len(wanted)


def _list_wanted(keys: Keys, entitled: Mapping[str, Sequence[Entitled]]) -> Iterator[_Wanted]:
    for child_id, readers in entitled.items():
        child = keys.children[child_id]
        salt = keys.find_salt(child_id)

        def keep_school(derived: DerivedKey, child_id: str = child_id) -> None:
            keys.children[child_id].school = derived

        if child.school is None or not child.school.fits(salt):
            yield _Wanted(keys.school_words, salt, keep_school)
        for entitled_reader in readers:
            reader = child.readers[entitled_reader.name]
            if reader.derived is None or not reader.derived.fits(salt):
                yield _Wanted(reader.words, salt, _keep_in(reader))


def _keep_in(reader: ReaderKeys) -> Callable[[DerivedKey], None]:
    def keep(derived: DerivedKey) -> None:
        reader.derived = derived

    return keep


def list_locks(keys: Keys, child_id: str, readers: Sequence[Entitled]) -> tuple[Lock, ...]:
    """Return the locks of a child's page: the school's own, then each reader's.

    Raises LookupError where a key was not derived yet.
    """
    child = keys.children[child_id]
    salt, address = keys.find_salt(child_id), keys.find_address(child_id)
    locks = [Lock(_take(child.school, salt), frozenset(Part))]
    for entitled in readers:
        reader = child.readers[entitled.name]
        link = derive_from_link(reader.link, salt, address) if entitled.wants_link else None
        locks.append(Lock(_take(reader.derived, salt), entitled.parts, link))
    return tuple(locks)


def _take(derived: DerivedKey | None, salt: bytes) -> bytes:
    if derived is None or not derived.fits(salt):
        raise LookupError("a reader's key has not been derived")
    return derived.key
