"""A build asks the gate before the swap: where something private would be published, nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage import build
from planpage.build import build_site
from planpage.keys.key_file import write_keys
from planpage.keys.model import make_keys
from planpage.leaks.gate import LeakError
from planpage.sealing.envelope_json import write_envelope
from planpage.settings import BuildSettings
from tests.school_site import REAL_SCHOOL, make_site, read_folder, write_one_page
from tests.whole_plan import WHOLE_DAY, WHOLE_PLAN

PLAN = WHOLE_PLAN.replace("Sam", "Samira")


@pytest.fixture(name="settings")
def make_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildSettings:
    """Make a real school with keys, a guide of one page, and a site that was built before."""
    top = make_site(tmp_path, ("samira-b/a.md", PLAN), school=REAL_SCHOOL, real_guide=False)
    settings = BuildSettings(top, top / "site", WHOLE_DAY, tmp_path / "own" / "keys.json")
    assert settings.keys is not None
    write_keys(settings.keys, make_keys("Hazel Bank Primary School"))
    set_guide(monkeypatch, "A guide for all")
    assert build_site(settings).page_count == 1
    return settings


def set_guide(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """Let the guide be one page with these words."""

    def write_guide(_root: Path, into: Path, **_facts: object) -> None:
        write_one_page(into, words)

    monkeypatch.setattr(build, "build_guide", write_guide)


@pytest.mark.parametrize(
    "words",
    [
        "Ask Samira",
        "See plans/samira-b/a.md",
        "He picks up a book by himself",
    ],
)
def test_a_secret_in_the_guide_keeps_the_last_site(
    settings: BuildSettings, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    before = read_folder(settings.into)
    set_guide(monkeypatch, words)
    with pytest.raises(LeakError, match=r"index\.html holds .* of plans/samira-b"):
        build_site(settings)
    assert read_folder(settings.into) == before


def test_a_page_that_does_not_open_to_what_was_sealed_keeps_the_last_site(
    settings: BuildSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the sealing itself had a fault."""
    before = read_folder(settings.into)
    monkeypatch.setattr(
        "planpage.publishing.sealed_pages.write_envelope",
        lambda envelope: write_envelope(envelope).replace("A", "B", 1),
    )
    with pytest.raises(LeakError, match="holds something else than what was sealed"):
        build_site(settings)
    assert read_folder(settings.into) == before


def test_a_sentence_of_a_plan_in_a_chapter_keeps_the_last_site(settings: BuildSettings) -> None:
    """The chapter itself is in the folder of the guide, as a school has it."""
    before = read_folder(settings.into)
    said = "Samira opens her book by herself and reads until the bell has rung"
    plan = settings.plans / "samira-b" / "a.md"
    plan.write_text(plan.read_text(encoding="utf-8") + f"\n## Do\n\n{said}.\n", encoding="utf-8")
    settings.guides.mkdir(exist_ok=True)
    (settings.guides / "4-do.md").write_text(f"# Do\n\nOne day {said}.\n", encoding="utf-8")
    with pytest.raises(LeakError, match=r"guides/4-do\.md holds words of plans/samira-b"):
        build_site(settings)
    assert read_folder(settings.into) == before
