"""How each part of the one page is made, and how it says what it has no room for."""

from __future__ import annotations

import dataclasses
import math

from markupsafe import Markup

from planpage.model import Stage
from planpage.rendering.blocks import Block, Count, Line, Part
from planpage.rendering.telling import Telling
from planpage.rendering.wording import strip_markup

LETTERS_IN_LINE, HEADING_LINES = 68, 2
"""About how many letters fill a printed line beside a heading, and how many lines that takes."""


def make_part(
    telling: Telling, name: str, blocks: list[Block], *stages: Stage, runs: bool = False
) -> Part:
    """Return the part called ``name``, with its ``blocks`` and ``stages``."""
    return Part(
        name.replace("_", "-"),
        telling.words.say_heading(name),
        tuple(blocks),
        telling.stage_words(stages),
        runs=runs,
    )


def saves_lines(blocks: list[Block]) -> bool:
    """Whether paragraphs that run on in print save one of their lines.

    Counts run on by themselves. A heading takes two lines, so that less is never saved.
    """
    counts = "".join(strip_markup(it.text) + ". " for it in blocks if isinstance(it, Count))
    lines = [strip_markup(f"{it.label} {it.text} ") for it in blocks if isinstance(it, Line)]
    texts = [counts, *lines] if counts else lines
    apart = sum(math.ceil(len(text) / LETTERS_IN_LINE) for text in texts)
    together = math.ceil(len("".join(texts)) / LETTERS_IN_LINE)
    return apart > max(together, HEADING_LINES)


def add_more(telling: Telling, blocks: list[Block], anchor: str, *counts: tuple[str, int]) -> None:
    """Say at the end of ``blocks`` how many more there are, by label, and where they stand."""
    words = telling.words
    things = [words.count(label, number) for label, number in counts if number > 0]
    if not things:
        return
    more = words.say("more.sentence", things=words.join(things))
    last = blocks[-1]
    # In a paragraph of its own it is a target by itself, and as large as one.
    css = Markup("") if isinstance(last, Line) else Markup(' class="alone"')
    link = Markup('<a{} href="plan.html#{}">{}</a>').format(css, anchor, more)
    if isinstance(last, Line):
        text = words.say("join.space").join((last.text, link))
        blocks[-1] = dataclasses.replace(last, text=text)
    else:
        blocks.append(Line(link))
