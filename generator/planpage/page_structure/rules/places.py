"""Ids, and what refers to them; attributes that are written twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import WrittenPage

REFERENCES = (
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
    "for",
    "form",
    "headers",
    "list",
)
"""Attributes that name ids."""

_UNQUOTED = re.compile(r'=[^"=]')
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?:(?P<raw>script|style|textarea|title)|[a-z][^\s<>/]*+)"
    r"(?P<attributes>(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>"
    r"(?(raw).*?(?:</(?P=raw)|\Z))",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]++)(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"']++))?+")


def find_ids_used_twice(page: WrittenPage) -> Iterator[Found]:
    """Find ids that an element before has already, and empty ones."""
    for element, value in page.find_with("id"):
        if value.split() != [value]:
            yield element, "An id is empty or has a space in it."
        elif page.ids[value] is not element:
            yield element, "Two elements have the same id."


def find_references_to_nothing(page: WrittenPage) -> Iterator[Found]:
    """Find attributes that name an id which is not there."""
    for name in REFERENCES:
        for element, value in page.find_with(name):
            if not page.ids.keys() >= set(value.split()):
                yield element, f"What `{name}` refers to is not on the page."


def find_attributes_written_twice(page: WrittenPage) -> Iterator[Found]:
    """Find elements with an attribute that is written twice: a browser keeps the first alone.

    The parser does the same, so this looks at the source: at once where as many values are written
    as there are, all of them in quotation marks, since then none is there twice.
    """
    if _count_quoted(page) == page.values and not _UNQUOTED.search(page.source, _find_body(page)):
        return
    for match in _TAG.finditer(page.source):
        written = match["attributes"]
        if not written:
            continue
        names = Counter(name.lower() for name in _ATTRIBUTE.findall(written))
        if names and max(names.values()) > 1:
            line = page.source.count("\n", 0, match.start()) + 1
            yield None, f"An element on line {line} has the same attribute twice."


def _count_quoted(page: WrittenPage) -> int:
    """Count the values in quotation marks; data in a picture's address may end with "=" too."""
    count = page.source.count('="')
    count -= sum(element.text().count('="') for element in page.find("style", "script"))
    return count - sum(value.endswith("=") for _, value in page.find_with("src"))


def _find_body(page: WrittenPage) -> int:
    """Return where the body begins: in the head, styles and sizes hold such signs as well."""
    return max(page.source.find("<body"), 0)
