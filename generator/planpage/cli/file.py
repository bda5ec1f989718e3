"""``planpage file``: a sealed page as one file, to hand over."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from planpage.cli.asked_children import find_asked_thread
from planpage.cli.asked_site import AskedSite
from planpage.cli.child_name import read_child
from planpage.cli.faults import Fault, shorten_path
from planpage.cli.keys import find_existing, read_school_plans
from planpage.cli.letters import find_site_address, list_asked_readers
from planpage.cli.options import offer_keys, offer_today, read_target
from planpage.settings import GUIDES, SITE

FILES, FILE = "files", "school-page.html"
DONE = """\
The page for {reader} is in {path}.
It is sealed: the words of the letter open it, and nothing else. Its name says nothing of a child,
so it can be sent. Some mail programs on phones can't show it: then save it first, or give it on
paper."""


@click.command("file")
@click.argument("child", callback=read_child)
@click.argument("reader")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    callback=read_target,
    metavar="FILE",
    help="Where to put it. Without it: school-page.html in a folder of its own in files.",
)
@click.option(
    "--site-address",
    metavar="URL",
    help="The address of your web site, for links to the guide, where mkdocs.yml does not say it.",
)
@offer_keys
@offer_today
@click.pass_obj
def run_file(  # noqa: PLR0913, PLR0917 - one for each thing that can be said in the call
    site: AskedSite,
    child: str,
    reader: str,
    out: Path | None,
    site_address: str | None,
    keys_path: Path | None,
    today: dt.date,
) -> None:
    """Make CHILD's sealed page as one file for READER, to hand over or to send.

    The words of READER's letter open it, without internet. It holds what READER may open and no
    more.

    \b
    Example:
      planpage file sam-b Mum
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    from planpage.compile import read_words_explained
    from planpage.keys.key_file import KeyFileError, change_keys
    from planpage.keys.place import refuse_wrong_place
    from planpage.keys.prepare import derive_missing
    from planpage.letters.names import name_reader_file
    from planpage.letters.one_file import seal_one_file
    from planpage.letters.private_folder import (
        PrivateFolderError,
        make_private_folder,
        refuse_public_place,
        write_private,
    )
    from planpage.rendering.pages import render_thread
    from planpage.sealed_site import refuse_wrong

    checked = read_school_plans(top, today)
    path = find_existing(keys_path, checked)
    thread = find_asked_thread(checked, child)
    address = find_site_address(top, site_address)
    pages = render_thread(thread, checked.school, today, read_words_explained(top / GUIDES))
    refuse_wrong(pages)
    try:
        if out:
            refuse_public_place(out, top)
        refuse_wrong_place(path, top / SITE)
        with change_keys(path) as keys:
            (one,) = list_asked_readers(checked, keys, thread.child_id, reader, today)
            derive_missing(keys, {thread.child_id: (one,)})
            html = seal_one_file(
                pages,
                one,
                keys,
                checked.school,
                child_id=thread.child_id,
                site_address=address,
            )
        place = out or top / FILES / name_reader_file(thread.child_id, one.name) / FILE
        if out is None:
            make_private_folder(top / FILES, top)
            make_private_folder(place.parent, top)
        write_private(place, html, OURS)
    except (KeyFileError, PrivateFolderError) as error:
        raise Fault(str(error)) from error
    click.echo(DONE.format(reader=one.name, path=shorten_path(place.resolve())))


OURS = b'<body class="guide locked sealed">'
"""What stands in every page that planpage has sealed: only these are written over."""
