"""The results of audits that a site's accessibility statement is written from."""

from __future__ import annotations

from pathlib import Path

from planpage.model.audit_results import AuditResults
from planpage.reading.audit_results import NOT_RESULTS, AuditResultsError, read_audit_results
from planpage.rendering.statement import Evidence
from planpage.rendering.templates import find_templates
from planpage.rendering.templates_digest import RECORD

OWN_RECORD = "accessibility-results.json"
"""Where a school keeps the results for its own pages: beside ``mkdocs.yml``."""


class ResultsFileError(Exception):
    """A file with results of an audit can't be read. Its text is for a person."""


def read_tested(top: Path) -> Evidence:
    """Read the results that come with planpage, and those of the school whose folder is ``top``.

    Raises :class:`ResultsFileError` where a file holds something else.
    """
    return Evidence(_read(find_templates() / RECORD), _read(top / OWN_RECORD))


def _read(path: Path) -> AuditResults | None:
    if not path.is_file():
        return None
    try:
        return read_audit_results(path.read_text(encoding="utf-8"))
    except (AuditResultsError, UnicodeDecodeError) as error:
        raise ResultsFileError(f"{path.name}: {NOT_RESULTS}") from error
