"""What was found, for a person at a terminal: first what has to be put right, then advice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from planpage.cli.counting import count
from planpage.diagnostics import Diagnostic, Severity

NO_PLANS = "There are no plans yet. Begin one with: planpage add sam-b"
NO_FAULTS = "No faults in {plans} of {children}."
FIRST = "Put that right first. Then there {is_are} {advice} to read."
NOTES = "{notes} more with: planpage check --all"
WHOSE = "{path}  {advice}. To read it: planpage check {name}"

MOST_ADVICE = 25
"""Nobody reads more at once: beyond it, advice is counted for each plan."""


def write_findings(
    found: Sequence[Diagnostic],
    plans: Sequence[str],
    *,
    quotes: bool,
    whole: bool,
    named: bool,
) -> str:
    """Return the messages and the last line, for ``plans`` that could be read, by their paths.

    Errors come alone: advice on a plan that is not right yet would bury them. Much advice is only
    counted, unless the plans to look at were ``named``. With ``whole`` everything comes.
    """
    from planpage.reports import write_message, write_terminal_report
    from planpage.reports.terminal import sort_diagnostics

    errors = [one for one in found if one.is_error]
    advice = [one for one in found if one.severity is Severity.ADVICE]
    notes = [one for one in found if one.severity is Severity.INFORMATION]
    if errors and whole:
        return write_terminal_report(found, quotes=quotes, outcome="").rstrip("\n")
    if errors:
        report = write_terminal_report(errors, quotes=quotes, outcome="").rstrip("\n")
        return " ".join([report, *tell_first(advice)])
    told = [*advice, *notes] if whole else advice
    if len(told) > MOST_ADVICE and not (whole or named):
        messages = ["\n".join(_count_by_plan(told))]
    else:
        messages = [write_message(one, quotes=quotes) for one in sort_diagnostics(told)]
    return "\n\n".join([*filter(None, messages), _write_last(plans, advice, notes, whole=whole)])


def tell_first(advice: Sequence[Diagnostic]) -> Iterator[str]:
    """Yield how much advice waits behind the faults; nothing where there is none."""
    if advice:
        pieces = count(len(advice), "piece of advice")
        yield FIRST.format(is_are="is" if len(advice) == 1 else "are", advice=pieces)


def _write_last(
    plans: Sequence[str],
    advice: Sequence[Diagnostic],
    notes: Sequence[Diagnostic],
    *,
    whole: bool,
) -> str:
    if not plans:
        return NO_PLANS
    children = {path.rsplit("/", 1)[0] for path in plans}
    parts = [
        NO_FAULTS.format(plans=count(len(plans), "plan"), children=count(len(children), "child"))
    ]
    if advice:
        parts.append(f"{count(len(advice), 'piece of advice')}.")
    if notes and not whole:
        parts.append(NOTES.format(notes=count(len(notes), "note")))
    return " ".join(parts)


def _count_by_plan(advice: Sequence[Diagnostic]) -> Iterator[str]:
    """Yield a line for each file with advice: how much there is, and how to read it."""
    counted = Counter(one.at.path for one in advice)
    width = max(map(len, counted))
    for path, number in sorted(counted.items()):
        parts = path.split("/")
        name = parts[1] if len(parts) > 2 else "--all"  # noqa: PLR2004 - plans/<child>/<file>
        pieces = count(number, "piece of advice")
        yield WHOSE.format(path=path.ljust(width), advice=pieces, name=name)
