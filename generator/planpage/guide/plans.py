"""Which plans stand beside the guide when MkDocs builds or previews the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from planpage.compile import (
    Checked,
    check_plans,
    read_words_explained,
    render_pages,
    set_drafts_aside,
)
from planpage.diagnostics import Diagnostic
from planpage.guide.as_reader import ShownTo, show_as_reader
from planpage.guide.wrong_pages import write_wrong_page
from planpage.model import School
from planpage.reading.plan_file import read_school
from planpage.reading.plans_folder import SCHOOL_FILE
from planpage.rendering.blocks import Anchor
from planpage.rendering.glossary import Glossary
from planpage.rendering.pages import Page
from planpage.rendering.templates import read_labels
from planpage.settings import GUIDES, PLANS

EXAMPLES = f"{PLANS}/index.html"
"""The list of the plans of a fictional school."""

LEFT_OUT = (
    "No page of a plan is in the site: MkDocs leaves plans of real children out. "
    "Only planpage build seals them, so use that."
)


@dataclass(frozen=True, slots=True)
class ShownPlans:
    """What the site has beside the guide.

    ``school`` gives the names in the guide. ``links`` lead from the contents page to the plans,
    under the heading ``title``. ``diagnostics`` are what was found on the way; ``says`` is a
    sentence for the person at the keyboard, or empty.
    """

    school: School = field(default_factory=School)
    pages: tuple[Page, ...] = ()
    title: str = ""
    links: tuple[Anchor, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    says: str = ""


def prepare_plans(folder: Path, *, today: dt.date, drafts: bool = False) -> ShownPlans:
    """Make what ``mkdocs build`` publishes: the plans of a fictional school, and no others.

    With an error among the diagnostics nothing may be published.
    """
    if not folder.is_dir():
        return ShownPlans()
    checked = check_plans(folder, today=today, drafts=True)
    if not drafts:
        checked, _ = set_drafts_aside(checked)
    if checked.has_errors:
        return ShownPlans(checked.school, diagnostics=checked.diagnostics)
    if not checked.school.is_example:
        return ShownPlans(checked.school, diagnostics=checked.diagnostics, says=LEFT_OUT)
    pages = tuple(render_pages(checked, today=today, glossary=_read_words(folder)))
    has_list = any(page.address == EXAMPLES for page in pages)
    title, links = link_examples(checked.school, shown=has_list)
    return ShownPlans(checked.school, pages, title, links, checked.diagnostics)


def prepare_preview(
    folder: Path, *, today: dt.date, drafts: bool, shown_to: ShownTo | None = None
) -> ShownPlans:
    """Make what a preview on this computer shows: every plan, and a page for each wrong one.

    With ``shown_to``, of the plans only what this reader will be able to open.
    """
    if not folder.is_dir():
        return ShownPlans()
    checked = check_plans(folder, today=today, drafts=drafts)
    rendered: Iterable[Page] = render_pages(checked, today=today, glossary=_read_words(folder))
    if shown_to:
        threads = [child.thread for child in checked.children if child.thread]
        rendered = show_as_reader(threads, rendered, shown_to, today)
    pages = {page.address: page for page in rendered}
    for page in _write_wrong_pages(checked):
        pages.setdefault(page.address, page)
    links = tuple(_link_children(checked, pages))
    title = str(read_labels()["guide.previews_title"]) if links else ""
    return ShownPlans(checked.school, tuple(pages.values()), title, links, checked.diagnostics)


def _read_words(folder: Path) -> Glossary:
    """Return the words that the guide beside the plans in ``folder`` explains."""
    return read_words_explained(folder.parent / GUIDES)


def prepare_names(folder: Path, school: School | None, *, examples: bool | None) -> ShownPlans:
    """Make what the guide alone needs: the school's names, and the link to the examples.

    Without ``school`` its settings are read. ``examples`` says whether there is a list of example
    plans; None leaves that to the settings.
    """
    found: tuple[Diagnostic, ...] = ()
    settings = folder / SCHOOL_FILE
    if school is None and settings.is_file() and not settings.is_symlink():
        read = read_school(settings.read_bytes(), f"{PLANS}/{SCHOOL_FILE}", folder=folder)
        school, found = read.school, read.diagnostics
    school = school or School()
    title, links = link_examples(school, shown=school.is_example if examples is None else examples)
    return ShownPlans(school, title=title, links=links, diagnostics=found)


def link_examples(school: School, *, shown: bool) -> tuple[str, tuple[Anchor, ...]]:
    """Return the heading and the link that lead from the contents to the examples, if ``shown``."""
    if not (shown and school.is_example):
        return "", ()
    labels = read_labels()
    return str(labels["guide.examples_title"]), (Anchor(EXAMPLES, str(labels["guide.examples"])),)


def _link_children(checked: Checked, pages: Mapping[str, Page]) -> Iterator[Anchor]:
    """Yield a link to each child's page, and to what is wrong in the school's settings."""
    wrong = str(read_labels()["guide.preview_wrong"])
    if EXAMPLES in pages and any(found.is_error for found in checked.own):
        yield Anchor(EXAMPLES, wrong.format(name=PLANS))
    for child in checked.children:
        address = f"{PLANS}/{child.child_id}/index.html"
        if address in pages:
            text = wrong.format(name=child.child_id) if child.has_errors else child.child_id
            yield Anchor(address, text)


def _write_wrong_pages(checked: Checked) -> Iterator[Page]:
    """Yield what is to be put right, at each address where the plan would have stood."""
    if any(found.is_error for found in checked.own):
        yield Page(EXAMPLES, write_wrong_page(EXAMPLES, PLANS, checked.own, checked.school))
    for child in checked.children:
        if not child.has_errors:
            continue
        top = f"{PLANS}/{child.child_id}"
        cycles = {Path(found.at.path).stem for found in child.diagnostics if found.is_error}
        for place in (top, *(f"{top}/{cycle}" for cycle in sorted(cycles))):
            for name in ("index.html", "plan.html"):
                address = f"{place}/{name}"
                html = write_wrong_page(address, child.child_id, child.diagnostics, checked.school)
                yield Page(address, html)
