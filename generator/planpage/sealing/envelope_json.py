"""An envelope as the JSON that stands in the page, and back."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from planpage.sealing.envelope import Envelope, OpenError, Part


def write_envelope(envelope: Envelope) -> str:
    """Return the envelope as one line of JSON, the same for the same envelope."""
    held = {
        "version": envelope.version,
        "kdf": envelope.kdf,
        "rounds": envelope.rounds,
        "address": envelope.address,
        "salt": _write(envelope.salt),
        "slots": [_write(slot) for slot in envelope.slots],
        "links": [_write(slot) for slot in envelope.link_slots],
        "parts": {part: _write(data) for part, data in envelope.parts.items()},
    }
    return json.dumps(held, separators=(",", ":"))


def read_envelope(text: str) -> Envelope:
    """Return the envelope in ``text``. Raises OpenError for anything else."""
    try:
        held: dict[str, Any] = json.loads(text)
        return Envelope(
            address=str(held["address"]),
            salt=_read(held["salt"]),
            slots=tuple(map(_read, held["slots"])),
            link_slots=tuple(map(_read, held["links"])),
            parts={Part(name): _read(data) for name, data in held["parts"].items()},
            rounds=int(held["rounds"]),
            version=int(held["version"]),
            kdf=str(held["kdf"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise OpenError from error


def _write(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _read(text: str) -> bytes:
    data = base64.b64decode(text, validate=True)
    if _write(data) != text:
        # Bits behind the last byte would be no part of it, and could be changed unseen.
        raise binascii.Error
    return data
