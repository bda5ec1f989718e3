"""Pages as a screen reader would say them, phrase by phrase: one run of Node for all."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from planpage.compile import check_plans, read_words_explained, render_pages
from planpage.guide.build import build_guide
from planpage.model import School
from planpage.reading.plan_file import read_school
from planpage.reading.plans_folder import SCHOOL_FILE
from planpage.rendering.locked import render_locked
from planpage.settings import GUIDES, PLANS
from tests.school_site import make_site
from tests.smallest_plan import SMALLEST_PLAN
from tests.tools.locked_states import LABELS, show_error
from tests.tools.machine import find

TOP = Path(__file__).parents[2]
READER = Path(__file__).with_name("read_aloud.mjs")
TODAY = dt.date(2026, 11, 22)
LONGEST_RUN_SECONDS = 300

CHILDREN = ("hamza", "lena")
"""Hamza: an earlier plan, and words in Urdu. Lena: one plan, and words in Polish."""

OF_GUIDE = ("7-your-meeting", "form-meeting-notes", "form-my-views")
"""A chapter with a drawing and tables, and two forms."""


def hear_pages(pages: Mapping[str, str], folder: Path) -> dict[str, list[str]]:
    """Return what is heard of each page, by name. ``folder`` is for the notes between programs."""
    asked, heard = folder / "pages.json", folder / "heard.json"
    asked.write_text(json.dumps(dict(pages)), encoding="utf-8")
    subprocess.run(
        [find("Node"), str(READER), str(asked), str(heard)],
        check=True,
        stdin=subprocess.DEVNULL,
        timeout=LONGEST_RUN_SECONDS,
    )
    answer: dict[str, list[str]] = json.loads(heard.read_text(encoding="utf-8"))
    return answer


def make_pages(folder: Path) -> dict[str, str]:
    """Return the pages that are read aloud, by the names of their golden files without ending."""
    pages = _render_plans(TOP / PLANS, CHILDREN)
    smallest = make_site(folder / "school", ("sam-b/2026-autumn.md", SMALLEST_PLAN))
    pages |= _render_plans(smallest / PLANS, ("sam-b",))
    guide = folder / "guide"
    build_guide(TOP, guide)
    # As it is where scripts are off, and after wrong words: the reader runs no script.
    pages["locked"] = render_locked("{}", read_school_of(TOP / PLANS))
    pages["locked-wrong"] = show_error(pages["locked"], LABELS["wrong"])
    for name in OF_GUIDE:
        pages[f"guide/{name}"] = (guide / f"{name}.html").read_text(encoding="utf-8")
    return pages


def read_school_of(folder: Path) -> School:
    """Return the settings of the school whose plans lie in ``folder``."""
    data = (folder / SCHOOL_FILE).read_bytes()
    return read_school(data, SCHOOL_FILE, folder=folder).school


def _render_plans(folder: Path, children: tuple[str, ...]) -> dict[str, str]:
    checked = check_plans(folder, today=TODAY)
    glossary = read_words_explained(folder.parent / GUIDES)
    named = {
        page.address.removeprefix(f"{PLANS}/").removesuffix(".html"): page.html
        for page in render_pages(checked, today=TODAY, glossary=glossary)
    }
    return {name: html for name, html in named.items() if name.startswith(children)}
