"""Seals pages so that only who has the words, or the link, can open them."""

from planpage.sealing.envelope import (
    Envelope,
    Lock,
    OpenError,
    Part,
    SealedParts,
    open_by_link,
    open_by_words,
    seal_parts,
)

__all__ = [
    "Envelope",
    "Lock",
    "OpenError",
    "Part",
    "SealedParts",
    "open_by_link",
    "open_by_words",
    "seal_parts",
]
