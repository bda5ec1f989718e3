"""A finished page, taken apart once for all rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

Element = LexborNode

TEXT = "-text"
"""What the parser calls a piece of text among the elements."""


@dataclass(slots=True)
class WrittenPage:
    """A page: its ``source``, and its elements in their order, by tag and by attribute.

    ``by_attribute`` has each element with its value; without one that is "". ``values`` counts
    those with one. ``ids`` holds the first element of each id, ``round_hidden`` the elements
    (``mem_id``) that something kept from readers stands in. ``names`` keeps what was worked out
    once. What stands inside a ``template`` is not on the page, so it is not in here.
    """

    source: str
    elements: list[tuple[str, Element]] = field(default_factory=list)
    by_tag: dict[str, list[Element]] = field(default_factory=dict)
    by_attribute: dict[str, list[tuple[Element, str]]] = field(default_factory=dict)
    ids: dict[str, Element] = field(default_factory=dict)
    values: int = 0
    round_hidden: set[int] = field(default_factory=set)
    names: dict[int, str] = field(default_factory=dict)

    def find(self, *tags: str) -> list[Element]:
        """Return the elements with one of ``tags``, in their order."""
        if len(tags) == 1:
            return self.by_tag.get(tags[0], [])
        there = self.by_tag.keys() & tags
        if len(there) < 2:  # noqa: PLR2004 - nothing to put in order
            return self.by_tag[there.pop()] if there else []
        return [element for tag, element in self.elements if tag in there]

    def find_with(self, attribute: str) -> list[tuple[Element, str]]:
        """Return the elements that carry ``attribute``, with its value, in their order."""
        return self.by_attribute.get(attribute, [])


def read_page(html: str) -> WrittenPage:
    """Take ``html`` apart, as a browser would: any text at all makes a page. Never raises.

    The parser's own elements are kept as they are: wrapping each would take longer than all rules.
    """
    page = WrittenPage(html)
    elements, by_tag, by_attribute = page.elements, page.by_tag, page.by_attribute
    root = LexborHTMLParser(html.encode("utf-8", "replace")).root
    for element in root.traverse() if root is not None else ():
        tag = element.tag or ""
        elements.append((tag, element))
        if tag in by_tag:
            by_tag[tag].append(element)
        else:
            by_tag[tag] = [element]
        for name, value in element.attributes.items():
            page.values += value is not None
            if name in by_attribute:
                by_attribute[name].append((element, value or ""))
            else:
                by_attribute[name] = [(element, value or "")]
    for element, value in page.find_with("id"):
        page.ids.setdefault(value, element)
    for element, _value in (*page.find_with("aria-hidden"), *page.find_with("hidden")):
        page.round_hidden.update(around.mem_id for around in walk_up(element))
    return page


def read_attribute(element: Element, name: str) -> str:
    """Return the value of an attribute: "" where it has none or is not there."""
    return element.attributes.get(name) or ""


def walk_up(element: Element) -> Iterator[Element]:
    """Yield the elements round ``element``, from the inside out."""
    around = element.parent
    while around is not None:
        yield around
        around = around.parent


def list_children(element: Element) -> Iterator[Element]:
    """Yield the elements straight inside ``element``."""
    child = element.first_child
    while child is not None:
        if child.is_element_node:
            yield child
        child = child.next


def tidy_text(text: str | None) -> str:
    """Return ``text`` with each run of spaces as one space; nothing where there is only that."""
    return " ".join(text.split()) if text else ""


def describe_place(page: WrittenPage, element: Element) -> str:
    """Say where ``element`` stands: its line and its tag, with its id or class. No words of it."""
    name = element.tag or ""
    for attribute in ("id", "class"):
        value = read_attribute(element, attribute)
        if value:
            name += f' {attribute}="{value[:40]}"'
            break
    line = _find_line(page, element)
    return f"line {line}: <{name}>" if line else f"<{name}>"


def _find_line(page: WrittenPage, element: Element) -> int:
    """Return the line of the source that ``element`` begins on, or 0 where it is not written there.

    The parser keeps no lines, so the tags of the same name are counted.
    """
    tag = element.tag or ""
    same = page.find(tag).index(element) if element in page.find(tag) else -1
    begins = re.compile(rf"<{re.escape(tag)}(?=[\s/>])", re.IGNORECASE)
    for number, match in enumerate(begins.finditer(page.source)):
        if number == same:
            return page.source.count("\n", 0, match.start()) + 1
    return 0
