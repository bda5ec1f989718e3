"""Every text is looked at for what does not belong there, unless a quick look is enough."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planpage.model.people import Person
from planpage.model.values import Name
from planpage.reading.findings import Findings
from planpage.reading.texts import check_body_text, check_texts, may_need_check

SIGNS = ["<b>", "<", "[a](b)", "](", "[", "[here](https://a.example)", "<https://a.example>", "\\"]
LETTERS = ["\u200b", "\u00ad", "\u202e", "\u200d", "\u00a0", "\t", "é", "…", "”", " ", "word", "\n"]
PIECES = st.sampled_from([*SIGNS, *LETTERS])
SOURCES = st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join)


@given(source=SOURCES)
def test_the_quick_look_misses_nothing_in_a_text(source: str) -> None:
    """What it passes over has nothing to tell, in a name or in any other text."""
    findings = Findings("plans/sam-b/a.md", source.split("\n"))
    check_texts(Person(name=Name(" ".join(source.split())), role=source), findings)
    assert may_need_check(source) or not findings.found


@given(source=SOURCES)
def test_the_quick_look_misses_nothing_in_a_story(source: str) -> None:
    findings = Findings("plans/sam-b/a.md", source.split("\n"))
    check_body_text(source, 1, findings)
    assert may_need_check(source) or not findings.found


def test_plain_words_need_no_long_look() -> None:
    for source in ("Sam reads: 32 words.\nMum’s view – “good”", "Łódź"):
        assert not may_need_check(source)


def test_what_may_be_wrong_gets_the_long_look() -> None:
    for source in ("<b>", "[a](b)", "a\u200bb", '"\\u200b"', "a\u00a0b"):
        assert may_need_check(source)
