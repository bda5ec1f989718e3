"""Whether a word that stands where a field should be is somebody's name: Mum, Mrs Jones, Ola."""

from __future__ import annotations

import re
from collections.abc import Collection

from planpage.model.fields import Entry, field_specs
from planpage.reading.family_words import CHILD_WORDS, FAMILY_WORDS
from planpage.reading.nodes import Mapping, Node, Scalar, Sequence

_TITLED = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|sir|coach)\.? [^\W\d_]", re.IGNORECASE)
_LIKE_A_NAME = re.compile(r"[A-Z][a-z'\u2019-]+(?: [A-Z][a-z'\u2019-]*){0,2}\Z")
_AND = re.compile(r" (?:and|&) ")
_NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        "after also always and art at before behaviour break breaktime but classroom concern "
        "concerns difficulty english example feelings friday friends friendship he her his "
        "history home homework important in later lesson lessons lunch lunchtime maths monday "
        "music never no not note notes now often on pe phonics play playtime question reading "
        "school science she sleep sometimes sounds speech spelling spellings strength strengths "
        "target that the they this thursday today tomorrow trips tuesday we wednesday weekend "
        "what when writing yes yesterday",
    )
)
"""Words with a capital that begin a text, and are nobody's name."""


def list_names(root: Mapping) -> frozenset[str]:
    """Return the names, in small letters, of the child and of all under ``people`` in a file."""
    fields = {name.text: value for name, value in root.pairs}
    found: set[str] = set()
    for field in ("child", "people"):
        held = fields.get(field)
        for entry in held.items if isinstance(held, Sequence) else (held,):
            found.add(_find_name(entry).split(",")[0].strip().casefold())
    return frozenset(found - {""})


def _find_name(entry: Node | None) -> str:
    if isinstance(entry, Scalar):
        return entry.text
    if not isinstance(entry, Mapping):
        return ""
    names = [value for key, value in entry.pairs if key.text == "name"]
    return names[0].text if names and isinstance(names[0], Scalar) else ""


def says_who(kind: type[Entry]) -> bool:
    """Whether entries of this kind say who somebody is beside what they are about."""
    return bool(kind.MAIN) and kind.MAIN != "who" and "who" in field_specs(kind)


def is_somebody(text: str, known: Collection[str]) -> bool:
    """Whether ``text`` surely names people. ``known`` are the names that the file lists."""
    return all(_is_sure(name.strip(), known) for name in _AND.split(text))


def may_be_somebody(text: str, kind: type[Entry]) -> bool:
    """Whether ``text`` is like a name, at the start of what begins with who says it: a view."""
    if next(iter(field_specs(kind))) != "who":
        return False
    return all(
        _LIKE_A_NAME.match(name) and not _NO_NAMES & set(name.casefold().split())
        for name in _AND.split(text)
    )


def _is_sure(name: str, known: Collection[str]) -> bool:
    folded = name.casefold().removeprefix("his ").removeprefix("her ")
    is_word = folded in FAMILY_WORDS or folded in CHILD_WORDS or folded in known
    return is_word or bool(_TITLED.match(name))
