"""Diagnostics for people and programs: in the terminal, and as JSON."""

from __future__ import annotations

from planpage.reports.json_report import list_diagnostics, write_json_report
from planpage.reports.terminal import (
    write_last_line,
    write_message,
    write_terminal_report,
)

__all__ = [
    "list_diagnostics",
    "write_json_report",
    "write_last_line",
    "write_message",
    "write_terminal_report",
]
