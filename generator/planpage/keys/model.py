"""What the key file holds."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from planpage.sealing.derive import LINK_BYTES, MASTER_BYTES, derive_address, derive_salt
from planpage.sealing.secret_words import FAMILY_WORDS, SCHOOL_WORDS, make_words

SCHOOL_READER = "school"
"""The reader who opens every page. No family member is called so: names begin with a capital."""


@dataclass(slots=True)
class DerivedKey:
    """The key that words gave with a salt. It is kept, so that no build pays for it again."""

    salt: bytes
    key: bytes = field(repr=False)


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
    """

    master: bytes = field(repr=False)
    label: str
    generation: int = 1
    readers: dict[str, ReaderKeys] = field(default_factory=dict)
    school: DerivedKey | None = None
    removed: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Keys:
    """Everything in the key file.

    ``old_addresses`` are those that were published once and have to go from the web host, each with
    the day on which that became so.
    """

    school_name: str
    site_key: bytes = field(repr=False)
    school_words: str = field(repr=False)
    children: dict[str, ChildKeys] = field(default_factory=dict)
    old_addresses: dict[str, str] = field(default_factory=dict)

    def find_address(self, child_id: str) -> str:
        """Return the address of a child's page: 26 letters and digits."""
        child = self.children[child_id]
        return derive_address(self.site_key, child.label, child.generation)

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
