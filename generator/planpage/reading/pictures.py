"""Reads the pictures that a plan or a school shows: small files, put into the page itself.

A page has to hold in one file, from a memory stick too, so a picture travels inside it. It is shown
as an image and nothing else: no picture can run a script there.
"""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.model.links import is_allowed_link

KINDS: Mapping[str, str] = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
"""The endings of pictures, with what they tell a browser."""

LARGEST_PICTURE = 300_000
LARGEST_LOGO = 20_000
"""Bytes."""

_PICTURE = re.compile(r"!\[[^\[\]]{0,300}\]\(\s*<?(?P<name>[^\s()<>]{1,200})")


def read_body_pictures(
    body: str, first_line: int, folder: Path, path: str
) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """Return the pictures that a plan's stories show, by their names, as ``data:`` addresses.

    ``folder`` is the child's; ``path`` is the plan as a person names it. A picture that is not
    there, or too large, is told at its line, and its words stand in its place.
    """
    pictures: dict[str, str] = {}
    found: list[Diagnostic] = []
    for at, name, line in _find_pictures(body, first_line, path):
        if name in pictures:
            continue
        read = read_picture(folder, name, LARGEST_PICTURE)
        if isinstance(read, str):
            pictures[name] = read
        else:
            found.append(_tell(at, read[0], line))
    return pictures, tuple(found)


def read_logo(name: str, folder: Path, at: Position) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the school's logo as a ``data:`` address; empty, and told, where it can't be used."""
    read = read_picture(folder, name, LARGEST_LOGO)
    return (read, ()) if isinstance(read, str) else ("", (_tell(at, read[0], ""),))


def read_picture(folder: Path, name: str, largest: int) -> str | tuple[str]:
    """Return the picture ``name`` in ``folder`` as a ``data:`` address, or why there is none.

    ``largest`` is in bytes. Only a file of the folder itself is read, never what a link leads to.
    """
    place = folder / name
    kind = KINDS.get(place.suffix.lower())
    if kind is None:
        return ("A picture's name ends with .png, .jpg, .svg, .webp or .gif.",)
    is_private = any(part.startswith(("_", ".")) for part in name.split("/"))
    inside = not is_private and place.resolve().is_relative_to(folder.resolve())
    if not inside or place.is_symlink() or not place.is_file():
        return ("There is no picture with this name in the folder.",)
    if place.stat().st_size > largest:
        size = math.ceil(place.stat().st_size / 1000)
        return (f"This picture is too large: {size} KB, where {largest // 1000} KB are allowed.",)
    data = base64.b64encode(place.read_bytes()).decode("ascii")
    return f"data:{kind};base64,{data}"


def _find_pictures(body: str, first_line: int, path: str) -> Iterator[tuple[Position, str, str]]:
    for number, line in enumerate(body.split("\n"), start=first_line):
        for match in _PICTURE.finditer(line) if "![" in line else ():
            name = match["name"]
            if is_allowed_link(name, picture=True):
                yield Position(path, number, match.start("name") + 1, len(name)), name, line


def _tell(at: Position, says: str, line: str) -> Diagnostic:
    note = "put it beside this file, save it small, and write its name alone"
    return Diagnostic("picture", Severity.ERROR, at, says, note=note, line_text=line)
