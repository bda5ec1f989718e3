"""The plugin, driven by MkDocs itself: plans are published for a fictional school alone."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from tests.guide.guide_site import MADE_PAGES, list_files, make_guide_site
from tests.smallest_plan import SCHOOL, SMALLEST_PLAN, vary_plan

REAL_SCHOOL = SCHOOL.replace("example: true\n", "")
WRONG_PLAN = vary_plan(("review: 2026-11-06", "review: 2026-11-31")).decode()
GUIDE_PAGES = sorted(
    ["1-how-the-cycle-works.html", "2-assess.html", "404.html", "index.html", *MADE_PAGES]
)


@pytest.fixture(autouse=True)
def _quiet_material(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep Material's notice off the screen, as our own command does."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1792000000")
    monkeypatch.delenv("CI", raising=False)


def make_site(top: Path, school: str, **plans: str) -> Path:
    """Make a site with a small guide and ``plans``, each child's one plan by the child's id."""
    make_guide_site(top)
    (top / "plans").mkdir()
    (top / "plans" / "school.yml").write_text(school, encoding="utf-8")
    for child, text in plans.items():
        (top / "plans" / child).mkdir()
        (top / "plans" / child / "2026-autumn.md").write_text(text, encoding="utf-8")
    return top


def load(top: Path, **settings: Any) -> MkDocsConfig:  # noqa: ANN401 - MkDocs' own settings
    """Load the settings of the site in ``top`` as ``mkdocs`` does."""
    settings.setdefault("site_dir", str(top / "site"))
    return load_config(str(top / "mkdocs.yml"), **settings)


def run(top: Path, command: str = "build", **settings: Any) -> list[str]:  # noqa: ANN401
    """Run ``mkdocs build``, or the first build of ``mkdocs serve``; return the files it made."""
    config = load(top, **settings)
    config.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]
    build(config, serve_url="http://127.0.0.1:8000/" if command == "serve" else None)
    return list_files(top / "site")


def read(top: Path, address: str) -> str:
    """Return the text of a page."""
    return (top / "site" / address).read_text(encoding="utf-8")


def test_a_fictional_school_has_its_plans_in_the_site(tmp_path: Path) -> None:
    """At the addresses of the contract, whatever else MkDocs lists."""
    files = run(make_site(tmp_path, SCHOOL, sam=SMALLEST_PLAN))
    assert files == [
        *GUIDE_PAGES,
        "plans/index.html",
        "plans/sam/index.html",
        "plans/sam/plan.html",
    ]
    assert 'href="plans/index.html"' in read(tmp_path, "index.html")


def test_a_real_school_has_the_guide_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """And one sentence says so, with what to use instead."""
    caplog.set_level(logging.INFO, "mkdocs")
    assert run(make_site(tmp_path, REAL_SCHOOL, sam=SMALLEST_PLAN)) == GUIDE_PAGES
    assert "MkDocs leaves plans of real children out" in caplog.text
    assert "planpage build" in caplog.text
    assert "plans/" not in read(tmp_path, "index.html")


def test_without_plans_the_guide_is_built(tmp_path: Path) -> None:
    """A folder of plans is no condition."""
    assert run(make_guide_site(tmp_path)) == GUIDE_PAGES


def test_plans_can_be_turned_off(tmp_path: Path) -> None:
    """Our own build makes the pages of plans by itself."""
    top = make_site(tmp_path, SCHOOL, sam=WRONG_PLAN)
    assert run(top, plugins={"planpage": {"plans": False}}) == GUIDE_PAGES


@pytest.mark.parametrize("school", [SCHOOL, REAL_SCHOOL])
def test_a_wrong_plan_leaves_the_last_site_as_it_was(
    school: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The report is the one of `planpage check`."""
    top = make_site(tmp_path, school, sam=SMALLEST_PLAN)
    before = run(top)
    page = read(top, "index.html")
    (top / "plans" / "sam" / "2026-autumn.md").write_text(WRONG_PLAN, encoding="utf-8")
    (top / "guides" / "index.md").write_text("---\ntitle: New\nin_brief: B.\n---\n", "utf-8")
    with pytest.raises(Abort):
        run(top)
    assert list_files(top / "site") == before
    assert read(top, "index.html") == page
    assert "plans/sam/2026-autumn.md:7:9" in caplog.text
    assert "write instead: review: 2026-11-30" in caplog.text
    assert "Nothing was published." in caplog.text


def test_on_a_build_server_no_line_of_a_plan_is_shown(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others read its log."""
    monkeypatch.setenv("CI", "true")
    with pytest.raises(Abort):
        run(make_site(tmp_path, SCHOOL, sam=WRONG_PLAN))
    assert "plans/sam/2026-autumn.md:7:9" in caplog.text
    assert "2026-11-31" not in caplog.text


def test_a_chapter_at_the_address_of_a_plan_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """One would silently take the place of the other; capitals do not make two addresses."""
    top = make_site(tmp_path, SCHOOL, sam=SMALLEST_PLAN)
    chapter = top / "guides" / "plans" / "Sam" / "Plan.md"
    chapter.parent.mkdir(parents=True)
    chapter.write_text("---\ntitle: T\nin_brief: B.\n---\n", encoding="utf-8")
    with pytest.raises(Abort):
        run(top)
    assert "guides/plans/Sam/Plan.md and a plan would both be plans/sam/plan.html" in caplog.text


def test_a_page_below_the_top_finds_its_way_back(tmp_path: Path) -> None:
    """Links are relative at every depth, and a page outside `nav` leads to the contents."""
    top = make_guide_site(tmp_path)
    (top / "guides" / "more").mkdir()
    (top / "guides" / "more" / "page.md").write_text("---\ntitle: T\nin_brief: B.\n---\n", "utf-8")
    run(top)
    assert read(top, "more/page.html").count('href="../index.html"') == 2


def test_the_page_for_lost_addresses_knows_the_sites_own_folder(tmp_path: Path) -> None:
    """It is shown at any depth, so a relative link would not do where the folder is known."""
    run(make_guide_site(tmp_path), site_url="https://school.example/send/")
    html = read(tmp_path, "404.html")
    assert 'href="/send/index.html"' in html
    assert '<meta name="robots" content="noindex">' in html


def test_a_preview_shows_every_plan_of_a_real_school(tmp_path: Path) -> None:
    """With drafts where they are asked for, and links to them all."""
    draft = vary_plan(("starts:", "draft: true\nstarts:")).decode()
    top = make_site(tmp_path, REAL_SCHOOL, sam=SMALLEST_PLAN, kit=draft)
    assert "plans/sam/index.html" in run(top, "serve")
    assert "plans/kit/index.html" not in list_files(top / "site")
    run(top, "serve", plugins={"planpage": {"drafts": True}})
    index = read(top, "index.html")
    assert '<li><a href="plans/kit/index.html">kit</a></li>' in index
    assert '<li><a href="plans/sam/index.html">sam</a></li>' in index


def test_a_preview_that_others_could_open_shows_no_plan_of_a_real_child(tmp_path: Path) -> None:
    """Only this computer's own address will do."""
    top = make_site(tmp_path, REAL_SCHOOL, sam=SMALLEST_PLAN)
    assert run(top, "serve", dev_addr="0.0.0.0:8000") == GUIDE_PAGES


def test_a_preview_shows_what_is_wrong_at_the_plans_address(tmp_path: Path) -> None:
    """Raising would make every page hang; the other plans are shown."""
    top = make_site(tmp_path, REAL_SCHOOL, sam=WRONG_PLAN, kit=SMALLEST_PLAN)
    files = run(top, "serve")
    for address in ("index.html", "plan.html", "2026-autumn/index.html", "2026-autumn/plan.html"):
        assert f"plans/sam/{address}" in files
        html = read(top, f"plans/sam/{address}")
        assert "plans/sam/2026-autumn.md, line 7" in html
        assert "<code>review: 2026-11-30</code>" in html
    assert "something to put right" not in read(top, "plans/kit/index.html")
    assert "sam: something to put right" in read(top, "index.html")


def test_a_preview_shows_what_is_wrong_with_the_settings_and_with_a_chapter(
    tmp_path: Path,
) -> None:
    """Each on its own page."""
    top = make_site(tmp_path, REAL_SCHOOL + "colour: blue-ish\n")
    (top / "guides" / "2-assess.md").write_text("{{ nobody }}\n\n## More\n", encoding="utf-8")
    run(top, "serve")
    assert "plans/school.yml, line" in read(top, "plans/index.html")
    assert "{{ nobody }} is not a name that the guide knows." in read(top, "2-assess.html")


def test_nothing_is_kept_from_one_build_to_the_next(tmp_path: Path) -> None:
    """One plugin lives through all rebuilds of a preview."""
    top = make_site(tmp_path, REAL_SCHOOL, sam=SMALLEST_PLAN)
    first = load(top)
    first.plugins.on_startup(command="serve", dirty=False)
    plugin = first.plugins["planpage"]
    build(first, serve_url="http://127.0.0.1:8000/")
    (top / "plans" / "sam" / "2026-autumn.md").unlink()
    (top / "guides" / "2-assess.md").write_text("---\ntitle: A\nin_brief: B.\n---\n", "utf-8")
    again = load(top)
    again.plugins["planpage"] = plugin
    build(again, serve_url="http://127.0.0.1:8000/")
    assert list_files(top / "site") == GUIDE_PAGES
    assert "Mrs Bell" not in read(top, "2-assess.html").split("<footer")[0]


def test_a_preview_watches_plans_and_templates(tmp_path: Path) -> None:
    """A folder that is not there is not watched: that would end the server."""
    watched: list[str] = []

    class Server:
        url = "http://127.0.0.1:8000/"

        def watch(self, path: str) -> None:
            watched.append(Path(path).name)

    plugin = load(make_guide_site(tmp_path)).plugins["planpage"]
    server: LiveReloadServer = Server()  # type: ignore[assignment]
    plugin.on_serve(server, config=load(tmp_path), builder=build)
    assert watched == ["site_templates"]
    (tmp_path / "plans").mkdir()
    plugin.on_serve(server, config=load(tmp_path), builder=build)
    assert watched[1:] == ["plans", "site_templates"]
