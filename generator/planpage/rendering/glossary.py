"""Links the first use of a special word on a page to the place where it is explained.

The text is never changed by hand for this: the words are the headings of the guide's page of words
explained, and a page is looked through when it is finished (WCAG 2.2, 3.1.3 Unusual Words).
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

WORDS_FILE, WORDS_PAGE = "words-explained.md", "words-explained.html"
"""The page of words explained: as a school writes it, and as it stands in the site."""

_HEADING = re.compile(
    r"^###[ \t]+(?P<words>[^{\n]+?)[ \t]*\{(?P<attributes>[^}\n]*)\}[ \t]*$", re.MULTILINE
)
_ID = re.compile(r"#([a-z0-9-]+)")
_EVERYDAY = ".everyday"
"""The mark of a word that is explained, but too common in other meanings to be linked."""

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-z0-9]+)")
_CLOSED_TO_LINKS = frozenset(
    [
        "a",
        "blockquote",
        "button",
        "caption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "footer",
        "label",
        "script",
        "style",
        "svg",
        "th",
        "title",
        "bdi",
    ]
)
_OPEN_TO_LINKS = frozenset({"p", "li", "td"})
_FEWEST_WORDS = 5
"""Words that a text has at least, for a word in it to stand inside a sentence."""

_SENTENCE = re.compile(rf"(?:\W*+\w++){{{_FEWEST_WORDS}}}")


@dataclass(frozen=True, slots=True)
class Glossary:
    """The words that are explained, as they are written on a page, with their places.

    ``places`` holds the last part of the address for each word: a word in capitals as it is, any
    other in small letters. ``pattern`` finds them.
    """

    places: Mapping[str, str]
    pattern: re.Pattern[str] | None


NO_GLOSSARY = Glossary({}, None)


def read_glossary(markdown: str) -> Glossary:
    """Return the words of a page of words explained: its third-level headings with an id.

    A word marked as ``.everyday`` is left out.
    """
    places: dict[str, str] = {}
    for match in _HEADING.finditer(markdown):
        anchor = _ID.search(match["attributes"])
        if anchor is None or _EVERYDAY in match["attributes"]:
            continue
        places.setdefault(_fold(match["words"]), anchor[1])
    if not places:
        return NO_GLOSSARY
    # The longest first, so that "EHC needs assessment" is not taken for "EHC".
    words = sorted(places, key=lambda word: (-len(word), word))
    parts = [re.escape(word) if _is_short(word) else _find_any_case(word) for word in words]
    return Glossary(places, re.compile(rf"(?<![\w-])({'|'.join(parts)})s?(?![\w-])"))


def link_words(page: str, glossary: Glossary, address: str) -> str:
    """Return ``page``, finished HTML, with the first use of each explained word as a link.

    ``address`` is the page of words explained, as seen from this one. Only running text is looked
    at: never a heading, a link, or what somebody said; and never a word that stands alone, which
    would make a target too small for a thumb (WCAG 2.2, 2.5.8 holds inside sentences only).
    """
    if glossary.pattern is None:
        return page
    seen: set[str] = set()

    def link(match: re.Match[str]) -> str:
        place = glossary.places.get(_fold(match[1]))
        if place is None or place in seen:
            return match[0]
        seen.add(place)
        return f'<a class="term" href="{html.escape(address)}#{place}">{match[0]}</a>'

    parts = _TAG.split(page)
    closed = opened = 0
    for number, part in enumerate(parts):
        if number % 2:
            more_closed, more_opened = _weigh_tag(part)
            closed += more_closed
            opened += more_opened
        elif opened > 0 and closed == 0 and _SENTENCE.match(part):
            parts[number] = glossary.pattern.sub(link, part)
    return "".join(parts)


def _find_any_case(word: str) -> str:
    """Return the pattern of ``word`` without regard to case.

    Its first letter stands by itself in both cases: so most words are passed over at a glance.
    """
    first, rest = word[0], re.escape(word[1:])
    if first.lower() == first.upper():
        return re.escape(first) + f"(?i:{rest})"
    return f"[{first.lower()}{first.upper()}](?i:{rest})"


@functools.lru_cache(maxsize=1024)
def _weigh_tag(tag: str) -> tuple[int, int]:
    """Return by how much ``tag`` opens (1) or closes (-1) what is closed, and open, to links."""
    name = _NAME.match(tag)
    if name is None or tag.endswith("/>"):
        return 0, 0
    step = -1 if name[1] else 1
    return step * (name[2] in _CLOSED_TO_LINKS), step * (name[2] in _OPEN_TO_LINKS)


def _fold(words: str) -> str:
    plain = " ".join(words.split())
    return plain if _is_short(plain) else plain.lower()


def _is_short(words: str) -> bool:
    """Whether capitals are part of ``words``, as in EHC plan or SENCO."""
    return sum(letter.isupper() for letter in words) > 1
