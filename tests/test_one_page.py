from __future__ import annotations

import dataclasses
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from planpage.diagnostics import Diagnostic, Severity
from planpage.model import Plan, Thread
from planpage.model.assess import View
from planpage.model.values import Name
from planpage.one_page import check_one_page
from planpage.rendering.font_widths import FACES, WIDEST
from planpage.rendering.print_fit import ROOM_LINES, measure_print, surely_fits
from planpage.rendering.summary import summarise
from tests.rendering.amira import AMIRA, SCHOOL, TODAY, tell

LONG = "She told us at length what the week was like and what she would rather do. " * 12


def check(plan: Plan) -> list[Diagnostic]:
    """Return what is found in a thread of one plan."""
    return list(check_one_page(Thread(child_id="amira", plans=(plan,)), SCHOOL, TODAY))


def speak(words: str, short: str = "") -> Plan:
    """Return the plan with a view of Mum's that says ``words``."""
    view = View(who=(Name("Mum"),), says=words, short=short)
    return dataclasses.replace(AMIRA, views=(view, *AMIRA.views[1:]))


def test_a_plan_that_fits_is_not_told() -> None:
    assert check(AMIRA) == []


def test_the_block_that_is_most_over_its_share_is_named() -> None:
    """One message: which block, how many words to cut, and a way that keeps the whole text."""
    (found,) = check(speak(LONG))
    assert found.name == "one-page-full"
    assert found.severity is Severity.ERROR
    assert '"About Amira"' in found.says
    assert "`short`" in found.note


def test_cutting_what_the_message_says_is_enough() -> None:
    """Who cuts so many words in that block has a page that fits."""
    (found,) = check(speak(LONG))
    number = next(int(word) for word in found.says.split() if word.isdigit())
    assert check(speak(LONG, short=" ".join(LONG.split()[:-number]))) == []


def test_a_draft_is_advised() -> None:
    (found,) = check(dataclasses.replace(speak(LONG), draft=True))
    assert found.severity is Severity.ADVICE


def test_nothing_of_the_child_stands_outside_the_quotation_marks() -> None:
    """On a build server the message names neither the child nor what was said."""
    (found,) = check(speak(LONG))
    assert "Amira" not in found.says_without_quotes + found.note
    assert "About the child" in found.says_without_quotes


def test_blocks_add_up_and_the_taller_font_counts() -> None:
    fit = measure_print(summarise(tell()))
    assert fit.face in {face.name for face in FACES}
    assert [it.id for it in fit.blocks] == (
        ["name", "about", "want", "help", "can-do", "going", "learned", "meet", "ask", "foot"]
    )
    assert 25 < fit.lines < ROOM_LINES


def test_more_words_never_make_a_page_shorter() -> None:
    lines = [
        measure_print(summarise(tell(speak("Word by word. " * number)))).lines
        for number in range(1, 60)
    ]
    assert lines == sorted(lines)


WORDS = st.text(
    st.characters(categories=("L", "N", "P", "S", "Mn")), min_size=1, max_size=40
) | st.sampled_from(["said", "that", "school", "Mrs", "WWW", "sssss", "ccc", "…", "(T.V.)"])


@settings(max_examples=60)
@given(words=st.lists(WORDS, min_size=1, max_size=150))
def test_a_page_that_surely_fits_fits_in_each_font(words: list[str]) -> None:
    """The quick look is never wrong in the dangerous direction."""
    summary = summarise(tell(speak(" ".join(words))))
    assert measure_print(summary).fits or not surely_fits(summary)


@given(word=st.text(min_size=1, max_size=20))
def test_no_word_is_wider_in_a_font_than_in_the_bound(word: str) -> None:
    for face in FACES:
        assert face.regular(word) <= WIDEST.regular(word)
        assert face.bold(word) <= WIDEST.bold(word)


def test_the_quick_look_spares_most_pages_the_long_one() -> None:
    assert surely_fits(summarise(tell()))
    assert not surely_fits(summarise(tell(speak(LONG))))


def test_letters_of_all_scripts_have_a_width() -> None:
    for face in FACES:
        assert face.regular("ưé") > face.regular("ue") * 0.99
        for word in ("李", "م", "Ж", "क", "😀"):
            assert face.regular(word) >= 500, word
        assert face.bold("e\N{COMBINING ACUTE ACCENT}") == face.bold("e")


def test_a_page_is_measured_in_little_time() -> None:
    """At most two milliseconds for each plan (a wide margin for a busy machine)."""
    summary = summarise(tell())
    measure_print(summary)
    starts = time.perf_counter()
    for _ in range(50):
        measure_print(summary)
    assert (time.perf_counter() - starts) / 50 < 0.01
