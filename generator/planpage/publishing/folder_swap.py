"""A new site takes the place of the last one, as a whole or not at all.

A site is built in a folder of unfinished work beside it (``.site-work/new`` for ``site``), on the
same drive, so that it can be moved in one step. Where the system can swap two folders (Linux),
there is no moment without a whole site. Elsewhere the last site steps aside first
(``.site-work/old``); a build that is killed right then leaves it there, and the next one puts it
back before all else.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from planpage.publishing.build_lock import LOCK, lock_folder
from planpage.publishing.site_folder import SiteFolderError, is_link, mark_site

NEW, OLD = "new", "old"

ON_WINDOWS = os.name == "nt"

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_WAITS = (0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds. Windows moves no folder while a virus scanner looks into it, which passes."""


@contextlib.contextmanager
def open_staging(site: Path) -> Iterator[Path]:
    """Yield an empty folder to build the new ``site`` in; whatever is left there goes at the end.

    First puts right what a killed build left behind. Raises :class:`SiteFolderError` where another
    build is at work, or the name of the folder of unfinished work is taken by somebody else.
    """
    work = name_work_folder(site)
    _refuse_foreign_work(work)
    with lock_folder(work):
        restore_site(site)
        try:
            staged = work / NEW
            staged.mkdir()
            mark_site(staged)
            yield staged
        finally:
            _remove(work / NEW)
            _remove(work / OLD)
            if not ON_WINDOWS:
                _drop_work_folder(work)
    if ON_WINDOWS:  # an open file can't be taken away there
        _drop_work_folder(work)


def name_work_folder(site: Path) -> Path:
    """Return where the unfinished work for ``site`` lies: beside it, on the same drive."""
    place = site.resolve()
    return place.parent / f".{place.name}-work"


def restore_site(site: Path) -> None:
    """Put the last site back where a build was killed while swapping; drop its unfinished work."""
    place = site.resolve()
    work = name_work_folder(site)
    if not place.exists() and (work / OLD).is_dir():
        _move(work / OLD, place)
    for name in (NEW, OLD):
        _remove(work / name)


def swap_folder(staged: Path, site: Path) -> None:
    """Put the folder ``staged`` in the place of ``site``, which is then gone.

    Both have to be on one drive. Raises :class:`SiteFolderError` where the system does not let go
    of the last site; it is then as it was.
    """
    place = site.resolve()
    if not place.exists():
        _move(staged, place)
        return
    if _exchange(staged, place):
        _remove(staged)
        return
    aside = staged.parent / OLD
    _move(place, aside)
    try:
        _move(staged, place)
    except BaseException:
        _move(aside, place)
        raise
    _remove(aside)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; False where this system or this drive can't."""
    if sys.platform != "linux":
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


def _move(folder: Path, to: Path) -> None:
    """Move a folder in one step, waiting a little where Windows holds it."""
    for wait in (*_WAITS, None):
        try:
            folder.rename(to)
        except PermissionError as error:
            if wait is None or not ON_WINDOWS:
                raise SiteFolderError(
                    f"The folder {to.name if to.name != OLD else folder.name} can't be replaced: "
                    "a file of it may be open in another program, or it may not be yours to change."
                ) from error
            time.sleep(wait)
        else:
            return


def _remove(folder: Path) -> None:
    """Take away a folder of ours. What can't go now goes with the next build."""
    shutil.rmtree(folder, ignore_errors=True)


def _drop_work_folder(work: Path) -> None:
    """Take the folder of unfinished work away where nothing but the lock is left in it.

    Another build may have come to it meanwhile; then the system refuses, and it stays.
    """
    with contextlib.suppress(OSError):
        if [path.name for path in work.iterdir()] == [LOCK]:
            (work / LOCK).unlink()
            work.rmdir()


def _refuse_foreign_work(work: Path) -> None:
    """Raise where the folder of unfinished work would be somebody else's."""
    taken = is_link(work) or (
        work.exists()
        and (not work.is_dir() or (any(work.iterdir()) and not (work / LOCK).exists()))
    )
    if taken:
        raise SiteFolderError(
            f"{work.name} is there already and was not made by planpage. Give it another name."
        )
