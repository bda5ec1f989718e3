"""Every link between the files of the documentation leads somewhere."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.tools.field_tables import make_anchor

TOP = Path(__file__).parents[2]
FOLDERS = (TOP, TOP / "docs", TOP / "docs" / "schools", TOP / "bench")
FILES = [path for folder in FOLDERS for path in sorted(folder.glob("*.md"))]
# What a build or a school's own site makes.
MADE_LATER = {
    "due/what-is-due.html",
    "files/sam-b-mum",
    "plans/.calendar-secret",
    "site/",
    "site/index.html",
}
PARSER = MarkdownIt("commonmark").enable("table")


def list_anchors(path: Path) -> list[str]:
    """Return the anchors of all headings of a file."""
    tokens = PARSER.parse(path.read_text(encoding="utf-8"))
    return [
        make_anchor(inline.content)
        for token, inline in itertools.pairwise(tokens)
        if token.type == "heading_open"
    ]


def list_links(path: Path) -> list[str]:
    """Return where the links and pictures of a file lead."""
    tokens = PARSER.parse(path.read_text(encoding="utf-8"))
    inner = [child for token in tokens for child in token.children or ()]
    places = [child.attrGet("href") or child.attrGet("src") for child in inner]
    return [str(place) for place in places if place]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TOP).as_posix())
def test_every_link_leads_somewhere(path: Path) -> None:
    """A file that is linked is there, and so is the heading."""
    for link in list_links(path):
        if re.match(r"(?:https|mailto):", link):
            continue
        place, _, anchor = link.partition("#")
        target = (path.parent / place) if place else path
        assert target.exists(), link
        assert not anchor or anchor in list_anchors(target), link


@pytest.mark.parametrize(
    "path",
    # In the changelog each version has the same headings.
    [path for path in FILES if path.name != "CHANGELOG.md"],
    ids=lambda path: path.relative_to(TOP).as_posix(),
)
def test_no_two_headings_have_one_anchor(path: Path) -> None:
    """A link to a heading can only mean one."""
    anchors = list_anchors(path)
    assert sorted({anchor for anchor in anchors if anchors.count(anchor) > 1}) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TOP).as_posix())
def test_every_file_that_is_named_is_there(path: Path) -> None:
    """What stands as `folder/file.py` is in the repository, or in the package."""
    named = re.findall(r"`([a-z_./-]+/[a-z_.-]*)`", path.read_text(encoding="utf-8"))
    places = (TOP, TOP / "generator" / "planpage", path.parent)
    lost = [name for name in named if not any((place / name).exists() for place in places)]
    assert sorted(set(lost) - MADE_LATER) == []
