"""``planpage add``: the first lines of a plan."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.faults import Fault, WrongCall
from planpage.cli.options import offer_today, read_day
from planpage.settings import PLANS

WRONG_NAME = "{text} can't be the name of a {thing}: {why}."
WRITE = "\nWrite: planpage {words}"
TAKEN = "\nIf {plans}/{child} is another child, put another letter behind the name."
THERE = (
    "{path} is there already, and planpage writes over nothing.\n"
    "For another plan in the same term, write: planpage add {child} --cycle {other}"
)
READY = """\
{path} is ready: open it in a text editor, and fill in what is empty.

What comes next:
  planpage check {child:<15}  tells what is still missing
  planpage serve                  shows the page on this computer only"""


@click.command("add")
@click.argument("child", callback=read_child)
@click.option("--name", help="The child's name on the page. Without it: Sam for sam-b.")
@click.option(
    "--starts", callback=read_day, metavar="DAY", help="The first day, such as 2026-11-06."
)
@click.option("--cycle", help="The file's name. Without it: the term, such as 2026-autumn.")
@offer_today
@click.pass_obj
def run_add(  # noqa: PLR0913, PLR0917 - one for each thing that can be said in the call
    site: AskedSite,
    child: str,
    name: str | None,
    starts: dt.date | None,
    cycle: str | None,
    today: dt.date,
) -> None:
    """Begin a plan for CHILD: a text file with blanks and hints.

    CHILD is the name of the child's folder, in small letters without spaces, such as sam-b.
    Families do not see it. The plan begins as a draft, which nobody else gets.

    \b
    Examples:
      planpage add sam-b
      planpage add sam-b --name Sammy --starts 2026-11-09
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    refuse_wrong_child(child, top / PLANS)
    if cycle is not None:
        refuse_wrong_cycle(child, cycle)
    from planpage.starting.first_plan import DraftThereError, prepare_first_plan, write_first_plan

    try:
        facts = prepare_first_plan(
            top / PLANS, child, name=name or "", starts=starts, cycle=cycle or "", today=today
        )
    except DraftThereError as why:
        raise Fault(str(why)) from why
    path = top / PLANS / child / f"{facts.cycle}.md"
    label = f"{PLANS}/{child}/{facts.cycle}.md"
    try:
        write_first_plan(path, facts)
    except FileExistsError:
        other = _find_free_name(path)
        raise Fault(THERE.format(path=label, child=child, other=other)) from None
    click.echo(READY.format(path=label, child=child))


def refuse_wrong_child(child: str, plans: Path, call: str = "add") -> None:
    """Raise WrongCall where ``child`` can't be the name of a new folder in ``plans``.

    With it comes the ``call`` with a name that can, and a warning where a child has that already.
    """
    from planpage.reading.folder_faults import check_entry_name, suggest_child_folder

    why = check_entry_name(child)
    if not why:
        return
    says = WRONG_NAME.format(text=f'"{child}"', thing="child's folder", why=why)
    right = suggest_child_folder(child)
    if call.endswith(f" {right}"):
        right = ""  # the name that it has already
    if right and (plans / right).exists():
        says += TAKEN.format(plans=PLANS, child=right)
    if right:
        says += WRITE.format(words=suggest_call(child, call))
    raise WrongCall(says)


def suggest_call(child: str, call: str = "add") -> str:
    """Return ``call`` with a folder for ``child``: "Zoë K" is ``add zoe-k --name Zoë``."""
    from planpage.reading.folder_faults import suggest_child_folder
    from planpage.starting.first_plan import guess_name

    right, name = suggest_child_folder(child), child.partition(" ")[0]
    if call == "add" and name.istitle() and name.isalpha() and name != guess_name(right):
        return f"{call} {right} --name {name}"
    return f"{call} {right}"


def refuse_wrong_cycle(child: str, cycle: str, call: str = "add") -> None:
    """Raise WrongCall where ``cycle`` can't be a plan's file, with the ``call`` as it has to be."""
    from planpage.reading.folder_faults import check_entry_name, suggest_name

    why = check_entry_name(cycle)
    if not why:
        return
    says = WRONG_NAME.format(text=f'"{cycle}"', thing="plan's file", why=why)
    right = suggest_name(cycle.removesuffix(".md"))
    raise WrongCall(says + (WRITE.format(words=f"{call} {child} --cycle {right}") if right else ""))


def _find_free_name(path: Path) -> str:
    """Return a name like that of ``path`` that no file has yet: ``2026-autumn-2``."""
    number = 2
    while path.with_name(f"{path.stem}-{number}.md").exists():
        number += 1
    return f"{path.stem}-{number}"
