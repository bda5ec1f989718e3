"""``planpage keys backup`` and ``restore``: a copy of the keys, sealed under six words."""

from __future__ import annotations

import contextlib
import datetime as dt
import getpass
import re
import sys
import warnings
from pathlib import Path

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.faults import Fault, shorten_path, write_argument
from planpage.cli.keys import find_existing, find_keys, read_school_plans
from planpage.cli.options import offer_keys, offer_today, refuse_missing_folder
from planpage.settings import SITE

BACKED_UP = "The backup is in {path}. It can be opened with these six words only:"
WRITE_DOWN = (
    "Write them on paper now, and keep the paper away from the backup. They are shown once."
)
DAY_AT_END = re.compile(r"-\d{4}-\d\d-\d\d(?:-\d+)?\Z")
ON_PAGE = "The six words are in {path}. Print it, and delete it: whoever has both has every plan."
NOWHERE = "Nobody can read the six words here. Add --words-page and a file, to print them from."
THERE = "{path} is there already, and planpage writes over nothing.\nWrite: {call}"
IN_SCHOOL = (
    "{path} would lie in your school's folder: who copies or publishes that takes it along, and it "
    "is lost with it.\nWrite: {call}"
)
WORDS_IN_SCHOOL = (
    "{path} would lie in your school's folder: who copies or publishes that takes the six words "
    "along.\nWrite: {call}"
)
KEYS_IN_SCHOOL = (
    "{path} would lie in your school's folder: who copies or publishes that takes the keys along, "
    "and whoever has both has every plan. Leave --keys out, or name a place outside with it."
)
NOBODY_TYPES = "Nobody can type the six words here. Write the same in a terminal: PowerShell."
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

    Keep it in another place than this computer, never in the school's folder, and the words on
    paper.
    """
    top = site.find()
    from planpage.keys.key_file import KeyFileError, change_keys, read_keys
    from planpage.keys.life import make_backup, mark_keys, note_backup, write_new_secret

    path = find_existing(keys_path, read_school_plans(top, today))
    if words_page is None and not sys.stdout.isatty():
        raise Fault(NOWHERE)
    refuse_in_school(file, words_page, keys_path, top, today)
    for wanted in filter(None, (file, words_page)):
        refuse_missing_folder(wanted)
        if is_taken(wanted):
            call = write_free_call(file, words_page, keys_path, today)
            raise Fault(THERE.format(path=shorten_path(wanted), call=call))
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


def refuse_in_school(
    file: Path, words_page: Path | None, keys_path: Path | None, top: Path, today: dt.date
) -> None:
    """Raise Fault where the backup or its words are to lie in the school's folder."""
    from planpage.doctor.backup import suggest_backup

    if lies_in(file, top):
        raise Fault(IN_SCHOOL.format(path=shorten_path(file), call=suggest_backup(today)))
    if words_page and lies_in(words_page, top):
        beside = top.resolve().parent / words_page.name
        call = write_free_call(file, beside, keys_path, today)
        raise Fault(WORDS_IN_SCHOOL.format(path=shorten_path(words_page), call=call))


def lies_in(path: Path, top: Path) -> bool:
    """Whether ``path`` lies in the school's folder, or would."""
    return path.resolve().is_relative_to(top.resolve())


def is_taken(path: Path) -> bool:
    """Whether something has that name already."""
    return path.exists() or path.is_symlink()


def write_free_call(
    file: Path, words_page: Path | None, keys_path: Path | None, today: dt.date
) -> str:
    """Return the same call with names that nothing has yet, which end with the day."""
    words = ["planpage keys backup", quote_path(find_free_name(file, today))]
    if words_page:
        words += ["--words-page", quote_path(find_free_name(words_page, today))]
    if keys_path:
        words += ["--keys", quote_path(keys_path)]
    return " ".join(words)


def find_free_name(path: Path, today: dt.date) -> Path:
    """Return ``path``, or where something lies there one like it: ``backup-2026-11-22.json``."""
    stem = DAY_AT_END.sub("", path.stem)
    free, number = path, 1
    while is_taken(free):
        more = f"-{number}" if number > 1 else ""
        free = path.with_name(f"{stem}-{today.isoformat()}{more}{path.suffix}")
        number += 1
    return free


def quote_path(path: Path) -> str:
    """Return ``path`` as somebody types it: in quotation marks where a space is in it."""
    return write_argument(str(shorten_path(path)))


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@offer_keys
@offer_today
@click.pass_obj
def run_restore_keys(site: AskedSite, file: Path, keys_path: Path | None, today: dt.date) -> None:
    """Put back the keys from the backup in FILE. It asks for the six words."""
    top = site.find()
    from planpage.keys.key_file import KeyFileError, hold_keys, write_keys
    from planpage.keys.life import open_backup, read_backup
    from planpage.keys.place import refuse_wrong_place

    path = find_keys(keys_path, read_school_plans(top, today))
    if path.exists():
        raise Fault(KEYS_THERE.format(path=path))
    data, name = file.read_bytes(), str(shorten_path(file))
    try:
        refuse_wrong_place(path, top / SITE)
        if lies_in(path, top):
            raise Fault(KEYS_IN_SCHOOL.format(path=shorten_path(path)))
        read_backup(data, name)
        keys = open_backup(data, ask_words(), name)
        with hold_keys(path):
            if path.exists():
                raise Fault(KEYS_THERE.format(path=path))
            write_keys(path, keys)
    except KeyFileError as error:
        raise Fault(str(error)) from error
    click.echo(RESTORED.format(path=path))


def ask_words() -> str:
    """Ask for the six words, and show nothing of them. Raises Fault where nobody can type."""
    with warnings.catch_warnings():
        # Python only warns, and then shows what is typed.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return str(click.prompt("The six words", hide_input=True))
        except getpass.GetPassWarning as error:
            raise Fault(NOBODY_TYPES) from error
