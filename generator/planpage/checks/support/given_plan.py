"""Who was given the plan, and whether that was before it began."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.support.givers import is_family, join_quoted
from planpage.model.plan import Plan

_GROUP = re.compile(r"\b(?:staff|team|teachers|adults|everyone|everybody|all)\b", re.IGNORECASE)
_OLDER = frozenset({"Year 12", "Year 13", "Year 14", "College"})


def find_given_late(case: Case) -> Iterator[Found]:
    """Find a plan that began before everybody had it: the family, and all who give support."""
    plan = case.plan
    if plan.draft or plan.starts is None or case.today < plan.starts:
        return
    if not plan.has("given_to"):
        yield Found(
            plan.at,
            f"The plan began on {plan.starts}, and nothing says who was given it.",
            write="given_to:\n  - who: …\n    date: …",
            note="the family and all who give the help should have the plan before it begins",
            replaces=0,
        )
        return
    having = {str(name) for entry in plan.given_to for name in entry.who}
    staff = _list_staff_without(plan, having)
    family = [] if _has_family(plan, having) else ["the family"]
    if family or staff:
        without = [*family, join_quoted(staff)] if staff else family
        yield Found(
            plan.place_of("given_to"),
            f"Nothing says that {' and '.join(without)} got the plan.",
            note="the family and all who give the help should have it before it begins",
            about=", ".join([*family, *staff]),
        )
    for given in plan.given_to:
        if given.date and given.date > plan.starts:
            yield Found(
                given.place_of("date"),
                f"{join_quoted(given.who)} got the plan on {given.date}, after it began on "
                f"{plan.starts}.",
                note="next time give it out before the first day",
                about=", ".join(given.who),
            )


def _list_staff_without(plan: Plan, given: set[str]) -> list[str]:
    """Return who gives support and was not given the plan; a group stands for all of school."""
    if any(_GROUP.search(name) for name in given):
        return []
    staff = dict.fromkeys(name for support in plan.support for name in support.who)
    return [name for name in staff if name not in given and not is_family(plan.person(name))]


def _has_family(plan: Plan, given: set[str]) -> bool:
    """Whether a parent has the plan, or the young person once they are past Year 11."""
    is_older = bool(plan.child and plan.child.year in _OLDER)
    return any(is_family(plan.person(name)) and (is_older or name != plan.name) for name in given)
