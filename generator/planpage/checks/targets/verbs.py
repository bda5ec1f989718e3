"""Finds the word at which a target says what is done."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Mapping, Sequence

from planpage.checks.targets.parts import Part
from planpage.checks.targets.word_groups import read_gerunds, read_verbs, read_words

GROUPS = ("counted", "change", "inner", "light", "seen")
"""The groups of verbs. Of two that fit equally well, the first decides."""

FORMS_OF_BE = frozenset({"be", "is", "am", "are", "being", "been", "isn't", "aren't"})

_SAY_A_VERB = frozenset({"will", "can", "should", "must", "shall", "won't", "does", "doesn't"})
_SAY_A_NAME = _SAY_A_VERB | {"is", "has", "needs"}
_MY_AIM = frozenset({"the", "his", "her", "their", "our", "my", "for", "no", "a", "an"})
_OBJECTS_BEGIN = read_words("objects begin")
_IN_FRONT = read_words("in front")
_BEFORE_A_NOUN = _MY_AIM | _IN_FRONT | {"of", "to", "and", "each", "every", "all", "one", "this"}
_LONGEST_FRONT = 16
_NO_VERBS = ("judging", "hidden", "numbered", "topic nouns", "number words", "amounts")
_OPENING_BE = frozenset(
    {"able", "going", "to", "not", "encouraged", "supported", "helped", "expected", "that"}
)
_NOUN_ENDINGS = re.compile(r"(?:ness|tion|sion|ment|ity|ance|ence|ship|ing|ism|ics|ery|ly)\Z")


def find_verb(part: Part, names: Collection[str] = (), *, counted: bool = False) -> int | None:
    """Return the number of the word that says what is done; None where there is no verb.

    ``names`` are the words of the child's name, in small letters. Verbs such as "try to" or "be
    able to" are passed over. Where something is ``counted``, an unknown word in front is a verb.
    """
    words = part.words
    is_opened = False
    for number in range(_pass_over_front(words), len(words)):
        word = words[number]
        behind = words[number + 1] if number + 1 < len(words) else ""
        if is_opening(part, number, names):
            is_opened = is_opened or word not in _MY_AIM
        elif word in FORMS_OF_BE or is_verb(words, number):
            return None if _is_topic(words, number) else number
        elif word[0].isdigit() or word in read_words("numbered"):
            return None
        elif word.endswith("ing"):
            return number if _is_gerund_deed(words, number) else None
        elif is_opened or behind in _OBJECTS_BEGIN or behind.isdigit():
            if not _leads_to_verb(words, number):
                return None if _is_no_verb(word) else number
        elif not _leads_to_verb(words, number):
            return number if counted and number == 0 and not _is_no_verb(word) else None
    return None


def _pass_over_front(words: Sequence[str]) -> int:
    """Return where the main clause begins behind a phrase without a comma: "By May Ayo will …"."""
    if words[0] not in _IN_FRONT:
        return 0
    for number, word in enumerate(words[1:_LONGEST_FRONT], 1):
        if word in _SAY_A_VERB:
            return number
    for number in range(1, min(len(words), _LONGEST_FRONT)):
        is_noun = words[number - 1] in _BEFORE_A_NOUN or words[number - 1][0].isdigit()
        if is_verb(words, number) and not is_noun:
            return number
    return len(words)


def is_opening(part: Part, number: int, names: Collection[str]) -> bool:
    """Whether a word stands before the deed and says nothing of it: a name, "will", "try to"."""
    word = part.words[number]
    behind = part.words[number + 1] if number + 1 < len(part.words) else ""
    if word in names or word.removesuffix("'s") in names or _is_name(part, number):
        return True
    if word in FORMS_OF_BE:
        return behind in _OPENING_BE
    if word in {"do", "does", "did"} and behind == "not":
        return True
    if behind in {"to", "that"} and starts_with(part.words, number, "openings with to"):
        return True
    return word in read_words("openings") or (word.endswith("ly") and not is_known_verb(word))


def is_verb(words: Sequence[str], number: int) -> bool:
    """Whether a verb of any group begins at a word."""
    return bool(find_group(words, number)[1])


def find_group(words: Sequence[str], number: int) -> tuple[str, int]:
    """Return the group of the verb that begins at a word, and how many words the verb has.

    The longest decides: "get on with" before "get". Nothing and 0 come out where none begins.
    """
    for rest, group in _index_verbs().get(words[number], ()):
        if not rest or words[number + 1 : number + 1 + len(rest)] == rest:
            return group, 1 + len(rest)
    return "", 0


@functools.cache
def _index_verbs() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the verbs of all groups by their first word: what stands behind it, and the group."""
    verbs: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group in GROUPS:
        for first, rests in read_verbs(group).items():
            verbs.setdefault(first, []).extend((rest, group) for rest in rests)
    # The sort keeps the order of the groups among those of one length.
    return {
        first: tuple(sorted(held, key=lambda one: -len(one[0]))) for first, held in verbs.items()
    }


def starts_with(words: Sequence[str], number: int, group: str) -> int:
    """Return how many words a verb of ``group`` has that begins at a word: 0 where none does."""
    for rest in read_verbs(group).get(words[number], ()):
        if tuple(words[number + 1 : number + 1 + len(rest)]) == rest:
            return 1 + len(rest)
    return 0


def is_known_verb(word: str) -> bool:
    """Whether a word is a verb of any group in the form in which a target begins."""
    return word in _index_verbs()


def _is_name(part: Part, number: int) -> bool:
    """Whether a word with a capital is a name, by what follows: "Mark will", "Ayo reads"."""
    if not part.written[number][:1].isupper() or number + 1 >= len(part.words):
        return False
    behind = part.words[number + 1]
    if behind in _SAY_A_NAME:
        return True
    if is_known_verb(part.words[number]) or _is_no_verb(part.words[number]):
        return False
    return behind == "to" or (behind.endswith("s") and is_known_verb(behind))


def _is_no_verb(word: str) -> bool:
    is_listed = any(word in read_words(group) for group in _NO_VERBS)
    return is_listed or _NOUN_ENDINGS.search(word) is not None


def _leads_to_verb(words: Sequence[str], number: int) -> bool:
    """Whether a verb comes soon behind words that nobody knows: "the boy next door will"."""
    return any(
        word in _SAY_A_VERB or (word == "to" and _is_doing(words, at + 1))
        for at, word in enumerate(words[: number + 4])
        if at > number
    )


def _is_doing(words: Sequence[str], number: int) -> bool:
    return number < len(words) and (words[number] in FORMS_OF_BE or is_verb(words, number))


def _is_topic(words: Sequence[str], number: int) -> bool:
    """Whether a verb stands in front as part of a topic: "play skills", "letter formation"."""
    if number or len(words) == 1:
        return False
    behind = words[2:3] if words[1] == "and" else words[1:2]
    return any(word in read_words("topics") for word in behind)


def _is_gerund_deed(words: Sequence[str], number: int) -> bool:
    behind = words[number + 1] if number + 1 < len(words) else ""
    is_known = words[number] in read_gerunds("seen", "light")
    return is_known and (behind.isdigit() or behind in _OBJECTS_BEGIN - {"to", "in", "at"})
