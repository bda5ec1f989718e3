"""Looks at the key file: is it whole, for its owner alone, and in a place that nobody copies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from planpage.doctor.backup import suggest_backup
from planpage.doctor.cloud import find_cloud
from planpage.doctor.finding import Case, Finding
from planpage.doctor.git import find_work_tree, is_ignored
from planpage.keys.key_file import KeyFileError, is_open_to_others, list_unfinished, read_keys
from planpage.keys.model import Keys
from planpage.keys.place import is_kept_by_git
from planpage.settings import PLANS, SITE

OPENS_ALL = "whoever has it can open every plan"
MOVE = "Move it into a folder of your own on this computer, and name it with --keys."


def find_missing_keys(case: Case) -> Iterator[Finding]:
    """Find that there is no key file; where others lie, the school may have changed its name."""
    if not case.is_real or case.keys is not None or case.key_file.exists():
        return
    others = sorted(
        {keys.school_name for _, keys in _list_keys_beside(case.key_file) if keys.school_name}
    )
    if others:
        yield Finding(
            "keys-of-another-name",
            f"There is no key file for {case.checked.school.name or 'your school'}, but there is "
            f"one for: {', '.join(others)}.",
            "with new keys, every letter that you have given out would be of no use",
            "If your school has changed its name, go on with the old key file: name it with --keys "
            f"(it is in {case.key_file.parent}). If not, make keys: planpage keys new",
        )
        return
    yield Finding(
        "no-keys",
        "There are no keys yet.",
        "without them your plans have no page",
        "If families are to have pages: planpage keys new. On paper alone you need none.",
        is_wrong=False,
    )


def find_broken_keys(case: Case) -> Iterator[Finding]:
    """Find a key file that can't be read."""
    if case.keys_fault:
        yield Finding(
            "key-file-broken",
            case.keys_fault,
            "without it no page can be made, and no letter printed",
            "Move it aside, then: planpage keys restore and your backup. Without a backup: "
            "planpage keys new, and new letters for all. No plan is lost.",
        )


def find_open_rights(case: Case) -> Iterator[Finding]:
    """Find a key file that others on this computer can read (not on Windows)."""
    if case.is_real and case.key_file.is_file() and is_open_to_others(case.key_file):
        yield Finding(
            "key-file-open-to-others",
            f"Other people who use this computer can read the key file {case.key_file}.",
            OPENS_ALL,
            f"Close it to them: chmod 600 '{case.key_file}'",
        )


def find_wrong_folder(case: Case) -> Iterator[Finding]:
    """Find a key file in the site, among the plans, or in the school's folder."""
    if not (case.is_real and case.key_file.exists()):
        return
    place = case.key_file.resolve()
    for folder, why in (
        (SITE, "it goes to the web with the next publishing"),
        (PLANS, "who copies or shares your plans shares it along"),
    ):
        if place.is_relative_to((case.top / folder).resolve()):
            yield Finding(
                f"key-file-in-{folder}", f"The key file lies in your folder {folder}.", why, MOVE
            )


def find_git(case: Case) -> Iterator[Finding]:
    """Find a key file that git keeps, or would keep with the next ``git add``."""
    if not (case.is_real and case.key_file.exists()):
        return
    if is_kept_by_git(case.key_file):
        yield Finding(
            "key-file-kept-by-git",
            f"git keeps the key file {case.key_file}.",
            f"{OPENS_ALL}, and git keeps it for ever",
            f"{MOVE} Then make new keys, and new letters for all: planpage keys new",
        )
        return
    tree = find_work_tree(case.key_file.parent)
    if tree is not None:
        covered = is_ignored(tree, case.key_file)
        yield Finding(
            "key-file-in-git-folder",
            f"The key file lies in {tree}, a folder of git"
            + (", which leaves it out." if covered else "."),
            "one wrong command would put it in there, and git keeps it for ever",
            MOVE,
            is_wrong=not covered,
        )


def find_in_cloud(case: Case) -> Iterator[Finding]:
    """Find a key file in a folder that a cloud drive copies."""
    cloud = find_cloud(case.key_file, case.environ) if case.is_real else ""
    if cloud and case.key_file.exists():
        yield Finding(
            "key-file-in-cloud-drive",
            f"{cloud} copies the key file {case.key_file} to the internet.",
            "whoever gets into that account can open every plan",
            f"{MOVE} A copy in another place is locked: {suggest_backup(case.today)}",
        )


def find_old_copies(case: Case) -> Iterator[Finding]:
    """Find other key files of this school beside the one in use, and unfinished ones."""
    if case.keys is None:
        return
    own = case.keys.site_key
    names = [path.name for path, keys in _list_keys_beside(case.key_file) if keys.site_key == own]
    names += [path.name for path in list_unfinished(case.key_file)]
    if names:
        yield Finding(
            "old-key-file-beside",
            f"Beside the key file lie older ones: {', '.join(sorted(names))} "
            f"(in {case.key_file.parent}).",
            "each of them opens pages too",
            "If you are sure that you don't need them, delete them. Keep a backup instead: "
            + suggest_backup(case.today),
            is_wrong=False,
        )


def _list_keys_beside(key_file: Path) -> Iterator[tuple[Path, Keys]]:
    """Yield the other key files in the folder of ``key_file``, each with its keys."""
    if not key_file.parent.is_dir():
        return
    for path in sorted(key_file.parent.iterdir()):
        if path == key_file or path.is_symlink() or not path.is_file():
            continue
        try:
            with path.open("rb") as file:
                if b'"planpage_keys"' not in file.read(100):
                    continue
            yield path, read_keys(path)
        except (KeyFileError, OSError):
            continue
