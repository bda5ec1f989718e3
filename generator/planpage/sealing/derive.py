"""Derives every key, address and salt from the few random bytes that the key file holds."""

from __future__ import annotations

import base64
import hashlib
import hmac

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MASTER_BYTES = 32
SALT_BYTES = 16
KEY_BYTES = 32
LINK_BYTES = 16
"""128 random bits: what a link carries."""

LEAST_ROUNDS = 600_000
"""The floor for PBKDF2 with SHA-256 (OWASP, Password Storage). A reader refuses fewer."""


def derive(key: bytes, *labels: str | int | bytes) -> bytes:
    """Return 32 bytes that depend on ``key`` and on every label, each with its length before it."""
    message = b"".join(_frame(label) for label in labels)
    return hmac.new(key, message, hashlib.sha256).digest()


def _frame(label: str | int | bytes) -> bytes:
    data = label if isinstance(label, bytes) else str(label).encode()
    return len(data).to_bytes(4, "big") + data


def derive_address(site_key: bytes, child_id: str, generation: int) -> str:
    """Return the 26 letters and digits under which a child's page lies."""
    return write_base32(derive(site_key, "url", child_id, generation)[:16])


def derive_salt(master: bytes, generation: int, address: str) -> bytes:
    """Return the one salt of a page: one derivation tries all its slots."""
    return derive(master, "salt", generation, address)[:SALT_BYTES]


def derive_from_words(words: str, salt: bytes, rounds: int = LEAST_ROUNDS) -> bytes:
    """Return the key that ``words`` give (PBKDF2 with SHA-256). Takes about 0.2 s."""
    if rounds < LEAST_ROUNDS:
        raise ValueError("fewer rounds than the floor")
    return hashlib.pbkdf2_hmac("sha256", words.encode(), salt, rounds, KEY_BYTES)


def derive_from_link(secret: bytes, salt: bytes, address: str) -> bytes:
    """Return the key that the random bytes of a link give (HKDF with SHA-256)."""
    info = f"planpage link {address}".encode()
    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=info).derive(secret)


def write_base32(data: bytes) -> str:
    """Return ``data`` in small letters and digits, without padding."""
    return base64.b32encode(data).decode().rstrip("=").lower()


def read_base32(text: str) -> bytes:
    """Return the bytes that :func:`write_base32` wrote. Raises ValueError for other text."""
    return base64.b32decode(text.upper() + "=" * (-len(text) % 8))
