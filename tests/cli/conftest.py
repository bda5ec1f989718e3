"""What the tests of the commands share: a way to call them as a person does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planpage.cli import main

Run = Callable[..., Result]


@pytest.fixture(name="run")
def make_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that calls ``planpage`` with words, in the folder ``tmp_path``.

    No build server and no earlier setting of this computer shows through.
    """
    monkeypatch.chdir(tmp_path)
    for name in ("CI", "SOURCE_DATE_EPOCH", "PLANPAGE_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str, typed: str = "", **environ: str) -> Result:
        return CliRunner(env=environ).invoke(main, words, input=typed, catch_exceptions=False)

    return run
