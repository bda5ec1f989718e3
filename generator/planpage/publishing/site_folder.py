"""Which folder may hold the site, and how planpage knows its own."""

from __future__ import annotations

import stat
from pathlib import Path

MARKER = ".planpage-site"
"""The file that says that a folder was built here, and may be replaced as a whole."""

MARKER_TEXT = """\
planpage build made this folder, and replaces all of it each time.
Keep nothing else in here: change the plans and the guide, and build again.
"""


class SiteFolderError(Exception):
    """A folder can't hold the site, or could not be replaced. Its text is for a person."""


def mark_site(folder: Path) -> None:
    """Write into ``folder`` that it is a site of ours."""
    (folder / MARKER).write_text(MARKER_TEXT, encoding="utf-8", newline="\n")


def refuse_site_folder(site: Path, top: Path) -> None:
    """Raise :class:`SiteFolderError` where ``site`` may not be replaced by a new site.

    ``top`` is the school's folder, with ``plans`` and ``guides`` in it. A site may be a folder that
    is missing, empty, or carries our marker; never a link, and never a folder in which the school's
    own files lie, or that lies among them.
    """
    if is_link(site):
        raise SiteFolderError(
            f"{site} is a link to another place, and planpage does not follow it. "
            "Take the link away, or build into another folder with --into."
        )
    place = site.resolve()
    own = (top, top / "plans", top / "guides")
    if any(folder.resolve().is_relative_to(place) for folder in own) or any(
        place.is_relative_to(folder.resolve()) for folder in own[1:]
    ):
        raise SiteFolderError(
            f"The site can't go into {site}: your own files are there, and a build replaces "
            "all of a site's folder. Choose another folder with --into."
        )
    if not place.parent.is_dir():
        raise SiteFolderError(f"There is no folder {site.parent} to put the site into.")
    if place.exists():
        _refuse_foreign(site)


def is_link(path: Path) -> bool:
    """Whether ``path`` leads to another place: a symbolic link, or a junction of Windows."""
    try:
        seen = path.lstat()
    except FileNotFoundError:
        return False
    junction = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
    return stat.S_ISLNK(seen.st_mode) or (
        junction is not None and getattr(seen, "st_reparse_tag", 0) == junction
    )


def _refuse_foreign(site: Path) -> None:
    """Raise where what stands at ``site`` is not a folder that planpage may take away."""
    if not site.is_dir():
        raise SiteFolderError(f"{site} is a file. Choose a folder for the site with --into.")
    names = {path.name for path in site.iterdir()}
    if ".git" in names:
        raise SiteFolderError(
            f"{site} holds a git folder, which a build would take away. "
            "Build into another folder with --into, and copy the pages from there."
        )
    if names and MARKER not in names:
        raise SiteFolderError(
            f"{site} holds files that planpage build did not make, and it would take them away. "
            "Give that folder another name, or build into another one with --into."
        )
