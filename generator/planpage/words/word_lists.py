"""The words to look out for, and how they are found in a sentence.

They stand in ``jargon.yml`` and, those that blame or label a person, in ``blaming.yml``.
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from planpage.words.single_words import split_single

_FOLDER = Path(__file__).parent
_TOKEN = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*")
_OWNER = re.compile(r"['’]s?\Z")
_SCHOOL_NAME = re.compile(r"\{\{[^{}\n]*\}\}")
_NUMBER = re.compile(r"_phone\b")
_QUOTATION = re.compile(r"\"[^\"]*\"|“[^”]*”")
_MARK = re.compile(r"[\"“]")


class Group(StrEnum):
    """Why a word is looked out for."""

    INSTEAD = "instead"
    EXPLAIN = "explain"
    SHORTER = "shorter"
    BLAMING = "blaming"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Listed:
    """One word or phrase of the lists.

    ``write`` may stand in its place, or explains it; ``because`` says what to write about. Either
    may be empty. ``parts`` are its single words, in small letters; ``same`` are all names of the
    thing, this one among them.
    """

    words: str
    group: Group
    write: str
    parts: tuple[str, ...]
    because: str = ""
    same: tuple[str, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether it is meant only with its capitals: EP, but not ep."""
        return any(sum(map(str.isupper, part)) > 1 for part in self.words.split())


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed word in a text, from ``start`` to ``end``."""

    listed: Listed
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WordLists:
    """What is listed, by its first single word in small letters; the longest phrase first.

    ``rare`` are the longest single words of each, without which it can't stand anywhere.
    """

    by_first: Mapping[str, tuple[Listed, ...]]
    rare: frozenset[str]

    def __iter__(self) -> Iterator[Listed]:
        """Yield all that is listed."""
        return itertools.chain.from_iterable(self.by_first.values())


@functools.cache
def read_word_lists() -> WordLists:
    """Read the lists, once for each process."""
    return index_words((*_list_school_words(_read("jargon.yml")), *_list_blaming()))


@functools.cache
def read_blaming_words() -> WordLists:
    """Read only what blames or labels, and where it does not; once for each process."""
    return index_words(_list_blaming())


@functools.cache
def read_familiar_words() -> frozenset[str]:
    """Read the long words that everybody knows, once for each process."""
    text = (_FOLDER / "familiar_words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def index_words(words: Iterable[Listed]) -> WordLists:
    """Make lists that :func:`find_listed` can look in, with a plural of each word."""
    listed = list(words)
    given = {one.parts for one in listed}
    for one in tuple(listed):
        plural = (*one.parts[:-1], f"{one.parts[-1]}s")
        if plural not in given:
            listed.append(dataclasses.replace(one, parts=plural))
    index: dict[str, list[Listed]] = {}
    for one in sorted(listed, key=lambda one: -len(one.parts)):
        index.setdefault(one.parts[0], []).append(one)
    return WordLists(
        {first: tuple(found) for first, found in index.items()},
        frozenset(max(one.parts, key=len) for one in listed),
    )


def find_listed(text: str, lists: WordLists) -> Iterator[Hit]:
    """Yield each listed word in ``text``, from left to right; the longest of several.

    A name that the school fills in (``{{ senco }}``) counts as the word that it is called by, but
    for phone numbers.
    """
    if _has_none(text, lists):
        return
    names = [match.span() for match in _SCHOOL_NAME.finditer(text)] if "{{" in text else []
    text = _SCHOOL_NAME.sub(_read_school_name, text) if names else text
    tokens = list(_TOKEN.finditer(text))
    single = [_make_plain(token[0]) for token in tokens]
    number = 0
    while number < len(tokens):
        listed = lists.by_first.get(single[number])
        hit = _find_longest(listed, text, tokens, single, number) if listed else None
        if hit:
            around = (span for span in names if span[0] < hit.start and hit.end < span[1])
            yield Hit(hit.listed, *next(around, (hit.start, hit.end)))
        number += len(hit.listed.parts) if hit else 1


def _has_none(text: str, lists: WordLists) -> bool:
    """Whether none of ``text`` is listed, as far as a quick look can tell: so for most sentences.

    Where a sign may hide a word (R&D, {{ senco }}) it does not tell.
    """
    if "&" in text or "{{" in text:
        return False
    words = split_single(text.lower().replace("’", "'"))
    if "'" in text or "’" in text:
        words += [_OWNER.sub("", word) for word in words]
    return lists.rare.isdisjoint(words)


def _find_longest(
    listed: Iterable[Listed],
    text: str,
    tokens: Sequence[re.Match[str]],
    single: Sequence[str],
    number: int,
) -> Hit | None:
    """Return the first of ``listed`` that stands in ``text`` from word ``number`` on."""
    for one in listed:
        size = len(one.parts)
        if tuple(single[number : number + size]) == one.parts:
            hit = Hit(one, tokens[number].start(), tokens[number + size - 1].end())
            if _is_meant(hit, text):
                return hit
    return None


def leave_out_quoted(hits: Iterable[Hit], text: str) -> tuple[Hit, ...]:
    """Return the ``hits`` in ``text`` but for those in a quotation: these words are another's."""
    found = tuple(hits)
    if not found or not _MARK.search(text):
        return found
    spans = [match.span() for match in _QUOTATION.finditer(text)]
    return tuple(
        hit
        for hit in found
        if not any(start <= hit.start and hit.end <= end for start, end in spans)
    )


def _read_school_name(match: re.Match[str]) -> str:
    """Return a name to fill in as words, no letter more or less; a phone number as spaces."""
    inside = match[0][2:-2]
    words = " " * len(inside) if _NUMBER.search(inside) else inside.replace("_", " ").upper()
    return f"  {words}  "


def split_words(text: str) -> tuple[str, ...]:
    """Return the single words of ``text`` in small letters; "co-operate" is two."""
    return tuple(_make_plain(match[0]) for match in _TOKEN.finditer(text))


def _make_plain(word: str) -> str:
    plain = word.lower()
    if plain.isalnum():
        return plain
    return _OWNER.sub("", plain).replace("’", "'")


def _is_meant(hit: Hit, text: str) -> bool:
    if len(hit.listed.parts) > 1 and not _is_whole(hit, text):
        return False
    if not hit.listed.is_exact:
        return True
    found = re.sub(r"['’]s?\Z", "", text[hit.start : hit.end])
    return hit.listed.words in {found, found.removesuffix("s")}


def _is_whole(hit: Hit, text: str) -> bool:
    """Whether no more than spaces and hyphens stand between the words: not "school / setting"."""
    allowed = {"-", "‑", "–", "&", "'", "’", *hit.listed.words}
    return all(
        letter.isalnum() or letter.isspace() or letter in allowed
        for letter in text[hit.start : hit.end]
    )


def _list_school_words(data: Mapping[str, Any]) -> Iterator[Listed]:
    same = {words: tuple(names) for names in data["same"] for words in names}
    for group in (Group.INSTEAD, Group.EXPLAIN, Group.SHORTER):
        for words, write in data[group.value].items():
            names = same.get(words, (words,))
            yield Listed(words, group, write, split_words(words), same=names)
    for words in data["names"]:
        yield Listed(words, Group.NAME, "", split_words(words))


def _list_blaming() -> Iterator[Listed]:
    data = _read("blaming.yml")
    for reason in data["blaming"]:
        for words, write in reason["words"].items():
            yield Listed(words, Group.BLAMING, write or "", split_words(words), reason["because"])
    for words in data["fine"]:
        yield Listed(words, Group.NAME, "", split_words(words))


@functools.cache
def _read(name: str) -> Mapping[str, Any]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: Mapping[str, Any] = yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader
    return data
