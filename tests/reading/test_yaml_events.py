"""Fields become nodes: every text as it was written, every node with its place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.diagnostics import Position
from planpage.reading.yaml_events import Mapping, Scalar, Sequence, read_nodes
from planpage.reading.yaml_writing import write_text
from tests.reading.reading_layer import (
    LOADERS,
    PATH,
    Plain,
    read_fields,
    read_plain,
    simplify,
)

both_loaders = pytest.mark.parametrize("loader", LOADERS, ids=lambda one: one.__name__)


@both_loaders
@pytest.mark.parametrize(
    "text",
    ["no", "yes", "null", "~", "12:30", "010", "3/4", "1e3", "2026-11-31", "0x1F", ".5", "=", "-5"],
)
def test_text_stays_text(text: str, loader: type[Any]) -> None:
    assert read_plain(f"aim: {text}\nby: {text}", loader) == {"aim": text, "by": text}


@both_loaders
def test_every_place_is_that_of_the_file(loader: type[Any]) -> None:
    file = "---\n\nwho: Sam\nneeds:\n  - 'long words'\n  - need: spelling\n    since:\n---\n"
    lines = file.split("\n")
    root, told = read_nodes("\n".join(lines[2:7]), PATH, 3, lines, loader=loader)
    assert told == ()
    assert root is not None
    assert root.at == Position(PATH, 3, 1, 3)
    (who, sam), (_, needs) = root.pairs
    assert who == Scalar("who", Position(PATH, 3, 1, 3), quoted=False)
    assert sam == Scalar("Sam", Position(PATH, 3, 6, 3), quoted=False)
    assert isinstance(needs, Sequence)
    assert needs.at == Position(PATH, 5, 3, 1)
    words, spelling = needs.items
    assert words == Scalar("long words", Position(PATH, 5, 5, 12), quoted=True)
    assert isinstance(spelling, Mapping)
    assert spelling.at == Position(PATH, 6, 5, 4)
    (_, since) = spelling.pairs[1]
    assert since == Scalar("", Position(PATH, 7, 11, 1), quoted=False)


@both_loaders
def test_a_text_over_lines_is_at_its_first_line(loader: type[Any]) -> None:
    root, told = read_fields("says: I like\n  reading.\nhow: |\n\n  One.\n  Two.\n", loader)
    assert told == ()
    assert root is not None
    (_, says), (_, how) = root.pairs
    assert says == Scalar("I like reading.", Position(PATH, 1, 7, 6), quoted=False)
    assert how == Scalar("\nOne.\nTwo.\n", Position(PATH, 5, 3, 4), quoted=True)


@both_loaders
def test_an_empty_entry_of_a_list_is_at_its_dash(loader: type[Any]) -> None:
    root, _ = read_fields("needs:\n  -\n  - x\n", loader)
    assert root is not None
    (_, needs) = root.pairs[0]
    assert isinstance(needs, Sequence)
    assert needs.items[0] == Scalar("", Position(PATH, 2, 4, 1), quoted=False)


@both_loaders
def test_columns_are_counted_in_characters(loader: type[Any]) -> None:
    root, _ = read_fields("é👩‍👧: Zoë", loader)
    assert root is not None
    (name, zoe) = root.pairs[0]
    assert (name.at.column, name.at.width, zoe.at.column, zoe.at.width) == (1, 4, 7, 3)


@both_loaders
def test_notes_for_the_writer_are_no_fault(loader: type[Any]) -> None:
    text = (
        "# a note: [x\nneeds: # what is hard\n  # and why\n  - x\n"
        "how: | # two lines\n  # a\n  b #c\n"
    )
    assert read_plain(text, loader) == {"needs": ["x"], "how": "# a\nb #c\n"}


@both_loaders
@pytest.mark.parametrize(
    "text",
    [
        "C# minor",
        "a#b",
        "https://school.example/a#b",
        "well-being",
        "I don't",
        'the word "no"',
        "a, b",
        "50%",
        "a & b",
        "a * b",
        "“No” and “yes” are words",
        "what? why!",
        "3:30pm",
        "ratio 1:2",
        "(see below)",
        "-5 marks",
        "£5",
    ],
)
def test_what_yaml_reads_as_meant_needs_no_quotes(text: str, loader: type[Any]) -> None:
    assert read_plain(f"says: {text}", loader) == {"says": text}


@both_loaders
def test_no_text_is_no_field_and_no_fault_of_this_layer(loader: type[Any]) -> None:
    assert read_fields("  \n\n", loader) == (None, ())


@both_loaders
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# only a note", "no-fields"),
        ("just words", "no-fields"),
        ("- a\n- b", "no-fields"),
    ],
)
def test_without_fields_there_is_a_message(text: str, name: str, loader: type[Any]) -> None:
    root, told = read_fields(text, loader)
    assert root is None
    assert [one.name for one in told] == [name]


TEXTS = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=("Cc", "Cs", "Zl", "Zp"),
        # A space without a width is told by design: see odd-space.
        exclude_characters="\ufeff\ufffe\uffff\u200b",
    ),
    max_size=30,
).map(str.strip)
NAMES = st.from_regex(r"[a-z][a-z_]{0,10}", fullmatch=True)
NODES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        | st.dictionaries(NAMES, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def write_block(value: Plain, indent: int) -> str:
    """Write nested lists, dicts and texts in block style, as a person would."""
    space = "\n" + " " * indent
    if isinstance(value, str):
        return f" {write_text(value)}"
    if isinstance(value, dict):
        return "".join(
            f"{space}{name}:{write_block(one, indent + 2)}" for name, one in value.items()
        )
    return "".join(f"{space}-{write_block(one, indent + 2)}" for one in value)


@both_loaders
@given(fields=st.dictionaries(NAMES, NODES, min_size=1, max_size=4))
def test_whatever_is_written_in_block_style_comes_back(
    fields: dict[str, Any], loader: type[Any]
) -> None:
    text = write_block(fields, 0).lstrip("\n")
    root, told = read_fields(text, loader)
    assert told == ()
    assert simplify(root) == fields
