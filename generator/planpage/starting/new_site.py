"""Writes a school's site: its settings, the guide, a folder for plans, and no example child."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planpage.reading.plans_folder import SCHOOL_FILE
from planpage.rendering.templates import find_guides
from planpage.settings import GUIDES, PLANS
from planpage.starting.starters import fill_starter, read_starter, write_new_file

SETTINGS = f"{PLANS}/{SCHOOL_FILE}"

OF_THE_SYSTEM = frozenset({".git", ".DS_Store", "desktop.ini", "Thumbs.db"})
"""What may lie in a folder that a person calls empty."""


@dataclass(frozen=True, slots=True)
class SchoolAnswers:
    """What is asked of a new school. ``phone`` and ``colour`` may be empty."""

    school: str
    senco: str
    phone: str
    plan_name: str
    cycle_name: str
    colour: str


def is_free(folder: Path) -> bool:
    """Whether a new site may be made in ``folder``: it is missing, or nothing lies in it."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return False
    return not folder.exists() or all(path.name in OF_THE_SYSTEM for path in folder.iterdir())


def write_new_site(folder: Path, answers: SchoolAnswers) -> None:
    """Write a site into ``folder``, which is made where it is missing.

    Raises FileExistsError where a file of it is there already: nothing is ever written over.
    """
    write_new_file(folder / "mkdocs.yml", read_starter("mkdocs.yml"))
    write_new_file(folder / ".gitignore", read_starter("gitignore.txt"))
    guides = find_guides()
    for path in sorted(guides.rglob("*")):
        if path.is_file() and not path.name.startswith(("_", ".")):
            copy = folder / GUIDES / path.relative_to(guides)
            copy.parent.mkdir(parents=True, exist_ok=True)
            with copy.open("xb") as file:
                file.write(path.read_bytes())
    write_new_file(folder / SETTINGS, write_settings(answers))


def write_settings(answers: SchoolAnswers) -> str:
    """Return the text of ``school.yml`` for a school that gave these answers."""
    return fill_starter(
        "school-settings.yml",
        {
            "school": answers.school,
            "senco": answers.senco,
            "phone": answers.phone,
            "plan_name": answers.plan_name,
            "cycle_name": answers.cycle_name,
            "colour": answers.colour,
        },
    )


def suggest_school_name(folder: Path) -> str:
    """Return a school's name made from the name of its folder: ``quill-school``, Quill School."""
    words = folder.resolve().name.replace("-", " ").replace("_", " ").split()
    return " ".join(word[:1].upper() + word[1:] for word in words) or "Our school"
