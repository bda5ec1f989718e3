"""Imports run one way: who may import what stands here as a table, and the code follows it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
PACKAGE = TOP / "generator" / "planpage"

# Each part of the package, and the parts of it that its files may import. From the top down: what
# stands lower may know what stands higher, never the other way round. A part always knows itself.
ALLOWED = {
    "diagnostics": "",
    "settings": "",
    "parallel": "",
    "model": "diagnostics",
    "schema": "model",
    "words": "model diagnostics",
    "reading": "model diagnostics",
    "page_structure": "parallel model",
    "checks": "words model diagnostics",
    "rendering": "model",
    "reports": "diagnostics",
    "due": "model diagnostics",
    "sealing": "",
    "publishing": "sealing rendering settings model diagnostics",
    "keys": "publishing sealing model",
    "leaks": "parallel",
    "letters": "keys sealing publishing rendering settings model",
    "one_page": "rendering model diagnostics",
    "audit": "page_structure settings model diagnostics",
    "one_child": "one_page checks reading model diagnostics",
    "compile": ("one_child one_page parallel rendering checks reading settings model diagnostics"),
    "guide": "compile keys sealing rendering reading settings model diagnostics",
    "mkdocs_plugin": (
        "guide compile page_structure publishing reports rendering settings model diagnostics"
    ),
    "sealed_site": (
        "leaks keys compile one_child parallel page_structure publishing sealing rendering model "
        "diagnostics"
    ),
    "build": (
        "sealed_site guide keys compile page_structure publishing rendering reading settings model "
        "diagnostics"
    ),
    "handing_over": "guide publishing rendering settings model diagnostics",
    "starting": "rendering reading settings model diagnostics",
    "doctor": "compile keys publishing settings model",
    "cli": (
        "doctor starting handing_over build sealed_site letters guide audit keys leaks compile "
        "page_structure publishing sealing parallel reports due checks words rendering reading "
        "schema settings model diagnostics"
    ),
    "__main__": "cli",
    "__init__": "reading model diagnostics",
}

# Packages of others: the name to import, and the parts that may. No other package may be imported.
OTHERS = {
    "babel": "reading",
    "click": "cli",
    "cryptography": "keys sealing",
    "coloraide": "rendering",
    "icalendar": "due",
    "jinja2": "rendering mkdocs_plugin",
    "markdown": "guide",
    "markdown_it": "reading rendering",
    "markupsafe": "letters rendering guide mkdocs_plugin",
    "mkdocs": "guide mkdocs_plugin",
    "platformdirs": "audit keys",
    "segno": "letters",
    "selectolax": "page_structure",
    "stdnum": "checks",
    "yaml": "audit reading rendering words",
}

# Runs `planpage check` and then tells which of the packages that are slow to import it brought in.
CHECK_AND_TELL = """
import sys
from planpage.cli import main
try:
    main(["check"])
except SystemExit as end:
    print(end.code, sorted({"jinja2", "mkdocs", "material", "markdown"} & set(sys.modules)))
"""


def name_part(path: Path) -> str:
    """Return the part of the package that a file belongs to: its folder, or its own name."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def list_imports(source: str) -> set[str]:
    """Return the full names of everything that a file imports, at its top or inside a function.

    ``from planpage.model import Plan`` counts as ``planpage.model.Plan``, and
    ``from planpage import model`` as ``planpage.model``. A relative import has no full name: it
    comes out with its dots, and no table allows it.
    """
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            names |= {f"{start}.{alias.name}" for alias in node.names}
    return names


def find_faults(part: str, source: str) -> list[str]:
    """Return a sentence for each import of a file that the tables don't allow to its part."""
    faults = []
    own = {part, *ALLOWED[part].split()}
    for name in sorted(list_imports(source)):
        top, _, rest = name.partition(".")
        if top == "planpage":
            wanted = rest.partition(".")[0]
            if wanted not in own:
                faults.append(f"{part} may not import planpage.{rest}")
        elif top not in sys.stdlib_module_names and part not in OTHERS.get(top, "").split():
            faults.append(f"{part} may not import {name}")
    return faults


def test_every_part_of_the_package_has_its_row() -> None:
    """A new part has to be given its place in the table."""
    parts = {name_part(path) for path in PACKAGE.rglob("*.py")}
    assert parts <= ALLOWED.keys()


@pytest.mark.parametrize(
    "path",
    sorted(PACKAGE.rglob("*.py")),
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_imports_run_one_way(path: Path) -> None:
    """Each file imports what its row allows, and nothing else."""
    assert not find_faults(name_part(path), path.read_text(encoding="utf-8"))


def test_the_table_has_no_circle() -> None:
    """No part may import, by however many steps, a part that may import it."""
    placed: list[str] = []
    waiting = dict(ALLOWED)
    while waiting:
        free = [part for part, row in waiting.items() if set(row.split()) <= set(placed)]
        assert free, f"these import each other in a circle: {', '.join(waiting)}"
        placed += free
        for part in free:
            del waiting[part]


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("model", "from planpage.reading import plan_file"),
        ("model", "from planpage import build"),
        ("rendering", "import planpage.reading.plan_file"),
        ("checks", "def check():\n    from planpage.rendering import pages"),
        ("reading", "from ..rendering import pages"),
        ("build", "import mkdocs.config"),
        ("cli", "from mkdocs.commands import build"),
        ("reading", "import requests"),
    ],
)
def test_a_wrong_import_is_seen(part: str, line: str) -> None:
    """The check can fail: each of these imports goes the wrong way."""
    assert len(find_faults(part, line)) == 1


def test_checking_plans_never_waits_for_mkdocs() -> None:
    """`planpage check` runs to its end without an import of MkDocs, its theme or its Markdown."""
    answer = subprocess.run(
        [sys.executable, "-c", CHECK_AND_TELL], check=True, capture_output=True, cwd=TOP, text=True
    )
    assert answer.stdout.splitlines()[-1] == "0 []"
