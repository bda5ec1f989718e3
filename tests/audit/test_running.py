"""A checker is a program of its own; only an end that makes sense is believed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from planpage.audit.running import CheckerError, run_checker


def run(code: str, *, seconds: int = 60) -> str:
    """Run Python code as if it were a checker."""
    return run_checker(
        [sys.executable, "-c", code], name="It", normal={0, 1}, seconds=seconds, folder=Path()
    ).stdout


def test_an_end_that_is_normal_is_believed() -> None:
    assert run("print('ä'); raise SystemExit(1)") == "ä\n"


def test_any_other_end_is_told_with_the_last_line() -> None:
    with pytest.raises(CheckerError, match=r"^It did not run \(2\): no Java$"):
        run("import sys; print('first\\nno Java', file=sys.stderr); raise SystemExit(2)")


def test_an_end_without_words_is_told_too() -> None:
    with pytest.raises(CheckerError, match="it did not say why"):
        run("raise SystemExit(7)")


def test_a_checker_that_never_ends_is_stopped() -> None:
    with pytest.raises(CheckerError, match="did not end within 0 minutes"):
        run("import time; time.sleep(60)", seconds=1)


def test_a_checker_that_is_not_there_is_told() -> None:
    with pytest.raises(CheckerError, match="It did not start"):
        run_checker(["/nowhere/it"], name="It", normal={0}, seconds=1, folder=Path())
