"""What a page is made of: parts, each a heading with blocks below it.

A block says what is told, never how it looks: ``site_templates/parts/blocks.html`` sets each kind
in one way. All texts are ready for the page: Markup, or plain text that the templates escape.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class StageWord:
    """A stage by its word. ``present``: the plan is there now; ``href`` leads to its chapter.

    ``before`` says what the word is, to who hears it; beside a heading the eye needs no such word.
    """

    word: str
    present: bool = False
    href: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link: where it leads and what it says."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, with a bold label before it where there is one."""

    kind: ClassVar[str] = "line"
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Hope:
    """What everyone wants, in large letters; ``lang`` where it is not English."""

    kind: ClassVar[str] = "hope"
    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said; ``child`` where it is the child; ``who`` with how and when.

    ``foreign`` where it has letters that are not Latin, and may run from right to left.
    """

    kind: ClassVar[str] = "quote"
    words: str
    who: str
    child: bool = False
    lang: str = ""
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One fact of a step: ``kind`` is now, aim, check or more."""

    kind: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step towards an outcome."""

    what: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps towards one outcome."""

    kind: ClassVar[str] = "steps"
    caption: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is, the fact, soft beneath it who and where, then further lines."""

    what: str
    fact: str = ""
    soft: str = ""
    more: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one kind; ``caption`` is heard, not seen; ``wide`` where the first is a sentence."""

    kind: ClassVar[str] = "rows"
    caption: str
    rows: tuple[Row, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Whom to ask. ``dial`` is the number without spaces."""

    who: str
    phone: str = ""
    dial: str = ""
    email: str = ""
    soft: str = ""


@dataclass(frozen=True, slots=True)
class Contacts:
    """Whom to ask, with numbers that can be tapped."""

    kind: ClassVar[str] = "contacts"
    caption: str
    contacts: tuple[ContactRow, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """An honest number, as a sentence."""

    kind: ClassVar[str] = "count"
    text: str


@dataclass(frozen=True, slots=True)
class Title:
    """A heading inside a part."""

    kind: ClassVar[str] = "title"
    text: str
    level: int = 3
    id: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    kind: ClassVar[str] = "points"
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a line of its own; ``css`` says whether it is for the screen only."""

    kind: ClassVar[str] = "link"
    href: str
    text: str
    css: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """Links side by side."""

    kind: ClassVar[str] = "contents"
    links: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """What stands in the plan's body, as HTML."""

    kind: ClassVar[str] = "prose"
    html: str


Block = (
    Line | Hope | Quote | Steps | Rows | Contacts | Count | Title | Points | Link | Links | Prose
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page.

    ``beside`` is soft text beside the heading in place of stages; ``screen`` leaves the part out on
    paper; ``runs`` lets its paragraphs run on there, to save lines.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    stages: tuple[StageWord, ...] = ()
    beside: str = ""
    screen: bool = False
    runs: bool = False
