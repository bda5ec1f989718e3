"""A letter: the words that open a page, on one side of A4, in plain words.

One for each reader of a child's page, and one with the school's own words. It is as much for the
screen as for paper: somebody who can't see gets the file.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from markupsafe import Markup

from planpage.keys.entitled import Entitled
from planpage.keys.model import Keys
from planpage.letters.codes import draw_code
from planpage.letters.site_address import find_page_address
from planpage.model import Plan, School
from planpage.model.choices import PageFormat
from planpage.rendering.blocks import ContactRow
from planpage.rendering.environment import render_page
from planpage.rendering.facts import tell_contact, tell_sendiass
from planpage.rendering.templates import read_labels, write_styles
from planpage.rendering.wording import NO_BREAK, Words, make_words
from planpage.sealing.derive import write_base32
from planpage.sealing.envelope import Part

OURS = b'<body class="guide letter'
"""What stands in every letter that planpage has written: only these are written over."""

LINK_KEY = "#k="
"""What stands before the secret of a link, as the locked page reads it (locked.js)."""


@dataclass(frozen=True, slots=True)
class LetterPart:
    """A part of a letter: a heading, and what stands under it, each of it only where it is needed.

    ``ahead`` are sentences before the things, ``behind`` those after. ``address`` is one to type,
    cut where a line may end.
    """

    title: Markup
    ahead: tuple[Markup, ...] = ()
    address: tuple[str, ...] = ()
    open_link: Markup | None = None
    words: tuple[str, ...] = field(default=(), repr=False)
    code: Markup | None = field(default=None, repr=False)
    contacts: tuple[ContactRow, ...] = ()
    behind: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says."""

    kind: str
    head_title: Markup
    description: Markup
    skip: Markup
    school: str
    title: Markup
    brief: Markup
    caption: Markup
    foot: Markup
    parts: tuple[LetterPart, ...]


def render_letter(  # noqa: PLR0913 - what a letter is made from
    plan: Plan,
    reader: Entitled,
    keys: Keys,
    school: School,
    *,
    child_id: str,
    site_address: str,
    today: dt.date,
) -> str:
    """Render the letter of one reader. The same keys give the same words again.

    ``site_address`` is that of the school's web site; where it is empty, the letter says that the
    page comes as a file. Raises KeyError where the reader has no words yet.
    """
    words = make_words(plan, school)
    own = keys.children[child_id].readers[reader.name]
    page = ""
    if site_address:
        page = find_page_address(site_address, keys.find_address(child_id))
    parts = [
        _tell_address(page, words),
        LetterPart(
            words.say("letter.words.title"),
            ahead=(words.say("letter.words.type"),),
            words=tuple(own.words.split()),
            behind=(_tell_opened(reader, words),),
        ),
    ]
    if page:
        secret = f"{LINK_KEY}{write_base32(own.link)}" if reader.wants_link else ""
        parts.append(_tell_code(page, secret, reader, words))
    paper = "letter.paper.reader" if reader.format is PageFormat.PAPER else "letter.paper.says"
    parts += [
        LetterPart(words.say("letter.paper.title"), (words.say(paper),)),
        LetterPart(words.say("letter.safe.title"), (words.say("letter.safe.says"),)),
        LetterPart(words.say("letter.seen.title"), (words.say("letter.seen.says"),)),
    ]
    parts += _tell_contacts(school, words)
    return _render(
        Letter(
            kind="large" if reader.format is PageFormat.LARGE_PRINT else "usual",
            head_title=words.say("letter.head_title"),
            description=words.say("letter.description"),
            skip=words.say("letter.skip"),
            school=school.name,
            title=words.say("letter.title"),
            brief=words.say("letter.brief", reader=words.call(reader.name), day=words.date(today)),
            caption=words.say("ask.caption"),
            foot=words.say("letter.foot"),
            parts=tuple(parts),
        ),
        school,
    )


def render_school_letter(keys: Keys, school: School, today: dt.date) -> str:
    """Render the paper with the school's own six words, which open every page."""
    words = Words(read_labels(), school.labels, "")
    parts = [
        LetterPart(
            words.say("letter.words.title"),
            words=tuple(keys.school_words.split()),
            behind=(words.say("letter.school.opens"),),
        ),
        LetterPart(words.say("letter.safe.title"), (words.say("letter.school.safe"),)),
        LetterPart(words.say("letter.seen.title"), (words.say("letter.school.seen"),)),
        *_tell_contacts(school, words),
    ]
    return _render(
        Letter(
            kind="usual",
            head_title=words.say("letter.school.head_title"),
            description=words.say("letter.school.description"),
            skip=words.say("letter.skip"),
            school=school.name,
            title=words.say("letter.school.title"),
            brief=words.say("letter.school.brief", day=words.date(today)),
            caption=words.say("ask.caption"),
            foot=words.say("letter.foot"),
            parts=tuple(parts),
        ),
        school,
    )


def _tell_address(page: str, words: Words) -> LetterPart:
    title = words.say("letter.where.title")
    if not page:
        return LetterPart(title, (words.say("letter.where.file"),))
    start, slash, end = page.rstrip("/").rpartition("/")
    return LetterPart(
        title,
        (words.say("letter.where.type"),),
        address=(f"{start}{slash}", f"{end}/"),
        open_link=Markup('<a class="go" href="{}">{}</a>').format(
            page, words.say("letter.where.open")
        ),
        behind=(words.say("letter.where.signs"),),
    )


def _tell_opened(reader: Entitled, words: Words) -> Markup:
    return words.say(f"letter.opens.{'full' if Part.FULL in reader.parts else 'summary'}")


def _tell_code(page: str, secret: str, reader: Entitled, words: Words) -> LetterPart:
    """Tell of the code: with the secret of a link it opens the page, without it leads there."""
    which = "opens" if secret else "leads"
    says = words.say(f"letter.code.{which}")
    if secret and Part.FULL in reader.parts:
        says += Markup(" ") + words.say("letter.code.rest")
    return LetterPart(
        words.say("letter.code.title"),
        code=draw_code(f"{page}{secret}", str(words.say(f"letter.code.{which}_name"))),
        behind=(says,),
    )


def _tell_contacts(school: School, words: Words) -> list[LetterPart]:
    """Say whom to ring: the first contact of the school, and the free advice service."""
    rows = [tell_contact(contact, words) for contact in school.contacts[:1]]
    if not rows and school.school and school.school.phone:
        number = school.school.phone
        dial = "".join(sign for sign in number if sign.isdigit() or sign == "+")
        rows.append(
            ContactRow(words.call(school.name), NO_BREAK.join(number.split()), dial, "", Markup(""))
        )
    if school.sendiass:
        rows.append(tell_sendiass(school.sendiass, words))
    if not rows:
        return []
    return [LetterPart(words.say("letter.ask.title"), contacts=tuple(rows))]


def _render(letter: Letter, school: School) -> str:
    styles = write_styles("letter", school.colour, str(letter.title))
    return render_page("letter.html", page=letter, styles=styles)
