"""The guide is in plain words: this is the check in CI (see also ``planpage words guides``)."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.words import measure_chapter

GUIDES = Path(__file__).parents[2] / "guides"
CHAPTERS = sorted(GUIDES.rglob("*.md"))


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_is_in_plain_words(path: Path) -> None:
    """No sentence over 25 words, 15 on average, reading age 11 at most, every word explained."""
    measured = measure_chapter(path.read_text(encoding="utf-8"), f"guides/{path.name}")
    told = [f"{one.at.line}:{one.at.column} {one.says} {one.note}" for one in measured.diagnostics]
    assert told == []
    figures = measured.figures
    assert figures.longest <= 20
    assert figures.average is not None
    assert figures.average <= 15
    assert figures.reading_age is not None
    assert figures.reading_age <= 11


def test_there_are_nine_chapters_and_three_pages_more() -> None:
    assert len(CHAPTERS) >= 12
