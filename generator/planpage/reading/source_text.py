"""Makes text of the bytes of a file, and tells what about them is not a text file.

Whatever can be made out is handed on, so that everything else in the file is told at once.
"""

from __future__ import annotations

import codecs
import re

from planpage.diagnostics import Diagnostic, Position, Severity

LARGEST = 256 * 1024
"""Bytes that a file may have: the limit of the format."""

UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Characters that no text editor shows: YAML refuses most, and takes some for the end of a line."""

_SEEN = bytes([9, 10, *range(32, 127)])
"""The characters of ASCII that an editor shows, or makes room for."""

_SAVE_AS_UTF8 = "In Notepad: File, Save as, Encoding: UTF-8."
_SAVE_AS_TEXT = "In Word: File, Save a copy, Plain text (.txt), and then Other encoding: UTF-8."
_OTHER_KINDS = {
    b"PK\x03\x04": "a Word document or another packed file",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "a formatted text (RTF)",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SOFT_BREAKS = "\x0b\x0c\x85\u2028\u2029"
"""Ends of lines within a paragraph: a space in one line says the same."""

_MOST_STRAY = 20
"""Lines with stray characters that are told one by one."""


def has_unreadable(text: str) -> bool:
    """Whether anything of UNREADABLE stands in ``text``: at once for plain English."""
    if text.isascii():
        return bool(text.encode().translate(None, _SEEN))
    return UNREADABLE.search(text) is not None


def decode_source(data: bytes, path: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Return the text of a file's bytes, a line feed for each line end, and what is wrong with it.

    The text is None where there is none, or where it isn't worth reading further. Characters that
    can't be seen are told and replaced one for one, so that columns stay right.
    """
    if len(data) > LARGEST:
        size = f"{len(data) / 1024:,.0f} KB"
        says = f"This file is too large for a plan: {size}, where {LARGEST // 1024} KB are allowed."
        note = "Pictures, tables of results and old plans belong in files of their own."
        return None, (_tell_file("file-too-large", path, says, note),)
    for start, kind in _OTHER_KINDS.items():
        if data.startswith(start):
            says = f"This file is {kind}, not plain text."
            return None, (_tell_file("not-plain-text", path, says, _SAVE_AS_TEXT),)
    text, told = _decode(data, path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        says = "There is nothing in this file."
        return None, (_tell_file("empty-file", path, says, "Delete it, or copy a plan into it."),)
    stray = UNREADABLE.findall(text) if has_unreadable(text) else []
    others = len(text) - sum(map(str.isascii, text)) if told else 0
    if len(stray) > len(text) // 10 or others > len(text) // 3:
        says = "This file is not plain text."
        return None, (_tell_file("not-plain-text", path, says, _SAVE_AS_TEXT),)
    if stray:
        told += tuple(_tell_stray(text, path))
        text = replace_unreadable(text)
    return text, told


def replace_unreadable(text: str) -> str:
    """Put another character in place of each that no editor shows, so that columns stay right.

    Bytes of Windows that were taken for Unicode become the letters that they were; others spaces.
    """
    return UNREADABLE.sub(lambda found: _restore(found.group()) or " ", text)


def _restore(character: str) -> str:
    if "\x80" <= character <= "\x9f":
        return character.encode("latin-1").decode("cp1252", errors="ignore")
    return ""


def _decode(data: bytes, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    encoding = _find_wide_encoding(data)
    if encoding:
        says = "This file is saved as UTF-16, and not as UTF-8."
        told = (_tell_file("not-utf-8", path, says, _SAVE_AS_UTF8),)
        return data.decode(encoding, errors="replace").removeprefix("\ufeff"), told
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
    text = data.decode("utf-8", errors=_AS_WINDOWS)
    rest = text[len(before) :]
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = Position(path, len(lines), len(lines[-1]) + 1)
    line = re.split(r"[\r\n]", lines[-1] + rest, maxsplit=1)[0]
    told = (
        Diagnostic(
            name="not-utf-8",
            severity=Severity.ERROR,
            at=at,
            says=f'The letter "{rest[0]}" is not saved as UTF-8, but in an old way of Windows.',
            note=f"{_SAVE_AS_UTF8} Then look at this letter, and at others with an accent.",
            line_text=line,
            says_without_quotes="A letter is not saved as UTF-8, but in an old way of Windows.",
        ),
    )
    return text, told


def _find_wide_encoding(data: bytes) -> str:
    """Return the encoding with two or four bytes to a letter that this is, or nothing."""
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            return encoding
    half = len(data[:1000]) // 2
    if half and data[1:1000:2].count(0) > half * 0.8:
        return "utf-16-le"
    return "utf-16-be" if half and data[:1000:2].count(0) > half * 0.8 else ""


def _decode_as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not UTF-8 as Windows-1252: what old editors write in Britain."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    letters = [bytes([byte]).decode("cp1252", errors="ignore") or "\ufffd" for byte in wrong]
    return "".join(letters), error.end


_AS_WINDOWS = "planpage.windows"
codecs.register_error(_AS_WINDOWS, _decode_as_windows)


def _tell_stray(text: str, path: str) -> list[Diagnostic]:
    """Tell each line with characters that can't be seen, up to a number of lines."""
    told: list[Diagnostic] = []
    for number, line in enumerate(text.split("\n"), start=1):
        found = UNREADABLE.search(line)
        if found is None:
            continue
        if len(told) == _MOST_STRAY:
            break
        whole = UNREADABLE.sub(lambda one: _restore(one[0]) or " " * (one[0] in _SOFT_BREAKS), line)
        told.append(
            Diagnostic(
                name="stray-character",
                severity=Severity.ERROR,
                at=Position(path, number, found.start() + 1),
                says="There is a character here that can't be seen and does not belong in a text.",
                write=whole,
                note="often pasted in from Word, a web page or a PDF",
                line_text=line,
            )
        )
    return told


def _tell_file(name: str, path: str, says: str, note: str) -> Diagnostic:
    return Diagnostic(name, Severity.ERROR, Position(path), says, note=note)
