"""The address of the school's web site, as ``mkdocs.yml`` says it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.exceptions import MkDocsException

from planpage.guide.build import SETTINGS, GuideError, collect_log, explain, load_settings


def read_site_url(root: Path) -> str:
    """Return ``site_url`` of the ``mkdocs.yml`` in ``root``; empty where there is none.

    Raises GuideError where ``mkdocs.yml`` can't be read.
    """
    if not (root / SETTINGS).is_file():
        return ""
    with collect_log() as log:
        try:
            return str(load_settings(root, {"plans": False}).site_url or "")
        except (MkDocsException, SystemExit) as error:
            raise GuideError(explain(log.told, error, root)) from error
