"""Makes a school's site: the only place that knows the order.

Read and check all, then make the whole site beside the last one and look at every page of it, then
let it take its place. What goes wrong on the way leaves the last site as it was.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planpage.compile import (
    Checked,
    check_plans,
    read_words_explained,
    render_pages,
    set_drafts_aside,
)
from planpage.diagnostics import Diagnostic
from planpage.guide.build import build_guide
from planpage.guide.kept_true import check_guide, is_links_file
from planpage.guide.names import fill_markdown, name_guide
from planpage.keys.place import find_key_file
from planpage.model.plan import Plan
from planpage.page_structure.folder import PageStructureError, refuse_wrong_pages
from planpage.publishing.folder_swap import open_staging, swap_folder
from planpage.publishing.page_files import PageAddressError, write_page
from planpage.publishing.sealed_pages import SEALED
from planpage.publishing.site_folder import mark_site, refuse_site_folder
from planpage.reading.plans_folder import SCHOOL_FILE
from planpage.rendering.templates import find_templates
from planpage.sealed_site import (
    Proof,
    Seals,
    leave_out_withdrawn,
    make_gate,
    prepare_seals,
    read_chapters,
    render_sealed,
)
from planpage.settings import GUIDES, PLANS, BuildSettings

__all__ = ["Built", "PageStructureError", "Watch", "build_site"]

Watch = Callable[[Iterable[Any]], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    ``checked`` are the plans without drafts, with what was found in them. ``drafts`` were left out,
    and ``unfinished`` of them have something to put right. ``page_count`` is the number of pages of
    plans. ``guide`` is what is to be thought about in the chapters. ``seals`` are those of a real
    school's pages; None for a fictional one, and where there are no keys yet. ``withdrawn``
    are children whose pages were withdrawn: their plans are not among ``checked``.
    """

    checked: Checked
    drafts: tuple[Plan, ...]
    unfinished: int
    page_count: int
    is_published: bool
    guide: tuple[Diagnostic, ...] = ()
    seals: Seals | None = None
    withdrawn: tuple[str, ...] = ()


def build_site(settings: BuildSettings, *, watch: Watch = iter) -> Built:
    """Build the site of the school in ``settings.top`` and put it in the place of the last one.

    A plan with something to put right keeps everything from being published. A draft is left out,
    and so is what is wrong in it. The plans of real children are sealed; without a key file they
    are read and checked, and have no pages. ``watch`` may look on as children's pages are made.

    Raises SiteFolderError where the folder may not be replaced, GuideError where a chapter is
    wrong, PageAddressError where two pages have one address, PageStructureError where a page is
    made in a way that somebody could not read it, LeakError, KeyFileError, and OSError.
    """
    refuse_site_folder(settings.into, settings.top)
    with open_staging(settings.into) as staged:
        everything = check_plans(settings.plans, today=settings.today, drafts=True)
        checked, drafts = set_drafts_aside(everything)
        key_file = _find_keys(checked, settings)
        withdrawn: tuple[str, ...] = ()
        if key_file:
            checked, withdrawn = leave_out_withdrawn(checked, key_file)
        built = Built(
            checked=checked,
            drafts=drafts,
            unfinished=_count_unfinished(everything, drafts),
            page_count=0,
            is_published=False,
            withdrawn=withdrawn,
        )
        guide = check_guide(settings.guides, settings.today)
        built = dataclasses.replace(built, guide=guide)
        # What builds the guide tells faults in chapters; it does not read the list of links.
        if checked.has_errors or any(one.is_error and is_links_file(one) for one in guide):
            return built
        seals = None
        if key_file:
            seals = prepare_seals(key_file, checked, settings.into, settings.today, watch)
        proofs: dict[str, Proof] = {}
        page_count = _write_site(staged, checked, settings, watch, seals, proofs)
        refuse_wrong_pages(staged)
        if not checked.school.is_example:
            _refuse_leaks(staged, everything, settings, proofs)
        refuse_site_folder(settings.into, settings.top)
        swap_folder(staged, settings.into)
    return dataclasses.replace(built, page_count=page_count, is_published=True, seals=seals)


def _count_unfinished(checked: Checked, drafts: tuple[Plan, ...]) -> int:
    wrong = {found.at.path for found in checked.diagnostics if found.is_error}
    return sum(plan.at.path in wrong for plan in drafts)


def _find_keys(checked: Checked, settings: BuildSettings) -> Path | None:
    """Return the key file of a real school; None where it has none yet."""
    if checked.school.is_example:
        return None
    path = find_key_file(settings.keys, checked.school.name)
    return path if path.exists() else None


def _write_site(  # noqa: PLR0913, PLR0917 - what a site is made from
    staged: Path,
    checked: Checked,
    settings: BuildSettings,
    watch: Watch,
    seals: Seals | None,
    proofs: dict[str, Proof],
) -> int:
    """Write guide and plans into ``staged``; return how many pages of plans there are."""
    shows_plans = checked.school.is_example and checked.plan_count > 0
    build_guide(settings.top, staged, school=checked.school, examples=shows_plans)
    mark_site(staged)
    if not shows_plans and seals is None:
        return 0
    _refuse_taken(staged, PLANS if shows_plans else SEALED)
    glossary = read_words_explained(settings.guides)
    pages = (
        render_pages(checked, today=settings.today, glossary=glossary, watch=watch)
        if seals is None
        else render_sealed(
            checked, seals, proofs, today=settings.today, glossary=glossary, watch=watch
        )
    )
    count = 0
    for page in pages:
        write_page(staged, page.address, page.html)
        count += 1
    return count


def _refuse_leaks(
    staged: Path, everything: Checked, settings: BuildSettings, proofs: Mapping[str, Proof]
) -> None:
    """Raise LeakError where anything of a real child can be read in the site that was made."""
    names = name_guide(everything.school)
    filled = (fill_markdown(text, names) for text in read_chapters(settings.guides).values())
    settings_files = (settings.plans / SCHOOL_FILE, settings.top / "mkdocs.yml")
    public: list[Path | str] = [settings.guides, find_templates(), *settings_files, *filled]
    gate = make_gate(everything, proofs, settings.plans, *public, chapters=settings.guides)
    gate.refuse_leaks(staged)


def _refuse_taken(staged: Path, folder: str) -> None:
    """Raise PageAddressError where the guide has a folder in the place of the pages of plans."""
    if any(path.name.casefold() == folder for path in staged.iterdir()):
        raise PageAddressError(
            f"{GUIDES} has a folder called {folder}, where the pages of the plans go. "
            "Give it another name."
        )
