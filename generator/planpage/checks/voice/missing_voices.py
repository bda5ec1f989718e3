"""Who has not been heard yet, and how the child was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from planpage.checks.check import Case, Check, Found
from planpage.checks.voice.speakers import Voice, name_one
from planpage.checks.voice.stages import list_heard
from planpage.checks.written_lines import write_entries, write_into
from planpage.diagnostics import Position, Severity
from planpage.model.choices import Stage, ViewHow
from planpage.model.plan import Plan

_EVERYONE = tuple(Voice)


def find_missing_voices(case: Case) -> Iterator[Found]:
    """Find who has not been heard at a stage that the plan has reached.

    At Plan, the child and parents are heard by agreeing; at Review, an error tells of them.
    """
    plan = case.plan
    wanted = _list_wanted(case)
    heard = list_heard(plan)
    # Many plan at the meeting at which they assess.
    heard[Stage.ASSESS].update(heard[Stage.PLAN])
    missing = {
        stage: tuple(voice for voice in voices if voice not in heard[stage])
        for stage, voices in wanted.items()
    }
    first = next((stage for stage, voices in missing.items() if voices), None)
    if first is None:
        return
    named = (f"of {_join(who)} at {stage.title()}" for stage, who in missing.items() if who)
    write, replaces = _write_view(plan, first, missing[first])
    yield Found(
        _find_place(plan, first, missing[first]),
        f"Not written down yet: the views {', '.join(named)}.",
        write=write,
        note="child, family and staff should be asked for their views at each stage",
        replaces=replaces,
    )


def find_views_without_how(case: Case) -> Iterator[Found]:
    """Find views of the child that do not say how they were given."""
    plan = case.plan
    views = (*plan.views, *(plan.reviewed.views if plan.reviewed else ()))
    silent = [view for view in views if plan.name in view.who and not view.has("how")]
    if not silent or not plan.name:
        return
    first, many = silent[0], len(silent)
    yield Found(
        first.at,
        f"It is not said how {many} of the child's views were given."
        if many > 1
        else "It is not said how the child's view was given.",
        write=f"{' ' * (first.at.column - 1)}how: …",
        note=f"it can be {', '.join(list(ViewHow)[:-1])} or {list(ViewHow)[-1]}",
        replaces=0,
    )


def _list_wanted(case: Case) -> Mapping[Stage, tuple[Voice, ...]]:
    """Return who should have been heard by now, stage by stage.

    Where there are no views or no evidence at all, that is told already. Do is judged from the
    middle of the cycle on.
    """
    plan = case.plan
    wanted: dict[Stage, tuple[Voice, ...]] = {}
    if plan.views:
        wanted[Stage.ASSESS] = _EVERYONE if plan.evidence else (Voice.CHILD, Voice.PARENTS)
    if _is_half_over(plan, case.today):
        wanted[Stage.DO] = _EVERYONE
    if plan.reviewed and plan.reviewed.views:
        wanted[Stage.REVIEW] = (Voice.STAFF,)
    if plan.learned:
        wanted[Stage.LEARN] = _EVERYONE
    return wanted


def _is_half_over(plan: Plan, today: dt.date) -> bool:
    if plan.reviewed:
        return True
    end = plan.review.date if plan.review else None
    return bool(plan.starts and end and today - plan.starts >= end - today)


def _find_place(plan: Plan, stage: Stage, voices: tuple[Voice, ...]) -> Position:
    """Return the place beside which the lines to write can stand."""
    if stage is Stage.LEARN and plan.learned:
        return plan.learned.place_of("with")
    is_update = stage is Stage.DO and Voice.CHILD not in voices and plan.updates
    return plan.place_of("updates" if is_update else "views")


def _write_view(plan: Plan, stage: Stage, voices: tuple[Voice, ...]) -> tuple[str, int]:
    """Return lines for the first who is missing, in the part of the plan where they fit best."""
    if stage is Stage.LEARN and plan.learned:
        names = (f"  - {name_one(plan, voice)}" for voice in voices)
        first = [] if plan.learned.has("with") else ["with:"]
        return write_into(plan, "learned", plan.learned, *first, *names)
    name = name_one(plan, voices[0])
    if stage is Stage.DO and Voice.CHILD not in voices:
        return write_entries(plan, "updates", "- date: …", f"  who: {name}", "  what: …")
    return write_entries(plan, "views", f"- who: {name}", "  says: …", f"  stage: {stage}")


def _join(voices: tuple[Voice, ...]) -> str:
    *most, last = voices
    return f"{', '.join(most)} and {last}" if most else str(last)


CHECKS = (
    Check("voice-missing", Severity.ADVICE, find_missing_voices),
    Check("view-without-how", Severity.ADVICE, find_views_without_how),
)
