"""The first use of an explained word on a page leads to its explanation, once a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.rendering.glossary import NO_GLOSSARY, link_words, read_glossary

GUIDES = Path(__file__).parents[2] / "guides"
WORDS = read_glossary(
    "## E\n\n### EHC plan {#term-ehc-plan}\n\nA plan.\n\n### Outcome {#term-outcome}\n\nA goal.\n\n"
    "### Do {#term-do .everyday}\n\nThe third stage.\n\n### SEN {#term-sen}\n\nShort.\n"
)


def link(page: str) -> str:
    """Link the words of ``page``."""
    return link_words(page, WORDS, "words.html")


def test_the_first_use_is_linked_and_the_second_is_not() -> None:
    assert link("<p>Each outcome is agreed. Outcomes matter here.</p>") == (
        '<p>Each <a class="term" href="words.html#term-outcome">outcome</a> is agreed. '
        "Outcomes matter here.</p>"
    )


def test_a_plural_and_a_capital_are_the_same_word() -> None:
    linked = link("<p>Outcomes are what you all want.</p>")
    assert linked.startswith('<p><a class="term" href="words.html#term-outcome">Outcomes</a> are')


def test_a_short_name_has_to_be_in_capitals() -> None:
    assert link("<p>A sen is a coin in Japan.</p>") == "<p>A sen is a coin in Japan.</p>"


def test_an_everyday_word_is_never_linked() -> None:
    assert link("<p>What do you do at home?</p>") == "<p>What do you do at home?</p>"


@pytest.mark.parametrize(
    "page",
    [
        "<h2>What an outcome is and is not</h2>",
        '<p><a href="x">All about each outcome you agree</a></p>',
        "<blockquote><p>I want a good outcome for him now.</p></blockquote>",
        "<table><tr><th>An outcome that we all want here</th></tr></table>",
        "<p>outcome</p>",
        "<div>An outcome that we all want here</div>",
        '<p title="an outcome that we all want"></p>',
    ],
)
def test_headings_links_quotations_and_words_alone_stay_as_they_are(page: str) -> None:
    assert link(page) == page


def test_without_words_explained_a_page_stays_as_it_is() -> None:
    page = "<p>Each outcome is agreed with you.</p>"
    assert link_words(page, NO_GLOSSARY, "words.html") == page


def test_the_guide_explains_sixty_words_or_more() -> None:
    glossary = read_glossary((GUIDES / "words-explained.md").read_text(encoding="utf-8"))
    assert len(glossary.places) >= 60


@given(st.text(alphabet="<>/ apho1utcomeEHCSN \n", max_size=80))
def test_nothing_but_links_is_ever_added(page: str) -> None:
    linked = link(page)
    for place in WORDS.places.values():
        linked = linked.replace(f'<a class="term" href="words.html#{place}">', "", 1)
    assert linked.replace("</a>", "") == page.replace("</a>", "")
