"""What follows from a plan and is said on more than one page: sums, sides, results, contacts."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import Plan
from planpage.model.assess import Hope, View
from planpage.model.people import Agreement, Contact
from planpage.model.review import Reviewed
from planpage.model.support import Support, Target
from planpage.rendering.blocks import Cell, ContactRow, Count, Quote, Step
from planpage.rendering.markdown import is_foreign, render_inline
from planpage.rendering.wording import Words, write_phone

Views = tuple[View, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """How often one kind of support was planned and given; None where nobody wrote it down."""

    what: str
    planned: int | None
    given: int | None


def sum_sessions(plan: Plan) -> tuple[Sum, ...]:
    """Add up the sessions of each kind of support, in the order of the support.

    A session without a support belongs to the only one. A kind without numbers is left out.
    """
    only = plan.support[0].key if len(plan.support) == 1 else None
    sums: list[Sum] = []
    for support in plan.support:
        sessions = [it for it in plan.sessions if (it.support or only) == support.key]
        planned = [it.planned for it in sessions if it.planned is not None]
        given = [it.given for it in sessions if it.given is not None]
        if planned or given:
            name = support.plainly or support.what
            sums.append(Sum(name, sum(planned) if planned else None, sum(given) if given else None))
    return tuple(sums)


def tell_sums(plan: Plan, words: Words) -> tuple[Count, ...]:
    """Say each sum as a sentence: "Paired reading: planned 22, happened 18"."""
    return tuple(Count(_tell_sum(it, words)) for it in sum_sessions(plan))


def _tell_sum(it: Sum, words: Words) -> str:
    numbers = {
        name: Markup("<b>{}</b>").format(number)
        for name, number in (("planned", it.planned), ("given", it.given))
        if number is not None
    }
    return words.say("going." + "_and_".join(numbers), what=words.text(it.what), **numbers)


def split_views(views: Views, words: Words) -> tuple[Views, Views, Views]:
    """Split views into the child's, the family's and those of others, each in their order."""
    child = tuple(view for view in views if words.name in view.who)
    family = tuple(
        view for view in views if view not in child and not words.family.isdisjoint(view.who)
    )
    others = tuple(view for view in views if view not in child and view not in family)
    return child, family, others


def tell_quote(view: View, words: Words, said: str, who: str) -> Quote:
    """Quote ``said``, the whole or the short of ``view``, as it was said."""
    is_child = words.name in view.who
    return Quote(render_inline(said), who, is_child, view.lang or "", is_foreign(said))


def tell_hope(hope: Hope, words: Words, *, plainly: bool) -> Markup:
    """Say a hope, marked as the language it is in (WCAG 2.2, 3.1.2 Language of Parts)."""
    if plainly and hope.plainly:
        return words.sentence(hope.plainly)
    said = words.sentence(hope.hope)
    if not hope.lang:
        return said
    return Markup('<span lang="{}" dir="auto">{}</span>').format(hope.lang, said)


def tell_step(target: Target, words: Words, *, plainly: bool) -> Step:
    """Say a target: what, where the child is now, the aim and its date, and how we check."""
    what = (plainly and target.plainly) or target.target
    aim = words.text(target.aim) if target.aim else ""
    label = words.say("steps.aim")
    if target.by:
        label = words.say("steps.aim_by", date=words.short_date(target.by))
    cells = [Cell("now", words.say("steps.now"), words.text(target.now))] if target.now else []
    if not target.now and (aim or target.by):
        cells.append(Cell("now", words.say("steps.now"), words.say("steps.now_unknown")))
    if aim:
        cells.append(Cell("aim", label, aim))
    elif target.by:
        cells.append(Cell("aim", words.say("steps.aim"), words.date(target.by)))
    if target.success:
        cells.append(Cell("check", words.say("steps.check"), words.text(target.success)))
    return Step(words.text(what), tuple(cells))


def tell_amount(support: Support, words: Words) -> str:
    """Say how often and how long: "4 times a week, 15 minutes"."""
    amount = [words.title(support.how_often.text)] if support.how_often else []
    if support.minutes:
        amount.append(words.minutes(support.minutes))
    return words.say("join.comma").join(amount)


def tell_agreements(agreed: Iterable[Agreement], words: Words) -> Iterator[str]:
    """Say who agreed, who is still thinking, and who would rather have it otherwise."""
    entries = tuple(agreed)
    yes = [name for it in entries if not it.not_agreed and not it.thinking_until for name in it.who]
    if yes:
        yield words.say("meet.agreed", who=words.names(dict.fromkeys(yes)))
    for it in entries:
        who = words.names(it.who)
        if it.thinking_until:
            until = words.short_date(it.thinking_until)
            yield words.count("meet.thinking", len(it.who), who=who, date=until)
        if it.not_agreed:
            rather = words.sentence(it.not_agreed)
            yield words.count("meet.not_agreed", len(it.who), who=who, rather=rather)


def tell_target_results(plan: Plan, words: Words) -> tuple[str, ...]:
    """Say what came of each target at the review of ``plan``: "Join a group: met"."""
    reviewed = plan.reviewed
    targets = {target.key: target.plainly or target.target for target in plan.targets}
    return tuple(
        words.say(
            "going.result",
            what=words.text(targets.get(str(it.target), str(it.target))),
            result=words.choice(it.result),
        )
        for it in (reviewed.targets if reviewed else ())
        if it.result
    )


def tell_decisions(plan: Plan, reviewed: Reviewed | None, words: Words) -> tuple[str, ...]:
    """Say what happens with each kind of support after the review: "Paired reading: goes on"."""
    support = {it.key: it.plainly or it.what for it in plan.support}
    return tuple(
        words.say(
            "going.result",
            what=words.text(support.get(str(it.support), str(it.support))),
            result=words.choice(it.decision),
        )
        for it in (reviewed.support if reviewed else ())
        if it.decision
    )


def tell_service(contact: Contact, words: Words) -> ContactRow:
    """Say how to reach a service: its name, and what it does beneath the number."""
    row = tell_contact(dataclasses.replace(contact, role=""), words, all_of_it=True)
    about = (words.text(text) for text in (contact.role, contact.hours) if text)
    return dataclasses.replace(row, soft=words.say("join.comma").join(about))


def tell_contact(contact: Contact, words: Words, *, all_of_it: bool = False) -> ContactRow:
    """Say whom to ring; ``all_of_it`` adds e-mail address and hours."""
    who = words.call(contact.name)
    if contact.role and contact.role.casefold() not in contact.name.casefold():
        who = words.say("ask.who_and_role", who=who, role=words.text(contact.role))
    phone, dial = write_phone(contact.phone) if contact.phone else ("", "")
    email = contact.email if all_of_it and contact.email else ""
    return ContactRow(who, phone, dial, email, words.text(contact.hours) if all_of_it else "")


def tell_sendiass(contact: Contact, words: Words) -> ContactRow:
    """Say how to ring the free advice service, by its number alone."""
    row = tell_contact(dataclasses.replace(contact, role="", email=None), words)
    if words.labels["ask.sendiass"].casefold() in contact.name.casefold():
        return row
    return dataclasses.replace(row, who=words.say("ask.sendiass_of", who=row.who))
