"""What goes wrong outside a plan, in sentences: a disk that is full, a file in use, a bug."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

import click

IN_USE = (
    "{file} can't be opened or changed. It may be open in another program, such as Word, "
    "or it may not be yours to change."
)
SENTENCES = {
    errno.ENOSPC: "The disk is full. Make room on it, and try again.",
    errno.EDQUOT: "Your place on this disk is full. Make room on it, and try again.",
    errno.EROFS: "{file} is on a disk that can't be written to.",
    errno.EACCES: IN_USE,
    errno.EPERM: IN_USE,
    errno.EBUSY: IN_USE,
    errno.ETXTBSY: IN_USE,
    errno.ENOENT: "{file} is not there any more. Was it moved or renamed just now? Try again.",
    errno.ENAMETOOLONG: "{file} has a name that is too long for this computer.",
    errno.ENOTDIR: "A file stands where a folder is needed: {file}",
    errno.EISDIR: "A folder stands where a file is needed: {file}",
    errno.EEXIST: "{file} is there already.",
}


OUTCOME = "planpage.outcome"
"""Where a command notes what did not happen, should it fail: ``click.Context.meta[OUTCOME]``."""


class Fault(click.ClickException):
    """Something that a person has to put right. Ends the command with 1."""

    def show(self, file: object = None) -> None:
        """Write the sentence as it is, where faults belong."""
        del file
        click.echo(self.message, err=True)


class WrongCall(Fault):
    """A call that can't be understood. Ends the command with 2."""

    exit_code = 2


def describe_os_error(error: OSError) -> str:
    """Return what the system's ``error`` means, in a sentence, with the file where it is known."""
    name = error.filename if isinstance(error.filename, str | Path) else None
    file = shorten_path(Path(name)) if name else "A file"
    sentence = SENTENCES.get(error.errno or 0, "{file} can't be used: " + str(error.strerror or ""))
    return sentence.format(file=file)


def shorten_path(path: Path) -> Path:
    """Return ``path`` as seen from the folder that the person is in."""
    try:
        return path.relative_to(Path.cwd())
    except (ValueError, OSError):
        return path


def write_argument(text: str) -> str:
    """Return ``text`` as it is typed behind a command: in quotes where it has a space."""
    return f'"{text}"' if " " in text else text


def describe_bug(error: BaseException) -> str:
    """Return what to say of a bug: where it is, and nothing that a plan may hold."""
    return (
        "Something is wrong in planpage itself, not in your files. Please tell its makers this "
        "line, which holds nothing of your plans:\n"
        f"planpage {read_version()}: {type(error).__name__} at {_find_place(error)}"
    )


def list_places(error: BaseException) -> str:
    """Return the way to the bug, a place on each line, without the error's own words."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([*places, type(error).__name__])


def _find_place(error: BaseException) -> str:
    """Return the innermost place of our own code, such as ``reading/body.py:12``."""
    package = Path(__file__).resolve().parents[1]
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename).resolve()
        if path.is_relative_to(package):
            return f"{path.relative_to(package).as_posix()}:{frame.lineno}"
    return "an unknown place"


def read_version() -> str:
    """Return the version of planpage that is installed."""
    from importlib.metadata import version

    return version("planpage")
