"""The command ``planpage``: what a person types, and what they read when it goes wrong."""

from __future__ import annotations

from pathlib import Path

import click

from planpage.cli.add import run_add
from planpage.cli.asked_site import AskedSite
from planpage.cli.audit import run_audit
from planpage.cli.build import run_build
from planpage.cli.calendar import run_calendar
from planpage.cli.check import run_check
from planpage.cli.commands import CarefulGroup
from planpage.cli.doctor import run_doctor
from planpage.cli.due import run_due
from planpage.cli.file import run_file
from planpage.cli.forms import run_forms
from planpage.cli.hand_over import run_hand_over
from planpage.cli.key_backup import run_backup_keys, run_restore_keys
from planpage.cli.keys import run_keys
from planpage.cli.letters import run_letters
from planpage.cli.new import run_new
from planpage.cli.next import run_next
from planpage.cli.print import run_print
from planpage.cli.rename import run_rename
from planpage.cli.schema import run_schema
from planpage.cli.serve import run_serve
from planpage.cli.withdraw import run_withdraw
from planpage.cli.words import run_words

__all__ = ["main"]


@click.group(cls=CarefulGroup, context_settings={"help_option_names": ["--help", "-h"]})
@click.option(
    "-C",
    "--folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="The folder of your site, where that is not the one you are in.",
)
@click.option("--debug", is_flag=True, help="Where planpage itself fails, show where in its code.")
@click.version_option(package_name="planpage", message="planpage %(version)s")
@click.pass_context
def main(context: click.Context, folder: Path | None, *, debug: bool) -> None:
    """Turn support plans into pages that a family can read.

    A plan is a text file. planpage reads it, tells you what to put right, and makes one page for
    the phone and the fridge, with the full plan behind it and a guide for families beside it.

    \b
    The first time:
      planpage new my-school      makes a folder with all that a school needs
      cd my-school                goes into it
      planpage add sam-b          begins a plan
      planpage check              tells what to put right
      planpage serve              shows the pages on this computer only

    Each command tells more: planpage add --help
    """  # noqa: D301 - click's own sign for lines that stay as they are
    del debug  # the group itself reads it, when a command fails
    context.obj = AskedSite(folder)


for command in (
    run_new,
    run_add,
    run_next,
    run_check,
    run_words,
    run_serve,
    run_build,
    run_keys,
    run_letters,
    run_print,
    run_file,
    run_withdraw,
    run_doctor,
    run_due,
    run_calendar,
    run_forms,
    run_rename,
    run_hand_over,
    run_audit,
    run_schema,
):
    main.add_command(command)

for part in (run_backup_keys, run_restore_keys):
    run_keys.add_command(part)
