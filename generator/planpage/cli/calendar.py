"""``planpage calendar``: the meetings ahead, for a calendar on a phone or a computer."""

from __future__ import annotations

import datetime as dt
import os
import secrets
from pathlib import Path

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.check import is_asked, label_path
from planpage.cli.counting import count
from planpage.cli.faults import Fault, shorten_path
from planpage.cli.options import offer_today, read_target
from planpage.settings import PLANS

FILE = "meetings.ics"
SECRET = ".calendar-secret"  # noqa: S105 - the name of a file
SECRET_BYTES = 32
BEGINS = b"BEGIN:VCALENDAR"

NOT_OURS = "{path} is there already, and planpage has not written it. Move it away, then try again."
NONE = "There is no meeting ahead: no file was written."
DONE = """\
{path} holds {events}. Open it in Outlook, Google Calendar or Apple Calendar.
No name and nothing of a plan is in it. After a change, make it again: moved meetings move along."""


@click.command("calendar")
@click.argument("children", nargs=-1, metavar="[CHILD]...")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    callback=read_target,
    metavar="FILE",
    help=f"Where to write it. Without it: {FILE} beside your plans.",
)
@offer_today
@click.pass_obj
def run_calendar(
    site: AskedSite, children: tuple[str, ...], out: Path | None, today: dt.date
) -> None:
    """Write the meetings ahead into a calendar file.

    Each is called "School meeting": no name, nothing about a plan. Name a child to get that child's
    meetings alone, for the family.

    \b
    Examples:
      planpage calendar
      planpage calendar sam-b --out sam-b.ics
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    labels = [label_path(child, top / PLANS) for child in children]
    from planpage.compile import check_plans
    from planpage.due.calendar_file import list_events, write_calendar
    from planpage.due.missing import tell_missing

    checked = check_plans(top / PLANS, today=today, drafts=False)
    asked = [child for child in checked.children if is_asked(f"{PLANS}/{child.child_id}", labels)]
    events = list(list_events((child.thread for child in asked if child.thread), today))
    if missing := tell_missing(sum(child.has_errors for child in asked)):
        click.echo(missing, err=True)
    if not events:
        click.echo(NONE)
        return
    path = out or top / FILE
    if path.is_symlink() or (path.exists() and not is_calendar(path)):
        raise Fault(NOT_OURS.format(path=shorten_path(path)))
    path.write_bytes(write_calendar(events, read_secret(top / PLANS / SECRET), today))
    click.echo(DONE.format(path=shorten_path(path.resolve()), events=count(len(events), "meeting")))


def is_calendar(path: Path) -> bool:
    """Whether the file at ``path`` is a calendar that planpage wrote."""
    from planpage.due.calendar_file import MAKER

    data = path.read_bytes()
    return data.startswith(BEGINS) and MAKER.encode() in data


def read_secret(path: Path) -> bytes:
    """Return the school's random bytes for calendars; make them once, readable by nobody else."""
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(file, "wb") as opened:
        secret = secrets.token_bytes(SECRET_BYTES)
        opened.write(secret)
    return secret
