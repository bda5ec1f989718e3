"""The words that open a page: made by chance, easy to read on paper and to type on a phone."""

from __future__ import annotations

import functools
import importlib.resources
import re
import secrets
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

FAMILY_WORDS = 5
"""For one child's page: 64 bits, since every word is one of about 7,200."""

SCHOOL_WORDS = 6
"""For what opens more than one plan."""

UNFIT_FILE = Path(__file__).with_name("unfit_words.txt")
_BETWEEN = re.compile(r"[\W_]+")


@functools.cache
def list_words() -> tuple[str, ...]:
    """Return the words to choose from: the EFF's long list without what does not fit a letter.

    Words with a hyphen are left out too: nobody should have to wonder whether to type it.
    """
    listed = importlib.resources.files("xkcdpass").joinpath("static", "eff-long")
    unfit = {
        line.split("#")[0].strip() for line in UNFIT_FILE.read_text(encoding="utf-8").splitlines()
    }
    words = dict.fromkeys(listed.read_text(encoding="utf-8").split())
    return tuple(word for word in words if word.isalpha() and word not in unfit)


def make_words(count: int, *, choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Return ``count`` words by chance, a space between: words are never chosen by a person."""
    return " ".join(choose(list_words()) for _ in range(count))


def tidy_words(typed: str) -> str:
    """Return the words as they were meant: case, hyphens, commas and extra spaces are forgiven.

    The page does the same in the browser (``tidyWords`` in locked.js).
    """
    plain = unicodedata.normalize("NFKC", typed).lower()
    return " ".join(_BETWEEN.sub(" ", plain).split())
