"""``planpage audit``: every checker that this machine can run, over a folder of finished pages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.audit_lines import choose_end, describe_results
from planpage.cli.faults import WrongCall, read_version, shorten_path
from planpage.cli.options import offer_today, refuse_missing_folder
from planpage.settings import SITE

if TYPE_CHECKING:
    from planpage.model.audit_results import AuditResults, Exempted

REPORT = Path("audit.html")
OURS = b'class="guide audit"'
"""What stands in every result page that planpage has written: only these are written over."""

NOT_THERE = "There is no folder {folder}. Make the site first: planpage build"
NOT_A_PART = "There is no part called {name}. The parts are: {parts}."
NO_EXCEPTIONS = "There is no file {path}."
NOT_OURS = "{path} is there already, and planpage has not written it. Name another with --report."
NO_RECORD = "{path} is there already, and holds no results of an audit. Name another with --record."
INSIDE = "{path} would be among the pages that are looked at. Name a place outside {folder}."

LOOKING = "Looking at {folder}. This can take some minutes."
WRITTEN = "The result as a page: {path}"
RECORDED = "The results for your accessibility statement: {path}"


@click.command("audit")
@click.argument("folder", type=click.Path(path_type=Path), required=False, metavar="[FOLDER]")
@click.option(
    "--without",
    multiple=True,
    metavar="PART",
    help="Leave out this part: planpage, html-validate, nu, axe, htmlcs, chromium, firefox or "
    "webkit. It may be said several times.",
)
@click.option("--every", is_flag=True, help="Show every page to the browsers. This takes long.")
@click.option(
    "--show",
    "also",
    multiple=True,
    metavar="PAGES",
    help="Show these pages to the browsers too, such as plans/sam-b/*.",
)
@click.option(
    "--exceptions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="What may stay as it is. Without it: accessibility-exceptions.yml beside mkdocs.yml.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    default=REPORT,
    show_default=True,
    metavar="FILE",
    help="Where the page with the result goes.",
)
@click.option(
    "--record",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Also write the results for the accessibility statement, without names of pages.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the results for other programs.")
@offer_today
@click.pass_obj
def run_audit(  # noqa: PLR0913, PLR0917 - one for each thing that can be said in the call
    site: AskedSite,
    folder: Path | None,
    without: tuple[str, ...],
    also: tuple[str, ...],
    exceptions: Path | None,
    report: Path,
    record: Path | None,
    today: dt.date,
    *,
    every: bool,
    as_json: bool,
) -> None:
    """Look at finished pages with every checker there is, and in three browsers.

    FOLDER is a folder of pages. Without it, that is your site. Nothing leaves this computer. It
    needs Node, Java, Chromium, Firefox and WebKit; what is missing is told at the end.

    It ends with 0 where everything ran and nothing was found, with 1 where something was found, and
    with 3 where nothing was found and not everything ran.

    \b
    Examples:
      planpage audit
      planpage audit site --without webkit
      planpage audit --record accessibility-results.json
    """  # noqa: D301 - click's own sign for lines that stay as they are
    place = folder or find_site(site)
    refuse_wrong_call(place, without, report, record)
    allowed, file = read_allowed(exceptions, place)
    from planpage.audit.recording import write_results
    from planpage.audit.run import AuditRequest, NoPagesError, audit_site
    from planpage.rendering.audit_page import render_audit
    from planpage.rendering.templates_digest import digest_templates

    asked = AuditRequest(
        folder=place,
        day=today,
        version=read_version(),
        templates=digest_templates(),
        exceptions=allowed,
        without=without,
        every=every,
        also_show=also,
    )
    click.echo(LOOKING.format(folder=place), err=True)
    try:
        results = audit_site(asked, lambda line: click.echo(line, err=True))
    except NoPagesError as error:
        raise WrongCall(str(error)) from error
    report.write_text(render_audit(results), encoding="utf-8", newline="\n")
    if record:
        write_record(record, results)
    if as_json:
        click.echo(write_results(results), nl=False)
    else:
        click.echo(describe_results(results, file))
        click.echo(WRITTEN.format(path=shorten_path(report.resolve())))
        if record:
            click.echo(RECORDED.format(path=shorten_path(record.resolve())))
    click.get_current_context().exit(choose_end(results))


def find_site(site: AskedSite) -> Path:
    """Return the folder of the built site round where the person is; else one called site here."""
    try:
        return shorten_path(site.find() / SITE)
    except WrongCall:
        if site.folder is not None:
            raise
        return Path(SITE)


def refuse_wrong_call(
    place: Path, without: tuple[str, ...], report: Path, record: Path | None
) -> None:
    """Raise WrongCall or Fault for what would only come out after minutes of work."""
    from planpage.audit.parts import PARTS
    from planpage.reading.audit_results import AuditResultsError, read_audit_results

    if not place.is_dir():
        raise WrongCall(NOT_THERE.format(folder=place))
    for name in without:
        if name not in PARTS:
            raise WrongCall(NOT_A_PART.format(name=name, parts=", ".join(PARTS)))
    for path in filter(None, (report, record)):
        refuse_missing_folder(path)
        if path.resolve().is_relative_to(place.resolve()):
            raise WrongCall(INSIDE.format(path=path, folder=place))
    if report.is_symlink() or (report.exists() and not _holds(report, OURS)):
        raise WrongCall(NOT_OURS.format(path=report))
    if record and record.exists():
        try:
            read_audit_results(record.read_text(encoding="utf-8", errors="replace"))
        except (AuditResultsError, OSError) as error:
            raise WrongCall(NO_RECORD.format(path=record)) from error


def _holds(path: Path, sign: bytes) -> bool:
    return path.is_file() and sign in path.read_bytes()


def read_allowed(asked: Path | None, place: Path) -> tuple[tuple[Exempted, ...], str]:
    """Return the exceptions, and the name of their file: the one asked for, else the site's own."""
    from planpage.audit.exceptions import FILE, ExceptionsError, read_exceptions

    path = asked or place.resolve().parent / FILE
    if asked and not asked.is_file():
        raise WrongCall(NO_EXCEPTIONS.format(path=asked))
    if not path.is_file():
        return (), FILE
    try:
        return read_exceptions(path), path.name
    except ExceptionsError as error:
        raise WrongCall(str(error)) from error


def write_record(path: Path, results: AuditResults) -> None:
    """Write the results without the names of pages; what people wrote into the old record stays."""
    import dataclasses

    from planpage.audit.recording import make_record, write_results
    from planpage.reading.audit_results import read_audit_results

    people = read_audit_results(path.read_text(encoding="utf-8")).people if path.exists() else ()
    record = dataclasses.replace(make_record(results), people=people)
    path.write_text(write_results(record), encoding="utf-8", newline="\n")
