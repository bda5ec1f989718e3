"""``planpage letters`` and ``planpage file``: what is handed to each reader, and to nobody else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planpage.keys.key_file import read_keys
from planpage.letters.codes import draw_code
from planpage.publishing.sealed_pages import find_sealed_path
from planpage.sealing import OpenError, Part, open_by_link, open_by_words
from planpage.sealing.derive import read_base32, write_base32
from planpage.sealing.envelope import Envelope
from planpage.sealing.envelope_json import read_envelope
from tests.cli.conftest import Run
from tests.school_site import BROKEN_PLAN, REAL_SCHOOL, make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

READERS = """\
readers:
  - who: Mum
    gets: full
  - who: Dad
    gets: summary
support:
"""
PLAN = SMALLEST_PLAN.replace("support:\n", READERS)
DAY = ("--today", "2026-10-05")
SITE = "https://plans.hazel-bank.example/"
WEB = ("--site-address", SITE)
LETTERS = Path("letters")
FILE = Path("files/sam-b-dad/school-page.html")


@pytest.fixture(name="key_file", autouse=True)
def make_school(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a real school with one child and keys, and be in it; return the key file."""
    path = tmp_path / "own" / "keys.json"
    monkeypatch.setenv("PLANPAGE_KEYS", str(path))
    make_site(tmp_path, ("sam-b/2026-autumn.md", PLAN), school=REAL_SCHOOL)
    run("keys", "new", *DAY)
    return path


def read_letter_words(path: Path) -> str:
    """Return the words that stand in a letter, as somebody would type them."""
    listed = path.read_text(encoding="utf-8").partition('<ol class="words"')[2]
    return " ".join(re.findall(r"<li>(\w+)</li>", listed.partition("</ol>")[0]))


def read_page(path: Path) -> Envelope:
    """Return what is sealed in a page."""
    (found,) = re.findall(r'id="envelope">(.*?)</script>', path.read_text("utf-8"), re.DOTALL)
    return read_envelope(found)


def find_page(key_file: Path) -> Path:
    """Return where Sam's page lies in the site."""
    return Path("site", find_sealed_path(read_keys(key_file).find_address("sam-b")))


def test_the_words_of_each_letter_open_what_its_reader_may_see(run: Run, key_file: Path) -> None:
    result = run("letters", *WEB, *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("2 letters (sam-b-mum.html, sam-b-dad.html) are in letters.\n")
    run("build", *DAY)
    page = read_page(find_page(key_file))
    for name, parts in (("mum", {Part.SUMMARY, Part.FULL}), ("dad", {Part.SUMMARY})):
        words = read_letter_words(LETTERS / f"sam-b-{name}.html")
        assert open_by_words(page, words).texts.keys() == parts


def test_the_code_of_a_letter_opens_the_one_page_alone(run: Run, key_file: Path) -> None:
    run("letters", "sam-b", "Mum", *WEB, *DAY)
    run("build", *DAY)
    keys = read_keys(key_file)
    secret = write_base32(keys.children["sam-b"].readers["Mum"].link)
    link = f"{SITE}p/{keys.find_address('sam-b')}/#k={secret}"
    letter = (LETTERS / "sam-b-mum.html").read_text(encoding="utf-8")
    assert draw_code(link, "A code that opens the one page") in letter
    opened = open_by_link(read_page(find_page(key_file)), read_base32(secret))
    assert opened.texts.keys() == {Part.SUMMARY}


def test_the_schools_own_paper_opens_every_page(run: Run, key_file: Path) -> None:
    result = run("letters", "--school", *DAY)
    assert result.exit_code == 0
    run("build", *DAY)
    words = read_letter_words(LETTERS / "school-words.html")
    assert len(words.split()) == 6
    assert len(open_by_words(read_page(find_page(key_file)), words).texts) == 2


def test_nothing_that_is_secret_is_shown_or_published(run: Run, key_file: Path) -> None:
    said = run("letters", *WEB, *DAY).output + run("letters", "--school", *DAY).output
    said += run("file", "sam-b", "Dad", *DAY).output
    run("build", *DAY)
    keys = read_keys(key_file)
    readers = keys.children["sam-b"].readers.values()
    secrets = [one.words for one in readers] + [write_base32(one.link) for one in readers]
    secrets += [keys.school_words, *(word for text in secrets for word in text.split()[:5])]
    assert [secret for secret in secrets if secret in said] == []
    published = read_folder(Path("site"))
    assert [name for name in published if "letter" in name or "sam-b" in name] == []


def test_the_address_comes_from_the_settings_of_the_site(run: Run) -> None:
    with Path("mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"\nsite_url: {SITE}\n")
    run("letters", *DAY)
    assert f"{SITE}p/" in (LETTERS / "sam-b-mum.html").read_text(encoding="utf-8")


def test_without_an_address_it_says_what_the_letters_say_then(run: Run) -> None:
    result = run("letters", *DAY)
    assert result.exit_code == 0
    assert "The letters say that the page comes as a file" in result.stdout
    assert "We give you the page as a file." in (LETTERS / "sam-b-mum.html").read_text("utf-8")


def test_a_letter_printed_again_is_the_same(run: Run) -> None:
    run("letters", *WEB, *DAY)
    before = read_folder(LETTERS)
    assert run("letters", *WEB, *DAY).exit_code == 0
    assert read_folder(LETTERS) == before


def test_a_hostile_name_leaves_no_folder(run: Run, tmp_path: Path) -> None:
    plan = PLAN.replace("  - who: Dad\n", "  - who: ../../site/index\n")
    make_site(tmp_path, ("sam-b/2026-autumn.md", plan), school=REAL_SCHOOL, real_guide=False)
    before = set(read_folder(tmp_path))
    run("keys", "new", *DAY)
    assert run("letters", *WEB, *DAY).exit_code == 0
    assert run("file", "sam-b", "../../site/index", *DAY).exit_code == 0
    new = {Path(name).parts[0] for name in set(read_folder(tmp_path)) - before}
    assert new == {"letters", "files"}


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("ann",), 2, "There is no child called ann in plans."),
        (("sam-b", "Nan"), 2, "Nan is no reader of the plan of sam-b. Its readers: Mum, Dad\n"),
        (("sam-b", "--school"), 2, "--school is a paper for staff alone"),
        (("--out", "site/letters"), 1, "lies in a folder that is published."),
        (("--out", "plans/sam-b"), 1, "among your own texts."),
        (("--site-address", "http://a.example"), 2, "a safe connection only"),
    ],
)
def test_nothing_is_written_where_something_is_wrong(
    run: Run, tmp_path: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    before = read_folder(tmp_path)
    result = run("letters", *words, *DAY)
    assert result.exit_code == code
    assert says in result.stderr
    assert read_folder(tmp_path) == before


def test_a_reader_without_words_is_told(run: Run, tmp_path: Path) -> None:
    plan = PLAN.replace("  - who: Dad\n", "  - who: Nan\n  - who: Dad\n")
    make_site(tmp_path, ("sam-b/2026-autumn.md", plan), school=REAL_SCHOOL, real_guide=False)
    result = run("letters", *DAY)
    assert (result.exit_code, result.stderr) == (
        1,
        "Nan has no words yet for the page of sam-b. Make them: planpage keys new\n",
    )


def test_a_file_of_somebody_else_is_never_written_over(run: Run) -> None:
    LETTERS.mkdir()
    (LETTERS / "sam-b-mum.html").write_text("mine", encoding="utf-8")
    result = run("letters", *DAY)
    assert result.exit_code == 1
    assert result.stderr == (
        f"{LETTERS.resolve()} holds files that planpage has not made here, such as "
        "sam-b-mum.html, and you are to delete the folder when all is printed. Name another one "
        "with --out.\n"
    )
    assert (LETTERS / "sam-b-mum.html").read_text(encoding="utf-8") == "mine"


def test_the_schools_own_folder_gets_no_letters(run: Run, tmp_path: Path) -> None:
    """They are to be printed and the folder deleted: all plans would go, or git keep the words."""
    before = read_folder(tmp_path)
    for place in (".", str(tmp_path)):
        for words in ((), ("--school",)):
            result = run("letters", *words, "--out", place, *DAY)
            assert result.exit_code == 1
            assert result.stderr == (
                f"{Path(place)} is your school's own folder. What is made here goes into a folder "
                "of its own, which you delete when all is printed. Name another one with --out.\n"
            )
    assert read_folder(tmp_path) == before


def test_a_folder_with_other_files_gets_no_letters(run: Run, tmp_path: Path) -> None:
    Path("mine", "notes").mkdir(parents=True)
    before = read_folder(tmp_path)
    result = run("letters", "--out", "mine", *DAY)
    assert result.exit_code == 1
    assert result.stderr.startswith("mine holds files that planpage has not made here, such as no")
    assert read_folder(tmp_path) == before


def test_an_empty_folder_gets_letters_that_git_leaves_out(run: Run) -> None:
    """And so does one that a computer has looked at."""
    Path("mine").mkdir()
    Path("mine/desktop.ini").touch()
    for words in (("sam-b", "Mum"), ("--school",), ()):
        assert run("letters", *words, "--out", "mine", *DAY).exit_code == 0
    assert Path("mine/.gitignore").read_text(encoding="utf-8").endswith("\n*\n")
    assert len(list(Path("mine").glob("*.html"))) == 3


def test_where_all_readers_were_removed_it_says_so(run: Run) -> None:
    run("keys", "remove", "Mum", *DAY)
    run("keys", "remove", "Dad", *DAY)
    asked, of_all = run("letters", "sam-b", *DAY), run("letters", *DAY)
    assert (asked.exit_code, of_all.exit_code) == (1, 1)
    assert asked.stderr == (
        "All readers of sam-b have been removed. "
        "To give one words again: planpage keys renew sam-b NAME\n"
    )
    assert of_all.stderr == (
        "There is nobody to write to: nobody who reads a plan has a page to open now.\n"
    )


def test_a_reader_is_found_in_small_letters(run: Run) -> None:
    assert run("letters", "sam-b", "mum", *DAY).exit_code == 0
    assert [path.name for path in LETTERS.glob("*.html")] == ["sam-b-mum.html"]


def test_children_whose_plans_are_wrong_are_named(run: Run, tmp_path: Path) -> None:
    make_site(tmp_path, ("ada/2026-autumn.md", BROKEN_PLAN), school=REAL_SCHOOL, real_guide=False)
    result = run("letters", *WEB, *DAY)
    assert result.exit_code == 1
    assert "Left out, since there is something to put right first: ada." in result.stdout
    assert (LETTERS / "sam-b-mum.html").is_file()
    assert run("letters", "ada", *DAY).exit_code == 1


def test_one_whose_access_has_ended_gets_no_letter(run: Run) -> None:
    run("keys", "remove", "Dad", *DAY)
    assert run("letters", "sam-b", "Dad", *DAY).exit_code == 2
    run("letters", *DAY)
    assert not (LETTERS / "sam-b-dad.html").exists()


def test_a_file_opens_with_the_words_of_its_reader(run: Run, key_file: Path) -> None:
    result = run("file", "sam-b", "dad", *DAY)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith(f"The page for Dad is in {FILE}.\n")
    keys = read_keys(key_file)
    page = read_page(FILE)
    dad, mum = (keys.children["sam-b"].readers[name] for name in ("Dad", "Mum"))
    assert open_by_words(page, dad.words).texts.keys() == {Part.SUMMARY}
    with pytest.raises(OpenError):
        open_by_words(page, mum.words)


def test_a_file_holds_no_part_that_its_reader_may_not_open(run: Run, key_file: Path) -> None:
    """Not even sealed, and not for a code: the school's own words open no more of it."""
    run("file", "sam-b", "Dad", *DAY)
    keys, page = read_keys(key_file), read_page(FILE)
    assert page.parts.keys() == {Part.SUMMARY}
    assert open_by_words(page, keys.school_words).texts.keys() == {Part.SUMMARY}
    with pytest.raises(OpenError):
        open_by_link(page, keys.children["sam-b"].readers["Dad"].link)


@pytest.mark.parametrize("web", [(), WEB])
def test_the_links_of_a_file_lead_to_the_web_or_are_gone(
    run: Run, key_file: Path, web: tuple[str, ...]
) -> None:
    run("file", "sam-b", "Mum", *web, *DAY, "--out", "page.html")
    words = read_keys(key_file).children["sam-b"].readers["Mum"].words
    opened = "".join(open_by_words(read_page(Path("page.html")), words).texts.values())
    ends = set(re.findall(r'href=\\"([^"\\]*)\\"', opened))
    ours = {end for end in ends if not re.match(r"#|tel:|mailto:|https://www", end)}
    assert all(end.startswith(SITE) for end in ours)
    assert bool(ours) is bool(web)
    assert {"#view-1", "#view-2"} <= ends


def test_a_file_of_somebody_else_stays(run: Run) -> None:
    Path("page.html").write_text("mine", encoding="utf-8")
    result = run("file", "sam-b", "Mum", "--out", "page.html", *DAY)
    assert result.exit_code == 1
    assert Path("page.html").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("words", [("letters",), ("file", "sam-b", "Mum")])
def test_without_keys_it_says_how_to_make_them(
    run: Run, key_file: Path, words: tuple[str, ...]
) -> None:
    key_file.unlink()
    assert run(*words, *DAY).stderr == "There are no keys yet. Make them: planpage keys new\n"


@pytest.mark.parametrize("words", [("letters",), ("file", "sam-b", "Mum")])
def test_a_school_of_invented_children_has_none(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    make_site(tmp_path, real_guide=False)
    assert "need no keys" in run(*words, *DAY).stderr
