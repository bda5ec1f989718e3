"""Nothing is announced that holds nothing; lists hold points and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.page_structure.names import has_words, name_element
from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import Element, WrittenPage, list_children, walk_up

TOLD = {
    "p": "A paragraph is empty.",
    "li": "A point of a list is empty.",
    "caption": "The caption of a table is empty.",
    "blockquote": "A quotation is empty.",
    "label": "The words for a field are missing.",
}
LISTS = ("ul", "ol", "menu")
BESIDE_POINTS = frozenset({"li", "script", "template"})
SHOWN = ("img", "svg", "input", "select", "textarea", "button", "iframe", "video", "audio")
"""What is something to a reader without any text inside."""


def find_empty_elements(page: WrittenPage) -> Iterator[Found]:
    """Find what is told to be there and has nothing in it."""
    for tag, says in TOLD.items():
        for element in page.find(tag):
            if not has_words(page, element) and not _shows_something(page, element):
                yield element, says
    for element in page.find(*LISTS):
        if not any(child.tag == "li" for child in list_children(element)):
            yield element, "A list has no points."


def find_strangers_in_lists(page: WrittenPage) -> Iterator[Found]:
    """Find what stands straight in a list and is no point, and points that stand in no list."""
    for element in page.find(*LISTS):
        for child in list_children(element):
            if child.tag not in BESIDE_POINTS:
                yield child, "In a list stands something that is no point of it."
    for element in page.find("li"):
        above = element.parent
        if above is None or above.tag not in LISTS:
            yield element, "A point stands outside a list."


def _shows_something(page: WrittenPage, element: Element) -> bool:
    return any(
        element in walk_up(shown)
        for shown in page.find(*SHOWN)
        if shown.tag != "img" or name_element(page, shown)
    )
