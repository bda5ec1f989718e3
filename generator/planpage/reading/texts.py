"""Looks at every text of a plan for what does not belong there: HTML, links, hidden signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from planpage.diagnostics import Position
from planpage.model.fields import Entry, field_specs
from planpage.model.links import is_allowed_link
from planpage.model.values import Name
from planpage.reading.findings import Findings
from planpage.reading.link_words import check_link_words
from planpage.reading.rewriting import walk_entries

_HTML = re.compile(
    r"<(?!https?:)(?:[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,300})?/?|/[A-Za-z][A-Za-z0-9-]*\s*|!--)>?"
)
_LINK = re.compile(r"(?P<picture>!?)\[[^\[\]]{0,300}\]\(\s*<?(?P<address>[^\s()<>]{1,2000})")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset("\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u180e")
_JOINERS = frozenset("\u200c\u200d")
"""Joiners are needed to write Persian, Urdu and the languages of India, and in some emoji."""


def may_need_check(source: str) -> bool:
    """Whether anything in ``source`` could be told by the checks below: a quick look.

    ``source`` is a stretch of a file, as it was written and could be read without repairs. Hidden
    characters can't be printed, and with a backslash each character can be written.
    """
    return (
        "<" in source
        or "](" in source
        or "\\" in source
        or not (source.isascii() or source.replace("\n", "").isprintable())
    )


def check_texts(entry: Entry, findings: Findings) -> None:
    """Tell hidden characters, HTML, and links that will not work, in every text of ``entry``.

    In a name a hidden character is an error: a name must be what it looks like. In other texts it
    is advice, as are HTML and links that are not allowed: these come out as plain text.
    """
    for text, at, is_name in _walk_texts(entry):
        hidden = _find_hidden(text)
        if hidden and is_name:
            findings.add(
                "hidden-character",
                at,
                f"There is a character in this name that can't be seen ({hidden}).",
                note="delete the name and type it again",
            )
        elif hidden:
            findings.advise(
                "hidden-character",
                at,
                f"There is a character in this text that can't be seen ({hidden}).",
                note="delete the text round it and type it again",
            )
        _check_markup(text, at, findings)


def check_body_text(text: str, first_line: int, findings: Findings) -> None:
    """Do the same for the body; ``first_line`` is the line of the file on which it begins."""
    for number, line in enumerate(text.split("\n")):
        at = Position(findings.path, first_line + number, 1, max(1, len(line)))
        hidden = _find_hidden(line)
        if hidden:
            findings.advise(
                "hidden-character",
                at,
                f"There is a character in this line that can't be seen ({hidden}).",
                note="delete the text round it and type it again",
            )
        _check_markup(line, at, findings)


def _check_markup(text: str, at: Position, findings: Findings) -> None:
    check_link_words(text, at, findings)
    if "<" in text and _HTML.search(text):
        findings.advise(
            "html-in-text",
            at,
            "There is HTML in this text. It is shown as it is written.",
            note="for bold write **words**, for a list begin lines with a dash",
        )
    for match in _LINK.finditer(text) if "](" in text else ():
        is_picture = bool(match.group("picture"))
        if is_allowed_link(match.group("address"), picture=is_picture):
            continue
        findings.advise(
            "link-not-allowed",
            at,
            "A picture here is not from this folder, so only its words are shown."
            if is_picture
            else "A link here can't be used, so only its words are shown.",
            note="a picture has to lie in the child's folder"
            if is_picture
            else "a link begins with https://, mailto: or tel:",
        )


def _walk_texts(entry: Entry) -> Iterator[tuple[str, Position, bool]]:
    for inner in walk_entries(entry):
        for spec in field_specs(type(inner)).values():
            held = getattr(inner, spec.attribute)
            if spec.table or spec.entry is not None:
                continue
            is_name = spec.kind is Name or spec.name == "name"
            texts = held if spec.many else (held,)
            for number, text in enumerate(texts):
                if isinstance(text, str):
                    place = f"{spec.name}.{number}" if spec.many else spec.name
                    yield text, inner.place_of(place), is_name


def _find_hidden(text: str) -> str:
    """Return the name of the first character that can't be seen, or nothing."""
    if text.isascii() or text.isprintable():
        return ""
    for character in text:
        if character in _BIDI or character in _INVISIBLE:
            return unicodedata.name(character, "no name").lower()
        if unicodedata.category(character) == "Cf" and character not in _JOINERS:
            return unicodedata.name(character, "no name").lower()
    return ""
