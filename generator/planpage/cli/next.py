"""``planpage next``: the next plan, begun from the last one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from planpage.cli.add import refuse_wrong_cycle
from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_begun_child
from planpage.cli.counting import count
from planpage.cli.faults import Fault, WrongCall
from planpage.cli.options import offer_today, read_day
from planpage.settings import PLANS

WHICH = (
    "Whose next plan? Write: planpage next sam-b   or, for the whole school: planpage next --all"
)
ONE_OR_ALL = "Name a child, or write --all for the whole school: not both."
NOT_FOR_ALL = "--cycle goes with one child: every file of a whole school is named by its term."
THERE = (
    "{path} is there already, and planpage writes over nothing.\n"
    "For another file, write: planpage next {child} --cycle {other}"
)
READY = "{path} is ready. It follows {before}, and is a draft that nobody else gets."
TO_DECIDE = "\nWhat you have to decide in it:"
NEXT = "\nThen: planpage check {child}"
BEGUN = "{path}  {year}{decisions}"
LEFT_OUT = "\nLeft out:"
IN_EACH_FILE = " What is to be decided stands behind DECIDE in each file."


@click.command("next")
@click.argument("child", required=False, callback=read_begun_child)
@click.option("--all", "for_all", is_flag=True, help="For every child whose plan has ended.")
@click.option(
    "--starts", callback=read_day, metavar="DAY", help="The first day, such as 2027-01-04."
)
@click.option("--cycle", help="The file's name. Without it: the term, such as 2027-spring.")
@offer_today
@click.pass_obj
def run_next(  # noqa: PLR0913 - one for each thing that can be said in the call
    site: AskedSite,
    child: str | None,
    starts: dt.date | None,
    cycle: str | None,
    today: dt.date,
    *,
    for_all: bool,
) -> None:
    """Begin the next plan of CHILD from the last one.

    What goes on, goes on: who the child is, needs, steps that are not met yet, help that continues.
    What you learned waits for its answer. Lines with DECIDE say what only you can write. No file is
    written over.

    \b
    Examples:
      planpage next sam-b
      planpage next sam-b --starts 2027-01-04
      planpage next --all --starts 2027-09-06
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    if for_all and child:
        raise WrongCall(ONE_OR_ALL)
    if for_all and cycle:
        raise WrongCall(NOT_FOR_ALL)
    if for_all:
        begin_all(top / PLANS, starts, today)
        return
    if not child:
        raise WrongCall(WHICH)
    if cycle is not None:
        refuse_wrong_cycle(child, cycle, "next")
    begin_one(top / PLANS, child, starts, cycle or "", today)


def begin_one(plans: Path, child: str, starts: dt.date | None, cycle: str, today: dt.date) -> None:
    """Write the next plan of one child, and say what is to be decided in it."""
    from planpage.starting.next_plan import NoNextPlanError, prepare_next_plan
    from planpage.starting.starters import write_new_file

    try:
        plan = prepare_next_plan(plans, child, starts=starts, cycle=cycle, today=today)
        label = f"{PLANS}/{child}/{plan.cycle}.md"
        write_new_file(plans / child / f"{plan.cycle}.md", plan.text)
    except NoNextPlanError as why:
        raise Fault(str(why)) from why
    except FileExistsError:
        label = f"{PLANS}/{child}/{cycle}.md"
        raise Fault(THERE.format(path=label, child=child, other=f"{cycle}-2")) from None
    click.echo(READY.format(path=label, before=plan.before.at.path))
    click.echo(TO_DECIDE)
    for line, question in plan.decisions:
        click.echo(f"  {label}:{line}  {question}")
    click.echo(NEXT.format(child=child))


def begin_all(plans: Path, starts: dt.date | None, today: dt.date) -> None:
    """Write the next plan of every child whose last one has ended; say what was left out, and why.

    Everything is prepared before anything is written.
    """
    from planpage.starting.next_plan import NoNextPlanError
    from planpage.starting.starters import write_new_file
    from planpage.starting.whole_school import prepare_all

    try:
        ready, left_out = prepare_all(plans, starts=starts, today=today)
    except NoNextPlanError as why:
        raise Fault(str(why)) from why
    for child, plan in ready:
        write_new_file(plans / child / f"{plan.cycle}.md", plan.text)
        decisions = f"  ({count(len(plan.decisions), 'decision')})"
        path = f"{PLANS}/{child}/{plan.cycle}.md"
        click.echo(BEGUN.format(path=path, year=plan.year, decisions=decisions))
    if left_out:
        click.echo(LEFT_OUT)
        for reason in left_out:
            click.echo(f"  {reason}")
    begun = count(len(ready), "plan")
    click.echo(f"\n{begun} begun.{IN_EACH_FILE if ready else ''}")
