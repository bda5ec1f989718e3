"""What is packed: the program, its templates and the guide, and never a child's plan."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from planpage.audit.node_packages import LISTS
from tests.tools.example_school import copy_school, run_planpage

TOP = Path(__file__).parents[1]
PLANS = TOP / "plans"
# The only places in each archive where a file may stand; `*` is the name with its version.
IN_THE_SDIST = (
    "generator/planpage/",
    "site_templates/",
    "guides/",
    ".gitignore",
    ".npmrc",
    "CHANGELOG.md",
    "LICENSE",
    "PKG-INFO",
    "README.md",
    "hatch_build.py",
    "package-lock.json",
    "package.json",
    "pyproject.toml",
)
IN_THE_WHEEL = ("planpage/", "planpage-0.1.0.dist-info/")

Archive = dict[str, bytes]


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pack the project as for a release; return the folder of both archives."""
    folder = tmp_path_factory.mktemp("packed")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(TOP)],
        check=True,
        capture_output=True,
        text=True,
    )
    return folder


@pytest.fixture(scope="module")
def packed(archives: Path) -> dict[str, Archive]:
    """Return the files of both archives by name."""
    return {
        "sdist": read_sdist(next(archives.glob("*.tar.gz"))),
        "wheel": read_wheel(next(archives.glob("*.whl"))),
    }


def read_sdist(path: Path) -> Archive:
    """Return the files of a source archive, named from inside its one folder."""
    with tarfile.open(path) as archive:
        members = {one.name.partition("/")[2]: archive.extractfile(one) for one in archive}
        return {name: file.read() for name, file in members.items() if file}


def read_wheel(path: Path) -> Archive:
    """Return the files of a wheel."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def list_plans() -> list[Path]:
    """Return every file of the plans folder: there must be some for the tests to mean anything."""
    plans = [path for path in PLANS.rglob("*") if path.is_file()]
    assert plans
    return plans


@pytest.mark.parametrize(
    ("kind", "places"), [("sdist", IN_THE_SDIST), ("wheel", IN_THE_WHEEL)], ids=["sdist", "wheel"]
)
def test_everything_packed_stands_in_a_place_on_the_list(
    packed: dict[str, Archive], kind: str, places: tuple[str, ...]
) -> None:
    """An archive holds what was listed: a file elsewhere was not meant to be packed."""
    assert [name for name in packed[kind] if not name.startswith(places)] == []


@pytest.mark.parametrize("kind", ["sdist", "wheel"])
def test_no_plan_is_packed_under_any_name(packed: dict[str, Archive], kind: str) -> None:
    """No file of an archive has the bytes of a file of the plans folder, wherever it stands."""
    plans = {path.read_bytes() for path in list_plans()}
    assert [name for name, content in packed[kind].items() if content in plans] == []


@pytest.mark.parametrize("kind", ["sdist", "wheel"])
def test_no_folder_of_a_child_is_packed(packed: dict[str, Archive], kind: str) -> None:
    """No folder or file of an archive bears the name of the plans folder or of a child."""
    forbidden = {"plans", "school.yml", *(path.parent.name for path in list_plans())}
    packed_parts = {part for name in packed[kind] for part in Path(name).parts}
    assert packed_parts & forbidden == set()


@pytest.mark.parametrize("folder", ["site_templates", "guides"])
def test_the_wheel_holds_every_template_and_chapter(
    packed: dict[str, Archive], folder: str
) -> None:
    """Every template, style and chapter of the checkout is inside the package, byte for byte."""
    for path in (TOP / folder).rglob("*"):
        if path.is_file():
            name = f"planpage/{path.relative_to(TOP).as_posix()}"
            assert packed["wheel"][name] == path.read_bytes()


def test_the_wheel_holds_what_an_audit_needs(packed: dict[str, Archive]) -> None:
    """The list of the checkers, the browser tests and the settings, byte for byte."""
    audit = TOP / "generator" / "planpage" / "audit"
    files = {f"planpage/audit/node_packages/{name}": TOP / name for name in LISTS}
    for path in audit.rglob("*"):
        if path.suffix in {".mjs", ".json"}:
            files[f"planpage/audit/{path.relative_to(audit).as_posix()}"] = path
    assert len(files) > len(LISTS)
    for name, path in files.items():
        assert packed["wheel"][name] == path.read_bytes()


def test_the_wheel_holds_every_module(packed: dict[str, Archive]) -> None:
    """Every module of the checkout is in the wheel, with the licence and the command."""
    modules = (TOP / "generator").rglob("*.py")
    names = {path.relative_to(TOP / "generator").as_posix() for path in modules}
    assert names <= packed["wheel"].keys()
    assert "planpage-0.1.0.dist-info/licenses/LICENSE" in packed["wheel"]
    entry_points = packed["wheel"]["planpage-0.1.0.dist-info/entry_points.txt"].decode()
    assert "planpage = planpage.cli:main" in entry_points


@pytest.fixture(scope="module")
def installed(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a folder of its own, far from any checkout; return that folder."""
    folder = tmp_path_factory.mktemp("installed")
    wheel = next(archives.glob("*.whl"))
    install = ["install", "--no-deps", "--no-index", "--target", str(folder), str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *install], check=True, capture_output=True)
    return folder


def test_an_installed_wheel_begins_a_school_and_builds_its_guide(
    installed: Path, tmp_path: Path
) -> None:
    """A school that has only the package begins its folder and builds the guide in it."""
    run_planpage("new", "school", folder=tmp_path, package=installed)
    run_planpage("build", folder=tmp_path / "school", package=installed)
    assert (tmp_path / "school" / "site" / "index.html").is_file()


def test_an_installed_wheel_builds_pages_of_plans(installed: Path, tmp_path: Path) -> None:
    """The package finds its templates inside itself: the pages of plans come out of them."""
    copy_school(tmp_path)
    run_planpage("build", folder=tmp_path, package=installed)
    assert list(tmp_path.glob("site/plans/*/index.html"))
