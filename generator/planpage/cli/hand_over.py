"""``planpage hand-over``: everything about a child, for the next school."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_children import find_asked_child
from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.counting import count
from planpage.cli.faults import Fault, WrongCall, shorten_path, write_argument
from planpage.cli.options import offer_today, read_target
from planpage.settings import GUIDES, PLANS

if TYPE_CHECKING:
    from planpage.model import Thread

FOLDER = "hand-over-{child}"
NO_PLAN = "No plan of {child} could be read. To see why: planpage check {child}"
THERE = (
    "{path} is there already, and planpage writes over nothing. Move it away, or name another "
    "folder with --out."
)
IN_PLANS = "{path} lies inside {plans}: name a folder somewhere else."
DONE = """\
{path} is ready: {plans} as text, as {pages} and as data. READ-ME-FIRST.txt says what is what.
Your own notes (files that begin with _, and what stands behind # in a plan) are not in it. Hand it
over in a safe way: it names the child."""
NOTES_STAY = """\
Look at {files} first: something in it is to be put right, so your notes behind # could not be
taken out of it. To see what: planpage check {child}"""
NOT_READ = "Left out, since it is no plan that planpage reads, nor a picture in one: {files}"
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
@click.argument("child", callback=read_child)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    callback=read_target,
    metavar="FOLDER",
    help="Where to put it. Without it: hand-over-CHILD beside your plans.",
)
@offer_today
@click.pass_obj
def run_hand_over(site: AskedSite, child: str, out: Path | None, today: dt.date) -> None:
    """Put everything about CHILD into one folder, for the next school.

    All finished plans with their thread: as you wrote them, as pages that need no internet, and as
    data for another system. Drafts and your own notes stay with you: files that begin with _, and
    what stands behind # in a plan. Your own plans are not changed.

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
    found = find_asked_child(checked, child)
    if found.thread is None and drafts:
        raise Fault(ONLY_DRAFTS.format(child=child, drafts=", ".join(drafts)))
    if found.thread is None:
        raise Fault(NO_PLAN.format(child=write_argument(child)))
    folder = (out or top / FOLDER.format(child=child)).resolve()
    if folder.is_relative_to((top / PLANS).resolve()):
        raise WrongCall(IN_PLANS.format(path=shorten_path(folder), plans=PLANS))
    texts, with_notes = read_texts(top / PLANS / child, found.thread)
    try:
        done = write_hand_over(
            top,
            found.thread,
            checked.school,
            folder,
            today=today,
            texts=texts,
            glossary=read_words_explained(top / GUIDES),
            with_pages=not found.has_errors,
            drafts=[path.rsplit("/", 1)[-1] for path in drafts],
        )
    except FileExistsError:
        raise Fault(THERE.format(path=shorten_path(folder))) from None
    plans = count(len(found.thread.plans), "plan")
    pages = count(done.page_count, "page")
    click.echo(DONE.format(path=shorten_path(done.folder), plans=plans, pages=pages))
    called = write_argument(child)
    if with_notes:
        click.echo(NOTES_STAY.format(files=", ".join(with_notes), child=called))
    if drafts:
        click.echo(DRAFTS_STAY.format(child=called, drafts=", ".join(drafts)))
    if others := list_others(top / PLANS / child, found.thread, drafts):
        click.echo(NOT_READ.format(files=", ".join(others)))
    if not done.page_count:
        click.echo(WITHOUT_PAGES.format(child=called))


def read_texts(folder: Path, thread: Thread) -> tuple[dict[str, bytes], list[str]]:
    """Return what the files of the plans hold, oldest first, without the school's own notes.

    With them come the names of files in which notes and texts can't be told apart: they are whole.
    """
    from planpage.cli.own_notes import InseparableError, leave_out_notes

    texts, whole = {}, []
    for plan in thread.plans:
        name = f"{plan.cycle_id}.md"
        texts[name] = (folder / name).read_bytes()
        try:
            texts[name] = leave_out_notes(texts[name])
        except InseparableError:
            whole += [name] if b"#" in texts[name] else []
    return texts, whole


def list_others(folder: Path, thread: Thread, drafts: Sequence[str]) -> list[str]:
    """Return what else lies in a child's folder, but for private notes and drafts."""
    from planpage.handing_over.write_folder import list_pictures

    known = {f"{plan.cycle_id}.md" for plan in thread.plans}
    known |= {path.rsplit("/", 1)[-1] for path in drafts}
    known |= {name.split("/", 1)[0] for name in list_pictures(thread, folder)}
    names = sorted(path.name for path in folder.iterdir() if path.name not in known)
    return [name for name in names if not name.startswith(("_", "."))]
