"""A line that is made again from a text's place is the line of the file, letter by letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.checks.wording.lines import RebuiltLines, write_line
from planpage.checks.wording.texts import gather_texts
from planpage.model.school import School
from planpage.reading.plan_file import read_plan
from tests.smallest_plan import SMALLEST_PLAN, vary_plan

PLANS = sorted((Path(__file__).parents[3] / "plans").glob("*/*.md"))


def list_wrong_lines(data: bytes) -> tuple[int, list[str]]:
    """Return how many lines of a plan were made again, and those that came out otherwise."""
    read = read_plan(data, "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", School())
    assert read.plan
    lines = data.decode().split("\n")
    made = RebuiltLines(read.plan)
    pairs = [(made[number], line) for number, line in enumerate(lines[: len(made)])]
    written = [(line, right) for line, right in pairs if line]
    return len(written), [f"{line!r} {right!r}" for line, right in written if line != right]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_lines_of_the_examples_come_out_as_they_are(path: Path) -> None:
    many, wrong = list_wrong_lines(path.read_bytes())
    assert wrong == []
    assert many >= 10


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ("at_home: Read it twice.", "at_home: Read it twice."),
        ("at_home:\n  - Read it twice.", "  - Read it twice."),
        ("at_home:\n- Read it twice.", "- Read it twice."),
        ("at_home:\n  what: Read it twice.", "  what: Read it twice."),
        ("at_home:\n  - what: Read it twice.", "  - what: Read it twice."),
        ("profile:\n  important_to_me: Read it twice.", "  important_to_me: Read it twice."),
        ("profile:\n  important_to_me:\n    - Read it twice.", "    - Read it twice."),
    ],
)
def test_every_way_to_write_a_text_has_its_line(fields: str, line: str) -> None:
    data = vary_plan(("support:\n", f"{fields}\nsupport:\n"))
    read = read_plan(data, "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", School())
    assert read.plan
    one = next(one for one in gather_texts(read.plan) if one.text == "Read it twice.")
    at, written = write_line(read.plan, one, 5, 7, "them")
    assert written == line.replace("it", "them")
    assert data.decode().split("\n")[at.line - 1][at.column - 1 :].startswith("it twice")


@pytest.mark.parametrize(
    "text", ['"Read it twice."', "'Read it twice.'", ">-\n  Read it\n  twice.", "Read it\n  twice."]
)
def test_a_text_in_quotes_or_on_several_lines_has_none(text: str) -> None:
    data = vary_plan(("support:\n", f"at_home: {text}\nsupport:\n"))
    read = read_plan(data, "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", School())
    assert read.plan
    one = next(one for one in gather_texts(read.plan) if one.text == "Read it twice.")
    assert write_line(read.plan, one, 5, 7, "them") == (one.at, "")


def test_nothing_is_put_behind_an_article_that_may_not_fit() -> None:
    data = vary_plan(("support:\n", "at_home: Read an old book.\nsupport:\n"))
    read = read_plan(data, "plans/sam-b/2026-autumn.md", "sam-b", "2026-autumn", School())
    assert read.plan
    one = next(one for one in gather_texts(read.plan) if one.text == "Read an old book.")
    assert write_line(read.plan, one, 8, 11, "short")[1] == ""


def test_the_smallest_plan_comes_out_as_it_is() -> None:
    many, wrong = list_wrong_lines(SMALLEST_PLAN.encode())
    assert (many >= 10, wrong) == (True, [])
