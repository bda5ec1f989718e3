"""Runs a piece of work in a process that is killed before it uses the disk for the n-th time."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

TOP = Path(__file__).parents[1]
"""Where ``tests`` can be imported from."""

DRIVER = """
import json, os, signal, sys

STEPS = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "ctypes.dlsym", "open"}
count = 0
steps = []

def kill_before(step):
    def watch(event, arguments):
        global count
        if event in STEPS:
            count += 1
            steps.append(" ".join(map(str, (event, *arguments[:2]))))
            if count == step:
                os.kill(os.getpid(), signal.SIGKILL)
    return watch

for line in sys.stdin:
    step, words = json.loads(line)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(2, 1)
        sys.addaudithook(kill_before(step))
        try:
            work(*words)
        finally:
            with open(writer, "w") as pipe:
                json.dump(steps, pipe)
        os._exit(0)
    os.close(writer)
    with open(reader) as pipe:
        told = pipe.read()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(json.dumps([code, json.loads(told or "[]")]), flush=True)
"""
"""Follows the code of the work. Each line that comes in is one run, in a process of its own.

The step that swaps two folders can't be seen: what comes before it is that its name is looked up
(``ctypes.dlsym``).
"""

Killed = None
"""What comes back of a run that was killed."""


class RunKilled:
    """Runs ``work(*words)`` and kills it before a step; ``steps`` are those of the last whole run.

    Called with the step (from 1; 0 for never) and the words, it returns how many steps there were,
    or ``Killed``.
    """

    def __init__(self, asked: IO[str], answers: IO[str]) -> None:
        self._asked, self._answers = asked, answers
        self.steps: list[str] = []

    def __call__(self, step: int, *words: str) -> int | None:
        """Run the work, and kill it before ``step``."""
        self._asked.write(json.dumps([step, words]) + "\n")
        self._asked.flush()
        ended, steps = json.loads(self._answers.readline())
        if ended == -signal.SIGKILL:
            return Killed
        assert ended == 0
        self.steps = steps
        return len(steps)


@contextlib.contextmanager
def run_killed(code: str) -> Iterator[RunKilled]:
    """Yield a function that runs ``work(*words)``, which ``code`` defines, and kills it in between.

    What the work imports is imported once. See :class:`RunKilled`.
    """
    with subprocess.Popen(
        [sys.executable, "-B", "-c", code + DRIVER],
        cwd=TOP,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        asked, answers = process.stdin, process.stdout
        assert asked
        assert answers
        yield RunKilled(asked, answers)
        asked.close()
