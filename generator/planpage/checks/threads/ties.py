"""What is tied to what: needs, outcomes and support, and the outcomes of an EHC plan."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.written_lines import write_into
from planpage.diagnostics import Severity, quote_text
from planpage.model.plan import Plan
from planpage.model.support import Outcome


def find_need_without_support(case: Case) -> Iterator[Found]:
    """Find needs for which the plan holds no help, by way of an outcome."""
    plan = case.plan
    yield from _find_needs_not_told_apart(plan)
    # Where an outcome does not say for which need it is, it may be for this one.
    if not plan.support or not all(_list_needs(plan, one) for one in plan.outcomes):
        return
    helped = {text for support in plan.support for text in support.helps}
    for need in plan.needs:
        own = [one for one in plan.outcomes if need.key in _list_needs(plan, one)]
        if any(helped.intersection(_list_keys(outcome)) for outcome in own):
            continue
        says = "No help is planned for" if own else "No outcome, and so no help, is planned for"
        write = f"    helps: {own[0].key}" if own else f"    needs: {need.key}"
        yield Found(
            need.at,
            f"{says} {quote_text(need.need)}.",
            write=write,
            note="write it under the help that is for it"
            if own
            else "write it under the outcome that is for it, or add an outcome and help",
            says_without_quotes=f"{says} this need.",
            about=need.need,
            replaces=0,
            elsewhere=True,
        )


def _find_needs_not_told_apart(plan: Plan) -> Iterator[Found]:
    """Find several needs with a single outcome that does not say for which of them it is.

    Of several outcomes each is asked by itself, or its help is.
    """
    if not plan.support or len(plan.outcomes) != 1 or len(plan.needs) <= 1:
        return
    only = plan.outcomes[0]
    if only.has("needs"):
        return
    write, replaces = write_into(plan, "outcomes", only, "needs: …")
    yield Found(
        only.at,
        f"The outcome does not say for which of the {len(plan.needs)} needs it is. One of them may "
        "have no help.",
        write=write,
        note="then it shows which need still waits; where it is for several, name each on a line "
        "of its own with a dash",
        about=only.outcome,
        replaces=replaces,
    )


def find_support_without_need(case: Case) -> Iterator[Found]:
    """Find help whose outcomes are for none of the needs of the plan.

    An outcome that is tied to nothing at all is told by itself.
    """
    plan = case.plan
    for support in plan.support:
        own = [one for one in plan.outcomes if set(support.helps) & set(_list_keys(one))]
        if not own or any(_list_needs(plan, one) or not _is_tied(plan, one) for one in own):
            continue
        yield Found(
            support.at,
            f"{quote_text(support.what)} leads to none of the needs of this plan.",
            write=_write_needs(plan),
            note="write for which need its outcome is; if for none, the need may be missing",
            says_without_quotes="This help leads to none of the needs of the plan.",
            about=support.what,
            replaces=0,
            elsewhere=True,
        )


def find_outcome_without_need(case: Case) -> Iterator[Found]:
    """Find outcomes that say neither for which need they are nor why they matter."""
    plan = case.plan
    for outcome in plan.outcomes:
        if not _is_tied(plan, outcome):
            yield Found(
                outcome.at,
                f"{quote_text(outcome.outcome)} is tied to no need of this plan.",
                write=_write_needs(plan),
                note="or write `matters:` and which hope of the child or the family it serves",
                says_without_quotes="This outcome is tied to no need of the plan.",
                about=outcome.outcome,
                replaces=0,
            )


def find_ehcp_outcome_without_target(case: Case) -> Iterator[Found]:
    """Find outcomes of an EHC plan towards which no step of this plan leads."""
    plan = case.plan
    if plan.ehcp is None:
        return
    served = {one.ehcp_outcome for one in plan.outcomes if one.targets}
    missing = [one for one in plan.ehcp.outcomes if one.key not in served]
    if missing:
        quoted = " and ".join(quote_text(one.outcome) for one in missing)
        yield Found(
            missing[0].at,
            f"No step of this plan leads to {quoted}.",
            write=f"    ehcp_outcome: {missing[0].key}",
            note="write it under the outcome that serves it; what has to wait may wait, "
            "but the next yearly review will ask",
            says_without_quotes="No step of this plan leads to an outcome of the EHC plan.",
            about=missing[0].outcome,
            replaces=0,
            elsewhere=True,
        )


def _list_needs(plan: Plan, outcome: Outcome) -> tuple[str, ...]:
    """Return the needs that an outcome is for: all, where there is only one way to take it."""
    if outcome.has("needs") or (len(plan.outcomes) > 1 and len(plan.needs) > 1):
        return outcome.needs
    return tuple(need.key for need in plan.needs)


def _list_keys(outcome: Outcome) -> tuple[str, ...]:
    return (outcome.key, *(target.key for target in outcome.targets))


def _is_tied(plan: Plan, outcome: Outcome) -> bool:
    # A need that could not be found has been told.
    tied = outcome.has("needs") or outcome.has("matters") or outcome.has("ehcp_outcome")
    return tied or bool(_list_needs(plan, outcome)) or not plan.needs


def _write_needs(plan: Plan) -> str:
    """Return a line for the outcome: with the only need, or a gap where there are several."""
    if not plan.needs:
        return ""
    return f"    needs: {plan.needs[0].key if len(plan.needs) == 1 else '…'}"


CHECKS = (
    Check("need-without-support", Severity.ADVICE, find_need_without_support),
    Check("support-without-need", Severity.ADVICE, find_support_without_need),
    Check("outcome-without-need", Severity.ADVICE, find_outcome_without_need),
    Check("ehcp-outcome-without-target", Severity.ADVICE, find_ehcp_outcome_without_target),
)
