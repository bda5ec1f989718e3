"""How the parts of a full plan are put together: a line only where there is something to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planpage.model import Stage
from planpage.model.assess import View
from planpage.rendering.blocks import (
    Block,
    Line,
    Link,
    Part,
    Points,
    Prose,
    Quote,
    Row,
    Rows,
    Title,
)
from planpage.rendering.facts import tell_quote
from planpage.rendering.markdown import render_blocks
from planpage.rendering.stages import CHAPTERS
from planpage.rendering.telling import Telling
from planpage.rendering.wording import Words


def compose_line(words: Words, label: str, text: str) -> tuple[Line, ...]:
    """Return a line with ``label`` before ``text``; nothing where there is no text."""
    return (Line(text, words.say(label)),) if text else ()


def compose_points(words: Words, title: str, items: Iterable[str]) -> tuple[Block, ...]:
    """Return a heading and a list; nothing where the list is empty."""
    points = tuple(items)
    return (Title(words.say(title)), Points(points)) if points else ()


def compose_rows(
    words: Words, title: str, rows: Iterable[Row], *, wide: bool = False
) -> tuple[Block, ...]:
    """Return a heading and rows, with their caption; nothing where there are no rows."""
    listed = tuple(rows)
    if not listed:
        return ()
    return Title(words.say(title)), Rows(words.say(f"captions.{title}"), listed, wide)


def compose_quotes(views: Iterable[View], words: Words) -> Iterator[Block]:
    """Yield what people said, each whole, and in English too where they used another tongue."""
    for view in views:
        yield _compose_quote(view, words)
        yield from compose_line(words, "about.in_english", words.text(view.in_english))


def _compose_quote(view: View, words: Words) -> Quote:
    """Return what somebody said, whole, with how and when they said it."""
    who = [words.names(view.who)]
    if view.how:
        who.append(words.choice(view.how))
    if view.date:
        who.append(words.short_date(view.date))
    said_by = words.say("join.comma").join(who)
    return tell_quote(view, words, view.says, said_by)


def compose_prose(telling: Telling, stage: Stage) -> tuple[Prose, ...]:
    """Return what the body of the file says under the heading of ``stage``."""
    text = telling.plan.body.sections.get(stage, "")
    return (
        (Prose(render_blocks(text, f"{stage.value}-story", telling.plan.body.pictures)),)
        if text.strip()
        else ()
    )


def compose_stage(telling: Telling, stage: Stage, blocks: Iterable[Block]) -> Part:
    """Return the part of ``stage``: its blocks, its story and the way to its chapter.

    A part with nothing in it says what will come.
    """
    words = telling.words
    told = (*blocks, *compose_prose(telling, stage))
    if not told:
        told = (Line(telling.later(f"later.{stage.value}")),)
    chapter = CHAPTERS[stage]
    about = words.say(f"links.about_{stage.value}")
    text = words.say("links.chapter", number=chapter.split("-", 1)[0], about=about)
    link = Link(telling.root + chapter, text, css="guide screen")
    beside = words.say(f"stages.about_{stage.value}")
    return Part(stage.value, words.say_heading(stage.value), (*told, link), beside=beside)
