"""Puts drawings into chapters: a line with ``{{ drawing_cycle }}`` becomes the drawing itself.

A drawing is inline SVG from ``site_templates/drawings/``. It has its words in it and a title, and
the chapter says the same in its text, so that nobody needs to see it (WCAG 2.2, 1.1.1).
"""

from __future__ import annotations

import re

from planpage.rendering.templates import find_templates

PREFIX = "drawing_"
DRAWINGS = ("cycle", "ladder", "meeting")
DRAWING_NAMES = tuple(f"{PREFIX}{name}" for name in DRAWINGS)
"""What a chapter may write between double braces to get a drawing."""

_LINE = re.compile(rf"^\{{\{{[ \t]*{PREFIX}({'|'.join(DRAWINGS)})[ \t]*\}}\}}[ \t]*$", re.MULTILINE)


def insert_drawings(markdown: str) -> str:
    """Return ``markdown`` with each drawing in place of the line that names it."""
    return _LINE.sub(lambda match: f"\n{_read_drawing(match[1])}\n", markdown)


def _read_drawing(name: str) -> str:
    """Return a drawing as a block of HTML, without a line that Markdown would end it at."""
    svg = (find_templates() / "drawings" / f"{name}.svg").read_text(encoding="utf-8")
    lines = "".join(line.strip() for line in svg.splitlines())
    return f'<div class="picture">{lines}</div>'
