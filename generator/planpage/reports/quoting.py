"""Takes out of a diagnostic what a plan says: a child's data, which a log must not hold."""

from __future__ import annotations

import dataclasses
import re

from planpage.diagnostics import Diagnostic

_QUOTED = re.compile(r'"[^"]*"')
_LEFT_OUT = '"\N{HORIZONTAL ELLIPSIS}"'


def leave_out_quotes(diagnostic: Diagnostic) -> Diagnostic:
    """Return ``diagnostic`` with nothing in it that was written in the file.

    The line and the text to write go. The headline becomes the one without quotations, or loses
    everything between double quotes; so does the note.
    """
    says = diagnostic.says_without_quotes or _QUOTED.sub(_LEFT_OUT, diagnostic.says)
    note = _QUOTED.sub(_LEFT_OUT, diagnostic.note)
    return dataclasses.replace(diagnostic, says=says, note=note, write="", line_text="")
