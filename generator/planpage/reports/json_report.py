"""Diagnostics as JSON, for editors and other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from planpage.diagnostics import Diagnostic
from planpage.reports.placing import find_last_line, find_place
from planpage.reports.quoting import leave_out_quotes
from planpage.reports.terminal import sort_diagnostics


def list_diagnostics(
    diagnostics: Iterable[Diagnostic], *, quotes: bool = True
) -> list[dict[str, str | int]]:
    """Return the diagnostics by their place, each with names that stay the same for ever.

    ``line`` and ``column`` count from 1, in characters; ``line`` 0 is the whole file. ``write`` is
    text for the ``replaces`` lines from ``line`` on; ``goes`` says where its lines go, and
    ``last_line`` the last line that is replaced, or the one to put them below. Without ``quotes``,
    nothing that was written in a plan is among it.
    """
    return [
        {
            "name": one.name,
            "severity": one.severity.value,
            "path": one.at.path,
            "line": one.at.line,
            "column": one.at.column,
            "width": one.at.width,
            "says": one.says,
            "note": one.note,
            "write": one.write,
            "replaces": one.replaces,
            "goes": goes.value,
            "last_line": find_last_line(one, goes),
            "line_text": one.line_text,
        }
        for one, goes in (
            (one, find_place(one))
            for one in (
                diagnostic if quotes else leave_out_quotes(diagnostic)
                for diagnostic in sort_diagnostics(diagnostics)
            )
        )
    ]


def write_json_report(diagnostics: Iterable[Diagnostic], *, quotes: bool = True) -> str:
    """Return the diagnostics as one JSON list, with a line end, in plain ASCII."""
    return json.dumps(list_diagnostics(diagnostics, quotes=quotes), indent=2) + "\n"
