"""``planpage words`` tells what is hard to read in a text, and what to write instead."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.school_site import make_site
from tests.smallest_plan import SMALLEST_PLAN

HARD_PLAN = SMALLEST_PLAN.replace("- Sounding out long words", "- He suffers from worry")
CHAPTER = "---\ntitle: Do\nin_brief: The help happens.\n---\n\n## In short\n\nWe help your child.\n"
HARD_CHAPTER = f"{CHAPTER}\nThe provision begins.\n"


@pytest.fixture(name="site", autouse=True)
def make_texts(run: Run, tmp_path: Path) -> Path:
    """Make a site with a chapter and two plans, one of them with a word that blames."""
    del run
    site = make_site(
        tmp_path,
        ("sam-b/2026-autumn.md", SMALLEST_PLAN),
        ("ada/2026-autumn.md", HARD_PLAN),
        real_guide=False,
    )
    (site / "guides").mkdir()
    (site / "guides" / "4-do.md").write_text(CHAPTER, encoding="utf-8")
    return site


def test_a_plan_gets_advice_and_the_command_ends_well(run: Run) -> None:
    """As in `planpage check`: the place, the line, what to write, and a count."""
    result = run("words")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        'advice: blaming-words: "suffers from" blames or labels a person.\n'
        " --> plans/ada/2026-autumn.md:9:8\n"
        "  |\n"
        "9 |   - He suffers from worry\n"
        "  |        ^^^^^^^^^^^^\n"
        "  = write instead: - He has worry   (say what is hard, and what helps)\n"
        "\n"
        "1 piece of advice.\n"
    )


def test_a_chapter_has_to_be_put_right(run: Run) -> None:
    """So that it can be a check: the command ends with 1."""
    Path("guides/4-do.md").write_text(HARD_CHAPTER, encoding="utf-8")
    result = run("words", "guides")
    assert result.exit_code == 1
    assert result.stdout.startswith('jargon: "provision" is a word of schools.')
    assert "--> guides/4-do.md:10:5" in result.stdout
    assert result.stdout.endswith("\n1 thing to put right in 1 file.\n")
    assert run("words").stdout.endswith("\n1 thing to put right in 1 file. 1 piece of advice.\n")


@pytest.mark.parametrize(
    "words",
    [
        ["guides"],
        ["guides/4-do.md"],
        ["plans/sam-b"],
        ["plans/sam-b/2026-autumn.md"],
        ["sam-b"],
        ["sam-b", "guides"],
    ],
)
def test_one_text_or_a_folder(run: Run, words: list[str]) -> None:
    result = run("words", *words)
    assert result.exit_code == 0
    assert result.stdout.startswith("Plain words in 1 ")


def test_the_last_line_counts_what_was_looked_at(run: Run) -> None:
    Path("plans/ada/2026-autumn.md").unlink()
    assert run("words").stdout == "Plain words in 1 chapter and 1 plan.\n"
    assert run("words", "sam-b", "plans/sam-b").stdout == "Plain words in 1 plan.\n"


def test_texts_that_stand_in_no_site(run: Run, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text or a plan can be measured wherever it lies; what it is, its fields say."""
    away = site / "away"
    away.mkdir()
    (away / "letter.md").write_text("We utilise a timer.\n", encoding="utf-8")
    (away / "plan.md").write_text(HARD_PLAN, encoding="utf-8")
    (site / "plans").rename(site / "other")
    monkeypatch.chdir(away)
    result = run("words", "letter.md", "plan.md")
    assert result.exit_code == 1
    assert "--> letter.md:1:4" in result.stdout
    assert "advice: blaming-words" in result.stdout


def test_private_notes_and_links_are_passed_over(run: Run, site: Path) -> None:
    (site / "guides" / "_notes").mkdir()
    (site / "guides" / "_notes" / "a.md").write_text("The provision.", encoding="utf-8")
    (site / "guides" / ".b.md").write_text("The provision.", encoding="utf-8")
    (site / "outside.md").write_text("The provision.", encoding="utf-8")
    (site / "guides" / "link.md").symlink_to(site / "outside.md")
    assert run("words", "guides").stdout == "Plain words in 1 chapter.\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nobody"], "There is no nobody here. Name a chapter, a plan, or a folder of them."),
        (["plans/school.yml"], "plans/school.yml is no text of yours"),
        (["guides/_note.md"], "guides/_note.md is never read"),
        (["--figures", "--json"], "write --figures or --json, not both"),
    ],
)
def test_a_call_that_is_not_understood(run: Run, site: Path, words: list[str], says: str) -> None:
    (site / "guides" / "_note.md").write_text("A note.", encoding="utf-8")
    result = run("words", *words)
    assert result.exit_code == 2
    assert says in result.stderr


def test_without_a_site_there_is_nothing_to_look_at(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plans").rename(tmp_path / "other")
    monkeypatch.chdir(tmp_path / "guides")
    result = run("words")
    assert result.exit_code == 2
    assert "There is no site" in result.stderr


def test_messages_for_other_programs(run: Run) -> None:
    """The same list as that of `planpage check`."""
    result = run("words", "ada", "--json")
    (one,) = json.loads(result.stdout)
    assert (one["name"], one["severity"], one["line"], one["column"], one["width"]) == (
        "blaming-words",
        "advice",
        9,
        8,
        12,
    )
    assert json.loads(run("words", "sam-b", "--json").stdout) == []


def test_lines_can_be_left_out(run: Run) -> None:
    for result in (run("words", "--no-quotes"), run("words", CI="true")):
        assert result.stdout.startswith("advice: blaming-words: A word here blames or labels")
        assert "worry" not in result.stdout
        assert "suffers" not in result.stdout
    assert "suffers" not in run("words", "--json", "--no-quotes").stdout


def test_figures(run: Run) -> None:
    """A dash stands where a text is too short for an average or an age."""
    result = run("words", "guides", "sam-b", "--figures")
    assert result.stdout == (
        "words  sentences  average  longest   age  file\n"
        "    7          2        –        4     –  guides/4-do.md\n"
        "   34          8      4.2        8     –  plans/sam-b/2026-autumn.md\n"
        "\n"
        "Plain words in 1 chapter and 1 plan.\n"
    )


def test_what_can_not_be_read_is_told(run: Run) -> None:
    Path("plans/ada/2026-autumn.md").write_text("", encoding="utf-8")
    Path("guides/4-do.md").write_bytes(b"PK\x03\x04")
    result = run("words")
    assert result.exit_code == 1
    assert "empty-file: " in result.stdout
    assert "not-plain-text: " in result.stdout


def test_a_plan_may_use_the_names_that_the_guide_explains(run: Run, site: Path) -> None:
    """Its page links to them."""
    plan = SMALLEST_PLAN.replace("- Sounding out long words", "- Time with the SENCO")
    (site / "plans" / "ada" / "2026-autumn.md").write_text(plan, encoding="utf-8")
    assert "jargon" in run("words").stdout
    terms = "".join(f"### Word {n}\n\nWhat it is.\n\n" for n in range(20))
    terms += "### SENCO\n\nThe teacher who looks after help.\n"
    (site / "guides" / "words-explained.md").write_text(terms, encoding="utf-8")
    assert run("words", "plans").stdout == "Plain words in 2 plans.\n"
