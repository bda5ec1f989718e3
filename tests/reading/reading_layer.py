"""What the tests of the lowest layer share: how to read a plan, and how to follow advice."""

from __future__ import annotations

from typing import Any

import yaml

from planpage.diagnostics import Diagnostic
from planpage.reading.front_matter import split_source
from planpage.reading.source_text import decode_source
from planpage.reading.yaml_events import Mapping, Node, Scalar, read_nodes
from planpage.reading.yaml_run import LOADER
from tests.smallest_plan import SMALLEST_PLAN

PATH = "plans/sam-b/2026-autumn.md"

Plain = Any
"""Dicts, lists and texts inside each other: what a test can read and compare."""

LOADERS: tuple[type[Any], ...] = (LOADER, yaml.SafeLoader)
"""The fast loader and the one that every machine has: both must say the same."""


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


def read_plain(text: str, loader: type[Any] = LOADER) -> Plain:
    """Return bare fields as dicts, lists and texts; there must be nothing wrong with them."""
    root, told = read_fields(text, loader)
    assert told == ()
    return simplify(root)


def simplify(node: Node | None) -> Plain:
    """Return a node as dicts, lists and texts."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {name.text: simplify(value) for name, value in node.pairs}
    return [simplify(item) for item in node.items]


def change_plan(old: str, new: str) -> str:
    """Return the smallest plan with ``new`` in place of the first ``old``."""
    assert old in SMALLEST_PLAN
    return SMALLEST_PLAN.replace(old, new, 1)


def follow_advice(text: str, told: Diagnostic) -> str:
    """Return the file with what a diagnostic says to write in place of what stands there."""
    lines = text.split("\n")
    start = told.at.line - 1
    lines[start : start + told.replaces] = told.write.split("\n")
    return "\n".join(lines)
