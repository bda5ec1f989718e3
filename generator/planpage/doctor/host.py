"""Looks at what is published: in a copy of the web space, or in the site of the last build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from planpage.doctor.finding import Case, Finding
from planpage.keys.withdraw import list_withdrawn, name_addresses
from planpage.publishing.sealed_pages import SEALED
from planpage.settings import PLANS

SHOWN = 10
PRIVATE_FOLDERS = ("letters", "print", "files", "forms", "due")
_ADDRESS = re.compile(r"[a-z2-7]{26}")

OPENS = "whoever has the old address and words can still open it"


def find_old_pages(case: Case) -> Iterator[Finding]:
    """Find pages that are no more, and are there still: of withdrawn children, and moved ones."""
    folder = case.host or case.site
    if not case.is_real or case.keys is None:
        return
    there, live, known = list_pages(folder), case.list_live(), name_addresses(case.keys)
    known_old = {**dict.fromkeys(case.keys.old_addresses, ""), **known}
    withdrawn = list_withdrawn(case.keys)
    old = [one for one in there if one not in live and one in known_old]
    away = [one for one in old if known_old[one] in withdrawn]
    moved = [one for one in old if known_old[one] not in withdrawn]
    for name, pages, says in (
        ("withdrawn-page-still-there", away, "The pages of a withdrawn child are still there"),
        ("old-page-still-there", moved, "Pages that have moved or ended are still there"),
    ):
        if pages:
            yield Finding(name, f"{says}: {_show(pages, folder)}.", OPENS, _say_what_to_do(case))
    strange = [one for one in there if one not in live and one not in known_old]
    if strange:
        yield Finding(
            "page-of-other-keys",
            f"There are pages that were made with other keys: {_show(strange, folder)}.",
            "nobody knows who can open them",
            "If another school does not use the same web space: " + _say_what_to_do(case),
        )


def find_open_plans(case: Case) -> Iterator[Finding]:
    """Find what everybody could read there: open pages of plans, letters, notes, keys."""
    folder = case.host or case.site
    if not (case.is_real and folder.is_dir()):
        return
    found = [name for name in (PLANS, *PRIVATE_FOLDERS) if _holds_files(folder / name)]
    found += [one.name for one in folder.glob("hand-over-*")]
    found += [one.name for one in folder.iterdir() if _holds_keys(one)]
    if found:
        yield Finding(
            "private-files-published",
            f"There are private files among the published ones: {', '.join(sorted(found))} "
            f"(in {folder}).",
            "everybody can read them",
            "Delete them from your web space now, and ask your data protection lead whether this "
            "has to be reported.",
        )


def find_unlike_host(case: Case) -> Iterator[Finding]:
    """Find that the web space is not as the site of the last build is."""
    if case.host is None or not case.is_real or case.keys is None:
        return
    if not (case.host / "index.html").is_file():
        yield Finding(
            "no-site-in-host",
            f"There is no site in {case.host}: no index.html.",
            "so nothing can be said of your web space",
            "Name the folder that the pages of your site lie in, as on your web space.",
        )
        return
    if (case.host / ".git").exists():
        yield Finding(
            "host-keeps-history",
            f"{case.host} is a folder of git.",
            "where its history is sent along, old pages stay readable with old words",
            "Make that repository anew each time, with one commit.",
            is_wrong=False,
        )
    late = [
        one
        for one in case.list_live()
        if _read(case.site, one) and _read(case.site, one) != _read(case.host, one)
    ]
    if late:
        yield Finding(
            "host-not-newest",
            f"{len(late):,} of the pages in your folder {case.site.name} are not on the web space "
            "yet, or there is an older one.",
            "families read what was published last",
            "Publish the site again.",
            is_wrong=False,
        )


def find_waiting_addresses(case: Case) -> Iterator[Finding]:
    """Find that old pages wait to be deleted, where nobody named a folder to look at."""
    if case.keys is None or case.host is not None or not case.keys.old_addresses:
        return
    waiting = len(case.keys.old_addresses)
    yield Finding(
        "pages-to-delete",
        f"{waiting:,} old {'page waits' if waiting == 1 else 'pages wait'} to be deleted from your "
        "web space.",
        OPENS,
        "To see which: planpage withdraw --list. When they are gone: planpage withdraw --deleted",
        is_wrong=False,
    )


def list_pages(folder: Path) -> tuple[str, ...]:
    """Return the addresses of all sealed pages in ``folder``."""
    pages = folder / SEALED
    if not pages.is_dir():
        return ()
    return tuple(sorted(one.name for one in pages.iterdir() if _ADDRESS.fullmatch(one.name)))


def _say_what_to_do(case: Case) -> str:
    if case.host is not None:
        return "Delete them from your web space. When they are gone: planpage withdraw --deleted"
    return "Run planpage build, publish the site, and delete them from your web space."


def _show(addresses: list[str], folder: Path) -> str:
    shown = ", ".join(f"{SEALED}/{one}/" for one in addresses[:SHOWN])
    more = len(addresses) - SHOWN
    return f"{shown}{f' and {more:,} more' if more > 0 else ''} (in {folder})"


def _read(folder: Path, address: str) -> bytes:
    path = folder / SEALED / address / "index.html"
    return path.read_bytes() if path.is_file() else b""


def _holds_files(folder: Path) -> bool:
    return folder.is_dir() and any(True for _ in folder.iterdir())


def _holds_keys(path: Path) -> bool:
    if not path.is_file() or path.suffix != ".json":
        return False
    with path.open("rb") as file:
        return b'"planpage_keys"' in file.read(200)
