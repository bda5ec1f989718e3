"""Targets that say what the child will do, so that one can see it."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.targets.deeds import Deed, judge_deed
from planpage.checks.targets.offers import offer_deed, offer_instead
from planpage.checks.targets.prohibitions import is_prohibition
from planpage.checks.targets.target_lines import write_field, write_target
from planpage.checks.telling import tell_lines
from planpage.diagnostics import quote_text
from planpage.model.plan import Plan
from planpage.model.support import Target

_SAYS = {
    Deed.HIDDEN: "{} does not say what the child will do that one can see.",
    Deed.NONE: "{} names a topic. It does not say what the child will do.",
}
_SAYS_WITHOUT_QUOTES = {
    Deed.HIDDEN: "This target does not say what the child will do that one can see.",
    Deed.NONE: "This target names a topic. It does not say what the child will do.",
}


def find_not_specific(case: Case) -> Iterator[Found]:
    """Find targets without a deed that one can see: "improve", "be good", "understand", a topic.

    SMART targets: the S. A prohibition is told by :func:`find_prohibitions` alone.
    """
    for outcome in case.plan.outcomes:
        for target in outcome.targets:
            deed = judge_deed(target.target, target.aim, case.plan.name)
            if deed is Deed.SEEN or is_prohibition(target.target, case.plan.name):
                continue
            offer = offer_deed(target.target, target.aim, case.plan.name)
            yield Found(
                target.place_of("target"),
                _SAYS[deed].format(quote_text(target.target)),
                write=write_target(outcome, target, offer) if offer else "",
                note=_advise_verbs(offer) + _name_ties(case.plan, target),
                says_without_quotes=_SAYS_WITHOUT_QUOTES[deed],
                about=target.target,
            )


def _advise_verbs(offer: str) -> str:
    verbs = "Begin with a verb that one can see or hear: say, read, write, point to, put on, ask."
    return f"{verbs} This is one way; the gaps are for you." if "…" in offer else verbs


def _name_ties(plan: Plan, target: Target) -> str:
    """Say where else the words of a target stand, to point to it: there they change as well."""
    if target.id:
        return ""
    lines = {
        one.place_of(f"helps.{number}").line
        for one in plan.support
        for number, key in enumerate(one.helps)
        if key == target.key and one.has("helps")
    }
    results = plan.reviewed.targets if plan.reviewed else ()
    lines |= {one.place_of("target").line for one in results if one.target == target.key}
    where = tell_lines(lines)
    return f"{where} Change these words there as well." if where else ""


def find_prohibitions(case: Case) -> Iterator[Found]:
    """Find targets that say only what the child will not do; also in the aim."""
    name = case.plan.name
    for outcome in case.plan.outcomes:
        for target in outcome.targets:
            field = "target" if is_prohibition(target.target, name) else "aim"
            words = target.target if field == "target" else target.aim
            if field == "aim" and not is_prohibition(words, name):
                continue
            offer = offer_instead(words)
            _, write, replaces = write_field(outcome, target, "aim", offer)
            if field == "target":
                write, replaces = write_target(outcome, target, offer), 1
            yield Found(
                target.place_of(field),
                f"{quote_text(words)} says what the child should not do. Say what to do instead.",
                write=write,
                replaces=replaces,
                note="This is one way; the gaps are for you. It is easier to do a thing than not "
                "to do one, and easier to see." + _name_ties(case.plan, target),
                says_without_quotes="This target says what the child should not do. Say what to "
                "do instead.",
                about=words,
            )
