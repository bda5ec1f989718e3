"""A short name for the look of the pages: it changes when a template, a style or a word does.

Results of an audit carry it, so that a page can say whether they are about pages like itself.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from planpage.rendering.templates import find_templates

RECORD = "tested.json"
"""The results of the audit of planpage's own pages, which come with the templates."""

LEFT_OUT = frozenset({RECORD, "starters"})
"""What stands among the templates and changes no page."""

LETTERS = 16


def digest_templates(folder: Path | None = None) -> str:
    """Return the digest of the templates: sixteen hexadecimal digits.

    Line ends of other systems make no difference.
    """
    folder = folder or find_templates()
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*"), key=lambda one: one.relative_to(folder).as_posix()):
        inside = path.relative_to(folder)
        if not path.is_file() or inside.parts[0] in LEFT_OUT:
            continue
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{inside.as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:LETTERS]
