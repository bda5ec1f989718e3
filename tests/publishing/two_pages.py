"""A site of two pages, which are both of the last build or both of the new one."""

from __future__ import annotations

from pathlib import Path

from planpage.publishing.folder_swap import open_staging, swap_folder
from planpage.publishing.site_folder import MARKER, mark_site

NAMES = ("index.html", "plan.html")


def write_last_site(site: Path) -> None:
    """Write the site of the last build, whose pages say "last"."""
    site.mkdir()
    mark_site(site)
    for name in NAMES:
        (site / name).write_text("last", encoding="utf-8")


def build_new_site(site: Path) -> None:
    """Build a new site, whose pages say "new", and put it in the place of ``site``."""
    with open_staging(site) as staged:
        for name in NAMES:
            (staged / name).write_text("new", encoding="utf-8")
        swap_folder(staged, site)


def read_site(site: Path) -> set[str]:
    """Return what the pages of a whole site say: all "last" or all "new"."""
    assert {path.name for path in site.iterdir()} == {MARKER, *NAMES}
    return {(site / name).read_text(encoding="utf-8") for name in NAMES}
