"""The settings of a build: where the files are, where the site goes, and which day it is."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PLANS, GUIDES, SITE = "plans", "guides", "site"
"""The folders of a school: what a SENCO writes, what families read, and what a build makes."""

BUILD_DAY = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, in UTC: the day of a build that can be made again, byte for byte."""


class SettingError(Exception):
    """A setting of this computer can't be used. Its text is for a person."""


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """What a build has to know.

    ``top`` is the school's folder, with ``plans`` and ``guides`` in it. ``into`` is the folder of
    the site. ``today`` is the day that pages are made for: what is still ahead, and what is past.
    ``keys`` is the key file that was asked for, None for the usual one.
    """

    top: Path
    into: Path
    today: dt.date
    keys: Path | None = None

    @property
    def guides(self) -> Path:
        """The folder of the chapters."""
        return self.top / GUIDES

    @property
    def plans(self) -> Path:
        """The folder of the plans."""
        return self.top / PLANS


def read_today(environ: Mapping[str, str] = os.environ) -> dt.date:
    """Return the day of a build: that of ``SOURCE_DATE_EPOCH`` if it is set, else this one.

    Raises :class:`SettingError` where ``SOURCE_DATE_EPOCH`` is no such number.
    """
    epoch = environ.get(BUILD_DAY, "")
    if not epoch:
        return dt.datetime.now(dt.UTC).astimezone().date()
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise SettingError(
            f"{BUILD_DAY} has to be a number of seconds since 1970. It is: {epoch[:40]}"
        ) from None


def hides_quotes(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether lines of a plan stay out of messages: on a build server, others read them too."""
    return environ.get("CI", "").strip().lower() in {"true", "1"}
