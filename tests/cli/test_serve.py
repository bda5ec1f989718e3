"""``planpage serve`` shows the site on this computer alone."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.school_site import BROKEN_PLAN, REAL_SCHOOL, make_site
from tests.smallest_plan import SMALLEST_PLAN

DRAFT = SMALLEST_PLAN.replace("planpage: 1\n", "planpage: 1\ndraft: true\n")
PATIENCE = 60
"""Seconds to wait for a preview to begin."""


def find_port() -> int:
    """Return a port of this computer that nobody uses just now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextlib.contextmanager
def preview(top: Path, *words: str) -> Iterator[str]:
    """Run ``planpage serve`` in ``top``, and yield the address of its plans."""
    port = find_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "planpage", "serve", "--port", str(port), *words],
        cwd=top,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        yield f"http://127.0.0.1:{port}/plans"
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def fetch(address: str) -> tuple[int, str]:
    """Fetch a page of the preview, once it is there; return its status and text."""
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - ours
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > ends:
                raise
            time.sleep(0.1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_plans_drafts_and_messages_are_shown(tmp_path: Path) -> None:
    """Of a real school too: the page of each plan, of a draft, and of what is wrong in one."""
    top = make_site(
        tmp_path / "school",
        ("sam-b/2026-autumn.md", SMALLEST_PLAN),
        ("ada/2026-autumn.md", DRAFT.replace("name: Sam", "name: Ada")),
        ("tom/2026-autumn.md", BROKEN_PLAN),
        school=REAL_SCHOOL,
    )
    with preview(top) as plans:
        status, page = fetch(f"{plans}/sam-b/index.html")
        assert status == 200
        assert "Paired reading" in page
        status, page = fetch(f"{plans}/ada/index.html")
        assert status == 200
        assert "Ada" in page
        status, page = fetch(f"{plans}/tom/index.html")
        assert status == 200
        assert "is not a date that exists" in page
        assert "November has 30 days" in page
    assert not (top / "site").exists()


def test_a_port_in_use_is_told(run: Run, tmp_path: Path) -> None:
    """A person reads which port to try."""
    make_site(tmp_path / "school")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("-C", "school", "serve", "--port", str(port))
    assert result.exit_code == 1
    assert f"Port {port} is not free on this computer. Try another: --port" in result.stderr


@pytest.mark.parametrize("port", ["0", "65536", "house"])
def test_a_wrong_port_is_a_wrong_call(run: Run, tmp_path: Path, port: str) -> None:
    """Only what can be a port is taken."""
    make_site(tmp_path, real_guide=False)
    assert run("serve", "--port", port).exit_code == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--as", "Uncle"), "No plan has a reader called Uncle. Readers: Family\n"),
        (("--as", "Mum", "--child", "sam-b"), "No plan of sam-b has a reader called Mum."),
        (("--as", "Family", "--child", "ann"), "There is no child called ann in plans."),
        (("--child", "sam-b"), "--child goes with --as"),
    ],
)
def test_a_reader_whom_no_plan_names_is_a_wrong_call(
    run: Run, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    """Nothing is shown then: an empty preview would say nothing."""
    make_site(tmp_path, ("sam-b/2026-autumn.md", SMALLEST_PLAN), real_guide=False)
    result = run("serve", *words)
    assert result.exit_code == 2
    assert says in result.stderr


def test_one_whose_access_has_ended_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan may still name them."""
    monkeypatch.setenv("PLANPAGE_KEYS", str(tmp_path / "own" / "keys.json"))
    readers = "readers:\n  - who: Mum\n    gets: full\nsupport:\n"
    plan = SMALLEST_PLAN.replace("support:\n", readers)
    make_site(tmp_path, ("sam-b/2026-autumn.md", plan), school=REAL_SCHOOL, real_guide=False)
    run("keys", "new")
    run("keys", "remove", "Mum")
    result = run("serve", "--as", "mum")
    assert result.exit_code == 1
    assert "Mum opens no page any more" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_a_preview_shows_what_one_reader_will_see(tmp_path: Path) -> None:
    """The one page for who gets the summary, and no full plan."""
    readers = "readers:\n  - who: Dad\n    gets: summary\nsupport:\n"
    plan = SMALLEST_PLAN.replace("support:\n", readers)
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", plan), school=REAL_SCHOOL)
    with preview(top, "--as", "Dad") as plans:
        status, page = fetch(f"{plans}/sam-b/index.html")
        assert status == 200
        assert "what Dad will be able to read" in page
        assert fetch(f"{plans}/sam-b/plan.html")[0] == 404
