"""The names of a school in the text of the guide: ``{{ senco }}`` becomes "Mrs Bell, SENCO".

A chapter is the same text for every school. Where a school's own name for a thing should stand, the
chapter has a placeholder, and where ``plans/school.yml`` does not say, general words stand instead.
A name is words, never Markdown or HTML: whatever a school is called, the page keeps its shape.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from planpage.model.people import Contact
from planpage.model.school import School, SchoolName

PLACEHOLDER = re.compile(r"\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}")
"""``{{ name }}``, with the name as its first group."""

GENERAL_WORDS: Mapping[str, str] = {
    "plan_name": "support plan",
    "cycle_name": "graduated approach",
    "school": "our school",
    "senco": "the SENCO at school",
    "senco_phone": "the school’s number",
    "sendiass": "your local SENDIASS",
    "sendiass_phone": "the number on your council’s website",
    "disagreement_resolution": "your council’s disagreement resolution service",
    "disagreement_resolution_phone": "the number on your council’s website",
    "local_offer": "the Local Offer of your council",
    "inclusion_team": "your council’s inclusion team",
}
"""Every name that a chapter may use, with the words for a school that has not said."""

SENTENCE_BEGINS = re.compile(
    r"(?:\A|\n[ \t]*\n|(?:\A|\n)[ \t]*(?:[-*+>]|#{1,6}|\d+\.)[ \t]+|[.?!]\s+|\|[ \t]*)[*_\[“]*\Z"
)
"""What stands before a word that begins a sentence, a heading, a point or a cell."""

WEB_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"'`\\]+")
PLAIN = re.compile(r"[^\w \u00a0’–]|_")
"""What is written as a number in Markdown, so that it can't mean anything but itself."""

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class GuideName:
    """What stands in place of a placeholder.

    ``words`` is plain text. ``address`` is where the words lead (``tel:`` or ``https:``), or empty.
    ``general`` says that a school's own words are missing, so that they may begin a sentence with a
    capital letter.
    """

    words: str
    address: str = ""
    general: bool = False


def name_guide(school: School | None) -> Mapping[str, GuideName]:
    """Return what stands for each placeholder; ``school`` is None where it has no settings."""
    said = _say_names(school) if school else {}
    return {
        name: said.get(name) or GuideName(general, general=True)
        for name, general in GENERAL_WORDS.items()
    }


def fill_markdown(text: str, names: Mapping[str, GuideName]) -> str:
    """Fill the placeholders of a Markdown text. A name that is not known stays as it stands."""

    def fill(match: re.Match[str]) -> str:
        name = names.get(match[1])
        if name is None:
            return match[0]
        words = escape_markdown(_words_at(name, text[: match.start()]))
        return f"[{words}]({name.address})" if name.address else words

    return PLACEHOLDER.sub(fill, text)


def fill_words(text: str, names: Mapping[str, GuideName]) -> str:
    """Fill the placeholders of a plain text, such as a title. What comes out is not HTML yet."""

    def fill(match: re.Match[str]) -> str:
        name = names.get(match[1])
        return _words_at(name, text[: match.start()]) if name else match[0]

    return PLACEHOLDER.sub(fill, text)


def escape_markdown(words: str) -> str:
    """Write ``words`` so that Markdown and HTML see nothing but text in them."""
    return PLAIN.sub(lambda sign: f"&#{ord(sign[0])};", words)


def _words_at(name: GuideName, before: str) -> str:
    """Return the words of ``name``; general ones with a capital where a sentence begins."""
    if name.general and SENTENCE_BEGINS.search(before):
        return name.words[:1].upper() + name.words[1:]
    return name.words


def _say_names(school: School) -> dict[str, GuideName]:
    """Return the names that ``school`` has said, by placeholder."""
    first = school.contacts[0] if school.contacts else None
    names = {
        "plan_name": _name(school.plan_name),
        "cycle_name": _name(school.cycle_name),
        "school": _name(school.name),
        "senco": _name(", ".join(filter(None, (first.name, first.role)))) if first else None,
        "senco_phone": _number(first) or _number(school.school),
        "sendiass": _service(school.sendiass),
        "sendiass_phone": _number(school.sendiass),
        "disagreement_resolution": _service(school.disagreement_resolution),
        "disagreement_resolution_phone": _number(school.disagreement_resolution),
        "local_offer": _service(school.local_offer, linked=True),
        "inclusion_team": _service(school.inclusion_team),
    }
    return {name: said for name, said in names.items() if said}


def _name(words: str) -> GuideName | None:
    """Make a name of ``words``, on one line; None where there are none."""
    one_line = " ".join(words.split())
    return GuideName(one_line) if one_line else None


def _service(contact: Contact | None, *, linked: bool = False) -> GuideName | None:
    """Name a contact by what it is called; ``linked`` leads to its web address where it has one."""
    name = _name(contact.name) if contact else None
    if name and linked and contact and contact.web and WEB_ADDRESS.fullmatch(contact.web):
        return GuideName(name.words, contact.web)
    return name


def _number(contact: Contact | SchoolName | None) -> GuideName | None:
    """Make a link of a phone number, which does not break at the end of a line."""
    if contact is None or not contact.phone:
        return None
    digits = re.sub(r"[^\d+]", "", contact.phone)
    return GuideName(NO_BREAK_SPACE.join(contact.phone.split()), f"tel:{digits}")
