"""What a rule of the structure check is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planpage.page_structure.written_page import Element, WrittenPage

Found = tuple[Element | None, str]
"""Where something is wrong (None: nowhere in particular), and a sentence that says what."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    ``name`` is stable, small words joined by hyphens. ``criterion`` says where the rule comes from.
    ``holds`` says in one sentence what a page has that keeps it. ``find`` yields every place that
    does not. Only what ``is_blocking`` keeps a site from being published: what the words of a plan
    can cause is advice, and `planpage check` tells it at its line.
    """

    name: str
    criterion: str
    holds: str
    find: Callable[[WrittenPage], Iterator[Found]]
    is_blocking: bool = True


@dataclass(frozen=True, slots=True)
class StructureFault:
    """One place on a page that does not keep a rule.

    ``rule`` is the rule's name, ``says`` a sentence, ``where`` the element with its line,
    ``criterion`` the source of the rule. None of them holds a word of the page: what a plan says
    must not come out in the log of a build.
    """

    rule: str
    says: str
    where: str
    criterion: str
    is_blocking: bool = True
