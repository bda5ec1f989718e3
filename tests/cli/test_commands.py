"""The commands as one: help that is of use, numbers at the end, and never a traceback."""

from __future__ import annotations

import errno
import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from jsonschema import Draft202012Validator

from planpage import compile as compile_module
from planpage.cli import main
from planpage.cli.faults import SENTENCES, describe_os_error
from tests.cli.conftest import Run
from tests.school_site import make_site
from tests.smallest_plan import SMALLEST_PLAN

JARGON = re.compile(
    r"\b(key(?! file)|parse|null|None|stdin|stdout|stderr|tty|CLI|repository|directory|exception|"
    r"boolean|string|YAML|HTML|JSON(?! Schema))\b"
)


def test_commands_stand_in_the_order_of_their_use(run: Run) -> None:
    """The first command of a school comes first."""
    named = [
        *("new", "add", "next", "check", "words", "serve", "build"),
        *("keys", "letters", "print", "file", "withdraw", "doctor"),
        *("due", "calendar", "forms", "rename", "hand-over", "audit", "schema"),
    ]
    assert list(main.commands) == named
    assert main.list_commands(click.Context(main)) == list(main.commands)
    shown = run("--help").stdout
    places = [shown.index(f"\n  {name} ") for name in main.commands]
    assert places == sorted(places)


@pytest.mark.parametrize("name", list(main.commands))
def test_each_command_has_help_with_an_example(run: Run, name: str) -> None:
    """A whole line to type, and every option with its words."""
    shown = run(name, "--help").stdout
    assert re.search(rf"Examples?:\n +planpage {name}\b", shown)
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


@pytest.mark.parametrize("name", ["", *main.commands])
def test_help_speaks_no_jargon(run: Run, name: str) -> None:
    """What only programmers say has no place in it."""
    shown = run(*filter(None, [name]), "--help").stdout
    assert not JARGON.findall(shown)
    assert shown.isascii(), "a console of Windows may not have the other letters"


def test_no_command_shows_the_help(run: Run) -> None:
    """Who types the name alone reads how to begin."""
    assert "planpage new my-school" in run().output


def test_the_version(run: Run) -> None:
    """One line with name and number."""
    assert re.fullmatch(r"planpage \d+\.\d+\.\d+\n", run("--version").stdout)


@pytest.mark.parametrize(
    ("word", "right"),
    [("chek", "planpage check"), ("CHECK", "planpage check"), ("zzz", "planpage --help")],
)
def test_a_wrong_command_comes_with_the_right_one(run: Run, word: str, right: str) -> None:
    """A slip of the fingers is not the end."""
    result = run(word)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"There is no command {word}. Write: {right}\n"


@pytest.mark.parametrize("words", [["add"], ["check", "--sideways"], ["new"]])
def test_a_call_that_lacks_something_ends_with_2(run: Run, words: list[str]) -> None:
    """Programs tell a wrong call from a wrong plan."""
    assert run(*words).exit_code == 2


def test_the_package_runs_as_a_module(tmp_path: Path) -> None:
    """``python -m planpage`` is the same command."""
    ended = subprocess.run(
        [sys.executable, "-m", "planpage", "check"],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("There is no site of a school in this folder")


def test_the_day_of_a_build_can_be_set(run: Run, tmp_path: Path) -> None:
    """``SOURCE_DATE_EPOCH`` that is no number is told, and so is a day that does not exist."""
    make_site(tmp_path, real_guide=False)
    assert run("check", SOURCE_DATE_EPOCH="1790000000").exit_code == 0
    result = run("check", SOURCE_DATE_EPOCH="yesterday")
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH has to be a number of seconds since 1970" in result.stderr
    assert run("check", "--today", "2026-11-31").exit_code == 2


def test_a_bug_is_one_line_without_a_word_of_a_plan(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kind and place can be passed on; the error's own words may be a child's."""
    make_site(tmp_path, ("sam-b/2026-autumn.md", SMALLEST_PLAN), real_guide=False)

    def fail(*_arguments: object) -> None:
        raise KeyError("Sam hides under the table")

    monkeypatch.setattr(compile_module, "check_school", fail)
    result = run("check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert re.fullmatch(
        r"Something is wrong in planpage itself, not in your files\. Please tell its makers this "
        r"line, which holds nothing of your plans:\n"
        r"planpage \d+\.\d+\.\d+: KeyError at compile\.py:\d+\n",
        result.stderr,
    )
    for asked in (run("--debug", "check"), run("check", PLANPAGE_DEBUG="1")):
        assert asked.exit_code == 1
        assert "in check_plans" in asked.stderr
        assert "table" not in asked.output


@pytest.mark.parametrize("number", sorted(SENTENCES))
def test_what_the_system_says_names_the_file_or_what_to_do(number: int) -> None:
    """Each sentence is whole."""
    said = describe_os_error(OSError(number, "in the system's words", "plans/sam-b/x.md"))
    assert "{" not in said
    assert "the system's words" not in said
    assert "plans/sam-b/x.md" in said or "Make room" in said


def test_what_is_not_known_is_told_in_the_systems_words() -> None:
    """Better than nothing."""
    said = describe_os_error(OSError(errno.EIO, "Input/output error", "plans/school.yml"))
    assert said == "plans/school.yml can't be used: Input/output error"


def test_a_console_without_a_letter_shows_a_question_mark(tmp_path: Path) -> None:
    """A message of a plan in Polish does not end the command on an old Windows console."""
    plan = SMALLEST_PLAN.replace("year: Year 3", "year: Rok trzęci")
    make_site(tmp_path, ("sam-b/2026-autumn.md", plan), real_guide=False)
    ended = subprocess.run(
        [sys.executable, "-m", "planpage", "check"],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        env={"PYTHONIOENCODING": "cp1252", "PATH": ""},
    )
    assert ended.returncode == 1
    assert b"Rok trz?ci" in ended.stdout
    assert ended.stderr == b""


def test_the_schema_is_printed(run: Run) -> None:
    """Plain ASCII, so that no console can spoil it, and a schema that validators take."""
    result = run("schema")
    assert result.exit_code == 0
    assert result.stdout.isascii()
    Draft202012Validator.check_schema(json.loads(result.stdout))
