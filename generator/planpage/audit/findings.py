"""Findings: which of them an exception covers, and how they are told at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from planpage.model.audit_results import Exempted, Finding


def sort_findings(
    findings: Iterable[Finding], exceptions: Sequence[Exempted]
) -> tuple[list[Finding], list[Exempted]]:
    """Return the findings that no exception covers, and the exceptions that cover nothing.

    Both are faults: an exception that is no longer needed has to go.
    """
    found = set(findings)
    left = [one for one in found if not any(entry.covers(one) for entry in exceptions)]
    unused = [entry for entry in exceptions if not any(entry.covers(one) for one in found)]
    return sorted(left), unused


def describe_findings(findings: Iterable[Finding], most: int = 8) -> str:
    """Return the findings as lines for a terminal: each fault once, and below it where it is.

    A place is named once, with all states it was seen in; after ``most`` places the rest are only
    counted, and so are faults of one rule after so many.
    """
    lines: list[str] = []
    told: Counter[str] = Counter()
    for fault, places in gather_faults(findings).items():
        rule = fault.partition(": ")[0]
        told[rule] += 1
        if told[rule] > most:
            continue
        lines.append(f"\n{fault}")
        for place, states in list(places.items())[:most]:
            shown = "; ".join(filter(None, states))
            lines.append(f"    {place}{f' ({shown})' if shown else ''}")
        if len(places) > most:
            lines.append(f"    and in {len(places) - most} more places")
    for rule, number in told.items():
        if number > most:
            lines.append(f"\n{rule}: and {number - most} more like these")
    return "\n".join(lines)


def gather_faults(findings: Iterable[Finding]) -> dict[str, dict[str, list[str]]]:
    """Return each fault with its places, and each place with the states it was seen in."""
    faults: dict[str, dict[str, list[str]]] = {}
    for one in findings:
        fault = f"{one.tool} {one.rule}: {one.says}"
        place = f"{one.page}: {one.where}" if one.where else one.page
        faults.setdefault(fault, {}).setdefault(place, []).append(one.state)
    return faults
