"""What an element is called: the words that a screen reader says for it."""

from __future__ import annotations

from planpage.page_structure.written_page import (
    TEXT,
    Element,
    WrittenPage,
    read_attribute,
    tidy_text,
)

SILENT = frozenset({"script", "style", "template", "noscript", "head"})
"""What no reader shows as text of the page."""


def name_element(page: WrittenPage, element: Element) -> str:
    """Return the name of a link, a button or a drawing: by reference, by label, by what is in it.

    A short form of the W3C's computation of names: enough for pages that use HTML as it is meant.
    """
    known = page.names.get(element.mem_id)
    if known is None:
        known = name_by_reference(page, element) or read_words(element)
        page.names[element.mem_id] = known
    return known


def name_by_reference(page: WrittenPage, element: Element) -> str:
    """Return what ``aria-labelledby`` or ``aria-label`` calls ``element``, or nothing."""
    if not ("aria-labelledby" in page.by_attribute or "aria-label" in page.by_attribute):
        return ""
    ids = read_attribute(element, "aria-labelledby").split()
    words = [read_words(page.ids[one]) for one in ids if one in page.ids]
    return " ".join(word for word in words if word) or tidy_text(
        read_attribute(element, "aria-label")
    )


def read_words(element: Element) -> str:
    """Return what is heard inside ``element``: its text, and the words for pictures in it."""
    node = element.first_child
    if node is None:
        return ""
    if node.next is None and node.tag == TEXT:  # by far the most common
        return tidy_text(node.text())
    parts: list[str] = []
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if node.next is not None:
            waiting.append(node.next)
        tag = node.tag
        if tag == TEXT:
            parts.append(node.text())
        elif is_hidden(node):
            continue
        elif tag in {"img", "input"}:
            parts.append(f" {read_attribute(node, 'alt')} ")
        elif tag == "svg" and read_attribute(node, "aria-label"):
            parts.append(f" {read_attribute(node, 'aria-label')} ")
        elif tag not in SILENT and node.first_child is not None:
            waiting.append(node.first_child)
    return tidy_text("".join(parts))


def has_words(page: WrittenPage, element: Element) -> bool:
    """Whether anything is heard inside ``element``."""
    if element.mem_id not in page.round_hidden:
        # Then all text is heard, and the parser finds it far quicker than we do.
        text = element.text()
        if text and not text.isspace():
            return True
    return bool(read_words(element))


def is_hidden(element: Element) -> bool:
    """Whether ``element`` itself is kept from readers."""
    attributes = element.attributes
    return attributes.get("aria-hidden") == "true" or "hidden" in attributes
