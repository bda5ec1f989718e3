"""A page is measured by all checks; the messages say what to do; no text is too much for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.diagnostics import Diagnostic, Severity
from planpage.reports.quoting import leave_out_quotes
from planpage.words import measure_chapter

PATH = "guides/4-do.md"
LONG = (
    "When the bell rings she puts her red book away, takes her coat from the third peg, walks with "
    "two friends to the gate at the front, and waits there for her nan."
)
HARD = "Following evaluation of effectiveness, comprehensive assessments identified difficulties. "


def measure(text: str) -> tuple[Diagnostic, ...]:
    """Return what is found in a chapter."""
    return measure_chapter(text, PATH).diagnostics


def test_a_long_sentence_is_named_and_a_place_to_split_it() -> None:
    (found,) = measure(f"We go.\n\n{LONG}")
    assert found.name == "long-sentence"
    assert found.severity is Severity.ERROR
    assert found.says.startswith('This sentence has 33 words: "When the bell rings')
    assert found.note.startswith("make two sentences of it, for example before `")
    assert (found.at.line, found.at.column, found.at.width) == (3, 1, len(LONG))
    assert found.line_text == LONG


@pytest.mark.parametrize(
    ("words", "severities"),
    [(20, []), (21, [Severity.INFORMATION]), (25, [Severity.INFORMATION]), (26, [Severity.ERROR])],
)
def test_where_a_long_sentence_begins(words: int, severities: list[Severity]) -> None:
    """More than 20 words are worth knowing, more than 25 have to go."""
    found = measure("We " + "go " * (words - 2) + "on.")
    assert [one.severity for one in found] == severities


def test_the_average_of_a_page() -> None:
    """Sixteen words a sentence are too many, fifteen are not."""
    sixteen, fifteen = "We " + "go " * 14 + "on. ", "We " + "go " * 13 + "on. "
    (found,) = measure(sixteen * 6)
    assert (found.name, found.at.line) == ("average-sentence", 0)
    assert found.says == "The sentences here have 16.0 words on average. 15 are enough."
    assert found.note == "the longest are on line 1"
    assert measure(fifteen * 6) == ()
    assert measure(sixteen * 4) == ()


def test_the_reading_age_of_a_page() -> None:
    found = [one for one in measure(f"Easy.\n\n{HARD * 15}") if one.name == "reading-age"]
    assert [one.at.line for one in found] == [0]
    assert found[0].says.endswith("years. It should be for 11 or less.")
    assert found[0].note == "shorter words and sentences help most on line 3"


def test_jargon_has_the_line_to_write_instead() -> None:
    (found,) = measure("Provision begins on Monday.")
    assert found.says == '"Provision" is a word of schools. Families say: help.'
    assert (found.write, found.note) == ("Help begins on Monday.", "or explain it here")
    (found,) = measure("Ask the SENCO now. The SENCO knows.")
    assert found.write == (
        "Ask the SENCO (the teacher who looks after help for children with special educational "
        "needs) now. The SENCO knows."
    )


@pytest.mark.parametrize(
    "text",
    [
        "It is a provision.",  # "a help"
        "Their attainment rises.",  # "their what a child can do"
        "Ask for pro**vision** now.",  # signs of Markdown inside the word
        "The SLT meets.",  # two meanings
        "We go. " * 30 + "The provision is here.",  # a long paragraph
    ],
)
def test_no_line_to_write_where_it_would_be_wrong(text: str) -> None:
    (found,) = measure(text)
    assert (found.name, found.write) == ("jargon", "")


def test_a_name_is_told_once_and_a_word_each_time() -> None:
    assert len(measure("Ask the SENCO. We like the SENCO. Ring the SENCO.")) == 1
    assert len(measure("The provision is new. We like the provision.")) == 2


def test_an_explanation_may_come_before_or_up_to_two_sentences_after() -> None:
    said = "The SENCO is the teacher who looks after help."
    assert measure(f"Ask the SENCO. It is free. {said}") == ()
    assert measure(f"{said} We go. We go. Ask the SENCO.") == ()
    assert [one.name for one in measure(f"Ask the SENCO. We go. We go. {said}")] == ["jargon"]


def test_names_of_one_thing_are_explained_together() -> None:
    assert measure("An education, health and care (EHC) plan is long. Read the EHC plan.") == ()
    assert measure("The graduated response means step by step. It is the graduated approach.") == ()


def test_on_a_page_of_words_explained_each_heading_is_explained() -> None:
    terms = "".join(f"### Word {n}\n\nWhat it is.\n\n" for n in range(20))
    assert measure(f"{terms}### Peers\n\nThe provision.\n\n### Provision\n\nHelp.\n") == ()
    assert [one.at.line for one in measure("The provision.\n\n### Help\n\nHelp.\n")] == [1]


def test_title_and_brief_of_a_chapter_are_read() -> None:
    """They stand on the page; what else stands at the top does not."""
    head = "---\ntitle: Do\nin_brief: 'The provision begins.'\nchapter: 4\nwritten: {}\n---\n"
    (found,) = measure(head.format("2026-11-22") + "\nWe go.\n")
    assert (found.name, found.at.line, found.at.column) == ("jargon", 3, 16)


def test_nothing_of_the_text_is_left_without_quotes() -> None:
    text = f"He suffers from provision. {LONG} We utilise it. {HARD}"
    for one in map(leave_out_quotes, measure(text)):
        told = f"{one.says} {one.note} {one.write} {one.line_text}".lower()
        for word in ("suffers", "provision", "utilise", "bell", "comprehensive", "evaluation"):
            assert word not in told


@given(
    st.text(
        alphabet=st.sampled_from("aeTs .!?()[]{}|#-*_`<>\\\n\"'“”&;:/~=") | st.characters(),
        max_size=200,
    )
)
def test_no_text_crashes(text: str) -> None:
    for one in measure_chapter(text, PATH).diagnostics:
        assert one.at.path == PATH
        assert one.says


@given(
    st.lists(
        st.sampled_from(
            ["SENCO", "EHC plan", "(", ")", ".", "is the", "means", "called", "provision", "not",
             "failed", '"', "{{ senco }}", "| ", "\n", "\n- ", "\n## ", "\n|-|-|\n", ", who", ":",
             "utilise", "refuses to", "It is a"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_no_order_of_the_words_that_matter_crashes(words: list[str]) -> None:
    """Every place is in the text, and every line to write has no line end in it."""
    text = " ".join(words)
    lines = text.split("\n")
    for one in measure_chapter(text, PATH).diagnostics:
        if one.at.line:
            assert one.at.column - 1 + one.at.width <= len(lines[one.at.line - 1])
        assert "\n" not in one.write


@pytest.mark.parametrize(
    "piece",
    ["`", "``` `` ` ", "<!--", "x<!-- ", "](", "[a](", "{{", "{{ a }}", "((", "(a", "* ", "_a_",
     "# ", "a  ", "| ", "|-", "&amp;", "\\", "> ", "SENCO ", "called ", "provision ", "not ", '"',
     "a. ", "refuses to ", "Mrs. ", "1. ", "- ", "aeiou", "e", "<a ", "a (b c) ", "SENCO ("],
)  # fmt: skip
def test_a_piece_repeated_for_ever_is_measured(piece: str) -> None:
    """No pattern goes back and back: where one did, this would not end."""
    text = "x " + piece * (40_000 // len(piece)) + " x"
    assert all(one.says for one in measure_chapter(text, PATH).diagnostics)
