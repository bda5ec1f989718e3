"""docs/commands.md knows every command and every option, and none that is gone."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from planpage.cli import main
from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.reports.json_report import list_diagnostics

TEXT = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
SECTIONS = {
    part.split("\n", 1)[0]: part.split("\n", 1)[1]
    for part in re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]
}
FOR_ALL = "For all commands"
HELP = {"-h", "--help"}
COMMANDS: dict[str, click.Command] = {
    FOR_ALL: main,
    **{f"planpage {name}": command for name, command in main.commands.items()},
}


def list_parameters(command: click.Command) -> set[str]:
    """Return the options of a command, both ways to write each, and its arguments.

    Of a command with others inside, those of all of them.
    """
    if isinstance(command, click.Group) and command is not main:
        return set().union(*map(list_parameters, command.commands.values()))
    context = click.Context(command)
    found = set()
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option):
            found.update(parameter.opts)
        else:
            found.add(parameter.make_metavar(context).strip("[].").removesuffix("]"))
    return found


def list_documented(section: str) -> set[str]:
    """Return what stands in the first column of a section's table of options, without values."""
    cells = re.findall(r"^\| (`.*?`) \|", section, re.MULTILINE)
    words = [word for cell in cells for word in re.findall(r"`([^`]+)`", cell)]
    return {word.split(" ")[0] if word.startswith("-") else word for word in words}


def test_every_command_has_a_section_and_a_row() -> None:
    """A new command is written about, and one that is gone is taken out."""
    sections = {title for title in SECTIONS if title.startswith("planpage ")}
    assert sections == set(COMMANDS) - {FOR_ALL}
    assert set(re.findall(r"^\| \[`(planpage [\w-]+)`\]", TEXT, re.MULTILINE)) == sections


@pytest.mark.parametrize("title", COMMANDS)
def test_every_option_has_its_row(title: str) -> None:
    """Each table holds the options and arguments of its command, and no others."""
    documented, there = list_documented(SECTIONS[title]), list_parameters(COMMANDS[title])
    assert documented - HELP == there - HELP
    assert title != FOR_ALL or documented >= HELP


@pytest.mark.parametrize("title", COMMANDS)
def test_every_command_helps(title: str) -> None:
    """Each command and each option says what it is for."""
    command = COMMANDS[title]
    assert command.help
    options = [one for one in command.params if isinstance(one, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_every_part_of_a_message_as_json_is_documented() -> None:
    """The table of `--json` has the names that the report writes."""
    (one,) = list_diagnostics([Diagnostic("tab", Severity.ERROR, Position("plans/a.md"), "…")])
    section = SECTIONS["Messages for other programs"]
    assert list_documented(section) == set(one)
