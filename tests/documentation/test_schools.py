"""docs/schools works: every command is real, every message is said, every word is plain."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from planpage.cli import main
from planpage.words import measure_chapter
from tests.school_site import REAL_SCHOOL, make_site
from tests.smallest_plan import SMALLEST_PLAN

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted((DOCS / "schools").glob("*.md"))
INDEX = DOCS / "schools" / "README.md"
BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
ADDRESS = re.compile(r"p/[a-z2-7]{26}/")
READERS = "readers:\n  - who: Mum\n    gets: full\n  - who: Dad\n    gets: summary\nsupport:\n"
DAY = ("--today", "2026-10-05")

on_each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


def list_blocks(text: str, kind: str) -> list[str]:
    """Return the lines of all blocks of a kind, set out to the left edge."""
    blocks = (found[3] for found in BLOCK.finditer(text) if found[2] == kind)
    return [line.strip() for block in blocks for line in block.splitlines() if line.strip()]


def find_command(words: list[str]) -> tuple[click.Command, list[str]]:
    """Return the command that ``words`` call, and the words that are left for it."""
    command: click.Command = main
    while isinstance(command, click.Group):
        assert words, f"{command.name} needs a command behind it"
        assert words[0] in command.commands, words[0]
        command, words = command.commands[words[0]], words[1:]
    return command, words


def refuse_wrong_call(line: str, *, is_whole: bool) -> None:
    """Raise where planpage would not understand a line; what is not whole may leave things out."""
    # A backslash is a part of a Windows path here.
    program, *words = shlex.split(line.replace("\\", "/"))
    assert program == "planpage"
    if words in (["--version"], ["--help"]):
        return
    command, rest = find_command(words)
    context = click.Context(command)
    values, left, _ = command.make_parser(context).parse_args(rest)
    assert left == [], line
    if is_whole:
        needed = [one.name for one in command.params if one.required]
        assert [name for name in needed if not values.get(str(name))] == [], line


@on_each_page
def test_every_command_is_there_with_its_options(path: Path) -> None:
    """What somebody types from these pages is understood."""
    for line in list_blocks(path.read_text(encoding="utf-8"), "powershell"):
        if line.startswith("planpage"):
            refuse_wrong_call(line, is_whole=True)


@pytest.mark.parametrize(
    "path",
    [*PAGES, DOCS / "security-model.md", DOCS.parent / "SECURITY.md"],
    ids=lambda path: path.stem,
)
def test_every_command_in_a_sentence_is_there(path: Path) -> None:
    for span in SPAN.findall(BLOCK.sub("", path.read_text(encoding="utf-8"))):
        if span.startswith("planpage "):
            refuse_wrong_call(span, is_whole=False)


@pytest.mark.parametrize(
    "line",
    ["planpage key new", "planpage keys", "planpage build --now", "planpage forms sam-b mum"],
)
def test_a_wrong_command_would_be_found(line: str) -> None:
    with pytest.raises((AssertionError, click.UsageError)):
        refuse_wrong_call(line, is_whole=True)


@on_each_page
def test_a_page_is_in_plain_words(path: Path) -> None:
    """An office has no time for hard words, and every special one is explained."""
    measured = measure_chapter(path.read_text(encoding="utf-8"), path.name)
    told = [f"{one.at.line}: {one.says}" for one in measured.diagnostics if one.is_error]
    assert told == []
    age = measured.figures.reading_age
    assert age is not None
    assert age <= 11


@on_each_page
def test_a_page_is_one_job(path: Path) -> None:
    """What to do by number, how one knows that it worked, and what can go wrong."""
    text = path.read_text(encoding="utf-8")
    if path == INDEX:
        return
    assert re.search(r"^1\. ", text, re.MULTILINE) or path.stem == "dpia"
    assert "\n## How you know that it worked\n" in text
    assert "\n## What can go wrong\n" in text


def test_the_index_leads_to_every_page() -> None:
    linked = re.findall(r"\]\(([a-z-]+\.md)\)", INDEX.read_text(encoding="utf-8"))
    assert sorted(set(linked)) == [path.name for path in PAGES if path != INDEX]


@on_each_page
def test_no_page_names_a_place_on_a_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"(?:^|[\s`\"'(])/(?:home|root|work|tmp|Users|usr)/", text) == []


def test_every_message_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page shows as an answer is what planpage says on the way through these pages."""
    monkeypatch.setenv("PLANPAGE_KEYS", str(tmp_path / "own" / "keys.json"))
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> str:
        return CliRunner().invoke(main, words).output

    heard = [run("new", "my-school")]
    monkeypatch.chdir("my-school")
    plan = Path("plans", "sam-b", "2026-autumn.md")
    heard += [run("add", "sam-b", *DAY), run("check", *DAY)]
    ready = SMALLEST_PLAN.replace("support:\n", READERS)
    make_site(Path(), ("sam-b/2026-autumn.md", ready), school=REAL_SCHOOL, real_guide=False)
    assert plan.read_text(encoding="utf-8") == ready
    for words in (("check",), ("build",), ("keys", "new"), ("build",), ("keys", "remove", "Dad")):
        heard.append(run(*words, *DAY))
    said = ADDRESS.sub("p/…/", "".join(heard))
    pages = {path.stem: list_blocks(path.read_text(encoding="utf-8"), "text") for path in PAGES}
    # A file for the web host, and no message.
    del pages["publishing-to-netlify-or-cloudflare"]
    silent = {
        name: missing
        for name, lines in pages.items()
        if (missing := [line for line in lines if ADDRESS.sub("p/…/", line) not in said])
    }
    assert silent == {}
    assert sum(map(len, pages.values())) >= 6
