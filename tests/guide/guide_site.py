"""A small site with a guide, for tests."""

from __future__ import annotations

from pathlib import Path

from planpage.publishing.site_folder import MARKER

TOP = Path(__file__).parents[2]
"""This repository's own top folder, which is a site as well."""

CHAPTER_NAMES = ("index.md", "1-how-the-cycle-works.md", "2-assess.md")


MADE_PAGES = (
    "accessibility.html",
    "booklet.html",
    "form-child-views.html",
    "form-meeting-notes.html",
    "form-my-views.html",
    "form-questions.html",
)
"""The pages of every guide that are not chapters: the statement, the booklet, the paper."""


def write_chapter(title: str, body: str, number: int | None = None) -> str:
    """Return the text of a chapter."""
    line = f"chapter: {number}\n" if number else ""
    return f"---\ntitle: {title}\nin_brief: About it.\n{line}---\n\n{body}\n"


def make_guide_site(top: Path, **bodies: str) -> Path:
    """Make a site of three chapters in ``top``, with our own ``mkdocs.yml`` but for its ``nav``.

    ``bodies`` are texts of chapters by their first word: ``index``, ``how``, ``assess``. Returns
    ``top``.
    """
    guides = top / "guides"
    guides.mkdir(parents=True)
    settings = (TOP / "mkdocs.yml").read_text(encoding="utf-8")
    start, end = settings.index("nav:\n"), settings.index("# A link that leads nowhere")
    nav = "nav:\n" + "".join(f"  - {name}\n" for name in CHAPTER_NAMES)
    (top / "mkdocs.yml").write_text(settings[:start] + nav + settings[end:], encoding="utf-8")
    texts = {
        "index.md": write_chapter("The guide", bodies.get("index", "[On](2-assess.md)")),
        "1-how-the-cycle-works.md": write_chapter("How", bodies.get("how", "## In short"), 1),
        "2-assess.md": write_chapter("Assess", bodies.get("assess", "Ask {{ senco }}."), 2),
    }
    for name, text in texts.items():
        (guides / name).write_text(text, encoding="utf-8")
    return top


def list_files(folder: Path) -> list[str]:
    """Return the paths of all files in ``folder``, from there, but for the marker of a site."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARKER
    )
