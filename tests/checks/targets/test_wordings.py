"""What the rules for targets rest on: words, names with numbers, and any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.checks.targets.deeds import Deed, judge_deed
from planpage.checks.targets.measures import has_measure, has_result, is_measured
from planpage.checks.targets.offers import offer_deed, offer_instead
from planpage.checks.targets.prohibitions import is_prohibition
from planpage.checks.targets.starts import Start, judge_start
from planpage.checks.targets.word_groups import add_ing, add_s, read_groups

_GROUPS = read_groups()
_LISTED = st.sampled_from(sorted({word for words in _GROUPS.values() for word in words}))
_PIECES = st.one_of(_LISTED, st.text(max_size=12), st.sampled_from(["5", ",", ":", "Sam", "'s'"]))


@pytest.mark.parametrize(
    "text",
    [
        "Year 4",
        "Years 3 and 4",
        "Key Stage 2",
        "KS2",
        "Level 3",
        "Phase 5",
        "Phases 2-4",
        "Set 2",
        "by 6 November 2026",
        "2026-11-06",
        "06/11/26",
        "Autumn 2",
        "within 6 weeks",
        "2D shapes",
        "the 2, 5 and 10 times tables",
        "two-digit numbers",
        "each other",
        "at all",
        "1:1",
        "one-to-one",
        "30-50 months",
        "half past",
        "in half-term",
        "Room 4",
        "3rd",
        "a 5 year old",
        "most days",
        "often",
        "more",
        "regularly",
        "independently",
        "several times",
        "",
    ],
)
def test_a_name_or_a_date_or_a_vague_amount_is_no_measure(text: str) -> None:
    assert not has_measure(text)


@pytest.mark.parametrize(
    "text",
    [
        "5",
        "five",
        "twice a week",
        "every day",
        "both shoes",
        "half of his lunch",
        "80%",
        "all 26",
        "4/5",
        "4 out of 5",
        "with one prompt",
        "no more than 2 reminders",
        "for a minute",
        "½",
        "a sentence of five words",
        "two thirds",
        "daily",
        "for the whole story",
        "none",
        "3 in 5",
        "without a mistake",
        "Year 4 words: 10 right",
        "8:50",
        "5 weeks of 7",
    ],
)
def test_a_number_an_amount_or_a_frequency_is_a_measure(text: str) -> None:
    assert has_measure(text)


def test_how_often_a_target_is_checked_is_no_number_to_reach() -> None:
    assert not has_result("A one-minute read every Friday")
    assert has_result("60 words in the Friday read")


def test_less_help_is_a_step_where_the_start_is_told() -> None:
    assert is_measured("Puts on his coat", now="with help", aim="on his own")
    assert not is_measured("Puts on his coat", now="", aim="on his own")


@pytest.mark.parametrize(
    ("now", "start"),
    [
        ("", Start.MISSING),
        ("-", Start.MISSING),
        ("not yet assessed", Start.UNKNOWN),
        ("To be assessed in week 1", Start.UNKNOWN),
        ("TBC", Start.UNKNOWN),
        ("n/a", Start.UNKNOWN),
        ("struggles with this", Start.JUDGED),
        ("below average", Start.JUDGED),
        ("Level 2", Start.JUDGED),
        ("Year 1", Start.JUDGED),
        ("sometimes", Start.JUDGED),
        ("3 of 10", Start.TOLD),
        ("never", Start.TOLD),
        ("not yet", Start.TOLD),
        ("with help", Start.TOLD),
        ("he points", Start.TOLD),
        ("when we ask", Start.TOLD),
        ("looks, then walks away", Start.TOLD),
    ],
)
def test_a_start_tells_what_the_child_does_now(now: str, start: Start) -> None:
    assert judge_start(now) is start


@pytest.mark.parametrize("name", ["Mark", "Hope", "Will", "Amara-Rose", "Chase", "Jo Ann", "Ngozi"])
def test_a_name_in_front_is_no_verb(name: str) -> None:
    assert judge_deed(f"{name} reads two pages", name=name) is Deed.SEEN
    assert judge_deed(f"{name} will understand fractions", name=name) is Deed.HIDDEN
    assert is_prohibition(f"{name} will not hit", name)
    assert not is_prohibition(f"{name} will read a page", name)


def test_an_aim_gives_a_topic_its_deed_and_listening_its_number() -> None:
    assert judge_deed("Number bonds to 10") is Deed.NONE
    assert judge_deed("Number bonds to 10", "says 9 of 10") is Deed.SEEN
    assert judge_deed("Listen at carpet time") is Deed.HIDDEN
    assert judge_deed("Listen at carpet time", "8 minutes") is Deed.SEEN


@pytest.mark.parametrize(
    ("target", "aim", "offer"),
    [
        ("Improve reading", "60 words a minute", "Read 60 words a minute"),
        ("Improve reading", "", "Read … words a minute"),
        ("Know her number bonds", "", "Say or write her number bonds, with … of 10 right"),
        ("Understand fractions", "", "Answer … of 10 questions about fractions"),
        ("Be a good friend", "", "Play a game with one other child … times a week"),
        ("Thrive", "", ""),
    ],
)
def test_an_offer_is_made_of_the_target(target: str, aim: str, offer: str) -> None:
    assert offer_deed(target, aim) == offer


def test_every_offer_is_itself_a_deed_and_no_prohibition() -> None:
    for words in ("shouting", "hitting", "swearing", "running off", "being late", "xyz"):
        offer = offer_instead(f"Stop {words}")
        assert judge_deed(offer) is Deed.SEEN
        assert not is_prohibition(offer)


@pytest.mark.parametrize(
    ("verb", "he_does", "doing"),
    [
        ("read", "reads", "reading"),
        ("sit", "sits", "sitting"),
        ("make", "makes", "making"),
        ("try", "tries", "trying"),
        ("watch", "watches", "watching"),
        ("tie", "ties", "tying"),
        ("play", "plays", "playing"),
        ("agree", "agrees", "agreeing"),
        ("submit", "submits", "submitting"),
    ],
)
def test_a_verb_has_its_forms(verb: str, he_does: str, doing: str) -> None:
    assert (add_s(verb), add_ing(verb)) == (he_does, doing)


def test_every_group_of_words_has_its_reason_and_no_empty_word() -> None:
    assert all(words and all(words) for words in _GROUPS.values())


@given(st.lists(_PIECES, max_size=12).map(" ".join), st.lists(_PIECES, max_size=5).map(" ".join))
def test_any_text_gets_a_verdict(target: str, aim: str) -> None:
    assert judge_deed(target, aim, target[:9]) in Deed
    assert judge_start(aim) in Start
    assert isinstance(is_measured(target, aim, aim, target), bool)
    assert isinstance(is_prohibition(target, aim), bool)
    offer_deed(target, aim)
