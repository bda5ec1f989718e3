"""The guide is built by MkDocs, and nothing of MkDocs or Material is left in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planpage.guide.build import GuideError, build_guide
from planpage.model import School
from planpage.model.people import Contact
from planpage.model.school import SchoolName
from tests.guide.guide_site import MADE_PAGES, TOP, list_files, make_guide_site

HOSTILE = "<script>alert(1)</script> & *All* [x](y) {{ senco }} </p>"


@pytest.fixture(scope="module")
def own_guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build this repository's own guide, once."""
    into = tmp_path_factory.mktemp("guide")
    build_guide(TOP, into)
    return into


def read_page(folder: Path, name: str) -> str:
    """Return the text of a page."""
    return (folder / f"{name}.html").read_text(encoding="utf-8")


def tell(site: Path, into: Path) -> str:
    """Return what is told of a guide that can't be built."""
    with pytest.raises(GuideError) as told:
        build_guide(site, into)
    return str(told.value)


def test_the_site_has_the_chapters_and_nothing_else(own_guide: Path) -> None:
    """No script, font, icon or style of the theme, no search, no sitemap."""
    chapters = [path.stem for path in (TOP / "guides").glob("*.md")]
    pages = [name for name in list_files(own_guide) if name.endswith(".html")]
    assert sorted(pages) == sorted([*(f"{name}.html" for name in (*chapters, "404")), *MADE_PAGES])
    others = [name for name in list_files(own_guide) if not name.endswith(".html")]
    assert all(name.endswith((".svg", ".png", ".pdf")) for name in others)


def test_a_page_needs_nothing_from_anywhere(own_guide: Path) -> None:
    """One file, no script, every link inside the site relative: it opens from a memory stick."""
    for path in own_guide.glob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "<script" not in html
        assert "@import" not in html
        assert "url(" not in html
        assert re.findall(r"<link [^>]*>", html) == ['<link rel="icon" href="data:,">']
        for address in re.findall(r'(?:href|src)="([^"]*)"', html):
            assert re.match(r"https://|tel:|mailto:|#|data:,|[\w-]", address), address
            assert not address.startswith(("/", "file:", "http:"))


def test_links_inside_the_site_lead_somewhere(own_guide: Path) -> None:
    """Also those that our templates add."""
    for path in own_guide.glob("*.html"):
        html = path.read_text(encoding="utf-8")
        for name in re.findall(r'href="([\w./-]+\.html)', html):
            assert name == "plans/index.html" or (own_guide / name).is_file(), (path.name, name)


def test_the_same_chapters_give_the_same_bytes(own_guide: Path, tmp_path: Path) -> None:
    """Nothing of the day, the machine or the order of files is in a page."""
    build_guide(TOP, tmp_path)
    assert list_files(tmp_path) == list_files(own_guide)
    for name in list_files(tmp_path):
        assert (tmp_path / name).read_bytes() == (own_guide / name).read_bytes(), name


def test_a_chapter_stands_in_its_block(own_guide: Path) -> None:
    """Number, title, sentence, stage, and the way on."""
    html = read_page(own_guide, "5-review")
    assert '<p class="chapter">Guide, chapter 5 of 9</p>\n<h1>Review</h1>' in html
    assert '<p class="at">This chapter is about Review</p>' in html
    assert '<li aria-current="step">Review</li>' in html
    assert '<li><a href="6-learn.html">Next, chapter 6: Learn</a></li>' in html
    assert '<li><a href="4-do.html">Back, chapter 4: Do</a></li>' in html
    assert 'href="index.html">The guide for families</a>' in html
    assert html.count("<h1") == 1


def test_the_settings_of_a_new_school_are_ours() -> None:
    """`planpage new` hands on the same mkdocs.yml, which holds no name of a school or machine."""
    settings = (TOP / "mkdocs.yml").read_text(encoding="utf-8")
    starter = TOP / "site_templates" / "starters" / "mkdocs.yml"
    assert starter.read_text(encoding="utf-8") == settings


def test_a_hostile_name_does_no_harm(tmp_path: Path) -> None:
    """Neither in the text, nor in a title, nor at the foot."""
    site = make_guide_site(tmp_path / "top", how="## At {{ school }}\n\n{{ school }}: {{ senco }}")
    index = site / "guides" / "index.md"
    index.write_text(
        index.read_text(encoding="utf-8").replace("The guide", "At '{{ school }}'"),
        encoding="utf-8",
    )
    school = School(school=SchoolName(name=HOSTILE), contacts=(Contact(name=HOSTILE),))
    build_guide(site, tmp_path / "into", school=school, examples=False)
    for path in (tmp_path / "into").glob("*.html"):
        html = path.read_text(encoding="utf-8")
        if path.name.startswith("form-"):
            # A form names nobody.
            assert "alert" not in html
            continue
        assert "<script" not in html
        assert "<em>" not in html
        assert "&lt;script&gt;" in html or "&#60;script&#62;" in html


def test_the_contents_lead_to_examples_only_where_there_are_some(tmp_path: Path) -> None:
    """A real school's guide has no such link."""
    site = make_guide_site(tmp_path / "top")
    for examples in (True, False):
        build_guide(site, tmp_path / "into", school=School(example=True), examples=examples)
        assert ("plans/index.html" in read_page(tmp_path / "into", "index")) is examples
    build_guide(site, tmp_path / "into", school=School(), examples=True)
    assert "plans/index.html" not in read_page(tmp_path / "into", "index")


def test_names_come_from_the_settings_where_none_are_given(tmp_path: Path) -> None:
    """So that the guide can be built by itself."""
    site = make_guide_site(tmp_path / "top")
    (site / "plans").mkdir()
    (site / "plans" / "school.yml").write_text(
        "planpage: 1\nschool: Hazel Bank\ncontacts:\n  - name: Mrs Bell\n", encoding="utf-8"
    )
    build_guide(site, tmp_path / "into")
    assert "Ask Mrs Bell&#46;" in read_page(tmp_path / "into", "2-assess").replace(".", "&#46;")


@pytest.mark.parametrize(
    ("bodies", "sentence"),
    [
        (
            {"how": "[x](nowhere.md)"},
            (
                "guides/1-how-the-cycle-works.md: the link to nowhere.md leads nowhere. "
                "Write the name of a chapter's file."
            ),
        ),
        (
            {"how": "[x](2-assess.md#gone)"},
            (
                "guides/1-how-the-cycle-works.md: the link to 2-assess.md#gone leads to no "
                "heading. 2-assess.md has no #gone."
            ),
        ),
        (
            {"how": "[x](#gone)"},
            (
                "guides/1-how-the-cycle-works.md: the link to #gone leads to no heading of this "
                "chapter."
            ),
        ),
        (
            {"how": "[x](/2-assess.html)"},
            (
                "guides/1-how-the-cycle-works.md: the link to /2-assess.html leads nowhere. "
                "Write the name of a chapter's file."
            ),
        ),
    ],
    ids=["chapter", "heading", "own heading", "absolute"],
)
def test_a_link_that_leads_nowhere_is_told(
    bodies: dict[str, str], sentence: str, tmp_path: Path
) -> None:
    """In one plain sentence, with the file."""
    assert tell(make_guide_site(tmp_path / "top", **bodies), tmp_path / "into") == sentence


def test_a_wrong_name_is_told_like_a_fault_in_a_plan(tmp_path: Path) -> None:
    """With file, line, column and what to write; a folder with a site in it stays as it was."""
    site = make_guide_site(tmp_path / "top", assess="Ask {{ senko }}.")
    into = tmp_path / "into"
    into.mkdir()
    (into / "index.html").write_text("last site", encoding="utf-8")
    told = tell(site, into)
    assert "{{ senko }} is not a name that the guide knows." in told
    assert "guides/2-assess.md:7:5" in told
    assert "write instead: Ask {{ senco }}." in told
    assert "Nothing was published." in told
    assert "Abort" not in told
    assert list_files(into) == ["index.html"]


def test_a_chapter_that_nobody_can_find_is_told(tmp_path: Path) -> None:
    """And so is one that is named but not there."""
    site = make_guide_site(tmp_path / "top")
    (site / "guides" / "2-assess.md").rename(site / "guides" / "2-asess.md")
    index = site / "guides" / "index.md"
    index.write_text("---\ntitle: T\nin_brief: B.\n---\n", encoding="utf-8")
    told = tell(site, tmp_path / "into")
    assert "`nav` names 2-assess.md, which is not in guides/." in told
    assert "`nav` leaves out these chapters, so nobody would find them:\n  - 2-asess.md" in told


def test_without_settings_it_says_where_to_go(tmp_path: Path) -> None:
    """Nothing is guessed."""
    assert tell(tmp_path, tmp_path / "into").startswith("There is no mkdocs.yml here.")


def test_wrong_settings_are_told_without_a_traceback(tmp_path: Path) -> None:
    """What MkDocs finds wrong in its own settings comes through."""
    site = make_guide_site(tmp_path / "top")
    (site / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    assert tell(site, tmp_path / "into")
    (site / "mkdocs.yml").write_text("docs_dir: gone\nsite_name: x\n", encoding="utf-8")
    assert "docs_dir" in tell(site, tmp_path / "into")


def test_what_is_no_chapter_stays_out(tmp_path: Path) -> None:
    """Private notes, letters and scripts that lie in the folder are not published."""
    site = make_guide_site(tmp_path / "top")
    for name in ("_notes.md", "letter.docx", "page.html", "script.js", "tree.svg"):
        (site / "guides" / name).write_text("private", encoding="utf-8")
    build_guide(site, tmp_path / "into")
    assert [name for name in list_files(tmp_path / "into") if not name.endswith(".html")] == [
        "tree.svg"
    ]
    assert "page.html" not in list_files(tmp_path / "into")
