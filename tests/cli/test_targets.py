"""Where a command is to put something, the folder for it has to be there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.school_site import REAL_SCHOOL, make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

SAYS = "There is no folder {folder} to put x into. Make that folder first, or name another place.\n"


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a real school with a plan, and be in it."""
    del run
    top = tmp_path / "school"
    make_site(top, ("sam-b/2026-autumn.md", SMALLEST_PLAN), school=REAL_SCHOOL, real_guide=False)
    monkeypatch.setenv("PLANPAGE_KEYS", str(tmp_path / "own" / "keys.json"))
    monkeypatch.chdir(top)
    return top


@pytest.mark.parametrize(
    "words",
    [
        ("print", "--out", "../no/sub/x"),
        ("hand-over", "sam-b", "--out", "../no/sub/x"),
        ("file", "sam-b", "Mum", "--out", "../no/sub/x"),
        ("build", "--into", "../no/sub/x"),
        ("keys", "backup", "../no/sub/x", "--words-page", "../words.txt"),
        ("keys", "backup", "../x", "--words-page", "../no/sub/x"),
        ("audit", "plans", "--report", "../no/sub/x"),
    ],
)
def test_a_target_in_a_folder_that_is_not_there_is_a_wrong_call(
    run: Run, site: Path, words: tuple[str, ...]
) -> None:
    """It is told before any work. Trying again would never help."""
    run("keys", "new", "--today", "2026-11-08")
    before = read_folder(site.parent)
    result = run(*words)
    assert (result.exit_code, result.stderr) == (2, SAYS.format(folder=Path("../no/sub")))
    assert read_folder(site.parent) == before


def test_letters_make_the_folders_that_they_need(run: Run, site: Path) -> None:
    run("keys", "new", "--today", "2026-11-08")
    reader = "readers:\n  - who: Mum\n    gets: full\nsupport:\n"
    path = site / "plans" / "sam-b" / "2026-autumn.md"
    path.write_text(SMALLEST_PLAN.replace("support:\n", reader), encoding="utf-8")
    run("keys", "new", "--today", "2026-11-08")
    assert run("letters", "--out", "no/sub/x", "--today", "2026-11-08").exit_code == 0
    assert len(list((site / "no" / "sub" / "x").glob("*.html"))) == 1
