"""The accessibility statement: written from the results of the last audits and from nothing else.

The model is the statement that the UK's accessibility regulations of 2018 ask of public bodies:
what it covers, how far the rules are kept, what does not work and why, what is not known, whom to
tell, where to turn after that, and how and when it was tested.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import School
from planpage.model.audit_results import AuditResults
from planpage.rendering.blocks import (
    Anchor,
    Block,
    ContactRow,
    Contacts,
    Line,
    Link,
    Part,
    Points,
    Row,
    Rows,
)
from planpage.rendering.environment import render_page
from planpage.rendering.pages import Page
from planpage.rendering.stages import CONTENTS
from planpage.rendering.templates import read_labels, write_styles
from planpage.rendering.templates_digest import digest_templates
from planpage.rendering.tested import Report, list_engines, name_tool, tell_tested
from planpage.rendering.wording import Words, write_phone

STATEMENT = "accessibility.html"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The results that a statement is written from.

    ``record`` is about planpage's own pages and comes with it; ``own`` is about those of the
    school, where it has tested them. ``templates`` is the digest of the templates in use.
    """

    record: AuditResults | None
    own: AuditResults | None = None
    templates: str = ""

    @property
    def all(self) -> tuple[AuditResults, ...]:
        """The results that there are."""
        return tuple(one for one in (self.record, self.own) if one)


def render_statement(school: School, tested: Evidence) -> Page:
    """Render the accessibility statement of a school's site."""
    words = Words(read_labels(), school.labels, "")
    title = words.say("statement.title")
    contents = words.say("guide.contents")
    report = Report(
        kind="statement",
        title=title,
        head_title=f"{title} – {contents}",
        brief=words.say("statement.brief"),
        description=words.say("statement.brief"),
        skip=words.say("statement.skip"),
        parts=tuple(_tell_parts(school, tested, words)),
        home=Anchor(CONTENTS, contents),
        foot=(words.say("statement.foot"),),
        is_public=True,
    )
    styles = write_styles("guide", school.colour, title)
    return Page(STATEMENT, render_page("report.html", page=report, styles=styles))


def _tell_parts(school: School, tested: Evidence, words: Words) -> Iterator[Part]:
    yield _part("short", words, _tell_short(school, tested, words))
    yield _part("also", words, _tell_also(words))
    yield _part("wrong", words, _tell_wrong(tested, words))
    yield _part("unknown", words, [Points(tuple(_tell_unknown(tested, words)))])
    yield _part("tell", words, _tell_contacts(school, words))
    yield _part("complain", words, _tell_complaint(words))
    yield _part("how", words, _tell_how(tested, words))
    if tested.own:
        says = Line(words.say("statement.own.says"))
        yield _part("own", words, [says, *tell_tested(tested.own, words)])


def _part(name: str, words: Words, blocks: Iterator[Block] | list[Block]) -> Part:
    return Part(name, words.say(f"statement.{name}.title"), tuple(blocks))


def _tell_short(school: School, tested: Evidence, words: Words) -> Iterator[Block]:
    say = words.say
    name = school.name
    yield Line(
        say("statement.short.about", school=name) if name else say("statement.short.about_guide")
    )
    yield Line(say("statement.short.aim"))
    yield Line(say(f"statement.short.{judge_results(tested)}"))
    if is_older(tested):
        yield Line(say("statement.short.older"))


def judge_results(tested: Evidence) -> str:
    """Return how much may be claimed: ``not_tested``, ``partly``, ``met_some`` or ``met``.

    A finding counts, and so does one that an exception lets stay. Where a part of an audit did not
    run, for whatever reason, not all is known.
    """
    if not tested.record:
        return "not_tested"
    if any(one.findings or one.exempted for one in tested.all):
        return "partly"
    if any(one.left_out for one in tested.all):
        return "met_some"
    return "met"


def is_older(tested: Evidence) -> bool:
    """Whether some results are about pages made by other templates than those in use."""
    templates = tested.templates or digest_templates()
    return any(one.templates != templates for one in tested.all)


def _tell_also(words: Words) -> Iterator[Block]:
    yield Line(words.say("statement.also.brief"))
    yield Points(tuple(map(words.text, words.labels["statement.also.points"])))


def _tell_wrong(tested: Evidence, words: Words) -> Iterator[Block]:
    rows = tuple(dict.fromkeys(row for one in tested.all for row in _list_wrong(one, words)))
    if rows:
        yield Rows(words.say("statement.wrong.caption"), rows)
    else:
        label = "nothing" if tested.record else "not_tested"
        yield Line(words.say(f"statement.wrong.{label}"))


def _list_wrong(results: AuditResults, words: Words) -> Iterator[Row]:
    for one in results.findings:
        soft = words.say("tested.state", first=name_tool(one.tool, words), second=one.rule)
        yield Row(one.says, one.page, soft)
    for entry in results.exempted:
        soft = words.say("tested.state", first=name_tool(entry.tool, words), second=entry.rule)
        date = words.date(entry.date)
        allowed = words.say("statement.wrong.allowed", date=date, reason=entry.reason)
        yield Row(entry.rule, entry.page, soft, (Line(allowed),))


def _tell_unknown(tested: Evidence, words: Words) -> Iterator[Markup]:
    say = words.say
    if not any(one.people for one in tested.all):
        yield say("statement.unknown.people")
    yield say("statement.unknown.words")
    if not tested.own:
        yield say("statement.unknown.changed")
    if tested.record and tested.record.engines:
        browsers = list_engines(tested.record, words)
        yield say("statement.unknown.browsers", browsers=browsers)
    yield say("statement.unknown.outside")
    for one in tested.all:
        if one.left_out:
            names = words.join(name_tool(part.name, words) for part in one.left_out)
            yield say("statement.unknown.left_out", names=names)


def _tell_contacts(school: School, words: Words) -> Iterator[Block]:
    yield Line(words.say("statement.tell.says"))
    rows = tuple(_list_contacts(school))
    if rows:
        yield Contacts(words.say("statement.tell.caption"), rows)
    else:
        yield Line(words.say("statement.tell.nobody"))


def _list_contacts(school: School) -> Iterator[ContactRow]:
    """Yield the SENCO, who comes first among the contacts, and the school."""
    for contact in school.contacts[:1]:
        who = ", ".join(filter(None, (contact.name, contact.role)))
        phone, dial = write_phone(contact.phone) if contact.phone else ("", "")
        yield ContactRow(who, phone, dial, contact.email or "", contact.hours)
    place = school.school
    if place and (place.phone or place.email):
        phone, dial = write_phone(place.phone) if place.phone else ("", "")
        yield ContactRow(place.name, phone, dial, place.email or "")


def _tell_complaint(words: Words) -> Iterator[Block]:
    yield Line(words.say("statement.complain.says"))
    link = words.labels["statement.complain.link"]
    yield Link(words.labels["statement.complain.address"], link)
    yield Line(words.say("statement.complain.law"))


def _tell_how(tested: Evidence, words: Words) -> Iterator[Block]:
    if not tested.record:
        yield Line(words.say("statement.how.nothing"))
        return
    yield Line(words.say("statement.how.says"))
    yield from tell_tested(tested.record, words)
