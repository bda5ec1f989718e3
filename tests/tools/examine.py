"""Shows pages to one of the three browsers, as ``planpage audit`` does."""

from __future__ import annotations

from pathlib import Path

from planpage.audit.browser_tests import Examined, ShownSite, examine_pages
from planpage.audit.equipment import find_equipment
from planpage.audit.parts import PARTS
from planpage.audit.site_server import serve_folder


def examine(folder: Path, pages: list[str], engine: str, one_side: list[str]) -> Examined:
    """Serve a folder and show ``pages`` of it to one engine; return what was tested and found.

    Raises RuntimeError where the engine can't be had here.
    """
    equipment = find_equipment(set(PARTS) - {engine}, print)
    if not equipment.runs(engine):
        raise RuntimeError(" ".join(one.says for one in equipment.left_out if not one.asked))
    with serve_folder(folder) as base:
        return examine_pages(ShownSite(folder, base, tuple(pages), tuple(one_side)), equipment)
