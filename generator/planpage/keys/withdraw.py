"""A child's pages are withdrawn, and published again; what has to go from the web host.

All of it stands in the key file. The plans themselves are never touched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from planpage.keys.life import note_old_address, raise_generation
from planpage.keys.model import Keys, make_child_keys


def withdraw_child(keys: Keys, child_id: str, today: dt.date) -> None:
    """Let the next build leave a child out, and every build after it.

    A child who has no keys yet gets some, so that it is never published at all. Who is withdrawn
    already stays so since the same day.
    """
    if child_id not in keys.children:
        keys.children[child_id] = make_child_keys(keys, child_id)
    child = keys.children[child_id]
    child.withdrawn = child.withdrawn or today.isoformat()
    note_old_address(keys, child_id, today)


def publish_again(keys: Keys, child_id: str, today: dt.date) -> tuple[str, ...]:
    """Let the next build publish a withdrawn child again, at another address.

    Returns who needs a letter with it; their words stay good. The child has to be in ``keys``.
    """
    child = keys.children[child_id]
    child.withdrawn = ""
    if child.built_address:
        raise_generation(keys, child_id, today)
    return tuple(child.readers)


def list_withdrawn(keys: Keys) -> dict[str, str]:
    """Return the children whose pages are withdrawn, each with the day."""
    return {name: child.withdrawn for name, child in keys.children.items() if child.withdrawn}


def note_deleted(keys: Keys, today: dt.date) -> tuple[str, ...]:
    """Note that all old addresses are gone from the web host; return which they were."""
    gone = tuple(keys.old_addresses)
    keys.deleted_addresses |= dict.fromkeys(gone, today.isoformat())
    keys.old_addresses.clear()
    return gone


def note_published(keys: Keys, child_id: str) -> None:
    """Note that a child has a page, whose address need not go from the web host."""
    address = keys.find_address(child_id)
    keys.children[child_id].built_address = address
    keys.old_addresses.pop(address, None)
    keys.deleted_addresses.pop(address, None)


def note_strange(keys: Keys, there: Iterable[str], today: dt.date) -> None:
    """Note the addresses in the last site that are not of these keys: they have to go.

    After a key file was lost, or an old backup put back, nothing else tells of them.
    """
    known = {*name_addresses(keys), *keys.deleted_addresses}
    known.update(child.built_address for child in keys.children.values())
    for address in there:
        if address not in known:
            keys.old_addresses.setdefault(address, today.isoformat())


def name_addresses(keys: Keys) -> dict[str, str]:
    """Return whose each address is or was, by the address: of every child and generation.

    Of other keys from before there are those that were noted with a name.
    """
    return keys.old_names | {
        keys.find_address(child_id, generation): child_id
        for child_id, child in keys.children.items()
        for generation in range(1, child.generation + 1)
    }
