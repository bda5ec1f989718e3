"""Puts a child's plans into one folder that can be handed to another school."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planpage.guide.build import build_guide
from planpage.handing_over.thread_data import tell_thread
from planpage.model.plan import Thread
from planpage.model.school import School
from planpage.publishing.folder_swap import open_staging, swap_folder
from planpage.publishing.page_files import write_page
from planpage.publishing.site_folder import MARKER
from planpage.rendering.glossary import Glossary
from planpage.rendering.pages import render_thread
from planpage.settings import PLANS

TEXTS, PAGES, DATA, ABOUT = "text", "pages", "plans.json", "READ-ME-FIRST.txt"

ABOUT_TEXT = """\
The support plans of {name}, from {school}.
Handed over on {day}.

This folder holds special category data about a child (UK GDPR, article 9). Keep it where only those
who need it can open it. Tell the family that you have it.

  {pages}    {page_line}
  text     the plans as they were written, one file a cycle, the oldest first: {files}
  {data}  the same as data, for another system
{not_here}
The plans follow each other: what one learned, the next took up. Please go on from the last one.
"""
PAGE_LINE = "the plans as pages: open {first} in a browser, without internet"
NOT_HERE = "\nNot here, since it is a draft that was not finished yet: {drafts}\n"
NO_PAGES = "(no pages: in one of the plans something could not be read)"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What was written, and where."""

    folder: Path
    files: tuple[str, ...]
    page_count: int


def write_hand_over(  # noqa: PLR0913 - what the folder is made from, each by its name
    top: Path,
    thread: Thread,
    school: School,
    folder: Path,
    *,
    today: dt.date,
    glossary: Glossary,
    with_pages: bool,
    drafts: Sequence[str] = (),
) -> HandedOver:
    """Write everything about a child into ``folder``, which must not be there yet.

    ``thread`` are the finished plans. ``drafts`` are the names of files that are drafts: they stay
    behind, since nobody else gets a draft, and the next school reads that they are not there. Files
    whose names begin with ``_`` or ``.`` stay behind: they are private notes. The folder
    stands whole or not at all. Raises FileExistsError, GuideError and OSError.
    """
    if folder.exists() or folder.is_symlink():
        raise FileExistsError(folder)
    source = top / PLANS / thread.child_id
    with open_staging(folder) as staged:
        files = _copy_texts(source, staged / TEXTS, drafts)
        pages = (
            _write_pages(top, thread, school, staged / PAGES, today, glossary) if with_pages else ()
        )
        data = json.dumps(tell_thread(thread, school, today), indent=2, ensure_ascii=False)
        (staged / DATA).write_text(data + "\n", encoding="utf-8", newline="\n")
        about = _tell_about(thread, school, today, files, pages, drafts)
        (staged / ABOUT).write_text(about, encoding="utf-8", newline="\n")
        # What marks a site would let a build take the folder's place.
        for mark in staged.rglob(MARKER):
            mark.unlink()
        swap_folder(staged, folder)
    return HandedOver(folder, files, len(pages))


def _copy_texts(source: Path, into: Path, drafts: Sequence[str]) -> tuple[str, ...]:
    """Copy the plans and their pictures, and nothing that is hidden, linked, deeper or a draft."""
    into.mkdir(parents=True)
    visible = [
        path
        for path in sorted(source.iterdir())
        if path.is_file() and not path.is_symlink() and not path.name.startswith(("_", "."))
        if path.name not in drafts
    ]
    for path in visible:
        shutil.copyfile(path, into / path.name)
    return tuple(path.name for path in visible)


def _write_pages(  # noqa: PLR0913, PLR0917 - what the pages are made from
    top: Path, thread: Thread, school: School, into: Path, today: dt.date, glossary: Glossary
) -> tuple[str, ...]:
    """Write the child's pages, and the guide that they lead to; return their addresses."""
    into.mkdir(parents=True)
    build_guide(top, into, school=school, examples=False)
    addresses = []
    for page in render_thread(thread, school, today, glossary):
        write_page(into, page.address, page.html)
        addresses.append(page.address)
    return tuple(addresses)


def _tell_about(  # noqa: PLR0913, PLR0917 - what the text tells of
    thread: Thread,
    school: School,
    today: dt.date,
    files: Sequence[str],
    pages: Sequence[str],
    drafts: Sequence[str],
) -> str:
    first = f"{PAGES}/{pages[0]}" if pages else ""
    return ABOUT_TEXT.format(
        name=thread.newest.name,
        school=school.name or "its school",
        day=f"{today.day} {today:%B %Y}",
        pages=PAGES,
        page_line=PAGE_LINE.format(first=first) if pages else NO_PAGES,
        files=", ".join(files),
        data=DATA,
        not_here=NOT_HERE.format(drafts=", ".join(drafts)) if drafts else "",
    )
