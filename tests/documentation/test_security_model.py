"""docs/security-model.md tells the truth: tests hold each promise, each number is the real one."""

from __future__ import annotations

import ast
import math
import re
from pathlib import Path

import pytest

from planpage.keys.entitled import MOST_READERS
from planpage.sealing.derive import LEAST_ROUNDS, LINK_BYTES
from planpage.sealing.envelope import SLOTS
from planpage.sealing.padding import BLOCK, LEAST, STEP
from planpage.sealing.secret_words import FAMILY_WORDS, SCHOOL_WORDS, list_words

TOP = Path(__file__).parents[2]
TEXT = (TOP / "docs" / "security-model.md").read_text(encoding="utf-8")
SECTIONS = {
    part.split("\n", 1)[0]: part.split("\n", 1)[1]
    for part in re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]
}
PROMISES = dict(
    part.split("\n", 1)
    for part in re.split(r"^### ", SECTIONS["What we promise"], flags=re.MULTILINE)[1:]
)
NAMED = re.compile(r"`(tests/[a-z_/]+\.py)::(\w+)`")
IN_WORDS = {7: "seven", 8: "eight"}


def list_tests(path: Path) -> set[str]:
    """Return the names of the tests in a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_promise_is_numbered() -> None:
    """From one on, without a gap: others refer to them by their number."""
    numbers = [re.match(r"(\d+)\. [A-Z].*\.$", title) for title in PROMISES]
    assert [match and int(match[1]) for match in numbers] == list(range(1, len(PROMISES) + 1))
    assert len(PROMISES) == 8


@pytest.mark.parametrize("promise", PROMISES)
def test_every_promise_is_held_by_a_test(promise: str) -> None:
    """In its list stand tests and nothing else; the sentence itself stands out."""
    points = re.findall(r"^- (.*)$", PROMISES[promise], re.MULTILINE)
    assert points
    assert [point for point in points if not NAMED.fullmatch(point)] == []
    assert re.search(r"\*\*[^*]+\.?,?\*\*", PROMISES[promise])


@pytest.mark.parametrize("path", sorted({path for path, _ in NAMED.findall(TEXT)}))
def test_every_test_that_is_named_is_there(path: str) -> None:
    """A test that is renamed or taken out is missed here."""
    named = {name for file, name in NAMED.findall(TEXT) if file == path}
    assert named - list_tests(TOP / path) == set()


def test_what_is_not_promised_is_said() -> None:
    """What a family and a school have to know, and what no program can keep from happening."""
    said = SECTIONS["What we do not promise"]
    assert "can have kept it" in said
    assert "old page with old words stays open" in said
    assert "hostile web host could change the page's script" in said
    assert "Whoever has the key file has the plans" in said


def test_the_numbers_are_those_of_the_program() -> None:
    """Each row of the table says what the code does."""
    rows = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", SECTIONS["Numbers"], re.MULTILINE))
    words = len(list_words())
    for name, count in (
        ("words of a family letter", FAMILY_WORDS),
        ("words of the school, and of a backup", SCHOOL_WORDS),
    ):
        assert f" of {words:,}," in rows[name]
        assert rows[name].endswith(f" {int(count * math.log2(words))} bits")
    assert rows["rounds of PBKDF2"].startswith(f"{LEAST_ROUNDS:,}")
    assert rows["a link"] == f"{LINK_BYTES * 8} bits"
    assert rows["length of a page"].startswith(f"{LEAST // 1024} KB")
    assert rows["length of a page"].endswith(f"{BLOCK // 1024} KB")
    assert rows["length of the one page in it"].endswith(f"{STEP // 1024} KB")
    assert rows["readers of a page"].startswith(IN_WORDS[MOST_READERS])
    assert f"Always {IN_WORDS[SLOTS]} slots" in TEXT
    script = (TOP / "site_templates" / "scripts" / "locked.js").read_text(encoding="utf-8")
    assert f"LEAST_ROUNDS = {LEAST_ROUNDS}" in script
    assert "LONGEST_AWAY_MS = 600000" in script
    assert "within ten minutes" in SECTIONS["What a browser keeps"]


def test_a_report_reaches_the_maintainers_and_nobody_else() -> None:
    """SECURITY.md leads here, and names no address that was made up."""
    short = (TOP / "SECURITY.md").read_text(encoding="utf-8")
    assert "docs/security-model.md" in short
    assert "Security" in SECTIONS["How to report a fault"]
    assert not re.search(r"[\w.]+@[\w.]+", short + TEXT)
