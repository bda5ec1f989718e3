"""Runs a program only to see whether it runs, and what it says of itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

LONGEST_ANSWER_SECONDS = 60


def ask(command: Sequence[str]) -> str | None:
    """Run a short command; return what it prints, or None where it can't run or fails."""
    try:
        answer = subprocess.run(  # noqa: S603 - programs of this machine, found by ourselves
            command,
            check=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            timeout=LONGEST_ANSWER_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout + answer.stderr


def find_first(candidates: Iterable[str | None]) -> str | None:
    """Return the first of ``candidates`` that is a program which tells its version, or None.

    A name alone proves nothing: on some systems it is a stub that asks for a store.
    """
    for candidate in candidates:
        if candidate and Path(candidate).is_file() and answers(candidate):
            return candidate
    return None


def answers(program: str) -> bool:
    """Whether a program starts and tells its version.

    On Windows a browser that is asked for its version opens a window, so there it is not asked.
    """
    return os.name == "nt" or ask([program, "--version"]) is not None


def list_named(names: Iterable[str]) -> list[str | None]:
    """Return where each of the programs ``names`` is on the path, or None for each that is not."""
    return [shutil.which(name) for name in names]


def list_windows_places(inside: str) -> list[str]:
    """Return where Windows may hold the program ``inside`` a folder of programs."""
    variables = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
    folders = [os.environ[name] for name in variables if os.environ.get(name)]
    return [str(Path(folder, *inside.split("/"))) for folder in folders]


def list_newest(folder: Path, pattern: str) -> list[str]:
    """Return the files in ``folder`` that fit ``pattern``, the last by name first."""
    if not folder.is_dir():
        return []
    return [str(path) for path in sorted(folder.glob(pattern), reverse=True)]
