"""``planpage keys``: who can open what, and with which words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.counting import count
from planpage.cli.faults import Fault, WrongCall, write_argument
from planpage.cli.options import offer_keys, offer_today
from planpage.settings import PLANS, SITE

if TYPE_CHECKING:
    from planpage.compile import Checked
    from planpage.keys.model import Keys

NOT_NEEDED = "Every child here is invented (example: true): these pages are open, and need no keys."
NONE_YET = "There are no keys yet. Make them: planpage keys new"
NO_SCHOOL = "The key file needs the school's name. Write it into plans/school.yml first."
MADE = """\
The keys are in {path}.
Whoever has this file can open every plan. It is not part of your site: make a backup of it now, and
keep that in another place:
  {backup}"""
MORE = "{readers} got words. Print their letters: planpage letters"
NOTHING_NEW = "Every reader has words already."
LETTERS = "New letters are needed for: {readers}. Print them: planpage letters {child}"
CHILD_OR_ALL = (
    "Whose words? Write one of these: planpage keys renew sam-b   or, for the school's own six: "
    "planpage keys renew --school   or, for all: planpage keys renew --everyone"
)
SWAPPED = "{reader} is no child here. The child comes first: planpage keys renew {call}"
ALL_NEW = """\
All words are new, and every page has another address. Everybody needs a new letter:
  planpage letters
Then: planpage build, publish the site again, and delete the old addresses that it names. Make a new
backup, and throw the old one away."""
SCHOOL_NEW = """\
The school's six words are new. Print the paper with them, and destroy the old one:
  planpage letters --school
Then: planpage build, and publish the site again. From then on the old six open nothing there. The
words of all families stay good. Make a new backup, too: planpage keys backup"""
SCHOOL_MOVED = """\
Every page has another address now, so every family needs a new letter, with the words it has:
  planpage letters
Delete from your web space the old addresses that planpage build names."""
LATER = (
    "The pages of {child} are withdrawn, so nobody needs a letter now. The words count once the "
    "pages are back: planpage withdraw {child} --back"
)
PUBLISH = "Then: planpage build, and publish the site again."
OLD_PAGE = """\
The page has another address now. Delete the old one from your web space: {address}"""
STILL_NAMED = (
    "The plan still names {reader}. To be clear to all, write under that name: until: {day}"
)
WHICH_CHILD = (
    "{reader} reads the pages of several children: {children}. Add --child and one of them."
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
      planpage keys backup E:\\planpage-backup.json
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
    from planpage.doctor.backup import suggest_backup
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
        click.echo(MADE.format(path=path, backup=suggest_backup(today)))
    click.echo(MORE.format(readers=count(len(new), "reader")) if new else NOTHING_NEW)


@run_keys.command("renew")
@click.argument("child", required=False, callback=read_child)
@click.argument("readers", nargs=-1, metavar="[READER]...")
@click.option("--at-once", is_flag=True, help="The old page dies too: it gets another address.")
@click.option("--school", is_flag=True, help="New words for the school alone: its own six.")
@click.option("--everyone", is_flag=True, help="New words for all: somebody may have the key file.")
@offer_keys
@offer_today
@click.pass_obj
def run_renew_keys(  # noqa: PLR0913 - one for each thing that can be said in the call
    site: AskedSite,
    child: str | None,
    readers: tuple[str, ...],
    keys_path: Path | None,
    today: dt.date,
    *,
    at_once: bool,
    school: bool,
    everyone: bool,
) -> None:
    """Make new words for CHILD's page, where somebody has seen or lost the old ones.

    For READER alone, or for all. The old words open nothing any more once you have published again.
    Whoever kept a copy of the old page can still open that: with --at-once it also moves to another
    address. Where somebody knows the school's own six words, write --school in place of a child:
    the families' words stay good. Where somebody else may have the key file, write --everyone: then
    every page moves, and all words are new, the school's too.
    """
    if [bool(child), school, everyone].count(True) != 1:
        raise WrongCall(CHILD_OR_ALL)
    top = site.find()
    from planpage.keys.key_file import KeyFileError, change_keys
    from planpage.keys.life import renew_everyone, renew_readers, renew_school

    path = find_existing(keys_path, read_school_plans(top, today))
    try:
        with change_keys(path) as keys:
            if school:
                renew_school(keys, at_once=at_once, today=today)
            elif everyone:
                renew_everyone(keys, today)
            if child is None:
                said = [ALL_NEW] if everyone else [SCHOOL_NEW, *([SCHOOL_MOVED] * at_once)]
                click.echo("\n".join(said))
                return
            refuse_swapped(keys, child, readers, at_once=at_once)
            changed = renew_readers(keys, child, readers, at_once=at_once, today=today)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    tell_letters(keys, child, changed, has_moved=at_once)


@run_keys.command("remove")
@click.argument("reader")
@click.option(
    "--child",
    callback=read_child,
    metavar="CHILD",
    help="The child whose page it is, where READER reads several.",
)
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
    from planpage.keys.entitled import find_name
    from planpage.keys.key_file import KeyFileError, change_keys
    from planpage.keys.life import remove_reader

    checked = read_school_plans(top, today)
    path = find_existing(keys_path, checked)
    try:
        with change_keys(path) as keys:
            having = [name for name, one in keys.children.items() if find_name(one.readers, reader)]
            if child is None and len(having) > 1:
                raise WrongCall(WHICH_CHILD.format(reader=reader, children=", ".join(having)))
            whose = child or (having[0] if having else "")
            if not whose:
                raise WrongCall(f"{reader} has no words for any page.")
            left = remove_reader(keys, whose, reader, today)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    tell_letters(keys, whose, left, has_moved=True)
    reader = keys.children[whose].removed[-1]
    plan = next((one.thread for one in checked.children if one.child_id == whose), None)
    if plan and any(reader == str(one.who) and not one.until for one in plan.newest.readers):
        click.echo(STILL_NAMED.format(reader=reader, day=today.isoformat()))


def refuse_swapped(keys: Keys, child: str, readers: tuple[str, ...], *, at_once: bool) -> None:
    """Raise WrongCall where a reader stands before the child: ``renew Mum sam-b``."""
    whose = next((name for name in readers if name in keys.children), None)
    if child in keys.children or whose is None:
        return
    names = [child, *(name for name in readers if name != whose)]
    call = " ".join(map(write_argument, (whose, *names)))
    call += " --at-once" if at_once else ""
    raise WrongCall(SWAPPED.format(reader=child, call=call))


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


def tell_letters(keys: Keys, child: str, readers: Iterable[str], *, has_moved: bool) -> None:
    """Say who needs a new letter, and what has to be deleted from the web space."""
    from planpage.keys.life import ALL_REMOVED
    from planpage.publishing.sealed_pages import SEALED

    own = keys.children[child]
    if own.withdrawn:
        click.echo(LATER.format(child=write_argument(child)))
        return
    if names := ", ".join(readers):
        click.echo(LETTERS.format(readers=names, child=write_argument(child)))
    elif own.removed:
        click.echo(ALL_REMOVED.format(child=write_argument(child)))
    click.echo(PUBLISH)
    if has_moved and own.built_address in keys.old_addresses:
        click.echo(OLD_PAGE.format(address=f"{SEALED}/{own.built_address}/"))
