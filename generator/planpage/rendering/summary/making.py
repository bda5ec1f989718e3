"""How each part of the one page is made, and how it says what it has no room for."""

from __future__ import annotations

import dataclasses

from markupsafe import Markup

from planpage.model import Stage
from planpage.rendering.blocks import Block, Line, Part
from planpage.rendering.telling import Telling


def make_part(telling: Telling, name: str, blocks: list[Block], *stages: Stage) -> Part:
    """Return the part called ``name``, with its ``blocks`` and ``stages``."""
    heading = telling.words.say_heading(name)
    return Part(name.replace("_", "-"), heading, tuple(blocks), telling.stage_words(stages))


def add_more(telling: Telling, blocks: list[Block], anchor: str, *counts: tuple[str, int]) -> None:
    """Say at the end of ``blocks`` how many more there are, by label, and where they stand."""
    words = telling.words
    things = [words.count(label, number) for label, number in counts if number > 0]
    if not things:
        return
    more = words.say("more.sentence", things=words.join(things))
    link = Markup('<a href="plan.html#{}">{}</a>').format(anchor, more)
    last = blocks[-1]
    if isinstance(last, Line):
        text = words.say("join.space").join((last.text, link))
        blocks[-1] = dataclasses.replace(last, text=text)
    else:
        blocks.append(Line(link))
