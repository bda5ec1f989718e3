"""The script of the locked page, as short as it can be made without making its source hard to read.

Only comments and spaces go: names stay, so that anybody can compare what a page holds with
``site_templates/scripts/``. What this takes is our own script, written so that it can: texts in
single quotation marks, a semicolon at the end of each statement, no space in a pattern.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from planpage.rendering.templates import find_templates

_WHOLE = re.compile(r"('(?:[^'\\\n]|\\.)*')|//[^\n]*|/\*.*?\*/", re.DOTALL)
_AROUND_SIGN = re.compile(r"\s*([^\w$\s])\s*")
_TWICE = re.compile(r"([+-])\s+\1")


class ScriptError(ValueError):
    """The script holds something that can't be made shorter safely."""


@functools.cache
def read_script(name: str) -> str:
    """Return the script ``name`` of the templates, without comments and needless spaces."""
    return shorten_script((find_templates() / "scripts" / name).read_text(encoding="utf-8"))


def shorten_script(source: str) -> str:
    """Return ``source`` without comments, and without the spaces and lines that mean nothing.

    Raises ScriptError for texts in backticks, and where two plus or minus signs would run together.
    """
    return re.sub(r";+}", "}", "".join(_shorten_pieces(source)))


def _shorten_pieces(source: str) -> Iterator[str]:
    end = 0
    code = ""
    for whole in _WHOLE.finditer(source):
        code += source[end : whole.start()]
        end = whole.end()
        if whole[1]:
            yield _shorten_code(code)
            yield whole[1]
            code = ""
    yield _shorten_code(code + source[end:])


def _shorten_code(code: str) -> str:
    """Shorten what stands between two texts."""
    if "`" in code or _TWICE.search(code):
        raise ScriptError("A backtick, or two signs that would run together.")
    return re.sub(r"\s+", " ", _AROUND_SIGN.sub(r"\1", code)).strip()
