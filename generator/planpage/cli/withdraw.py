"""``planpage withdraw``: takes a child's pages off the web, and brings them back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_children import name_folders
from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.faults import Fault, WrongCall
from planpage.cli.keys import LETTERS, NO_SCHOOL, NONE_YET, PUBLISH
from planpage.cli.options import offer_keys, offer_today
from planpage.settings import PLANS, SITE

if TYPE_CHECKING:
    from planpage.keys.model import Keys

ONE_OF_THREE = "Write one of these: planpage withdraw sam-b, or --list, or --deleted."
BACK_OF_WHOM = "--back goes with the name of the child's folder: planpage withdraw sam-b --back"
INVENTED = (
    f"Every child here is invented (example: true), so there is nothing to withdraw. To take the "
    f"pages of a child off, move the folder out of {PLANS}, then: planpage build"
)
UNKNOWN = f"There is no child called {{child}} in {PLANS}, and no page of one."
WITHDRAWN = (
    "The pages of {child} are withdrawn: no build makes them any more. "
    f"The plans in {PLANS} stay as they are."
)
ALREADY = "The pages of {child} have been withdrawn since {day}."
DELETE = "Delete this from your web space. Until it is gone, it can still be opened there:"
THEN = "When all of it is gone: planpage withdraw --deleted"
BACK = "The next build publishes the pages of {child} again, at another address."
NOT_WITHDRAWN = "The pages of {child} are not withdrawn."
WITHDRAWN_ARE = "Withdrawn:"
NOTHING = "There is nothing to delete from your web space."
NOTED = "Noted: {addresses} gone from your web space."
FROM_BEFORE = "a page from before these keys"
STILL_HERE = (
    f"In your folder {SITE} there is still {{addresses}}: it would go to your web space again. "
    "First: planpage build, and publish. Then delete it there."
)


@click.command("withdraw")
@click.argument("child", required=False, callback=read_child)
@click.option("--back", is_flag=True, help="Publish the pages of CHILD again.")
@click.option("--list", "lists", is_flag=True, help="Show what to delete from your web space.")
@click.option("--deleted", is_flag=True, help="Say that you have deleted all that was listed.")
@offer_keys
@offer_today
@click.pass_obj
def run_withdraw(  # noqa: PLR0913 - one for each thing that can be said in the call
    site: AskedSite,
    child: str | None,
    keys_path: Path | None,
    today: dt.date,
    *,
    back: bool,
    lists: bool,
    deleted: bool,
) -> None:
    """Take the pages of CHILD off the web.

    For a child who leaves, or a family that does not want a page. The next build leaves the pages
    out, and you read what to delete from your web space. The plans themselves are not touched. With
    --back the pages are published again, at another address.

    \b
    Examples:
      planpage withdraw sam-b
      planpage withdraw --list
      planpage withdraw --deleted
    """  # noqa: D301 - click's own sign for lines that stay as they are
    if back and not child:
        raise WrongCall(BACK_OF_WHOM)
    if sum((bool(child), lists, deleted)) != 1:
        raise WrongCall(ONE_OF_THREE)
    top = site.find()
    from planpage.keys.key_file import KeyFileError, change_keys, read_keys

    path, children = find_school(top, keys_path)
    if not path.exists():
        raise Fault(NONE_YET)
    try:
        if lists:
            lines = list_all(read_keys(path))
        else:
            with change_keys(path) as keys:
                if child is None:
                    lines = note_all_deleted(keys, top / SITE, today)
                elif back:
                    lines = bring_back(keys, child, today)
                else:
                    lines = withdraw(keys, child, children, today)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    click.echo("\n".join(lines))


def find_school(top: Path, asked: Path | None) -> tuple[Path, set[str]]:
    """Return where the key file of the school is, or would be, and the names of its folders.

    Raises Fault for a fictional school, and for one without a name.
    """
    from planpage.keys.place import find_key_file
    from planpage.reading.plans_folder import list_plans_folder

    listed = list_plans_folder(top / PLANS)
    if listed.school.is_example:
        raise Fault(INVENTED)
    if asked is None and not listed.school.name:
        raise Fault(NO_SCHOOL)
    return find_key_file(asked, listed.school.name), {path.name for path in listed.children}


def withdraw(keys: Keys, child: str, children: set[str], today: dt.date) -> list[str]:
    """Withdraw a child's pages; return what to say. Raises WrongCall for an unknown child."""
    from planpage.keys.withdraw import withdraw_child

    if child not in children and child not in keys.children:
        names = children | set(keys.children)
        raise WrongCall(UNKNOWN.format(child=child) + name_folders(child, names))
    before = keys.children[child].withdrawn if child in keys.children else ""
    withdraw_child(keys, child, today)
    since = ALREADY.format(child=child, day=write_day(before)) if before else ""
    lines = [since or WITHDRAWN.format(child=child), PUBLISH]
    old = list_old(keys, only=child)
    return [*lines, DELETE, *old, THEN] if old else lines


def bring_back(keys: Keys, child: str, today: dt.date) -> list[str]:
    """Let a withdrawn child's pages be published again; return what to say."""
    from planpage.keys.withdraw import publish_again

    if child not in keys.children or not keys.children[child].withdrawn:
        raise WrongCall(NOT_WITHDRAWN.format(child=child))
    readers = publish_again(keys, child, today)
    lines = [BACK.format(child=child)]
    if readers:
        lines.append(LETTERS.format(readers=", ".join(readers), child=child))
    return [*lines, PUBLISH]


def note_all_deleted(keys: Keys, site: Path, today: dt.date) -> list[str]:
    """Note that the old pages are gone; return what to say. Raises Fault where one still waits."""
    from planpage.keys.withdraw import note_deleted
    from planpage.publishing.sealed_pages import SEALED

    here = [one for one in keys.old_addresses if (site / SEALED / one).exists()]
    if here:
        raise Fault(STILL_HERE.format(addresses=", ".join(f"{SEALED}/{one}/" for one in here)))
    gone = note_deleted(keys, today)
    if not gone:
        return [NOTHING]
    verb = "page is" if len(gone) == 1 else "pages are"
    return [NOTED.format(addresses=f"{len(gone):,} {verb}")]


def list_all(keys: Keys) -> list[str]:
    """Return who is withdrawn, and what has to go from the web space."""
    from planpage.keys.withdraw import list_withdrawn

    lines = [
        f"{WITHDRAWN_ARE} {child}, since {write_day(day)}"
        for child, day in sorted(list_withdrawn(keys).items())
    ]
    old = list_old(keys)
    return [*lines, DELETE, *old, THEN] if old else [*lines, NOTHING]


def list_old(keys: Keys, only: str | None = None) -> list[str]:
    """Return a line for each old address, of all children or of one: whose, and since when."""
    from planpage.keys.withdraw import name_addresses
    from planpage.publishing.sealed_pages import SEALED

    whose = name_addresses(keys)
    return [
        f"  {SEALED}/{address}/   ({whose.get(address, FROM_BEFORE)}, since {write_day(day)})"
        for address, day in keys.old_addresses.items()
        if only is None or whose.get(address) == only
    ]


def write_day(day: str) -> str:
    """Return a day of the key file as a person writes it: 5 October 2026."""
    try:
        then = dt.date.fromisoformat(day)
    except ValueError:
        return day
    return f"{then.day} {then:%B %Y}"
