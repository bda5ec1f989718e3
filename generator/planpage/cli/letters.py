"""``planpage letters``: the words of each reader, on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_children import find_asked_child, find_asked_threads
from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.counting import count
from planpage.cli.faults import Fault, WrongCall, shorten_path, write_argument
from planpage.cli.keys import find_existing, read_school_plans
from planpage.cli.options import offer_keys, offer_today
from planpage.settings import SITE

if TYPE_CHECKING:
    from planpage.compile import Checked
    from planpage.keys.entitled import Entitled
    from planpage.keys.model import Keys
    from planpage.rendering.pages import Page

LETTERS = "letters"
SCHOOL_LETTER = "school-words.html"
FEW = 6

ALONE = "--school is a paper for staff alone: name no child with it."
NO_SUCH_READER = "{reader} is no reader of the plan of {child}. Its readers: {readers}"
NO_WORDS = "{reader} has no words yet for the page of {child}. Make them: planpage keys new"
WITHDRAWN = (
    "The pages of {child} are withdrawn, so there is nothing to open. "
    "On paper: planpage print {child}"
)
NO_LETTERS = "There is nobody to write to: no plan is ready yet."
NOBODY_NOW = "There is nobody to write to: nobody who reads a plan has a page to open now."
DONE = """\
{letters} in {folder}.
Print them, hand them over in person, then delete the folder: whoever has a letter can open the
page. New words work from the day on which you publish the site: planpage build"""
DONE_SCHOOL = """\
The paper with the school's words is {path}.
Print it, lock it away, then delete the file: whoever has it can open every page."""
NO_ADDRESS = (
    "The letters say that the page comes as a file (planpage file), since planpage does not know "
    "the address of your web site. Where you have one, write it into mkdocs.yml (site_url: "
    "https://…), or add --site-address, and print the letters again."
)


@click.command("letters")
@click.argument("child", required=False, callback=read_child)
@click.argument("reader", required=False)
@click.option(
    "--school",
    "for_school",
    is_flag=True,
    help="The school's own six words instead, which open every page.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where to put them. Without it: the folder letters beside your plans.",
)
@click.option(
    "--site-address",
    metavar="URL",
    help="The address of your web site, where mkdocs.yml does not say it (site_url).",
)
@offer_keys
@offer_today
@click.pass_obj
def run_letters(  # noqa: PLR0913, PLR0917 - one for each thing that can be said in the call
    site: AskedSite,
    child: str | None,
    reader: str | None,
    out: Path | None,
    site_address: str | None,
    keys_path: Path | None,
    today: dt.date,
    *,
    for_school: bool,
) -> None:
    """Make the letters with the words that open the pages.

    A letter for each READER of CHILD's page; for all readers, or for all children, where you do not
    say. Each is one page to print: where the page is, the words, what to do without internet, and
    whom to ring. Printed again, a letter has the same words.

    \b
    Examples:
      planpage letters
      planpage letters sam-b Mum
      planpage letters --school
    """  # noqa: D301 - click's own sign for lines that stay as they are
    if for_school and child:
        raise WrongCall(ALONE)
    top = site.find()
    from planpage.keys.key_file import KeyFileError, read_keys
    from planpage.keys.place import refuse_wrong_place
    from planpage.letters.letter import OURS, render_school_letter
    from planpage.letters.private_folder import (
        PrivateFolderError,
        make_private_folder,
        refuse_public_place,
        refuse_shared_folder,
        write_private,
    )
    from planpage.rendering.pages import Page
    from planpage.sealed_site import refuse_wrong

    checked = read_school_plans(top, today)
    path = find_existing(keys_path, checked)
    folder = out or top / LETTERS
    address, waiting = "", ""
    try:
        refuse_public_place(folder, top)
        refuse_shared_folder(folder, top, OURS)
        refuse_wrong_place(path, top / SITE)
        keys = read_keys(path)
        if for_school:
            letters = [Page(SCHOOL_LETTER, render_school_letter(keys, checked.school, today))]
        else:
            address = find_site_address(top, site_address)
            _, waiting = find_asked_threads(checked, child)
            letters = list(write_letters(checked, keys, child, reader, address, today))
        if not letters:
            raise Fault("\n".join(filter(None, (say_nobody(keys, checked, child), waiting))))
        refuse_wrong(letters)
        make_private_folder(folder, top)
        for letter in letters:
            write_private(folder / letter.address, letter.html, OURS)
    except (KeyFileError, PrivateFolderError) as error:
        raise Fault(str(error)) from error
    place = shorten_path(folder.resolve())
    if for_school:
        click.echo(DONE_SCHOOL.format(path=place / SCHOOL_LETTER))
        return
    click.echo(DONE.format(letters=describe_letters(letters), folder=place))
    if not address:
        click.echo(NO_ADDRESS)
    if waiting:
        click.echo(waiting)
        click.get_current_context().exit(1)


def say_nobody(keys: Keys, checked: Checked, child: str | None) -> str:
    """Return why there is no letter: no plan, or nobody who may open the page of one."""
    from planpage.keys.life import ALL_REMOVED

    own = keys.children.get(child) if child else None
    if child and own and own.removed:
        return ALL_REMOVED.format(child=write_argument(child))
    return NOBODY_NOW if find_asked_threads(checked, child)[0] else NO_LETTERS


def describe_letters(letters: Sequence[Page]) -> str:
    """Return how many letters there are; a few are named."""
    names = [letter.address for letter in letters]
    if len(names) == 1:
        return f"The letter {names[0]} is"
    few = f" ({', '.join(names)})" if len(names) <= FEW else ""
    return f"{count(len(names), 'letter')}{few} are"


def find_site_address(top: Path, asked: str | None) -> str:
    """Return the address of the web site: as asked, or as mkdocs.yml says; empty for none.

    Raises Fault for one on which no page would open.
    """
    from planpage.guide.build import GuideError
    from planpage.guide.site_address import read_site_url
    from planpage.letters.site_address import SiteAddressError, read_site_address

    try:
        return read_site_address(read_site_url(top) if asked is None else asked)
    except SiteAddressError as error:
        raise (Fault if asked is None else WrongCall)(str(error)) from error
    except GuideError as error:
        raise Fault(str(error)) from error


def write_letters(  # noqa: PLR0913, PLR0917 - what the letters are made from
    checked: Checked,
    keys: Keys,
    child: str | None,
    reader: str | None,
    site_address: str,
    today: dt.date,
) -> Iterator[Page]:
    """Yield the letters that are asked for, each with the name of its file.

    Raises WrongCall for a child or a reader who is not there, and Fault for one without words.
    """
    from planpage.letters.letter import render_letter
    from planpage.letters.names import name_reader_file
    from planpage.rendering.pages import Page

    threads, _ = find_asked_threads(checked, child)
    for thread in threads:
        child_id = thread.child_id
        own = keys.children.get(child_id)
        if child is None and own and own.withdrawn:
            continue
        for one in list_asked_readers(checked, keys, child_id, reader, today):
            html = render_letter(
                thread.newest,
                one,
                keys,
                checked.school,
                child_id=child_id,
                site_address=site_address,
                today=today,
            )
            yield Page(f"{name_reader_file(child_id, one.name)}.html", html)


def list_asked_readers(
    checked: Checked, keys: Keys, child_id: str, asked: str | None, today: dt.date
) -> tuple[Entitled, ...]:
    """Return the readers of a child's page, or the one who is asked for.

    Raises WrongCall for one who is no reader of it today, and Fault for one without words.
    """
    from planpage.keys.entitled import find_name
    from planpage.sealed_site import list_readers

    own = keys.children.get(child_id)
    if own and own.withdrawn:
        raise Fault(WITHDRAWN.format(child=child_id))
    child = find_asked_child(checked, child_id)
    only = type(checked)(checked.school, (child,), ())
    readers = list_readers(only, keys, today)[child_id]
    if asked is not None:
        names = ", ".join(one.name for one in readers) or "nobody"
        name = find_name((one.name for one in readers), asked)
        readers = tuple(one for one in readers if one.name == name)
        if not readers:
            raise WrongCall(NO_SUCH_READER.format(reader=asked, child=child_id, readers=names))
    for one in readers:
        if own is None or one.name not in own.readers:
            raise Fault(NO_WORDS.format(reader=one.name, child=child_id))
    return readers
