"""The entries of a plan as they were written, each under an id that it keeps for all cycles."""

from __future__ import annotations

from planpage.model.plan import Plan
from planpage.reading.folder_faults import suggest_name
from planpage.starting.noted_yaml import Value

Fields = dict[str, Value]

LONGEST_ID = 40

_MAIN = {"needs": "need", "outcomes": "outcome", "targets": "target", "support": "what"}


def list_entries(fields: Fields, name: str) -> list[Fields]:
    """Return the entries of a list, each with its fields: the small form written out.

    ``name`` is the list's name: ``- Reading`` under ``needs`` becomes ``need: Reading``.
    """
    held = fields.get(name, [])
    items = held if isinstance(held, list) else [held]
    main = _MAIN[name]
    return [dict(item) if isinstance(item, dict) else {main: item} for item in items if item]


def drop_fields(fields: Fields, *names: str) -> Fields:
    """Return ``fields`` without those that are called ``names``."""
    return {name: held for name, held in fields.items() if name not in names}


class Ids:
    """The ids of a plan: those that it has, and new ones for what has none."""

    def __init__(self, plan: Plan) -> None:
        own = (
            *(need.id for need in plan.needs),
            *(outcome.id for outcome in plan.outcomes),
            *(target.id for target in plan.targets),
            *(support.id for support in plan.support),
        )
        self._taken = {str(name) for name in own if name}
        self._given: dict[tuple[str, str], str] = {}

    def name_entry(self, kind: str, key: str, fields: Fields) -> Fields:
        """Return the fields of an entry with an id before them; its own where it has one."""
        own = fields.get("id")
        new = own if isinstance(own, str) and own else self._make(str(fields[_MAIN[kind]]))
        self._given[kind, key] = new
        return {"id": new, **{name: held for name, held in fields.items() if name != "id"}}

    def find(self, key: str, *kinds: str) -> str | None:
        """Return the id of the entry that was known as ``key``, if it was carried over."""
        return next((self._given[kind, key] for kind in kinds if (kind, key) in self._given), None)

    def _make(self, text: str) -> str:
        words = (suggest_name(text) or "entry").split("-")
        name = words[0][:LONGEST_ID]
        for word in words[1:]:
            if len(name) + len(word) >= LONGEST_ID:
                break
            name += f"-{word}"
        free, number = name, 2
        while free in self._taken:
            free, number = f"{name}-{number}", number + 1
        self._taken.add(free)
        return free
