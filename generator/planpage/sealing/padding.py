"""Packs a text so that its length says nothing but its size rounded up."""

from __future__ import annotations

import gzip
import zlib

BLOCK = 16 * 1024
"""What every packed text is a multiple of, in bytes."""

LENGTH_BYTES = 4
LARGEST_TEXT = 16 * 1024 * 1024


class PackingError(ValueError):
    """What was to be unpacked is no packed text."""


def pack_text(text: str) -> bytes:
    """Return the length of what follows, ``text`` as gzip, and zeros up to a multiple of BLOCK.

    The same text always gives the same bytes.
    """
    squeezed = gzip.compress(text.encode(), compresslevel=9, mtime=0)
    # The byte that names the system differs between versions of Python; the others do not.
    squeezed = squeezed[:9] + b"\xff" + squeezed[10:]
    framed = len(squeezed).to_bytes(LENGTH_BYTES, "big") + squeezed
    return framed + bytes(-len(framed) % BLOCK)


def unpack_text(packed: bytes) -> str:
    """Return the text in ``packed``. Raises PackingError for anything else."""
    length = int.from_bytes(packed[:LENGTH_BYTES], "big")
    squeezed = packed[LENGTH_BYTES : LENGTH_BYTES + length]
    if len(squeezed) != length or not length:
        raise PackingError("The packed text has another length than it says.")
    try:
        reader = zlib.decompressobj(wbits=31)
        data = reader.decompress(squeezed, LARGEST_TEXT)
        if not reader.eof or reader.unused_data:
            raise PackingError("The packed text is not whole.")
        return data.decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise PackingError("The packed text can't be unpacked.") from error
