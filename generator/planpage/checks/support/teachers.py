"""Support and teachers: what who gives it has to know, who is in charge, how lessons use it."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.support.givers import (
    WITHOUT_TIMES,
    find_class_teacher,
    find_role,
    is_assistant,
    is_family,
    is_of_school,
    is_teacher,
    join_quoted,
)
from planpage.checks.written_lines import write_below, write_instead
from planpage.diagnostics import quote_text
from planpage.model.choices import SupportKind
from planpage.model.plan import Plan
from planpage.model.support import Support

_WHY_A_TEACHER = (
    "write the class or subject teacher into `overseen_by`, who stays in charge where others help "
    "(SEND Code of Practice 2015, 6.52)"
)


def find_no_expertise(case: Case) -> Iterator[Found]:
    """Find support of which nothing says what who gives it has to know.

    The job of a teacher or a therapist says it; so does training that the plan names.
    """
    plan = case.plan
    trained = {name for training in plan.training for name in training.who}
    for support in plan.support:
        if support.has("expertise") or support.kind in WITHOUT_TIMES or support.teacher_led:
            continue
        unknown = [
            name
            for name in support.who
            if name not in trained and _may_need_training(plan, support, name)
        ]
        if unknown:
            yield Found(
                support.at,
                f"Nothing says what {join_quoted(unknown)} "
                f"{'needs' if len(unknown) == 1 else 'need'} to know to give "
                f"{quote_text(support.what)}.",
                write=write_below(support, "expertise: trained in …"),
                note="a family should know what expertise the help takes; where it takes none, "
                "write that",
                replaces=0,
                about=support.what,
            )


def _may_need_training(plan: Plan, support: Support, name: str) -> bool:
    if is_family(plan.person(name)):
        return False
    role = find_role(plan, support, name)
    return not role or is_assistant(role)


def find_no_teacher(case: Case) -> Iterator[Found]:
    """Find support with no qualified teacher in charge (SEND Code of Practice 2015, 6.52)."""
    plan = case.plan
    for support in plan.support:
        if support.teacher_led or support.kind is SupportKind.EQUIPMENT or not support.who:
            continue
        if not support.has("overseen_by"):
            if not any(_is_own_teacher(plan, support, name) for name in support.who):
                teacher = find_class_teacher(plan)
                yield Found(
                    support.at,
                    f"No teacher is in charge of {quote_text(support.what)}.",
                    write=write_below(support, f"overseen_by: {teacher}") if teacher else "",
                    note=_WHY_A_TEACHER,
                    replaces=0,
                    about=support.what,
                )
        elif support.overseen_by and all(
            _is_known_assistant(plan, support, name) for name in support.overseen_by
        ):
            teacher = find_class_teacher(plan)
            yield Found(
                support.place_of("overseen_by"),
                f"{join_quoted(support.overseen_by)} should not be alone in charge of "
                f"{quote_text(support.what)}.",
                write=write_instead(support, "overseen_by", teacher) if teacher else "",
                note=_WHY_A_TEACHER,
                about=support.what,
            )


def _is_own_teacher(plan: Plan, support: Support, name: str) -> bool:
    """Whether who gives the support is a teacher of the school, and so in charge of it."""
    return is_of_school(plan.person(name)) and is_teacher(find_role(plan, support, name))


def _is_known_assistant(plan: Plan, support: Support, name: str) -> bool:
    """Whether who oversees the support is known to be no teacher; with no role nobody knows."""
    person = plan.person(name)
    own = person.role if person else ""
    return is_assistant(own or (support.role if name in support.who else ""))


def find_not_in_lessons(case: Case) -> Iterator[Found]:
    """Find support outside class that no lesson takes up."""
    for support in case.plan.support:
        if (
            support.in_class is False
            and not support.has("used_in_lessons")
            and support.kind not in WITHOUT_TIMES
        ):
            yield Found(
                support.at,
                f"{quote_text(support.what)} is outside class, and nothing says how lessons use "
                "what is learned there.",
                write=write_below(support, "used_in_lessons: …"),
                note="what is only practised outside class often stays there",
                replaces=0,
                about=support.what,
            )
