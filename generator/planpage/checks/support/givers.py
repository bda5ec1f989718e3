"""Who gives a piece of support: a teacher, somebody who assists one, or somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planpage.diagnostics import quote_text
from planpage.model.choices import Side, SupportKind
from planpage.model.people import Person
from planpage.model.plan import Plan
from planpage.model.support import Support

_TITLE = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|coach)\b", re.IGNORECASE)
_ASSISTANT = re.compile(
    r"\b(?:assistants?(?! head)|h?l?tas?|lsas?|hltas?|helpers?|volunteers?|mentors?|supervisors?|"
    r"(?:support|key) ?workers?|adults?|peers?|friends?|buddy|buddies)\b",
    re.IGNORECASE,
)
_TEACHER = re.compile(
    r"\b(?:teachers?|tutors?|senco|sendco|lecturers?|head|headteacher|lead|"
    r"(?:year|phase|subject) leader)\b",
    re.IGNORECASE,
)
_CLASS_TEACHER = re.compile(
    r"\b(?:class|form|subject|year \d+) ?(?:teacher|tutor)\b", re.IGNORECASE
)
_LONGEST_LIST = 3

WITHOUT_TIMES = frozenset({SupportKind.STRATEGY, SupportKind.EQUIPMENT})
"""What goes on in lessons all the time: it has no hour of its own."""


def find_role(plan: Plan, support: Support, name: str) -> str:
    """Return what somebody who gives support does in school; empty where nothing says it.

    A name that is no more than a role ("class teacher") is one.
    """
    person = plan.person(name)
    role = (person.role if person else "") or support.role
    return role or ("" if _TITLE.match(name) else name)


def is_assistant(role: str) -> bool:
    """Whether a role is that of somebody who helps a teacher."""
    return bool(_ASSISTANT.search(role))


def is_teacher(role: str) -> bool:
    """Whether a role is that of a qualified teacher."""
    return bool(_TEACHER.search(role)) and not is_assistant(role)


def is_of_school(person: Person | None) -> bool:
    """Whether somebody works at the school; who is listed nowhere counts as staff."""
    return person is None or person.is_ is Side.STAFF


def is_family(person: Person | None) -> bool:
    """Whether somebody is the child, or belongs to the family."""
    return person is not None and person.is_ is Side.FAMILY


def find_class_teacher(plan: Plan) -> str:
    """Return the name of the child's class teacher or tutor; empty where the plan names none."""
    staff = [person for person in plan.cast if is_of_school(person) and is_teacher(person.role)]
    return next((one.name for one in staff if _CLASS_TEACHER.search(one.role)), "")


def join_quoted(names: Iterable[str]) -> str:
    """Return names between quotation marks, as in a sentence: three of them at the most."""
    every = list(names)
    shown = [quote_text(name) for name in every[:_LONGEST_LIST]]
    if len(every) > _LONGEST_LIST:
        shown.append(f"{len(every) - _LONGEST_LIST} more")
    return join_words(shown)


def join_words(words: Iterable[str]) -> str:
    """Return words as in a sentence: "when, how long and where"."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
