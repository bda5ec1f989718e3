"""Knows the folders that cloud drives copy to the internet: by their names and their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath

from planpage.doctor.finding import Case, Finding

VARIABLES = {
    "OneDrive": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    "OneDriveConsumer": "OneDrive",
}
"""Where Windows says that a drive's folder is."""

NAMES = (
    (re.compile(r"onedrive(?: ?-.*)?|.* - onedrive"), "OneDrive"),
    (re.compile(r"dropbox(?:[ -].*)?|\.dropbox-.*"), "Dropbox"),
    (re.compile(r"google ?drive(?:-.*)?|my drive|shared drives"), "Google Drive"),
    (re.compile(r"icloud ?drive|com~apple~clouddocs|mobile documents"), "iCloud Drive"),
    (re.compile(r"nextcloud[0-9]*"), "Nextcloud"),
    (re.compile(r"owncloud[0-9]*"), "ownCloud"),
    (re.compile(r"box|box ?sync|box-box"), "Box"),
    (re.compile(r"pcloud ?drive|pcloud ?sync"), "pCloud"),
    (re.compile(r"mega|megasync"), "MEGA"),
    (re.compile(r"proton ?drive(?:-.*)?"), "Proton Drive"),
    (re.compile(r"tresorit ?drive"), "Tresorit"),
    (re.compile(r"syncthing"), "Syncthing"),
    (re.compile(r"cloudstorage"), "A cloud drive"),
)
"""What the folders of cloud drives are called when they are set up in the usual way."""

MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
"""What the programs of cloud drives leave in the folder that they copy."""


def find_cloud(path: Path, environ: Mapping[str, str]) -> str:
    """Return the name of the cloud drive that copies ``path``; empty where none is known to."""
    for place in dict.fromkeys((path.absolute(), path.resolve())):
        found = (
            _find_by_variable(place, environ) or name_cloud(place.parent) or _find_by_mark(place)
        )
        if found:
            return found
    return ""


def name_cloud(folder: PurePath) -> str:
    """Return the cloud drive after which ``folder`` or one round it is named; else empty.

    The nearest to the top counts last, so that Box in a OneDrive is told as what it is.
    """
    for part in reversed(folder.parts):
        for pattern, name in NAMES:
            if pattern.fullmatch(part.casefold()):
                return name
    return ""


def find_plans_in_cloud(case: Case) -> Iterator[Finding]:
    """Find plans in a folder that a cloud drive copies. Many schools do that: it is for them."""
    cloud = find_cloud(case.plans / "school.yml", case.environ) if case.is_real else ""
    if cloud:
        yield Finding(
            "plans-in-cloud-drive",
            f"{cloud} copies your plans to the internet.",
            "a plan can be read by everybody who gets into that account",
            "That is for your school to decide. Ask: Is it the school's account, not a person's? "
            "Does your agreement with the provider cover what is said about a child's needs? Who "
            "is the folder shared with? Does everybody sign in with a second step?",
            is_wrong=False,
        )


def _find_by_variable(place: Path, environ: Mapping[str, str]) -> str:
    for variable, name in VARIABLES.items():
        folder = environ.get(variable, "")
        if folder and place.is_relative_to(Path(folder).absolute()):
            return name
    return ""


def _find_by_mark(place: Path) -> str:
    for folder in place.parents:
        for mark, name in MARKS.items():
            if (folder / mark).exists():
                return name
    return ""
