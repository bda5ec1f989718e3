"""Which pages of a site are shown: each kind small and large, and all that are of none."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.audit.shapes import (
    OTHER,
    SHAPES,
    choose_pages,
    count_shapes,
    list_pages,
    name_shape,
    sort_into_shapes,
)
from planpage.model.audit_results import Shape

ONE_OF_EACH = {
    name: pattern.replace("[1-9]", "1").replace("*", "a") for name, pattern in SHAPES.items()
}


def write_pages(folder: Path, sizes: dict[str, int]) -> None:
    """Write pages of so many letters."""
    for page, size in sizes.items():
        path = folder / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x" * size, encoding="utf-8")


def test_every_shape_is_shown_once_small_and_once_large(tmp_path: Path) -> None:
    """Of many pages of one shape the smallest and the largest are shown to a browser."""
    summaries = {"plans/b/index.html": 20, "plans/c/index.html": 30, "plans/d/index.html": 25}
    write_pages(tmp_path, dict.fromkeys(ONE_OF_EACH.values(), 5) | summaries)
    (tmp_path / "plans/a/index.html").unlink()
    chosen = choose_pages(tmp_path, list_pages(tmp_path))
    assert {page for page in chosen if page in summaries} == {
        "plans/b/index.html",
        "plans/c/index.html",
    }
    assert set(ONE_OF_EACH.values()) - set(chosen) == {"plans/a/index.html"}


def test_pages_of_no_known_kind_are_all_shown(tmp_path: Path) -> None:
    """None of them can speak for another."""
    strange = [f"stories/{number}.html" for number in range(4)]
    write_pages(tmp_path, dict.fromkeys(strange, 5))
    assert choose_pages(tmp_path, list_pages(tmp_path)) == strange
    assert sort_into_shapes(strange) == {OTHER: strange}


@pytest.mark.parametrize("name", SHAPES)
def test_each_kind_knows_its_own_page(name: str) -> None:
    assert name_shape(ONE_OF_EACH[name]) == name


def test_a_star_never_reaches_past_a_slash() -> None:
    assert name_shape("plans/a/b/c/index.html") == OTHER


def test_kinds_are_counted_with_what_was_shown() -> None:
    pages = ["index.html", "plans/a/index.html", "plans/b/index.html"]
    assert count_shapes(pages, pages[:2]) == (Shape("contents", 1, 1), Shape("summary", 2, 1))
