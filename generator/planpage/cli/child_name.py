"""Which child is meant: the name of a folder, or a path to it as a shell completes one."""

from __future__ import annotations

import os.path
from pathlib import Path

import click

from planpage.cli.asked_children import name_folders
from planpage.cli.asked_site import AskedSite
from planpage.cli.faults import Fault, WrongCall, write_argument
from planpage.settings import PLANS

ELSEWHERE = "{path} is no child's folder in {plans}."
NO_FOLDER = "There is no folder {plans}/{child}."
FIRST = " For a first plan, write: planpage {call}"
MEANT = " Write: planpage next {child}"
WRONG_FOLDER = "{plans}/{child} can't be the name of a child's folder: {why}."
RENAME = "\nWrite: planpage rename {child} {right}"


def read_child(ctx: click.Context, _param: click.Parameter, text: str | None) -> str | None:
    """Return the name of the folder that stands in a call as a name or as a path."""
    site = ctx.find_object(AskedSite)
    if not text or site is None:
        return text
    try:
        top = site.find()
    except WrongCall:
        return text  # the command itself says so, or what is wrong with the call besides
    return name_child(text, top / PLANS)


def read_begun_child(ctx: click.Context, param: click.Parameter, text: str | None) -> str | None:
    """Return the same for a child who has plans; refuse a name that no child's folder may have."""
    child, site = read_child(ctx, param, text), ctx.find_object(AskedSite)
    if child and site:
        refuse_wrong_folder(child, site.find() / PLANS)
    return child


def name_child(text: str, plans: Path) -> str:
    """Return the child's folder that ``text`` leads to, or ``text`` itself where it is no path.

    A path may be meant as seen from where the person is, from the site, or from ``plans``, with the
    strokes of any system. The folder need not be there. Raises WrongCall for a path to a place that
    is no child's.
    """
    path = text.replace("\\", "/")
    if "/" not in path and path not in {".", ".."}:
        return text
    places = (Path(path), plans.parent / path, plans / path)
    there = [place for place in places if place.exists()]
    for place in there:
        if inside := _list_parts(place, plans):
            return inside[0]
    if there:
        names = [one.name for one in plans.iterdir() if one.is_dir()] if plans.is_dir() else []
        raise WrongCall(ELSEWHERE.format(path=text, plans=PLANS) + name_folders("", names))
    to_be = (_list_parts(place, plans) for place in places)
    return next((inside[0] for inside in to_be if len(inside) == 1), text)


def refuse_wrong_folder(child: str, plans: Path) -> None:
    """Raise Fault where no child's folder may be called ``child``, with the call that helps."""
    from planpage.cli.add import suggest_call
    from planpage.reading.folder_faults import check_entry_name, suggest_child_folder

    why = check_entry_name(child)
    if not why:
        return
    right = suggest_child_folder(child)
    if (plans / child).is_dir():
        says = WRONG_FOLDER.format(plans=PLANS, child=child, why=why)
        advice = RENAME.format(child=write_argument(child), right=right)
    else:
        says = NO_FOLDER.format(plans=PLANS, child=child)
        is_there = bool(right) and (plans / right).is_dir()
        advice = MEANT.format(child=right) if is_there else FIRST.format(call=suggest_call(child))
    raise Fault(says + (advice if right else ""))


def _list_parts(place: Path, plans: Path) -> tuple[str, ...]:
    """Return the names that lead from ``plans`` to ``place``; none where it lies elsewhere.

    A link in ``plans`` keeps its own name: each command says itself that it follows none.
    """
    whole = Path(os.path.abspath(place))  # noqa: PTH100 - resolve() would follow the link itself
    found, top = whole.parent.resolve() / whole.name, plans.resolve()
    return found.relative_to(top).parts if found.is_relative_to(top) else ()
