"""How a plan begins: an early talk, what child and family hope for, and how everyone knows."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.voice.speakers import Voice, find_voices, name_one
from planpage.checks.written_lines import write_entries
from planpage.diagnostics import Severity
from planpage.model.choices import EvidenceSource, SupportKind
from planpage.model.plan import Plan

_ASKED_FROM_OUTSIDE = {EvidenceSource.PSYCHOLOGIST, EvidenceSource.OUTSIDE}
_FEWEST_SOURCES = 2

_TOO_YOUNG = ("Nursery", "Reception")
_GROWN_UP = ("Year 11", "Year 12", "Year 13", "Year 14", "College")
"""Years in which the family may hope for the child, and in which it is the young person's turn."""


def find_no_first_talk(case: Case) -> Iterator[Found]:
    """Find a child whose plans tell of no early talk with a parent."""
    plan = case.plan
    if plan.has("first_talk") or any(one.first_talk for one in case.thread.plans):
        talk = plan.first_talk
        if talk and talk.with_ and Voice.PARENTS not in find_voices(plan, talk.with_):
            yield Found(
                talk.place_of("with"),
                "No parent or carer took part in the first talk.",
                write=f"    - {name_one(plan, Voice.PARENTS)}",
                note="there should be an early talk with the child and the parents",
                replaces=0,
            )
        return
    names = (name_one(plan, voice) for voice in Voice)
    who = "\n".join(f"    - {name}" for name in names)
    yield Found(
        plan.at,
        "The plan does not tell of a first talk with the child and the parents.",
        write=f"first_talk:\n  date: …\n  with:\n{who}\n  agreed: …",
        note="there should be one before the first plan; write down what you agreed",
        replaces=0,
    )


def find_no_hopes(case: Case) -> Iterator[Found]:
    """Find a plan without what the child, or the family, hopes for.

    The youngest may leave it to the family, and the oldest speak for themselves.
    """
    plan = case.plan
    if not plan.name or (plan.has("hopes") and not plan.hopes):
        return
    # A hope without a name may be anybody's.
    if not all(hope.who for hope in plan.hopes):
        return
    heard = find_voices(plan, *(hope.who for hope in plan.hopes))
    missing = [voice for voice in _list_who_hopes(plan) if voice not in heard]
    if not missing:
        return
    lines: list[str] = []
    for voice in missing:
        lines += [f"- who: {name_one(plan, voice)}", "  hope: …"]
    write, replaces = write_entries(plan, "hopes", *lines)
    yield Found(
        plan.place_of("hopes"),
        f"The plan does not say what {' and '.join(missing)} hope{_end(missing)} for.",
        write=write,
        note="a plan should begin with what the child and the family want for the future",
        replaces=replaces,
    )


def find_one_source(case: Case) -> Iterator[Found]:
    """Find a plan that rests on fewer than two sources; the last review is one."""
    plan = case.plan
    if plan.has("evidence") and not plan.evidence:
        return
    sources = {one.source or one.who or one.shows for one in plan.evidence}
    count = len(sources) + bool(case.before and case.before.reviewed)
    if count >= _FEWEST_SOURCES:
        return
    sources_asked = [("parents", Voice.PARENTS)]
    if not plan.evidence:
        sources_asked.insert(0, ("teacher assessment", Voice.STAFF))
    lines: list[str] = []
    for source, voice in sources_asked:
        lines += [f"- source: {source}", f"  who: {name_one(plan, voice)}", "  shows: …"]
    write, replaces = write_entries(plan, "evidence", *lines)
    yield Found(
        plan.place_of("evidence"),
        "The plan rests on one source of evidence only."
        if count
        else "The plan does not say how everyone knows what is hard.",
        write=write,
        note="two sources or more, such as what a teacher measured and what parents see at home",
        replaces=replaces,
    )


def find_specialist_not_decided(case: Case) -> Iterator[Found]:
    """Find a specialist from outside whom no parent is said to have agreed to ask."""
    plan = case.plan
    asked = next((one for one in plan.evidence if one.source in _ASKED_FROM_OUTSIDE), None)
    helping = next((one for one in plan.support if one.kind is SupportKind.SPECIALIST), None)
    first = asked or helping
    if first is None or any(one.decisions for one in _list_plans_so_far(case)):
        return
    yield Found(
        first.place_of("source" if asked else "kind"),
        "A specialist was asked, and the plan does not say that the parents decided it with you.",
        write=f"decisions:\n  - date: …\n    what: …\n    who: {name_one(plan, Voice.PARENTS)}",
        note="parents should be part of each decision, such as to ask a specialist",
        replaces=0,
    )


def _list_who_hopes(plan: Plan) -> tuple[Voice, ...]:
    year = plan.child.year if plan.child else None
    if year in _TOO_YOUNG:
        return (Voice.PARENTS,)
    return (Voice.CHILD,) if year in _GROWN_UP else (Voice.CHILD, Voice.PARENTS)


def _list_plans_so_far(case: Case) -> tuple[Plan, ...]:
    plans = case.thread.plans
    return plans[: plans.index(case.plan) + 1]


def _end(missing: list[Voice]) -> str:
    return "s" if missing == [Voice.CHILD] else ""


CHECKS = (
    Check("first-talk-missing", Severity.ADVICE, find_no_first_talk),
    Check("hopes-missing", Severity.ADVICE, find_no_hopes),
    Check("evidence-from-one-source", Severity.ADVICE, find_one_source),
    Check("specialist-not-decided", Severity.ADVICE, find_specialist_not_decided),
)
