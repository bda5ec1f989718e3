"""A test that can't fail is no test: each browser test has to see its own fault, in each engine."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from planpage.audit.browser_tests import Examined
from planpage.audit.parts import ENGINES
from tests.accessibility.seeded_layout import GOOD_PAGE, SEEDS, FaultyPage, Seed, plant
from tests.tools.examine import examine

MISSING = "missing.html"
FIRST: dict[str, Seed] = {}
for one in SEEDS:
    FIRST.setdefault(one.test, one)
# What only Chromium can be asked for, and what WebKit can't be shown.
IN_CHROMIUM_ONLY = {"script-off", "memory-stick", "page-weight", "one-side", "printed"}
NOT_IN = {"webkit": {"forced-colours"}}

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Seen:
    """What one engine saw: the faulty pages that it was shown, and all it found."""

    engine: str
    planted: dict[str, FaultyPage]
    examined: Examined

    def find(self, page: str) -> list[str]:
        """Return what was found on a page, a line each."""
        return [
            f"{one.rule} ({one.state}) {one.where}: {one.says}"
            for one in self.examined.findings
            if one.page == page
        ]


@pytest.fixture(scope="module", params=ENGINES)
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """Show the good page, the faulty ones and one that is not there to an engine."""
    folder = tmp_path_factory.mktemp("seeded")
    seeds = SEEDS if request.param == ENGINES[0] else list(FIRST.values())
    planted = {f"faulty-{number}.html": page for number, page in enumerate(plant(seeds))}
    (folder / "good.html").write_text(GOOD_PAGE, encoding="utf-8")
    for name, page in planted.items():
        (folder / name).write_text(page.html, encoding="utf-8")
    names = ["good.html", *planted]
    return Seen(request.param, planted, examine(folder, [*names, MISSING], request.param, names))


def test_a_good_page_has_no_finding(seen: Seen) -> None:
    assert seen.find("good.html") == []


def test_each_test_finds_its_own_fault(seen: Seen) -> None:
    """Every test of the engine sees each fault that was made for it, and says what it is."""
    tests = {test.name for test in seen.examined.tests}
    missed = [
        f"{name}: {seed.test}: {seed.says}"
        for name, page in seen.planted.items()
        for seed in page.seeds
        if seed.test in tests
        and not any(
            line.startswith(f"{seed.test} (") and seed.says in line for line in seen.find(name)
        )
    ]
    assert missed == []


def test_every_test_has_a_fault_to_find(seen: Seen) -> None:
    """No test is without a fault, and each engine runs all tests that it can."""
    known = {seed.test for seed in SEEDS}
    left_out = NOT_IN.get(seen.engine, set())
    if seen.engine != "chromium":
        left_out = left_out | IN_CHROMIUM_ONLY
    assert {test.name for test in seen.examined.tests} == {"opens", *known} - left_out


def test_a_page_that_is_not_there_is_a_finding(seen: Seen) -> None:
    assert seen.find(MISSING) == [f"opens ({seen.engine}) : The page is not there, or is empty."]


def test_the_engine_tells_its_version(seen: Seen) -> None:
    """The version is a number, as it stands in the statement of what was tested."""
    assert [one.name for one in seen.examined.engines] == [seen.engine]
    assert all(one.version[0].isdigit() for one in seen.examined.engines)
