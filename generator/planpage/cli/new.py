"""``planpage new``: all the files that a school begins with."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from planpage.cli.faults import Fault, WrongCall, shorten_path, write_argument

PLAN_NAME = "SEN Support Plan"
CYCLE_NAME = "graduated approach"
SENCO = "The SENCO"
PHONE, COLOUR = "01632 960 111", "#7b2d5b"

QUESTIONS = (
    "Five questions. The Enter key alone takes what stands in brackets, or leaves a thing out.\n"
)
IN_USE = (
    "The folder {folder} is not empty, and planpage writes over nothing. "
    "Name a folder that is not there yet."
)
READY = """\
{folder} is ready.
Your school's settings are in {settings}: add to them at any time.

What comes next:
{go}  planpage add sam-b      begins a plan: sam-b is the name of the child's folder
  planpage check          tells what to put right
  planpage serve          shows the pages on this computer only"""


@dataclass(frozen=True, slots=True)
class Asker:
    """Gets answers: from the call, else from the person where ``asks``, else what is usual."""

    asks: bool

    def ask(
        self,
        question: str,
        given: str | None,
        usual: str,
        *,
        read: Callable[[str], object] = str,
        example: str = "",
    ) -> str:
        """Return the answer to ``question``. ``read`` refuses a wrong one with WrongValue.

        A wrong answer of a person is asked again, with an ``example`` of a right one; a wrong one
        in the call ends the command.
        """

        def check(text: str) -> str:
            plain = " ".join(text.split())
            if plain:
                _refuse_wrong(plain, read, example)
            return plain or usual

        if given is not None:
            try:
                return check(given)
            except click.UsageError as wrong:
                raise WrongCall(wrong.message) from wrong
        if not self.asks:
            return usual
        answer: str = click.prompt(
            question, default=usual, show_default=bool(usual), value_proc=check
        )
        return answer


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--school", help="The name of your school.")
@click.option("--senco", help="The SENCO's name, as families know it.")
@click.option("--phone", help="The SENCO's phone number.")
@click.option("--plan-name", help="What your school calls a plan, such as One Plan.")
@click.option("--colour", help="Your school's colour, such as #7b2d5b.")
@click.option("--yes", is_flag=True, help="Ask nothing: take what is usual for the rest.")
def run_new(folder: Path, *, yes: bool, **answers: str | None) -> None:
    """Make the folder of a school, with its settings and guide.

    It asks for your school's name, the SENCO's name and phone number, what you call a plan, and
    your school's colour. You can change all of it later.

    \b
    Example:
      planpage new my-school
    """  # noqa: D301 - click's own sign for lines that stay as they are
    from planpage.reading.values.contacts import read_phone
    from planpage.reading.values.school_words import read_colour
    from planpage.starting.new_site import (
        SETTINGS,
        SchoolAnswers,
        is_free,
        suggest_school_name,
        write_new_site,
    )

    if not is_free(folder):
        raise Fault(IN_USE.format(folder=folder))
    asker = Asker(asks=not yes and is_watched())
    if asker.asks:
        click.echo(QUESTIONS)
    school = asker.ask("Your school's name", answers["school"], suggest_school_name(folder))
    senco = asker.ask("The SENCO's name", answers["senco"], SENCO)
    phone = asker.ask(
        "The SENCO's phone number", answers["phone"], "", read=read_phone, example=PHONE
    )
    plan_name = asker.ask("What you call a plan", answers["plan_name"], PLAN_NAME)
    colour = asker.ask(
        f"Your school's colour, such as {COLOUR}",
        answers["colour"],
        "",
        read=read_colour,
        example=COLOUR,
    )
    write_new_site(folder, SchoolAnswers(school, senco, phone, plan_name, CYCLE_NAME, colour))
    place = shorten_path(folder.resolve())
    go = "" if place == Path() else f"  cd {write_argument(str(place)):<20} goes into it\n"
    click.echo(READY.format(folder=folder, settings=place / SETTINGS, go=go))


def is_watched() -> bool:
    """Whether somebody sits at the keyboard who could answer."""
    return sys.stdin.isatty()


def _refuse_wrong(text: str, read: Callable[[str], object], example: str) -> None:
    from planpage.reading.values import WrongValue

    try:
        read(text)
    except WrongValue as wrong:
        raise click.UsageError(f"{wrong.says} Write it like {example}") from wrong
