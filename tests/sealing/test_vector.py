"""docs/envelope.md is precise: from fixed inputs come its numbers, and its reader opens a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag

from planpage.sealing import Lock, Part, seal_parts
from planpage.sealing.derive import (
    derive,
    derive_address,
    derive_from_link,
    derive_from_words,
    derive_salt,
    write_base32,
)
from planpage.sealing.envelope import Envelope
from planpage.sealing.envelope_json import write_envelope

TOP = Path(__file__).parents[2]
PAGE = TOP / "docs" / "envelope.md"
VECTOR = Path(__file__).with_name("vector.json")
REGION = re.compile(
    r"(?<=<!-- The numbers\. Written by pytest update-golden\. -->\n).*?"
    r"(?=<!-- End of the numbers\. -->)",
    re.DOTALL,
)

MASTER, SITE_KEY, LINK = bytes(range(32)), bytes(range(32, 64)), bytes(range(16))
LABEL, GENERATION = "sam-b", 1
MUM = "abacus daffodil kettle saddle walnut"
SCHOOL = "anchor bonfire cactus dolphin emerald feather"
# Too short to be packed in two ways, whichever library packs them.
TEXTS = {Part.SUMMARY: "Sam, Year 3", Part.FULL: "The whole plan"}

ADDRESS = derive_address(SITE_KEY, LABEL, GENERATION)
SALT = derive_salt(MASTER, GENERATION, ADDRESS)
MUM_KEY, SCHOOL_KEY = derive_from_words(MUM, SALT), derive_from_words(SCHOOL, SALT)
LINK_KEY = derive_from_link(LINK, SALT, ADDRESS)


def seal_vector() -> Envelope:
    """Seal the two texts for Mum, who has words and a link and sees one part, and the school."""
    locks = (Lock(SCHOOL_KEY, frozenset(Part)), Lock(MUM_KEY, frozenset({Part.SUMMARY}), LINK_KEY))
    return seal_parts(TEXTS, locks, master=MASTER, generation=GENERATION, address=ADDRESS)


def list_numbers(envelope: Envelope) -> dict[str, str]:
    """Return what goes in and what comes out on the way, by the names of docs/envelope.md."""
    digest = envelope.slot_digest
    return {
        "site key": SITE_KEY.hex(),
        "master": MASTER.hex(),
        "label": LABEL,
        "generation": str(GENERATION),
        "Mum’s words": MUM,
        "the school’s words": SCHOOL,
        "secret of Mum’s link": LINK.hex(),
        "the link’s fragment": f"#k={write_base32(LINK)}",
        "summary": TEXTS[Part.SUMMARY],
        "full": TEXTS[Part.FULL],
        "address": ADDRESS,
        "salt": SALT.hex(),
        "key from Mum’s words": MUM_KEY.hex(),
        "key from the school’s words": SCHOOL_KEY.hex(),
        "key from the link": LINK_KEY.hex(),
        "first slot": envelope.slots[0].hex(),
        "first link slot": envelope.link_slots[0].hex(),
        "digest of the envelope": digest.hex(),
        "bound to the summary": derive(digest, "part", "summary").hex(),
        "bound to full": derive(digest, "part", "full").hex(),
        "summary, sealed: first 32 bytes": envelope.parts[Part.SUMMARY][:32].hex(),
        "summary, sealed: last 16 bytes": envelope.parts[Part.SUMMARY][-16:].hex(),
        "full, sealed: first 32 bytes": envelope.parts[Part.FULL][:32].hex(),
        "full, sealed: last 16 bytes": envelope.parts[Part.FULL][-16:].hex(),
    }


def write_table(numbers: dict[str, str]) -> str:
    """Return the table of the numbers."""
    rows = [f"| {name} | `{value}` |" for name, value in numbers.items()]
    return "\n".join(["", "| what | value |", "|---|---|", *rows, "", ""])


def read_reader() -> dict[str, Any]:
    """Return the functions of the reader that docs/envelope.md shows."""
    (code,) = re.findall(
        r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    found: dict[str, Any] = {}
    exec(compile(code, "docs/envelope.md", "exec"), found)  # noqa: S102 - our own page
    return found


@pytest.fixture(name="open_page")
def find_open_page() -> Callable[..., dict[str, str]]:
    """Return the documented reader: it knows nothing of planpage's own code."""
    opener: Callable[..., dict[str, str]] = read_reader()["open_page"]
    return opener


def test_the_numbers_of_the_page_come_out(*, update_golden: bool) -> None:
    """Everybody who writes another reader can compare, step by step."""
    table = write_table(list_numbers(seal_vector()))
    text = PAGE.read_text(encoding="utf-8")
    if update_golden:
        PAGE.write_text(REGION.sub(lambda _old: table, text), encoding="utf-8")
        text = PAGE.read_text(encoding="utf-8")
    found = REGION.search(text)
    assert found
    assert found[0] == table


def test_the_whole_envelope_comes_out(*, update_golden: bool) -> None:
    """Byte for byte, whatever the machine: an unchanged plan keeps its bytes."""
    text = write_envelope(seal_vector()) + "\n"
    if update_golden:
        VECTOR.write_text(text, encoding="utf-8")
    assert VECTOR.read_text(encoding="utf-8") == text


def test_the_reader_of_the_page_opens_it(open_page: Callable[..., dict[str, str]]) -> None:
    """So the description is whole: the reader was written from it, in forty lines."""
    text = VECTOR.read_text(encoding="utf-8")
    summary = {"summary": TEXTS[Part.SUMMARY]}
    assert open_page(text, words=SCHOOL) == {str(part): said for part, said in TEXTS.items()}
    assert open_page(text, words=" Abacus-DAFFODIL, kettle saddle  walnut") == summary
    assert open_page(text, link=write_base32(LINK)) == summary


def test_the_reader_of_the_page_opens_nothing_else(
    open_page: Callable[..., dict[str, str]],
) -> None:
    """Wrong words, another link, fewer rounds, one sign changed: it stays shut."""
    text = VECTOR.read_text(encoding="utf-8")
    for wrong in ({"words": "one two three four five"}, {"link": write_base32(bytes(16))}):
        with pytest.raises(ValueError, match="opens nothing"):
            open_page(text, **wrong)
    with pytest.raises(ValueError, match="no envelope"):
        open_page(text.replace(":600000,", ":599999,"), words=MUM)
    with pytest.raises(InvalidTag):
        open_page(text.replace(ADDRESS, "a" * 26), words=MUM)
