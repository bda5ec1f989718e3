"""Several at once on one key file: nobody's words are lost, and who has to wait is told so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from planpage.keys.key_file import BUSY, read_keys
from tests.guide.guide_site import make_guide_site
from tests.school_site import REAL_SCHOOL, make_site
from tests.smallest_plan import SMALLEST_PLAN

AT_ONCE = """
import contextlib, io, json, os, sys, time
import planpage.build, planpage.cli.keys, planpage.mkdocs_plugin
from planpage.cli import main

def run(words):
    said, code = io.StringIO(), 0
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            main(words)
        except SystemExit as end:
            code = end.code
    return [code, said.getvalue()]

def try_until_done(words, answers):
    while True:
        answers.append(run(words))
        if answers[-1][0] == 0:
            return
        time.sleep(0.05)

calls, folder = json.loads(sys.argv[1]), sys.argv[2]
ready, go = os.pipe()
children = []
for number, words in enumerate(calls):
    child = os.fork()
    if child == 0:
        os.close(go)
        os.read(ready, 1)  # ends for all of them at once, when the parent lets go
        answers = []
        try:
            try_until_done(words, answers)
        finally:
            with open(f"{folder}/{number}.json", "w") as file:
                json.dump(answers, file)
            os._exit(0)
    children.append(child)
os.close(ready)
os.close(go)
for child in children:
    os.waitpid(child, 0)
"""
"""Runs each call in a process of its own, all from one moment on, until it ends with 0."""

AT_WORK = "Another planpage build is at work on this site. Try again when it has ended."

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")


def run_at_once(folder: Path, calls: list[list[str]]) -> list[list[tuple[int, str]]]:
    """Run the calls, and return for each what every try of it ended with and said."""
    folder.mkdir()
    subprocess.run(
        [sys.executable, "-c", AT_ONCE, json.dumps(calls), str(folder)],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parents[2],
        timeout=300,
    )
    files = [folder / f"{number}.json" for number in range(len(calls))]
    return [[(code, said) for code, said in json.loads(file.read_text())] for file in files]


def test_nobodys_words_are_lost_when_several_make_keys_and_build_at_once(tmp_path: Path) -> None:
    """Six people, each with a child's plan of their own, make the key file and add to it."""
    key_file = tmp_path / "own/k.json"
    names = [f"child-{letter}" for letter in "abcdef"]
    ends = ["--keys", str(key_file), "--today", "2026-10-01"]
    calls = []
    for name in names:
        top = make_guide_site(tmp_path / name)
        make_site(top, (f"{name}/1.md", SMALLEST_PLAN), school=REAL_SCHOOL, real_guide=False)
        calls.append(["--folder", str(top), "keys", "new", *ends])
    answers = run_at_once(tmp_path / "first", calls)
    keys = read_keys(key_file)
    assert sorted(keys.children) == names
    words = {name: keys.children[name].readers["Family"].words for name in names}

    builds = [["--folder", str(tmp_path / name), "build", *ends] for name in names[:2] * 2]
    answers += run_at_once(tmp_path / "second", [*calls[:2], *builds])
    keys = read_keys(key_file)
    assert {name: keys.children[name].readers["Family"].words for name in names} == words

    tries = [one for tried in answers for one in tried]
    assert len(tries) > len(answers), "nobody came upon another: this shows nothing"
    for code, said in tries:
        assert code == 0 or (code == 1 and (BUSY in said or AT_WORK in said)), said
        assert "Traceback" not in said
    for name in names[:2]:
        address = keys.find_address(name)
        assert (tmp_path / name / "site/p" / address / "index.html").is_file()
