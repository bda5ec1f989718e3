"""What the key file holds."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from planpage.sealing.derive import (
    LEAST_ROUNDS,
    LINK_BYTES,
    MASTER_BYTES,
    derive_address,
    derive_salt,
)
from planpage.sealing.secret_words import FAMILY_WORDS, SCHOOL_WORDS, make_words

SCHOOL_READER = "school"
"""The reader who opens every page. No family member is called so: names begin with a capital."""


@dataclass(slots=True)
class DerivedKey:
    """The key that words gave with a salt. It is kept, so that no build pays for it again.

    ``rounds`` are those it was derived with: where a newer planpage asks for more, it is derived
    anew, and the words stay good.
    """

    salt: bytes
    key: bytes = field(repr=False)
    rounds: int = LEAST_ROUNDS

    def fits(self, salt: bytes) -> bool:
        """Whether a page with ``salt`` can be sealed with this key today."""
        return (self.salt, self.rounds) == (salt, LEAST_ROUNDS)


@dataclass(slots=True)
class ReaderKeys:
    """One reader's words and the random bytes of their link."""

    words: str = field(repr=False)
    link: bytes = field(repr=False)
    derived: DerivedKey | None = None


@dataclass(slots=True)
class ChildKeys:
    """One child's keys.

    ``label`` is what the folder was called when the keys were made: a folder that gets another name
    keeps the address of its page, and nobody needs a new letter. ``generation`` goes up where every
    old page has to die. ``removed`` are readers whose access has ended, whatever the plan says.
    ``withdrawn`` is the day on which the child's pages were withdrawn; empty where they were not.
    ``built_address`` is where a build put the page last; empty where none did.
    """

    master: bytes = field(repr=False)
    label: str
    generation: int = 1
    readers: dict[str, ReaderKeys] = field(default_factory=dict)
    school: DerivedKey | None = None
    removed: list[str] = field(default_factory=list)
    withdrawn: str = ""
    built_address: str = ""


@dataclass(slots=True)
class Keys:
    """Everything in the key file.

    ``old_addresses`` are those that were published once and have to go from the web host, each with
    the day on which that became so. ``deleted_addresses`` are those of them that somebody said are
    gone, each with that day. ``old_names`` says whose they were, as far as that is known: with
    another ``site_key`` it can't be told from the address any more. ``backup_day`` is the day of
    the last backup, and ``backup_mark`` a digest of what was in it: both empty where none was made.
    """

    school_name: str
    site_key: bytes = field(repr=False)
    school_words: str = field(repr=False)
    children: dict[str, ChildKeys] = field(default_factory=dict)
    old_addresses: dict[str, str] = field(default_factory=dict)
    deleted_addresses: dict[str, str] = field(default_factory=dict)
    old_names: dict[str, str] = field(default_factory=dict)
    backup_day: str = ""
    backup_mark: str = ""

    def find_address(self, child_id: str, generation: int | None = None) -> str:
        """Return the address of a child's page: 26 letters and digits.

        It is the present one, or the one that the page had in an earlier ``generation``.
        """
        child = self.children[child_id]
        return derive_address(self.site_key, child.label, generation or child.generation)

    def find_salt(self, child_id: str) -> bytes:
        """Return the salt of a child's page."""
        child = self.children[child_id]
        return derive_salt(child.master, child.generation, self.find_address(child_id))


def make_keys(school_name: str) -> Keys:
    """Return the keys of a school that has none yet."""
    return Keys(school_name, secrets.token_bytes(MASTER_BYTES), make_words(SCHOOL_WORDS))


def make_child_keys(keys: Keys, child_id: str) -> ChildKeys:
    """Return the keys of a child that has none yet."""
    taken = {child.label for child in keys.children.values()}
    label = child_id
    while label in taken:
        # A folder of this name was given another one, and keeps its address.
        label += "+"
    return ChildKeys(secrets.token_bytes(MASTER_BYTES), label)


def make_reader_keys() -> ReaderKeys:
    """Return new words and a new link."""
    return ReaderKeys(make_words(FAMILY_WORDS), secrets.token_bytes(LINK_BYTES))
