"""Pages for this computer's printer, in a folder of their own: the way without any web."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from planpage.keys.entitled import Entitled, list_entitled
from planpage.letters.private_folder import (
    IGNORE,
    IGNORE_ALL,
    PrivateFolderError,
    refuse_public_place,
)
from planpage.model import School, Thread
from planpage.model.choices import PageFormat
from planpage.publishing.folder_swap import open_staging, swap_folder
from planpage.publishing.page_files import write_page
from planpage.publishing.site_folder import MARKER as SITE_MARKER
from planpage.rendering.blocks import Anchor
from planpage.rendering.environment import render_page
from planpage.rendering.link_ends import lead_links
from planpage.rendering.pages import Page, render_thread
from planpage.rendering.templates import read_labels, write_styles
from planpage.rendering.wording import Words, make_words
from planpage.sealing.envelope import Part

MARKER = ".planpage-print"
MARKER_TEXT = """\
planpage print made this folder, and replaces all of it each time.
It holds plans of children in clear: print them, then take the folder away. Never publish it.
"""
NOT_OURS = (
    "{path} holds files that planpage print has not made, and it would take them away. Name "
    "another folder with --out."
)
INDEX = "index.html"
ONE_PAGE, FULL_PLAN = "one-page", "full-plan"


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A page to print, and for whom it is wanted on paper; empty where for nobody."""

    link: Anchor
    wants: Markup


@dataclass(frozen=True, slots=True)
class PaperChild:
    """The pages of a child."""

    name: Markup
    rows: tuple[PaperRow, ...]


@dataclass(frozen=True, slots=True)
class PaperList:
    """What the list of the pages says."""

    head_title: Markup
    description: Markup
    skip: Markup
    title: Markup
    brief: Markup
    how: Markup
    how_says: tuple[Markup, ...]
    children: tuple[PaperChild, ...]
    foot: Markup


def render_paper(threads: Iterable[Thread], school: School, today: dt.date) -> tuple[Page, ...]:
    """Render the pages to print of some children, and the list of them, which comes first.

    The pages lead to each other and to nothing else: there is no guide beside them.
    """
    pages: list[Page] = []
    children: list[PaperChild] = []
    for thread in threads:
        own = tuple(_render_child(thread, school, today))
        pages += own
        children.append(_list_child(thread, [page.address for page in own], school, today))
    return (_render_list(children, school, today), *pages)


def _render_child(thread: Thread, school: School, today: dt.date) -> Iterator[Page]:
    """Yield a child's pages, newest first, each by itself in one folder with all others."""
    rendered = render_thread(thread, school, today)
    names = {page.address: name_paper(page.address) for page in rendered}
    notice = Words(read_labels(), school.labels, "").say("paper.notice")
    for page in rendered:
        html = lead_links(
            page.html,
            page.address,
            lambda end, part: names[end] + part if end in names else None,
        )
        yield Page(names[page.address], add_notice(html, notice))


def name_paper(address: str) -> str:
    """Return the name of the file for a page: ``sam-b-2026-autumn-full-plan.html``."""
    folder, name = posixpath.split(address)
    kind = ONE_PAGE if name == INDEX else FULL_PLAN
    return "-".join((*folder.split("/")[1:], f"{kind}.html"))


def add_notice(html: str, notice: Markup) -> str:
    """Put a line for the screen at the top of a plan's page; it is never printed."""
    name = '<div class="name">'
    return html.replace(name, f'{name}<p class="notice screen">{notice}</p>', 1)


def _list_child(thread: Thread, files: list[str], school: School, today: dt.date) -> PaperChild:
    words = make_words(thread.newest, school)
    readers = list_entitled(thread.newest.readers, today)
    rows = []
    for number, plan in enumerate(reversed(thread.plans)):
        one, all_of_it = files[2 * number : 2 * number + 2]
        labels = ("paper.earlier_page", "paper.earlier_full") if number else _NEWEST
        rows += [
            PaperRow(
                Anchor(file, words.say(label, cycle=plan.cycle_id)),
                Markup("") if number else _tell_wants(readers, words, full=full),
            )
            for file, label, full in zip((one, all_of_it), labels, (False, True), strict=True)
        ]
    return PaperChild(words.called, tuple(rows))


def _tell_wants(readers: Iterable[Entitled], words: Words, *, full: bool) -> Markup:
    """Say who gets the one page, or the full plan, on paper, and who in large print."""
    told = []
    for wanted, label in _PRINTED.items():
        names = [
            one.name for one in readers if one.format is wanted and (Part.FULL in one.parts) is full
        ]
        if names:
            told.append(words.say(label, readers=words.names(names)))
    return Markup(" ").join(told)


_NEWEST = ("paper.one_page", "paper.full_plan")
_PRINTED = {PageFormat.PAPER: "paper.wants", PageFormat.LARGE_PRINT: "paper.wants_large"}


def _render_list(children: list[PaperChild], school: School, today: dt.date) -> Page:
    words = Words(read_labels(), school.labels, "")
    title = words.say("paper.title")
    listed = PaperList(
        head_title=words.say("paper.head_title"),
        description=words.say("paper.description"),
        skip=words.say("paper.skip"),
        title=title,
        brief=words.say("paper.brief", day=words.date(today)),
        how=words.say("paper.how"),
        how_says=tuple(words.text(line) for line in words.labels["paper.how_says"]),
        children=tuple(children),
        foot=words.say("paper.foot"),
    )
    styles = write_styles("guide", school.colour, str(title))
    return Page(INDEX, render_page("paper.html", page=listed, styles=styles))


def write_paper(folder: Path, pages: Iterable[Page], top: Path) -> None:
    """Write pages into ``folder``, in the place of those of the last time, whole or not at all.

    Raises PrivateFolderError where the folder is a site's or somebody else's, SiteFolderError where
    it can't be replaced, and OSError.
    """
    refuse_public_place(folder, top)
    if folder.exists():
        names = {path.name for path in folder.iterdir()} if folder.is_dir() else {folder.name}
        if names and MARKER not in names:
            raise PrivateFolderError(NOT_OURS.format(path=folder))
    with open_staging(folder) as staged:
        # What marks a site would let a build take the folder's place.
        (staged / SITE_MARKER).unlink()
        (staged / MARKER).write_text(MARKER_TEXT, encoding="utf-8", newline="\n")
        (staged / IGNORE).write_text(IGNORE_ALL, encoding="utf-8", newline="\n")
        for page in pages:
            write_page(staged, page.address, page.html)
        swap_folder(staged, folder)
