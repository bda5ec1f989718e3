"""Whether a target says only what a child should not do."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from planpage.checks.targets.parts import Part, split_parts
from planpage.checks.targets.verbs import FORMS_OF_BE, is_opening, is_verb
from planpage.checks.targets.word_groups import read_gerunds, read_verbs, read_words

_NOT = read_words("negations")
_ENDING_VERBS = frozenset({"stop", "stops", "cease", "ceases", "quit", "quits"})
_AVOIDING = read_words("avoiding")
_HARMLESS = read_words("harmless")
_SIDE_CLAUSES = read_words("side clauses")
_OBJECT_ENDS = (_SIDE_CLAUSES | read_words("in front") | {",", "and", "to", "or"}) - {"from"}
_THINGS = read_words("no doings")
_MAY_FORBID = _NOT | _ENDING_VERBS | _AVOIDING | {"no", "keep", "keeps", "without", "with"}
"""Without any of these no text forbids: most need not be looked at more closely."""

_STRETCH_WITHOUT = re.compile(
    r"^(?:[\w'-]+\s+){0,4}?(?:go|goes|have|has|get through|gets through|last|manage|complete|spend)"
    r"\s+(?:for\s+)?(?:(?:a|an|one|the|two|three|four|five|\d+|each|every|whole|full|entire|all|"
    r"school|maths|english)\s+)*(?:minutes?|hours?|days?|weeks?|lessons?|sessions?|mornings?|"
    r"afternoons?|playtimes?|lunchtimes?|breaks?)\s+(?:without|with no|with zero)\s+([\w'-]+)"
)


def is_prohibition(text: str, name: str = "") -> bool:
    """Whether the main thing that ``text`` says is what will not be done.

    "Stop hitting" is; "ask for help instead of leaving" and "a word she does not know" are not.
    ``name`` is the child's.
    """
    parts = split_parts(text)
    if all(_MAY_FORBID.isdisjoint(part.words) for part in parts):
        return False
    names = frozenset(name.lower().split())
    return bool(parts) and any(_forbids(part, names) for part in parts[:1] + parts[-1:])


def _forbids(part: Part, names: Collection[str]) -> bool:
    without = _STRETCH_WITHOUT.match(part.text)
    if without:
        return _is_unwanted(without[1]) or without[1].endswith("ing")
    words = part.words
    for number, word in enumerate(words):
        behind = words[number + 1 :]
        kind = _find_negation(word, behind)
        if kind:
            return not _says_what_instead(behind, kind)
        if word in _SIDE_CLAUSES and number:
            return False
        is_passed = word in FORMS_OF_BE or is_opening(part, number, names)
        if not is_passed and is_verb(words, number):
            return False
    return False


def _find_negation(word: str, behind: Sequence[str]) -> str:
    """Return which kind of negation begins at ``word``; empty where none does."""
    first, second = (*behind, "", "")[:2]
    if word in _NOT:
        return "" if first in _HARMLESS else "not"
    if word == "no":
        return "not" if _forbids_thing(first, second) else ""
    if word in _ENDING_VERBS:
        return "stop" if first == "being" or any(map(_is_doing, _take_object(behind))) else ""
    if word in _AVOIDING:
        return "avoid"
    return "avoid" if word in {"keep", "keeps"} and first == "from" else ""


def _forbids_thing(first: str, second: str) -> bool:
    """Whether "no" with these words behind it forbids: "no hitting", "no more biting"."""
    if first == "longer":
        return second not in _HARMLESS
    if first == "more":
        return second != "than" and _is_doing(second)
    return _is_doing(first) or (first in {"physical", "verbal"} and _is_doing(second))


def _take_object(behind: Sequence[str]) -> Sequence[str]:
    """Return what is to be stopped: four words at most, up to a word such as "at" or "and"."""
    ends = (number for number, word in enumerate(behind[:4]) if word in _OBJECT_ENDS)
    return behind[: next(ends, 4)]


def _is_doing(word: str) -> bool:
    is_gerund = word.endswith("ing") and len(word) > len("ring") and word not in _THINGS
    return is_gerund or _is_unwanted(word)


def _is_unwanted(word: str) -> bool:
    unwanted = read_words("unwanted")
    return word in unwanted or word.removesuffix("s") in unwanted


def _says_what_instead(behind: Sequence[str], kind: str) -> bool:
    """Whether a deed to do follows what is not to be done: "… but put his hand up"."""
    turns = {"stop": {"instead", "but", "and"}, "not": {"instead", "but"}, "avoid": {"by", "but"}}
    for number, word in enumerate(behind[:-1]):
        rest = [one for one in behind[number + 1 :] if one not in read_words("openings")]
        if word not in turns[kind] or not rest:
            continue
        if word == "by":
            return rest[0] in read_gerunds("seen", "light")
        return rest[0] in read_verbs("seen") or rest[0] in read_verbs("light")
    return False
