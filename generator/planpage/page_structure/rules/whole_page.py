"""The page as a whole: its language, its title, its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.page_structure.names import has_words
from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import WrittenPage, read_attribute, tidy_text

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

LANGUAGE = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}"  # the language: none with more letters is registered
    r"(?:-[a-z]{4})?"  # its script
    r"(?:-(?:[a-z]{2}|\d{3}))?"  # the country
    r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"  # variants
    r"(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z\d]{1,8})+)?",
    re.IGNORECASE,
)
"""The shape of a language tag (BCP 47, RFC 5646, section 2.1)."""


def find_page_without_language(page: WrittenPage) -> Iterator[Found]:
    """Find that the page does not say which language it is in."""
    html = page.find("html")
    if not html or not read_attribute(html[0], "lang"):
        yield html[0] if html else None, "The page does not say which language it is in."


def find_wrong_languages(page: WrittenPage) -> Iterator[Found]:
    """Find ``lang`` where no language can have the name that stands there."""
    for element, language in page.find_with("lang"):
        is_missing = element.tag == "html" and not language
        if not is_missing and not LANGUAGE.fullmatch(language):
            yield element, "The name of a language here is not one that a reader can know."


def find_missing_title(page: WrittenPage) -> Iterator[Found]:
    """Find that the page has no title, or an empty one."""
    heads = [
        element
        for element in page.find("title")
        if element.parent is not None and element.parent.tag == "head"
    ]
    if not heads:
        yield None, "The page has no title."
    elif not tidy_text(heads[0].text()):
        yield heads[0], "The title of the page is empty."


def find_wrong_first_headings(page: WrittenPage) -> Iterator[Found]:
    """Find no heading of level one, or more than one."""
    titles = page.find("h1")
    if not titles:
        yield None, "The page has no heading of level 1."
    for element in titles[1:]:
        yield element, "The page has a second heading of level 1."


def find_skipped_levels(page: WrittenPage) -> Iterator[Found]:
    """Find headings more than one level below the one before, and a page that begins below one."""
    level = 0
    for element in page.find(*HEADINGS):
        new = HEADINGS.index(element.tag or "") + 1
        if new > level + 1:
            says = f"A heading of level {new} follows one of level {level}: a level is left out."
            if not level:
                says = f"The first heading of the page has level {new}, not 1."
            yield element, says
        level = new


def find_empty_headings(page: WrittenPage) -> Iterator[Found]:
    """Find headings that say nothing."""
    for tag in HEADINGS:
        for element in page.find(tag):
            if not has_words(page, element):
                yield element, "A heading says nothing."
