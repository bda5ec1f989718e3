"""Makes a school's site: the only place that knows the order.

Read and check all, then make the whole site beside the last one, then let it take its place. What
goes wrong on the way leaves the last site as it was.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from planpage.compile import (
    Checked,
    CheckedChild,
    check_plans,
    read_words_explained,
    render_pages,
    set_drafts_aside,
)
from planpage.diagnostics import Diagnostic
from planpage.guide.build import build_guide
from planpage.guide.kept_true import check_guide, is_links_file
from planpage.model.plan import Plan
from planpage.publishing.folder_swap import open_staging, swap_folder
from planpage.publishing.page_files import PageAddressError, write_page
from planpage.publishing.site_folder import mark_site, refuse_site_folder
from planpage.settings import GUIDES, PLANS, BuildSettings

Watch = Callable[[Iterable[CheckedChild]], Iterable[CheckedChild]]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    ``checked`` are the plans without drafts, with what was found in them. ``drafts`` were left out,
    and ``unfinished`` of them have something to put right. ``page_count`` is the number of pages of
    plans: none at a real school. ``guide`` is what is to be thought about in the chapters.
    """

    checked: Checked
    drafts: tuple[Plan, ...]
    unfinished: int
    page_count: int
    is_published: bool
    guide: tuple[Diagnostic, ...] = ()


def build_site(settings: BuildSettings, *, watch: Watch = iter) -> Built:
    """Build the site of the school in ``settings.top`` and put it in the place of the last one.

    A plan with something to put right keeps everything from being published. A draft is left out,
    and so is what is wrong in it. Plans of real children are read and checked, and have no pages.
    ``watch`` may look on as children's pages are made.

    Raises SiteFolderError where the folder may not be replaced, GuideError where a chapter is
    wrong, PageAddressError where two pages have one address, and OSError.
    """
    refuse_site_folder(settings.into, settings.top)
    with open_staging(settings.into) as staged:
        everything = check_plans(settings.plans, today=settings.today, drafts=True)
        checked, drafts = set_drafts_aside(everything)
        built = Built(
            checked=checked,
            drafts=drafts,
            unfinished=_count_unfinished(everything, drafts),
            page_count=0,
            is_published=False,
        )
        guide = check_guide(settings.guides, settings.today)
        built = dataclasses.replace(built, guide=guide)
        # What builds the guide tells faults in chapters; it does not read the list of links.
        if checked.has_errors or any(one.is_error and is_links_file(one) for one in guide):
            return built
        page_count = _write_site(staged, checked, settings, watch)
        refuse_site_folder(settings.into, settings.top)
        swap_folder(staged, settings.into)
    return dataclasses.replace(built, page_count=page_count, is_published=True)


def _count_unfinished(checked: Checked, drafts: tuple[Plan, ...]) -> int:
    wrong = {found.at.path for found in checked.diagnostics if found.is_error}
    return sum(plan.at.path in wrong for plan in drafts)


def _write_site(staged: Path, checked: Checked, settings: BuildSettings, watch: Watch) -> int:
    """Write guide and plans into ``staged``; return how many pages of plans there are."""
    shows_plans = checked.school.is_example and checked.plan_count > 0
    build_guide(settings.top, staged, school=checked.school, examples=shows_plans)
    mark_site(staged)
    if not shows_plans:
        return 0
    if any(path.name.casefold() == PLANS for path in staged.iterdir()):
        raise PageAddressError(
            f"{GUIDES} has a folder called {PLANS}, where the pages of the plans go. "
            "Give it another name."
        )
    count = 0
    glossary = read_words_explained(settings.guides)
    for page in render_pages(checked, today=settings.today, glossary=glossary, watch=watch):
        write_page(staged, page.address, page.html)
        count += 1
    return count
