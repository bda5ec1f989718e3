"""Whatever stands in a file, reading it ends soon, with a message: no traceback, no hang."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.reading.source_text import replace_unreadable
from planpage.reading.yaml_events import read_nodes
from planpage.reports import write_terminal_report
from tests.reading.reading_layer import LOADERS, follow_advice, read_fields, read_file
from tests.smallest_plan import SMALLEST_PLAN

MANY = 30_000


def put_between_lines(fields: str) -> str:
    """Return a file with these fields."""
    return f"---\n{fields}\n---\n"


FIELDS = {
    "square brackets": "a: " + "[" * MANY,
    "curly braces": "a: " + "{" * MANY,
    "braces with fields": "a: " + "{a: " * MANY,
    "brackets on lines": "[\n" * MANY,
    "dashes": "a:\n  " + "- " * MANY,
    "question marks": "? " * MANY,
    "steps": "\n".join(" " * n + "a:" for n in range(700)),
    "copies of copies": "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]",
    "copies": "a: &a x\n" + "".join(f"b{n}: *a\n" for n in range(MANY // 2)),
    "fields": "\n".join(f"f{n}: x" for n in range(20_000)),
    "a line": "a: " + "x" * 250_000,
    "a field": "f" * 250_000 + ": x",
    "spaces": "a:" + " " * 250_000 + ":",
    "colons": ": " * 100_000,
    "hashes": "a: b #" + "#" * 250_000,
    "at signs": "@\n" * MANY,
    "quotation marks": 'a: "b\n' * MANY,
    "apostrophes": "a: '" + "'" * 200_000,
    "backslashes": 'a: "' + "\\" * 200_000,
    "colons in texts": "".join(f"f{n}: a: b\n" for n in range(20_000)),
    "tabs": "\ta: b\n" * MANY,
    "no-break spaces": "\u00a0a: b\n" * 20_000,
    "bullets": "a:\n" + "  \u2013 b\n" * 20_000,
    "lost lines": "a: b\n" + "  - c\n" * 40_000,
    "percent signs": "%a\n" * 60_000,
    "dots": "a: b\n" + "...\n" * 50_000,
    "wild steps": "\n".join(" " * (n % 7) + f"f{n}: x" for n in range(20_000)),
    "the same field": "a:\n  b: c\n" + " d: e\n" * 9_000,
    "late faults": "".join(f" f{n}: vvvvv\n" for n in range(8_000)) + "  name x\n   y: a: b\n" * 30,
    "brackets not closed": "\n".join(f"a{n}: [b, c" for n in range(10_000)),
    "family of emoji": "a: " + "👩‍👧" * 20_000 + ": x",
}


@pytest.mark.parametrize("loader", LOADERS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("name", FIELDS)
def test_a_hostile_file_ends_in_a_message(name: str, loader: type[Any]) -> None:
    data = put_between_lines(FIELDS[name]).encode()
    root, told = read_file(data, loader)
    report = write_terminal_report(told)
    assert told or root is not None
    assert len(told) <= 102
    assert len(report) < 100_000


LETTERS = ":#-\"'[]{}&*!|>%@`?,~<=\t \\\n\u00a0–“”\u2028\x00\x85\u200b\ud800"
PIECES = (
    ": ",
    " #",
    "- ",
    "\n  ",
    "---\n",
    "...\n",
    "<<: ",
    "? ",
    "name: ",
    "a: b: c",
    "[a",
    "{a: b",
)
SIGNS = st.sampled_from([*LETTERS, *PIECES, "|\n", ">\n", '"\\x"', "👩‍👧"])


@given(st.lists(SIGNS | st.text(max_size=5), max_size=30).map("".join))
def test_no_text_is_too_much(text: str) -> None:
    lines = text.split("\n")
    results = [read_fields(text, loader) for loader in LOADERS]
    for root, told in results:
        assert root is not None or told or not replace_unreadable(text).strip()
        for one in told:
            assert 1 <= one.at.line <= len(lines)
            assert 1 <= one.at.column <= len(lines[one.at.line - 1]) + 1
            assert one.at.line - 1 + one.replaces <= len(lines)
        write_terminal_report(told)


def change_at_random(seed: int) -> str:
    """Return the smallest plan with a few things done to it that people do, by accident."""
    chance = random.Random(seed)  # noqa: S311 - no secret is made of it
    signs = [*":#-\"'[]{}&*!|>%@`?,\t \u00a0–“”\\", ": ", " #", "- ", "\n", "\n  ", "a: b: c", "? "]
    colons = (":", " ", " = ", "; ", ":\t", ": '", ': "', ": [", ": {", ": @", ": - ", ": |", ": “")
    dashes = ("-", "* ", "– ", "• ", "-\t", "- - ", "", " - ")
    text = SMALLEST_PLAN
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        place = chance.randrange(len(text))
        lines = text.split("\n")
        number = chance.randrange(len(lines))
        line = lines[number]
        match chance.randrange(7):
            case 0:
                lines = (text[:place] + chance.choice(signs) + text[place:]).split("\n")
            case 1:
                lines = (text[:place] + text[place + chance.choice((1, 2, 5, 20)) :]).split("\n")
            case 2:
                del lines[number]
            case 3:
                lines.insert(number, chance.choice(lines))
            case 4:
                lines[number] = " " * chance.randrange(12) + line.lstrip()
            case 5:
                lines[number] = line.replace(": ", chance.choice(colons), 1)
            case _:
                lines[number] = line.replace("- ", chance.choice(dashes), 1)
        text = "\n".join(lines)
    return text


@pytest.mark.parametrize("first", range(0, 400, 50))
def test_an_accident_is_told_in_its_place_and_the_same_by_both_loaders(first: int) -> None:
    for seed in range(first, first + 50):
        text = change_at_random(seed)
        (root, told), (_, slowly) = (read_file(text, loader) for loader in LOADERS)
        assert told == slowly, f"seed {seed}"
        assert root is not None or told
        lines = text.split("\n")
        for one in told:
            if one.at.line:
                width = len(lines[one.at.line - 1])
                assert one.at.column + one.at.width - 1 <= max(width, one.at.column)


def test_following_the_advice_gets_rid_of_nearly_every_accident() -> None:
    """Of 300 plans with one to five accidents few keep a message where its advice was followed."""
    stuck = followed = 0
    for seed in range(300):
        text = change_at_random(seed)
        for one in read_file(text)[1]:
            if one.write and one.at.line and "\r" not in text:
                after = read_file(follow_advice(text, one))[1]
                followed += 1
                stuck += any((two.name, two.at.line) == (one.name, one.at.line) for two in after)
    assert followed > 200
    assert stuck < followed * 0.02


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_between_the_lines_is_read_or_told(text: str) -> None:
    root, told = read_nodes(text, "plan.md", 1, text.split("\n"))
    assert root is not None or told or not replace_unreadable(text).strip()
