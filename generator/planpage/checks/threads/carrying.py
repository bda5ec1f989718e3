"""What goes on from plan to plan: what is carried over, what stands in the way, and old steps."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.written_lines import write_into
from planpage.diagnostics import Severity, quote_text
from planpage.model.choices import Result
from planpage.model.plan import Plan
from planpage.model.support import Target


def find_nothing_carried_over(case: Case) -> Iterator[Found]:
    """Find a move to another class or school with which nothing goes."""
    move = case.plan.transition
    if move and not move.has("carried_over"):
        yield Found(
            move.at,
            "Nothing says what goes with the child to the new place.",
            write="  carried_over:\n    - …",
            note="what helps now should go on from the first day, so that nobody has to start anew",
            replaces=0,
        )


def find_target_set_again(case: Case) -> Iterator[Found]:
    """Find steps that were not yet reached and are set again just as they were.

    They are known by their id, or by their text. A reason why it can be reached now is enough.
    """
    before = case.before
    if before is None or before.reviewed is None:
        return
    not_yet = {one.target for one in before.reviewed.targets if one.result is Result.NOT_YET}
    old = [one for one in before.targets if one.key in not_yet]
    for outcome, target in ((one, step) for one in case.plan.outcomes for step in one.targets):
        same = next((one for one in old if _is_unchanged(one, target)), None)
        if same is None or _list_help(before, same) != _list_help(case.plan, target):
            continue
        write, replaces = write_into(outcome, "targets", target, "achievable_because: …")
        yield Found(
            target.at,
            f"{quote_text(target.target)} was not yet reached last time, and is set again as it "
            "was, with the same help.",
            write=write,
            note="make the step smaller, change the help, or say why it can be reached now",
            says_without_quotes="This step was not yet reached last time, and is set again as it "
            "was, with the same help.",
            about=target.target,
            replaces=replaces,
        )


def find_barrier_not_named(case: Case) -> Iterator[Found]:
    """Find needs of which the plan does not say what gets in the way."""
    silent = [need for need in case.plan.needs if not need.has("barrier")]
    if not silent:
        return
    first, many = silent[0], len(silent)
    write, replaces = write_into(case.plan, "needs", first, "barrier: …")
    more = f", and of {many - 1} more need{'s' if many - 1 > 1 else ''}" if many > 1 else ""
    yield Found(
        first.at,
        f"The plan does not say what gets in the way of {quote_text(first.need)}{more}.",
        write=write,
        note="noise, long words, surprises: what school can change should be named",
        says_without_quotes=f"The plan does not say what gets in the way of a need{more}.",
        about=first.need,
        replaces=replaces,
    )


def _is_unchanged(old: Target, new: Target) -> bool:
    is_same = (old.id and old.id == new.id) or _fold(old.target) == _fold(new.target)
    return bool(
        is_same
        and (_fold(old.target), _fold(old.now), _fold(old.aim))
        == (_fold(new.target), _fold(new.now), _fold(new.aim))
        and (not new.achievable_because or new.achievable_because == old.achievable_because)
    )


def _list_help(plan: Plan, target: Target) -> set[str]:
    """Return what helps a target, in so far as it can be compared between plans."""
    outcome = next((one for one in plan.outcomes if target in one.targets), None)
    keys = {target.key, outcome.key if outcome else ""}
    return {
        _fold(f"{one.what} {one.how_often} {one.minutes} {one.group} {' '.join(one.who)}")
        for one in plan.support
        if keys.intersection(one.helps)
    }


def _fold(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


CHECKS = (
    Check("nothing-carried-over", Severity.ADVICE, find_nothing_carried_over),
    Check("target-set-again", Severity.ADVICE, find_target_set_again),
    Check("barrier-not-named", Severity.ADVICE, find_barrier_not_named),
)
