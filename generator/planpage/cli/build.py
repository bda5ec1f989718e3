"""``planpage build``: the site, whole or not at all."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.counting import count, count_advice
from planpage.cli.faults import OUTCOME, Fault, shorten_path
from planpage.cli.options import offer_keys, offer_no_quotes, offer_today, read_target
from planpage.diagnostics import Diagnostic, Severity
from planpage.settings import SITE, BuildSettings

if TYPE_CHECKING:
    from planpage.build import Built
    from planpage.sealed_site import Seals

Thing = TypeVar("Thing")

NOTHING_PUBLISHED = "Nothing was published."
DONE = "The guide is in {place}."
DONE_WITH_PLANS = "The guide and {pages} of {plans} of {children} are in {place}."
FIRST_PAGE = "To see the site, open {place} in your browser."
NO_PLANS = "There are no plans yet. Begin one with: planpage add sam-b"
NO_KEYS = (
    "The plans were checked and not published: there are no keys yet. Make them: planpage keys new"
)
NEW_READERS = "New words for {readers}: print the letters with planpage letters {children}"
GONE = """\
Delete these from your web space. Until they are gone, they can still be opened there: {addresses}
When they are gone: planpage withdraw --deleted"""
WITHDRAWN = "{children} left out, since the pages are withdrawn: {names}"
DRAFTS = "{drafts} left out."
UNFINISHED = "{drafts} left out. What is still missing there tells: planpage check"
OVERDUE = "{chapters} due to be read again. Which, tells: planpage check"
ADVICE = "{advice} To read it: planpage check"

MAKING_PAGES = "Making the pages"
LONG_WORK = 50
"""Children. With fewer, a bar would be gone before anybody sees it."""


@click.command("build")
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    callback=read_target,
    metavar="FOLDER",
    help="Put the site into this folder. Without it: the folder site beside your plans.",
)
@offer_keys
@offer_no_quotes
@offer_today
@click.pass_obj
def run_build(
    site: AskedSite, into: Path | None, keys_path: Path | None, today: dt.date, *, quotes: bool
) -> None:
    """Make the site: the guide, and the pages of the plans.

    All plans are checked first. Where something is to be put right, you read what, and the last
    site stays as it was. Drafts are left out. Each child's pages are sealed: only who has the words
    of a letter can open them (see planpage keys and planpage letters). The plans of a school where
    every child is invented become open pages.

    \b
    Example:
      planpage build
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    from planpage.build import PageStructureError, build_site
    from planpage.guide.build import GuideError
    from planpage.keys.key_file import KeyFileError
    from planpage.leaks.gate import LeakError
    from planpage.publishing.page_files import PageAddressError
    from planpage.publishing.site_folder import SiteFolderError

    context = click.get_current_context()
    context.meta[OUTCOME] = NOTHING_PUBLISHED
    place = into or top / SITE
    try:
        built = build_site(BuildSettings(top, place, today, keys_path), watch=watch_work)
    except (
        LeakError,
        KeyFileError,
        GuideError,
        PageAddressError,
        PageStructureError,
        SiteFolderError,
    ) as error:
        raise Fault(str(error).removesuffix(NOTHING_PUBLISHED).rstrip()) from error
    if not built.is_published:
        click.echo(write_faults((*built.checked.diagnostics, *built.guide), quotes=quotes))
        context.exit(1)
    del context.meta[OUTCOME]
    click.echo("\n".join(describe_build(built, shorten_path(place.resolve()))))


def write_faults(found: Iterable[Diagnostic], *, quotes: bool) -> str:
    """Return what keeps the site from being published, and how much advice waits behind it.

    Advice is not shown here: it would bury the fault.
    """
    from planpage.cli.findings import tell_first
    from planpage.reports import write_terminal_report

    told = list(found)
    faults = [one for one in told if one.is_error]
    advice = [one for one in told if one.severity is Severity.ADVICE]
    report = write_terminal_report(faults, quotes=quotes, outcome=NOTHING_PUBLISHED).rstrip("\n")
    return " ".join([report, *tell_first(advice)])


def watch_work(things: Iterable[Thing], label: str = MAKING_PAGES) -> Iterable[Thing]:
    """Return ``things``; where a person watches long work, with a bar that shows how far it is.

    ``label`` says what the work is.
    """
    waiting = list(things)
    if len(waiting) < LONG_WORK or not sys.stderr.isatty():
        return waiting
    return _draw_bar(waiting, label)


def _draw_bar(waiting: list[Thing], label: str) -> Iterator[Thing]:
    with click.progressbar(waiting, label=label, file=sys.stderr) as bar:
        yield from bar


def describe_build(built: Built, place: Path) -> Iterator[str]:
    """Yield the sentences that say what was built into ``place``, and what was left out."""
    checked = built.checked
    shown = sum(bool(child.paths) for child in checked.children)
    if built.page_count:
        yield DONE_WITH_PLANS.format(
            pages=count(built.page_count, "page"),
            plans=count(checked.plan_count, "plan"),
            children=count(shown, "child"),
            place=place,
        )
    else:
        yield DONE.format(place=place)
    if not shown and not built.drafts and not built.withdrawn:
        yield NO_PLANS
    elif not checked.school.is_example and built.seals is None:
        yield NO_KEYS
    if built.withdrawn:
        verb = "was" if len(built.withdrawn) == 1 else "were"
        children = f"{count(len(built.withdrawn), 'child')} {verb}"
        yield WITHDRAWN.format(children=children, names=", ".join(built.withdrawn))
    if built.seals is not None:
        yield from describe_seals(built.seals)
    if built.drafts:
        verb = "was" if len(built.drafts) == 1 else "were"
        words = UNFINISHED if built.unfinished else DRAFTS
        yield words.format(drafts=f"{count(len(built.drafts), 'draft')} {verb}")
    yield from describe_guide(built)
    yield FIRST_PAGE.format(place=place / "index.html")


def describe_seals(seals: Seals) -> Iterator[str]:
    """Yield who needs a letter, and what has to go from the web host."""
    from planpage.publishing.sealed_pages import SEALED

    if seals.new_readers:
        children = " ".join(dict.fromkeys(child for child, _ in seals.new_readers))
        yield NEW_READERS.format(readers=count(len(seals.new_readers), "reader"), children=children)
    if seals.gone:
        yield GONE.format(addresses=", ".join(f"{SEALED}/{one}/" for one in seals.gone))


def describe_guide(built: Built) -> Iterator[str]:
    """Yield what is to be thought about: chapters that are overdue, and advice."""
    overdue = sum(found.name == "chapter-overdue" for found in built.guide)
    if overdue:
        verb = "is" if overdue == 1 else "are"
        yield OVERDUE.format(chapters=f"{count(overdue, 'chapter')} of the guide {verb}")
    advice = count_advice((*built.checked.diagnostics, *built.guide))
    if advice:
        yield ADVICE.format(advice=advice.strip())
