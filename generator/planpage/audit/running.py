"""Runs a checker that is a program of its own, and believes only an answer that makes sense."""

from __future__ import annotations

import subprocess
from collections.abc import Collection, Sequence
from pathlib import Path


class CheckerError(RuntimeError):
    """A checker did not run, or its answers contradict each other. The text is for a person."""


def run_checker(
    command: Sequence[str], *, name: str, normal: Collection[int], seconds: int, folder: Path
) -> subprocess.CompletedProcess[str]:
    """Run a checker in ``folder``; ``normal`` are the numbers with which it may end.

    Raises :class:`CheckerError` for every other end, and where it takes more than ``seconds``.
    """
    try:
        answer = subprocess.run(  # noqa: S603 - programs that we found ourselves
            command,
            check=False,
            capture_output=True,
            cwd=folder,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        raise CheckerError(f"{name} did not end within {seconds // 60} minutes.") from error
    except OSError as error:
        raise CheckerError(f"{name} did not start: {error.strerror}") from error
    if answer.returncode not in normal:
        lines = answer.stderr.strip().splitlines() or ["it did not say why."]
        raise CheckerError(f"{name} did not run ({answer.returncode}): {lines[-1][:300]}")
    return answer
