"""Puts a child's plans into one folder that can be handed to another school."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Mapping, Sequence
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
  text     the plans as they were written, but for notes of the school's own, one file a cycle, the
           oldest first: {files}{pictures}
  {data}  the same as data, for another system
{not_here}
The plans follow each other: what one learned, the next took up. Please go on from the last one.
"""
PICTURES = "\n           and the pictures that they show: {names}"
PAGE_LINE = "the plans as pages: open {first} in a browser, without internet"
NOT_HERE = "\nNot here, since it is a draft that was not finished yet: {drafts}\n"
NO_PAGES = "(no pages: in one of the plans something could not be read)"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What was written, and where."""

    folder: Path
    page_count: int


def write_hand_over(  # noqa: PLR0913 - what the folder is made from, each by its name
    top: Path,
    thread: Thread,
    school: School,
    folder: Path,
    *,
    today: dt.date,
    texts: Mapping[str, bytes],
    glossary: Glossary,
    with_pages: bool,
    drafts: Sequence[str] = (),
) -> HandedOver:
    """Write everything about a child into ``folder``, which must not be there yet.

    ``thread`` are the finished plans, and ``texts`` what their files are to hold, by their names,
    oldest first. ``drafts`` are the names of files that are drafts: they stay behind, since nobody
    else gets a draft, and the next school reads that they are not there. Of all else in the child's
    folder only the pictures that the plans show go along. The folder stands whole or not at all.
    Raises FileExistsError, GuideError and OSError.
    """
    if folder.exists() or folder.is_symlink():
        raise FileExistsError(folder)
    source = top / PLANS / thread.child_id
    with open_staging(folder) as staged:
        _write_texts(texts, staged / TEXTS)
        pictures = _copy_pictures(thread, source, staged / TEXTS)
        pages = (
            _write_pages(top, thread, school, staged / PAGES, today, glossary) if with_pages else ()
        )
        data = json.dumps(tell_thread(thread, school, today), indent=2, ensure_ascii=False)
        (staged / DATA).write_text(data + "\n", encoding="utf-8", newline="\n")
        about = _tell_about(thread, school, today, list(texts), pictures, pages, drafts)
        (staged / ABOUT).write_text(about, encoding="utf-8", newline="\n")
        # What marks a site would let a build take the folder's place.
        for mark in staged.rglob(MARKER):
            mark.unlink()
        swap_folder(staged, folder)
    return HandedOver(folder, len(pages))


def list_pictures(thread: Thread, source: Path) -> tuple[str, ...]:
    """Return the pictures that the plans show, each once, as paths in the child's folder."""
    names = sorted({name for plan in thread.plans for name in plan.body.pictures})
    # However a plan writes the path, it leads to a file in this folder: nothing else is read.
    inside = ((source / name).resolve().relative_to(source.resolve()) for name in names)
    return tuple(dict.fromkeys(path.as_posix() for path in inside))


def _write_texts(texts: Mapping[str, bytes], into: Path) -> None:
    into.mkdir(parents=True)
    for name, data in texts.items():
        (into / name).write_bytes(data)


def _copy_pictures(thread: Thread, source: Path, into: Path) -> tuple[str, ...]:
    pictures = list_pictures(thread, source)
    for name in pictures:
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, into / name)
    return pictures


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
    pictures: Sequence[str],
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
        pictures=PICTURES.format(names=", ".join(pictures)) if pictures else "",
        data=DATA,
        not_here=NOT_HERE.format(drafts=", ".join(drafts)) if drafts else "",
    )
