"""Works out who is who: the names in a plan, matched to its people and the school's contacts."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Container, Sequence

from planpage.diagnostics import quote_text
from planpage.model.choices import Side
from planpage.model.fields import Entry, FieldSpec
from planpage.model.people import Person
from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.model.support import Support
from planpage.model.values import Name
from planpage.reading.family_words import CHILD_WORDS, FAMILY_WORDS
from planpage.reading.findings import Findings
from planpage.reading.rewriting import rewrite_texts

_AND = re.compile(r"\s+(?:and|&|\+)\s+|\s*[;&]\s*")
_GROUP = re.compile(
    r"(?:staff|team|teachers|adults|assistants|class|school|everyone|everybody|friends|service|"
    r"all adults|lunchtime supervisors|tutors|department|peers|classmates|children)\b",
    re.IGNORECASE,
)
_ADULT_ROLE = re.compile(
    r"(?:(?:the |his |her |their |a |an |any |every |class |form |key |head |subject |teaching |"
    r"support |learning |year \d+ )*)(?:teacher|tutor|worker|person|assistant|adult|senco|ta|"
    r"headteacher|head)\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|coach)\b", re.IGNORECASE)


def resolve_names(plan: Plan, school: School, findings: Findings) -> Plan:
    """Return ``plan`` with every name as the pages write it, and with its ``cast``.

    "Mum and Dad" becomes two names, and stays one where a field has room for one: two who read
    together. "Mrs Jones, teaching assistant" becomes Mrs Jones. A name that is listed nowhere
    counts as staff, and that is told once in a file.
    """
    known = _list_known(plan, school)
    told: set[str] = set()
    # Without a good name for the child, its own words would seem to be a stranger's.
    knows_child = bool(plan.name) and plan.name.isprintable()

    def match(entry: Entry, spec: FieldSpec, texts: tuple[str, ...]) -> tuple[str, ...]:
        if isinstance(entry, Person):
            return tuple(_cut_role(text) for text in texts)
        names: list[str] = []
        for number, text in enumerate(texts):
            at = entry.place_of(f"{spec.name}.{number}" if spec.many else spec.name)
            for name in split_names(text, known):
                folded = name.casefold()
                person = known.get(folded)
                if person is None:
                    person = known[folded] = _judge_unlisted(name)
                names.append(person.name)
                has_role = isinstance(entry, Support) and bool(entry.role)
                is_listed = bool(person.role or person.is_ or has_role)
                if is_listed or folded in told or not knows_child:
                    continue
                start = "" if plan.has("people") or told else "people:\n"
                where = "" if start else "this goes under `people`; "
                told.add(folded)
                findings.advise(
                    "unlisted-name",
                    at,
                    f"{quote_text(name)} is not listed under `people`, and counts as staff.",
                    # A second `people:` could not be read.
                    write=f"{start}  - name: {name}\n    is: staff\n    role: …",
                    replaces=0,
                    elsewhere=not start,
                    note=f"{where}a role tells the family who this is",
                    says_without_quotes=(
                        "Somebody is not listed under `people`, and counts as staff."
                    ),
                )
        found = tuple(dict.fromkeys(names))
        return found if spec.many or not found else (_join_names(found),)

    resolved = rewrite_texts(plan, Name, match)
    cast = tuple(dict.fromkeys(_settle(person) for person in known.values()))
    return dataclasses.replace(resolved, cast=cast)


def _list_known(plan: Plan, school: School) -> dict[str, Person]:
    known: dict[str, Person] = {}
    if plan.name:
        child = Person(name=Name(plan.name), is_=Side.FAMILY)
        known = {plan.name.casefold(): child, **dict.fromkeys(CHILD_WORDS, child)}
    for contact in (*plan.contacts, *school.contacts):
        name = _cut_role(contact.name)
        person = Person(
            name=Name(name),
            is_=Side.STAFF,
            role=contact.role or contact.name[len(name) :].strip(" ,"),
            phone=contact.phone,
            email=contact.email,
        )
        known.setdefault(name.casefold(), person)
        known.setdefault(contact.name.casefold(), person)
    for person in plan.people:
        name = _cut_role(person.name)
        role = person.role or person.name[len(name) :].strip(" ,")
        side = person.is_ or (Side.FAMILY if _is_family(name) else Side.STAFF)
        listed = person
        if (name, role, side) != (person.name, person.role, person.is_):
            listed = dataclasses.replace(person, name=Name(name), role=role, is_=side)
        known[name.casefold()] = listed
        known[person.name.casefold()] = listed
    return known


def split_names(text: str, known: Container[str] = ()) -> tuple[str, ...]:
    """Split "Mum, Dad and Mrs Jones, teaching assistant" into Mum, Dad and Mrs Jones.

    ``known`` are names, in lower case, that are never taken apart.
    """
    if text and text.casefold() in known:
        return (text,)
    names: list[str] = []
    for part in _AND.split(text):
        group = part.strip(" ,")
        if group.casefold() in known:
            names.append(group)
            continue
        first, *others = (part.strip() for part in group.split(","))
        names.append(first)
        names.extend(part for part in others if part.casefold() in known or _is_person(part))
    return tuple(name for name in names if name)


def _join_names(names: Sequence[str]) -> Name:
    *first, last = names
    return Name(f"{', '.join(first)} and {last}" if first else last)


def _is_person(text: str) -> bool:
    return bool(_TITLE.match(text)) or _is_family(text)


def _is_family(name: str) -> bool:
    return name.casefold().removeprefix("his ").removeprefix("her ") in FAMILY_WORDS


def _cut_role(name: str) -> str:
    return name.split(",", 1)[0].strip()


def _judge_unlisted(name: str) -> Person:
    if _is_family(name):
        return Person(name=Name(name), is_=Side.FAMILY)
    if _GROUP.search(name) or _ADULT_ROLE.match(name):
        return Person(name=Name(name), is_=Side.STAFF)
    return Person(name=Name(name))


def _settle(person: Person) -> Person:
    return person if person.is_ is not None else dataclasses.replace(person, is_=Side.STAFF)
