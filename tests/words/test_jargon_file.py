"""The lists of words are sound: nothing twice, and no advice that is itself told."""

from __future__ import annotations

from collections import Counter

import pytest

from planpage.words import measure_chapter, word_lists
from planpage.words.hard_words import list_hard_words
from planpage.words.syllables import count_syllables
from planpage.words.word_lists import (
    Group,
    Listed,
    find_listed,
    read_familiar_words,
    read_word_lists,
)

LISTS = read_word_lists()
PLAIN_ENOUGH = {"educational psychologist", "occupational therapist", "EHC plan"}
"""The long names behind short ones: they may stand in what to write, to be explained in turn."""


def list_words(*groups: Group) -> list[Listed]:
    """Return what is listed in ``groups``, without the plurals that were added."""
    found = {one.words: one for one in LISTS if one.group in groups}
    return list(found.values())


def test_there_are_many_and_none_twice() -> None:
    names = Counter((one.parts, one.words) for one in LISTS)
    assert max(names.values()) == 1
    assert len(list_words(*Group)) > 400


def test_every_word_has_something_to_write_or_to_say_instead() -> None:
    given = list_words(Group.INSTEAD, Group.SHORTER, Group.EXPLAIN)
    assert [one.words for one in given if not one.write] == []
    assert [one.words for one in list_words(Group.BLAMING) if not one.because] == []


def test_what_to_write_is_plain_itself() -> None:
    """It holds no listed word, and no more long words than a sentence may have."""
    for listed in list_words(Group.INSTEAD, Group.SHORTER, Group.EXPLAIN, Group.BLAMING):
        hits = [hit for text in (listed.write, listed.because) for hit in find_listed(text, LISTS)]
        told = {hit.listed.words for hit in hits if hit.listed.group is not Group.NAME}
        assert told <= PLAIN_ENOUGH | {listed.words}
        assert len(list_hard_words(listed.write)) <= 2 or listed.words == "SMART"


def test_every_listed_word_is_found() -> None:
    for listed in list_words(Group.INSTEAD, Group.SHORTER, Group.BLAMING):
        found = measure_chapter(f"We saw it: {listed.words}", "a.md").diagnostics
        assert {one.name for one in found} & {"jargon", "hard-words", "blaming-words"}, listed


@pytest.mark.parametrize("ending", ["", ".", "'s", "’s", "’", '"', "s", " & co", ")"])
def test_the_quick_look_passes_nothing_over_that_is_listed(
    ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is found word by word is found behind the look whether any word can be there."""
    given = list_words(Group.INSTEAD, Group.SHORTER, Group.BLAMING, Group.EXPLAIN)
    texts = [f"We saw ({listed.words}{ending}, and more" for listed in given]
    quick = [list(find_listed(text, LISTS)) for text in texts]
    monkeypatch.setattr(word_lists, "_has_none", lambda *_: False)
    assert quick == [list(find_listed(text, LISTS)) for text in texts]
    assert sum(map(bool, quick)) > len(texts) / 2


def test_familiar_words_are_long_ones() -> None:
    """A short word is never hard, so it has no place in that list."""
    assert [word for word in sorted(read_familiar_words()) if count_syllables(word) < 3] == []
