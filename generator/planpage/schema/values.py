"""What a single text of the format may be: in words for the documentation, and as JSON Schema.

Every text of a plan stays text for planpage. An editor that reads YAML by itself may take ``15``
for a number and ``true`` for a truth value: these are allowed beside the text wherever they mean
the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planpage.model import Choice
from planpage.model.values import (
    Colour,
    Email,
    HowOften,
    Id,
    Language,
    LocalFile,
    Minutes,
    Name,
    Phone,
    Ref,
    RoughDate,
    Web,
    Year,
)
from planpage.schema import patterns

Schema = dict[str, object]

_LONGEST_VALUE = 200
"""Characters in a date, a number, a choice."""

_LONGEST_ID = 64


@dataclass(frozen=True, slots=True)
class ValueKind:
    """One kind of value: its ``name`` in the schema, the words for it, and its ``schema``."""

    name: str
    one: str
    several: str
    schema: Schema


def _make_text(pattern: str, *types: str, longest: int = _LONGEST_VALUE, **more: int) -> Schema:
    kinds: object = ["string", *types] if types else "string"
    return {"type": kinds, "pattern": pattern, "maxLength": longest, **more}


_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}

VALUE_KINDS: Mapping[Any, ValueKind] = {
    str: ValueKind("text", "text", "texts", _TEXT),
    Name: ValueKind("name", "a name", "names", _TEXT),
    Ref: ValueKind("reference", "an `id` or the exact text", "`id`s or exact texts", _TEXT),
    HowOften: ValueKind("how_often", "words", "words", {**_TEXT, "maxLength": _LONGEST_VALUE}),
    dt.date: ValueKind("date", "a date", "dates", _make_text(patterns.DATE)),
    dt.time: ValueKind("time", "a time", "times", _make_text(patterns.TIME, "number")),
    RoughDate: ValueKind(
        "rough_date",
        "a date, a month or words",
        "dates, months or words",
        _make_text(patterns.ROUGH_DATE, "number"),
    ),
    int: ValueKind(
        "number",
        "a whole number",
        "whole numbers",
        _make_text(patterns.NUMBER, "integer", minimum=0, maximum=999_999),
    ),
    bool: ValueKind(
        "yes_or_no", "yes or no", "yes or no", _make_text(patterns.YES_OR_NO, "boolean")
    ),
    Minutes: ValueKind(
        "minutes",
        "minutes",
        "minutes",
        _make_text(patterns.MINUTES, "integer", minimum=0, maximum=999),
    ),
    Id: ValueKind(
        "id",
        "small letters, digits, hyphens",
        "ids",
        _make_text(patterns.ID, "integer", longest=_LONGEST_ID),
    ),
    Year: ValueKind(
        "year", "a year of school", "years of school", _make_text(patterns.SCHOOL_YEAR)
    ),
    Phone: ValueKind(
        "phone", "a phone number", "phone numbers", _make_text(patterns.PHONE, "integer")
    ),
    Email: ValueKind("email", "an e-mail address", "e-mail addresses", _make_text(patterns.EMAIL)),
    Web: ValueKind("web", "a web address", "web addresses", _make_text(patterns.WEB)),
    Language: ValueKind(
        "language",
        "a language, such as Polish",
        "languages, such as Polish",
        _make_text(patterns.LANGUAGE),
    ),
    Colour: ValueKind("colour", "a colour", "colours", _make_text(patterns.COLOUR, "integer")),
    LocalFile: ValueKind(
        "local_file",
        "the name of a picture",
        "names of pictures",
        _make_text(patterns.LOCAL_FILE),
    ),
}
"""Every kind of value but the choices, by its type in the model."""


def describe_choice(kind: type[Choice]) -> Schema:
    """Return the schema of a choice: its words for an editor to offer, and a pattern for twins."""
    twins = "; ".join(
        f"{choice} (or {', '.join(choice.twins)})" if choice.twins else str(choice)
        for choice in kind
    )
    words = [word for choice in kind for word in (choice, *choice.twins)]
    return {
        "description": f"One of: {twins}.",
        "anyOf": [
            {"enum": [str(choice) for choice in kind]},
            _make_text(patterns.write_choice(*words)),
        ],
    }
