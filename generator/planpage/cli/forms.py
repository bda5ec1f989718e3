"""``planpage forms``: meeting notes with a plan's own steps and help filled in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from planpage.cli.asked_children import WRONG_PLAN, find_asked_child
from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.faults import Fault, shorten_path, write_argument
from planpage.cli.options import offer_today
from planpage.settings import PLANS

FORMS = "forms"
OURS = b'class="guide form '
"""What stands in every form that planpage has written: only these are written over."""

NOT_OURS = "{path} is there already, and planpage has not written it. Move it away, then try again."
DONE = "The meeting notes for {name} are in {path}. Open them in your browser, and print them."
PRIVATE = "They name the child: give them to nobody but the people at the meeting."


@click.command("forms")
@click.argument("child", callback=read_child)
@offer_today
@click.pass_obj
def run_forms(site: AskedSite, child: str, today: dt.date) -> None:
    """Make meeting notes for CHILD, with the steps and the help of the plan filled in.

    CHILD is the name of the child's folder in plans. The notes are one page to print or to type in,
    in the folder forms beside your plans. They are never part of the site.

    \b
    Example:
      planpage forms sam-b
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    from planpage.compile import check_plans
    from planpage.rendering.forms import render_meeting_notes

    checked = check_plans(top / PLANS, today=today, drafts=True)
    found = find_asked_child(checked, child)
    if found.has_errors or found.thread is None:
        raise Fault(WRONG_PLAN.format(child=write_argument(found.child_id)))
    plan = found.thread.newest
    path = top / FORMS / f"{found.child_id}-{plan.cycle_id}-meeting-notes.html"
    write_form(path, render_meeting_notes(plan, checked.school))
    click.echo(DONE.format(name=plan.name, path=shorten_path(path.resolve())))
    click.echo(PRIVATE)


def write_form(path: Path, html: str) -> None:
    """Write a form to ``path``. Raises Fault where something else than an old form is there."""
    path.parent.mkdir(exist_ok=True)
    if path.is_symlink() or (path.exists() and OURS not in path.read_bytes()):
        raise Fault(NOT_OURS.format(path=shorten_path(path)))
    path.write_text(html, encoding="utf-8", newline="\n")
