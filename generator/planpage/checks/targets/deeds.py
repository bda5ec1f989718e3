"""Whether a target says a deed that somebody who watches can see.

A target's first verb decides. The groups of verbs and what they mean stand in ``words.txt``; a word
of no group counts as a deed where only a verb can stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import Enum

from planpage.checks.targets.measures import has_measure
from planpage.checks.targets.parts import Part, split_parts
from planpage.checks.targets.verbs import FORMS_OF_BE, find_group, find_verb, starts_with
from planpage.checks.targets.word_groups import read_gerunds, read_verbs, read_words

_LIMITS = read_words("limits") | {","}
_OBJECTS_BEGIN = read_words("objects begin")
_MORE = re.compile(
    r"\b(?:more|less)\s+(?:often|regularly|and more|[\w-]+ly\b)|"
    r"\b(?:more|less)(?=\s*,?\s*\Z|\s+(?:in|at|with|to|on|during|when|for)\b)"
)
_STANDARD = re.compile(
    r"\b(?:at|to|of|above|towards|in line with)\s+(?:[\w-]+\s+){0,5}"
    r"(?:level|standard|expectations?|peers|average)\b"
)
_TOOL = re.compile(r"\busing (?:a|an|the|his|her|their|my|one|two|at least|\d+)\b")
_MEANS = re.compile(r"\b(?:by|using|with (?:a|an|his|her|the|words?|signs?)|instead of)\b")
_STATES = frozenset({"confident", "confidence", "able", "enough", "ready", "brave"})


class Deed(Enum):
    """What a target says of a deed; the best first."""

    SEEN = "it can be seen"
    HIDDEN = "there is a verb, but nobody can see it done"
    NONE = "there is no verb: a topic"


def judge_deed(target: str, aim: str = "", name: str = "") -> Deed:
    """Say whether ``target`` holds a deed that can be seen.

    ``aim`` may give the number that makes "listens" visible, and the deed to a topic; ``name`` is
    the child's.
    """
    counted = has_measure(target) or has_measure(aim)
    names = frozenset(name.lower().split())
    found = _judge_text(target, names, counted=counted)
    if found is Deed.NONE and aim and _judge_text(aim, names, counted=counted) is Deed.SEEN:
        return Deed.SEEN
    return found


def _judge_text(text: str, names: Collection[str], *, counted: bool) -> Deed:
    found = {_judge_part(part, names, counted=counted) for part in split_parts(text)}
    return next((deed for deed in Deed if deed in found), Deed.NONE)


def _judge_part(part: Part, names: Collection[str], *, counted: bool) -> Deed:
    start = find_verb(part, names, counted=counted)
    if start is None:
        return Deed.NONE
    found = _judge_verb(part, start, counted=counted)
    if found is Deed.HIDDEN and part.words[start + 1 : start + 2] == ("and",):
        # Two verbs with one object: "understand and follow two instructions".
        second = start + 2
        if any(starts_with(part.words, second, group) for group in ("seen", "light")):
            found = _judge_verb(part, second, counted=counted)
    if found is not Deed.SEEN and _says_deed_later(part.words[start + 1 :], counted=counted):
        return Deed.SEEN
    return found


def _judge_verb(part: Part, start: int, *, counted: bool) -> Deed:
    words = part.words
    if words[start] in FORMS_OF_BE:
        return _judge_state(words[start:])
    group, length = find_group(words, start)
    behind = words[start + max(length, 1) :]
    if group in {"change", "inner"}:
        return Deed.HIDDEN
    if group in {"light", "counted"}:
        return _judge_object(behind, part.text, is_light=group == "light", counted=counted)
    is_vague = _MORE.search(part.text) or _STANDARD.search(part.text) or _is_judged(behind)
    return Deed.HIDDEN if is_vague and not counted else Deed.SEEN


def _judge_state(words: Sequence[str]) -> Deed:
    behind = next((word for word in words[1:] if not word.endswith("ly")), "")
    is_place = behind in read_words("places") or behind in read_gerunds("seen")
    is_judged = _is_hidden(words) or _STANDARD.search(" ".join(words))
    return Deed.SEEN if is_place and not is_judged else Deed.HIDDEN


def _judge_object(behind: Sequence[str], text: str, *, is_light: bool, counted: bool) -> Deed:
    near = _take_object(behind)
    if not is_light and (_TOOL.search(text) or (counted and _MEANS.search(text))):
        return Deed.SEEN
    if _is_hidden(near) or _has_any(near, "judging") or _STANDARD.search(text):
        return Deed.HIDDEN
    if counted:
        return Deed.SEEN
    if _has_any(near, "counted states") or not near or _MORE.search(text):
        return Deed.HIDDEN
    return Deed.SEEN if is_light or _MEANS.search(text) else Deed.HIDDEN


def _take_object(behind: Sequence[str]) -> Sequence[str]:
    """Return the words that belong to a verb: up to the next preposition, seven at most."""
    for number, word in enumerate(behind[:7]):
        if word in _LIMITS and number:
            return behind[:number]
    return behind[:7]


def _is_judged(words: Sequence[str]) -> bool:
    """Whether a deed is only judged ("read better"); before a noun it is no fault ("good book")."""
    judging = read_words("judging")
    return any(
        word in judging
        and (not words[number + 1 :] or words[number + 1] in _LIMITS or words[number - 1] == "with")
        for number, word in enumerate(words)
    )


def _is_hidden(words: Sequence[str]) -> bool:
    """Whether a thing that nobody can watch is named; a "feelings chart" can be watched."""
    hidden = read_words("hidden")
    return any(
        word in hidden and not _is_compound(words[number + 1 : number + 2])
        for number, word in enumerate(words)
    )


def _is_compound(behind: Sequence[str]) -> bool:
    """Whether the word behind a noun is another noun that it belongs to."""
    no_nouns = (
        _OBJECTS_BEGIN,
        _LIMITS,
        {"of"},
        *map(read_words, ("hidden", "amounts", "counted states")),
    )
    return any(
        not word.endswith("ly")
        and not word[0].isdigit()
        and not any(word in one for one in no_nouns)
        for word in behind
    )


def _has_any(words: Sequence[str], group: str) -> bool:
    listed = read_words(group)
    return any(word in listed for word in words)


def _says_deed_later(words: Sequence[str], *, counted: bool) -> bool:
    """Whether a deed follows a verb that nobody can see done.

    "Improve reading by reading aloud every day", "understand the rules and say them".
    """
    for number, word in enumerate(words[:-1]):
        behind = words[number + 1]
        if word in {"by", "through"} and behind in read_gerunds("seen", "light"):
            return True
        if word in {"and", ",", "then"} and _is_deed_with_object(words[number + 1 :]):
            return True
        is_reached = word == "to" and words[:number] and words[number - 1] in _STATES
        if is_reached and counted and behind in read_verbs("seen"):
            return True
    return False


def _is_deed_with_object(words: Sequence[str]) -> bool:
    is_deed = words[0] in read_verbs("seen") or words[0] == "use"
    return is_deed and len(words) > 1 and (words[1] in _OBJECTS_BEGIN or words[1].isdigit())
