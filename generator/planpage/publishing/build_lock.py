"""One build at a time: a lock that the system lets go of by itself when a build ends or dies."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from planpage.publishing.site_folder import SiteFolderError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = ".planpage-lock"
"""The file that is locked. It is also what marks the folder of unfinished work as ours."""

_TRIES = 5


@contextlib.contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Make ``folder``, and keep other builds out of it until the end.

    Raises :class:`SiteFolderError` where another build is at work in it. Where the system can't
    lock (some network drives), nobody is kept out.
    """
    file = _open_locked(folder)
    try:
        yield
    finally:
        file.close()


def _open_locked(folder: Path) -> IO[bytes]:
    """Open the lock file and lock it.

    A build that ends takes the folder away with its lock file, so a file that was opened just
    before may be gone by now: only the one that still stands there counts.
    """
    for _ in range(_TRIES):
        folder.mkdir(exist_ok=True)
        try:
            file = (folder / LOCK).open("ab")
        except FileNotFoundError:
            continue
        try:
            _lock_file(file)
            if _is_same(file, folder / LOCK):
                return file
        except BaseException:
            file.close()
            raise
        file.close()
    raise _tell_busy()


def _is_same(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _lock_file(file: IO[bytes]) -> None:
    """Lock ``file`` at once, or raise where another build has it."""
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        raise _tell_busy() from None
    except OSError:
        return  # this drive knows no locks


def _tell_busy() -> SiteFolderError:
    return SiteFolderError(
        "Another planpage build is at work on this site. Try again when it has ended."
    )
