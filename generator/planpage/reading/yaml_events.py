"""Reads the fields of a file into positioned nodes: the fast way for what is written well.

Where anything looks wrong, :mod:`planpage.reading.yaml_faults` takes over.
"""

from __future__ import annotations

from collections.abc import Sequence as Lines
from typing import Any

from planpage.diagnostics import Diagnostic
from planpage.reading.draft import Draft
from planpage.reading.nodes import Mapping, Node, Scalar, Sequence
from planpage.reading.source_text import has_unreadable, replace_unreadable
from planpage.reading.yaml_fold import fold_events
from planpage.reading.yaml_run import LOADER

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "read_nodes"]


def read_nodes(
    yaml_text: str,
    path: str,
    first_line: int,
    lines: Lines[str],
    *,
    loader: type[Any] = LOADER,
) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read ``yaml_text`` into fields, and tell everything in it that YAML reads wrongly or not.

    ``first_line`` is the line of the file ``path`` on which the text begins, counted from 1, and
    ``lines`` are all lines of the file. ``loader`` is one of PyYAML's. Never raises, whatever the
    text; None comes back where no fields could be read, with diagnostics that say why, unless the
    text is blank. With errors among the diagnostics, the fields are what could be made out.
    """
    if has_unreadable(yaml_text):
        yaml_text = replace_unreadable(yaml_text)
    written = yaml_text.split("\n")
    # Tabs become spaces one for one, so that both loaders read the same and columns stay right.
    plain = [line.replace("\t", " ") for line in written] if "\t" in yaml_text else written
    draft = Draft(path, first_line, written, plain)
    folding = fold_events(draft, loader)
    if type(folding.root) is Mapping and not folding.traps:
        return folding.root, ()
    if folding.root is None and folding.stop is None and not yaml_text.strip():
        return None, ()
    from planpage.reading.yaml_faults import read_faulty  # noqa: PLC0415 - few plans need it

    return read_faulty(draft, lines, loader)
