"""Looks at the folder of the plans: links to other places, and who on this computer may read it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from planpage.doctor.finding import Case, Finding
from planpage.doctor.kept_files import show_names
from planpage.publishing.site_folder import is_link


def find_links(case: Case) -> Iterator[Finding]:
    """Find links to other places among the plans: planpage follows none of them."""
    links = sorted(path.relative_to(case.top).as_posix() for path in _list_links(case.plans))
    if links:
        yield Finding(
            "links-in-plans",
            f"Among your plans are links to other places: {show_names(links)}.",
            "what is behind them may not be the school's to publish, so planpage does not read it",
            "Put the file itself there, or take the link away.",
        )


def find_open_folder(case: Case) -> Iterator[Finding]:
    """Find plans that every user of this computer can read (not on Windows)."""
    if os.name == "posix" and case.is_real and is_open_to_all(case.plans):
        yield Finding(
            "plans-open-to-others",
            f"Everybody with an account on this computer can read {case.plans}.",
            "plans are for those who need them",
            f"Close it to them: chmod -R go-rwx '{case.plans}'",
            is_wrong=False,
        )


def is_open_to_all(folder: Path) -> bool:
    """Whether anybody on this computer may look into ``folder``: all folders round it let them."""
    if not folder.is_dir():
        return False
    place = folder.resolve()
    may_read = bool(place.stat().st_mode & stat.S_IROTH)
    return may_read and all(one.stat().st_mode & stat.S_IXOTH for one in (place, *place.parents))


def _list_links(folder: Path) -> Iterator[Path]:
    if is_link(folder):
        yield folder
        return
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if is_link(path):
            yield path
        elif path.is_dir():
            yield from _list_links(path)
