"""The page's own unpacking, for browsers that have none, gives what zlib packed: of all kinds."""

from __future__ import annotations

import base64
import random
import re
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planpage.rendering.templates import find_templates

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT = (find_templates() / "scripts" / "locked.js").read_text(encoding="utf-8")
STORED, FIXED, DYNAMIC = 0, 1, 2
WAYS = {
    "usual": (9, zlib.Z_DEFAULT_STRATEGY),
    "fast": (1, zlib.Z_DEFAULT_STRATEGY),
    "stored": (0, zlib.Z_DEFAULT_STRATEGY),
    "fixed": (9, zlib.Z_FIXED),
    "without copies": (9, zlib.Z_HUFFMAN_ONLY),
    "near copies": (9, zlib.Z_RLE),
}


def list_texts() -> list[bytes]:
    """Return texts of all kinds: empty, long, without order, with copies from far and near."""
    chance = random.Random(6)  # noqa: S311 - no secret is made of it
    noise = chance.randbytes(40_000)
    words = [chance.randbytes(chance.randrange(1, 9)) for _ in range(200)]
    style = Path(find_templates(), "styles", "page.css").read_bytes()
    return [
        b"",
        b"a",
        b"a" * 70_000,
        b"ab" * 300,
        bytes(range(256)) * 3,
        noise,
        noise[:32_768] + noise[:32_768],
        noise[:300] + b"\0" * 32_460 + noise[:300],
        b" ".join(chance.choices(words, k=9_000)),
        "“Łódź” — 美玲, ياسمين ".encode() * 40,
        style * 4,
        *(bytes(chance.choices(b"abc", k=size)) for size in range(1, 40)),
        *(chance.randbytes(chance.randrange(2_000)) for _ in range(20)),
    ]


def pack(text: bytes, way: str, *, in_pieces: bool) -> bytes:
    """Pack a text in one block or in several, some of them empty."""
    level, strategy = WAYS[way]
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    if not in_pieces:
        return packer.compress(text) + packer.flush()
    cut = len(text) // 3
    pieces = (text[:cut], text[cut : 2 * cut], text[2 * cut :])
    flushes = (zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH, zlib.Z_SYNC_FLUSH)
    packed = b"".join(
        packer.compress(piece) + packer.flush(how)
        for piece, how in zip(pieces, flushes, strict=True)
    )
    return packed + packer.flush()


@pytest.fixture
def unpacking(page: Page) -> Page:
    """Return an empty page that knows the function, and nothing else of the script."""
    found = re.search(r"^function inflate\(data\) \{\n.*?^\}\n", SCRIPT, re.DOTALL | re.MULTILINE)
    assert found
    page.goto("about:blank")
    page.evaluate(f"void (window.inflate = {found[0]})")
    page.evaluate(
        "void (window.unpack = packed => { const bytes = Uint8Array.from(atob(packed), it =>"
        " it.charCodeAt(0)); try { let text = ''; for (const it of inflate(bytes)) text +="
        " String.fromCharCode(it); return btoa(text) } catch (error) { return null } })"
    )
    return page


@pytest.mark.parametrize("in_pieces", [False, True])
@pytest.mark.parametrize("way", WAYS)
def test_what_zlib_packs_comes_out_again(unpacking: Page, way: str, *, in_pieces: bool) -> None:
    texts = list_texts()
    packed = [base64.b64encode(pack(text, way, in_pieces=in_pieces)).decode() for text in texts]
    unpacked = unpacking.evaluate("all => all.map(unpack)", packed)
    assert [base64.b64decode(one) for one in unpacked] == texts


def find_kind(packed: bytes) -> int:
    """Return the kind of the first block (RFC 1951, 3.2.3)."""
    return packed[0] >> 1 & 3


def test_all_kinds_of_blocks_are_among_them() -> None:
    kinds = {find_kind(pack(text, way, in_pieces=False)) for text in list_texts() for way in WAYS}
    assert kinds == {STORED, FIXED, DYNAMIC}


def test_what_is_cut_short_or_changed_ends(unpacking: Page) -> None:
    """With other bytes, or not at all: the page never waits for ever."""
    text = b"words and words and other words " * 50
    packed = pack(text, "usual", in_pieces=False)
    broken = [packed[:size] + b"\0" * 40 for size in range(0, len(packed), 3)]
    broken += [bytes([*packed[:at], packed[at] ^ 32, *packed[at + 1 :]]) for at in range(8)]
    coded = [base64.b64encode(one).decode() for one in broken]
    unpacked = unpacking.evaluate("all => all.map(unpack)", coded)
    assert base64.b64encode(text).decode() not in unpacked
