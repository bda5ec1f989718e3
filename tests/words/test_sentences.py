"""Where a sentence ends, what of Markdown is text, and where it stands in its file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.words.markdown_blocks import split_blocks
from planpage.words.placed_text import Kind
from planpage.words.sentences import (
    Sentence,
    count_all_syllables,
    count_words,
    split_sentences,
)

PATH = "guides/4-do.md"


def split(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a Markdown text."""
    return split_sentences(split_blocks(text, PATH))


SENTENCES = [
    ("One. Two.", ["One.", "Two."]),
    ("Is it? Yes! Good…", ["Is it?", "Yes!", "Good…"]),
    ("No full stop", ["No full stop"]),
    ("Ask Mrs. Jones or Dr. Patel. They know.", ["Ask Mrs. Jones or Dr. Patel.", "They know."]),
    ("At 3.30 p.m. on Monday. Then home.", ["At 3.30 p.m. on Monday.", "Then home."]),
    ("See paragraph 6.65 of it. Then stop.", ["See paragraph 6.65 of it.", "Then stop."]),
    ("Bring fruit, e.g. apples. Eat it.", ["Bring fruit, e.g. apples.", "Eat it."]),
    ("See no. 5 and para. 6.2 there.", ["See no. 5 and para. 6.2 there."]),
    ("He said no. We went on.", ["He said no.", "We went on."]),
    ("J. is here. I am too.", ["J. is here.", "I am too."]),
    ("It was him and I. Then we left.", ["It was him and I.", "Then we left."]),
    ('Say: "I need time." Then wait.', ['Say: "I need time."', "Then wait."]),
    ("“Is it?” she asked. “Yes.”", ["“Is it?” she asked.", "“Yes.”"]),
    ("(Ask first.) Then go.", ["(Ask first.)", "Then go."]),
    ("One line\nand the next. Two.", ["One line and the next.", "Two."]),
    ("Help: what, who, when; and where.", ["Help: what, who, when; and where."]),
    ("Read GOV.UK. It helps.", ["Read GOV.UK.", "It helps."]),
    ("…", []),
    ("{{ drawing_cycle }}", []),
    ("Ask {{ senco }}. The phone is new.", ["Ask {{ senco }}.", "The phone is new."]),
    ("{{ senco }} knows. {{ school }} too.", ["{{ senco }} knows.", "{{ school }} too."]),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_where_sentences_end(text: str, sentences: list[str]) -> None:
    assert [one.shown for one in split(text)] == sentences


SOURCES = [
    ("You meet (SEND Code of Practice 2015, paragraph 6.65).", ["You meet ."]),
    ("You meet. (Equality Act 2010.) Ask.", ["You meet.", "Ask."]),
    (
        "You meet. (SEND Code of Practice 2015, paragraph 6.44. The Code is guidance.)",
        ["You meet.", "The Code is guidance."],
    ),
    ("You meet. (Children and Families Act 2014, [section 19](https://x.org/19).)", ["You meet."]),
    ("You meet. (Paragraph 6.75.)", ["You meet."]),
    ("You meet (three times).", ["You meet (three times)."]),
    ("You meet (in 2015).", ["You meet (in 2015)."]),
]


@pytest.mark.parametrize(("text", "sentences"), SOURCES)
def test_sources_in_brackets_are_left_out(text: str, sentences: list[str]) -> None:
    assert [one.shown for one in split(text)] == sentences


BLOCKS = [
    ("# Help\n\nIt is here.", [(Kind.HEADING, "Help"), (Kind.PROSE, "It is here.")]),
    ("## Help ##", [(Kind.HEADING, "Help")]),
    ("### SENCO {#term-senco}", [(Kind.HEADING, "SENCO")]),
    ("Help\n====\nIt is.", [(Kind.HEADING, "Help"), (Kind.PROSE, "It is.")]),
    (
        "You can:\n- ask\n- wait",
        [(Kind.PROSE, "You can:"), (Kind.POINT, "ask"), (Kind.POINT, "wait")],
    ),
    ("1. One\n2) Two", [(Kind.POINT, "One"), (Kind.POINT, "Two")]),
    ("- One\n  and more\n\n- Two", [(Kind.POINT, "One and more"), (Kind.POINT, "Two")]),
    (
        "| Who | Why |\n|---|:--|\n| You | You know. |\n\nThen.",
        [
            (Kind.HEADING, "Who"),
            (Kind.HEADING, "Why"),
            (Kind.CELL, "You"),
            (Kind.CELL, "You know."),
            (Kind.PROSE, "Then."),
        ],
    ),
    ("> Words of\n> a letter.", [(Kind.PROSE, "Words of a letter.")]),
    ("Term\n: What it is.", [(Kind.PROSE, "Term"), (Kind.PROSE, "What it is.")]),
    ("---\n***\n- - -", []),
    ("```\ncode here\n```\nText.", [(Kind.PROSE, "Text.")]),
    ("~~~ py\ncode\n```\n~~~\nText.", [(Kind.PROSE, "Text.")]),
    ("<!-- a note -->Text.", [(Kind.PROSE, "Text.")]),
    ("<!--\nnote\n\nnote\n-->\nText.", [(Kind.PROSE, "Text.")]),
    ("[help]: https://x.org/help", []),
    ("Text.\n{: .big }", [(Kind.PROSE, "Text.")]),
    ("a | b", [(Kind.PROSE, "a | b")]),
]


@pytest.mark.parametrize(("text", "blocks"), BLOCKS)
def test_what_belongs_together(text: str, blocks: list[tuple[Kind, str]]) -> None:
    assert [(one.block.kind, one.shown) for one in split(text)] == blocks


MARKS = [
    ("**Ask** _now_ and *then*", "Ask now and then"),
    ("Read [More help](8-more-help.md) now", "Read More help now"),
    ('Read [it](a.md "A title") now', "Read it now"),
    ("Read [it][1] now", "Read it now"),
    ("See ![a drawing](cycle.svg) here", "See here"),
    ("Go to <https://x.org/a> now", "Go to now"),
    ("Go to https://x.org/a_b now", "Go to now"),
    ("Write `planpage words`", "Write planpage words"),
    ("A <b>bold</b> word", "A bold word"),
    ("Bell&nbsp;Lane &amp; more", "Bell Lane & more"),
    (r"Five \* six", "Five * six"),
    ("snake_case_word", "snake_case_word"),
]


@pytest.mark.parametrize(("text", "shown"), MARKS)
def test_what_is_not_said_is_left_out(text: str, shown: str) -> None:
    assert [one.shown for one in split(text)] == [shown]


def test_a_sentence_knows_its_line_and_columns() -> None:
    """Line and column are those of the file, width as far as the sentence goes on that line."""
    text = "## Help\n\nFirst one. Then **read it\nall** again.\n\n- See [Do](4-do.md). Go."
    places = [
        (one.shown, one.at.line, one.at.column, one.at.width)
        for one in split_sentences(split_blocks(text, PATH, first_line=8))
    ]
    assert places == [
        ("Help", 8, 4, 4),
        ("First one.", 10, 1, 10),
        ("Then read it all again.", 10, 12, 14),
        ("See Do.", 13, 3, 18),
        ("Go.", 13, 22, 3),
    ]


def test_a_word_knows_its_place() -> None:
    """Also where signs of Markdown stand before it, and in a table."""
    (sentence,) = split("Ask **Mrs Bell** or [the *SENCO*](x.md) now.")
    start = sentence.text.index("SENCO")
    assert (sentence.place(start, start + 5).column, sentence.place(start, start + 5).width) == (
        27,
        5,
    )
    cell = split("| a | b |\n|---|---|\n| one | two SENCOs |")[-1]
    assert (cell.at.line, cell.at.column, cell.at.width) == (3, 9, 10)


def test_words_are_counted_as_people_count_them() -> None:
    """Ten words, and a name that the school fills in, which counts three."""
    (sentence,) = split("Ask {{ senco }} at 3:30pm about one-to-one help, and/or a 5-a-side team.")
    assert count_words(sentence) == 3 + 10
    (short,) = split("Ask {{ senco }} for help.")
    assert count_all_syllables(short) == 1 + 5 + 1 + 1


@given(st.text(alphabet=st.sampled_from("aB1 .!?()[]{}|#-*_`<>\\\n\"'“”&;:/~="), max_size=120))
def test_any_text_can_be_split_and_every_place_is_in_it(text: str) -> None:
    """No text crashes, and each sentence begins at a letter of the file that it holds."""
    lines = text.split("\n")
    for sentence in split(text):
        at = sentence.at
        assert 1 <= at.line <= len(lines)
        assert 1 <= at.column <= len(lines[at.line - 1])
        assert at.column - 1 + at.width <= len(lines[at.line - 1])


@given(st.lists(st.from_regex(r"[A-Z][a-z]{0,8}( [a-z]{1,8}){0,6}\.", fullmatch=True), max_size=5))
def test_plain_sentences_come_out_as_they_went_in(sentences: list[str]) -> None:
    kept = [one for one in sentences if " " in one]
    assert [one.shown for one in split(" ".join(kept))] == kept
