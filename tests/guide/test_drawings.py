"""Drawings stand in the chapters as SVG with words in it and a title, and need no other file."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from planpage.guide.drawings import DRAWINGS, insert_drawings
from planpage.rendering.templates import find_templates

SVG = "{http://www.w3.org/2000/svg}"


def read_svg(name: str) -> ET.Element:
    """Return a drawing as the template folder has it."""
    return ET.parse(find_templates() / "drawings" / f"{name}.svg").getroot()  # noqa: S314 - our own


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_line_with_a_name_becomes_the_drawing(name: str) -> None:
    html = insert_drawings(f"Before.\n\n{{{{ drawing_{name} }}}}\n\nAfter.")
    assert re.search(r'\n<div class="picture"><svg [^>]*role="img".*</svg></div>\n', html)
    assert "drawing_" not in html.replace("drawing-", "")


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_says_in_its_title_what_can_be_seen(name: str) -> None:
    drawing = read_svg(name)
    title = drawing.find("title")
    assert title is not None
    assert drawing.get("aria-labelledby") == title.get("id")
    said = " ".join((title.text or "").lower().split())
    for words in drawing.iter("text"):
        text = (words.text or "").lower()
        assert text.isdigit() or text in {"again and", "again", "the"} or text in said


def test_a_name_inside_a_sentence_stays_text() -> None:
    sentence = "Write {{ drawing_cycle }} on a line of its own."
    assert insert_drawings(sentence) == sentence


def test_every_drawing_is_in_the_guide() -> None:
    guides = find_templates().parent / "guides"
    text = "".join(path.read_text(encoding="utf-8") for path in guides.glob("*.md"))
    assert all(f"{{{{ drawing_{name} }}}}" in text for name in DRAWINGS)
