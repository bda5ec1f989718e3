"""Nothing on a page is loaded from another address: nobody else learns who reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import Element, WrittenPage, read_attribute

LOADED = ("src", "srcset", "poster", "background", "manifest")
"""Attributes whose address a browser loads by itself, on whatever element."""

DRAWN = ("image", "use", "feImage", "feimage")
"""Elements of a drawing that load what they link to."""

TOLD_ONLY = frozenset(
    {"alternate", "author", "bookmark", "canonical", "help", "license", "next", "prev", "search"}
)
"""Kinds of ``link`` that say something and load nothing."""

SENT = ("action", "formaction", "ping")

_OUTSIDE = re.compile(
    r"(?:^|[\s,])\s*(?!data:|about:)(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE
)
_LOADING = ("@import", "url(", "src(", "image-set(")
_STYLE_LOADS = re.compile(r"@import|(?:url|src|image-set)\(\s*+(?![\"']?(?:data:|#))")


def find_things_from_outside(page: WrittenPage) -> Iterator[Found]:
    """Find pictures, styles, programs and frames that come from another address."""
    for element, address in _list_loaded(page):
        if _OUTSIDE.search(address):
            yield element, "Something is loaded from another address."
    for element in page.find("base"):
        yield element, "The page says that its addresses begin elsewhere (<base>)."


def find_styles_from_outside(page: WrittenPage) -> Iterator[Found]:
    """Find style sheets that load something, such as a font or a picture."""
    for element in page.find("style"):
        if _loads_something(element.text()):
            yield element, "A style sheet loads something from another address."
    for element, styles in page.find_with("style"):
        if _loads_something(styles):
            yield element, "A style loads something from another address."


def find_things_sent_outside(page: WrittenPage) -> Iterator[Found]:
    """Find forms that send what is filled in to another address."""
    for name in SENT:
        for element, address in page.find_with(name):
            if _OUTSIDE.search(address):
                yield element, "What is filled in or pressed here is told to another address."


@lru_cache(maxsize=64)  # most pages of a site have one of a few style sheets
def _loads_something(styles: str) -> bool:
    low = styles.lower()
    # Short words are found far quicker than the pattern, and most end here.
    return any(word in low for word in _LOADING) and bool(_STYLE_LOADS.search(low))


def _list_loaded(page: WrittenPage) -> Iterator[tuple[Element, str]]:
    for name in LOADED:
        for element, address in page.find_with(name):
            # A picture inside the page can be long; how its address begins is enough.
            yield element, address if name == "srcset" else address[:20]
    for element in page.find("object"):
        yield element, read_attribute(element, "data")
    for element in page.find("link"):
        if not TOLD_ONLY.issuperset(read_attribute(element, "rel").lower().split()):
            yield element, read_attribute(element, "href")
    for element in page.find(*DRAWN):
        yield element, read_attribute(element, "href")
        yield element, read_attribute(element, "xlink:href")
