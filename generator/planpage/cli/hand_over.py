"""``planpage hand-over``: everything about a child, for the next school."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.counting import count
from planpage.cli.faults import Fault, WrongCall, shorten_path
from planpage.cli.options import offer_today
from planpage.settings import GUIDES, PLANS

FOLDER = "hand-over-{child}"
NOT_THERE = "There is no child called {child} in {plans}. Write the name of the folder: sam-b"
NO_PLAN = "No plan of {child} could be read. To see why: planpage check {child}"
THERE = (
    "{path} is there already, and planpage writes over nothing. Move it away, or name another "
    "folder with --out."
)
IN_PLANS = "{path} lies inside {plans}: name a folder somewhere else."
DONE = """\
{path} is ready: {plans} as text, as {pages} and as data. READ-ME-FIRST.txt says what is what.
Private notes (files that begin with _) are not in it. Hand it over in a safe way: it names the
child."""
ONLY_DRAFTS = (
    "There is no finished plan of {child}: {drafts} is a draft, which nobody else gets. To hand it "
    "over, take the line draft: true out of it."
)
DRAFTS_STAY = """\
Left out, since nobody else gets a draft: {drafts}. To hand it over too, finish it, take the line
draft: true out of it, move this folder away and call planpage hand-over {child} again."""
WITHOUT_PAGES = """\
It has no pages: in a plan there is something to put right. To see what: planpage check {child}"""


@click.command("hand-over")
@click.argument("child", metavar="CHILD")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where to put it. Without it: hand-over-CHILD beside your plans.",
)
@offer_today
@click.pass_obj
def run_hand_over(site: AskedSite, child: str, out: Path | None, today: dt.date) -> None:
    """Put everything about CHILD into one folder, for the next school.

    All finished plans with their thread: as you wrote them, as pages that need no internet, and as
    data for another system. Drafts and private notes stay with you. Your own plans are not changed.

    \b
    Example:
      planpage hand-over sam-b
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    child = child.strip("/\\")
    from planpage.compile import check_plans, read_words_explained, set_drafts_aside
    from planpage.handing_over.write_folder import write_hand_over

    checked, aside = set_drafts_aside(check_plans(top / PLANS, today=today, drafts=True))
    drafts = [plan.at.path for plan in aside if plan.child_id == child]
    found = next((one for one in checked.children if one.child_id == child), None)
    if found is None:
        raise WrongCall(NOT_THERE.format(child=child, plans=PLANS))
    if found.thread is None and drafts:
        raise Fault(ONLY_DRAFTS.format(child=child, drafts=", ".join(drafts)))
    if found.thread is None:
        raise Fault(NO_PLAN.format(child=child))
    folder = (out or top / FOLDER.format(child=child)).resolve()
    if folder.is_relative_to((top / PLANS).resolve()):
        raise WrongCall(IN_PLANS.format(path=shorten_path(folder), plans=PLANS))
    try:
        done = write_hand_over(
            top,
            found.thread,
            checked.school,
            folder,
            today=today,
            glossary=read_words_explained(top / GUIDES),
            with_pages=not found.has_errors,
            drafts=[path.rsplit("/", 1)[-1] for path in drafts],
        )
    except FileExistsError:
        raise Fault(THERE.format(path=shorten_path(folder))) from None
    plans = count(len(found.thread.plans), "plan")
    pages = count(done.page_count, "page")
    click.echo(DONE.format(path=shorten_path(done.folder), plans=plans, pages=pages))
    if drafts:
        click.echo(DRAFTS_STAY.format(child=child, drafts=", ".join(drafts)))
    if not done.page_count:
        click.echo(WITHOUT_PAGES.format(child=child))
