"""``planpage serve``: the site on this computer, while it is written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_children import find_asked_child
from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.faults import Fault, WrongCall
from planpage.cli.options import offer_keys, offer_today
from planpage.settings import PLANS

if TYPE_CHECKING:
    from planpage.compile import Checked
    from planpage.guide.as_reader import ShownTo

PORT = 8000
LAST_PORT = 65535

CHILD_ALONE = "--child goes with --as: whose eyes do you want to see with? For example: --as Mum"
ENDED = "{reader} opens no page any more: the access was ended, or the pages are withdrawn."
NO_READER = "No plan{of} has a reader called {reader}. Readers: {readers}"


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(1, LAST_PORT),
    default=PORT,
    show_default=True,
    help="Another number, where this one is in use by another program.",
)
@click.option("--open", "opens", is_flag=True, help="Open the pages in your browser at once.")
@click.option(
    "--as",
    "reader",
    metavar="READER",
    help="Show what this reader will see: a name under readers in the plan, such as Mum.",
)
@click.option(
    "--child",
    callback=read_child,
    metavar="CHILD",
    help="With --as: the page of this child alone.",
)
@offer_keys
@offer_today
@click.pass_obj
def run_serve(  # noqa: PLR0913, PLR0917 - one for each thing that can be said in the call
    site: AskedSite,
    port: int,
    reader: str | None,
    child: str | None,
    keys_path: Path | None,
    today: dt.date,
    *,
    opens: bool,
) -> None:
    """Show the pages on this computer while you write.

    Nobody else can see them. Drafts are shown too. A change to a plan is on the page as soon as you
    save the file, and where a plan has something to put right, its page says what. To print a plan
    for a family, use planpage print.

    With --as you see what the words of one reader will open, and nothing else: for somebody who
    gets the summary, the one page alone.

    \b
    Examples:
      planpage serve              then open http://127.0.0.1:8000 in your browser
      planpage serve --as Mum
    To end it, hold Ctrl and press C.
    """  # noqa: D301 - click's own sign for lines that stay as they are
    if child and reader is None:
        raise WrongCall(CHILD_ALONE)
    top = site.find()
    from planpage.guide.build import GuideError
    from planpage.guide.serve import serve_site

    shown_to = None if reader is None else find_shown_to(top, reader, child, keys_path, today)

    try:
        serve_site(
            top, port=port, drafts=True, today=today, shown_to=shown_to, open_in_browser=opens
        )
    except GuideError as error:
        raise Fault(str(error)) from error


def find_shown_to(
    top: Path, reader: str, child: str | None, keys_path: Path | None, today: dt.date
) -> ShownTo:
    """Return whom the preview is for.

    Raises WrongCall where no plan has such a reader today, and Fault where their access has ended.
    """
    from planpage.compile import check_plans
    from planpage.guide.as_reader import ShownTo, find_reader
    from planpage.keys.entitled import list_entitled

    checked = check_plans(top / PLANS, today=today, drafts=True)
    children = [find_asked_child(checked, child)] if child else checked.children
    threads = [one.thread for one in children if one.thread]
    entitled = (list_entitled(thread.newest.readers, today) for thread in threads)
    names = sorted({one.name for readers in entitled for one in readers})
    alike = [name for name in names if name.casefold() == reader.casefold()]
    if not alike:
        of = f" of {children[0].child_id}" if child else ""
        readers = ", ".join(names) or "nobody"
        raise WrongCall(NO_READER.format(of=of, reader=reader, readers=readers))
    called = reader if reader in alike else alike[0]
    shown_to = ShownTo(
        called, children[0].child_id if child else "", list_ended(checked, called, keys_path)
    )
    if not any(find_reader(thread, shown_to, today) for thread in threads):
        raise Fault(ENDED.format(reader=called))
    return shown_to


def list_ended(checked: Checked, reader: str, keys_path: Path | None) -> frozenset[str]:
    """Return the children whose page ``reader`` opens no more: the key file knows them."""
    from planpage.keys.key_file import KeyFileError, read_keys
    from planpage.keys.place import find_key_file

    path = find_key_file(keys_path, checked.school.name)
    if checked.school.is_example or not path.exists():
        return frozenset()
    try:
        children = read_keys(path).children
    except KeyFileError as error:
        raise Fault(str(error)) from error
    return frozenset(
        name for name, one in children.items() if reader in one.removed or one.withdrawn
    )
