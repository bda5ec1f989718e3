"""Reads the exceptions: findings that a person looked at and lets stay, each with its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import yaml

from planpage.model.audit_results import Exempted

FILE = "accessibility-exceptions.yml"
FIELDS = ("tool", "rule", "page", "reason", "date")
WANTED = "Each exception needs tool, rule, page, reason and date, and nothing else."


class ExceptionsError(ValueError):
    """The file of exceptions can't be used. Its text is for a person."""


def read_exceptions(path: Path) -> tuple[Exempted, ...]:
    """Read the exceptions in a file; raise :class:`ExceptionsError` where one is not as it should.

    A file with nothing in it has no exceptions.
    """
    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ExceptionsError(f"{path.name} can't be read as a list of exceptions.") from error
    if not isinstance(entries or [], list):
        raise ExceptionsError(f"{path.name} has to be a list. {WANTED}")
    return tuple(_read_all(entries or [], path.name))


def _read_all(entries: list[object], name: str) -> Iterator[Exempted]:
    for number, entry in enumerate(entries, start=1):
        wrong = _find_fault(entry)
        if wrong or not isinstance(entry, dict):
            raise ExceptionsError(f"{name}, exception {number}: {wrong} {WANTED}")
        yield Exempted(**entry)


def _find_fault(entry: object) -> str:
    """Return what is wrong with one exception, or nothing."""
    if not isinstance(entry, dict):
        return "it has no fields."
    for field in FIELDS:
        if field not in entry:
            return f"{field} is missing."
    for field, value in entry.items():
        if field not in FIELDS:
            return f"{field} is not known here."
        if field == "date" and not (
            isinstance(value, dt.date) and not isinstance(value, dt.datetime)
        ):
            return "date has to be a day, such as 2026-11-22."
        if field != "date" and not (isinstance(value, str) and value.strip()):
            return f"{field} has to be words."
    return ""
