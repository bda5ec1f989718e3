"""What an audit tested, told on a page: by which programs, in which browsers, and on which day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model.audit_results import AuditResults, BrowserTest, Checker
from planpage.rendering.blocks import Anchor, Block, Line, Part, Points, Row, Rows, Title
from planpage.rendering.wording import Words


@dataclass(frozen=True, slots=True)
class Report:
    """A page that is told from results. ``kind`` is its class; ``is_public``: may be searched."""

    kind: str
    title: str
    brief: str
    description: str
    skip: str
    parts: tuple[Part, ...]
    home: Anchor | None = None
    foot: tuple[str, ...] = ()
    is_public: bool = False
    head_title: str = ""


def tell_tested(results: AuditResults, words: Words) -> tuple[Block, ...]:
    """Tell what was tested, and never more than ``results`` say."""
    return tuple(_tell(results, words))


def name_tool(name: str, words: Words) -> str:
    """Return what the pages call a checker or an engine; by itself where they have no word."""
    return str(words.labels.get(f"tested.names.{name}", name))


def list_engines(results: AuditResults, words: Words) -> Markup:
    """Return the browsers as "Chromium 156 and Firefox 153"."""
    return words.join(f"{name_tool(one.name, words)} {one.version}" for one in results.engines)


def _tell(results: AuditResults, words: Words) -> Iterator[Block]:
    shown = sum(shape.shown for shape in results.shapes)
    when = words.say("tested.day", date=words.date(results.day), version=results.planpage)
    how_many = [words.count("tested.pages", results.pages)]
    if results.engines or any(one.states for one in results.checkers):
        how_many.append(words.count("tested.shown", shown))
    yield Line(Markup(" ").join([when, *how_many]))
    if results.engines:
        yield Line(
            list_engines(results, words) + words.say("join.stop"), words.say("tested.browsers")
        )
    if results.people:
        yield Line("", words.say("tested.people"))
        yield Points(results.people)
    yield Line("", words.say("tested.kinds"))
    yield Points(
        tuple(
            words.say("tested.kind", name=shape.name, shown=shape.shown, pages=shape.pages)
            for shape in results.shapes
        )
    )
    if results.checkers:
        title = words.say("tested.checkers")
        yield Title(title)
        yield Rows(title, tuple(_tell_checker(one, words) for one in results.checkers))
    if results.tests:
        title = words.say("tested.tests")
        yield Title(title)
        yield Rows(title, tuple(_tell_test(one, words) for one in results.tests))


def _tell_checker(checker: Checker, words: Words) -> Row:
    states = "; ".join(checker.states)
    how = words.say("tested.each_state", states=states) if states else words.say("tested.as_file")
    seen = words.count("tested.pages_seen", checker.pages)
    return Row(
        f"{name_tool(checker.name, words)} {checker.version}",
        checker.standard,
        words.say("join.comma").join([seen, how]),
    )


def _tell_test(test: BrowserTest, words: Words) -> Row:
    engines = words.join(name_tool(name, words) for name in test.engines)
    seen = words.count("tested.pages_seen", test.pages)
    return Row(test.title, test.rule, words.say("join.comma").join([engines, seen]))
