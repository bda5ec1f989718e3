"""Reads the results of an audit back from the JSON that ``planpage audit --record`` writes."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from planpage.model.audit_results import AuditResults

NOT_RESULTS = (
    "These are not results of an audit that this planpage knows. Make them again with: "
    "planpage audit --record"
)


class AuditResultsError(ValueError):
    """A text does not hold the results of an audit. Its words are for a person."""


def read_audit_results(text: str) -> AuditResults:
    """Read results from JSON. Raises :class:`AuditResultsError` for every other text."""
    try:
        results = _build(AuditResults, json.loads(text))
    except (ValueError, TypeError, RecursionError) as error:
        raise AuditResultsError(NOT_RESULTS) from error
    if not isinstance(results, AuditResults):
        raise AuditResultsError(NOT_RESULTS)
    return results


def _build(kind: Any, value: object) -> object:  # noqa: ANN401 - a type, of whatever kind
    """Make ``value``, which JSON knows, into a ``kind``; raise TypeError where it can't be one."""
    if is_dataclass(kind) and isinstance(kind, type):
        if not isinstance(value, dict):
            raise TypeError(kind.__name__)
        hints = get_type_hints(kind)
        unknown = value.keys() - {field.name for field in fields(kind)}
        if unknown:
            raise TypeError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
        return kind(**{name: _build(hints[name], one) for name, one in value.items()})
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise TypeError(str(kind))
        return tuple(_build(get_args(kind)[0], one) for one in value)
    if kind is dt.date:
        return dt.date.fromisoformat(str(value))
    if type(value) is not kind:
        raise TypeError(str(kind))
    return value
