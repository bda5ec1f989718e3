"""The locks pin what is installed by version and hash, and say nothing of where it came from."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

TOP = Path(__file__).parents[1]
PYTHON_LOCKS = ("run.txt", "test.txt")
LOCKS = [
    *(TOP / "requirements" / name for name in PYTHON_LOCKS),
    TOP / "package-lock.json",
    TOP / ".npmrc",
]
MACHINE_PATH = re.compile(r"(?<![\w./])/(?:home|mnt|opt|root|srv|tmp|Users|usr|var|work)/|[A-Z]:\\")
PINNED = re.compile(
    r"^[a-z0-9.-]+==\S+ \\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", re.MULTILINE
)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_no_lock_names_a_machine(lock: Path) -> None:
    """No lock or its settings hold a path of the machine that it was made on."""
    assert not MACHINE_PATH.search(lock.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_no_python_lock_holds_an_address(name: str) -> None:
    """A Python lock holds no address, and no option that could name one."""
    text = (TOP / "requirements" / name).read_text(encoding="utf-8")
    assert "http" not in text
    assert "file://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_every_python_package_is_pinned_by_version_and_hash(name: str) -> None:
    """Each package of a Python lock has one version and at least one hash."""
    text = (TOP / "requirements" / name).read_text(encoding="utf-8")
    named = re.findall(r"^[a-zA-Z0-9]", text, re.MULTILINE)
    assert named
    assert len(PINNED.findall(text)) == len(named)


def test_the_lock_holds_what_the_project_asks_for() -> None:
    """Each dependency that pyproject.toml names is pinned, at a version that it allows."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (TOP / "requirements" / "run.txt").read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE))
    for wanted in map(Requirement, project["dependencies"]):
        assert wanted.specifier.contains(pinned[wanted.name]), wanted


@pytest.mark.parametrize("package", ["markupsafe", "pyyaml", "watchdog"])
def test_a_lock_serves_every_kind_of_machine(package: str) -> None:
    """A package with compiled parts is locked for all systems, not only for the one at hand."""
    text = (TOP / "requirements" / "run.txt").read_text(encoding="utf-8")
    entry = next(found[0] for found in PINNED.finditer(text) if found[0].startswith(package))
    assert entry.count("--hash=") > 20


def test_the_npm_lock_holds_hashes_and_no_download_address() -> None:
    """Each npm package has a version and a hash; none says where it is downloaded from."""
    lock = json.loads((TOP / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    for name, entry in packages.items():
        assert "resolved" not in entry, name
        assert entry["integrity"].startswith("sha512-"), name
        assert entry["version"], name
