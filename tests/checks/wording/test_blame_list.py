"""Each word that blames is found in all its forms, and stays unseen where it blames nobody."""

from __future__ import annotations

import pytest

from planpage.checks.plan_texts import BETWEEN, PlanTexts
from planpage.words.blame import find_blame, select_suspects
from planpage.words.word_lists import Group, Listed, read_blaming_words

LISTED = list(read_blaming_words())
BLAMING = [one for one in LISTED if one.group is Group.BLAMING]
FINE = [one for one in LISTED if one.group is Group.NAME]


def find_words(text: str) -> list[str]:
    """Return the words of ``text`` that blame, as they stand there."""
    return [text[hit.start : hit.end] for hit in find_blame(text)]


def test_the_list_is_long_and_each_of_its_words_has_advice() -> None:
    assert len({one.words for one in BLAMING}) >= 250
    assert [one.words for one in BLAMING if not one.because] == []


def list_forms(listed: Listed) -> list[str]:
    """Return texts in which a listed phrase stands, alone and among others, in all capitals too."""
    words = listed.words if listed.is_exact else " ".join(listed.parts)
    forms = [words, f"We saw, {words}, at lunch"]
    forms += (
        [f"That {words}'s table", f"That {words}’s table"] if listed.parts[-1][-1] != "s" else []
    )
    return forms if listed.is_exact else [*forms, words.upper(), words.capitalize()]


def test_every_listed_form_is_found_wherever_it_stands() -> None:
    forms = [form for listed in BLAMING for form in list_forms(listed)]
    assert [form for form in forms if not find_words(form)] == []


def test_every_listed_form_is_suspected_by_the_quick_look() -> None:
    for listed in BLAMING:
        for form in list_forms(listed):
            texts = PlanTexts("", f"{BETWEEN}{form}{BETWEEN}", (1,), ())
            assert select_suspects(texts.spaced, texts.folded_words), form


def test_what_is_fine_is_not_found() -> None:
    assert [one.words for one in FINE if find_words(f"He {one.words} now.")] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sam suffers from worry.", ["suffers from"]),
        ("He SUFFERS  FROM worry.", ["SUFFERS  FROM"]),
        ("Attention seeking at the carpet", ["Attention seeking"]),
        ("He is non-compliant and defiant.", ["non-compliant", "defiant"]),
        ("A special-needs child", ["special-needs child"]),
        ("Two normal peers sit with her.", ["normal peers"]),
        ("She can’t be bothered.", ["can’t be bothered"]),
        ("He won't listen and chooses not to write.", ["won't listen", "chooses not to"]),
        ("His low ability shows.", ["low ability"]),
        ("She fails to see it.", ["fails to"]),
        ("He does not sit, and refuses to write.", ["refuses to"]),
    ],
)
def test_blame_is_found(text: str, words: list[str]) -> None:
    assert find_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "He refuses to give up.",
        "She never refuses to help.",
        "It does not mean that he has failed.",
        "He is not lazy.",
        'Sam said "I am lazy" and laughed.',
        "Sam said “I am naughty” and laughed.",
        "The violent storm kept us in.",
        "She acts well, and loves acting out the story.",
        "He uses a wheelchair.",
        "A patch on his lazy eye, in the morning",
        "She is less able to hear in the hall.",
        "A handful of beads to count",
        "The match kicks off at three.",
        "Muscle weakness in the afternoon",
        "Sam chose not to come to the meeting, and drew a picture for it.",
        "The help was refused by the council.",
        "She has a fear of failure.",
        "He has a normal day.",
        "The shelf is hard to reach.",
        "The poor light in the hall",
        "Good and bad at school: a chart",
        "He is able to wait.",
        "The set is at the bottom of the box.",
        "The noise disrupts her sleep.",
        "Speak deliberately slowly.",
        "She plays up to three games.",
    ],
)
def test_a_near_miss_is_not_found(text: str) -> None:
    assert find_words(text) == []
