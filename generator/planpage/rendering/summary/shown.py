"""Which texts of a plan the one page shows, block by block: where words can be cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planpage.model.fields import Entry
from planpage.rendering.facts import split_views, sum_sessions
from planpage.rendering.summary.aims import LIKED, NEEDS, TARGETS
from planpage.rendering.summary.help_given import EACH_CAN_DO, LEARNED, SUPPORT
from planpage.rendering.telling import Telling

Shown = tuple[Entry, str, str]
"""An entry, the name of its field as the file has it, and the text."""


def list_shown(telling: Telling) -> Mapping[str, Sequence[Shown]]:
    """Return the texts that a SENCO can shorten, by the id of their block.

    A block without any such text is left out.
    """
    plan = telling.plan
    blocks = {
        "about": list(_list_about(telling)),
        "want": list(_list_want(telling)),
        "help": [
            it
            for support in plan.support[:SUPPORT]
            for it in (*_main(support), *_fields(support, "where"))
        ],
        "can-do": [
            it
            for actions in (plan.at_home, plan.child_will)
            for action in actions[:EACH_CAN_DO]
            for it in _main(action)
        ],
        "going": list(_list_going(telling)),
        "learned": list(_list_learned(telling)),
        "meet": [
            *(it for agreed in plan.agreed for it in _fields(agreed, "not_agreed")),
            *(_fields(plan.review, "place") if plan.review else ()),
        ],
        "ask": [it for contact in plan.contacts[:1] for it in _fields(contact, "name", "role")],
    }
    return {block: shown for block, shown in blocks.items() if shown}


def _main(entry: Entry, main: str = "") -> Iterator[Shown]:
    """Yield the text that stands for ``entry``: its short or plain form, else its main field."""
    for name in ("plainly", "short", main or entry.MAIN):
        text = getattr(entry, name, "")
        if text:
            yield entry, name, text
            return


def _fields(entry: Entry, *names: str) -> Iterator[Shown]:
    for name in names:
        text = getattr(entry, name)
        if text:
            yield entry, name, text


def _several(entry: Entry, name: str, most: int) -> Iterator[Shown]:
    """Yield the first texts of a field that is a list."""
    for number, text in enumerate(getattr(entry, name)[:most]):
        yield entry, f"{name}.{number}", text


def _list_about(telling: Telling) -> Iterator[Shown]:
    plan = telling.plan
    if plan.profile:
        yield from _several(plan.profile, "liked_about_me", LIKED)
    child, family, _others = split_views(plan.views, telling.words)
    for view in (*child[:1], *family[:1]):
        yield from _main(view)
    for need in plan.needs[:NEEDS]:
        yield from _main(need)
        yield from _fields(need, "barrier")


def _list_want(telling: Telling) -> Iterator[Shown]:
    plan, room = telling.plan, TARGETS
    for hope in plan.hopes[:1]:
        yield from _main(hope)
    for outcome in plan.outcomes:
        if room <= 0:
            return
        yield from _main(outcome)
        for target in outcome.targets[:room]:
            yield from _main(target)
            yield from _fields(target, "now", "aim", "success")
        room -= len(outcome.targets)


def _list_going(telling: Telling) -> Iterator[Shown]:
    """Yield the names of what was counted and looked at: they are those of help and steps."""
    plan = telling.plan
    counted = {it.what for it in sum_sessions(plan)}
    for support in plan.support:
        if (support.plainly or support.what) in counted:
            yield from _main(support)
    looked_at = plan if plan.reviewed else telling.previous
    if looked_at is plan:
        for target in plan.targets:
            yield from _main(target)


def _list_learned(telling: Telling) -> Iterator[Shown]:
    plan = telling.plan
    if plan.learned:
        yield from _several(plan.learned, "works", LEARNED)
        yield from _several(plan.learned, "next_cycle", 1)
        return
    for entry in [it for it in plan.since_last_time if it.so_now][:LEARNED]:
        yield from _main(entry)
        yield from _fields(entry, "so_now")
