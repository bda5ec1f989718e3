"""Round the plan: who is who, the family's rights and where they come from, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from planpage.model.people import Contact, Person
from planpage.rendering.blocks import Block, ContactRow, Contacts, Line, Part, Row, Rows
from planpage.rendering.facts import tell_contact, tell_service
from planpage.rendering.telling import Telling
from planpage.rendering.wording import Words, write_phone


def tell_people(telling: Telling) -> Part | None:
    """Say who has a part in the plan; None where nobody is listed."""
    words = telling.words
    people = telling.plan.people
    if not people:
        return None
    rows = tuple(_tell_person(person, words) for person in people)
    table = Rows(words.say("captions.people"), rows)
    return Part("people", words.say_heading("people"), (table,))


def _tell_person(person: Person, words: Words) -> Row:
    role = words.text(person.role) if person.role else ""
    side = words.choice(person.is_) if person.is_ else ""
    more: list[Line] = []
    if person.phone:
        phone, dial = write_phone(person.phone)
        more.append(Line(Markup('<a class="call" href="tel:{}">{}</a>').format(dial, phone)))
    if person.email:
        link = Markup('<a class="mail" href="mailto:{0}">{0}</a>').format(person.email)
        more.append(Line(link))
    return Row(words.call(person.name), role or side, side if role else "", tuple(more))


def tell_rights(telling: Telling) -> Part:
    """Say what a family may ask for, with the chapter that explains it and its source."""
    words = telling.words
    rights: list[dict[str, str]] = words.labels["rights"]
    rows = tuple(
        Row(
            right["right"],
            Markup('<a class="go" href="{}">{}</a>').format(
                telling.root + right["chapter"], right["about"]
            ),
            right["source"],
        )
        for right in rights
    )
    return Part(
        "rights", words.say_heading("rights"), (Rows(words.say("rights_caption"), rows, wide=True),)
    )


def tell_ask(telling: Telling) -> Part:
    """Say whom to ask, with all that is known of them, and what a family may ask for."""
    words = telling.words
    rows = tuple(_list_contacts(telling))
    blocks: list[Block] = [Contacts(words.say("ask.caption"), rows)] if rows else []
    blocks.append(Line(words.say("ask.may")))
    return Part("ask", words.say_heading("ask"), tuple(blocks))


def _list_contacts(telling: Telling) -> Iterator[ContactRow]:
    words, school = telling.words, telling.school
    contacts: dict[Contact, None] = dict.fromkeys((*telling.plan.contacts, *school.contacts))
    yield from (tell_contact(contact, words, all_of_it=True) for contact in contacts)
    services = (school.sendiass, school.disagreement_resolution, school.inclusion_team)
    yield from (tell_service(contact, words) for contact in services if contact)
