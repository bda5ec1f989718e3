"""Links: what they say, and where they lead on the page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from planpage.model.links import tells_where
from planpage.page_structure.names import name_element
from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import Element, WrittenPage

ANYWHERE = frozenset({"", "top"})
"""Places that every page has: its top."""


def find_links_without_words(page: WrittenPage) -> Iterator[Found]:
    """Find links that say nothing."""
    for link, words in _name_links(page):
        if not words:
            yield link, "A link has no words."


def find_vague_links(page: WrittenPage) -> Iterator[Found]:
    """Find links whose words don't say where they lead, if nothing else is read."""
    for link, words in _name_links(page):
        if words and not tells_where(words):
            yield link, "The words of a link do not say where it leads."


def find_links_of_one_name(page: WrittenPage) -> Iterator[Found]:
    """Find links that say the same as one before them and lead elsewhere."""
    known: dict[str, str] = {}
    for link, address in page.find_with("href"):
        words = name_element(page, link) if link.tag == "a" else ""
        if words and known.setdefault(words.casefold(), address) != address:
            yield link, "Two links say the same and lead to different places."


def find_links_to_nowhere(page: WrittenPage) -> Iterator[Found]:
    """Find links to a place on this page that is not there."""
    for link, address in page.find_with("href"):
        if address.startswith("#") and link.tag == "a":
            place = address[1:]
            if place not in ANYWHERE and place not in page.ids and unquote(place) not in page.ids:
                yield link, "A link leads to a place on this page that is not there."


def _name_links(page: WrittenPage) -> Iterator[tuple[Element, str]]:
    for link, _address in page.find_with("href"):
        if link.tag == "a":
            yield link, name_element(page, link)
