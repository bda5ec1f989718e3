"""A school's names stand in the guide as words, whatever they look like."""

from __future__ import annotations

import re
from html import unescape

import markdown
import pytest

from planpage.guide.names import (
    GENERAL_WORDS,
    GuideName,
    escape_markdown,
    fill_markdown,
    fill_words,
    name_guide,
)
from planpage.model import School
from planpage.model.people import Contact
from planpage.model.school import SchoolName
from planpage.model.values import Phone, Web

HOSTILE = 'St <b>Mary\'s</b> & *All* [x](y) School_of_Art {{ senco }} `c` ![p](q) | "1" #2 \\ <!--'


def html_of(text: str, names: dict[str, GuideName] | None = None) -> str:
    """Return ``text`` with its names filled, as HTML."""
    return markdown.markdown(fill_markdown(text, names or name_guide(None)), extensions=["tables"])


def test_a_school_without_settings_gets_general_words() -> None:
    """Every name has words that can stand in a sentence."""
    assert {name: one.words for name, one in name_guide(None).items()} == GENERAL_WORDS


def test_what_a_school_says_stands_in_place_of_general_words() -> None:
    """Names, numbers and the Local Offer come from school.yml; the rest stays general."""
    school = School(
        school=SchoolName(name="Hazel Bank Primary School"),
        plan_name="One Plan",
        contacts=(Contact(name="Mrs Bell", role="SENCO", phone=Phone("01632 960 111")),),
        local_offer=Contact(name="Local Offer", web=Web("https://offer.example/a_b?c=1&d=2")),
    )
    names = name_guide(school)
    assert names["senco"] == GuideName("Mrs Bell, SENCO")
    assert names["senco_phone"] == GuideName("01632\u00a0960\u00a0111", "tel:01632960111")
    assert names["local_offer"].address == "https://offer.example/a_b?c=1&d=2"
    assert names["plan_name"].words == "One Plan"
    assert names["sendiass"].words == "your local SENDIASS"


def test_without_a_contact_the_number_is_the_schools() -> None:
    """A family can always ring somebody."""
    school = School(school=SchoolName(name="Hazel Bank", phone=Phone("01632 960 100")))
    assert name_guide(school)["senco_phone"].address == "tel:01632960100"


@pytest.mark.parametrize("web", ["javascript:alert(1)", "https://a.example/) [x](y", "data:x"])
def test_only_a_plain_web_address_becomes_a_link(web: str) -> None:
    """Anything else stays words."""
    school = School(local_offer=Contact(name="Local Offer", web=Web(web)))
    assert name_guide(school)["local_offer"] == GuideName("Local Offer")


@pytest.mark.parametrize(
    "text", ["{{ school }}", "- {{ school }}", "| a |\n|---|\n| {{ school }} |", "x {{ school }} y"]
)
def test_a_name_is_words_and_never_markdown_or_html(text: str) -> None:
    """A name with signs in it reads as it was written, and changes nothing round it."""
    html = html_of(text, {"school": GuideName(HOSTILE)})
    plain = html_of(text, {"school": GuideName("Plainword")})
    assert re.findall("<[^>]+>", html) == re.findall("<[^>]+>", plain)
    assert HOSTILE in unescape(re.sub("<[^>]+>", "", html))


@pytest.mark.parametrize("start", ["1. Mary", "- Mary", "# Mary", "> Mary", "+ Mary", "=== Mary"])
def test_a_name_at_the_start_of_a_line_starts_nothing(start: str) -> None:
    """It opens no list, no heading and no quotation."""
    assert html_of("{{ school }}", {"school": GuideName(start)}).startswith("<p>")


def test_general_words_begin_a_sentence_with_a_capital() -> None:
    """Inside a sentence they stay small, also where a line begins there."""
    text = "{{ sendiass }} helps.\nAsk\n{{ sendiass }}. {{ sendiass }} is free.\n\n- {{ sendiass }}"
    filled = fill_markdown(text, name_guide(None)).replace("&#46;", ".")
    assert filled == (
        "Your local SENDIASS helps.\nAsk\nyour local SENDIASS. Your local SENDIASS is free.\n\n"
        "- Your local SENDIASS"
    )


def test_a_title_gets_plain_words() -> None:
    """A title is no Markdown: the template escapes it."""
    names = {"school": GuideName("A & B"), "senco_phone": GuideName("01632", "tel:01632")}
    assert fill_words("At {{school}}: {{ senco_phone }}", names) == "At A & B: 01632"


def test_an_unknown_name_stays_as_it_is() -> None:
    """It is told elsewhere, with its place."""
    assert fill_markdown("{{ nobody }}", name_guide(None)) == "{{ nobody }}"
    assert fill_words("{{ nobody }}", name_guide(None)) == "{{ nobody }}"


def test_letters_of_every_language_stay_readable_in_the_source() -> None:
    """Only signs are written as numbers."""
    assert escape_markdown("Šárka’s École 学校 2") == "Šárka’s École 学校 2"
