"""Work that is shared between processes: the same comes out, and every end is a clean one."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from planpage import parallel
from planpage.parallel import (
    LostProcessError,
    count_cores,
    count_enough,
    count_processes,
    do_with_each,
)

TOP = Path(__file__).parents[1]
LONGEST_SECONDS = 60

# Works at things in two processes until it is ended, and tells when the work has begun. Each line
# is one call of the system: where Python does not buffer, `print` makes two, and could end between.
# What is run in the background may have been told to ignore Ctrl+C, and hands that on.
DRIVER = """
import os, signal
from planpage.parallel import do_with_each
from tests.test_parallel import wait_long

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        for _ in do_with_each(wait_long, "x", range(1000), processes=2):
            os.write(1, b"begun\\n")
    except KeyboardInterrupt:
        os.write(1, b"stopped\\n")
"""


def add(shared: int, thing: int) -> int:
    return shared + thing


def tell_process(_shared: object, _thing: int) -> int:
    return os.getpid()


def fail_at_seven(_shared: object, thing: int) -> int:
    if thing == 7:
        raise ValueError("seven")
    return thing


def end_when_helping(_shared: object, thing: int) -> int:
    if multiprocessing.parent_process() is not None:
        os._exit(3)
    return thing


def wait_long(_shared: object, _thing: int) -> None:
    threading.Event().wait(0.05)


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 8, 9, 200])
def test_the_same_comes_out_in_the_same_order_for_any_number_of_processes(
    processes: int, count: int
) -> None:
    found = list(do_with_each(add, 5, range(count), processes=processes))
    assert found == list(range(5, count + 5))


def test_a_process_that_begins_from_scratch_does_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows and macOS."""
    monkeypatch.setattr(parallel, "_choose_start", lambda: "spawn")
    assert list(do_with_each(add, 5, range(20), processes=2)) == list(range(5, 25))


def test_with_more_than_one_process_the_work_is_done_in_others() -> None:
    helpers = set(do_with_each(tell_process, None, range(100), processes=2))
    assert helpers
    assert os.getpid() not in helpers
    assert set(do_with_each(tell_process, None, range(3), processes=1)) == {os.getpid()}


def test_no_more_is_taken_on_than_can_soon_be_done() -> None:
    """Things may be many, and what comes out of them large."""
    taken = 0

    def take() -> Iterator[int]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield number

    done = do_with_each(add, 0, take(), processes=2)
    assert [next(done) for _ in range(20)] == list(range(20))
    assert 20 <= taken < 200
    del done  # and nothing is left behind: the helpers are let go


def test_what_fails_in_a_process_fails_here_with_its_place() -> None:
    """So that what is told of a bug names the line of the program."""
    with pytest.raises(ValueError, match="seven") as caught:
        list(do_with_each(fail_at_seven, None, range(20), processes=2))
    assert caught.traceback[-1].name == "fail_at_seven"


def test_a_process_that_is_ended_from_outside_is_told_in_a_sentence() -> None:
    with pytest.raises(LostProcessError) as caught:
        list(do_with_each(end_when_helping, None, range(20), processes=2))
    assert str(caught.value) == (
        "A part of planpage was ended from outside while it worked, most likely because this "
        "computer has too little memory free. Close other programs, and try again."
    )


def end_driver(number: signal.Signals, *, group: bool) -> tuple[str, str]:
    """Run the driver, send it a signal once it works, and return what it wrote to its end.

    It only comes back when nobody holds its output open any more: all its helpers have ended.
    """
    with subprocess.Popen(
        [sys.executable, "-c", DRIVER],
        cwd=TOP,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        if group:
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        out, err = process.communicate(timeout=LONGEST_SECONDS)
    return out.replace("begun\n", ""), err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to signal")
def test_ctrl_c_ends_every_process_without_a_word_of_theirs() -> None:
    """A terminal sends it to all of them."""
    assert end_driver(signal.SIGINT, group=True) == ("stopped\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_no_process_outlives_the_one_that_it_helps() -> None:
    assert end_driver(signal.SIGKILL, group=False) == ("", "")


@pytest.mark.parametrize(
    ("plans", "cores", "processes"),
    [(0, 2, 1), (59, 2, 1), (60, 2, 2), (1000, 2, 2), (1000, 1, 1), (90, 8, 3), (10_000, 64, 16)],
)
def test_so_many_processes_as_are_worth_their_start(
    plans: int, cores: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "count_cores", lambda: cores)
    assert count_processes(plans) == processes


@pytest.mark.parametrize("cores", [1, 2, 64])
def test_no_more_plans_are_counted_than_matter(cores: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "count_cores", lambda: cores)
    enough = count_enough()
    assert count_processes(enough) == count_processes(100_000)
    assert cores == 1 or count_processes(enough - 1) < count_processes(enough)


def test_only_the_cores_that_this_process_may_use_count() -> None:
    assert 1 <= count_cores() <= (os.cpu_count() or 1)


def test_a_copy_of_this_process_is_made_only_while_it_has_one_thread() -> None:
    """The copy would lack the second one, and wait for it for ever."""
    done = threading.Event()
    second = threading.Thread(target=done.wait)
    second.start()
    try:
        assert parallel._choose_start() == "spawn"  # noqa: SLF001 - what it decides shows nowhere else
    finally:
        done.set()
        second.join()
