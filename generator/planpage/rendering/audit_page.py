"""The result of an audit as a page, for those who look after a site."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from planpage.model.audit_results import AuditResults, Exempted, Finding
from planpage.rendering.blocks import Block, Line, Part, Points, Row, Rows, Title
from planpage.rendering.environment import render_page
from planpage.rendering.templates import read_labels, write_styles
from planpage.rendering.tested import Report, name_tool, tell_tested
from planpage.rendering.wording import Words

KIND = "audit"
MOST_PLACES = 20
"""Places of one fault that are named; the others are counted."""


def render_audit(results: AuditResults) -> str:
    """Render the page that tells the results of an audit: what to put right first."""
    words = Words(read_labels(), {}, "")
    title = words.say("audit.title")
    report = Report(
        kind=KIND,
        title=title,
        head_title=title,
        brief=words.say("audit.brief"),
        description=words.say("audit.description"),
        skip=words.say("audit.skip"),
        parts=tuple(_tell_parts(results, words)),
    )
    return render_page("report.html", page=report, styles=write_styles("guide", None, title))


def _tell_parts(results: AuditResults, words: Words) -> Iterator[Part]:
    yield Part("short", words.say("audit.short"), tuple(_tell_short(results, words)))
    if results.findings:
        faults = tuple(_tell_faults(results.findings, words))
        yield Part("faults", words.say("audit.faults"), faults)
    if results.left_out:
        rows = tuple(Row(name_tool(one.name, words), one.says) for one in results.left_out)
        title = words.say("audit.left_out")
        yield Part("left-out", title, (Rows(title, rows),))
    if results.unused:
        says = Line(words.say("audit.unused_says"))
        unused = (says, _list_exceptions(results.unused, words))
        yield Part("unused", words.say("audit.unused"), unused)
    if results.exempted:
        exempted = (_list_exceptions(results.exempted, words),)
        yield Part("exempted", words.say("audit.exempted"), exempted)
    yield Part("how", words.say("audit.how"), tell_tested(results, words))


def _tell_short(results: AuditResults, words: Words) -> Iterator[Block]:
    if results.findings:
        faults = {(one.tool, one.rule) for one in results.findings}
        yield Line(words.count("audit.found", len(faults)))
    elif results.missing:
        yield Line(words.say("audit.nothing_missing"))
    else:
        yield Line(words.say("audit.nothing_asked" if results.left_out else "audit.nothing"))
    if results.unused:
        yield Line(words.count("audit.older", len(results.unused)))


def _tell_faults(findings: tuple[Finding, ...], words: Words) -> Iterator[Block]:
    """Tell each fault once, with the places where it is and the states in which it shows."""
    faults: dict[tuple[str, str, str], dict[tuple[str, str], list[str]]] = {}
    for one in findings:
        places = faults.setdefault((one.tool, one.rule, one.says), {})
        places.setdefault((one.page, one.where), []).append(one.state)
    for (tool, rule, says), places in faults.items():
        yield Title(words.say("audit.fault", tool=name_tool(tool, words), rule=rule))
        yield Line(says)
        told = [_tell_place(page, where, states) for (page, where), states in places.items()]
        if len(told) > MOST_PLACES:
            more = words.count("audit.more", len(told) - MOST_PLACES)
            told = [*told[:MOST_PLACES], more]
        yield Points(tuple(told))


def _tell_place(page: str, where: str, states: list[str]) -> Markup:
    place = Markup("<code>{}</code>").format(page)
    if where:
        place += Markup(": <code>{}</code>").format(where)
    shown = "; ".join(filter(None, states))
    return place + Markup(" ({})").format(shown) if shown else place


def _list_exceptions(exceptions: tuple[Exempted, ...], words: Words) -> Points:
    return Points(
        tuple(
            words.say(
                "audit.exception",
                tool=name_tool(one.tool, words),
                rule=one.rule,
                page=one.page,
                reason=one.reason,
                date=words.date(one.date),
            )
            for one in exceptions
        )
    )
