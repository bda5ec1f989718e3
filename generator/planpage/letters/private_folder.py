"""A folder for what must never be published: it tells git to leave it alone, and its files too."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from planpage.keys.key_file import OWNER_ONLY
from planpage.keys.place import is_kept_by_git
from planpage.publishing.site_folder import MARKER, is_link
from planpage.settings import GUIDES, PLANS, SITE

IGNORE, IGNORE_ALL = (
    ".gitignore",
    "# what is in here is for one family each: git leaves it out\n*\n",
)
NEW = ".new-"
"""What a file begins with that is being written: one may be left where planpage was killed."""

OF_THE_SYSTEM = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What a computer puts into a folder that somebody looks at."""

IN_SITE = "{path} lies in a folder that is published. Name another one with --out."
AMONG_OURS = "{path} lies in {folder}, among your own texts. Name another place with --out."
A_LINK = "{path} is a link to another place, and planpage does not follow it."
A_FILE = "{path} is a file. Name a folder with --out."
THE_SCHOOLS = (
    "{path} is your school's own folder. What is made here goes into a folder of its own, which "
    "you delete when all is printed. Name another one with --out."
)
HOLDS_OTHERS = (
    "{path} holds files that planpage has not made here, such as {name}, and you are to delete the "
    "folder when all is printed. Name another one with --out."
)
NOT_OURS = "{path} is there already, and planpage has not written it. Move it away, then try again."
IN_GIT = (
    "git keeps {path}: whoever has the repository has what is in it. Take it out of the repository "
    "(git rm --cached), then try again."
)


class PrivateFolderError(Exception):
    """A place is not fit for what is private; the text says why, and what to do."""


def refuse_public_place(place: Path, top: Path) -> None:
    """Raise PrivateFolderError where ``place`` lies in a site, or among the school's own texts.

    A site is the folder ``site`` in ``top``, and every folder that a build has made.
    """
    found = place.resolve()
    if is_link(place):
        raise PrivateFolderError(A_LINK.format(path=place))
    inside = (found, *found.parents)
    if found.is_relative_to((top / SITE).resolve()) or any(
        (one / MARKER).exists() for one in inside
    ):
        raise PrivateFolderError(IN_SITE.format(path=place))
    for name in (PLANS, GUIDES):
        if found.is_relative_to((top / name).resolve()):
            raise PrivateFolderError(AMONG_OURS.format(path=place, folder=name))


def refuse_shared_folder(folder: Path, top: Path, ours: bytes) -> None:
    """Raise PrivateFolderError where ``folder`` holds more than files with ``ours`` in them.

    It is to be deleted as a whole, and git is to leave all of it out: it can't be the school's own.
    """
    if folder.resolve() == top.resolve():
        raise PrivateFolderError(THE_SCHOOLS.format(path=folder))
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if not _is_ours(path, ours):
            raise PrivateFolderError(HOLDS_OTHERS.format(path=folder, name=path.name))


def _is_ours(path: Path, ours: bytes) -> bool:
    if path.name in OF_THE_SYSTEM or path.name.startswith(NEW):
        return True
    if is_link(path) or not path.is_file():
        return False
    if path.name == IGNORE:
        return IGNORE_ALL.encode() in path.read_bytes()
    return path.suffix == ".html" and ours in path.read_bytes()


def make_private_folder(folder: Path, top: Path) -> None:
    """Make ``folder`` if it is not there, for its owner alone. Raises PrivateFolderError."""
    refuse_public_place(folder, top)
    if folder.exists() and not folder.is_dir():
        raise PrivateFolderError(A_FILE.format(path=folder))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not (folder / IGNORE).exists():
        (folder / IGNORE).write_text(IGNORE_ALL, encoding="utf-8", newline="\n")


def write_private(path: Path, text: str, ours: bytes) -> None:
    """Write a file for its owner alone, in one step.

    One that is there is replaced where ``ours`` stands in it, and git does not keep it. Raises
    PrivateFolderError.
    """
    if is_link(path) or (path.exists() and (not path.is_file() or ours not in path.read_bytes())):
        raise PrivateFolderError(NOT_OURS.format(path=path))
    if is_kept_by_git(path):
        raise PrivateFolderError(IN_GIT.format(path=path))
    handle, name = tempfile.mkstemp(prefix=NEW, dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(OWNER_ONLY)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
