"""The guide tells when it may no longer be true: overdue chapters, and links nobody looked at."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.diagnostics import Severity
from planpage.guide.kept_true import check_guide
from tests.guide.guide_site import TOP

TODAY = dt.date(2026, 11, 22)
CHAPTER = "---\ntitle: Assess\nin_brief: About it.\nreview_due: {due}\n---\n\n{body}\n"


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    """Make an empty folder for chapters."""
    folder = tmp_path / "guides"
    folder.mkdir()
    return folder


def check(guides: Path, *, body: str = "", due: str = "2027-01-01", links: str = "") -> list[str]:
    """Return the names and places of what is told of one chapter and a list of links."""
    (guides / "2-assess.md").write_text(CHAPTER.format(due=due, body=body), encoding="utf-8")
    if links:
        (guides / "outside-links.yml").write_text(links, encoding="utf-8")
    found = [one for one in check_guide(guides, TODAY) if one.name != "chapter-missing"]
    return [f"{one.name} {one.at.path}:{one.at.line}" for one in found]


def test_chapters_that_plan_pages_lead_to_are_missed(guides: Path) -> None:
    check(guides)
    (found,) = check_guide(guides, TODAY)
    assert found.name == "chapter-missing"
    assert "3-plan.md" in found.says
    assert "2-assess.md" not in found.says


def test_a_chapter_that_is_overdue_is_told(guides: Path) -> None:
    assert check(guides, due="2026-11-21") == ["chapter-overdue guides/2-assess.md:4"]


def test_a_chapter_is_not_overdue_on_its_day(guides: Path) -> None:
    assert check(guides, due="2026-11-22") == []


def test_a_link_out_of_the_site_has_to_be_listed(guides: Path) -> None:
    found = check(guides, body="Read [what helps](https://a.example/b).")
    assert found == ["outside-link-not-listed guides/2-assess.md:7"]


def test_a_listed_link_that_was_looked_at_is_silent(guides: Path) -> None:
    links = "links:\n  - address: https://a.example/b\n    looked_at: 2025-11-23\n"
    assert check(guides, body="Read [what helps](https://a.example/b).", links=links) == []


@pytest.mark.parametrize(
    ("days", "severity", "says", "line"),
    [
        (
            ("2025-11-21",),
            Severity.ADVICE,
            "Nobody has looked for a year where 1 link to another site leads.",
            2,
        ),
        (
            ("2026-11-01", ""),
            Severity.ADVICE,
            "Nobody has looked for a year where 1 link to another site leads.",
            4,
        ),
        (
            ("2025-11-21", "", "2025-11-20"),
            Severity.ADVICE,
            "Nobody has looked for a year where 3 links to other sites lead.",
            2,
        ),
        (
            ("", ""),
            Severity.INFORMATION,
            "Nobody has noted yet that 2 links to other sites lead to the right page.",
            2,
        ),
    ],
)
def test_links_nobody_looked_at_are_told_once(
    guides: Path, days: tuple[str, ...], severity: Severity, says: str, line: int
) -> None:
    """A school that has noted no day yet gets no advice on its first day, but a note."""
    addresses = [f"https://a.example/{number}" for number in range(len(days))]
    links = "links:\n"
    for address, day in zip(addresses, days, strict=True):
        links += f"  - address: {address}\n" + (f"    looked_at: {day}\n" if day else "")
    body = " ".join(f"[What helps {address[-1]}]({address})" for address in addresses)
    assert check(guides, body=body, links=links) == [
        f"outside-link-not-looked-at guides/outside-links.yml:{line}"
    ]
    (found,) = [one for one in check_guide(guides, TODAY) if one.name != "chapter-missing"]
    assert (found.severity, found.says) == (severity, says)
    assert found.note.endswith(": looked_at: 2026-11-22")


def test_a_listed_link_that_nothing_uses_is_told(guides: Path) -> None:
    links = "links:\n  - address: https://a.example/b\n    looked_at: 2026-11-01\n"
    assert check(guides, links=links) == ["outside-link-unused guides/outside-links.yml:2"]


def test_a_fault_in_the_list_is_told_as_in_a_plan(guides: Path) -> None:
    links = "links:\n  - adress: https://a.example/b\n"
    assert check(guides, links=links)[0].startswith("unknown-field guides/outside-links.yml:2")


def test_the_guide_of_this_repository_lists_all_its_links() -> None:
    found = {one.name for one in check_guide(TOP / "guides", TODAY)}
    assert found <= {"outside-link-not-looked-at"}
