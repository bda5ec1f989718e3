"""``planpage keys backup`` and ``restore``: a copy of the keys, sealed under six words."""

from __future__ import annotations

import contextlib
import datetime as dt
import sys
from pathlib import Path

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.faults import Fault, shorten_path
from planpage.cli.keys import find_existing, find_keys, read_school_plans
from planpage.cli.options import offer_keys, offer_today
from planpage.settings import SITE

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


@click.command("backup")
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


@click.command("restore")
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
