"""Texts as words, so that what is written in one way is found in another."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice

RUN = 5
"""So many words in a row that are in a plan are no chance: they come from it."""

Run = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r"=\"([^\"]*)\"")
_BASE64 = re.compile(r"(?:data:[a-z/+.;-]*;base64,|sha256-)[A-Za-z0-9+/=]+")


def list_words(text: str) -> list[str]:
    """Return the words of a text as they are written; what stands at an apostrophe is two."""
    return _WORD.findall(text)


def list_runs(text: str, length: int = RUN) -> Iterator[Run]:
    """Yield every run of ``length`` words of a plain text, in small letters."""
    words = list_words(text.casefold())
    return zip(*(islice(words, start, None) for start in range(length)), strict=False)


def leave_out_data(page: str) -> str:
    """Return a page without base64, which is no text: that it spells "Sam" means nothing."""
    return _BASE64.sub(" ", page)


def split_page(page: str) -> tuple[str, ...]:
    """Return the plain texts of a page without data: what is shown, then each inside of a tag.

    A tag in the middle of a sentence does not hide it.
    """
    tags = _TAG.findall(page)
    inside = (value for tag in tags for value in (tag, *_ATTRIBUTE.findall(tag)))
    return tuple(map(html.unescape, (_TAG.sub(" ", page), *inside)))
