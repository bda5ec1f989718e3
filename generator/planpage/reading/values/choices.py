"""Reads one of a few words, and the short names of entries."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Mapping

from planpage.model.fields import Choice
from planpage.model.values import Id
from planpage.reading.values.wrong import WrongValue


def read_choice(text: str, kind: type[Choice]) -> Choice:
    """Read one of the words of ``kind`` or of their twins, without regard to case."""
    words = _list_choices(kind)
    wanted = text.casefold()
    if wanted not in words:
        wanted = _fold_choice(text)
    if wanted in words:
        return words[wanted]
    near = difflib.get_close_matches(wanted, words, n=1, cutoff=0.6)
    raise WrongValue(
        "wrong-choice",
        f'"{text}" is not one of the choices here.',
        write=str(words[near[0]]) if near else "",
        note="choose from: " + "; ".join(kind),
        plainly="What stands here is not one of the choices.",
    )


@functools.cache
def _list_choices(kind: type[Choice]) -> Mapping[str, Choice]:
    """Return each way to write a choice of ``kind``, folded, with the choice."""
    return {_fold_choice(name): choice for choice in kind for name in (choice, *choice.twins)}


_GAPS = re.compile(r"[\s_-]+")


def _fold_choice(text: str) -> str:
    return _GAPS.sub(" ", text.casefold()).strip(" .")


_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_ID_LENGTH = 64


def read_id(text: str) -> Id:
    """Read a short name: lower-case letters, digits and single hyphens, at most 64."""
    if _ID.match(text) and len(text) <= _ID_LENGTH:
        return Id(text)
    made = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:_ID_LENGTH].strip("-")
    raise WrongValue(
        "wrong-id",
        f'"{text}" can\'t be an id.',
        write=made,
        note="an id has small letters, digits and single hyphens",
        plainly="This can't be an id.",
    )
