"""Words that blame or label a person, in a text of a few sentences."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from planpage.words.word_lists import (
    Group,
    Hit,
    find_listed,
    leave_out_quoted,
    read_blaming_words,
)

_DENIAL = re.compile(
    r"(?:\b(?:not|never|nobody|nothing|none|no|without)|n['’]t)\s+"
    r"(?:(?!and\b|but\b|or\b|then\b)[\w'’-]+\s+){0,5}\Z",
    re.IGNORECASE,
)
"""What turns blame into its contrary: "it does not mean that your child has failed"."""
_REACH = 80
"""Letters before a word in which it may be denied."""


def find_blame(text: str) -> tuple[Hit, ...]:
    """Return the words in ``text`` that blame or label. Quotations and denials are left alone."""
    hits = leave_out_quoted(find_listed(text, read_blaming_words()), text)
    return tuple(
        hit for hit in hits if hit.listed.group is Group.BLAMING and not is_denied(text, hit)
    )


def is_denied(text: str, hit: Hit) -> bool:
    """Whether the words before ``hit`` say that it is not so."""
    return bool(_DENIAL.search(text[max(0, hit.start - _REACH) : hit.start]))


def select_suspects(spaced: str, words: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the listed phrases, as single words, that stand in ``spaced``.

    ``spaced`` are words in small letters, a space before and behind each, and ``words`` the single
    ones. A text without any of these phrases can't blame, and need not be looked at: this is quick,
    :func:`find_blame` is not.
    """
    listed = _index_by_longest()
    owners = {word.removesuffix("'s") for word in words if word.endswith("'s")}
    near = [parts for word in (words | owners).intersection(listed) for parts in listed[word]]
    spaced = spaced.replace("'s ", " ") if near else ""
    return tuple(parts for parts in near if f" {' '.join(parts)} " in spaced)


@functools.cache
def _index_by_longest() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return all phrases that blame by their longest word, which is the rarest in most."""
    index: dict[str, tuple[tuple[str, ...], ...]] = {}
    for one in read_blaming_words():
        if one.group is Group.BLAMING:
            longest = max(one.parts, key=len)
            index[longest] = (*index.get(longest, ()), one.parts)
    return index
