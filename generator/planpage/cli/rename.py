"""``planpage rename``: another name for a child's folder."""

from __future__ import annotations

from pathlib import Path

import click

from planpage.cli.add import refuse_wrong_child
from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.faults import Fault, WrongCall, write_argument
from planpage.cli.options import offer_keys
from planpage.settings import PLANS

NOT_THERE = "There is no folder {old} in {plans}."
THERE = "{plans}/{new} is there already: two children can't share a folder."
LINKED = "{plans}/{old} is a link to another place on this computer: planpage leaves it alone."
SAME = "That is its name already."
TAKEN = (
    "There are keys of a child whose folder was called {new}. The letters of that family would "
    "open this page: choose another name."
)
WRONG_SETTINGS = "Put {plans}/school.yml right first. To read what is wrong in it: planpage check"
DONE = "{plans}/{old} is now {plans}/{new}. The plans in it are as they were."
SAME_LETTERS = "Its page keeps its address, and the letters of the family stay good."


@click.command("rename")
@click.argument("old", metavar="CHILD", callback=read_child)
@click.argument("new", metavar="NEW-NAME", callback=read_child)
@offer_keys
@click.pass_obj
def run_rename(site: AskedSite, old: str, new: str, keys_path: Path | None) -> None:
    """Give the folder of CHILD another name.

    For a child whose folder says too much, or who shares initials with another. Nothing inside the
    plans is changed, and nothing is written over. Where the page has keys they go with it, so that
    no family needs a new letter.

    \b
    Example:
      planpage rename sam-b sam-k
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    plans = top / PLANS
    folder, target = plans / old, plans / new
    if folder.parent != plans or not folder.is_dir():
        raise WrongCall(NOT_THERE.format(old=old, plans=PLANS))
    refuse_wrong_child(new, plans, f"rename {write_argument(old)}")
    if folder.is_symlink():
        raise Fault(LINKED.format(old=old, plans=PLANS))
    if old == new:
        raise Fault(SAME)
    # Where small and large letters are one, Sam-b and sam-b are the same folder.
    if target.exists() and not target.samefile(folder):
        raise Fault(THERE.format(new=new, plans=PLANS))
    key_file = find_key_file_of(plans, keys_path)
    has_keys = move_folder(folder, target, key_file)
    click.echo(DONE.format(old=old, new=new, plans=PLANS))
    if has_keys:
        click.echo(SAME_LETTERS)


def find_key_file_of(plans: Path, asked: Path | None) -> Path | None:
    """Return the key file of the school in ``plans``; None where it has none.

    Raises Fault where the school's settings can't be read: the keys would stay behind unseen.
    """
    from planpage.keys.place import find_key_file
    from planpage.reading.plan_file import read_school
    from planpage.reading.plans_folder import SCHOOL_FILE

    settings = plans / SCHOOL_FILE
    if not settings.is_file() or settings.is_symlink():
        return None
    read = read_school(settings.read_bytes(), f"{PLANS}/{SCHOOL_FILE}")
    if any(one.is_error for one in read.diagnostics):
        raise Fault(WRONG_SETTINGS.format(plans=PLANS))
    if read.school.is_example:
        return None
    path = find_key_file(asked, read.school.name)
    return path if path.exists() else None


def move_folder(folder: Path, target: Path, key_file: Path | None) -> bool:
    """Give a child's folder another name, and its keys with it; return whether it has keys.

    Where one of the two can't be done, neither is. Raises Fault, and OSError.
    """
    if key_file is None:
        folder.rename(target)
        return False
    from planpage.keys.key_file import KeyFileError, change_keys
    from planpage.keys.life import rename_child

    try:
        with change_keys(key_file) as keys:
            if target.name in keys.children:
                raise Fault(TAKEN.format(new=target.name))
            rename_child(keys, folder.name, target.name)
            folder.rename(target)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    return target.name in keys.children
