"""MkDocs' own commands look at every page too: a build ends with a fault, a preview tells it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.school_site import make_site
from tests.smallest_plan import SMALLEST_PLAN
from tests.tools.changed_templates import change_template

WRONG = ("layout.html", (' lang="{% block lang %}en-GB{% endblock %}"', ""))
SAYS = "plans/sam-b/index.html: The page does not say which language it is in."


@pytest.fixture(name="top")
def make_school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a school with a guide of one chapter and one plan, as of a day."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1792000000")
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", SMALLEST_PLAN))
    for path in (top / "guides").glob("[1-9]*.md"):
        path.unlink()
    (top / "guides/index.md").write_text(
        "---\ntitle: The guide\nin_brief: How help is planned.\n---\n\n## In short\n\n- Ask us.\n",
        encoding="utf-8",
    )
    (top / "mkdocs.yml").write_text(
        "site_name: Hazel Bank\ndocs_dir: guides\ntheme: material\nplugins: [planpage]\n",
        encoding="utf-8",
    )
    return top


def run(top: Path, command: str) -> None:
    """Run ``mkdocs build``, or the first build of ``mkdocs serve``."""
    config = load_config(str(top / "mkdocs.yml"), site_dir=str(top / "site"))
    config.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]
    build(config, serve_url="http://127.0.0.1:8000/" if command == "serve" else None)


def test_a_build_ends_with_the_fault(
    top: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with change_template(tmp_path, *WRONG), pytest.raises(Abort):
        run(top, "build")
    assert SAYS in caplog.text
    assert "Do not put this site where families see it." in caplog.text


def test_a_preview_tells_the_fault_and_goes_on(
    top: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "mkdocs")
    with change_template(tmp_path, *WRONG):
        run(top, "serve")
    assert SAYS in caplog.text


def test_a_good_site_has_nothing_told(top: Path, caplog: pytest.LogCaptureFixture) -> None:
    run(top, "build")
    assert "site_templates" not in caplog.text
