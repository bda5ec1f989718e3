"""A small school's site for tests: the guide, its settings, and plans as a test wants them."""

from __future__ import annotations

from pathlib import Path

from planpage.starting.new_site import SchoolAnswers, write_new_site
from tests.page_structure.good_page import put_in
from tests.smallest_plan import SCHOOL, SMALLEST_PLAN

REAL_SCHOOL = SCHOOL.replace("example: true\n", "")
BROKEN_PLAN = SMALLEST_PLAN.replace("review: 2026-11-06", "review: 2026-11-31", 1)


def make_site(
    top: Path, *plans: tuple[str, str], school: str = SCHOOL, real_guide: bool = True
) -> Path:
    """Make a site in ``top`` with ``plans``, each a path inside the plans folder and its text.

    Without ``real_guide`` there are plans alone, for tests that make no guide. Returns ``top``.
    """
    if real_guide:
        write_new_site(top, SchoolAnswers("", "", phone="", plan_name="", cycle_name="", colour=""))
    settings = top / "plans" / "school.yml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(school, encoding="utf-8")
    for path, text in plans:
        file = top / "plans" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return top


def write_one_page(into: Path, words: str = "The guide") -> None:
    """Write a guide of one page, made as every page has to be, for tests about something else."""
    page = put_in(f"<p>{words}</p>").replace("<h1>Sam’s plan</h1>", "<h1>A guide</h1>")
    (into / "index.html").write_text(page, encoding="utf-8")


def read_folder(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file in ``folder``, by its path from there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
