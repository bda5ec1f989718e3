"""A file is split at its two lines of three hyphens, also where these are typed wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.reading.front_matter import FrontMatter, split_settings, split_source
from tests.reading.reading_layer import PATH

FIELDS = "planpage: 1\nchild: Sam"


def split(text: str) -> tuple[FrontMatter, list[tuple[str, int]]]:
    """Split ``text`` and return its parts, and the name and line of each fault."""
    parts, told = split_source(text, PATH)
    assert parts is not None
    return parts, [(one.name, one.at.line) for one in told]


def test_a_plan_without_a_story() -> None:
    parts, told = split(f"---\n{FIELDS}\n---\n")
    assert told == []
    assert parts == FrontMatter(FIELDS, 2, 4, "", 5)


def test_a_plan_with_a_story() -> None:
    parts, told = split(f"---\n{FIELDS}\n---\n\n## Assess\n\n---\nA line.\n")
    assert told == []
    assert parts == FrontMatter(FIELDS, 2, 4, "\n## Assess\n\n---\nA line.\n", 5)


def test_spaces_after_the_hyphens_are_fine() -> None:
    assert split(f"--- \n{FIELDS}\n---\t\nx")[1] == []


@pytest.mark.parametrize(
    "line",
    ["—", "–––", "----", "--", "-–", "- - -", " ---", "***", "___", "===", "--- Sam", "---a"],
)
def test_an_opening_line_typed_wrong_is_taken_for_the_right_one(line: str) -> None:
    parts, told = split(f"{line}\n{FIELDS}\n---\nstory")
    assert told == [("opening-line-typed-wrong", 1)]
    assert parts == FrontMatter(FIELDS, 2, 4, "story", 5)


@pytest.mark.parametrize("line", ["—", "–––", "----", "--", "- - -", "  ---", "+++", "--- the end"])
def test_a_closing_line_typed_wrong_is_taken_for_the_right_one(line: str) -> None:
    parts, told = split(f"---\n{FIELDS}\n{line}\nstory")
    assert told == [("closing-line-typed-wrong", 4)]
    assert parts == FrontMatter(FIELDS, 2, 4, "story", 5)


def test_a_dash_of_an_empty_entry_is_no_closing_line() -> None:
    assert split("---\nneeds:\n- \n-\n---\n") == (FrontMatter("needs:\n- \n-", 2, 5, "", 6), [])


def test_an_opening_line_that_is_missing() -> None:
    parts, told = split(f"{FIELDS}\n---\nstory")
    assert told == [("opening-line-missing", 1)]
    assert parts == FrontMatter(FIELDS, 1, 3, "story", 4)


def test_a_closing_line_that_is_missing() -> None:
    parts, told = split(f"---\n{FIELDS}\n\n")
    assert told == [("closing-line-missing", 3)]
    assert parts == FrontMatter(FIELDS, 2, 4, "\n", 4)


def test_a_closing_line_that_is_missing_before_a_story() -> None:
    parts, told = split(f"---\n{FIELDS}\n\n## Plan\nstory")
    assert told == [("closing-line-missing", 3)]
    assert parts == FrontMatter(FIELDS, 2, 4, "\n## Plan\nstory", 4)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("# A note.\nneeds:\n  - Reading\n# Another note.\n", 7),
        ("# A note.\nneeds:\n  - Reading\n# Another note.\n\n## Plan\nstory: of Sam\n", 7),
        ("needs:\n- Reading\n\nSam joined us. He likes it.\n", 5),
        ("needs:\n- Reading\n\nNote: he likes it.\n", 5),
        ("### Facts\nneeds:\n- Reading\n", 6),
        ("suport:\n  what: Reading\n", 5),
        ("Needs:\n  - Reading\n\nSam joined us.\n", 5),
    ],
)
def test_fields_without_a_closing_line_end_before_a_heading_or_a_story(
    text: str, last: int
) -> None:
    """A line that begins with one # is a note to oneself there, and no heading."""
    source = f"---\n{FIELDS}\n{text}"
    parts, told = split_source(source, PATH)
    assert parts is not None
    assert [one.says for one in told] == [
        f"The line of three hyphens that ends the fields is missing. Put --- after line {last}."
    ]
    lines = source.split("\n")
    assert told[0].write == f"{lines[last - 1]}\n---"
    assert parts.body == "\n".join(lines[last:])


def test_empty_lines_at_the_top() -> None:
    parts, told = split(f"\n\n---\n{FIELDS}\n---\n")
    assert told == [("empty-lines-first", 3)]
    assert parts.first_line == 4


def test_text_at_the_top() -> None:
    parts, told = split(f"Plan for Sam\n\n---\n{FIELDS}\n---\n")
    assert told == [("text-before-fields", 1)]
    assert parts == FrontMatter(FIELDS, 4, 6, "", 7)


def test_an_example_copied_with_its_fence() -> None:
    parts, told = split(f"```yaml\n---\n{FIELDS}\n---\n```\n")
    assert told == [("fence-before-fields", 1)]
    assert parts.yaml_text == FIELDS


@pytest.mark.parametrize("text", ["Sam likes reading.", "Sam\n---\nlikes reading.\n---\n", "```"])
def test_a_file_without_fields_can_not_be_split(text: str) -> None:
    parts, told = split_source(text, PATH)
    assert parts is None
    assert [one.name for one in told] == ["opening-line-missing"]


def test_nothing_between_the_lines() -> None:
    assert split("---\n\n---\nstory")[1] == [("no-fields", 1)]


@pytest.mark.parametrize(
    ("text", "yaml_text", "first_line"),
    [
        ("school: Hazel Bank\n", "school: Hazel Bank\n", 1),
        ("# ours\nschool: Hazel Bank", "# ours\nschool: Hazel Bank", 1),
        ("---\nschool: Hazel Bank\n---\n", "school: Hazel Bank", 2),
        ("\n# ours\n---\nschool: Hazel Bank\n", "school: Hazel Bank\n", 4),
    ],
)
def test_settings_need_no_lines_of_hyphens(text: str, yaml_text: str, first_line: int) -> None:
    parts, told = split_settings(text, PATH)
    assert told == ()
    assert parts is not None
    assert (parts.yaml_text, parts.first_line, parts.body) == (yaml_text, first_line, "")


def test_settings_with_a_long_dash() -> None:
    parts, told = split_settings("—\nschool: Hazel Bank\n", PATH)
    assert [one.name for one in told] == ["opening-line-typed-wrong"]
    assert parts is not None
    assert parts.yaml_text == "school: Hazel Bank\n"


@pytest.mark.parametrize("text", ["\n\n", "# only a note\n", "---\n---\n", "---\n"])
def test_settings_with_nothing_in_them(text: str) -> None:
    assert [one.name for one in split_settings(text, PATH)[1]] == ["no-fields"]


LINES = st.sampled_from(
    ["---", "—", "----", "--- x", " ---", "", "a: b", "# a", "## Assess", "```", "...", "- x", "x"]
)


@given(st.lists(LINES, min_size=1, max_size=8).map("\n".join).filter(str.strip))
def test_every_line_is_a_field_a_story_or_told(text: str) -> None:
    lines = text.split("\n")
    for split_file in (split_source, split_settings):
        parts, told = split_file(text, PATH)
        assert parts is not None or told
        for one in told:
            assert 1 <= one.at.line <= len(lines)
            assert one.at.column + one.at.width - 1 <= max(len(lines[one.at.line - 1]), 1)
        if parts is not None:
            fields = parts.yaml_text.split("\n")
            start = parts.first_line - 1
            assert lines[start : start + len(fields)] == fields or not parts.yaml_text
            assert text.endswith(parts.body)
            assert parts.body.split("\n") == lines[parts.body_line - 1 :] or not parts.body
