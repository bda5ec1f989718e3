"""Measures what sealing adds to a build where all keys exist, and what the leak gate costs.

``python -m bench.seal_pages 1000`` makes a school with 1,000 plans. It is built once with its pages
in clear, as a fictional school's are, and once sealed; then the leak gate looks at the sealed site
by itself. The keys are made up and not derived, since that happens once in a reader's life.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import secrets
import tempfile
import time
from pathlib import Path

from bench.build_plans import DAY, Measured, run_step, write_line
from bench.made_up_school import make_school
from planpage.compile import Checked, check_plans, read_words_explained
from planpage.keys.key_file import write_keys
from planpage.keys.model import DerivedKey, Keys, make_keys
from planpage.keys.prepare import add_missing_keys
from planpage.rendering.templates import find_templates
from planpage.sealed_site import Proof, list_readers, make_gate, prepare_seals, render_sealed
from planpage.settings import GUIDES, PLANS, SITE

HEAD = "step           plans   pages   seconds   CPU seconds   CPU ms a page"
ROW = "{step:<12} {plans:>7,} {pages:>7,} {wall:>9.2f} {cpu:>13.2f} {each:>15.2f}"
SETTINGS = Path(PLANS, "school.yml")
TODAY = dt.date.fromisoformat(DAY)


def measure_sealing(plan_count: int, folder: Path) -> list[str]:
    """Return a row for each build, and one for the gate."""
    os.environ["PLANPAGE_KEYS"] = str(folder / "keys" / "keys.json")
    school, rows = folder / "school", []
    school.mkdir()
    make_school(school, plan_count)
    for step, is_example in (("clear", True), ("sealed", False)):
        name_example(school / SETTINGS, is_example=is_example)
        if not is_example:
            make_up_keys(school)
        found = run_step("build", school)
        pages = len([*(school / SITE).rglob("*.html")])
        rows.append(write_row(step, plan_count, pages, found))
    return [*rows, write_row("gate alone", plan_count, pages, measure_gate(school))]


def name_example(settings: Path, *, is_example: bool) -> None:
    """Say in the school's settings whether it is a fictional school."""
    text = settings.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("example:")]
    settings.write_text(
        "\n".join([*lines, f"example: {str(is_example).lower()}", ""]), encoding="utf-8"
    )


def make_up_keys(school: Path) -> None:
    """Write a key file with a key for every reader, none of which opens anything by words."""
    checked = check_plans(school / PLANS, today=TODAY)
    keys = make_keys(checked.school.name)
    add_missing_keys(keys, list_readers(checked, keys, TODAY))
    for child_id, child in keys.children.items():
        child.school = make_up_key(keys, child_id)
        for reader in child.readers.values():
            reader.derived = make_up_key(keys, child_id)
    path = Path(os.environ["PLANPAGE_KEYS"])
    path.parent.mkdir(mode=0o700)
    write_keys(path, keys)


def make_up_key(keys: Keys, child_id: str) -> DerivedKey:
    """Return a key as if it had been derived from words."""
    return DerivedKey(keys.find_salt(child_id), secrets.token_bytes(32))


def measure_gate(school: Path) -> Measured:
    """Measure the gate over the sealed site in ``school``, from making it to its answer."""
    checked: Checked = check_plans(school / PLANS, today=TODAY)
    glossary = read_words_explained(school / GUIDES)
    key_file = Path(os.environ["PLANPAGE_KEYS"])
    seals = prepare_seals(key_file, checked, school / SITE, TODAY)
    proofs: dict[str, Proof] = {}
    for _page in render_sealed(checked, seals, proofs, today=TODAY, glossary=glossary):
        pass
    wall, cpu = time.perf_counter(), time.process_time()
    public = (school / GUIDES, find_templates(), school / SETTINGS, school / "mkdocs.yml")
    gate = make_gate(checked, proofs, school / PLANS, *public)
    gate.refuse_leaks(school / SITE)
    return Measured(time.perf_counter() - wall, time.process_time() - cpu, None)


def write_row(step: str, plans: int, pages: int, found: Measured) -> str:
    """Return one row of the table."""
    cpu = found.cpu or 0.0
    return ROW.format(
        step=step, plans=plans, pages=pages, wall=found.wall, cpu=cpu, each=cpu * 1000 / pages
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="bench.seal_pages", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=100, metavar="PLANS")
    asked = parser.parse_args()
    write_line(f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}")
    write_line(HEAD)
    with tempfile.TemporaryDirectory(prefix="planpage-bench-") as name:
        for row in measure_sealing(asked.count, Path(name)):
            write_line(row)


if __name__ == "__main__":
    main()
