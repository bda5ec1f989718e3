"""This repository's fictional school in a folder of its own, built as a school builds its site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

TOP = Path(__file__).parents[2]
# What a school's own folder holds, and this repository too.
SOURCES = ("plans", "guides", "mkdocs.yml")
# Pages are built as on this day, so that they come out the same on every other.
TODAY = datetime(2026, 11, 22, tzinfo=UTC)
LONGEST_BUILD_SECONDS = 300
COMMAND = "import sys; from planpage.cli import main; sys.exit(main())"


def copy_school(folder: Path) -> None:
    """Put the plans, the chapters and the settings of this repository into an empty folder."""
    for name in SOURCES:
        source = TOP / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy2(source, folder / name)


def run_planpage(*arguments: str, folder: Path, package: Path | None = None) -> None:
    """Run the command in a folder, with nobody at the keyboard; raise where it fails.

    ``package`` is a folder that holds another planpage than the one under test.
    """
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(TODAY.timestamp()))}
    if package:
        environment["PYTHONPATH"] = str(package)
    subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        check=True,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=LONGEST_BUILD_SECONDS,
    )
