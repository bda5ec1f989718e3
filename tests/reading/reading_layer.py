"""What the tests of the lowest layer share: a small plan, how to read one, how to follow advice."""

from __future__ import annotations

from typing import Any

import yaml

from planpage.diagnostics import Diagnostic
from planpage.reading.front_matter import split_source
from planpage.reading.source_text import decode_source
from planpage.reading.yaml_events import Mapping, Node, Scalar, read_nodes
from planpage.reading.yaml_run import LOADER

PATH = "plans/sam-b/2026-autumn.md"

LOADERS: tuple[type[Any], ...] = (LOADER, yaml.SafeLoader)
"""The fast loader and the one that every machine has: both must say the same."""

SMALL_PLAN = """\
---
planpage: 1
child:
  name: Sam
  year: Year 3
starts: 2026-09-14
review: 2026-11-06
needs:
  - Sounding out long words
views:
  - who: Sam
    says: I like reading with Mrs Jones when it is quiet.
  - who: Mum
    says: He tries at bedtime, then gets cross with long words.
outcomes:
  - outcome: Sam reads a short book on his own.
    targets:
      - target: Read 60 words a minute
        now: 32 words a minute
        aim: 60 words a minute
        by: 2026-11-06
        success: A one-minute read every Friday
support:
  - what: Paired reading
    who: Mrs Jones
    role: teaching assistant
    how_often: 4 times a week
    minutes: 15
    where: library corner
---
"""


def read_file(
    data: bytes | str, loader: type[Any] = LOADER
) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read the fields of a whole file, and everything that this layer says of it."""
    if isinstance(data, str):
        data = data.encode()
    text, told = decode_source(data, PATH)
    if text is None:
        return None, told
    parts, more = split_source(text, PATH)
    told += more
    if parts is None:
        return None, told
    root, more = read_nodes(
        parts.yaml_text, PATH, parts.first_line, text.split("\n"), loader=loader
    )
    return root, told + more


def read_fields(
    text: str, loader: type[Any] = LOADER
) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read bare fields, which begin on line 1."""
    return read_nodes(text, PATH, 1, text.split("\n"), loader=loader)


def read_plain(text: str, loader: type[Any] = LOADER) -> Any:
    """Return bare fields as dicts, lists and texts; there must be nothing wrong with them."""
    root, told = read_fields(text, loader)
    assert told == ()
    return simplify(root)


def simplify(node: Node | None) -> Any:
    """Return a node as dicts, lists and texts."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {name.text: simplify(value) for name, value in node.pairs}
    return [simplify(item) for item in node.items]


def change_plan(old: str, new: str) -> str:
    """Return the small plan with ``new`` in place of the first ``old``."""
    assert old in SMALL_PLAN
    return SMALL_PLAN.replace(old, new, 1)


def follow_advice(text: str, told: Diagnostic) -> str:
    """Return the file with what a diagnostic says to write in place of what stands there."""
    lines = text.split("\n")
    start = told.at.line - 1
    lines[start : start + told.replaces] = told.write.split("\n")
    return "\n".join(lines)
