"""The words for what is wrong with a file or folder as such: its name, its place, its kind."""

from __future__ import annotations

import re
import unicodedata

from planpage.diagnostics import Diagnostic, Position, Severity

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_LONGEST_NAME = 64
_APOSTROPHES = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
_ENDINGS = re.compile(r"(?:\.(?:md|markdown|txt|docx?|ya?ml))+\Z", re.IGNORECASE)
_WINDOWS_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)


def check_entry_name(name: str) -> str:
    """Return what is wrong with the name of a folder or a file; empty if nothing."""
    if name in _WINDOWS_DEVICES:
        return "Windows keeps this name for itself"
    if len(name) > _LONGEST_NAME:
        return f"it is longer than {_LONGEST_NAME} letters"
    if not _NAME.match(name):
        return "it may have small letters (a to z), digits and single hyphens"
    return ""


def suggest_name(name: str) -> str:
    """Return a name like ``name`` that is allowed, or nothing where none can be made.

    "Sam B" is ``sam-b``, "Zoë" is ``zoe``.
    """
    letters = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].strip("-")
    return "" if check_entry_name(made) else made


def suggest_child_folder(name: str) -> str:
    """Return a name for a child's folder that is like ``name``; nothing where none can be made.

    Of several words only the first stays whole, and of the last its first letter: "Sam Brown" is
    ``sam-b``, since a folder never says a child's full name.
    """
    words = suggest_name(name).split("-")
    made = f"{words[0]}-{words[-1][0]}" if len(words) > 1 else words[0]
    return "" if check_entry_name(made) else made


def tell_bad_name(path: str, name: str, why: str) -> Diagnostic:
    """Tell that a folder or a file has a name that can't be part of an address."""
    says = f"This name can't be used: {why}."
    if path.rsplit("/", 1)[-1] != name:
        return _fault("wrong-name", path, says, rename=(name, suggest_name(name)))
    right = suggest_child_folder(name)
    if right and right != suggest_name(name):
        # So short a name may be that of another child, and two folders would become one.
        note = f"rename {name} to {right}, or take another letter where a child is called that"
        return _fault("wrong-name", path, says, note=note)
    return _fault("wrong-name", path, says, rename=(name, right))


def tell_link(path: str) -> Diagnostic:
    """Tell that a link to another place stands where a file or folder should."""
    return _fault(
        "link-in-folder",
        path,
        "This is a link to another place, and is not followed.",
        note="copy the file itself here",
    )


def tell_loose(path: str) -> Diagnostic:
    """Tell that a file lies straight in the plans folder."""
    stem = _ENDINGS.sub("", path.rsplit("/", 1)[-1])
    # A file called after its term says nothing of whose it is.
    child = "" if stem[:1].isdigit() else suggest_child_folder(stem)
    place = f"{path.split('/', maxsplit=1)[0]}/{child or 'sam-b'}/2026-autumn.md"
    return _fault(
        "misplaced-file",
        path,
        "A plan lies in a folder of its own for each child.",
        note=f"move it, for example to {place}; a private note gets a name that begins with _",
    )


def tell_deep(path: str, child_folder: str) -> Diagnostic:
    """Tell that a plan lies too deep."""
    return _fault(
        "misplaced-file",
        path,
        "This plan lies one folder too deep, and is not read.",
        note=f"move it into {child_folder}/",
    )


def tell_other_ending(path: str, stem: str) -> Diagnostic:
    """Tell that a file in a child's folder is no plan because of the end of its name.

    ``stem`` is its name without the last ending: Notepad makes ``2026-autumn.md.txt``.
    """
    right = suggest_name(_ENDINGS.sub("", stem)) or "2026-autumn"
    return _fault(
        "wrong-ending",
        path,
        "A plan's name ends with .md, so this file is not read.",
        note=f"save it as plain text called {right}.md, or give it a name that begins with _",
    )


def tell_school_name(label: str, names: tuple[str, ...]) -> Diagnostic:
    """Tell that school.yml is missing, or called otherwise."""
    other = next(
        (
            name
            for name in names
            if name.lower() in {"school.yaml", "school.yml", "school.yml.txt", "school.txt"}
        ),
        "",
    )
    if other:
        return _fault(
            "school-file",
            f"{label}/{other}",
            "The school's settings are in a file with another name.",
            rename=(other, "school.yml"),
        )
    return _fault(
        "school-file",
        f"{label}/school.yml",
        "There is no school.yml here: the file with the school's name and phone numbers.",
        note="planpage new makes one",
    )


def tell_unreadable(path: str) -> Diagnostic:
    """Tell that the system does not let the file be read."""
    return _fault(
        "unreadable-file",
        path,
        "This file can't be opened.",
        note="close it in other programs, and look at who may read it",
    )


def _fault(
    name: str, path: str, says: str, *, note: str = "", rename: tuple[str, str] = ("", "")
) -> Diagnostic:
    old, new = rename
    return Diagnostic(
        name,
        Severity.ERROR,
        Position(path),
        says,
        note=f"rename {old} to {new}" if new else note or "give it another name",
    )
