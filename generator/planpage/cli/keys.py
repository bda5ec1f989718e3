"""``planpage keys``: who can open what, and with which words."""

from __future__ import annotations

import contextlib
import datetime as dt
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.counting import count
from planpage.cli.faults import Fault, WrongCall, shorten_path
from planpage.cli.options import offer_keys, offer_today
from planpage.settings import PLANS, SITE

if TYPE_CHECKING:
    from planpage.compile import Checked

NOT_NEEDED = "Every child here is invented (example: true): these pages are open, and need no keys."
NONE_YET = "There are no keys yet. Make them: planpage keys new"
NO_SCHOOL = "The key file needs the school's name. Write it into plans/school.yml first."
MADE = """\
The keys are in {path}.
Whoever has this file can open every plan. It is not part of your site: make a backup of it now, and
keep that in another place: planpage keys backup"""
MORE = "{readers} got words. Print their letters: planpage letters"
NOTHING_NEW = "Every reader has words already."
LETTERS = "New letters are needed for: {readers}. Print them: planpage letters {child}"
PUBLISH = "Then: planpage build, and publish the site again."
OLD_PAGE = """\
The page has another address now. Delete the old one from your web space: {address}"""
STILL_NAMED = (
    "The plan still names {reader}. To be clear to all, write under that name: until: {day}"
)
WHICH_CHILD = (
    "{reader} reads the pages of several children: {children}. Add --child and one of them."
)
BACKED_UP = "The backup is in {path}. It can be opened with these six words only:"
WRITE_DOWN = (
    "Write them on paper now, and keep the paper away from the backup. They are shown once."
)
ON_PAGE = "The six words are in {path}. Print it, and delete it: whoever has both has every plan."
NOWHERE = "Nobody can read the six words here. Add --words-page and a file, to print them from."
THERE = "{path} is there already, and planpage writes over nothing."
RESTORED = "The keys are back in {path}."
KEYS_THERE = (
    "There are keys already in {path}. Move that file away first, if you want the old ones."
)


@click.group("keys")
def run_keys() -> None:
    """Make, renew, end and back up the words that open the pages.

    The key file lies in a folder of your own on this computer, never in the site and never in git.

    \b
    Examples:
      planpage keys new
      planpage keys renew sam-b Mum
      planpage keys remove Dad --child sam-b
      planpage keys backup D:\\backup.json
    """  # noqa: D301 - click's own sign for lines that stay as they are


@run_keys.command("new")
@offer_keys
@offer_today
@click.pass_obj
def run_new_keys(site: AskedSite, keys_path: Path | None, today: dt.date) -> None:
    """Make words for every reader who has none yet.

    Words that somebody has stay as they are. The first time, it makes the key file.
    """
    top = site.find()
    from planpage.cli.build import watch_work
    from planpage.keys.key_file import KeyFileError, change_keys
    from planpage.keys.model import make_keys
    from planpage.keys.place import refuse_wrong_place
    from planpage.keys.prepare import add_missing_keys, derive_missing
    from planpage.sealed_site import list_readers

    checked = read_school_plans(top, today)
    path = find_keys(keys_path, checked)
    try:
        refuse_wrong_place(path, top / SITE)
        with change_keys(path, lambda: make_keys(checked.school.name)) as keys:
            is_first = not path.exists()
            readers = list_readers(checked, keys, today)
            new = add_missing_keys(keys, readers)
            derive_missing(keys, readers, watch_work)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    if is_first:
        click.echo(MADE.format(path=path))
    click.echo(MORE.format(readers=count(len(new), "reader")) if new else NOTHING_NEW)


@run_keys.command("renew")
@click.argument("child")
@click.argument("readers", nargs=-1, metavar="[READER]...")
@click.option("--at-once", is_flag=True, help="The old page dies too: it gets another address.")
@offer_keys
@offer_today
@click.pass_obj
def run_renew_keys(  # noqa: PLR0913 - one for each thing that can be said in the call
    site: AskedSite,
    child: str,
    readers: tuple[str, ...],
    keys_path: Path | None,
    today: dt.date,
    *,
    at_once: bool,
) -> None:
    """Make new words for CHILD's page, where somebody has seen or lost the old ones.

    For READER alone, or for all. The old words open nothing any more once you have published again.
    Whoever kept a copy of the old page can still open that: with --at-once it also moves to another
    address.
    """
    top = site.find()
    from planpage.keys.key_file import KeyFileError, change_keys
    from planpage.keys.life import renew_readers

    path = find_existing(keys_path, read_school_plans(top, today))
    try:
        with change_keys(path) as keys:
            old = keys.find_address(child) if child in keys.children else ""
            changed = renew_readers(keys, child, readers, at_once=at_once, today=today)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    tell_letters(child, changed, old if at_once else "")


@run_keys.command("remove")
@click.argument("reader")
@click.option("--child", help="The child whose page it is, where READER reads several.")
@offer_keys
@offer_today
@click.pass_obj
def run_remove_keys(
    site: AskedSite, reader: str, child: str | None, keys_path: Path | None, today: dt.date
) -> None:
    """End the access of READER, a name under readers in the plan.

    The page gets another address, and READER's words open nothing there. The words of the others
    stay good; they need the new address.
    """
    top = site.find()
    from planpage.keys.key_file import KeyFileError, change_keys
    from planpage.keys.life import remove_reader

    checked = read_school_plans(top, today)
    path = find_existing(keys_path, checked)
    try:
        with change_keys(path) as keys:
            having = [name for name, one in keys.children.items() if reader in one.readers]
            if child is None and len(having) > 1:
                raise WrongCall(WHICH_CHILD.format(reader=reader, children=", ".join(having)))
            whose = child or (having[0] if having else "")
            if not whose:
                raise WrongCall(f"{reader} has no words for any page.")
            old = keys.find_address(whose) if whose in keys.children else ""
            left = remove_reader(keys, whose, reader, today)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    tell_letters(whose, left, old)
    plan = next((one.thread for one in checked.children if one.child_id == whose), None)
    if plan and any(reader == str(one.who) and not one.until for one in plan.newest.readers):
        click.echo(STILL_NAMED.format(reader=reader, day=today.isoformat()))


@run_keys.command("backup")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--words-page",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Put the six words on a page to print, rather than on the screen.",
)
@offer_keys
@offer_today
@click.pass_obj
def run_backup_keys(
    site: AskedSite, file: Path, words_page: Path | None, keys_path: Path | None, today: dt.date
) -> None:
    """Write a backup of the keys into FILE, sealed under six words.

    Keep it in another place than this computer, and the words on paper.
    """
    top = site.find()
    from planpage.keys.key_file import KeyFileError, change_keys, read_keys
    from planpage.keys.life import make_backup, mark_keys, note_backup, write_new_secret

    path = find_existing(keys_path, read_school_plans(top, today))
    if words_page is None and not sys.stdout.isatty():
        raise Fault(NOWHERE)
    for wanted in filter(None, (file, words_page)):
        if wanted.exists() or wanted.is_symlink():
            raise Fault(THERE.format(path=shorten_path(wanted)))
    try:
        held = read_keys(path)
        data, words = make_backup(held)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    write_new_secret(file, data)
    if words_page is None:
        click.echo(BACKED_UP.format(path=shorten_path(file)))
        click.echo(f"\n    {words}\n")
        click.echo(WRITE_DOWN)
    else:
        write_new_secret(words_page, f"{words}\n".encode())
        click.echo(ON_PAGE.format(path=shorten_path(words_page)))
    # What is noted is for planpage doctor alone: the backup is good without it.
    with contextlib.suppress(KeyFileError), change_keys(path) as keys:
        note_backup(keys, mark_keys(held), today)


@run_keys.command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@offer_keys
@offer_today
@click.pass_obj
def run_restore_keys(site: AskedSite, file: Path, keys_path: Path | None, today: dt.date) -> None:
    """Put back the keys from the backup in FILE. It asks for the six words."""
    top = site.find()
    from planpage.keys.key_file import KeyFileError, hold_keys, write_keys
    from planpage.keys.life import open_backup
    from planpage.keys.place import refuse_wrong_place

    path = find_keys(keys_path, read_school_plans(top, today))
    if path.exists():
        raise Fault(KEYS_THERE.format(path=path))
    typed = click.prompt("The six words", hide_input=True)
    try:
        refuse_wrong_place(path, top / SITE)
        keys = open_backup(file.read_bytes(), typed, str(shorten_path(file)))
        with hold_keys(path):
            if path.exists():
                raise Fault(KEYS_THERE.format(path=path))
            write_keys(path, keys)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    click.echo(RESTORED.format(path=path))


def read_school_plans(top: Path, today: dt.date) -> Checked:
    """Read the plans of a real school. Raises Fault for a fictional one: it needs no keys."""
    from planpage.compile import check_plans, set_drafts_aside

    checked, _ = set_drafts_aside(check_plans(top / PLANS, today=today, drafts=True))
    if checked.school.is_example:
        raise Fault(NOT_NEEDED)
    return checked


def find_keys(asked: Path | None, checked: Checked) -> Path:
    """Return where the key file is, or would be. Raises Fault where the school has no name."""
    from planpage.keys.place import find_key_file

    if asked is None and not checked.school.name:
        raise Fault(NO_SCHOOL)
    return find_key_file(asked, checked.school.name)


def find_existing(asked: Path | None, checked: Checked) -> Path:
    """Return the key file. Raises Fault where there is none."""
    path = find_keys(asked, checked)
    if not path.exists():
        raise Fault(NONE_YET)
    return path


def tell_letters(child: str, readers: Iterable[str], old_address: str) -> None:
    """Say who needs a new letter, and what has to be deleted from the web space."""
    from planpage.publishing.sealed_pages import SEALED

    if names := ", ".join(readers):
        click.echo(LETTERS.format(readers=names, child=child))
    click.echo(PUBLISH)
    if old_address:
        click.echo(OLD_PAGE.format(address=f"{SEALED}/{old_address}/"))
