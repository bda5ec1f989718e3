"""The digest changes with what changes pages, and with nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.rendering.templates_digest import RECORD, digest_templates


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a few templates."""
    for name in ("styles", "starters"):
        (tmp_path / name).mkdir()
    (tmp_path / "layout.html").write_bytes(b"<p>\n")
    (tmp_path / "styles" / "page.css").write_bytes(b"p {}\n")
    (tmp_path / "starters" / "mkdocs.yml").write_bytes(b"a: b\n")
    return tmp_path


def test_it_is_the_same_for_the_same_templates(folder: Path) -> None:
    assert digest_templates(folder) == digest_templates(folder)
    assert len(digest_templates(folder)) == 16


@pytest.mark.parametrize("name", ["layout.html", "styles/page.css", "labels.yml"])
def test_a_change_to_a_template_a_style_or_a_word_changes_it(folder: Path, name: str) -> None:
    before = digest_templates(folder)
    (folder / name).write_bytes(b"changed\n")
    assert digest_templates(folder) != before


@pytest.mark.parametrize("name", [RECORD, "starters/mkdocs.yml"])
def test_what_changes_no_page_does_not_change_it(folder: Path, name: str) -> None:
    """Above all the record itself, which holds the digest."""
    before = digest_templates(folder)
    (folder / name).write_bytes(b"changed\n")
    assert digest_templates(folder) == before


def test_line_ends_of_other_systems_make_no_difference(folder: Path) -> None:
    before = digest_templates(folder)
    (folder / "layout.html").write_bytes(b"<p>\r\n")
    assert digest_templates(folder) == before


def test_a_template_by_another_name_is_another(folder: Path) -> None:
    before = digest_templates(folder)
    (folder / "layout.html").rename(folder / "other.html")
    assert digest_templates(folder) != before
