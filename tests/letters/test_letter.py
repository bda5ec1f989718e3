"""A letter says where the page is, the words one by one, and what to do; and never more."""

from __future__ import annotations

import re

import pytest

from planpage.keys.entitled import Entitled
from planpage.letters.codes import draw_code
from planpage.letters.letter import OURS
from planpage.model import School
from planpage.model.choices import PageFormat
from planpage.page_structure import check_structure
from planpage.rendering.pages import Page
from planpage.sealing.derive import read_base32
from planpage.sealing.envelope import Part
from tests.tools.sample_letters import (
    BOTH,
    SITE,
    SIX_WORDS,
    WORDS,
    make_sample_keys,
    render_sample_letters,
    render_sample_paper,
    write_sample,
)

SUMMARY = frozenset({Part.SUMMARY})
PAGE = f"{SITE}p/{make_sample_keys().find_address('sam-b')}/"
LINK = f"{PAGE}#k=aaaqeayeaudaocajbifqydiob4"
OPENS, LEADS = "A code that opens the one page", "A code that leads to the locked page"


def read_words(html: str) -> str:
    """Return the words of a letter, from the list in which each stands by itself."""
    (found,) = re.findall(r'<ol class="words" translate="no">(.*?)</ol>', html, re.DOTALL)
    return " ".join(re.findall(r"<li>(\w+)</li>", found))


@pytest.mark.parametrize(
    "page", [*render_sample_letters(), *render_sample_paper()], ids=lambda page: page.address
)
def test_nothing_is_wrong_with_the_structure_of_any(page: Page) -> None:
    assert check_structure(page.html) == ()


def test_each_word_stands_by_itself() -> None:
    assert read_words(write_sample(Entitled("Mum", BOTH))) == WORDS
    pages = {page.address: page.html for page in render_sample_letters()}
    assert read_words(pages["letters/school.html"]) == SIX_WORDS


def test_the_address_is_whole_and_its_signs_are_explained() -> None:
    html = write_sample(Entitled("Mum", BOTH))
    (address,) = re.findall(r'<p class="address" translate="no">(.*?)</p>', html)
    assert re.sub(r"<[^>]*>", "", address) == PAGE
    assert "there is no\u00a00 and no\u00a01" in html


def test_the_code_opens_the_one_page() -> None:
    assert read_base32(LINK.partition("#k=")[2]) == bytes(range(16))
    html = write_sample(Entitled("Mum", BOTH))
    assert draw_code(LINK, OPENS) in html
    assert 'role="img"' in html
    assert f"<title>{OPENS}</title>" in html
    assert "For the full plan, you need the words." in html


def test_the_secret_of_a_code_stands_nowhere_else() -> None:
    html = write_sample(Entitled("Mum", BOTH))
    assert "aaaqeayeaudaocajbifqydiob4" not in html
    assert "#k=" not in html


def test_who_wants_no_link_gets_a_code_that_only_leads_there() -> None:
    html = write_sample(Entitled("Dad", BOTH, wants_link=False))
    assert draw_code(PAGE, LEADS) in html
    assert "You still need the words." in html


def test_without_an_address_the_page_comes_as_a_file_and_there_is_no_code() -> None:
    html = write_sample(Entitled("Mum", BOTH), site_address="")
    assert "We give you the page as a file." in html
    assert "<svg" not in html
    assert "https://" not in html


def test_a_letter_says_what_its_words_open() -> None:
    assert "They open the one page, the full plan" in write_sample(Entitled("Mum", BOTH))
    assert "They open the one page.<" in write_sample(Entitled("Dad", SUMMARY))


def test_who_gets_paper_is_told_so() -> None:
    reader = Entitled("Nan", SUMMARY, format=PageFormat.PAPER)
    assert "We give you the page on paper." in write_sample(reader)
    assert "You can always have it that way." in write_sample(Entitled("Dad", SUMMARY))


def test_whom_to_ring_stands_on_it() -> None:
    html = write_sample(Entitled("Mum", BOTH))
    assert 'href="tel:01632960111"' in html
    assert 'href="tel:01632960122"' in html
    assert "Whom to ask" not in write_sample(Entitled("Mum", BOTH), school=School())


def test_the_head_of_a_letter_names_nobody() -> None:
    """It ends up in the history of a browser."""
    head = write_sample(Entitled("Mum", BOTH)).partition("<body")[0]
    assert "Sam" not in head
    assert "Mum" not in head


def test_a_name_of_another_script_is_set_by_itself() -> None:
    html = write_sample(Entitled("أمي", BOTH), name="آدم")
    assert '<bdi dir="auto">أمي</bdi>' in html
    assert '<bdi dir="auto">آدم</bdi>' in html


def test_a_hostile_name_stays_words() -> None:
    html = write_sample(Entitled("<script>alert(1)</script>", BOTH))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_planpage_knows_its_own_letters_again() -> None:
    assert all(OURS in page.html.encode() for page in render_sample_letters())


def test_no_secret_shows_where_keys_are_written_out_for_a_person() -> None:
    assert WORDS not in repr(make_sample_keys("Mum"))
