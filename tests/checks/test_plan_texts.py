"""Every text of a plan is searched, and what is found there leads back to its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.checks.plan_texts import BETWEEN, PlanTexts, list_texts
from planpage.model import Plan
from planpage.model.values import Name
from planpage.reading.plan_file import read_plan, read_school

TOP = Path(__file__).parents[2]
PATHS = sorted((TOP / "plans").glob("*/*.md"))
SCHOOL = read_school((TOP / "plans/school.yml").read_bytes(), "plans/school.yml").school


def read(path: Path) -> Plan:
    """Return an example plan."""
    name = path.relative_to(TOP).as_posix()
    plan = read_plan(path.read_bytes(), name, path.parent.name, path.stem, SCHOOL).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_text_is_found_on_its_line(path: Path) -> None:
    """The line holds its first word; for names that were parted it is that of their field."""
    texts = list_texts(read(path))
    lines = path.read_text(encoding="utf-8").split("\n")
    for start in texts.starts:
        end = texts.whole.index(BETWEEN, start)
        first = texts.whole[start:end].split()[0].strip("\"'")
        at = texts.place(start, end)
        _, field, _ = texts.find_source(start)
        is_name = field is not None and field.kind is Name
        opening = f"{field.name}:" if field else ""
        assert first in lines[at.line - 1] or (is_name and opening in lines[at.line - 2])


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_words_of_the_story_are_placed_to_the_letter(path: Path) -> None:
    plan = read(path)
    texts = list_texts(plan)
    lines = path.read_text(encoding="utf-8").split("\n")
    for _, piece in plan.body.pieces:
        for word in set(piece.split()):
            start = texts.whole.rindex(word)
            at = texts.place(start, start + len(word))
            assert lines[at.line - 1][at.column - 1 :][: at.width] == word


def test_the_same_plan_is_read_once() -> None:
    plan = read(PATHS[0])
    assert list_texts(plan) is list_texts(plan)


@given(st.text(st.sampled_from("ab1é’'\" .-_–—“”…/\n½İß"), max_size=30))
def test_words_are_those_between_which_there_is_neither_letter_nor_digit(text: str) -> None:
    """Apostrophes inside of words stay: the quick way for English says the same as the other."""
    texts = PlanTexts("", f"{BETWEEN}{text}{BETWEEN}", (1,), ())
    plain = text.lower().replace("’", "'")
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain)
    assert texts.spaced == f" {' '.join(words)} "
    assert texts.folded_words == set(words)
