"""Sealed pages for tests: a child's pages under words that the test knows; such pages changed."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from planpage.model import School, Thread
from planpage.publishing.sealed_pages import ChildSeal, gather_parts, seal_pages
from planpage.reading.plan_file import read_plan
from planpage.rendering.pages import render_thread
from planpage.sealing import Lock, Part
from planpage.sealing.derive import (
    LEAST_ROUNDS,
    derive_address,
    derive_from_link,
    derive_from_words,
    derive_salt,
    write_base32,
)
from tests.smallest_plan import vary_plan
from tests.tools.made_up_plans import TODAY

ALL, ONE_PAGE = "abacus daffodil kettle saddle walnut", "anchor bonfire cactus dolphin feather"
"""The words of two readers: one opens everything, the other the one page."""

LINK = bytes(range(16))
"""What the link of the second reader carries."""

_ENVELOPE = re.compile(r'(?<=id="envelope">)[^<]*')
_SITE_KEY = bytes(range(32))


@dataclass(frozen=True)
class SealedPage:
    """A sealed page: where it lies in the site, and its text."""

    path: str
    html: str

    @property
    def link(self) -> str:
        """What stands behind the address in the link that opens the one page."""
        return f"#k={write_base32(LINK)}"


def seal_thread(
    thread: Thread, school: School, *, everything: str = ALL, one_page: str = ONE_PAGE
) -> SealedPage:
    """Seal a child's pages as a build does, for two readers: words are named by what they open."""
    master = thread.child_id.encode().ljust(32, b"-")
    address = derive_address(_SITE_KEY, thread.child_id, 1)
    salt = derive_salt(master, 1, address)
    locks = (
        Lock(_derive(everything, salt), frozenset(Part)),
        Lock(
            _derive(one_page, salt),
            frozenset({Part.SUMMARY}),
            derive_from_link(LINK, salt, address),
        ),
    )
    parts = gather_parts(render_thread(thread, school, TODAY))
    page = seal_pages(parts, ChildSeal(address, 1, master, locks), school)
    return SealedPage(page.address, page.html)


_derive = functools.cache(derive_from_words)


def seal_child(child_id: str, **words: str) -> SealedPage:
    """Seal the pages of a child with the smallest plan there is, and the same one before it."""
    plans = [
        read_plan(vary_plan(), f"plans/{child_id}/{cycle}.md", child_id, cycle, School()).plan
        for cycle in ("2026-autumn", "2026-winter")
    ]
    thread = Thread(child_id=child_id, plans=tuple(plan for plan in plans if plan))
    return seal_thread(thread, School(), **words)


def read_envelope_of(html: str) -> dict[str, Any]:
    """Return the envelope that stands in a locked page."""
    found = _ENVELOPE.search(html)
    if not found:
        raise ValueError(html[:100])
    held: dict[str, Any] = json.loads(found[0])
    return held


def put_envelope(html: str, envelope: dict[str, Any]) -> str:
    """Return a locked page with another envelope in it."""
    return _ENVELOPE.sub(json.dumps(envelope, separators=(",", ":")), html)


def change_page(html: str, change: Callable[[dict[str, Any]], object]) -> str:
    """Return a locked page whose envelope ``change`` has changed."""
    envelope = read_envelope_of(html)
    change(envelope)
    return put_envelope(html, envelope)


def change_one_bit(text: str) -> str:
    """Return base64 with one bit of its first byte turned round."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return letters[letters.index(text[0]) ^ 32] + text[1:]


def list_changed_pages(html: str) -> Iterator[tuple[str, str]]:
    """Yield a page with one bit changed, in each field of its envelope in turn, and what it was."""

    def change_in(name: str, place: Any) -> Callable[[dict[str, Any]], object]:  # noqa: ANN401
        def change(held: dict[str, Any]) -> None:
            held[name][place] = change_one_bit(held[name][place])

        return change

    for name, places in (("slots", range(8)), ("links", range(8)), ("parts", list(Part))):
        for place in places:
            yield f"{name}-{place}", change_page(html, change_in(name, place))
    envelope = read_envelope_of(html)
    address = envelope["address"]
    other = {
        "salt": change_one_bit(envelope["salt"]),
        "rounds": LEAST_ROUNDS + 1,
        "version": 3,
        "kdf": "PBKDF2-SHA-257",
        "address": ("a" if address[0] != "a" else "b") + address[1:],
    }
    for name, value in other.items():
        yield name, put_envelope(html, {**envelope, name: value})
