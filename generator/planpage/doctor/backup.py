"""Looks whether there is a backup of the keys, and whether it holds what is in use now."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator

from planpage.doctor.finding import Case, Finding
from planpage.keys.life import mark_keys

MAKE = "Make one, and keep it in another place than this computer: {call}"
CALL = "planpage keys backup {place}planpage-backup-{day}.json ({stick} is your memory stick)"
STICKS = {"win32": ("E:\\", "E:"), "darwin": ("/Volumes/STICK/", "STICK")}
OTHER_STICK = "/media/STICK/", "STICK"


def suggest_backup(today: dt.date) -> str:
    """Return what to type for a backup on a memory stick, in a file that names its day."""
    place, stick = STICKS.get(sys.platform, OTHER_STICK)
    return CALL.format(place=place, stick=stick, day=today.isoformat())


def find_backup(case: Case) -> Iterator[Finding]:
    """Find that no backup was made with this key file, or that keys changed since."""
    keys = case.keys
    if keys is None or not keys.children:
        return
    if not keys.backup_day:
        yield Finding(
            "no-backup",
            "No backup of the keys has been made on this computer.",
            "without the key file, all families need new letters",
            MAKE.format(call=suggest_backup(case.today)),
            is_wrong=False,
        )
    elif keys.backup_mark != mark_keys(keys):
        day = dt.date.fromisoformat(keys.backup_day)
        yield Finding(
            "backup-too-old",
            f"Keys have been made or ended since the backup of {day.day} {day:%B %Y}.",
            "what came after is not in it",
            MAKE.format(call=suggest_backup(case.today)),
            is_wrong=False,
        )
