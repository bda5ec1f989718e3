"""The pages of the example children, as they were last looked at and found good.

The styles are left out of them: they are the same in all, and stand beside as files of their own.
Write them anew with ``pytest tests/rendering --update-golden``, and look at the difference.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from planpage.compile import check_plans, render_pages
from planpage.rendering.templates import write_styles

TOP = Path(__file__).resolve().parents[2]
GOLDEN = TOP / "tests" / "golden"
TODAY = dt.date(2026, 11, 22)
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    """Every page of the example children, by the name of its golden file, without styles."""
    checked = check_plans(TOP / "plans", today=TODAY)
    return {
        page.address.removeprefix("plans/"): STYLE.sub("<style></style>", page.html)
        for page in render_pages(checked, today=TODAY)
    } | {
        f"{kind}.css": write_styles(kind, None, "A plan").replace("}", "}\n")
        for kind in ("one", "full")
    }


def test_pages_are_as_they_were(pages: Mapping[str, str], update_golden: bool) -> None:  # noqa: FBT001
    """Each page says what it said; none is missing and none is new."""
    if update_golden:
        _write(pages)
    assert set(pages) == {path.relative_to(GOLDEN).as_posix() for path in _list_golden()}
    for name, text in pages.items():
        assert text == (GOLDEN / name).read_text(encoding="utf-8"), name


def test_summaries_are_small(pages: Mapping[str, str]) -> None:
    """The one page of each example is at most 15 KB, styles included."""
    styles = len(write_styles("one", "#1d4ed8", "Christopher’s plan").encode())
    for name, html in pages.items():
        if name.endswith("/index.html"):
            assert len(html.encode()) + styles <= 15_000, name


def _list_golden() -> list[Path]:
    """Return the files of the pages; what is heard of them stands beside, in files of its own."""
    return [path for path in GOLDEN.rglob("*.*") if path.suffix in {".html", ".css"}]


def _write(pages: Mapping[str, str]) -> None:
    for path in _list_golden():
        path.unlink()
    for name, text in pages.items():
        path = GOLDEN / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
