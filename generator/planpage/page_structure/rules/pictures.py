"""Pictures and drawings: each says what it shows, or that it shows nothing."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.page_structure.names import is_hidden, name_by_reference, read_words
from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import (
    Element,
    WrittenPage,
    list_children,
    read_attribute,
    walk_up,
)


def find_pictures_without_words(page: WrittenPage) -> Iterator[Found]:
    """Find pictures that say neither what they show nor, with ``alt=""``, that it is nothing."""
    for picture in page.find("img", "area"):
        if "alt" not in picture.attributes and not name_by_reference(page, picture):
            yield picture, "A picture does not say what it shows."


def find_drawings_without_words(page: WrittenPage) -> Iterator[Found]:
    """Find drawings that are neither kept from readers nor a picture with a name."""
    for drawing in page.find("svg"):
        if is_hidden(drawing) or any(is_hidden(above) for above in walk_up(drawing)):
            continue
        if read_attribute(drawing, "role") != "img":
            yield drawing, 'A drawing does not say that it is a picture (role="img").'
        elif not name_by_reference(page, drawing) and not _has_title(drawing):
            yield drawing, "A drawing does not say what it shows."


def _has_title(drawing: Element) -> bool:
    return any(child.tag == "title" and read_words(child) for child in list_children(drawing))
