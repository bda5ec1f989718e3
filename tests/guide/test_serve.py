"""The live preview starts, follows changes, shows drafts, and says why where it can't."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from planpage.guide.build import GuideError
from planpage.guide.serve import serve_site
from tests.guide.guide_site import make_guide_site
from tests.smallest_plan import SCHOOL, vary_plan

LONGEST_WAIT_SECONDS = 60
START = (
    "import sys; from pathlib import Path; from planpage.guide.serve import serve_site; "
    "serve_site(Path(sys.argv[1]), port=int(sys.argv[2]))"
)


def find_port() -> int:
    """Return a port that is free just now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def wait_for(port: int, address: str, is_right: Callable[[str], bool]) -> str:
    """Return the page at ``address`` once it is right; fail where that takes too long."""
    page = ""
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    while time.monotonic() < end:
        try:
            with urlopen(f"http://127.0.0.1:{port}/{address}", timeout=10) as answer:
                page = answer.read().decode()
        except HTTPError as error:
            page = error.read().decode()
        except OSError:
            page = ""
        if is_right(page):
            return page
        time.sleep(0.3)
    pytest.fail(f"{address} never came right; it was: {page[:2000]}")


def test_the_preview_follows_what_is_written(tmp_path: Path) -> None:
    """A draft is shown; a fault shows on its page while the server goes on; put right, it goes."""
    top = make_guide_site(tmp_path)
    plan = top / "plans" / "sam" / "2026-autumn.md"
    plan.parent.mkdir(parents=True)
    (top / "plans" / "school.yml").write_text(
        SCHOOL.replace("example: true\n", ""), encoding="utf-8"
    )
    draft = vary_plan(("starts:", "draft: true\nstarts:"))
    plan.write_bytes(draft)
    port = find_port()
    preview = subprocess.Popen(
        [sys.executable, "-c", START, str(top), str(port)], stderr=subprocess.PIPE, text=True
    )
    try:
        wait_for(port, "plans/sam/index.html", lambda page: "Paired reading" in page)
        plan.write_bytes(draft.replace(b"review: 2026-11-06", b"review: 2026-11-31"))
        wait_for(port, "plans/sam/index.html", lambda page: "not a date that exists" in page)
        plan.write_bytes(draft)
        wait_for(port, "plans/sam/index.html", lambda page: "Paired reading" in page)
        wait_for(port, "nothing/here.html", lambda page: "We can’t find that page" in page)
    finally:
        preview.send_signal(signal.SIGTERM)
        _, told = preview.communicate(timeout=LONGEST_WAIT_SECONDS)
    assert f"The preview is at http://127.0.0.1:{port}/" in told
    assert "plans/sam/2026-autumn.md:8:9" in told
    assert "Traceback" not in told


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    """With another one to try."""
    top = make_guide_site(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(GuideError, match=rf"Port {port} is not free.*--port {port + 1}"):
            serve_site(top, port=port)


def test_a_folder_without_a_site_is_told(tmp_path: Path) -> None:
    """As for a build."""
    with pytest.raises(GuideError, match=r"There is no mkdocs\.yml here"):
        serve_site(tmp_path)
