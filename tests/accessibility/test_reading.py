"""What is heard of a page is what was heard when somebody last read it and found it good.

Write it anew with ``pytest tests/accessibility/test_reading.py --update-golden``. Then read the
difference as somebody who can't see the page, and hears one phrase after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.accessibility.heard_pages import hear_pages, make_pages
from tests.page_structure.good_page import put_in

GOLDEN = Path(__file__).parents[1] / "golden"
ENDING = ".heard.txt"

TABLE = (
    "<table><caption>Who helps</caption>"
    '<tr><th scope="row">Reading</th><td>Mrs Jones</td></tr></table>'
)
SPOILT = {
    "whole": TABLE,
    "no header": TABLE.replace('<th scope="row">Reading</th>', "<td>Reading</td>"),
    "no caption": TABLE.replace("<caption>Who helps</caption>", ""),
    "level": "<h2>Help</h2>",
    "no level": "<p>Help</p>",
    "language": '<p lang="pl">Lubię czytać.</p>',
    "no language": "<p>Lubię czytać.</p>",
    "field": '<label for="name">Your name</label> <input id="name">',
    "no label": "<p>Your name</p> <input>",
    "stage": '<ol><li>Plan</li><li aria-current="step">Do</li></ol>',
    "hidden": '<p>Help <span aria-hidden="true">now</span></p>',
    "drawing": '<svg role="img"><title>A round table</title><text>You</text></svg>',
}
"""Pairs of a thing and the same thing spoilt, and what is only heard in one way."""

pytestmark = pytest.mark.browser

Heard = Mapping[str, list[str]]


@pytest.fixture(name="heard", scope="module")
def read_everything(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """Return what is heard of all pages: those with golden files, and the spoilt ones."""
    folder = tmp_path_factory.mktemp("heard")
    spoilt = {f"spoilt {name}": put_in(html) for name, html in SPOILT.items()}
    return hear_pages({**make_pages(folder), **spoilt}, folder)


def test_pages_are_heard_as_they_were(heard: Heard, *, update_golden: bool) -> None:
    """Each page says aloud what it said; none is missing and none is new."""
    pages = {
        f"{name}{ENDING}": "".join(f"{phrase}\n" for phrase in phrases)
        for name, phrases in heard.items()
        if not name.startswith("spoilt ")
    }
    if update_golden:
        for path in GOLDEN.rglob(f"*{ENDING}"):
            path.unlink()
        for name, text in pages.items():
            path = GOLDEN / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    kept = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob(f"*{ENDING}")}
    assert set(pages) == kept
    for name, text in pages.items():
        assert text == (GOLDEN / name).read_text(encoding="utf-8"), name


def test_every_page_begins_with_its_title_and_the_way_past_its_head(heard: Heard) -> None:
    for name, phrases in heard.items():
        assert phrases[0].strip(), name
        assert phrases[1:3] == ["document", "banner"], name
        assert phrases[3].startswith(("link, Skip to the ", "link, Go to the ")), name
        assert phrases[-1] == "end of document", name


def find_part(heard: Heard, name: str) -> list[str]:
    """Return what is heard of a spoilt page between its heading and its foot."""
    phrases = heard[f"spoilt {name}"]
    start = phrases.index("heading, Sam’s plan, level 1") + 1
    return phrases[start : phrases.index("contentinfo")]


def test_a_header_that_is_gone_is_heard(heard: Heard) -> None:
    """The reading can fail: each of these faults changes it."""
    assert find_part(heard, "whole") == [
        "table, Who helps",
        "row",
        "rowheader, Reading",
        "cell, Mrs Jones",
        "end of table, Who helps",
    ]
    assert "cell, Reading" in find_part(heard, "no header")
    assert "table" in find_part(heard, "no caption")


def test_a_heading_a_language_and_a_label_are_heard(heard: Heard) -> None:
    assert find_part(heard, "level") == ["heading, Help, level 2"]
    assert find_part(heard, "no level") == ["Help"]
    assert find_part(heard, "language") == ["[pl] Lubię czytać."]
    assert find_part(heard, "no language") == ["Lubię czytać."]
    assert find_part(heard, "field") == ["Your name", "textbox, Your name"]
    assert find_part(heard, "no label") == ["Your name", "textbox"]


def test_the_present_stage_is_heard_and_what_is_hidden_is_not(heard: Heard) -> None:
    assert "listitem, current step, 2 of 2" in find_part(heard, "stage")
    assert find_part(heard, "hidden") == ["Help"]
    assert find_part(heard, "drawing") == ["image, A round table"]
