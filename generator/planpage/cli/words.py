"""``planpage words``: how hard a text is to read, and what to write instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.counting import count, count_advice
from planpage.cli.faults import WrongCall, shorten_path
from planpage.cli.options import offer_no_quotes
from planpage.diagnostics import Diagnostic, Severity
from planpage.settings import GUIDES, PLANS

if TYPE_CHECKING:
    from planpage.words import Measured, Terms

ENDING = ".md"
NOT_THERE = "There is no {path} here. Name a chapter, a plan, or a folder of them."
NO_TEXT = "{path} is no text of yours: planpage reads files that end in .md."
NEVER_READ = "{path} is never read: its name, or that of its folder, begins with _ or ."
NOTHING = "There are no chapters and no plans here."
TO_MEND = "{things} to put right in {files}."
PLAIN = "Plain words in {files}."
HEAD = "words  sentences  average  longest   age  file"
ROW = "{words:5,}  {sentences:9,}  {average:>7}  {longest:7}  {age:>4}  {path}"

_PLAN = re.compile(r"\A---[ \t]*\n(?:(?!---).*\n)*?planpage:")


@click.command("words")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--figures", is_flag=True, help="Also print the numbers of each text, as a table.")
@click.option("--json", "as_json", is_flag=True, help="Print the messages for other programs.")
@offer_no_quotes
@click.pass_obj
def run_words(
    site: AskedSite, paths: tuple[str, ...], *, figures: bool, as_json: bool, quotes: bool
) -> None:
    """Tell how hard your texts are to read, and what to write instead.

    PATH is a chapter of the guide, a plan, or a folder of them. Of a plan, only what the family's
    page shows is looked at, and never what somebody said. Without a PATH it looks at the whole
    guide and all plans.

    For a chapter, everything found is to be put right. For a plan it is advice.

    \b
    Examples:
      planpage words
      planpage words guides
      planpage words plans/sam-b/2026-autumn.md --figures
    """  # noqa: D301 - click's own sign for lines that stay as they are
    if figures and as_json:
        raise WrongCall("The table of figures is for people: write --figures or --json, not both.")
    top = find_top(site, paths)
    files = dict.fromkeys(file for path in find_asked(paths, top) for file in list_texts(path))
    from planpage.reports import write_json_report

    terms = read_explained_terms(top)
    measured = [measure_file(path, top, terms) for path in files]
    found = [one for _, text in measured for one in text.diagnostics]
    if as_json:
        click.echo(write_json_report(found, quotes=quotes), nl=False)
    else:
        if figures:
            click.echo("\n".join([*write_figures([text for _, text in measured]), ""]))
        kinds = Counter(kind for kind, _ in measured)
        click.echo(write_findings(found, kinds, quotes=quotes))
    if any(one.is_error for one in found):
        click.get_current_context().exit(1)


def find_top(site: AskedSite, paths: tuple[str, ...]) -> Path | None:
    """Return the site's folder; None where the texts that are asked for stand in no site."""
    try:
        return site.find()
    except WrongCall:
        if paths and site.folder is None:
            return None
        raise


def find_asked(paths: tuple[str, ...], top: Path | None) -> Iterator[Path]:
    """Yield what is asked for: as seen from where the person is, from the site, or a child's id.

    Raises WrongCall where there is no such file or folder.
    """
    if not paths:
        yield from (top / name for name in (GUIDES, PLANS) if top and (top / name).is_dir())
    for text in paths:
        places = [Path(text), *((top / text, top / PLANS / text) if top else ())]
        there = next((place for place in places if place.exists()), None)
        if there is None:
            raise WrongCall(NOT_THERE.format(path=text))
        if there.is_file() and there.suffix != ENDING:
            raise WrongCall(NO_TEXT.format(path=text))
        place = there.resolve()
        seen = place.relative_to(top) if top and place.is_relative_to(top) else Path(place.name)
        if is_private(seen):
            raise WrongCall(NEVER_READ.format(path=text))
        yield place


def list_texts(path: Path) -> Iterator[Path]:
    """Yield the texts of a folder, or the one file. Links and private notes are passed over."""
    if path.is_file():
        yield path
        return
    for file in sorted(path.rglob(f"*{ENDING}")):
        if file.is_file() and not file.is_symlink() and not is_private(file.relative_to(path)):
            yield file


def is_private(path: Path) -> bool:
    """Whether a file is a private note, or lies among them."""
    return any(part.startswith(("_", ".")) and part != ".." for part in path.parts)


def measure_file(path: Path, top: Path | None, terms: Terms) -> tuple[str, Measured]:
    """Return what kind of text a file is ("chapter", "plan"), and what is found in it.

    ``terms`` are explained elsewhere. Of what can't be read at all, that is told.
    """
    from planpage.model import School
    from planpage.reading import read_plan
    from planpage.reading.source_text import decode_source
    from planpage.words import measure_chapter, measure_nothing, measure_plan

    label = (
        path.relative_to(top) if top and path.is_relative_to(top) else shorten_path(path)
    ).as_posix()
    data = path.read_bytes()
    text, told = decode_source(data, label)
    is_plan = label.startswith(f"{PLANS}/") or bool(_PLAN.match(text or ""))
    kind = "plan" if is_plan else "chapter"
    if text is None:
        return kind, measure_nothing(label, told)
    if not is_plan:
        return kind, measure_chapter(text, label)
    read = read_plan(data, label, path.parent.name, path.stem, School())
    if read.plan is None:
        return kind, measure_nothing(label, read.diagnostics)
    return kind, measure_plan(read.plan, text.split("\n"), terms)


def read_explained_terms(top: Path | None) -> Terms:
    """Return the terms of the site's page of words explained, to which plans link."""
    from planpage.rendering.glossary import WORDS_FILE
    from planpage.words import list_explained_terms

    page = top / GUIDES / WORDS_FILE if top else None
    if page is None or not page.is_file():
        return frozenset()
    return list_explained_terms(page.read_text(encoding="utf-8", errors="replace"))


def write_findings(found: list[Diagnostic], kinds: Counter[str], *, quotes: bool) -> str:
    """Return all messages and the last line, for so many chapters and plans as ``kinds`` holds."""
    from planpage.reports import write_message
    from planpage.reports.terminal import sort_diagnostics

    messages = [write_message(one, quotes=quotes) for one in sort_diagnostics(found)]
    errors = [one for one in found if one.is_error]
    files = " and ".join(count(number, kind) for kind, number in sorted(kinds.items()))
    last = PLAIN.format(files=files) if files else NOTHING
    if errors:
        where = count(len({one.at.path for one in errors}), "file")
        last = TO_MEND.format(things=count(len(errors), "thing"), files=where) + count_advice(found)
    elif any(one.severity is Severity.ADVICE for one in found):
        last = count_advice(found).strip()
    return "\n\n".join([*messages, last])


def write_figures(measured: list[Measured]) -> list[str]:
    """Return a table of the figures of each text, as lines."""
    return [HEAD] + [
        ROW.format(
            words=one.figures.words,
            sentences=one.figures.sentences,
            average=show_figure(one.figures.average),
            longest=one.figures.longest,
            age=show_figure(one.figures.reading_age),
            path=one.path,
        )
        for one in measured
    ]


def show_figure(number: float | None) -> str:
    """Return a figure with one decimal, or a dash where the text is too short for it."""
    return "–" if number is None else f"{number:.1f}"
