"""Reads a year of school, a language, and what a school sets for its pages."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Mapping

from planpage.model.values import Colour, Language, LocalFile, Year
from planpage.reading.values.wrong import WrongValue

_YEAR = re.compile(r"(?:year|yr|y)\s*(\d{1,2})\Z", re.IGNORECASE)
_OTHER_YEARS = {
    "nursery": "Nursery",
    "pre-school": "Nursery",
    "preschool": "Nursery",
    "n1": "Nursery",
    "n2": "Nursery",
    "reception": "Reception",
    "r": "Reception",
    "yr": "Reception",
    "eyfs": "Reception",
    "foundation": "Reception",
    "foundation stage": "Reception",
    "college": "College",
    "fe": "College",
}
_LAST_SCHOOL_YEAR = 14


def read_year(text: str) -> Year:
    """Read a year of school: Year 3, Y3, Reception, Nursery, College."""
    other = _OTHER_YEARS.get(text.lower())
    if other:
        return Year(other)
    match = _YEAR.match(text)
    if match and 1 <= int(match.group(1)) <= _LAST_SCHOOL_YEAR:
        return Year(f"Year {int(match.group(1))}")
    number = re.match(r"\d{1,2}\Z", text)
    raise WrongValue(
        "wrong-year",
        f'"{text}" is not a year of school.',
        write=f"Year {text}" if number and 1 <= int(text) <= _LAST_SCHOOL_YEAR else "",
        note="write it like Year 3, Reception, Nursery or Year 12",
        plainly="This is not a year of school.",
    )


def read_colour(text: str) -> Colour:
    """Read ``#7b2d5b``, or ``7b2d5b``; three digits are doubled."""
    match = re.match(r"#?([0-9a-f]{6}|[0-9a-f]{3})\Z", text, re.IGNORECASE)
    if match:
        digits = match.group(1).lower()
        return Colour("#" + (digits if len(digits) == 6 else "".join(d * 2 for d in digits)))  # noqa: PLR2004
    raise WrongValue(
        "wrong-colour",
        f'"{text}" is not a colour.',
        note='write # and six digits in double quotes, such as "#7b2d5b"',
        plainly="This is not a colour.",
    )


def read_language(text: str) -> Language:
    """Read a language as its tag (``pl``) or its English name (Polish)."""
    if re.match(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", text):
        return Language(text)
    names = _list_languages()
    tag = names.get(text.casefold())
    if tag:
        return Language(tag.replace("_", "-"))
    near = difflib.get_close_matches(text.casefold(), names, n=1)
    raise WrongValue(
        "unknown-language",
        f'"{text}" is not a language that is known here.',
        write=near[0].title() if near else "",
        note="write its English name, such as Polish, or its tag, such as pl",
        plainly="This is not a language that is known here.",
    )


@functools.cache
def _list_languages() -> Mapping[str, str]:
    """Return the English names of languages, in small letters, with their tags."""
    from babel import Locale  # noqa: PLC0415 - slow to load, and few plans need it

    return {str(name).casefold(): tag for tag, name in Locale("en").languages.items()}


def read_local_file(text: str) -> LocalFile:
    """Read the name of a file that lies in the same folder."""
    if re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png|jpg|jpeg)\Z", text, re.IGNORECASE):
        return LocalFile(text)
    raise WrongValue(
        "wrong-file-name",
        f'"{text}" is not the name of a picture beside this file.',
        note="write the name alone, such as logo.png",
        plainly="This is not the name of a picture beside this file.",
    )
