"""The files that a school begins with: texts of ``site_templates/starters`` with blanks."""

from __future__ import annotations

import string
from pathlib import Path

from planpage.reading.yaml_writing import write_text
from planpage.rendering.templates import find_templates


def read_starter(name: str) -> str:
    """Return the text of the file ``name`` of the starters."""
    return (find_templates() / "starters" / name).read_text(encoding="utf-8")


def fill_starter(name: str, blanks: dict[str, str]) -> str:
    """Return the starter ``name`` with its blanks filled in.

    Each blank is one text of YAML. It is written in quotes where it needs them, and left out where
    it is empty.
    """
    written = {blank: write_text(text) if text else "" for blank, text in blanks.items()}
    filled = string.Template(read_starter(name)).substitute(written)
    return "".join(f"{line.rstrip()}\n" for line in filled.splitlines())


def write_new_file(path: Path, text: str) -> None:
    """Write ``text`` into a file that must not be there yet; make its folder where it is missing.

    Raises FileExistsError where it is there: nothing is ever written over.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
