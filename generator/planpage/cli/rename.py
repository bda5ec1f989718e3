"""``planpage rename``: another name for a child's folder."""

from __future__ import annotations

import click

from planpage.cli.add import refuse_wrong_child
from planpage.cli.asked_site import AskedSite
from planpage.cli.faults import Fault, WrongCall
from planpage.settings import PLANS

NOT_THERE = "There is no folder {old} in {plans}."
THERE = "{plans}/{new} is there already: two children can't share a folder."
LINKED = "{plans}/{old} is a link to another place on this computer: planpage leaves it alone."
SAME = "That is its name already."
DONE = "{plans}/{old} is now {plans}/{new}. The plans in it are as they were."


@click.command("rename")
@click.argument("old", metavar="CHILD")
@click.argument("new", metavar="NEW-NAME")
@click.pass_obj
def run_rename(site: AskedSite, old: str, new: str) -> None:
    """Give the folder of CHILD another name.

    For a child whose folder says too much, or who shares initials with another. Nothing inside the
    plans is changed, and nothing is written over.

    \b
    Example:
      planpage rename sam-b sam-k
    """  # noqa: D301 - click's own sign for lines that stay as they are
    plans = site.find() / PLANS
    old = old.strip("/\\")
    refuse_wrong_child(new)
    folder, target = plans / old, plans / new
    if folder.parent != plans or not folder.is_dir():
        raise WrongCall(NOT_THERE.format(old=old, plans=PLANS))
    if folder.is_symlink():
        raise Fault(LINKED.format(old=old, plans=PLANS))
    if old == new:
        raise Fault(SAME)
    # Where small and large letters are one, Sam-b and sam-b are the same folder.
    if target.exists() and not target.samefile(folder):
        raise Fault(THERE.format(new=new, plans=PLANS))
    folder.rename(target)
    click.echo(DONE.format(old=old, new=new, plans=PLANS))
