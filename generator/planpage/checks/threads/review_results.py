"""What a review should leave behind: results, how everyone knows, decisions, and who does what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planpage.checks.check import Case, Check, Found
from planpage.checks.written_lines import write_into
from planpage.diagnostics import Severity, quote_text


def find_missing_results(case: Case) -> Iterator[Found]:
    """Find targets and outcomes of which the review does not say how far they were reached."""
    plan, reviewed = case.plan, case.plan.reviewed
    if reviewed is None:
        return
    told = {one.target for one in reviewed.targets if one.has("result")}
    targets = [one for one in plan.targets if one.key not in told]
    told_outcomes = {one.outcome for one in reviewed.outcomes if one.has("result")}
    outcomes = [one for one in plan.outcomes if one.key not in told_outcomes]
    if not targets and not outcomes:
        return
    counted = [
        *([_count(len(targets), "step")] if targets else []),
        *([_count(len(outcomes), "outcome")] if outcomes else []),
    ]
    parts = [
        (reviewed.place_of(f"{kind}s"), _write_entries(kind, keys, more=reviewed.has(f"{kind}s")))
        for kind, keys in (
            ("target", [one.key for one in targets]),
            ("outcome", [one.key for one in outcomes]),
        )
        if keys
    ]
    # What goes to another place is told again once this is written.
    at = parts[0][0]
    lines = [line for place, written in parts if place == at for line in written]
    write, replaces = write_into(plan, "reviewed", reviewed, *lines)
    yield Found(
        at,
        f"The review does not say how far {' and '.join(counted)} "
        f"{'was' if len(targets) + len(outcomes) == 1 else 'were'} reached.",
        write=write,
        note="met, partly or not yet; not yet is a result, and nobody's fault",
        replaces=replaces,
    )


def find_results_without_evidence(case: Case) -> Iterator[Found]:
    """Find results of which the review does not say how everyone knows."""
    reviewed = case.plan.reviewed
    if reviewed is None:
        return
    silent = [
        one
        for one in (*reviewed.targets, *reviewed.outcomes)
        if one.has("result") and not one.has("evidence")
    ]
    if silent:
        first = silent[0]
        yield Found(
            first.at,
            f"{_count(len(silent), 'result').capitalize()} of the review "
            f"{'says' if len(silent) == 1 else 'say'} nothing of how everyone knows.",
            write=f"{' ' * (first.at.column - 1)}evidence: …",
            note="what was counted, seen or said, and when",
            replaces=0,
        )


def find_missing_decisions(case: Case) -> Iterator[Found]:
    """Find support of which the review does not say whether it goes on."""
    plan, reviewed = case.plan, case.plan.reviewed
    if reviewed is None:
        return
    decided = {one.support for one in reviewed.support if one.has("decision")}
    open_ones = [one for one in plan.support if one.key not in decided]
    if not open_ones:
        return
    lines = [] if reviewed.support else ["support:"]
    for one in open_ones:
        lines += [f"  - support: {one.key}", "    decision: …"]
    write, replaces = write_into(plan, "reviewed", reviewed, *lines)
    yield Found(
        reviewed.place_of("support"),
        f"The review does not say what becomes of {_join([one.what for one in open_ones])}.",
        write=write,
        note="continue, change a little, change a lot or stop; decide it with the family",
        says_without_quotes="The review does not say what becomes of some of the help.",
        replaces=replaces,
    )


def find_no_next_step(case: Case) -> Iterator[Found]:
    """Find a review that does not say what follows it."""
    reviewed = case.plan.reviewed
    if reviewed and not reviewed.has("next"):
        lines = ("next: another cycle", "next_because: …")
        write, replaces = write_into(case.plan, "reviewed", reviewed, *lines)
        yield Found(
            reviewed.at,
            "The review does not say what happens next.",
            write=write,
            note="or everyday teaching is enough, referral, or ask about an EHC needs assessment",
            replaces=replaces,
        )


def find_loose_actions(case: Case) -> Iterator[Found]:
    """Find things to be done after the review by nobody, or at no time."""
    reviewed = case.plan.reviewed
    for one in reviewed.actions if reviewed else ():
        missing = [name for name in ("who", "by") if not one.has(name)]
        if missing and reviewed:
            lines = (f"{name}: …" for name in missing)
            write, replaces = write_into(reviewed, "actions", one, *lines)
            asked = " and ".join({"who": "who does it", "by": "by when"}[name] for name in missing)
            yield Found(
                one.at,
                f"Nothing says {asked}: {quote_text(one.does)}.",
                write=write,
                note="a thing that everyone may do is often done by nobody"
                if "who" in missing
                else "a date lets everyone see that it is done",
                says_without_quotes=f"Nothing says {asked}.",
                about=one.does,
                replaces=replaces,
            )


def _write_entries(kind: str, keys: Sequence[str], *, more: bool) -> list[str]:
    lines = [] if more else [f"{kind}s:"]
    for key in keys:
        lines += [f"  - {kind}: {key}", "    result: …", "    evidence: …"]
    return lines


def _count(number: int, what: str) -> str:
    return f"one {what}" if number == 1 else f"{number} {what}s"


def _join(texts: Sequence[str]) -> str:
    *most, last = map(quote_text, texts)
    return f"{', '.join(most)} and {last}" if most else last


CHECKS = (
    Check("result-missing", Severity.ADVICE, find_missing_results),
    Check("result-without-evidence", Severity.ADVICE, find_results_without_evidence),
    Check("decision-missing", Severity.ADVICE, find_missing_decisions),
    Check("next-step-missing", Severity.ADVICE, find_no_next_step),
    Check("action-without-who-or-date", Severity.ADVICE, find_loose_actions),
)
