"""``planpage doctor``: whether everything round the plans is as safe as it can be."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.counting import count
from planpage.cli.faults import WrongCall
from planpage.cli.options import offer_keys, offer_today
from planpage.settings import PLANS

if TYPE_CHECKING:
    from planpage.doctor import Case, Finding

NO_HOST = "There is no folder {host}. Name a folder with a copy of your web space."
INVENTED = "Every child here is invented (example: true), so there is little to look at."
WRONG, HINTS = "To put right", "Worth knowing"
NOTHING = "Nothing to put right."
WIDTH = 100


@click.command("doctor")
@click.option(
    "--host",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="A copy of your web space on this computer. Without it: your folder site.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the findings for other programs.")
@offer_keys
@offer_today
@click.pass_context
def run_doctor(
    context: click.Context,
    host: Path | None,
    keys_path: Path | None,
    today: dt.date,
    *,
    as_json: bool,
) -> None:
    """Look whether your plans and keys are safe, and say what to do.

    Who can read the keys, what git keeps, what a cloud drive copies, which old pages are still on
    your web space, and whether what planpage runs on is up to date. Nothing is changed.

    \b
    Examples:
      planpage doctor
      planpage doctor --host copy-of-web-space
    """  # noqa: D301 - click's own sign for lines that stay as they are
    site: AskedSite = context.obj
    top = site.find()
    if host is not None and not host.is_dir():
        raise WrongCall(NO_HOST.format(host=host))
    from planpage.doctor import examine_school
    from planpage.doctor.versions import describe_versions

    case = make_case(top, keys_path, today, host)
    findings = examine_school(case)
    if as_json:
        click.echo(json.dumps([tell_finding(one) for one in findings], indent=2))
    else:
        click.echo(describe_versions())
        if not case.is_real:
            click.echo(INVENTED)
        click.echo("\n".join(describe_findings(findings)))
    context.exit(1 if any(one.is_wrong for one in findings) else 0)


def make_case(top: Path, asked: Path | None, today: dt.date, host: Path | None) -> Case:
    """Read what there is to look at. A key file that can't be read is one of the findings."""
    from planpage.compile import check_plans, set_drafts_aside
    from planpage.doctor import Case
    from planpage.keys.key_file import KeyFileError, read_keys
    from planpage.keys.place import find_key_file

    checked, _ = set_drafts_aside(check_plans(top / PLANS, today=today, drafts=True))
    case = Case(top, checked, find_key_file(asked, checked.school.name), today, host=host)
    if not case.is_real:
        return case
    try:
        return dataclasses.replace(case, keys=read_keys(case.key_file))
    except FileNotFoundError:
        return case
    except KeyFileError as error:
        return dataclasses.replace(case, keys_fault=str(error))


def tell_finding(finding: Finding) -> dict[str, str]:
    """Return a finding for other programs, with names that stay the same for ever."""
    return {
        "name": finding.name,
        "severity": "error" if finding.is_wrong else "advice",
        "says": finding.says,
        "why": finding.why,
        "do": finding.do,
    }


def describe_findings(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the lines that tell the findings, and a last one that counts them."""
    wrong = [one for one in findings if one.is_wrong]
    hints = [one for one in findings if not one.is_wrong]
    for title, group in ((WRONG, wrong), (HINTS, hints)):
        if group:
            yield f"\n{title}"
            for one in group:
                yield ""
                yield from _wrap(f"{one.name}: {one.says}", "  ", "    ")
                yield from _wrap(f"Why: {one.why}.", "    ")
                yield from _wrap(f"Do: {one.do}", "    ")
    yield ""
    told = f"{count(len(wrong), 'thing')} to put right." if wrong else NOTHING
    yield f"{told} {count(len(hints), 'hint')}." if hints else told


def _wrap(text: str, indent: str, following: str | None = None) -> list[str]:
    """Return ``text`` over lines; no path or command is cut in two."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=following or indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
