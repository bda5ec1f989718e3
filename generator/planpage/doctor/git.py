"""Asks git what it keeps, what it leaves out, and whether it goes to other places."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

LONGEST_ANSWER_SECONDS = 20


def find_work_tree(folder: Path) -> Path | None:
    """Return the folder of git that ``folder`` lies in; None where there is none, or no git.

    Without the program git, a folder called ``.git`` tells: it may be used from another program.
    """
    place = folder.resolve()
    for one in (place, *place.parents):
        if (one / ".git").exists():
            return one
    return None


def list_kept(folder: Path) -> tuple[str, ...]:
    """Return the paths of all files below ``folder`` that git keeps, as seen from there."""
    return _ask_list(folder, "ls-files", "-z")


def list_ever_kept(folder: Path, *patterns: str) -> tuple[str, ...]:
    """Return the paths like ``patterns`` that git kept once, as far as its history tells."""
    asked = ("log", "--all", "--format=", "--name-only", "--relative", "-z", "--", *patterns)
    return tuple(dict.fromkeys(name for name in _ask_list(folder, *asked) if name))


def has_remote(folder: Path) -> bool:
    """Whether the repository round ``folder`` has a copy elsewhere that it is sent to."""
    return bool(_ask(folder, "remote").strip())


def is_ignored(folder: Path, path: Path | str) -> bool:
    """Whether git leaves ``path`` out, by a ``.gitignore``: it need not be there yet."""
    git = shutil.which("git")
    if git is None:
        return False
    return _run(git, folder, "check-ignore", "--quiet", "--no-index", "--", str(path)) is not None


def _ask_list(folder: Path, *words: str) -> tuple[str, ...]:
    return tuple(part.strip("\n") for part in _ask(folder, *words).split("\0") if part.strip("\n"))


def _ask(folder: Path, *words: str) -> str:
    git = shutil.which("git")
    return (_run(git, folder, *words) or "") if git else ""


def _run(git: str, folder: Path, *words: str) -> str | None:
    """Return what git answers; None where it says no. It asks nobody anything."""
    try:
        answer = subprocess.run(  # noqa: S603 - git itself, with words of ours
            [git, "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *words],
            check=False,
            capture_output=True,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            timeout=LONGEST_ANSWER_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if answer.returncode:
        return None
    return answer.stdout.decode("utf-8", errors="replace")
