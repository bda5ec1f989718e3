"""Everything that is wrong in the guide's folder is told at once, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.guide.chapters import ChapterFile, read_chapter, read_guide_folder
from planpage.model import Stage

if TYPE_CHECKING:
    from pathlib import Path

PATH = "guides/5-review.md"
CHAPTER = """\
---
title: Review
in_brief: We look back together.
chapter: 5
stage: Review
written: 2026-11-22
---

## In short

Ask {{ senco }}.
"""


def read(text: str) -> ChapterFile:
    """Read ``text`` as a chapter."""
    return read_chapter(text.encode(), PATH)


def tell(text: str) -> list[tuple[str, int, int, int]]:
    """Return the name and the place of everything that is wrong in ``text``."""
    return [
        (found.name, found.at.line, found.at.column, found.at.width)
        for found in read(text).diagnostics
    ]


def test_a_chapter_says_what_it_is() -> None:
    """The body keeps its placeholders: they are filled for each school."""
    file = read(CHAPTER)
    assert file.diagnostics == ()
    assert (file.chapter.title, file.chapter.chapter) == ("Review", 5)
    assert file.chapter.stage is Stage.REVIEW
    assert file.body.strip() == "## In short\n\nAsk {{ senco }}."


def test_an_unknown_name_is_told_with_its_place_and_the_right_one() -> None:
    """Also one in the lines at the top."""
    text = CHAPTER.replace("{{ senco }}", "{{ senko }}").replace("together", "with '{{ sam }}'")
    assert tell(text) == [("guide-name-unknown", 3, 30, 9), ("guide-name-unknown", 11, 5, 11)]
    assert read(text).diagnostics[1].write == "Ask {{ senco }}."


@pytest.mark.parametrize("wrong", ["{{ senco", "{{ senco }", "{{ sen\nco }}", "{{{ senco }"])
def test_a_name_that_is_not_closed_is_told(wrong: str) -> None:
    """The page would show its braces to families."""
    assert tell(CHAPTER.replace("{{ senco }}", wrong))[0][:2] == ("guide-name-not-closed", 11)


def test_what_a_chapter_needs_is_told_where_it_is_missing() -> None:
    """The same messages as for a plan."""
    assert tell(CHAPTER.replace("title: Review\n", "")) == [("missing-field", 6, 1, 3)]
    assert tell(CHAPTER.replace("stage: Review", "stage: Lunch"))[0][:2] == ("wrong-choice", 5)
    assert tell(CHAPTER.replace("2026-11-22", "2026-11-31"))[0][:2] == ("impossible-date", 6)
    assert tell("## No lines at the top\n")[0][1] <= 1


@given(st.text(max_size=300))
def test_no_text_crashes_the_reader(text: str) -> None:
    """Whatever stands in a file, it is read or told."""
    read_chapter(text.encode("utf-8", "surrogatepass"), PATH)
    read_chapter((CHAPTER + text).encode("utf-8", "surrogatepass"), PATH)


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    """Chapters at any depth; pictures in silence; other files with advice; notes never."""
    guides = tmp_path / "guides"
    (guides / "more").mkdir(parents=True)
    for name in ("5-review.md", "more/extra.md", "_notes.md", ".hidden.md", "more/_x/y.md"):
        (guides / name).parent.mkdir(exist_ok=True)
        (guides / name).write_text(CHAPTER, encoding="utf-8")
    (guides / "tree.svg").write_text("<svg/>", encoding="utf-8")
    (guides / "letter.docx").write_bytes(b"")
    folder = read_guide_folder(guides)
    assert list(folder.chapters) == ["5-review.md", "more/extra.md"]
    assert [(found.name, found.at.path, found.is_error) for found in folder.all_diagnostics] == [
        ("guide-file-left-out", "guides/letter.docx", False)
    ]


def test_a_link_to_another_place_is_refused(tmp_path: Path) -> None:
    """What lies behind it may not be for everyone to see."""
    guides = tmp_path / "guides"
    guides.mkdir()
    secret = tmp_path / "secret.md"
    secret.write_text(CHAPTER, encoding="utf-8")
    (guides / "chapter.md").symlink_to(secret)
    folder = read_guide_folder(guides)
    assert not folder.chapters
    assert [(found.name, found.at.path) for found in folder.diagnostics] == [
        ("guide-link-file", "guides/chapter.md")
    ]
