"""What happens to keys in their life: renewed, removed, backed up and put back."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from planpage.keys.entitled import find_name
from planpage.keys.key_file import OWNER_ONLY, KeyFileError, dump_keys, load_keys
from planpage.keys.model import ChildKeys, Keys, make_reader_keys
from planpage.sealing.derive import LEAST_ROUNDS, MASTER_BYTES, SALT_BYTES, derive_from_words
from planpage.sealing.secret_words import SCHOOL_WORDS, make_words, tidy_words

BACKUP_VERSION = 1
NONCE_BYTES = 12
BOUND = b"planpage key backup 1"

NO_CHILD = "There are no keys for {child}. Make them: planpage keys new"
ALL_REMOVED = (
    "All readers of {child} have been removed. "
    "To give one words again: planpage keys renew {child} NAME"
)
NO_READER = "{reader} has no words for the page of {child}. Those who have: {readers}"
NOT_A_BACKUP = "{path} is not a backup of planpage's keys, or not whole."
WRONG_WORDS = "These words do not open the backup. Look at each word and try again."


def renew_readers(
    keys: Keys, child_id: str, readers: Iterable[str], *, at_once: bool, today: dt.date
) -> tuple[str, ...]:
    """Give readers of a child new words and links; return who needs a new letter.

    ``at_once`` raises the generation: the page gets another address, the old one dies with the next
    publishing, and every reader needs a new letter. Raises KeyFileError.
    """
    child = _find_child(keys, child_id)
    asked = tuple(readers) or tuple(child.readers)
    if not asked and child.removed and not at_once:
        raise KeyFileError(ALL_REMOVED.format(child=child_id))
    named = tuple(_find_reader(keys, child_id, name, also=child.removed) for name in asked)
    for name in named:
        child.readers[name] = make_reader_keys()
        if name in child.removed:
            child.removed.remove(name)
    if at_once:
        raise_generation(keys, child_id, today)
        return tuple(child.readers)
    return named


def renew_school(keys: Keys, *, at_once: bool, today: dt.date) -> None:
    """Give the school new words of its own, where somebody knows the old ones.

    Families keep theirs. ``at_once`` raises the generation of every child: all pages get another
    address, the old ones die with the next publishing, and every reader needs a new letter with the
    words they have.
    """
    keys.school_words = make_words(SCHOOL_WORDS)
    for child_id, child in keys.children.items():
        child.school = None
        if at_once:
            raise_generation(keys, child_id, today)


def renew_everyone(keys: Keys, today: dt.date) -> None:
    """Make everything anew, where somebody else may have the key file: nothing old opens anything.

    Every page gets another address and every reader other words, the school too. Who was removed
    stays out, and who was withdrawn stays so.
    """
    for child_id, child in keys.children.items():
        raise_generation(keys, child_id, today)
        child.master = secrets.token_bytes(MASTER_BYTES)
        child.school = None
        child.readers = {name: make_reader_keys() for name in child.readers}
    keys.site_key = secrets.token_bytes(MASTER_BYTES)
    keys.school_words = make_words(SCHOOL_WORDS)


def remove_reader(keys: Keys, child_id: str, reader: str, today: dt.date) -> tuple[str, ...]:
    """End a reader's access: their slot goes, and the page gets another address.

    Returns the others, whose words stay good and who need a letter with the new address. Raises
    KeyFileError.
    """
    child = _find_child(keys, child_id)
    name = _find_reader(keys, child_id, reader)
    del child.readers[name]
    child.removed.append(name)
    raise_generation(keys, child_id, today)
    return tuple(child.readers)


def rename_child(keys: Keys, old: str, new: str) -> None:
    """Let the keys of a child's folder go with it to its new name; the address stays as it was."""
    if old in keys.children and new not in keys.children:
        keys.children[new] = keys.children.pop(old)
        keys.old_names = {
            address: new if name == old else name for address, name in keys.old_names.items()
        }


def raise_generation(keys: Keys, child_id: str, today: dt.date) -> None:
    """Let a child's page move to another address; one that was built is noted as one to delete."""
    note_old_address(keys, child_id, today)
    keys.children[child_id].generation += 1


def note_old_address(keys: Keys, child_id: str, today: dt.date) -> None:
    """Note that a child's page has to go from the web host, from where it was built last.

    Nothing is noted where no build has made a page, or where somebody has said that it is gone.
    """
    address = keys.children[child_id].built_address
    if address and address not in keys.deleted_addresses:
        keys.old_addresses.setdefault(address, today.isoformat())
        keys.old_names[address] = child_id


def _find_child(keys: Keys, child_id: str) -> ChildKeys:
    if child_id not in keys.children:
        raise KeyFileError(NO_CHILD.format(child=child_id))
    return keys.children[child_id]


def _find_reader(keys: Keys, child_id: str, reader: str, also: Iterable[str] = ()) -> str:
    known = keys.children[child_id].readers
    found = find_name((*known, *also), reader)
    if found is None:
        names = ", ".join(known) or "nobody yet"
        raise KeyFileError(NO_READER.format(reader=reader, child=child_id, readers=names))
    return found


def make_backup(keys: Keys) -> tuple[bytes, str]:
    """Return the keys sealed under six new words, and the words. Nothing of them is kept."""
    words = make_words(SCHOOL_WORDS)
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(derive_from_words(words, salt)).encrypt(nonce, dump_keys(keys), BOUND)
    held = {
        "planpage_backup": BACKUP_VERSION,
        "rounds": LEAST_ROUNDS,
        "salt": base64.b64encode(salt).decode(),
        "nonce": base64.b64encode(nonce).decode(),
        "sealed": base64.b64encode(sealed).decode(),
    }
    return (json.dumps(held, indent=1) + "\n").encode(), words


def mark_keys(keys: Keys) -> str:
    """Return a digest of what can't be made again: the words and what addresses come from.

    Keys derived from these, and lists of addresses, are not in it: they are made again by a build.
    """
    children = {
        name: {
            "master": child.master.hex(),
            "label": child.label,
            "generation": child.generation,
            "removed": child.removed,
            "withdrawn": child.withdrawn,
            "readers": {who: [one.words, one.link.hex()] for who, one in child.readers.items()},
        }
        for name, child in keys.children.items()
    }
    held = [keys.site_key.hex(), keys.school_words, children]
    return hashlib.sha256(json.dumps(held, sort_keys=True).encode()).hexdigest()


def note_backup(keys: Keys, mark: str, today: dt.date) -> None:
    """Note that a backup was made on the day ``today``; ``mark`` is that of the keys in it."""
    keys.backup_day, keys.backup_mark = today.isoformat(), mark


def read_backup(data: bytes, name: str) -> tuple[int, bytes, bytes, bytes]:
    """Return the rounds, the salt, the nonce and what is sealed of a backup, still unopened.

    ``name`` is for messages. Raises KeyFileError for what is no backup.
    """
    try:
        held = json.loads(data)
        salt, nonce, sealed = (
            base64.b64decode(held[part], validate=True) for part in ("salt", "nonce", "sealed")
        )
        return int(held["rounds"]), salt, nonce, sealed
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise KeyFileError(NOT_A_BACKUP.format(path=name)) from error


def open_backup(data: bytes, typed: str, name: str) -> Keys:
    """Return the keys in a backup; ``name`` is for messages. Raises KeyFileError."""
    rounds, salt, nonce, sealed = read_backup(data, name)
    try:
        key = derive_from_words(tidy_words(typed), salt, rounds)
        opened = AESGCM(key).decrypt(nonce, sealed, BOUND)
    except InvalidTag as error:
        raise KeyFileError(WRONG_WORDS) from error
    except (ValueError, OverflowError) as error:
        raise KeyFileError(NOT_A_BACKUP.format(path=name)) from error
    return load_keys(opened, name)


def write_new_secret(path: Path, data: bytes) -> None:
    """Write a file for its owner alone. Raises FileExistsError where it is there already."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
