"""What can be filled in or pressed: each has words that say what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.page_structure.names import has_words, name_by_reference, name_element
from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import Element, WrittenPage, read_attribute, walk_up

FIELDS = ("input", "select", "textarea")
BUTTONS = frozenset({"button", "image", "reset", "submit"})
"""Kinds of ``input`` that are buttons: what they are called is their value."""


def find_unnamed_fields(page: WrittenPage) -> Iterator[Found]:
    """Find fields that no words belong to. A placeholder goes away, so it does not count."""
    fields = [
        field for field in page.find(*FIELDS) if read_attribute(field, "type").lower() != "hidden"
    ]
    if not fields:
        return
    labelled = {
        value
        for label, value in page.find_with("for")
        if label.tag == "label" and has_words(page, label)
    }
    for field in fields:
        if read_attribute(field, "type").lower() in BUTTONS:
            if not (_button_words(field) or name_by_reference(page, field)):
                yield field, "A button has no words."
        elif read_attribute(field, "id") not in labelled and not (
            name_by_reference(page, field) or _has_words_round(page, field)
        ):
            yield field, "No words say what is to be filled in here."


def find_unnamed_buttons(page: WrittenPage) -> Iterator[Found]:
    """Find buttons, and what opens and closes, without words."""
    for element in page.find("button", "summary"):
        if not name_element(page, element):
            yield element, "A button has no words."


def find_unnamed_frames(page: WrittenPage) -> Iterator[Found]:
    """Find frames that don't say what is in them."""
    for element in page.find("iframe", "frame"):
        if not read_attribute(element, "title").strip() and not name_by_reference(page, element):
            yield element, "A frame does not say what is in it."


def _button_words(field: Element) -> str:
    words = read_attribute(field, "value") or read_attribute(field, "alt") or ""
    # A browser puts words of its own on these two.
    given = read_attribute(field, "type").lower() in {"submit", "reset"}
    return words.strip() or ("given" if given and "value" not in field.attributes else "")


def _has_words_round(page: WrittenPage, field: Element) -> bool:
    return any(has_words(page, above) for above in walk_up(field) if above.tag == "label")
