"""``planpage rename`` and ``planpage hand-over``: a child's folder moves, and nothing is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from planpage.keys.key_file import read_keys
from tests.cli.conftest import Run
from tests.school_site import BROKEN_PLAN, REAL_SCHOOL, make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

LEARNED = "learned:\n  works: short steps\n  next_cycle: Sam reads best in the morning\nsupport:\n"
TAKEN_UP = (
    "since_last_time:\n  - we_learned: Sam reads best in the morning\n    so_now: First lesson\n"
    "support:\n"
)
FIRST = SMALLEST_PLAN.replace("    minutes: 15\n", "    minutes: 15\n    cost: £420\n").replace(
    "support:\n", LEARNED
)
LATER = (
    SMALLEST_PLAN.replace("2026-11-06", "2026-12-18")
    .replace("2026-09-14", "2026-11-06")
    .replace("support:\n", TAKEN_UP)
)


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path) -> Path:
    """Make a school's folder with Sam's two plans and a private note, and be in it."""
    del run
    return make_site(
        tmp_path,
        ("sam-b/2026-autumn.md", FIRST + "\n## Do\n\nA story.\n"),
        ("sam-b/2026-winter.md", LATER),
        ("sam-b/_private.md", "a note that stays"),
        ("leo/2026-autumn.md", SMALLEST_PLAN),
    )


def test_a_folder_gets_another_name_and_its_plans_stay(run: Run, site: Path) -> None:
    before = read_folder(site / "plans" / "sam-b")
    result = run("rename", "sam-b", "sam-k")
    assert result.exit_code == 0
    assert read_folder(site / "plans" / "sam-k") == before
    assert not (site / "plans" / "sam-b").exists()


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("sam-b", "leo"), 1, "plans/leo is there already: two children can't share a folder.\n"),
        (("ann", "ben"), 2, "There is no folder ann in plans.\n"),
        (
            ("../plans", "ben"),
            2,
            "../plans is no child's folder in plans. Write the name of the folder: leo, sam-b\n",
        ),
        (("../nowhere", "ben"), 2, "There is no folder ../nowhere in plans.\n"),
        (("sam-b", "sam-b"), 1, "That is its name already.\n"),
    ],
)
def test_nothing_is_renamed_where_something_is_wrong(
    run: Run, site: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    before = read_folder(site)
    result = run("rename", *words)
    assert (result.exit_code, result.stderr) == (code, says)
    assert read_folder(site) == before


@pytest.mark.parametrize(
    ("old", "new", "write"),
    [
        ("sam-b", "Sam-k", "planpage rename sam-b sam-k"),
        ("sam-b", "Zoë Hartley", "planpage rename sam-b zoe-h"),
        ("Ann Lee", "Ann L", 'planpage rename "Ann Lee" ann-l'),
    ],
)
def test_a_name_that_no_folder_may_have_comes_with_the_right_call(
    run: Run, site: Path, old: str, new: str, write: str
) -> None:
    """It renames, as was asked: another command would begin a new child."""
    (site / "plans" / old).mkdir(exist_ok=True)
    before = read_folder(site)
    result = run("rename", old, new)
    assert result.exit_code == 2
    says, last = result.stderr.splitlines()
    assert says.startswith(f"\"{new}\" can't be the name of a child's folder: ")
    assert last == f"Write: {write}"
    assert read_folder(site) == before


def test_everything_about_a_child_is_in_one_folder(run: Run, site: Path) -> None:
    result = run("hand-over", "sam-b", "--today", "2026-11-22")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "hand-over-sam-b is ready: 2 plans as text, as 4 pages and as data."
    )
    folder = site / "hand-over-sam-b"
    texts = read_folder(folder / "text")
    assert texts == {
        name: data
        for name, data in read_folder(site / "plans" / "sam-b").items()
        if not name.startswith("_")
    }
    assert (folder / "pages" / "plans" / "sam-b" / "2026-autumn" / "plan.html").is_file()
    assert (folder / "pages" / "5-review.html").is_file()
    assert "Handed over on 22 November 2026." in (folder / "READ-ME-FIRST.txt").read_text("utf-8")


def test_no_private_note_and_no_other_child_is_in_it(run: Run, site: Path) -> None:
    run("hand-over", "sam-b")
    everything = read_folder(site / "hand-over-sam-b")
    assert not any("_private" in name or "leo" in name for name in everything)
    assert not any(b"a note that stays" in data for data in everything.values())


def write_later(site: Path, name: str, starts: str, review: str, *swaps: tuple[str, str]) -> None:
    """Write another plan of Sam."""
    text = SMALLEST_PLAN.replace("2026-11-06", review).replace("2026-09-14", starts)
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new, 1)
    (site / "plans" / "sam-b" / name).write_text(text, encoding="utf-8")


def read_about(site: Path) -> str:
    """Return what the next school reads first of Sam's plans."""
    return (site / "hand-over-sam-b" / "READ-ME-FIRST.txt").read_text(encoding="utf-8")


def test_the_next_school_reads_the_plans_in_the_order_of_their_days(run: Run, site: Path) -> None:
    """By their names, autumn would come before spring, and -2 before all that follows."""
    (site / "plans" / "sam-b" / "2026-winter.md").unlink()
    write_later(site, "2026-autumn-2.md", "2026-11-06", "2026-12-18")
    write_later(site, "2027-spring.md", "2027-01-04", "2027-03-26")
    write_later(site, "2027-autumn.md", "2027-09-06", "2027-12-17")
    assert run("hand-over", "sam-b", "--today", "2027-12-20").exit_code == 0
    assert (
        "  text     the plans as they were written, but for notes of the school's own, one file a "
        "cycle, the\n           oldest first: 2026-autumn.md, 2026-autumn-2.md, 2027-spring.md, "
        "2027-autumn.md\n  plans.json "
    ) in read_about(site)


def test_pictures_go_along_where_a_plan_shows_them_and_nothing_else_does(
    run: Run, site: Path
) -> None:
    folder = site / "plans" / "sam-b"
    (folder / "far").mkdir()
    pictures = ("pic.png", "far/boat.png", "unused.png")
    for name in (*pictures, "loose.txt", "report.pdf"):
        (folder / name).write_bytes(b"\x89PNG")
    with (folder / "2026-winter.md").open("a", encoding="utf-8") as file:
        file.write("\n## Do\n\n![A boat](pic.png) ![A boat](far/boat.png)\n")
    result = run("hand-over", "sam-b", "--today", "2026-11-22")
    assert result.exit_code == 0
    assert (
        "\nLeft out, since it is no plan that planpage reads, nor a picture in one: loose.txt, "
        "report.pdf, unused.png\n"
    ) in result.stdout
    texts = site / "hand-over-sam-b" / "text"
    assert set(read_folder(texts)) == {"2026-autumn.md", "2026-winter.md", *pictures[:2]}
    assert (
        "oldest first: 2026-autumn.md, 2026-winter.md\n"
        "           and the pictures that they show: far/boat.png, pic.png\n"
    ) in read_about(site)


def test_notes_behind_a_hash_stay_with_the_school(run: Run, site: Path) -> None:
    note = "# Dad must not hear of this\n"
    write_later(site, "2026-winter.md", "2026-11-06", "2026-12-18", ("needs:\n", f"{note}needs:\n"))
    result = run("hand-over", "sam-b", "--today", "2026-11-22")
    assert result.exit_code == 0
    assert (
        "Your own notes (files that begin with _, and what stands behind # in a plan) are not in "
        "it."
    ) in result.stdout
    everything = read_folder(site / "hand-over-sam-b")
    assert [name for name, data in everything.items() if b"must not hear" in data] == []
    held = (site / "plans" / "sam-b" / "2026-winter.md").read_text(encoding="utf-8")
    assert everything["text/2026-winter.md"].decode() == held.replace(note, "")


def test_notes_that_can_not_be_taken_out_are_told(run: Run, site: Path) -> None:
    """Where the fields have a fault, a text could be lost with the notes."""
    lost = ("Sounding out long words", "Sounding out # long words")
    write_later(site, "2026-winter.md", "2026-11-06", "2026-12-18", lost)
    result = run("hand-over", "sam-b", "--today", "2026-11-22")
    assert result.exit_code == 0
    assert (
        "Look at 2026-winter.md first: something in it is to be put right, so your notes behind # "
        "could not be\ntaken out of it. To see what: planpage check sam-b\n"
    ) in result.stdout
    data = read_folder(site)
    assert data["hand-over-sam-b/text/2026-winter.md"] == data["plans/sam-b/2026-winter.md"]


def test_the_data_hold_every_field_by_its_name_in_the_format(run: Run, site: Path) -> None:
    run("hand-over", "sam-b", "--today", "2026-11-22")
    data = json.loads((site / "hand-over-sam-b" / "plans.json").read_text(encoding="utf-8"))
    first, later = data["plans"]
    assert (data["planpage_thread"], data["child"]) == (1, "Sam")
    assert (first["file"], later["file"]) == ("2026-autumn.md", "2026-winter.md")
    assert first["starts"] == "2026-09-14"
    assert first["support"][0]["how_often"] == "4 times a week"
    assert first["support"][0]["cost"] == "£420"
    assert first["stories"]["do"].strip() == "A story."
    assert "stories" not in later


def test_pages_name_nothing_that_only_staff_see(run: Run, site: Path) -> None:
    run("hand-over", "sam-b")
    pages = read_folder(site / "hand-over-sam-b" / "pages" / "plans")
    assert pages
    assert not any("£420".encode() in data for data in pages.values())


def test_a_plan_that_can_not_be_shown_is_handed_over_as_text(run: Run, site: Path) -> None:
    make_site(site, ("ann/2026-autumn.md", BROKEN_PLAN), real_guide=False)
    result = run("hand-over", "ann")
    assert result.exit_code == 0
    assert "It has no pages: in a plan there is something to put right." in result.stdout
    assert (site / "hand-over-ann" / "text" / "2026-autumn.md").is_file()
    assert not (site / "hand-over-ann" / "pages").exists()


def test_a_draft_stays_behind_and_takes_no_pages_with_it(run: Run, site: Path) -> None:
    """Nobody else gets a draft; the plans before it are whole, and both sides read what is left."""
    run("next", "sam-b", "--cycle", "2027-spring", "--today", "2026-12-20")
    assert (site / "plans" / "sam-b" / "2027-spring.md").is_file()
    result = run("hand-over", "sam-b", "--today", "2026-12-21")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "hand-over-sam-b is ready: 2 plans as text, as 4 pages and as data."
    )
    assert result.stdout.endswith(
        "Left out, since nobody else gets a draft: plans/sam-b/2027-spring.md. To hand it over "
        "too, finish it, take the line\ndraft: true out of it, move this folder away and call "
        "planpage hand-over sam-b again.\n"
    )
    folder = site / "hand-over-sam-b"
    assert not (folder / "text" / "2027-spring.md").exists()
    assert len(json.loads((folder / "plans.json").read_text(encoding="utf-8"))["plans"]) == 2
    about = (folder / "READ-ME-FIRST.txt").read_text(encoding="utf-8")
    assert "open pages/plans/sam-b/" in about
    assert "Not here, since it is a draft that was not finished yet: 2027-spring.md\n" in about
    assert "could not be read" not in about


def test_a_draft_alone_is_not_handed_over(run: Run, site: Path) -> None:
    run("add", "ann", "--cycle", "2027-spring")
    before = read_folder(site)
    result = run("hand-over", "ann")
    assert result.exit_code == 1
    assert result.stderr == (
        "There is no finished plan of ann: plans/ann/2027-spring.md is a draft, which nobody else "
        "gets. To hand it over, take the line draft: true out of it.\n"
    )
    assert read_folder(site) == before


def test_a_folder_that_is_there_is_never_written_over(run: Run, site: Path) -> None:
    run("hand-over", "sam-b")
    before = read_folder(site)
    result = run("hand-over", "sam-b")
    assert result.exit_code == 1
    assert "planpage writes over nothing" in result.stderr
    assert read_folder(site) == before


def test_it_is_no_site_that_a_build_may_replace(run: Run, site: Path) -> None:
    run("hand-over", "sam-b")
    assert run("build", "--into", "hand-over-sam-b").exit_code != 0
    assert (site / "hand-over-sam-b" / "plans.json").is_file()


@pytest.mark.parametrize(
    ("words", "code"), [(("ann",), 2), (("sam-b", "--out", "plans/sam-b/out"), 2)]
)
def test_a_wrong_call_writes_nothing(
    run: Run, site: Path, words: tuple[str, ...], code: int
) -> None:
    before = read_folder(site)
    assert run("hand-over", *words).exit_code == code
    assert read_folder(site) == before


@pytest.fixture(name="key_file")
def make_real_school(run: Run, site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the school be a real one with keys; return the key file."""
    path = site / "own" / "keys.json"
    monkeypatch.setenv("PLANPAGE_KEYS", str(path))
    make_site(site, school=REAL_SCHOOL, real_guide=False)
    run("keys", "new", "--today", "2026-11-22")
    return path


def test_the_keys_move_with_the_folder_and_the_page_keeps_its_address(
    run: Run, key_file: Path
) -> None:
    before = read_keys(key_file)
    result = run("rename", "sam-b", "sam-k")
    assert result.exit_code == 0
    assert "the letters of the family stay good" in result.stdout
    after = read_keys(key_file)
    assert after.find_address("sam-k") == before.find_address("sam-b")
    assert after.children["sam-k"].readers == before.children["sam-b"].readers
    assert "sam-b" not in after.children


@pytest.mark.usefixtures("key_file")
def test_nobody_gets_the_keys_of_another_family(run: Run, site: Path) -> None:
    """A child who left may have had the name: those letters would open this child's page."""
    shutil.rmtree(site / "plans" / "leo")
    before = read_folder(site)
    result = run("rename", "sam-b", "leo")
    assert result.exit_code == 1
    assert "There are keys of a child whose folder was called leo." in result.stderr
    assert read_folder(site) == before


@pytest.mark.usefixtures("key_file")
def test_without_right_settings_no_folder_leaves_its_keys_behind(run: Run, site: Path) -> None:
    (site / "plans" / "school.yml").write_text("planpage: [", encoding="utf-8")
    before = read_folder(site)
    result = run("rename", "sam-b", "sam-k")
    assert result.exit_code == 1
    assert "Put plans/school.yml right first." in result.stderr
    assert read_folder(site) == before
