"""Does the same work with many things, shared between processes where there are enough of them.

Plans depend on nothing but their own folder, the school and the day, so that each can be worked on
by itself. What comes out, and in which order, is the same for any number of processes.
"""

from __future__ import annotations

import gc
import itertools
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Shared = TypeVar("Shared")
Thing = TypeVar("Thing")
Result = TypeVar("Result")

FEWEST_EACH = 30
"""Plans that a process has to have, to be worth its start."""

MOST_PROCESSES = 16
_SMALLEST_CHUNK, _LARGEST_CHUNK = 8, 32
_CHUNKS_EACH = 8
"""Things are handed over many at once, since that takes time, and yet each process gets them so
often that all end at the same time."""

_CHUNKS_AHEAD = 4
"""Chunks that wait for each process, so that none is idle and no more is held than is needed."""

_LOOK_SELDOM = 50_000
"""Objects between two searches for those that nobody needs any more."""

_LOST = (
    "A part of planpage was ended from outside while it worked, most likely because this computer "
    "has too little memory free. Close other programs, and try again."
)


class LostProcessError(Exception):
    """A process ended before its work was done. The text is for a person."""


def count_processes(plan_count: int) -> int:
    """Return how many processes are worth their start for so many plans: 1 is this one alone."""
    return max(1, min(count_cores(), plan_count // FEWEST_EACH, MOST_PROCESSES))


def count_enough() -> int:
    """Return from how many plans on there are as many processes as there can be."""
    return FEWEST_EACH * min(count_cores(), MOST_PROCESSES)


def count_cores() -> int:
    """Return how many cores this process may use."""
    count = getattr(os, "process_cpu_count", None)  # from Python 3.13 on
    if count is not None:
        return count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def do_with_each(
    work: Callable[[Shared, Thing], Result],
    shared: Shared,
    things: Iterable[Thing],
    *,
    processes: int = 1,
    count: int = 0,
) -> Iterator[Result]:
    """Yield ``work(shared, thing)`` for each of ``things``, in their order.

    ``count`` is about how many there are, where that is known and what comes out of each is small:
    then more are handed over at once.
    ``work`` is a function at the top of a module. With more than one process, ``shared`` goes to
    each once; it, the things and what comes out have to be small: they are sent from one to the
    other. Raises LostProcessError where a process ended by itself, and else what ``work`` raises.
    """
    if processes <= 1:
        return (work(shared, thing) for thing in things)
    chunk = min(max(count // (processes * _CHUNKS_EACH), _SMALLEST_CHUNK), _LARGEST_CHUNK)
    return _share_out(work, shared, _cut_chunks(things, chunk), processes)


def _share_out(
    work: Callable[[Shared, Thing], Result],
    shared: Shared,
    chunks: Iterable[Sequence[Thing]],
    processes: int,
) -> Iterator[Result]:
    # Imported here, since a small school never needs it.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    context = multiprocessing.get_context(_choose_start())
    pool = ProcessPoolExecutor(processes, context, _begin, (work, shared))
    try:
        for chunk, future in _hand_over(pool, chunks, processes * _CHUNKS_AHEAD):
            failed = future.exception()
            if isinstance(failed, BrokenProcessPool):
                raise failed
            if failed is None:
                yield from future.result()
            else:  # do it here too, so that it fails here: with its place, for a report
                yield from [work(shared, thing) for thing in chunk]
    except BrokenProcessPool as error:
        raise LostProcessError(_LOST) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _hand_over(
    pool: ProcessPoolExecutor, chunks: Iterable[Sequence[Thing]], most: int
) -> Iterator[tuple[Sequence[Thing], Future[list[Any]]]]:
    """Hand over chunk after chunk, and yield them in order; ``most`` are under way at once."""
    waiting: deque[tuple[Sequence[Thing], Future[list[Any]]]] = deque()
    for chunk in chunks:
        waiting.append((chunk, pool.submit(_do_chunk, chunk)))
        if len(waiting) >= most:
            yield waiting.popleft()
    yield from waiting


def _cut_chunks(things: Iterable[Thing], length: int) -> Iterator[Sequence[Thing]]:
    waiting = iter(things)
    while chunk := tuple(itertools.islice(waiting, length)):
        yield chunk


def _choose_start() -> str:
    """Return how processes begin: as a copy of this one where that is safe, else from scratch.

    A copy is there at once and has everything imported. It is safe on Linux alone, and only while
    this process has no second thread, which the copy would not have.
    """
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return "fork" if is_safe else "spawn"


_task: list[Any] = []
"""In a process that helps: the work, and what all of it shares."""


def _begin(work: Callable[..., Any], shared: object) -> None:
    """Make a helping process ready. It ends with the one that it helps, however that one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that is helped
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # What is here by now stays, and plans leave nothing behind that has to be searched for: without
    # this a tenth of the time would go into looking for it.
    gc.freeze()
    gc.set_threshold(_LOOK_SELDOM)
    _task[:] = [work, shared]


def _end_with_parent() -> None:
    import multiprocessing  # noqa: PLC0415

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do_chunk(chunk: Sequence[Any]) -> list[Any]:
    work, shared = _task
    return [work(shared, thing) for thing in chunk]
