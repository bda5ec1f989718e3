"""The words of a plan that could be another child's name, before any other name is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from planpage.checks.across.facts import Place
from planpage.checks.capital_words import (
    ADULT_TITLES,
    AFTER_TIMES,
    BEFORE_PLACES,
    BEFORE_TIMES,
    FAMILY,
    GOING,
    PLACE_NOUNS,
    PLACES,
    STORIES,
    TIMES_AND_LESSONS,
    USUAL_WORDS,
    drop_owner,
    find_word_after,
    find_words_before,
    fold,
    is_sentence_start,
    split_words,
)
from planpage.checks.plan_texts import PlanTexts
from planpage.model.values import Name

_NEVER_NAMES = FAMILY | split_words(
    "a all also an and are as ask at be because before but by can each every for from give has he "
    "her his how i i'm if in is it it's let my no not now of on once one or our read say she so "
    "some that the their them then there these they this to two use we we're what when where "
    "which while who with yes you your mr mrs ms miss dr ta senco year monday tuesday thursday "
    "friday saturday"
)
"""Words that begin sentences and name nobody, passed over at once."""

_SPEAKING = split_words(
    "said says told tells asked asks shouted laughed hit kicked pushed bit wants thinks"
)
"""What only a person does: with it, a usual word at a sentence's beginning is a name."""

Span = tuple[int, int]

_IN_ADDRESS = frozenset("/@=_&#")
_MOST_PLACES, _LONGEST_NAME = 8, 3
_UNSPACED = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3005", "\u30ff"),
    ("\u3400", "\u9fff"),
    ("\uac00", "\ud7a3"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese; and Korean, whose endings join the name."""


def find_names(
    texts: PlanTexts, own: frozenset[str], listed: frozenset[str]
) -> Mapping[str, tuple[Place, ...]]:
    """Return the words that could name another child, folded, with the places of each.

    Two or three words with capitals in a row count together too. ``own`` are the child's own names
    and ``listed`` the single words of everybody's name who is listed, all folded.
    """
    spans: dict[str, list[Span]] = {}
    for start, row in texts.capitals:
        if " " not in row:
            _note_word(spans, start, row)
            continue
        words = tuple(row.split(" "))
        for key, begin, end in _list_rows(words):
            if not listed.issuperset(key.split(" ")):
                spans.setdefault(key, []).append((start + begin, start + end))
        for word in words:
            _note_word(spans, start, word)
            start += len(word) + 1  # noqa: PLW2901 - to the next word of the row
    found: dict[str, tuple[Place, ...]] = {}
    for key in spans.keys() - own - listed:
        is_usual = key in USUAL_WORDS or key in texts.words
        places = [
            texts.place(*span)
            for span in spans[key]
            if _is_whole(texts.whole, *span)
            and (" " in key or _could_be_name(texts, key, *span, is_usual=is_usual))
        ]
        if places:
            found[key] = tuple((at.line, at.column, at.width) for at in places[:_MOST_PLACES])
    return found


def _note_word(spans: dict[str, list[Span]], start: int, word: str) -> None:
    key, length = _read_word(word)
    if key:
        spans.setdefault(key, []).append((start, start + length))


@lru_cache(maxsize=8192)
def _read_word(word: str) -> tuple[str, int]:
    """Return ``word`` folded, without the ``'s`` of an owner, and its length; "" if no name."""
    plain = drop_owner(word)
    key = fold(plain)
    is_initial = len(plain) < 2 or (plain.isupper() and plain.lower() != plain)  # noqa: PLR2004
    if is_initial or plain[0].islower() or key in _NEVER_NAMES:
        return "", 0
    return key, len(plain)


def find_unspaced(texts: PlanTexts) -> Iterator[tuple[str, Place]]:
    """Yield the passages in scripts that put no space between words, each once."""
    if texts.whole.isascii():
        return
    for word in sorted(texts.capital_words):
        if is_unspaced(word):
            start = texts.whole.index(word)
            at = texts.place(start, start + len(word))
            yield word, (at.line, at.column, at.width)


def is_unspaced(word: str) -> bool:
    """Whether ``word`` is written in a script such as Chinese or Thai: it may be a sentence."""
    return any(
        begin <= letter <= end for letter in word if letter >= "\u0e00" for begin, end in _UNSPACED
    )


@lru_cache(maxsize=8192)
def _list_rows(words: tuple[str, ...]) -> tuple[tuple[str, int, int], ...]:
    """Return each two or three of ``words`` in a row, folded, and where in the row it stands."""
    rows = []
    begin = 0
    for first, word in enumerate(words):
        is_adult = word in ADULT_TITLES or (first and words[first - 1] in ADULT_TITLES)
        if word[0].isupper() and _read_word(word)[0] and not is_adult:
            for last in range(first + 2, min(first + _LONGEST_NAME, len(words)) + 1):
                row = drop_owner(" ".join(words[first:last]))
                rows.append((fold(row), begin, begin + len(row)))
        begin += len(word) + 1
    return tuple(rows)


def _is_whole(whole: str, start: int, end: int) -> bool:
    """Whether what stands from ``start`` to ``end`` is no part of a longer word or an address."""
    before, after = whole[start - 1], whole[end]
    if before.isalnum() or before in _IN_ADDRESS or after.isalnum() or after in "@_":
        return False
    return before not in "-'’" or not whole[start - 2].isalnum()


def _could_be_name(texts: PlanTexts, key: str, start: int, end: int, *, is_usual: bool) -> bool:
    whole = texts.whole
    earlier, before = find_words_before(whole, start)
    after = find_word_after(whole, end).lower()
    if (
        before in ADULT_TITLES
        or (earlier in ADULT_TITLES and before[:1].isupper())
        or (after in PLACE_NOUNS and (is_usual or whole[end + 1].isupper()))
        or (key in STORIES and whole[end : end + 20].lower().startswith(STORIES[key]))
        or (key in PLACES and _is_place(earlier.lower(), before.lower()))
    ):
        return False
    if key in TIMES_AND_LESSONS:
        if _is_time(earlier.lower(), before.lower(), after):
            return False
    elif whole[end] in "'’":
        return True
    return not is_usual or after in _SPEAKING or not _begins_sentence(texts, start)


def _begins_sentence(texts: PlanTexts, start: int) -> bool:
    """Whether the word at ``start`` has its capital from where it stands, not from being a name."""
    _, spec, _ = texts.find_source(start)
    return (spec is None or spec.kind is not Name) and is_sentence_start(texts.whole, start)


def _is_place(earlier: str, before: str) -> bool:
    return before in BEFORE_PLACES or (before in {"to", "from"} and earlier in GOING)


def _is_time(earlier: str, before: str, after: str) -> bool:
    return (
        (before in BEFORE_TIMES and earlier != "next")
        or before[:1].isdigit()
        or after in AFTER_TIMES
        or after[:1].isdigit()
    )
