"""Every fault is told at once and once, in its place, with lines to write that read cleanly."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from planpage.diagnostics import Diagnostic
from planpage.reading.faults import DETECTORS, TELLERS
from planpage.reading.source_text import decode_source
from tests.reading.reading_layer import (
    LOADERS,
    PATH,
    Plain,
    change_plan,
    follow_advice,
    read_fields,
    read_file,
    simplify,
)
from tests.smallest_plan import SMALLEST_PLAN

BROKEN_PLANS = sorted((Path(__file__).parents[1] / "broken_plans").glob("*.md"))

both_loaders = pytest.mark.parametrize("loader", LOADERS, ids=lambda one: one.__name__)


def list_faults(told: tuple[Diagnostic, ...]) -> list[tuple[str, int, int]]:
    """Return name, line and column of each diagnostic."""
    return [(one.name, one.at.line, one.at.column) for one in told]


@both_loaders
def test_nothing_is_said_of_a_plan_in_which_nothing_is_wrong(loader: type[Any]) -> None:
    assert read_file(SMALLEST_PLAN, loader)[1] == ()


@both_loaders
def test_all_faults_are_told_at_once_by_their_place(loader: type[Any]) -> None:
    text = (
        "starts 2026-09-14\n"
        "review = 2026-11-06\n"
        "child:\n"
        "  name:Sam\n"
        "views:\n"
        '  - who: "Mum\n'
        "    says: Note: he tries\n"
        "  - who: @nan\n"
        "   says: [yes, no]\n"
        "hopes: to read # one day\n"
    )
    root, told = read_fields(text, loader)
    assert list_faults(told) == [
        ("colon-missing", 1, 1),
        ("other-sign-for-colon", 2, 8),
        ("no-space-after-colon", 4, 7),
        ("quotes-not-closed", 6, 10),
        ("colon-in-text", 7, 15),
        ("text-begins-with-at-sign", 8, 10),
        ("not-lined-up", 9, 4),
        ("square-brackets", 9, 10),
        ("text-lost-after-hash", 10, 16),
    ]
    assert simplify(root) == {
        "starts": "2026-09-14",
        "review": "2026-11-06",
        "child": {"name": "Sam"},
        "views": [
            {"who": "Mum", "says": "Note: he tries"},
            {"who": "@nan", "says": "yes, no"},
        ],
        "hopes": "to read",
    }


@both_loaders
@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        # What was meant is handed on, so that nothing else is told of it.
        ("library corner", "library: the corner", "library: the corner"),
        ("library corner", '"library" corner', '"library" corner'),
        ("library corner", "“library corner”", "library corner"),
        ("library corner", '"library corner', "library corner"),
        ("library corner", "#4", "#4"),
        ("library corner", "*library*", "*library*"),
        ("library corner", "> 6", "> 6"),
        ("library corner", ">6", ">6"),
        ("library corner", "[x] library", "[x] library"),
        ("library corner", "[library, corner", "library, corner"),
        ("library corner", "[library corner]", "library corner"),
        ("library corner", "- library\n      - corner", ["library", "corner"]),
        ("library corner", "library\n      - corner", ["library", "corner"]),
        ("library corner", "{a: b, and c}", {"a": "b, and c"}),
        ("    where: library corner", "\twhere:\tlibrary\tcorner", "library corner"),
    ],
)
def test_what_was_meant_is_read(old: str, new: str, meant: Plain, loader: type[Any]) -> None:
    root, told = read_file(change_plan(old, new), loader)
    assert len({one.at.line for one in told}) == 1
    assert simplify(root)["support"][0]["where"] == meant


@pytest.mark.parametrize(
    ("old", "new", "write"),
    [
        ("library corner", "[library corner]", "    where: library corner"),
        ("Sounding out long words", "[Sounding out long words]", "  - Sounding out long words"),
    ],
)
def test_one_text_in_brackets_is_no_list(old: str, new: str, write: str) -> None:
    _, told = read_file(change_plan(old, new))
    assert [one.says for one in told] == ["This is one text. Write it without square brackets."]
    assert told[0].write == write


def test_what_stands_below_a_text_that_is_not_set_in_stays_where_it_is() -> None:
    text = change_plan(
        "quiet.\n", "quiet\nand nobody\nwatches.\n\n# A note of hers.\n  # Another.\n"
    )
    _, told = read_file(text)
    assert list_faults(told) == [("text-not-set-in", 13, 1)]
    assert told[0].write == "      and nobody\n      watches."
    assert told[0].replaces == 2


@both_loaders
def test_fields_below_a_text_are_read_with_it(loader: type[Any]) -> None:
    root, told = read_file(
        change_plan("review: 2026-11-06", "review: 2026-11-06\n  time: 15:30\n  place: hall"),
        loader,
    )
    assert list_faults(told) == [("fields-below-text", 7, 9)]
    assert told[0].write == "review:\n  date: 2026-11-06"
    assert simplify(root)["review"] == {"date": "2026-11-06", "time": "15:30", "place": "hall"}


@both_loaders
def test_places_after_a_repair_are_those_of_the_file(loader: type[Any]) -> None:
    root, _ = read_fields("child:\n     name:Sam\n   year: Year 3\n", loader)
    assert root is not None
    (_, child) = root.pairs[0]
    assert simplify(child) == {"name": "Sam", "year": "Year 3"}
    places = [(one.at.line, one.at.column) for pair in child.pairs for one in pair]  # type: ignore[union-attr]
    assert places == [(2, 6), (2, 11), (3, 4), (3, 10)]


def test_lines_with_the_same_fault_below_each_other_are_told_once() -> None:
    _, told = read_fields("child:\n\tname: Sam\n\tyear: Year 3\nneeds:\n\t-\treading\n")
    assert [(one.name, one.at.line, one.replaces) for one in told] == [("tab", 2, 2), ("tab", 5, 1)]
    assert told[0].write == "  name: Sam\n  year: Year 3"


def test_a_name_that_starts_a_new_entry_is_told_once_for_all_its_fields() -> None:
    _, told = read_fields("views:\n  - who: Sam\n    says: yes\n    who: Mum\n    says: no\n")
    assert list_faults(told) == [("repeated-field", 4, 5)]
    assert told[0].write == "  - who: Mum"


@both_loaders
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a: " + "[" * 21, "too-deep"),
        ("a: " + "{a: " * 21, "too-deep"),
        ("a:\n  " + "- " * 21 + "x", "too-deep"),
        ("\n".join(" " * n + "a:" for n in range(22)), "too-deep"),
        ("\n".join(f"f{n}: x" for n in range(10_000)), "too-many-fields"),
    ],
)
def test_beyond_the_limits_nothing_is_built(text: str, name: str, loader: type[Any]) -> None:
    root, told = read_fields(text, loader)
    assert root is None
    assert [one.name for one in told] == [name]


@both_loaders
def test_copies_and_kinds_are_refused(loader: type[Any]) -> None:
    text = (
        "a: &a [x, x]\nb: !!python/object/apply:os.system [ls]\nc: *a\n<<: *a\nd: !!str x\ne: !x\n"
    )
    root, told = read_fields(text, loader)
    names = [one.name for one in told]
    assert names == [
        "sign-without-meaning",
        "sign-without-meaning",
        "text-begins-with-star",
        "sign-without-meaning",
        "text-begins-with-exclamation-mark",
        "text-begins-with-exclamation-mark",
    ]
    assert simplify(root)["c"] == "*a"
    assert simplify(root)["d"] == "!!str x"


def test_after_very_many_faults_the_rest_waits() -> None:
    root, told = read_fields("\n".join(f"f{n}: a: b" for n in range(200)))
    assert root is None
    assert len(told) == 51
    assert told[-1].name == "too-many-faults"


@pytest.mark.parametrize("path", BROKEN_PLANS, ids=lambda path: path.stem)
def test_both_loaders_say_the_same(path: Path) -> None:
    fast, slow = (read_file(path.read_bytes(), loader) for loader in LOADERS)
    assert fast == slow


@pytest.mark.parametrize("path", BROKEN_PLANS, ids=lambda path: path.stem)
def test_who_follows_the_advice_has_put_it_right(path: Path) -> None:
    """With each line to write in its place, this message is gone and no other has come."""
    data = path.read_bytes()
    _, told = read_file(data)
    text, _ = decode_source(data, PATH)
    if text is None or not told:
        return
    for one in reversed(told):
        if one.write and one.at.line:
            text = follow_advice(text, one)
    left = {one.name for one in read_file(text)[1]}
    assert left <= {one.name for one in told if not one.write}


@pytest.mark.parametrize("path", BROKEN_PLANS, ids=lambda path: path.stem)
def test_a_headline_has_no_word_of_the_trade(path: Path) -> None:
    trade = re.compile(
        r"\b(key|value|parse\w*|token|None|null|mapping|scalar|sequence|node|YAML|syntax|string|"
        r"anchor|alias|tag|escape|indentation|delimiter|char)\b",
        re.IGNORECASE,
    )
    for one in read_file(path.read_bytes())[1]:
        assert not trade.search(re.sub(r'"[^"]*"', "", f"{one.says} {one.note}"))
        assert one.says.endswith((".", "?"))
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.name)


def test_no_child_s_words_are_left_in_a_headline_without_its_quotations() -> None:
    for path in BROKEN_PLANS:
        for one in read_file(path.read_bytes())[1]:
            for word in ("Sam", "Mum", "library", "Reading", "spelling", "bedtime"):
                assert word not in re.sub(r'"[^"]*"', "", one.says)
                assert word not in one.note


def test_every_detector_and_teller_is_listed_once() -> None:
    assert len(set(DETECTORS)) == len(DETECTORS)
    assert all(callable(tell) for tell in TELLERS.values())
