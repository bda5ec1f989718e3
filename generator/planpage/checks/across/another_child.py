"""The name of another child of the same folder in a child's plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from planpage.checks.across.called import list_keys, list_own_words
from planpage.checks.across.facts import Facts, FoundAcross, Place, PlanFacts
from planpage.checks.across.names_in_plan import is_unspaced
from planpage.checks.capital_words import fold
from planpage.checks.check import Found
from planpage.checks.telling import tell_lines
from planpage.diagnostics import quote_text
from planpage.model.school import School

_NOTE = "write “a friend”; list a brother or sister under `people`"


def find_another_child(children: Sequence[Facts], _school: School) -> Iterator[FoundAcross]:
    """Find names of other children, of whichever cycle, in each plan; one message a name.

    Looks once at every word that could be a name: the number of children does not matter to it.
    """
    called: dict[str, str] = {}
    for name in sorted({name for child in children for name in child.called}, key=_order_name):
        for key in list_keys(name):
            called.setdefault(key, name)
    passages = _join_unspaced(called)
    for child in children:
        own = list_own_words(child.called)
        for plan in child.plans:
            keys = {key: plan.names[key] for key in plan.names.keys() & called.keys()}
            if passages:
                _add_unspaced(keys, plan, passages, own)
            for name, places in _gather_names(keys, called):
                yield _tell(child, plan, name, places)


def _order_name(name: str) -> tuple[int, str]:
    """Return by what to sort names, so that "Mary" is who is called so, and not Mary Jane."""
    return len(name), name


def _join_unspaced(called: Mapping[str, str]) -> re.Pattern[str] | None:
    keys = sorted(filter(is_unspaced, called), key=_order_name, reverse=True)
    return re.compile("|".join(map(re.escape, keys))) if keys else None


def _add_unspaced(
    keys: dict[str, tuple[Place, ...]],
    plan: PlanFacts,
    passages: re.Pattern[str],
    own: frozenset[str],
) -> None:
    for text, place in plan.unspaced:
        for key in sorted(set(passages.findall(fold(text))) - own):
            keys[key] = (*keys.get(key, ()), place)


def _gather_names(
    keys: Mapping[str, tuple[Place, ...]], called: Mapping[str, str]
) -> Iterator[tuple[str, list[Place]]]:
    """Yield each name with its places, in order. Mary Jane is not told as a Mary as well."""
    found: dict[str, set[Place]] = {}
    for key in sorted(keys, key=_order_name, reverse=True):
        name = called[key]
        longer = {place[:2] for other, places in found.items() if name in other for place in places}
        rest = {place for place in keys[key] if name in found or place[:2] not in longer}
        if rest:
            found.setdefault(name, set()).update(rest)
    places = {name: sorted(several) for name, several in found.items()}
    yield from sorted(places.items(), key=lambda one: (one[1], one[0]))


def _tell(child: Facts, plan: PlanFacts, name: str, places: list[Place]) -> FoundAcross:
    first, *others = places
    lines = {line for line, _, _ in others} - {first[0]}
    return FoundAcross(
        child,
        plan,
        Found(
            plan.position(first),
            f"{quote_text(name)} is the name of another child.{tell_lines(lines)}",
            note=_NOTE,
        ),
        name,
    )
