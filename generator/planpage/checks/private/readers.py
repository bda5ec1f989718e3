"""Readers whose name is written in another way than before, and so are new ones to the keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.capital_words import fold
from planpage.checks.check import Case, Found
from planpage.checks.written_lines import write_main
from planpage.diagnostics import quote_text
from planpage.model.choices import Side
from planpage.model.plan import Plan

_JOINED = re.compile(r"(, | and )")
_BETWEEN_WORDS = re.compile(r"[\s-]+")
_NOTE = "each way to write a name is a reader with words of their own, so a letter does not go on"


def find_reader_written_otherwise(case: Case) -> Iterator[Found]:
    """Find a reader who differs only by capitals, spaces or hyphens from somebody of the plans.

    That is a reader of the plan before, else somebody of this plan or of that before. A family
    word in small letters is told too, unless the reader had that name before: the plan writes
    such a name with a capital elsewhere, or should.
    """
    plan, before = case.plan, case.before
    old = [str(one.who) for one in before.readers] if before else []
    others = [*old, *_list_names(plan), *(_list_names(before) if before else ())]
    for reader in plan.readers:
        who = str(reader.who)
        if who in old:
            continue
        alike = (name for name in others if name != who and _fold(name) == _fold(who))
        same = next(alike, "")
        wanted = same or _write_family_large(plan, who)
        if wanted == who:
            continue
        says = f"The reader {quote_text(who)} is written with a small letter."
        if same:
            says = f"The reader {quote_text(who)} is written {quote_text(same)} elsewhere."
        yield Found(
            reader.place_of("who"),
            says,
            # Of a name under `people`, the way to write it counts that stands there.
            write=""
            if who in {str(person.name) for person in plan.people}
            else write_main(plan, "readers", reader, wanted),
            note=_NOTE,
            says_without_quotes="The name of a reader is written in another way elsewhere."
            if same
            else "The name of a reader is written with a small letter.",
            about=who,
        )


def _list_names(plan: Plan) -> Iterator[str]:
    return (str(person.name) for person in plan.cast)


def _fold(name: str) -> str:
    return _BETWEEN_WORDS.sub("", fold(name))


def _write_family_large(plan: Plan, who: str) -> str:
    """Return ``who`` with a capital for each family word that is listed nowhere: Mum and Nan."""
    listed = {str(person.name) for person in plan.people}
    small = {
        str(person.name)
        for person in plan.cast
        if person.is_ is Side.FAMILY and person.name not in listed and person.name != plan.name
    }
    parts = _JOINED.split(who)
    return "".join(one[:1].upper() + one[1:] if one in small else one for one in parts)
