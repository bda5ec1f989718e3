"""The checkers that are Node packages: where they are, and how they get there.

In a checkout they lie in ``node_modules`` at its top. An installed planpage carries only the list
of them with their hashes; ``npm ci`` puts them once into the user's folder for caches. No package
runs a program of its own on the way, and none brings a browser: ``.npmrc`` and the environment see
to it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import platformdirs

LISTS = ("package.json", "package-lock.json", ".npmrc")
MODULES = "node_modules"
LONGEST_INSTALL_SECONDS = 900

FETCHING = "Fetching the checkers, once for this version of planpage, into {place}"
NOT_FETCHED = (
    "The checkers could not be fetched with npm: {says}\nIs this computer online? Then try again."
)
NO_NPM = "npm is missing. It comes with Node: install Node 20.19 or newer, then try again."


class NodePackagesError(RuntimeError):
    """The checkers can't be had. The text is for a person."""


def find_lists() -> Path:
    """Return the folder of ``package.json``: inside the installed package, else the checkout's."""
    packed = Path(__file__).with_name("node_packages")
    return packed if packed.is_dir() else Path(__file__).resolve().parents[3]


def find_node_packages(tell: Callable[[str], object]) -> Path:
    """Return the folder that holds ``node_modules``; fetch the packages where they are not there.

    ``tell`` gets one line before anything is fetched. Raises :class:`NodePackagesError`.
    """
    lists = find_lists()
    if (lists / MODULES).is_dir():
        return lists
    lock = (lists / "package-lock.json").read_bytes()
    name = f"checkers-{hashlib.sha256(lock).hexdigest()[:16]}"
    place = platformdirs.user_cache_path("planpage", appauthor=False) / name
    if not (place / MODULES).is_dir():
        tell(FETCHING.format(place=place))
        fetch_node_packages(lists, place)
    return place


def fetch_node_packages(lists: Path, place: Path) -> None:
    """Fetch what ``lists`` names into ``place``, whole or not at all."""
    npm = shutil.which("npm")
    if npm is None:
        raise NodePackagesError(NO_NPM)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent) as name:
        aside = Path(name, "checkers")
        aside.mkdir()
        for one in LISTS:
            shutil.copyfile(lists / one, aside / one)
        _run_npm(npm, aside)
        # Somebody else may have been quicker; what they fetched is the same.
        if not place.exists():
            aside.rename(place)


def _run_npm(npm: str, folder: Path) -> None:
    quiet = {
        **os.environ,
        "PUPPETEER_SKIP_DOWNLOAD": "true",
        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1",
    }
    try:
        answer = subprocess.run(  # noqa: S603 - npm as the machine has it
            [npm, "ci", "--no-progress", "--ignore-scripts"],
            check=False,
            capture_output=True,
            cwd=folder,
            env=quiet,
            stdin=subprocess.DEVNULL,
            text=True,
            timeout=LONGEST_INSTALL_SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise NodePackagesError(NOT_FETCHED.format(says=type(error).__name__)) from error
    if answer.returncode:
        lines = answer.stderr.strip().splitlines() or ["npm did not say why."]
        raise NodePackagesError(NOT_FETCHED.format(says=lines[0]))


def read_version(packages: Path, name: str) -> str:
    """Return the version of a fetched package."""
    text = (packages / MODULES / name / "package.json").read_text(encoding="utf-8")
    return str(json.loads(text)["version"])
