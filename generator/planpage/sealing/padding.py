"""Packs the texts of a page so that its length says nothing but its size rounded up."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Sequence

BLOCK = 16 * 1024
"""What the packed texts of a page are a multiple of, together, in bytes."""

STEP = BLOCK // 2
"""What every packed text is a multiple of, in bytes."""

LEAST = 2 * BLOCK
"""What the packed texts of a page take together at least: most children's pages look alike."""

LENGTH_BYTES = 4
LARGEST_TEXT = 16 * 1024 * 1024


class PackingError(ValueError):
    """What was to be unpacked is no packed text."""


def pack_texts(texts: Sequence[str]) -> list[bytes]:
    """Return each text packed: its length as gzip, the gzip, and zeros.

    All but the last are filled up to a multiple of STEP, and the last so far that all together take
    a multiple of BLOCK, and LEAST at least. So the last, which is the longest, has the room that
    the others don't need: a page has room for more cycles before it takes another block. The same
    texts always give the same bytes.
    """
    framed = [_frame_text(text) for text in texts]
    packed = [piece + bytes(-len(piece) % STEP) for piece in framed[:-1]]
    before = sum(map(len, packed))
    for last in framed[-1:]:
        whole = max(LEAST, -(-(before + len(last)) // BLOCK) * BLOCK)
        packed.append(last + bytes(whole - before - len(last)))
    return packed


def _frame_text(text: str) -> bytes:
    squeezed = gzip.compress(text.encode(), compresslevel=9, mtime=0)
    # The byte that names the system differs between versions of Python; the others do not.
    squeezed = squeezed[:9] + b"\xff" + squeezed[10:]
    return len(squeezed).to_bytes(LENGTH_BYTES, "big") + squeezed


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
