"""What README.md promises works: the first plan, the five lines, the picture."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest
from click.testing import CliRunner

from planpage.cli import main
from tests.documentation.examples import check_thread_of
from tests.smallest_plan import SMALLEST_PLAN

TOP = Path(__file__).parents[2]
TEXT = (TOP / "README.md").read_text(encoding="utf-8")
WRITTEN = [TOP / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
LARGEST_PICTURE = 200 * 1024


def test_the_plan_of_the_readme_is_right() -> None:
    """It is the smallest plan, and nothing has to be put right in it."""
    (plan,) = re.findall(r"^```yaml\n(.*?)```$", TEXT, re.MULTILINE | re.DOTALL)
    assert plan == SMALLEST_PLAN
    assert check_thread_of(plan) == []


def test_the_five_lines_make_a_first_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typed one after the other, they make a site and a plan; `check` says what is missing."""
    found = re.search(r"```text\n(planpage new .*?)```", TEXT, re.DOTALL)
    assert found
    lines = found[1].splitlines()
    assert len(lines) == 5
    monkeypatch.chdir(tmp_path)
    codes = {}
    for line in lines:
        program, *words = line.split()
        if program == "cd":
            monkeypatch.chdir(tmp_path / words[0])
        elif words[0] == "serve":
            assert "serve" in main.commands
        else:
            answer = CliRunner().invoke(main, words)
            codes[words[0]] = answer.exit_code
            assert answer.exception is None or isinstance(answer.exception, SystemExit)
    assert codes == {"new": 0, "add": 0, "check": 1}
    assert list(Path().glob("plans/sam-b/*.md"))


def test_the_short_plan_is_whole_enough_to_be_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a site that `planpage new` has made, `check` finds nothing to put right in it."""
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["new", "my-school", "--yes"]).exit_code == 0
    plan = tmp_path / "my-school" / "plans" / "sam-b" / "2026-autumn.md"
    plan.parent.mkdir()
    plan.write_text(SMALLEST_PLAN, encoding="utf-8")
    answer = CliRunner().invoke(main, ["-C", "my-school", "check"])
    assert answer.exit_code == 0, answer.output


def test_every_folder_of_the_layout_is_there() -> None:
    """The tree in README.md, and the one in docs/architecture.md, show what there is."""
    for text in (TEXT, (TOP / "docs" / "architecture.md").read_text(encoding="utf-8")):
        (tree,) = re.findall(r"^```text\n(plans/ .*?)```$", text, re.MULTILINE | re.DOTALL)
        for line in tree.splitlines():
            name = line.split()[0]
            inside = line.startswith("  ")
            folder = TOP / "generator" / "planpage" if inside else TOP
            assert (folder / name).exists(), name


def test_the_layout_leaves_out_no_part_of_the_program() -> None:
    """docs/architecture.md names every folder and file of the package's first level."""
    text = (TOP / "docs" / "architecture.md").read_text(encoding="utf-8")
    parts = (TOP / "generator" / "planpage").iterdir()
    named = {f"{path.name}/" if path.is_dir() else path.name for path in parts}
    hidden = {"__init__.py", "__main__.py", "__pycache__/", "py.typed"}
    assert {name for name in named - hidden if f"  {name} " not in text} == set()


def test_the_picture_is_small_and_a_picture() -> None:
    """The page of README.md loads fast: at most 200 KB, and not wider than a screen."""
    data = (TOP / "docs" / "pictures" / "summary.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) <= LARGEST_PICTURE
    width, _ = struct.unpack(">II", data[16:24])
    assert width <= 1600


@pytest.mark.parametrize(
    "path", [*WRITTEN, *sorted((TOP / "docs").glob("*.md"))], ids=lambda path: path.name
)
def test_no_text_names_a_place_on_a_machine(path: Path) -> None:
    """What is written here is true wherever the repository lies."""
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"(?:^|[\s`\"'(])/(?:home|root|work|tmp|Users|usr)/", text) == []
