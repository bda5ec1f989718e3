"""Exceptions are read from a file in which each has its reason and its day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.audit.exceptions import FILE, WANTED, ExceptionsError, read_exceptions

TOP = Path(__file__).parents[2]
WHOLE = """\
- tool: axe
  rule: label
  page: plans/*
  reason: The label is in the picture.
  date: 2026-11-22
"""


def write(folder: Path, text: str) -> Path:
    """Write a file of exceptions."""
    path = folder / FILE
    path.write_text(text, encoding="utf-8")
    return path


def test_an_exception_is_read(tmp_path: Path) -> None:
    (one,) = read_exceptions(write(tmp_path, WHOLE))
    assert (one.tool, one.rule, one.page) == ("axe", "label", "plans/*")
    assert one.date == dt.date(2026, 11, 22)


@pytest.mark.parametrize("text", ["", "[]", "# nothing yet\n"])
def test_a_file_with_nothing_in_it_has_no_exceptions(tmp_path: Path, text: str) -> None:
    assert read_exceptions(write(tmp_path, text)) == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (WHOLE.replace("  reason: The label is in the picture.\n", ""), "reason is missing."),
        (WHOLE.replace("The label is in the picture.", '" "'), "reason has to be words."),
        (WHOLE.replace("2026-11-22", "soon"), "date has to be a day, such as 2026-11-22."),
        (WHOLE + "  who: me\n", "who is not known here."),
        ("- axe\n", "it has no fields."),
    ],
)
def test_an_exception_that_is_not_whole_is_refused(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ExceptionsError) as told:
        read_exceptions(write(tmp_path, text))
    assert str(told.value) == f"{FILE}, exception 1: {says} {WANTED}"


@pytest.mark.parametrize("text", ["tool: axe", "7", "- [", "\x00"])
def test_what_is_no_list_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ExceptionsError, match="list"):
        read_exceptions(write(tmp_path, text))


def test_every_exception_of_this_repository_gives_a_reason() -> None:
    """The project's own exceptions each have a reason of more than a word or two."""
    assert all(len(entry.reason.split()) > 3 for entry in read_exceptions(TOP / FILE))
