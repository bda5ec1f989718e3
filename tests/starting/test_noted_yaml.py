"""What is written with notes is read again as it was: a note never changes a text."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planpage.reading.yaml_events import read_nodes
from planpage.starting.noted_yaml import LONGEST_NOTE, Noted, Value, unfold_node, write_fields

NAMES = st.sampled_from(["need", "what", "who", "helps", "now"])
WORDS = (
    st.text(
        st.characters(categories=("L", "N", "P", "S"), include_characters=" "),
        min_size=1,
        max_size=30,
    )
    .map(str.strip)
    .filter(bool)
)
NOTES = st.lists(WORDS, min_size=1, max_size=2).map(tuple)


def add_notes(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Put notes on some of the values."""
    return st.one_of(values, st.builds(Noted, values, NOTES))


FIELDS = st.dictionaries(NAMES, add_notes(WORDS), min_size=1, max_size=4)
PLANS = st.dictionaries(
    NAMES,
    add_notes(st.one_of(WORDS, FIELDS, st.lists(add_notes(FIELDS | WORDS), min_size=1))),
    min_size=1,
)


def strip_notes(value: Value) -> Value:
    """Return ``value`` without its notes."""
    if isinstance(value, Noted):
        return strip_notes(value.value)
    if isinstance(value, dict):
        return {name: strip_notes(held) for name, held in value.items()}
    return [strip_notes(item) for item in value] if isinstance(value, list) else value


@given(PLANS)
def test_what_is_written_is_what_is_read(fields: dict[str, Value]) -> None:
    text = "\n".join(write_fields(fields))
    node, faults = read_nodes(text, "a.md", 1, lines=text.split("\n"))
    assert faults == ()
    assert node is not None
    assert unfold_node(node) == strip_notes(fields)


def test_a_note_stands_above_what_it_is_about() -> None:
    fields: dict[str, Value] = {
        "needs": [Noted({"id": "a", "now": Noted("", ("Where is it?",))}, ("Which?",))]
    }
    assert list(write_fields(fields)) == [
        "needs:",
        "  # Which?",
        "  - id: a",
        "    # Where is it?",
        "    now:",
    ]


def test_a_note_on_the_first_field_stands_above_the_dash() -> None:
    fields: dict[str, Value] = {"needs": [{"need": Noted("Reading", ("Still?",))}]}
    assert list(write_fields(fields)) == ["needs:", "  # Still?", "  - need: Reading"]


def test_a_long_note_goes_over_lines() -> None:
    lines = list(write_fields({"need": Noted("Reading", ("word " * 60,))}))
    assert len(lines) > 2
    assert all(len(line) <= LONGEST_NOTE + 2 for line in lines)


def test_an_empty_list_is_left_out() -> None:
    assert list(write_fields({"training": [], "now": ""})) == ["now:"]
