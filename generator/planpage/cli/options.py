"""What several commands understand: a day, and whether lines of a plan may be shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from planpage.cli.faults import WrongCall
from planpage.settings import SettingError, hides_quotes, read_today

NO_PLACE = (
    "There is no folder {folder} to put {name} into. Make that folder first, or name another place."
)

AnyCommand = TypeVar("AnyCommand", bound=Callable[..., Any])


def read_day(_ctx: click.Context, _param: click.Parameter, text: str | None) -> dt.date | None:
    """Return the day that stands in a call, written as in a plan; or say what to write instead."""
    if text is None:
        return None
    from planpage.reading.values import WrongValue
    from planpage.reading.values.days import read_date

    try:
        return read_date(text.strip())
    except WrongValue as wrong:
        right = f"Write: {wrong.write}" if wrong.write else "Write it like 2026-11-06."
        raise WrongCall(f"{wrong.says} {right}") from wrong


def read_target(_ctx: click.Context, _param: click.Parameter, path: Path | None) -> Path | None:
    """Return the place that something is to be put into; refuse one in a folder that isn't there.

    Told before any work: the system's own word comes at its end, and names a file of ours.
    """
    if path:
        refuse_missing_folder(path)
    return path


def refuse_missing_folder(path: Path) -> None:
    """Raise WrongCall where the folder round ``path`` is not there."""
    if not path.resolve().parent.is_dir():
        raise WrongCall(NO_PLACE.format(folder=path.parent, name=path.name))


def offer_today(command: AnyCommand) -> AnyCommand:
    """Add ``--today`` to a command. It gets the day that was asked for, else the present one."""
    return click.option(
        "--today",
        metavar="DAY",
        callback=_fill_today,
        help="Take this day for today, such as 2026-11-06. It decides what is still ahead.",
    )(command)


def offer_no_quotes(command: AnyCommand) -> AnyCommand:
    """Add ``--no-quotes`` to a command. It gets ``quotes``: whether lines of a plan show."""
    return click.option(
        "--no-quotes",
        "quotes",
        is_flag=True,
        flag_value=False,
        default=True,
        callback=_hide_quotes,
        help="Leave the lines of your plans out of messages, where others read them too.",
    )(command)


def offer_keys(command: AnyCommand) -> AnyCommand:
    """Add ``--keys`` to a command: a key file in another place than the usual one."""
    return click.option(
        "--keys",
        "keys_path",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="The key file, where it is not in its usual place.",
    )(command)


def _fill_today(ctx: click.Context, param: click.Parameter, text: str | None) -> dt.date:
    try:
        return read_day(ctx, param, text) or read_today()
    except SettingError as error:
        raise WrongCall(str(error)) from error


def _hide_quotes(_ctx: click.Context, _param: click.Parameter, value: object) -> bool:
    return bool(value) and not hides_quotes()
