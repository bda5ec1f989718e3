"""Writes finished pages into the folder of a new site."""

from __future__ import annotations

from pathlib import Path, PurePosixPath


class PageAddressError(Exception):
    """A page can't be written at its address. Its text is for a person."""


def write_page(folder: Path, address: str, html: str) -> None:
    """Write ``html`` into ``folder`` at ``address``, such as ``plans/sam-b/index.html``.

    Raises :class:`PageAddressError` where the address leads out of the folder, or another page has
    it already.
    """
    parts = PurePosixPath(address).parts
    if not parts or any(part in {"..", "/"} or ":" in part or "\\" in part for part in parts):
        raise PageAddressError(f"{address} is no address for a page.")
    path = folder.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(html)
    except FileExistsError:
        raise PageAddressError(
            f"Two pages of this site would have the address {address}. Give one another name."
        ) from None
