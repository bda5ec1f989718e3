"""Looks that are hard to read, and elements that say nothing but how they look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import WrittenPage

LOOKS = ("i", "font", "center", "big", "tt", "strike", "basefont")
MOVING = ("marquee", "blink")
ATTRIBUTES = ("align", "bgcolor", "bordercolor", "color", "face", "valign")

_JUSTIFIED = re.compile(r"text-align\s*+:\s*+justify")


def find_looks_without_meaning(page: WrittenPage) -> Iterator[Found]:
    """Find elements and attributes that only say how something looks."""
    for element in page.find(*LOOKS):
        yield element, f"<{element.tag}> says how something looks and not what it is."
    for name in ATTRIBUTES:
        for element, _ in page.find_with(name):
            yield element, "An attribute says how something looks: that belongs to the styles."


def find_moving_text(page: WrittenPage) -> Iterator[Found]:
    """Find text that moves or blinks."""
    for element in page.find(*MOVING):
        yield element, "Text moves or blinks."


def find_justified_text(page: WrittenPage) -> Iterator[Found]:
    """Find text that is stretched to both edges, with gaps that run down the page."""
    for element in page.find("style"):
        if _justifies(element.text()):
            yield element, "A style sheet stretches text to both edges."
    for element, styles in page.find_with("style"):
        if _justifies(styles):
            yield element, "A style stretches text to both edges."


@lru_cache(maxsize=64)  # most pages of a site have one of a few style sheets
def _justifies(styles: str) -> bool:
    low = styles.lower()
    # Looking for the one word is far quicker than the pattern, and most end here.
    return "justify" in low and bool(_JUSTIFIED.search(low))
