"""One build at a time works on a site, as far as the system can tell."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from planpage.publishing import build_lock
from planpage.publishing.build_lock import LOCK, lock_folder
from planpage.publishing.site_folder import SiteFolderError

HOLD = """
import sys
from pathlib import Path
from planpage.publishing.build_lock import lock_folder
with lock_folder(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_dead_build_holds_nothing(tmp_path: Path) -> None:
    """Another process keeps the folder while it lives; when it is killed, the way is free."""
    work = tmp_path / "work"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(work)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(SiteFolderError, match="at work on this site"), lock_folder(work):
            pass
        other.kill()
    with lock_folder(work):
        assert (work / LOCK).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="flock is not Windows' way")
def test_a_drive_without_locks_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network drives know no locks: a school on one can build all the same."""

    def refuse(_file: object, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with lock_folder(tmp_path / "work"):
        assert (tmp_path / "work" / LOCK).exists()


def test_a_lock_that_another_build_took_away_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that ends takes its lock file away: who opened it just before, opens the next one."""
    work = tmp_path / "work"
    lock = build_lock._lock_file  # noqa: SLF001 - the moment between opening and locking
    times: list[object] = []

    def lose_first(file: object) -> None:
        if not times:
            (work / LOCK).unlink()
            work.rmdir()
        times.append(file)
        lock(file)  # type: ignore[arg-type]

    monkeypatch.setattr(build_lock, "_lock_file", lose_first)
    with lock_folder(work):
        assert (work / LOCK).exists()
    assert len(times) == 2
