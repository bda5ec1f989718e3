"""What ``planpage audit`` says at the end, and the number that it ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planpage.cli.counting import count

if TYPE_CHECKING:
    from planpage.model.audit_results import AuditResults

FOUND = "{faults} in {places}, on {pages}."
NOTHING = "Nothing was found on {pages}."
UNUSED = "{file}: nothing is found any more for {rule} of {tool} on {page}: take it out."
LEFT_OUT = "Left out on request: {names}."
NOT_RUN = "These did not run:"
NOT_WHOLE = "So this result is not whole. To do without them, say so: planpage audit {options}"

ENDS_NOT_WHOLE = 3


def describe_results(results: AuditResults, file: str) -> str:
    """Return what was found and what did not run, as lines for a person."""
    # Here and not above: no other command waits for what an audit needs.
    from planpage.audit.findings import describe_findings
    from planpage.audit.parts import PARTS

    lines = [describe_findings(results.findings), ""] if results.findings else []
    lines += [
        UNUSED.format(file=file, rule=one.rule, tool=one.tool, page=one.page)
        for one in results.unused
    ]
    pages = count(results.pages, "page")
    if results.findings:
        faults = len({(one.tool, one.rule) for one in results.findings})
        places = len({(one.page, one.where) for one in results.findings})
        found = FOUND.format(
            faults=count(faults, "fault"), places=count(places, "place"), pages=pages
        )
    else:
        found = NOTHING.format(pages=pages)
    lines.append(found)
    asked = [one.name for one in results.left_out if one.asked]
    if asked:
        lines.append(LEFT_OUT.format(names=", ".join(asked)))
    if results.missing:
        lines.append(NOT_RUN)
        lines += [f"  {PARTS[one.name].title}: {one.says}" for one in results.missing]
        options = " ".join(f"--without {one.name}" for one in results.missing)
        lines.append(NOT_WHOLE.format(options=options))
    return "\n".join(lines)


def choose_end(results: AuditResults) -> int:
    """Return the number to end with: 1 for faults, 3 where not everything ran, else 0."""
    if results.has_faults:
        return 1
    return ENDS_NOT_WHOLE if results.missing else 0
