"""What the files are called that are made for a reader: on the school's own disk, and beyond it."""

from __future__ import annotations

import hashlib
import re

LONGEST = 40
PLAIN = re.compile(r"[A-Z][a-z]+(?: (?:and|[A-Z][a-z]+|[0-9]+))*")
"""How most are called. Two such names that differ give two names of files."""


def name_reader_file(child_id: str, reader: str) -> str:
    """Return the name of a reader's file, without ending: ``sam-b-mum``.

    Small letters, digits and hyphens, whatever the reader is called: no name leads to another
    folder. What is more than plain words gets some signs of its own, so that no two readers share.
    """
    words = re.sub(r"[^a-z0-9]+", "-", reader.casefold()).strip("-")[:LONGEST].strip("-")
    if not PLAIN.fullmatch(reader) or len(reader) > LONGEST:
        own = hashlib.sha256(reader.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        words = f"{words}-{own}" if words else f"reader-{own}"
    return f"{child_id}-{words}"
