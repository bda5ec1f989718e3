"""Whether lines to write stand in place of a line, above it or below it, and how that is said."""

from __future__ import annotations

import pytest

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.reports import list_diagnostics, write_message

PLACES = [
    ("starts: soon", "starts: 2026-09-14", 1, "instead", "write instead"),
    ("who: [Sam,", "who:\n  - Sam\n  - Mum", 3, "instead", "write instead of lines 12 to 14"),
    ("---", "review: …", 0, "above", "add above line 12"),
    ("---", "support:\n  - what: …", 0, "above", "add above line 12"),
    ("  year: Year 3", "  name: …", 0, "above", "add above line 12"),
    ("  with:", "  works: …", 0, "above", "add above line 12"),
    ("  - who: Mum", "    how: talk", 0, "below", "add below line 12"),
    ("  - who: Mum", "  - who: Sam\n    hope: …", 0, "above", "add above line 12"),
    ("    - Sam", "    - Mum", 0, "above", "add above line 12"),
    ("- who: Mum", "  how: talk", 0, "below", "add below line 12"),
    ("-   who: Mum", "    how: talk", 0, "below", "add below line 12"),
    ("  - who: Mum", "decisions:\n  - what: …", 0, "end", "add above the closing ---"),
    ("    not_agreed: No.", "differing_views:\n  - about: …", 0, "end", None),
    ("  with: Sam and Mum", "    - Mrs Bell", 0, "elsewhere", "add"),
]


def tell(line_text: str, write: str, replaces: int, *, elsewhere: bool = False) -> Diagnostic:
    """Return a diagnostic about line 12 that says to write something."""
    return Diagnostic(
        name="missing-field",
        severity=Severity.ERROR,
        at=Position("plans/sam-b/2026-autumn.md", 12),
        says="Something is missing.",
        write=write,
        line_text=line_text,
        replaces=replaces,
        elsewhere=elsewhere,
    )


@pytest.mark.parametrize(("line_text", "write", "replaces", "goes", "words"), PLACES)
def test_where_lines_go_is_said_in_words_and_as_json(
    line_text: str, write: str, replaces: int, goes: str, words: str | None
) -> None:
    """A new field never cuts the text above it in two, and none gets below the closing line."""
    told = tell(line_text, write, replaces)
    (listed,) = list_diagnostics([told])
    assert listed["goes"] == goes
    assert f"\n   = {words or 'add above the closing ---'}:" in write_message(told)


def test_lines_that_belong_to_another_entry_are_only_told() -> None:
    told = tell("  - id: friends", "    helps: plays", 0, elsewhere=True)
    (listed,) = list_diagnostics([told])
    assert listed["goes"] == "elsewhere"
    assert write_message(told).endswith("   = add:\n         helps: plays")


def test_a_new_field_goes_below_all_that_the_line_begins() -> None:
    """Below the first line of a long text it would swallow the rest, or take a list away."""
    told = tell("", "    who: …", 0).with_line("  - what: Reading aloud with an", 3)
    (listed,) = list_diagnostics([told])
    assert (listed["goes"], listed["line"], listed["last_line"]) == ("below", 12, 14)
    assert "= add below line 14:" in write_message(told)


def test_where_nothing_is_to_be_written_nothing_is_said_of_a_place() -> None:
    told = tell("  - who: Mum", "", 0)
    assert list_diagnostics([told])[0]["goes"] == ""
    assert "add" not in write_message(told)


def test_a_field_that_is_set_in_is_shown_in_its_columns() -> None:
    assert write_message(tell("  year: Year 3", "  name: …", 0)).endswith("""\
12 |   year: Year 3
   | ^
   = add above line 12:
       name: …""")
