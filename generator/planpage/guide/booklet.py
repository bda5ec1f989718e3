"""One booklet: all chapters as one page, to print and to read without going to and fro.

The chapters come as finished HTML of their own pages. What is an address there is a place here, and
each place gets the number of its chapter, since every chapter has an "In short".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import School
from planpage.model.chapter import Chapter
from planpage.rendering.blocks import Anchor
from planpage.rendering.environment import render_page
from planpage.rendering.pages import Page
from planpage.rendering.stages import CONTENTS
from planpage.rendering.templates import read_labels, write_styles
from planpage.rendering.wording import Words

BOOKLET = "booklet.html"

_PLACES = re.compile(r'(?P<name>\b(?:id|for|aria-labelledby)=")(?P<place>[^"]+)"')
_LINKS = re.compile(r'href="(?P<page>[^"#:]*)(?:#(?P<place>[^"]*))?"')
_HEADINGS = re.compile(r"<(?P<slash>/?)h(?P<level>[2-5])(?=[\s>])")


@dataclass(frozen=True, slots=True)
class BookletChapter:
    """One chapter in the booklet; ``place`` is where it begins."""

    place: str
    number: str
    title: str
    brief: str
    body: Markup


@dataclass(frozen=True, slots=True)
class Booklet:
    """The whole guide on one page."""

    title: str
    brief: str
    skip: str
    home: Anchor
    contents_title: str
    chapters: tuple[BookletChapter, ...]
    foot: str


def render_booklet(
    chapters: Mapping[str, Chapter], bodies: Mapping[str, str], school: School
) -> Page:
    """Render the booklet. ``chapters`` and their finished ``bodies`` go by address, in order."""
    words = Words(read_labels(), school.labels, "")
    inside = {address: chapter for address, chapter in chapters.items() if address != CONTENTS}
    places = {address: f"c{number}" for number, address in enumerate(inside, start=1)}
    booklet = Booklet(
        title=words.say("booklet.title"),
        brief=words.say("booklet.brief"),
        skip=words.say("guide.skip"),
        home=Anchor(CONTENTS, words.say("guide.contents")),
        contents_title=words.say("booklet.contents"),
        chapters=tuple(
            BookletChapter(
                place=places[address],
                number=words.say("booklet.number", number=chapter.chapter)
                if chapter.chapter
                else "",
                title=chapter.title,
                brief=chapter.in_brief,
                body=move_places(bodies.get(address, ""), places[address], places),
            )
            for address, chapter in inside.items()
        ),
        foot=words.say("booklet.foot", school=school.name) if school.name else "",
    )
    styles = write_styles("booklet", school.colour, str(booklet.title))
    return Page(BOOKLET, render_page("booklet.html", page=booklet, styles=styles))


def move_places(body: str, own: str, places: Mapping[str, str]) -> Markup:
    """Return the HTML of a chapter as it stands in the booklet.

    Each id begins with ``own``; links to the pages in ``places`` lead to their place here; headings
    go one level down, below the chapter's title.
    """

    def move_link(match: re.Match[str]) -> str:
        page, place = match["page"], match["place"]
        chapter = places.get(page) if page else own
        if chapter is None:
            return match[0]
        return f'href="#{chapter}-{place}"' if place else f'href="#{chapter}"'

    def move_place(match: re.Match[str]) -> str:
        ids = " ".join(f"{own}-{one}" for one in match["place"].split())
        return f'{match["name"]}{ids}"'

    body = _PLACES.sub(move_place, body)
    body = _LINKS.sub(move_link, body)
    body = _HEADINGS.sub(lambda match: f"<{match['slash']}h{int(match['level']) + 1}", body)
    return Markup(body)  # noqa: S704 - finished HTML of our own pages
