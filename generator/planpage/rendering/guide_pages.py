"""A page of the guide, ready for its template: what stands round a chapter's text.

MkDocs turns the text itself into HTML. Here are the block with the title, the way to the other
chapters and the last words, all with addresses relative to the page, so that the built folder opens
from a memory stick.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import School, Stage
from planpage.model.chapter import Chapter
from planpage.rendering.blocks import Anchor, StageWord
from planpage.rendering.stages import CONTENTS
from planpage.rendering.statement import STATEMENT
from planpage.rendering.templates import read_labels
from planpage.rendering.wording import Words, write_phone


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page of the guide. ``body`` is finished HTML; the template escapes every other text.

    ``number`` is the line over the title, ``at`` the sentence over the stages; both may be empty.
    ``home`` leads to the contents; without it ``top`` stands in the header. ``more`` has a heading
    and links, or is None.
    """

    head_title: str
    description: str
    skip: str
    top: str
    home: Anchor | None
    number: str
    title: str
    brief: str
    at: str
    stages: tuple[StageWord, ...]
    body: Markup
    more_title: str
    more: tuple[Anchor, ...]
    foot: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The chapters by their addresses, in the order of the contents, at one school.

    ``plans`` are the links from the contents to plans, from the site's top, with their heading:
    the examples of a fictional school, or in a preview every plan.
    """

    chapters: Mapping[str, Chapter]
    school: School
    plans_title: str = ""
    plans: tuple[Anchor, ...] = ()

    @property
    def words(self) -> Words:
        """The words of the pages."""
        return Words(read_labels(), self.school.labels, "")

    @property
    def count(self) -> int:
        """How many of the pages are numbered chapters."""
        return sum(1 for chapter in self.chapters.values() if chapter.chapter)


def make_guide_page(guide: Guide, address: str, chapter: Chapter, body: Markup) -> GuidePage:
    """Put together the page of ``chapter`` at ``address``, which counts from the site's top."""
    say = guide.words.say
    is_contents = address == CONTENTS
    over = say("guide.number", number=chapter.chapter, count=guide.count) if chapter.chapter else ""
    return GuidePage(
        head_title=_say_head_title(guide, chapter, is_contents=is_contents),
        description=chapter.in_brief,
        skip=say("guide.skip"),
        top=guide.school.name,
        home=None if is_contents else Anchor(_go(CONTENTS, address), say("guide.contents")),
        number=over,
        title=chapter.title,
        brief=chapter.in_brief,
        at=say("guide.about_stage", stage=_name_stage(guide.words, chapter.stage))
        if chapter.stage
        else "",
        stages=_list_stages(guide.words, chapter.stage) if chapter.stage else (),
        body=body,
        more_title=guide.plans_title if is_contents else say("guide.more"),
        more=_list_more(guide, address),
        foot=_list_foot(guide, chapter, _go(STATEMENT, address)),
    )


def make_lost_page(guide: Guide, top: str) -> GuidePage:
    """Put together the page for an address that leads nowhere.

    It may be shown at any address, so its one link begins with ``top``: the address of the site's
    own folder on its server, or empty where that is not known.
    """
    say = guide.words.say
    contents = Anchor(f"{top}{CONTENTS}", say("guide.contents"))
    return GuidePage(
        head_title=say("guide.lost_title"),
        description=say("guide.lost_brief"),
        skip=say("guide.skip"),
        top=guide.school.name,
        home=None,
        number="",
        title=say("guide.lost_title"),
        brief=say("guide.lost_brief"),
        at="",
        stages=(),
        body=Markup(),
        more_title=say("guide.lost_more"),
        more=(contents,),
        foot=_list_foot(guide, Chapter(), f"{top}{STATEMENT}"),
    )


def make_wrong_page(guide: Guide, address: str, name: str, body: Markup) -> GuidePage:
    """Put together what a preview shows at ``address`` in place of a wrong file called ``name``.

    ``body`` says what is to be put right.
    """
    say = guide.words.say
    title = say("guide.preview_wrong", name=name)
    return GuidePage(
        head_title=title,
        description=say("guide.wrong_brief"),
        skip=say("guide.skip"),
        top=guide.school.name,
        home=Anchor(_go(CONTENTS, address), say("guide.contents")),
        number="",
        title=title,
        brief=say("guide.wrong_brief"),
        at="",
        stages=(),
        body=body,
        more_title="",
        more=(),
        foot=(),
    )


def _say_head_title(guide: Guide, chapter: Chapter, *, is_contents: bool) -> str:
    if is_contents:
        parts = [chapter.title, guide.school.name]
    else:
        parts = [chapter.title, str(guide.words.say("guide.contents"))]
    return " – ".join(part for part in parts if part)


def _list_stages(words: Words, present: Stage) -> tuple[StageWord, ...]:
    return tuple(StageWord(_name_stage(words, stage), present=stage is present) for stage in Stage)


def _name_stage(words: Words, stage: Stage) -> str:
    return words.say(f"stages.{stage.value}")


def _list_more(guide: Guide, address: str) -> tuple[Anchor, ...]:
    """Return the links to the next page and the one before; from the contents, those to plans."""
    if address == CONTENTS:
        return guide.plans
    order = [one for one in guide.chapters if one != CONTENTS]
    if address not in order:
        return (Anchor(_go(CONTENTS, address), guide.words.say("guide.contents")),)
    place = order.index(address)
    links = [_link(guide, order, place + 1, "guide.next", address)]
    links.append(_link(guide, order, place - 1, "guide.back", address) if place else None)
    return tuple(link for link in links if link)


def _link(
    guide: Guide, order: Sequence[str], place: int, label: str, address: str
) -> Anchor | None:
    """Return the link to the page at ``place`` of ``order``, or None where it ends there."""
    if place >= len(order):
        return None
    chapter = guide.chapters[order[place]]
    label = f"{label}_chapter" if chapter.chapter else f"{label}_page"
    words = guide.words.say(label, number=chapter.chapter, title=chapter.title)
    return Anchor(_go(order[place], address), words)


def _list_foot(guide: Guide, chapter: Chapter, statement: str) -> tuple[str, ...]:
    """Return the last words: whom to ask, how old the text is, and the way to ``statement``."""
    words = guide.words
    lines = [words.say("guide.same"), _say_questions(guide)]
    if chapter.written:
        lines.append(words.say("guide.written", date=words.date(chapter.written)))
    if chapter.review_due:
        lines.append(words.say("guide.review_due", date=words.date(chapter.review_due)))
    first = [line for line in lines[:2] if line]
    last = lines[2:]
    anchor = Markup('<a href="{}">{}</a>').format(statement, words.say("statement.link"))
    groups = (first, last, [words.say("guide.statement", link=anchor)])
    return tuple(Markup(" ").join(group) for group in groups if group)


def _say_questions(guide: Guide) -> Markup:
    """Return whom to ask: the school's first contact; empty where it has none."""
    school = guide.school
    if not school.contacts:
        return Markup()
    contact = school.contacts[0]
    who = ", ".join(part for part in (contact.name, contact.role) if part)
    if not contact.phone:
        return guide.words.say("guide.ask", who=who)
    number, dial = write_phone(contact.phone)
    link = Markup('<a href="tel:{}">{}</a>').format(dial, number)
    return guide.words.say("guide.ask_by_phone", who=who, phone=link)


def _go(target: str, address: str) -> str:
    """Return how to get from the page ``address`` to ``target``, both from the site's top."""
    return posixpath.relpath(target, posixpath.dirname(address) or ".")
