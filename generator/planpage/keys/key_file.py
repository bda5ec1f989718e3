"""Reads and writes the key file: whole, for its owner alone, and one change at a time."""

from __future__ import annotations

import contextlib
import json
import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from planpage.keys.model import ChildKeys, DerivedKey, Keys, ReaderKeys
from planpage.publishing.build_lock import lock_folder
from planpage.publishing.site_folder import SiteFolderError

VERSION = 1
OWNER_ONLY = 0o600
LARGEST_FILE = 64 * 1024 * 1024

NOT_KEYS = (
    "{path} is not a key file of planpage, or not whole. Put back a copy: planpage keys restore"
)
NEWER = "{path} was written by a newer planpage. Get the newest one, then try again."
TOO_LARGE = "{path} is too large to be a key file."
A_LINK = "{path} is a link to another place. Put the key file itself there."
BUSY = "Another planpage is changing the keys just now. Try again in a moment."


class KeyFileError(Exception):
    """The key file can't be used; the text says what to do, and holds nothing of it."""


def read_keys(path: Path) -> Keys:
    """Read the key file. Raises KeyFileError, or FileNotFoundError where there is none."""
    if path.is_symlink():
        raise KeyFileError(A_LINK.format(path=path))
    if path.stat().st_size > LARGEST_FILE:
        raise KeyFileError(TOO_LARGE.format(path=path))
    return load_keys(path.read_bytes(), str(path))


def load_keys(data: bytes, name: str) -> Keys:
    """Return the keys in ``data``; ``name`` is for messages. Raises KeyFileError."""
    try:
        held = json.loads(data)
        version = held["planpage_keys"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise KeyFileError(NOT_KEYS.format(path=name)) from error
    if isinstance(version, int) and version > VERSION:
        raise KeyFileError(NEWER.format(path=name))
    try:
        return _load(held)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise KeyFileError(NOT_KEYS.format(path=name)) from error


def dump_keys(keys: Keys) -> bytes:
    """Return the keys as the bytes of a key file."""
    held = {
        "planpage_keys": VERSION,
        "school": keys.school_name,
        "site_key": keys.site_key.hex(),
        "school_words": keys.school_words,
        "children": {name: _dump_child(child) for name, child in sorted(keys.children.items())},
        "old_addresses": keys.old_addresses,
        "deleted_addresses": keys.deleted_addresses,
        "old_names": keys.old_names,
        "backup_day": keys.backup_day,
        "backup_mark": keys.backup_mark,
    }
    return (json.dumps(held, indent=1) + "\n").encode()


def write_keys(path: Path, keys: Keys) -> None:
    """Write the key file in one step: whoever looks finds the old one or the new one, whole."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(dump_keys(keys))
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(OWNER_ONLY)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def change_keys(path: Path, first: Callable[[], Keys] | None = None) -> Iterator[Keys]:
    """Read the keys, let the block change them, and write them; nobody else changes them meanwhile.

    Where there is no key file, ``first`` makes the keys of a new one. Nothing is written where the
    block raises. Raises KeyFileError, and FileNotFoundError where there is neither.
    """
    with hold_keys(path):
        is_new = first is not None and not path.exists() and not path.is_symlink()
        keys = first() if first is not None and is_new else read_keys(path)
        before = b"" if is_new else dump_keys(keys)
        yield keys
        if dump_keys(keys) != before:
            write_keys(path, keys)


@contextlib.contextmanager
def hold_keys(path: Path) -> Iterator[None]:
    """Keep every other planpage from changing the key file until the block ends.

    What was left of a key file that was being written when its planpage was killed goes here.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with lock_folder(path.parent):
            for left in list_unfinished(path):
                left.unlink(missing_ok=True)
            yield
    except SiteFolderError as error:
        raise KeyFileError(BUSY) from error


def list_unfinished(path: Path) -> tuple[Path, ...]:
    """Return what lies beside the key file of a writing that was never finished."""
    ours = re.compile(rf"\.{re.escape(path.name)}\.[a-z0-9_]{{8}}")
    return tuple(one for one in path.parent.iterdir() if ours.fullmatch(one.name))


def is_open_to_others(path: Path) -> bool:
    """Whether anybody but its owner may read the file. On Windows its folder decides: False."""
    if os.name != "posix":
        return False
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _dump_child(child: ChildKeys) -> dict[str, Any]:
    return {
        "master": child.master.hex(),
        "label": child.label,
        "generation": child.generation,
        "school": _dump_derived(child.school),
        "removed": child.removed,
        "withdrawn": child.withdrawn,
        # For a planpage from before built_address.
        "had_page": bool(child.built_address),
        "built_address": child.built_address,
        "readers": {
            name: {
                "words": reader.words,
                "link": reader.link.hex(),
                "derived": _dump_derived(reader.derived),
            }
            for name, reader in child.readers.items()
        },
    }


def _dump_derived(derived: DerivedKey | None) -> dict[str, Any] | None:
    if derived is None:
        return None
    return {"salt": derived.salt.hex(), "key": derived.key.hex(), "rounds": derived.rounds}


def _load(held: dict[str, Any]) -> Keys:
    keys = Keys(
        school_name=str(held["school"]),
        site_key=bytes.fromhex(held["site_key"]),
        school_words=str(held["school_words"]),
        children={str(name): _load_child(child) for name, child in held["children"].items()},
        old_addresses={str(name): str(day) for name, day in held["old_addresses"].items()},
        deleted_addresses={
            str(name): str(day) for name, day in held.get("deleted_addresses", {}).items()
        },
        old_names={str(name): str(child) for name, child in held.get("old_names", {}).items()},
        backup_day=str(held.get("backup_day", "")),
        backup_mark=str(held.get("backup_mark", "")),
    )
    for name, child in held["children"].items():
        if child.get("had_page") and "built_address" not in child:
            # A key file from before says only that there was a page: it is where it would be now.
            keys.children[str(name)].built_address = keys.find_address(str(name))
    return keys


def _load_child(held: dict[str, Any]) -> ChildKeys:
    return ChildKeys(
        master=bytes.fromhex(held["master"]),
        label=str(held["label"]),
        generation=int(held["generation"]),
        school=_load_derived(held["school"]),
        removed=[str(name) for name in held["removed"]],
        withdrawn=str(held.get("withdrawn", "")),
        built_address=str(held.get("built_address", "")),
        readers={
            str(name): ReaderKeys(
                words=str(reader["words"]),
                link=bytes.fromhex(reader["link"]),
                derived=_load_derived(reader["derived"]),
            )
            for name, reader in held["readers"].items()
        },
    )


def _load_derived(held: dict[str, Any] | None) -> DerivedKey | None:
    if held is None:
        return None
    return DerivedKey(bytes.fromhex(held["salt"]), bytes.fromhex(held["key"]), int(held["rounds"]))
