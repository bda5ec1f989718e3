"""What a page does by itself, and how one moves in it: nothing unasked, and in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import Element, WrittenPage, read_attribute

ADDRESSES = ("href", "src", "action", "formaction", "data", "xlink:href")
LEAST_ZOOM = 2.0
"""How much larger a page has to let itself be made (WCAG 1.4.4: 200 %)."""

_SCRIPT = re.compile(r"[\s\x00-\x1f]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)
_SIZE = re.compile(r"(user-scalable|maximum-scale)\s*=\s*([^\s,;]+)", re.IGNORECASE)


def find_own_orders(page: WrittenPage) -> Iterator[Found]:
    """Find what takes a place of its own in the order of tabbing, or takes the focus at once."""
    for element, value in page.find_with("tabindex"):
        if _read_number(value) > 0:
            yield element, "An element has a place of its own in the order of tabbing."
    for element, _ in page.find_with("autofocus"):
        yield element, "An element takes the focus as soon as the page opens."


def find_scripts_in_attributes(page: WrittenPage) -> Iterator[Found]:
    """Find attributes that hold a program: what happens on a click, and links that run one."""
    for name, elements in page.by_attribute.items():
        if name.startswith("on"):
            for element, _ in elements:
                yield element, "An attribute of an element holds a program."
    for name in ADDRESSES:
        for element, address in page.find_with(name):
            if _SCRIPT.match(address):
                yield element, "A link runs a program."


def find_pages_that_leave(page: WrittenPage) -> Iterator[Found]:
    """Find that the page loads itself again, or goes elsewhere, after a while."""
    for element in page.find("meta"):
        if read_attribute(element, "http-equiv").strip().lower() == "refresh":
            yield element, "The page loads itself again or leads away by itself."


def find_forbidden_zoom(page: WrittenPage) -> Iterator[Found]:
    """Find that a phone may not make the page larger."""
    for element in page.find("meta"):
        if read_attribute(element, "name").lower() == "viewport" and _forbids_zoom(element):
            yield element, "The page keeps a phone from making it larger."


def _forbids_zoom(element: Element) -> bool:
    for name, value in _SIZE.findall(read_attribute(element, "content")):
        if name.lower() == "user-scalable":
            if value.lower() in {"no", "0"}:
                return True
        elif _read_number(value) < LEAST_ZOOM:
            return True
    return False


def _read_number(text: str) -> float:
    """Return the number that ``text`` begins with, or 0."""
    match = re.match(r"\s*[+-]?\d{1,9}(?:\.\d{1,9})?", text)
    return float(match[0]) if match else 0.0
