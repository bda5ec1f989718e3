"""The regions of a page that a reader can go to, and the first link, which leads past the head."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.page_structure.names import SILENT, name_by_reference, name_element
from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import (
    TEXT,
    WrittenPage,
    tidy_text,
    walk_up,
)

LANDMARKS = frozenset({"header", "main", "footer", "nav", "aside"})
PARTS = frozenset({"article", "aside", "main", "nav", "section"})
"""Inside these a ``header`` or ``footer`` belongs to the part, and is no region of the page."""


def find_wrong_landmarks(page: WrittenPage) -> Iterator[Found]:
    """Find that there is not one head, one main part and one foot."""
    for tag, words in (("header", "head"), ("main", "main part"), ("footer", "foot")):
        found = [
            element
            for element in page.find(tag)
            if tag == "main" or not any(above.tag in PARTS for above in walk_up(element))
        ]
        if not found:
            yield None, f"The page has no {words} (<{tag}>)."
        for element in found[1:]:
            yield element, f"The page has a second {words} (<{tag}>)."


def find_text_outside(page: WrittenPage) -> Iterator[Found]:
    """Find text that stands in no region, where a reader who goes by regions never comes."""
    for body in page.find("body"):
        waiting = [body.first_child]
        while waiting:
            node = waiting.pop()
            if node is None:
                continue
            waiting.append(node.next)
            tag = node.tag
            if tag == TEXT and tidy_text(node.text()):
                yield node.parent, "Text stands outside head, main part and foot."
                return
            if tag not in LANDMARKS and tag not in SILENT:
                waiting.append(node.first_child)


def find_unnamed_ways(page: WrittenPage) -> Iterator[Found]:
    """Find rows of links (``nav``) without a name, where there is more than one."""
    ways = page.find("nav")
    for element in ways if len(ways) > 1 else ():
        if not name_by_reference(page, element):
            yield element, "There is more than one <nav>, and this one has no name."


def find_wrong_skip_link(page: WrittenPage) -> Iterator[Found]:
    """Find that the first link of the page does not lead past its head."""
    links = ((link, address) for link, address in page.find_with("href") if link.tag == "a")
    first, address = next(links, (None, ""))
    if first is None:
        yield None, "The page has no link that leads past its head."
        return
    if not address.startswith("#") or not name_element(page, first):
        yield first, "The first link of the page does not lead past its head."
    elif address[1:] not in page.ids:
        yield first, "The link that leads past the head leads nowhere."
    elif not any(above.tag == "header" for above in walk_up(first)):
        yield first, "The link that leads past the head stands outside the head."
