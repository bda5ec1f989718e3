"""Whether the child and the family agree: yes, not yet, or not."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.voice.speakers import Voice, find_voices, name_one
from planpage.checks.written_lines import write_entries
from planpage.diagnostics import Severity, quote_text
from planpage.model.people import Agreement
from planpage.model.plan import Plan

_ASKED = (Voice.CHILD, Voice.PARENTS)
_NAMED = {
    (Voice.CHILD,): "the child agrees",
    (Voice.PARENTS,): "a parent agrees",
    _ASKED: "the child and a parent agree",
}


def find_missing_agreement(case: Case) -> Iterator[Found]:
    """Find a plan that does not say whether the child, or a parent, agrees to it."""
    plan = case.plan
    if not plan.name or (plan.has("agreed") and not plan.agreed):
        return
    asked = find_voices(plan, *(one.who for one in plan.agreed))
    missing = tuple(voice for voice in _ASKED if voice not in asked)
    if not missing:
        return
    lines: list[str] = []
    for voice in missing:
        lines += [f"- who: {name_one(plan, voice)}", "  date: …", "  how: …"]
    write, replaces = write_entries(plan, "agreed", *lines)
    yield Found(
        plan.place_of("agreed"),
        f"The plan does not say whether {_NAMED[missing]} to it.",
        write=write,
        note="it should be agreed with both; a smiley card is a way, and so is time to think "
        "(`thinking_until`)",
        replaces=replaces,
    )


def find_open_disagreement(case: Case) -> Iterator[Found]:
    """Find somebody who does not agree, with nothing written about what came of it."""
    plan = case.plan
    for one in plan.agreed:
        if not one.not_agreed or _is_followed_up(plan, one):
            continue
        names = "\n".join(f"      - {name}" for name in one.who)
        yield Found(
            one.place_of("not_agreed"),
            f"{quote_text(' and '.join(one.who))} did not agree, and nothing says what came of it.",
            # A second field of that name could not be read.
            write=""
            if plan.has("differing_views")
            else f"differing_views:\n  - about: …\n    who:\n{names}\n    weighed: …",
            note="say how what they would rather was weighed, or what was changed",
            says_without_quotes="Somebody did not agree, and nothing says what came of it.",
            about=one.not_agreed,
            replaces=0,
        )


def find_time_to_think_over(case: Case) -> Iterator[Found]:
    """Find time to think that has run out, with no answer since."""
    for one in case.plan.agreed:
        until = one.thinking_until
        if until is None or until >= case.today or one.date or one.not_agreed:
            continue
        if _list_answers(case.plan, one, also_no=True).issuperset(one.who):
            continue
        at = one.place_of("thinking_until")
        yield Found(
            at,
            f"Time to think ended on {until.isoformat()}. Nothing says yet what "
            f"{quote_text(' and '.join(one.who))} decided.",
            write=f"{' ' * (one.at.column - 1)}date: …",
            note="write the day on which they agreed, or `not_agreed:` and what they would rather, "
            "or a later day if they need more time",
            says_without_quotes=f"Time to think ended on {until.isoformat()}. Nothing says yet "
            "what was decided.",
        )


def _is_followed_up(plan: Plan, one: Agreement) -> bool:
    """Whether the plan says how it was weighed, what was changed, or that they agree now."""
    weighed = [view.who for view in plan.differing_views if view.weighed]
    named = {name for who in weighed for name in who}
    named.update(name for change in plan.changes for name in change.told)
    agreed = _list_answers(plan, one, also_no=False)
    return not all(weighed) or not named.isdisjoint(one.who) or agreed.issuperset(one.who)


def _list_answers(plan: Plan, one: Agreement, *, also_no: bool) -> set[str]:
    """Return who agreed in another entry than ``one``; with ``also_no``, who said no too."""
    return {
        name
        for other in plan.agreed
        if other is not one
        and (other.date or other.how or other.not_agreed)
        and (also_no or not other.not_agreed)
        for name in other.who
    }


CHECKS = (
    Check("agreement-missing", Severity.ADVICE, find_missing_agreement),
    Check("disagreement-left-open", Severity.ADVICE, find_open_disagreement),
    Check("thinking-time-over", Severity.ADVICE, find_time_to_think_over),
)
