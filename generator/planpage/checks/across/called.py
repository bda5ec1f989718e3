"""By which words a child's name is known in another child's plan."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from planpage.checks.capital_words import fold

_LONGEST_INITIALS = 3


@lru_cache(maxsize=4096)
def list_keys(name: str) -> frozenset[str]:
    """Return the words, folded, that mean a child called ``name``; none for initials alone.

    "Maya T" is meant by "maya t" and "maya"; "Mary Jane" by "mary jane", "mary-jane" and "mary",
    "Lily-Mae" by "lily-mae" and "lily mae".
    """
    words = unicodedata.normalize("NFC", name.replace("\N{NO-BREAK SPACE}", " ")).split()
    if not words or all(map(_is_initial, words)):
        return frozenset()
    plain = [word.strip(".,") for word in words]
    keys = {" ".join(plain), "-".join(plain), " ".join(plain).replace("-", " ")}
    first = plain[0]
    if len(first) > 1:
        keys.add(first)
    return frozenset(fold(key) for key in keys)


def list_own_words(names: tuple[str, ...]) -> frozenset[str]:
    """Return all words of a child's own names, folded: in its own plan they are nobody else's."""
    keys = {key for name in names for key in list_keys(name)}
    return frozenset({*keys, *(word for key in keys for word in key.split(" "))})


def _is_initial(word: str) -> bool:
    letters = word.replace(".", "")
    if len(letters) <= 1:
        return letters.lower() != letters.upper() or not letters
    is_cased = letters.lower() != letters
    return is_cased and len(letters) <= _LONGEST_INITIALS and letters.isupper()
