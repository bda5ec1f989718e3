"""``planpage print``: pages for paper, without any web."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from planpage.cli.asked_children import find_asked_threads
from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.counting import count
from planpage.cli.faults import Fault, shorten_path
from planpage.cli.options import offer_today, read_target
from planpage.settings import PLANS

PRINT = "print"
NOTHING = "There is nothing to print: no plan is ready yet."
DONE = """\
{pages} of {children} are in {folder}. Open {index} in your browser: it says how to print them.
They can be read by anybody who opens them: do not publish them, and delete the folder when all is
printed."""


@click.command("print")
@click.argument("child", required=False, callback=read_child)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    callback=read_target,
    metavar="FOLDER",
    help="Where to put them. Without it: the folder print beside your plans.",
)
@offer_today
@click.pass_obj
def run_print(site: AskedSite, child: str | None, out: Path | None, today: dt.date) -> None:
    """Make pages to print on this computer: for families who want paper, without any web.

    The one page and the full plan of CHILD, or of every child, in a folder of their own with a list
    of all, which says who wants paper. It needs no keys and no internet. Drafts are left out. The
    pages of the last time go.

    \b
    Example:
      planpage print sam-b
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    from planpage.compile import check_plans, set_drafts_aside
    from planpage.letters.paper import INDEX, render_paper, write_paper
    from planpage.letters.private_folder import PrivateFolderError
    from planpage.publishing.site_folder import SiteFolderError
    from planpage.sealed_site import refuse_wrong

    checked, _ = set_drafts_aside(check_plans(top / PLANS, today=today, drafts=True))
    threads, waiting = find_asked_threads(checked, child)
    if not threads:
        raise Fault("\n".join(filter(None, (NOTHING, waiting))))
    pages = render_paper(threads, checked.school, today)
    refuse_wrong(pages)
    folder = out or top / PRINT
    try:
        write_paper(folder, pages, top)
    except (PrivateFolderError, SiteFolderError) as error:
        raise Fault(str(error)) from error
    place = shorten_path(folder.resolve())
    click.echo(
        DONE.format(
            pages=count(len(pages) - 1, "page"),
            children=count(len(threads), "child"),
            folder=place,
            index=place / INDEX,
        )
    )
    if waiting:
        click.echo(waiting)
        click.get_current_context().exit(1)
