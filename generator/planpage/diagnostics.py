"""Facts about places in files, not worded for any one screen.

A :class:`Diagnostic` says what is wrong at a :class:`Position`, in a SENCO's words, and what to
write instead. The reports (terminal, JSON, web page) decide how it looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a diagnostic weighs. Only an error keeps a site from being published."""

    ERROR = "error"
    ADVICE = "advice"
    INFORMATION = "information"


class Position(NamedTuple):
    """A place in a file.

    ``path`` is the file as a person names it (``plans/sam-b/2026-autumn.md``), with forward
    slashes. ``line`` and ``column`` count from 1, in characters; line 0 means the whole file.
    ``width`` is the number of characters meant, at least 1, all on that line.

    A tuple with names, since every text of every plan has one: that is quick to make and to send.
    """

    path: str
    line: int = 0
    column: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to put right, or to think about, at one place.

    ``name`` is stable, small words joined by hyphens, and a heading in ``docs/messages.md``.
    ``says`` is the headline: one or two sentences. ``write`` is text to paste: whole lines with
    their indent, in place of ``replaces`` lines of the file from ``at.line`` on. With ``replaces``
    0 they are added beside that line, above or below as ``planpage.reports`` finds out; with
    ``elsewhere`` they belong where ``note`` says. ``note`` is what helps to understand it: a phrase
    ("November has 30 days") or whole sentences. Both may be empty. ``line_text`` is the line as
    written; ``height`` on how many lines stands what begins there.

    A report leaves out ``line_text`` and ``write`` where a child's data must not show. There it
    says ``says_without_quotes`` in place of ``says``; where that is empty, ``says`` with everything
    between double quotes left out. So whatever a plan holds stands between double quotes in
    ``says`` (see :func:`quote_text`), and ``note`` holds nothing of it.
    """

    name: str
    severity: Severity
    at: Position
    says: str
    write: str = ""
    note: str = ""
    line_text: str = ""
    says_without_quotes: str = ""
    replaces: int = 1
    elsewhere: bool = False
    height: int = 1

    @property
    def is_error(self) -> bool:
        """Whether this keeps the site from being published."""
        return self.severity is Severity.ERROR

    def with_line(self, line_text: str, height: int = 1) -> Diagnostic:
        """Return the same with the line as it is written, and on how many lines that goes on."""
        # Not by `replace`, which takes three times as long: there may be thousands.
        return Diagnostic(
            self.name,
            self.severity,
            self.at,
            self.says,
            self.write,
            self.note,
            line_text,
            self.says_without_quotes,
            self.replaces,
            self.elsewhere,
            height,
        )


LONGEST_QUOTATION = 60


def quote_text(text: str) -> str:
    """Put ``text`` from a file between double quotes, for a headline.

    Comes out on one line, shortened to ``LONGEST_QUOTATION`` characters, and with no other double
    quote in it, so that a report can find where the quotation ends and leave it out.
    """
    line = " ".join(text[: LONGEST_QUOTATION * 4].replace('"', "'").split())
    if len(line) > LONGEST_QUOTATION:
        line = line[: LONGEST_QUOTATION - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
    return f'"{line}"'
