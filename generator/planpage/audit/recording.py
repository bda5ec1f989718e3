"""Writes the results of an audit as JSON: whole, or as a record that names no child's page."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re

from planpage.audit.shapes import OTHER, name_shape
from planpage.model.audit_results import AuditResults, Finding

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


def write_results(results: AuditResults) -> str:
    """Return the results as JSON, with a line end; the same results give the same text."""
    text = json.dumps(
        dataclasses.asdict(results), ensure_ascii=False, indent=2, default=_write_other
    )
    return text + "\n"


def make_record(results: AuditResults) -> AuditResults:
    """Return the results as they may stand on a page for everyone.

    A page's address can hold a child's name, and a checker's words can quote a page: so a finding
    says of which kind its page is, nothing of where on it, and what it quotes is taken out. Why a
    part did not run is a matter of the machine, and is taken out too.
    """
    findings = {_record_finding(one) for one in results.findings}
    exempted = [dataclasses.replace(one, page=_name_pattern(one.page)) for one in results.exempted]
    return dataclasses.replace(
        results,
        findings=tuple(sorted(findings)),
        exempted=tuple(exempted),
        unused=(),
        left_out=tuple(dataclasses.replace(one, says="") for one in results.left_out),
    )


def _record_finding(one: Finding) -> Finding:
    return dataclasses.replace(
        one,
        page=name_shape(one.page),
        rule=_QUOTED.sub("…", one.rule),
        state="",
        where="",
        says=_QUOTED.sub("…", one.says),
    )


def _name_pattern(pattern: str) -> str:
    """Return the kind of page that an exception is about; one for many kinds stays as it is."""
    name = name_shape(pattern)
    return "*" if name == OTHER and "*" in pattern else name


def _write_other(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
