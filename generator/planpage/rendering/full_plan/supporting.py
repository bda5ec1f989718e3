"""One kind of help, with everything that a family may know of it. Its cost is not looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.model import Plan
from planpage.model.support import Support
from planpage.rendering.blocks import Line, Row
from planpage.rendering.composing import compose_line
from planpage.rendering.facts import tell_amount
from planpage.rendering.wording import Words

_RATIO = re.compile(r"\s*(\d{1,3})\s*[:/]\s*(\d{1,3})\s*")


def tell_support(support: Support, plan: Plan, words: Words) -> Row:
    """Say what the help is, how often and how long, who gives it and where, and what it is for."""
    amount = [tell_amount(support, words)]
    amount += [words.text(support.when)] if support.when else []
    amount += [words.count("support.weeks", support.weeks)] if support.weeks else []
    comma = words.say("join.comma")
    fact = comma.join(filter(None, amount))
    soft = comma.join(_tell_who_and_where(support, words))
    return Row(words.text(support.what), fact, soft, tuple(_tell_more(support, plan, words)))


def _tell_who_and_where(support: Support, words: Words) -> Iterator[str]:
    if support.who:
        who = words.names(support.who)
        role = words.text(support.role) if support.role else ""
        yield words.say("ask.who_and_role", who=who, role=role) if role else who
    if support.where:
        yield words.text(support.where)
    if support.in_class is not None and "class" not in support.where.casefold():
        yield words.say("support.in_class" if support.in_class else "support.out_of_class")
    if support.group:
        yield words.count("support.group", support.group)
    if support.ratio:
        yield _tell_ratio(support.ratio, words)


def _tell_ratio(ratio: str, words: Words) -> str:
    """Say "1 adult to 3 children" for 1:3, which would be read out as a time of day."""
    match = _RATIO.fullmatch(ratio)
    if match is None:
        return words.say("support.ratio_as_said", ratio=words.text(ratio))
    adults = words.count("support.adults", int(match[1]))
    return words.say(
        "support.ratio", adults=adults, children=words.count("support.children", int(match[2]))
    )


def _tell_more(support: Support, plan: Plan, words: Words) -> Iterator[Line]:
    if support.helps:
        aims = {it.key: it.outcome for it in plan.outcomes} | {
            it.key: it.target for it in plan.targets
        }
        helps = words.sentences(aims.get(key, key) for key in support.helps)
        yield from compose_line(words, "support.helps", helps)
    if support.kind:
        yield from compose_line(words, "support.kind", words.choice(support.kind))
    for label, text in (
        ("support.expertise", support.expertise),
        ("support.used_in_lessons", support.used_in_lessons),
        ("support.expected", support.expected),
    ):
        yield from compose_line(words, label, words.sentence(text) if text else "")
    if support.resources:
        resources = words.join(map(words.text, support.resources))
        yield from compose_line(words, "support.resources", resources)
    if support.overseen_by:
        yield from compose_line(words, "support.overseen_by", words.names(support.overseen_by))
    if support.teacher_led:
        yield Line(words.say("support.teacher_led"))
    for label, day in (("support.starts", support.starts), ("support.ends", support.ends)):
        yield from compose_line(words, label, words.date(day) if day else "")
