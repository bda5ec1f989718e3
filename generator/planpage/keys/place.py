"""Where the key file of a school lies, and where it must never lie."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import platformdirs

from planpage.keys.key_file import KeyFileError

VARIABLE = "PLANPAGE_KEYS"
LONGEST_ANSWER_SECONDS = 20

IN_SITE = (
    "The key file {path} lies in {site}, the folder that is published. Move it out: it opens every "
    "plan. Then name its new place with --keys."
)
IN_GIT = (
    "git keeps the key file {path}: whoever has the repository has every plan. Move it out of the "
    "repository and make new keys, since the old ones stay in git's history."
)


def find_key_file(asked: Path | None, school_name: str) -> Path:
    """Return where the key file is, or would be: as asked, by PLANPAGE_KEYS, or the usual place.

    That is a folder of this user, outside of the site and of any repository.
    """
    if asked is not None:
        return asked.absolute()
    if os.environ.get(VARIABLE):
        return Path(os.environ[VARIABLE]).absolute()
    name = re.sub(r"[^a-z0-9]+", "-", school_name.casefold()).strip("-") or "school"
    return (
        Path(platformdirs.user_data_dir("planpage", appauthor=False)) / "keys" / f"{name[:60]}.json"
    )


def refuse_wrong_place(path: Path, site: Path) -> None:
    """Raise KeyFileError where the key file lies in the site, or where git keeps it."""
    if path.resolve().is_relative_to(site.resolve()):
        raise KeyFileError(IN_SITE.format(path=path, site=site))
    if is_kept_by_git(path):
        raise KeyFileError(IN_GIT.format(path=path))


def is_kept_by_git(path: Path) -> bool:
    """Whether git tracks the file. Without git, or outside of a repository, it does not."""
    git = shutil.which("git")
    if git is None or not path.parent.is_dir():
        return False
    answer = subprocess.run(  # noqa: S603 - git itself, with a path of ours
        [git, "ls-files", "--error-unmatch", "--", path.name],
        check=False,
        capture_output=True,
        cwd=path.parent,
        stdin=subprocess.DEVNULL,
        timeout=LONGEST_ANSWER_SECONDS,
    )
    return answer.returncode == 0
