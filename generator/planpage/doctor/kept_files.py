"""Looks for what git keeps of what must never leave the school, or would keep with the next add."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Iterator
from pathlib import Path

from planpage.doctor.finding import Case, Finding
from planpage.doctor.git import find_work_tree, has_remote, is_ignored, list_ever_kept, list_kept
from planpage.settings import PLANS, SITE

PRIVATE = (
    (f"/{PLANS}/*/", f"{PLANS}/sam-b/2026-autumn.md", "plans"),
    (f"/{PLANS}/.calendar-secret", f"{PLANS}/.calendar-secret", "the secret of your calendars"),
    ("/letters/", "letters/sam-b.html", "letters"),
    ("/print/", "print/sam-b.html", "printed plans"),
    ("/files/", "files/sam-b/page.html", "pages to hand over"),
    ("/forms/", "forms/sam-b.html", "notes for meetings"),
    ("/due/", "due/what-is-due.html", "lists of what is due"),
    ("/hand-over-*/", "hand-over-sam-b/plans.json", "files for the next school"),
    ("/*.ics", "meetings.ics", "calendars of meetings"),
    ("_*", "_notes.md", "private notes"),
)
"""A line for .gitignore, a file that it has to leave out, and what these are called."""

SHOWN = 3
HOW_MANY_BYTES_TELL = 200
KEYS = b'"planpage_keys"'

FOR_EVER = "git keeps every version for ever: who has a copy of the folder can read them"
SENT = "it has gone to wherever this folder is sent, and whoever can read there can read them"


def find_kept_files(case: Case) -> Iterator[Finding]:
    """Find plans, letters and the like that git keeps, and keys."""
    if not case.is_real or find_work_tree(case.top) is None:
        return
    kept = list_kept(case.top)
    private = list_private(kept)
    keys = [name for name in kept if name.endswith(".json") and _holds_keys(case.top / name)]
    sent = has_remote(case.top)
    why = SENT if sent else FOR_EVER
    if private:
        yield Finding(
            "private-files-kept-by-git",
            f"git keeps {show_names(private)}.",
            why,
            f"Take them out: git rm -r --cached {' '.join(list_tops(private))}. They stay on this "
            "computer. What git has kept before stays in its history" + _tell_copies(sent=sent),
        )
    if keys:
        yield Finding(
            "keys-kept-by-git",
            f"git keeps a file of keys: {show_names(keys)}.",
            f"it opens every plan, and {why}",
            "Make new keys, and new letters for all: planpage keys new. The old ones stay in "
            "git's history.",
        )
    if not private:
        ever = list_private(list_ever_kept(case.top, f"{PLANS}/*", "letters/*", "print/*"))
        if ever:
            yield Finding(
                "private-files-in-git-history",
                f"git keeps none of your plans now, but its history holds {show_names(ever)}.",
                why,
                "Begin a new repository without that history" + _tell_copies(sent=sent),
                is_wrong=sent,
            )


def find_uncovered_files(case: Case) -> Iterator[Finding]:
    """Find what git would keep with the next ``git add``: no line of .gitignore leaves it out."""
    tree = find_work_tree(case.top)
    if not case.is_real or tree is None:
        return
    open_ones = [one for one in PRIVATE if not is_ignored(case.top, one[1])]
    if not open_ones:
        return
    waiting = any(_is_there(case.top, line) for line, _, _ in open_ones)
    yield Finding(
        "not-in-gitignore",
        f"git would keep {', '.join(what for _, _, what in open_ones)} with the next git add.",
        "what git has kept once stays in its history",
        f"Write into {case.top / '.gitignore'}, each on a line of its own: "
        + "  ".join(line for line, _, _ in open_ones),
        is_wrong=waiting,
    )


def find_kept_site(case: Case) -> Iterator[Finding]:
    """Find a site of sealed pages in git: its history keeps old pages readable with old words."""
    if not case.is_real or find_work_tree(case.top) is None:
        return
    if any(name.startswith(f"{SITE}/p/") for name in list_kept(case.top)):
        yield Finding(
            "site-kept-by-git",
            "git keeps the pages that you publish.",
            "old pages stay in its history and open with their old words, withdrawn ones too",
            "Keep the site in a repository of its own, made anew each time, with one commit.",
            is_wrong=False,
        )


def list_private(names: Iterable[str]) -> tuple[str, ...]:
    """Return those of the paths that must not leave the school."""
    return tuple(name for name in names if _is_private(name))


def _is_private(name: str) -> bool:
    top, _, rest = name.partition("/")
    base = name.rpartition("/")[2]
    if top == PLANS:
        return "/" in rest or base == ".calendar-secret" or base.endswith(".md")
    if rest and (top in {"letters", "print", "files", "forms", "due"}):
        return True
    private_name = base.startswith("_") and base.endswith((".md", ".txt", ".html", ".docx"))
    return top.startswith("hand-over-") or fnmatch.fnmatch(name, "*.ics") or private_name


def show_names(names: Iterable[str]) -> str:
    """Return the first names, and how many more there are."""
    listed = list(names)
    more = len(listed) - SHOWN
    return ", ".join(listed[:SHOWN]) + (f" and {more:,} more" if more > 0 else "")


def list_tops(names: Iterable[str]) -> tuple[str, ...]:
    """Return the folders to name in a command: children's folders, else what stands at the top."""
    tops = (
        "/".join(name.split("/")[:2]) if name.startswith(f"{PLANS}/") else name.split("/")[0]
        for name in names
    )
    return tuple(dict.fromkeys(tops))


def _is_there(top: Path, line: str) -> bool:
    pattern = line.strip("/")
    if pattern == "_*":
        return any(True for _ in top.glob("_*")) or any(True for _ in top.glob(f"{PLANS}/*/_*"))
    return any(True for _ in top.glob(pattern))


def _holds_keys(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return KEYS in file.read(HOW_MANY_BYTES_TELL)
    except OSError:
        return False


def _tell_copies(*, sent: bool) -> str:
    if not sent:
        return "."
    return (
        ", and in the place that it was sent to: delete that too, and ask your data protection "
        "lead whether this has to be reported."
    )
