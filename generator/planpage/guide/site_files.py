"""Which files MkDocs writes: the chapters, their pictures and the plans, and nothing of a theme."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

from planpage.guide.chapters import CHAPTER_ENDING, SHOWN_FILES, is_private

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from planpage.rendering.pages import Page


def drop_unused(files: Files, config: MkDocsConfig) -> None:
    """Drop what is not ours to show: the theme's files, private notes, and other kinds of files."""
    docs = Path(config.docs_dir)
    for file in list(files):
        if file.generated_by is not None:
            continue
        ending = PurePosixPath(file.src_uri).suffix.lower()
        is_ours = file.src_dir is not None and Path(file.src_dir) == docs
        is_shown = ending == CHAPTER_ENDING or ending in SHOWN_FILES
        if not is_ours or not is_shown or is_private(file.src_uri):
            files.remove(file)


def add_plan_pages(files: Files, config: MkDocsConfig, pages: Iterable[Page]) -> list[str]:
    """Add finished pages at their addresses, where neither nav nor search nor sitemap sees them.

    A page whose address a chapter or a picture has already, whatever its capitals, is not added: on
    many computers one would take the place of the other. Returns a sentence for each of these.
    """
    docs = Path(config.docs_dir).name
    taken = {file.dest_uri.casefold(): file.src_uri for file in files}
    clashes: list[str] = []
    for page in pages:
        other = taken.get(page.address.casefold())
        if other is not None:
            clashes.append(
                f"{docs}/{other} and a plan would both be {page.address}. Rename the chapter."
            )
            continue
        files.append(
            File.generated(
                config, page.address, content=page.html, inclusion=InclusionLevel.NOT_IN_NAV
            )
        )
    return clashes
