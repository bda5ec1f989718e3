"""Runs a piece of work in a process that is killed before it changes the disk for the n-th time."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

TOP = Path(__file__).parents[1]
"""Where ``tests`` can be imported from."""

DRIVER = """
import json, os, signal, sys

CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir"}
count = 0

def kill_before(step):
    def watch(event, arguments):
        global count
        if event in CHANGES or (event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)):
            count += 1
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
            os.write(writer, str(count).encode())
        os._exit(0)
    os.close(writer)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    told = os.read(reader, 20).decode()
    os.close(reader)
    print(json.dumps([code, int(told or 0)]), flush=True)
"""
"""Follows the code of the work. Each line that comes in is one run, in a process of its own."""

Killed = None
"""What comes back of a run that was killed."""

RunKilled = Callable[..., int | None]


@contextlib.contextmanager
def run_killed(code: str) -> Iterator[RunKilled]:
    """Yield a function that runs ``work(*words)``, which ``code`` defines, and kills it in between.

    It takes the step before which to kill (from 1; 0 for never) and the words. It returns how many
    steps there were, or ``Killed``. What the work imports is imported once.
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

        def run(step: int, *words: str) -> int | None:
            asked.write(json.dumps([step, words]) + "\n")
            asked.flush()
            ended, count = json.loads(answers.readline())
            if ended == -9:
                return Killed
            assert ended == 0
            return int(count)

        yield run
        asked.close()
