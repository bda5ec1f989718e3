"""Keeps the guide true: chapters that are due to be read again, and links to other sites.

All links that leave the site are listed in one file, ``guides/outside-links.yml``, each with the
day on which somebody last looked where it leads.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.guide.chapters import CHAPTER_ENDING, LINKS_FILE, ChapterFile, read_guide_folder
from planpage.model.chapter import OutsideLink, OutsideLinks
from planpage.reading.fields import read_entry
from planpage.reading.findings import Findings
from planpage.reading.front_matter import split_settings
from planpage.reading.source_text import decode_source
from planpage.reading.yaml_events import read_nodes
from planpage.rendering.stages import LINKED_CHAPTERS

LOOK_AGAIN = dt.timedelta(days=365)
"""After how long somebody should look again where a link leads."""

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"']+")


def check_guide(folder: Path, today: dt.date) -> tuple[Diagnostic, ...]:
    """Return everything to know about the guide in ``folder`` as of ``today``, without MkDocs.

    What is wrong in a chapter is an error; what is overdue is advice.
    """
    if not folder.is_dir():
        return ()
    guide = read_guide_folder(folder)
    missing = _check_linked(guide.chapters, folder)
    return (*guide.all_diagnostics, *missing, *check_kept_true(guide.chapters, folder, today))


def check_kept_true(
    chapters: Mapping[str, ChapterFile], folder: Path, today: dt.date
) -> tuple[Diagnostic, ...]:
    """Return the chapters that are overdue and the links that nobody has looked at for long."""
    listed, wrong = read_outside_links(folder)
    overdue = (found for file in chapters.values() for found in _check_overdue(file, today))
    return (*overdue, *wrong, *_check_links(chapters, listed, folder, today))


def read_outside_links(folder: Path) -> tuple[OutsideLinks, tuple[Diagnostic, ...]]:
    """Read the list of links of the guide in ``folder``; it is empty where there is none."""
    path, name = folder / LINKS_FILE, f"{folder.name}/{LINKS_FILE}"
    if not path.is_file() or path.is_symlink():
        return OutsideLinks(), ()
    text, wrong = decode_source(path.read_bytes(), name)
    parts, wrong_parts = split_settings(text, name) if text is not None else (None, ())
    told = (*wrong, *wrong_parts)
    if text is None or parts is None:
        return OutsideLinks(), told
    lines = text.split("\n")
    node, wrong_yaml = read_nodes(parts.yaml_text, name, parts.first_line, lines=lines)
    told = (*told, *wrong_yaml)
    if node is None:
        return OutsideLinks(), told
    findings = Findings(name, lines)
    links = read_entry(node, OutsideLinks, findings)
    return links, (*told, *findings.found)


def is_links_file(found: Diagnostic) -> bool:
    """Whether ``found`` is about the list of links."""
    return found.at.path.endswith(f"/{LINKS_FILE}")


def _check_linked(chapters: Mapping[str, ChapterFile], folder: Path) -> Iterator[Diagnostic]:
    """Tell the chapters that plan pages lead to and that are not there."""
    names = (address.removesuffix(".html") + CHAPTER_ENDING for address in LINKED_CHAPTERS)
    missing = [name for name in names if name not in chapters]
    if missing:
        yield Diagnostic(
            "chapter-missing",
            Severity.ADVICE,
            Position(folder.name),
            "The pages of plans lead to chapters that are not there: " + ", ".join(missing) + ".",
            note="put them back, and change their text as you like; or keep the names of the files",
        )


def _check_overdue(file: ChapterFile, today: dt.date) -> Iterator[Diagnostic]:
    due = file.chapter.review_due
    if due is not None and due < today:
        yield Diagnostic(
            "chapter-overdue",
            Severity.ADVICE,
            file.chapter.place_of("review_due"),
            f"This chapter was due to be read again by {due}.",
            note="read it, put right what has changed, and write a new day here",
        )


def _check_links(
    chapters: Mapping[str, ChapterFile], listed: OutsideLinks, folder: Path, today: dt.date
) -> Iterator[Diagnostic]:
    known = {link.address: link for link in listed.links}
    used: set[str] = set()
    for inside, file in chapters.items():
        for number, line in enumerate(file.body.split("\n"), start=file.body_line):
            for match in _ADDRESS.finditer(line):
                address = match[0].rstrip(".,;:")
                used.add(address)
                if address not in known:
                    yield Diagnostic(
                        "outside-link-not-listed",
                        Severity.ADVICE,
                        Position(
                            f"{folder.name}/{inside}", number, match.start() + 1, len(address)
                        ),
                        f"This link leaves the site and is not in {folder.name}/{LINKS_FILE}.",
                        write=f"  - address: {address}\n    looked_at: {today}",
                        note=f"add it to {LINKS_FILE} once you have looked where it leads",
                        line_text=line,
                        replaces=0,
                        elsewhere=True,
                    )
    yield from _check_listed(listed, used, today)


def _check_listed(listed: OutsideLinks, used: set[str], today: dt.date) -> Iterator[Diagnostic]:
    """Tell which listed links lead from nowhere, and once for all how many are to be looked at."""
    stale = []
    for link in listed.links:
        if link.address is not None and link.address not in used:
            says = "No chapter leads there any more."
            yield Diagnostic("outside-link-unused", Severity.ADVICE, link.at, says)
        elif link.looked_at is None or link.looked_at + LOOK_AGAIN < today:
            stale.append(link)
    if stale:
        yield _tell_stale(stale, today, is_begun=any(link.looked_at for link in listed.links))


def _tell_stale(stale: Sequence[OutsideLink], today: dt.date, *, is_begun: bool) -> Diagnostic:
    """Tell once of all links that are to be looked at.

    A school that has noted no day yet (not ``is_begun``) has its first plan to think of, and not
    the links that came with the guide: for that it is a note, and no advice.
    """
    lead = "1 link to another site leads"
    if len(stale) > 1:
        lead = f"{len(stale)} links to other sites lead"
    day = f"looked_at: {today}"
    if is_begun:
        severity, says = Severity.ADVICE, f"Nobody has looked for a year where {lead}."
        note = f"open each, see that it is still right, and write the day: {day}"
    else:
        severity, says = (
            Severity.INFORMATION,
            f"Nobody has noted yet that {lead} to the right page.",
        )
        note = f"there is no hurry; when you have opened one, write the day below it: {day}"
    return Diagnostic("outside-link-not-looked-at", severity, stale[0].at, says, note=note)
