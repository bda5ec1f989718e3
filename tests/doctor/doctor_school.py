"""A real school for the doctor to look at, and a way to let it look."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path

from planpage.cli.doctor import make_case
from planpage.doctor import Case, Finding, examine_school
from planpage.keys.key_file import write_keys
from planpage.keys.model import make_child_keys, make_keys, make_reader_keys
from planpage.keys.withdraw import note_published
from planpage.publishing.sealed_pages import find_sealed_path
from tests.school_site import REAL_SCHOOL, make_site
from tests.smallest_plan import SMALLEST_PLAN

TODAY = dt.date(2026, 10, 5)
SCHOOL_NAME = "Hazel Bank Primary School"
ALWAYS = {"no-backup"}
"""What is found in the school below, which has keys and no backup of them."""


def make_school(top: Path) -> Path:
    """Make a real school with one child's plan and key file; return where the key file is."""
    make_site(top, ("sam-b/2026-autumn.md", SMALLEST_PLAN), school=REAL_SCHOOL, real_guide=False)
    (top / "mkdocs.yml").write_text("site_url: https://plans.hazel.example/\n", encoding="utf-8")
    keys = make_keys(SCHOOL_NAME)
    keys.children["sam-b"] = make_child_keys(keys, "sam-b")
    keys.children["sam-b"].readers["Family"] = make_reader_keys()
    note_published(keys, "sam-b")
    key_file = top.parent / "own" / "keys.json"
    write_keys(key_file, keys)
    return key_file


def look(top: Path, key_file: Path, host: Path | None = None, **environ: str) -> Case:
    """Return what the doctor looks at, with ``environ`` as the settings of the computer."""
    return dataclasses.replace(make_case(top, key_file, TODAY, host), environ=environ)


def find_all(
    top: Path, key_file: Path, host: Path | None = None, **environ: str
) -> dict[str, Finding]:
    """Return what is found, by name, but for what is always found here."""
    found = examine_school(look(top, key_file, host, **environ))
    return {one.name: one for one in found if one.name not in ALWAYS}


def publish_page(folder: Path, address: str, html: str = "a") -> None:
    """Put a page into a site, as a build does it."""
    path = folder / find_sealed_path(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    (folder / "index.html").write_text("the guide", encoding="utf-8")


def run_git(folder: Path, *words: str) -> None:
    """Run git in ``folder``, as somebody who exists nowhere."""
    git = shutil.which("git")
    assert git
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@school.example"}
    who |= {name.replace("AUTHOR", "COMMITTER"): text for name, text in who.items()}
    subprocess.run(
        [git, *words], check=True, cwd=folder, capture_output=True, env={**os.environ, **who}
    )
