"""``planpage check``: everything that is to be put right, and nothing written."""

from __future__ import annotations

import datetime as dt
import difflib
import functools
from pathlib import Path

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.faults import WrongCall
from planpage.cli.findings import write_findings
from planpage.cli.options import offer_no_quotes, offer_today
from planpage.settings import GUIDES, PLANS

NOT_THERE = "There is no {path} in {plans}.{meant}"
MEANT = " Did you mean {name}?"
ELSEWHERE = "{path} is not in the folder {plans} of this site."
NEVER_READ = "{path} is not a plan: a name that begins with _ or . is never read."
CHECKING = "Checking the plans"


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[CHILD OR FILE]...")
@click.option("--json", "as_json", is_flag=True, help="Print the messages for other programs.")
@click.option(
    "--all", "whole", is_flag=True, help="Show everything: advice beside faults, and notes."
)
@offer_no_quotes
@offer_today
@click.pass_obj
def run_check(  # noqa: PLR0913 - one for each thing that can be said in the call
    site: AskedSite,
    paths: tuple[str, ...],
    today: dt.date,
    *,
    as_json: bool,
    whole: bool,
    quotes: bool,
) -> None:
    """Tell what is to be put right in your plans. Nothing is changed or published.

    Without more words it looks at all plans, your school's settings and the guide. Name a child's
    folder or a plan to look at that alone. What has to be put right comes first; once that is done,
    you read advice.

    \b
    Examples:
      planpage check
      planpage check sam-b
      planpage check plans/sam-b/2026-autumn.md
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    labels = [label_path(path, top / PLANS) for path in paths]
    from planpage.cli.build import watch_work
    from planpage.compile import check_plans
    from planpage.guide.kept_true import check_guide
    from planpage.reports import write_json_report

    watch = functools.partial(watch_work, label=CHECKING)
    checked = check_plans(top / PLANS, today=today, drafts=True, threads=False, watch=watch)
    found = [one for one in checked.diagnostics if is_asked(one.at.path, labels)]
    if not labels:
        found += check_guide(top / GUIDES, today)
    plans = [path for child in checked.children for path in child.paths if is_asked(path, labels)]
    if as_json:
        click.echo(write_json_report(found, quotes=quotes), nl=False)
    else:
        click.echo(write_findings(found, plans, quotes=quotes, whole=whole, named=bool(labels)))
    if any(one.is_error for one in found):
        click.get_current_context().exit(1)


def label_path(text: str, plans: Path) -> str:
    """Return what ``text`` names, as messages do: ``plans/sam-b``, ``plans/sam-b/2026-autumn.md``.

    It may be a child's id, or a path as seen from where the person is or from the site. Raises
    WrongCall where there is no such plan.
    """
    asked = Path(text.replace("\\", "/"))  # as Windows writes it, wherever the call is made
    places = (asked, plans.parent / asked, plans / asked)
    there = next((place for place in places if place.exists()), None)
    if there is None:
        raise WrongCall(NOT_THERE.format(path=text, plans=PLANS, meant=_guess_meant(asked, plans)))
    place, top = there.resolve(), plans.resolve()
    if not place.is_relative_to(top):
        raise WrongCall(ELSEWHERE.format(path=text, plans=PLANS))
    parts = place.relative_to(top).parts
    if any(part.startswith(("_", ".")) for part in parts):
        raise WrongCall(NEVER_READ.format(path=text))
    return "/".join((PLANS, *parts))


def is_asked(path: str, labels: list[str]) -> bool:
    """Whether the file ``path`` is, or lies in, one of ``labels``; without labels all are asked."""
    return not labels or any(path == label or path.startswith(f"{label}/") for label in labels)


def _guess_meant(asked: Path, plans: Path) -> str:
    names = [path.name for path in plans.iterdir() if path.is_dir()] if plans.is_dir() else []
    near = difflib.get_close_matches(asked.name.lower(), names, n=1)
    return MEANT.format(name=near[0]) if near else ""
