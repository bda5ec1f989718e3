"""``planpage due``: what is late, and what is coming."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.faults import Fault, WrongCall, shorten_path
from planpage.cli.options import offer_today
from planpage.settings import GUIDES, PLANS

if TYPE_CHECKING:
    from planpage.compile import Checked
    from planpage.due import DueItem
    from planpage.model import School

WEEKS = 4
"""How far ahead it looks where nobody says how far."""

PAGE = Path("due") / "what-is-due.html"
OURS = b"<h1>What is due</h1>"
"""What stands in every page that this command has written: only these are written over."""

NOT_OURS = "{path} is there already, and planpage has not written it. Move it away, then try again."
DONE = "{path} is ready. Open it in your browser, and print it."
INITIALS = (
    "It shows initials in place of names, and no words of a plan. "
    "Even so, hang it where only staff come."
)
NAMES = "It names the children: keep it where only staff who need it come."
ONE_FORM = "--page and --json are two forms of the same: name one of them."
NAMES_ALONE = "--names goes with --page."


@click.command("due")
@click.option(
    "--weeks",
    type=click.IntRange(0, 520),
    default=WEEKS,
    metavar="N",
    help=f"How many weeks ahead to look. Without it: {WEEKS}.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the list for other programs.")
@click.option("--page", "as_page", is_flag=True, help="Make a page to print for the office.")
@click.option("--names", is_flag=True, help="On the page: names, not only initials.")
@offer_today
@click.pass_obj
def run_due(  # noqa: PLR0913 - one for each thing that can be said in the call
    site: AskedSite,
    weeks: int,
    today: dt.date,
    *,
    as_json: bool,
    as_page: bool,
    names: bool,
) -> None:
    """Tell what is late, and what is due in the next weeks.

    Reviews and invitations, time to think it over that ends, training, copies for the family, the
    child's view, drafts, next plans, chapters to read again, and files that you have kept for long
    enough. Nothing is changed.

    \b
    Examples:
      planpage due
      planpage due --weeks 12
      planpage due --page
    """  # noqa: D301 - click's own sign for lines that stay as they are
    if as_json and as_page:
        raise WrongCall(ONE_FORM)
    if names and not as_page:
        raise WrongCall(NAMES_ALONE)
    top = site.find()
    from planpage.compile import check_plans
    from planpage.due.missing import tell_missing
    from planpage.reports.due_table import write_due_json, write_due_table

    checked = check_plans(top / PLANS, today=today, drafts=True)
    items = find_due(checked, top / GUIDES, today, weeks)
    missing = tell_missing(sum(child.has_errors for child in checked.children))
    if as_json:
        click.echo(write_due_json(items, today), nl=False)
    elif as_page:
        write_page(top / PAGE, items, checked.school, today, weeks, missing=missing, names=names)
    else:
        click.echo(write_due_table(items, today, weeks))
    if missing:
        # What other programs read stays JSON alone.
        click.echo(missing if as_json else f"\n{missing}", err=as_json)


def find_due(checked: Checked, guides: Path, today: dt.date, weeks: int) -> tuple[DueItem, ...]:
    """Return what is due in the plans that could be read, and in the chapters of the guide."""
    from planpage.due import DueChapter, list_due
    from planpage.guide.chapters import read_guide_folder

    files = read_guide_folder(guides).chapters if guides.is_dir() else {}
    chapters = (
        DueChapter(file.chapter.title, f"{GUIDES}/{name}", file.chapter.review_due)
        for name, file in files.items()
        if file.chapter.review_due
    )
    threads = (child.thread for child in checked.children if child.thread)
    return list_due(threads, chapters, checked.school, today, weeks)


def write_page(  # noqa: PLR0913 - what the page is made from
    path: Path,
    items: tuple[DueItem, ...],
    school: School,
    today: dt.date,
    weeks: int,
    *,
    missing: str,
    names: bool,
) -> None:
    """Write the page for the office. Raises Fault where something else is there."""
    from planpage.rendering.due_page import DueRow, render_due_page, shorten_name

    rows = (
        DueRow(item.day, (names and item.name) or shorten_name(item.child_id), item.wall)
        for item in items
    )
    last = today + dt.timedelta(weeks=weeks)
    html = render_due_page(rows, school, today, last, missing=missing)
    path.parent.mkdir(exist_ok=True)
    if path.is_symlink() or (path.exists() and OURS not in path.read_bytes()):
        raise Fault(NOT_OURS.format(path=shorten_path(path)))
    path.write_text(html, encoding="utf-8", newline="\n")
    click.echo(DONE.format(path=shorten_path(path.resolve())))
    click.echo(NAMES if names else INITIALS)
