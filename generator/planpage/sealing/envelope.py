"""The envelope of a page: its parts, each under a key of its own, and slots that hold these keys.

Every byte of an envelope follows from the plan's master key, the texts and the readers. So an
unchanged plan keeps its bytes, and each content key is used for one text and one set of slots only,
which is what makes the constant nonce of AES-GCM safe.

Better than the plain design of a key per text: the keys depend on all parts and all readers, and
each part is bound to all slots. So a bit changed anywhere in an envelope keeps it shut, also in a
slot of somebody else, and no key is ever used twice with other data beside it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import (
    InvalidUnwrap,
    aes_key_unwrap,
    aes_key_wrap,
)

from planpage.sealing.derive import (
    KEY_BYTES,
    LEAST_ROUNDS,
    SALT_BYTES,
    derive,
    derive_from_link,
    derive_from_words,
    derive_salt,
)
from planpage.sealing.padding import PackingError, pack_texts, unpack_text
from planpage.sealing.secret_words import tidy_words

VERSION = 1
KDF = "PBKDF2-SHA-256"
SLOTS = 8
"""Always as many, of one size: how many readers there are shows in no page."""

NONCE = bytes(12)
FLAG_BYTES = 8
WRAP_BYTES = 8


class Part(StrEnum):
    """What a reader may open, from the least to the most."""

    SUMMARY = "summary"
    FULL = "full"


PARTS = tuple(Part)
SLOT_BYTES = FLAG_BYTES + len(PARTS) * KEY_BYTES + WRAP_BYTES
LINK_SLOT_BYTES = KEY_BYTES + WRAP_BYTES


class OpenError(Exception):
    """The envelope stays shut: wrong words, another link, or changed on its way."""


@dataclass(frozen=True, slots=True)
class Lock:
    """One reader's slot: the key from their words, what they may open, and their link's key."""

    key: bytes
    parts: frozenset[Part]
    link_key: bytes | None = None


@dataclass(frozen=True, slots=True)
class Envelope:
    """A sealed page. All that stands here may be read by anybody."""

    address: str
    salt: bytes
    slots: tuple[bytes, ...]
    link_slots: tuple[bytes, ...]
    parts: Mapping[Part, bytes]
    rounds: int = LEAST_ROUNDS
    version: int = VERSION
    kdf: str = KDF

    @property
    def slot_digest(self) -> bytes:
        """What ties every part to everything else in the envelope."""
        fixed = (self.version, self.kdf, self.rounds, self.address, self.salt)
        return derive(b"planpage envelope", *fixed, *self.slots, *self.link_slots)


@dataclass(frozen=True, slots=True)
class SealedParts:
    """What comes out of an opened envelope, and which words of a page go with it."""

    texts: Mapping[Part, str]


def seal_parts(
    texts: Mapping[Part, str],
    locks: Sequence[Lock],
    *,
    master: bytes,
    generation: int,
    address: str,
) -> Envelope:
    """Seal the texts of a child's page for the readers whose ``locks`` these are.

    Raises ValueError for more readers than there are slots.
    """
    if len(locks) > SLOTS:
        raise ValueError(f"a page has room for {SLOTS} readers")
    held = [part for part in PARTS if part in texts]
    packed = dict(zip(held, pack_texts([texts[part] for part in held]), strict=True))
    keys = _derive_keys(packed, locks, master, generation, address)
    salt = derive_salt(master, generation, address)
    fill = derive(master, "fill", generation, address, *keys.values())
    slots = [_wrap_keys(lock, keys) for lock in locks]
    slots += [_make_filler(fill, "slot", n, SLOT_BYTES) for n in range(SLOTS - len(slots))]
    links = [
        aes_key_wrap(lock.link_key, keys[Part.SUMMARY])
        for lock in locks
        if lock.link_key is not None
    ]
    links += [_make_filler(fill, "link", n, LINK_SLOT_BYTES) for n in range(SLOTS - len(links))]
    # In an order that says nothing of who is who, and that stays the same.
    empty = Envelope(address, salt, tuple(sorted(slots)), tuple(sorted(links)), {})
    parts = {
        part: AESGCM(keys[part]).encrypt(NONCE, data, _bind(empty, part))
        for part, data in packed.items()
    }
    return Envelope(address, salt, empty.slots, empty.link_slots, parts)


def _derive_keys(
    packed: Mapping[Part, bytes],
    locks: Sequence[Lock],
    master: bytes,
    generation: int,
    address: str,
) -> dict[Part, bytes]:
    """Return the content key of each part: another one whenever anything at all is another."""
    texts = [
        item for part, data in packed.items() for item in (part, hashlib.sha256(data).digest())
    ]
    readers = sorted(
        derive(lock.key, "reader", *sorted(lock.parts), lock.link_key or b"") for lock in locks
    )
    return {
        part: derive(master, "cek", generation, address, part, *texts, "readers", *readers)
        for part in packed
    }


def _wrap_keys(lock: Lock, keys: Mapping[Part, bytes]) -> bytes:
    """Wrap flags and the keys that a reader may use, with zeros in place of the others."""
    flags = sum(1 << n for n, part in enumerate(PARTS) if part in lock.parts and part in keys)
    held = b"".join(
        keys[part] if part in lock.parts and part in keys else bytes(KEY_BYTES) for part in PARTS
    )
    return aes_key_wrap(lock.key, flags.to_bytes(FLAG_BYTES, "big") + held)


def _make_filler(fill: bytes, kind: str, number: int, size: int) -> bytes:
    """Return ``size`` bytes that nobody can tell from a slot, the same in every build."""
    blocks = (derive(fill, "filler", kind, number, block) for block in range(-(-size // 32)))
    return b"".join(blocks)[:size]


def _bind(envelope: Envelope, part: Part) -> bytes:
    """Return what a part is bound to: its own name, and everything else in the envelope."""
    return derive(envelope.slot_digest, "part", part)


def open_by_words(envelope: Envelope, typed: str) -> SealedParts:
    """Open what the reader of these words may see. Raises OpenError."""
    _refuse_weak(envelope)
    return open_by_key(
        envelope, derive_from_words(tidy_words(typed), envelope.salt, envelope.rounds)
    )


def open_by_key(envelope: Envelope, key: bytes) -> SealedParts:
    """Open with the key that a reader's words give: what the key file keeps. Raises OpenError."""
    _refuse_weak(envelope)
    for slot in envelope.slots:
        try:
            held = aes_key_unwrap(key, slot)
        except (InvalidUnwrap, ValueError):
            continue
        flags = int.from_bytes(held[:FLAG_BYTES], "big")
        keys = {
            part: held[FLAG_BYTES + n * KEY_BYTES : FLAG_BYTES + (n + 1) * KEY_BYTES]
            for n, part in enumerate(PARTS)
            if flags & (1 << n)
        }
        return SealedParts({part: _open_part(envelope, part, cek) for part, cek in keys.items()})
    raise OpenError


def open_by_link(envelope: Envelope, secret: bytes) -> SealedParts:
    """Open the summary with the random bytes of a link. Raises OpenError."""
    _refuse_weak(envelope)
    key = derive_from_link(secret, envelope.salt, envelope.address)
    for slot in envelope.link_slots:
        try:
            cek = aes_key_unwrap(key, slot)
        except (InvalidUnwrap, ValueError):
            continue
        return SealedParts({Part.SUMMARY: _open_part(envelope, Part.SUMMARY, cek)})
    raise OpenError


def _refuse_weak(envelope: Envelope) -> None:
    """Refuse what no planpage has sealed: another version or method, fewer rounds, other sizes."""
    if (envelope.version, envelope.kdf) != (VERSION, KDF) or envelope.rounds < LEAST_ROUNDS:
        raise OpenError
    if len(envelope.salt) != SALT_BYTES:
        raise OpenError


def _open_part(envelope: Envelope, part: Part, key: bytes) -> str:
    try:
        packed = AESGCM(key).decrypt(NONCE, envelope.parts[part], _bind(envelope, part))
        return unpack_text(packed)
    except (InvalidTag, KeyError, PackingError, ValueError) as error:
        raise OpenError from error
