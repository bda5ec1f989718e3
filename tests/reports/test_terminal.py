"""A message at a terminal: what is wrong, where, the line with its place, what to write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.diagnostics import Diagnostic, Position, Severity, quote_text
from planpage.reports import write_last_line, write_message, write_terminal_report

PATH = "plans/sam-b/2026-autumn.md"


def make(  # noqa: PLR0913 - the parts of a diagnostic, each with a default
    line: int = 4,
    column: int = 9,
    width: int = 10,
    *,
    line_text: str = "review: 2026-11-31",
    says: str = '"2026-11-31" is not a date that exists.',
    write: str = "review: 2026-11-30",
    note: str = "November has 30 days",
    path: str = PATH,
    severity: Severity = Severity.ERROR,
    says_without_quotes: str = "",
) -> Diagnostic:
    """Return a diagnostic of a wrong date, with other parts where given."""
    return Diagnostic(
        name="review-date",
        severity=severity,
        at=Position(path, line, column, width),
        says=says,
        write=write,
        note=note,
        line_text=line_text,
        says_without_quotes=says_without_quotes,
    )


def test_a_message_is_laid_out_like_this() -> None:
    assert (
        write_message(make())
        == """\
review-date: "2026-11-31" is not a date that exists.
 --> plans/sam-b/2026-autumn.md:4:9
  |
4 | review: 2026-11-31
  |         ^^^^^^^^^^
  = write instead: review: 2026-11-30   (November has 30 days)"""
    )


def test_a_note_in_sentences_and_several_lines_to_write_have_lines_of_their_own() -> None:
    message = write_message(
        make(120, 1, 4, line_text="who: [Sam]", write="who:\n  - Sam", note="Without brackets.")
    )
    assert (
        message
        == """\
review-date: "2026-11-31" is not a date that exists.
   --> plans/sam-b/2026-autumn.md:120:1
    |
120 | who: [Sam]
    | ^^^^
    = write instead:
      who:
        - Sam
    = note: Without brackets."""
    )


def test_a_line_to_write_that_begins_elsewhere_stands_in_its_columns() -> None:
    message = write_message(make(5, 4, 9, line_text="   name: Sam", write="  name: Sam", note=""))
    assert message.endswith("""\
5 |    name: Sam
  |    ^^^^^^^^^
  = write instead:
      name: Sam""")


def test_the_same_indent_is_not_shown() -> None:
    message = write_message(make(5, 3, 4, line_text="  nam: Sam", write="  name: Sam", note=""))
    assert message.endswith("  = write instead: name: Sam")


def test_a_message_about_a_whole_file_has_no_line() -> None:
    assert (
        write_message(make(0, 1, 1, line_text="", write="", note="Save it again."))
        == """\
review-date: "2026-11-31" is not a date that exists.
 --> plans/sam-b/2026-autumn.md
  = note: Save it again."""
    )


@pytest.mark.parametrize(
    ("line_text", "column", "width", "shown", "carets"),
    [
        ("\tname: Sam", 2, 4, "    name: Sam", "    ^^^^"),
        ("a\tname", 3, 4, "a   name", "    ^^^^"),
        ("a\tname", 2, 1, "a   name", " ^^^"),
        ("名前: Sam", 5, 3, "名前: Sam", "      ^^^"),
        ("Zoe\u0308: Sam", 7, 3, "Zoe\u0308: Sam", "     ^^^"),
        ("a:", 3, 1, "a:", "  ^"),
        ("a: Sam", 4, 99, "a: Sam", "   ^^^"),
        ("a\x1b[31mb", 2, 1, "a\ufffd[31mb", " ^"),
        ("a\u202eb", 3, 1, "a\ufffdb", "  ^"),
    ],
)
def test_the_carets_stand_below_what_is_meant(
    line_text: str, column: int, width: int, shown: str, carets: str
) -> None:
    lines = write_message(make(4, column, width, line_text=line_text)).split("\n")
    assert lines[3:5] == [f"4 | {shown}", f"  | {carets}"]


def test_of_a_very_long_line_only_the_place_is_shown() -> None:
    line = "says: " + "word " * 1000 + "here " + "word " * 1000
    lines = write_message(make(4, line.index("here") + 1, 4, line_text=line)).split("\n")
    assert max(map(len, lines)) < 120
    start = lines[4].index("^")
    assert lines[3][start : start + 4] == "here"
    assert lines[4].count("^") == 4


def test_without_quotes_nothing_that_was_written_is_shown() -> None:
    assert (
        write_message(make(), quotes=False)
        == """\
review-date: "…" is not a date that exists.
 --> plans/sam-b/2026-autumn.md:4:9
  = note: November has 30 days"""
    )


def test_without_quotes_a_headline_may_have_other_words() -> None:
    message = write_message(make(says_without_quotes="This date can't be."), quotes=False)
    assert message.startswith("review-date: This date can't be.\n")


@given(st.text(max_size=200))
def test_nothing_of_a_quotation_stays(text: str) -> None:
    secret = f"{text}SECRET{text}"
    message = write_message(
        make(says=f"{quote_text(secret)} is wrong.", line_text=secret, write=secret), quotes=False
    )
    assert "SECRET" not in message


def test_advice_and_information_are_marked() -> None:
    assert write_message(make(severity=Severity.ADVICE)).startswith("advice: review-date: ")
    assert write_message(make(severity=Severity.INFORMATION)).startswith("information: review-date")


def test_a_report_goes_by_file_and_place_and_ends_with_the_count() -> None:
    found = [make(9), make(4), make(2, path="plans/amy/2026-autumn.md")]
    report = write_terminal_report(found)
    places = [line for line in report.split("\n") if "-->" in line]
    assert places == [
        " --> plans/amy/2026-autumn.md:2:9",
        " --> plans/sam-b/2026-autumn.md:4:9",
        " --> plans/sam-b/2026-autumn.md:9:9",
    ]
    assert report.endswith("\n\n3 things to put right in 2 plans. Nothing was published.\n")
    assert write_terminal_report(reversed(found)) == report


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ([], "Nothing to put right."),
        ([make()], "1 thing to put right in 1 plan. Nothing was published."),
        ([make(), make(5)], "2 things to put right in 1 plan. Nothing was published."),
        (
            [make(), make(5, severity=Severity.ADVICE)],
            "1 thing to put right in 1 plan. Nothing was published.",
        ),
        ([make(path="plans/school.yml")], "1 thing to put right in 1 file. Nothing was published."),
        ([make(severity=Severity.ADVICE)], "Nothing to put right. 1 piece of advice."),
        ([make(severity=Severity.ADVICE)] * 2, "Nothing to put right. 2 pieces of advice."),
        ([make(severity=Severity.INFORMATION)], "Nothing to put right."),
    ],
)
def test_the_last_line_counts(found: list[Diagnostic], sentence: str) -> None:
    assert write_last_line(found) == sentence


def test_the_last_line_can_say_another_outcome() -> None:
    assert write_last_line([make()], outcome="") == "1 thing to put right in 1 plan."


def test_nothing_found_is_nothing_to_report() -> None:
    assert write_terminal_report([]) == ""


@given(
    st.text(max_size=150),
    st.integers(1, 200),
    st.integers(1, 200),
    st.text(max_size=20),
)
def test_no_line_is_too_much(text: str, column: int, width: int, write: str) -> None:
    line_text = text.replace("\n", " ")
    report = write_terminal_report([make(4, column, width, line_text=line_text, write=write)])
    assert "\x1b" not in report
    assert "\r" not in report
    report.encode("cp1252", errors="replace")
    report.encode("utf-8")
