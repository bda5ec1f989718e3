"""``planpage keys``: made, renewed, ended, backed up and put back, and never shown on the way."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from planpage.doctor.backup import suggest_backup
from planpage.keys.key_file import read_keys
from planpage.keys.model import Keys
from planpage.publishing.sealed_pages import find_sealed_path
from planpage.sealing import OpenError, open_by_words
from planpage.sealing.envelope_json import read_envelope
from tests.cli.conftest import Run
from tests.school_site import REAL_SCHOOL, make_site, read_folder
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
TODAY = dt.date(2026, 10, 5)
DAY = ("--today", TODAY.isoformat())


@pytest.fixture(name="key_file")
def name_key_file(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Return where the key file of the test is to be: outside of the school's folder."""
    path = tmp_path_factory.mktemp("own") / "keys.json"
    monkeypatch.setenv("PLANPAGE_KEYS", str(path))
    return path


@pytest.fixture(name="site", autouse=True)
def make_school(run: Run, tmp_path: Path, key_file: Path) -> Path:
    """Make a real school with one child, and be in it."""
    del run, key_file
    return make_site(tmp_path, ("sam-b/2026-autumn.md", PLAN), school=REAL_SCHOOL)


def list_secrets(keys: Keys) -> list[str]:
    """Return everything that must never be shown."""
    child = keys.children["sam-b"]
    return [
        keys.site_key.hex(),
        keys.school_words,
        child.master.hex(),
        *(reader.words for reader in child.readers.values()),
        *(reader.link.hex() for reader in child.readers.values()),
    ]


def open_page(site: Path, keys: Keys, words: str) -> int:
    """Return how many parts of Sam's page the words open: 0 where they open nothing."""
    html = (site / "site" / find_sealed_path(keys.find_address("sam-b"))).read_text("utf-8")
    (envelope,) = re.findall(r'id="envelope">(.*?)</script>', html, re.DOTALL)
    try:
        return len(open_by_words(read_envelope(envelope), words).texts)
    except OpenError:
        return 0


def test_the_first_time_it_makes_the_key_file_and_says_where(run: Run, key_file: Path) -> None:
    result = run("keys", "new", *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"The keys are in {key_file}.\n")
    assert result.stdout.endswith("2 readers got words. Print their letters: planpage letters\n")
    assert run("keys", "new", *DAY).stdout == "Every reader has words already.\n"


def test_no_command_shows_a_key(run: Run, key_file: Path) -> None:
    said = run("keys", "new", *DAY).output
    said += run("keys", "renew", "sam-b", "Mum", *DAY).output
    said += run("build", *DAY).output + run("keys", "remove", "Dad", *DAY).output
    assert [secret for secret in list_secrets(read_keys(key_file)) if secret in said] == []


def test_without_keys_a_real_school_gets_the_guide_alone(run: Run, site: Path) -> None:
    result = run("build", *DAY)
    assert result.exit_code == 0
    assert "The plans were checked and not published: there are no keys yet." in result.stdout
    assert not (site / "site" / "p").exists()
    assert not (site / "site" / "plans").exists()


def test_each_readers_words_open_what_the_plan_says(run: Run, site: Path, key_file: Path) -> None:
    run("keys", "new", *DAY)
    assert run("build", *DAY).exit_code == 0
    keys = read_keys(key_file)
    readers = keys.children["sam-b"].readers
    assert open_page(site, keys, readers["Mum"].words) == 2
    assert open_page(site, keys, readers["Dad"].words) == 1
    assert open_page(site, keys, keys.school_words) == 2
    assert open_page(site, keys, "five words of somebody else") == 0


def test_an_unchanged_plan_keeps_its_bytes(run: Run, site: Path) -> None:
    run("keys", "new", *DAY)
    run("build", *DAY)
    before = read_folder(site / "site")
    run("build", *DAY)
    assert read_folder(site / "site") == before


def test_a_new_reader_is_told_and_gets_words_in_the_build(
    run: Run, site: Path, key_file: Path
) -> None:
    run("keys", "new", *DAY)
    plan = PLAN.replace("  - who: Dad\n", "  - who: Nan\n  - who: Dad\n")
    make_site(site, ("sam-b/2026-autumn.md", plan), school=REAL_SCHOOL, real_guide=False)
    result = run("build", *DAY)
    assert "New words for 1 reader: print the letters with planpage letters sam-b" in result.stdout
    assert set(read_keys(key_file).children["sam-b"].readers) == {"Mum", "Dad", "Nan"}


def test_words_that_were_renewed_open_nothing_any_more(
    run: Run, site: Path, key_file: Path
) -> None:
    run("keys", "new", *DAY)
    old = read_keys(key_file).children["sam-b"].readers["Mum"].words
    result = run("keys", "renew", "sam-b", "Mum", *DAY)
    assert result.stdout.startswith("New letters are needed for: Mum. Print them:")
    run("build", *DAY)
    keys = read_keys(key_file)
    assert open_page(site, keys, old) == 0
    assert open_page(site, keys, keys.children["sam-b"].readers["Mum"].words) == 2


def test_new_words_of_the_school_leave_the_families_letters_good(
    run: Run, site: Path, key_file: Path
) -> None:
    run("keys", "new", *DAY)
    before = read_keys(key_file)
    mum = before.children["sam-b"].readers["Mum"].words
    result = run("keys", "renew", "--school", *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "planpage letters --school" in result.stdout
    assert "another address" not in result.stdout
    run("build", *DAY)
    keys = read_keys(key_file)
    assert [secret for secret in list_secrets(keys) if secret in result.output] == []
    assert keys.find_address("sam-b") == before.find_address("sam-b")
    assert open_page(site, keys, before.school_words) == 0
    assert open_page(site, keys, keys.school_words) == 2
    assert open_page(site, keys, mum) == 2


def test_with_at_once_the_pages_move_and_families_need_letters(
    run: Run, site: Path, key_file: Path
) -> None:
    run("keys", "new", *DAY)
    run("build", *DAY)
    before = read_keys(key_file)
    result = run("keys", "renew", "--school", "--at-once", *DAY)
    assert "every family needs a new letter, with the words it has" in result.stdout
    built = run("build", *DAY)
    assert f"p/{before.find_address('sam-b')}/" in built.stdout
    keys = read_keys(key_file)
    assert open_page(site, keys, before.children["sam-b"].readers["Mum"].words) == 2


def test_when_access_ends_the_page_moves_and_the_old_one_is_named(
    run: Run, site: Path, key_file: Path
) -> None:
    run("keys", "new", *DAY)
    run("build", *DAY)
    before = read_keys(key_file)
    old, words = before.find_address("sam-b"), before.children["sam-b"].readers["Dad"].words
    mum = before.children["sam-b"].readers["Mum"].words
    result = run("keys", "remove", "Dad", *DAY)
    assert f"Delete the old one from your web space: p/{old}/" in result.stdout
    assert "write under that name: until: 2026-10-05" in result.stdout
    built = run("build", *DAY)
    assert f"p/{old}/" in built.stdout
    assert not (site / "site" / "p" / old).exists()
    keys = read_keys(key_file)
    assert open_page(site, keys, words) == 0
    assert open_page(site, keys, mum) == 2


def test_an_address_that_was_never_built_is_not_one_to_delete(run: Run, key_file: Path) -> None:
    """Neither before the first build, nor between two."""
    run("keys", "new", *DAY)
    said = (
        "New letters are needed for: Mum, Dad. Print them: planpage letters sam-b\n"
        "Then: planpage build, and publish the site again.\n"
    )
    assert run("keys", "renew", "sam-b", "--at-once", *DAY).stdout == said
    assert "Delete these" not in run("build", *DAY).stdout
    address = read_keys(key_file).find_address("sam-b")
    for _ in range(2):
        assert run("keys", "renew", "sam-b", "--at-once", *DAY).stdout == (
            f"{said}The page has another address now. Delete the old one from your web space: "
            f"p/{address}/\n"
        )
    assert f"can still be opened there: p/{address}/\n" in run("build", *DAY).stdout


@pytest.mark.parametrize(
    "words",
    [("renew", "sam-b"), ("renew", "sam-b", "mum", "--at-once"), ("remove", "dad")],
)
def test_for_a_withdrawn_child_nobody_needs_a_letter(run: Run, words: tuple[str, ...]) -> None:
    run("keys", "new", *DAY)
    run("build", *DAY)
    run("withdraw", "sam-b", *DAY)
    run("build", *DAY)
    run("withdraw", "--deleted", *DAY)
    result = run("keys", *words, *DAY)
    assert result.stdout.splitlines()[0] == (
        "The pages of sam-b are withdrawn, so nobody needs a letter now. The words count once the "
        "pages are back: planpage withdraw sam-b --back"
    )
    assert "Delete" not in result.stdout + run("build", *DAY).stdout


def test_where_nobody_is_left_it_says_how_one_gets_words_again(run: Run) -> None:
    run("keys", "new", *DAY)
    run("keys", "remove", "mum", *DAY)
    nobody = (
        "All readers of sam-b have been removed. "
        "To give one words again: planpage keys renew sam-b NAME\n"
    )
    assert run("keys", "remove", "Dad", *DAY).stdout.startswith(nobody)
    result = run("keys", "renew", "sam-b", *DAY)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", nobody)
    again = run("keys", "renew", "sam-b", "mum", *DAY)
    assert again.stdout.startswith("New letters are needed for: Mum.")


def test_a_reader_is_removed_in_small_letters_too(run: Run, key_file: Path) -> None:
    run("keys", "new", *DAY)
    result = run("keys", "remove", "dad", *DAY)
    assert result.exit_code == 0
    assert "The plan still names Dad. " in result.stdout
    assert set(read_keys(key_file).children["sam-b"].readers) == {"Mum"}


def test_a_reader_whose_time_is_over_has_no_slot(run: Run, site: Path, key_file: Path) -> None:
    run("keys", "new", *DAY)
    plan = PLAN.replace("    gets: summary\n", "    gets: summary\n    until: 2026-10-01\n")
    make_site(site, ("sam-b/2026-autumn.md", plan), school=REAL_SCHOOL, real_guide=False)
    run("build", *DAY)
    keys = read_keys(key_file)
    assert open_page(site, keys, keys.children["sam-b"].readers["Dad"].words) == 0


def test_more_readers_than_a_page_has_room_for_are_told(run: Run, site: Path) -> None:
    many = "".join(f"  - who: Aunt {name}\n" for name in "ABCDEFGH")
    plan = PLAN.replace("readers:\n", "readers:\n" + many)
    make_site(site, ("sam-b/2026-autumn.md", plan), school=REAL_SCHOOL, real_guide=False)
    result = run("keys", "new", *DAY)
    assert result.exit_code == 1
    assert "names more readers than a page has room for: 7." in result.stderr


@pytest.fixture(name="stick")
def make_stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an empty folder outside of the school's: a memory stick."""
    return tmp_path_factory.mktemp("stick")


def test_a_backup_comes_back_with_its_words(run: Run, stick: Path, key_file: Path) -> None:
    run("keys", "new", *DAY)
    before = key_file.read_bytes()
    backup = str(stick / "backup.json")
    made = run("keys", "backup", backup, "--words-page", str(stick / "words.txt"), *DAY)
    assert made.exit_code == 0
    words = (stick / "words.txt").read_text(encoding="utf-8")
    assert words.strip() not in made.output
    key_file.unlink()
    wrong = run("keys", "restore", backup, *DAY, typed="one two three\n")
    assert wrong.exit_code == 1
    assert not key_file.exists()
    assert run("keys", "restore", backup, *DAY, typed=words).exit_code == 0
    assert key_file.read_bytes() == before


def test_keys_that_are_there_are_never_written_over(
    run: Run, site: Path, stick: Path, key_file: Path
) -> None:
    run("keys", "new", *DAY)
    backup = str(stick / "backup.json")
    run("keys", "backup", backup, "--words-page", str(stick / "words.txt"), *DAY)
    before = key_file.read_bytes(), read_folder(site), read_folder(stick)
    assert run("keys", "restore", backup, *DAY, typed="a\n").exit_code == 1
    assert run("keys", "backup", backup, "--words-page", str(stick / "w.txt"), *DAY).exit_code == 1
    assert (key_file.read_bytes(), read_folder(site), read_folder(stick)) == before


@pytest.mark.parametrize(
    ("there", "asked", "free"),
    [
        (("backup.json",), "backup.json", "backup-2026-10-05.json"),
        (("backup-2026-09-01.json",), "backup-2026-09-01.json", "backup-2026-10-05.json"),
        (("b.json", "b-2026-10-05.json"), "b.json", "b-2026-10-05-2.json"),
        (("b-2026-10-05.json",), "b-2026-10-05.json", "b-2026-10-05-2.json"),
    ],
)
def test_a_backup_that_is_there_comes_with_a_name_that_is_free(
    run: Run, stick: Path, there: tuple[str, ...], asked: str, free: str
) -> None:
    """The whole call stands there, and works."""
    run("keys", "new", *DAY)
    for name in there:
        (stick / name).write_text("mine", encoding="utf-8")
    result = run(
        "keys", "backup", str(stick / asked), "--words-page", str(stick / "words.txt"), *DAY
    )
    assert result.exit_code == 1
    assert result.stderr == (
        f"{stick / asked} is there already, and planpage writes over nothing.\n"
        f"Write: planpage keys backup {stick / free} --words-page {stick / 'words.txt'}\n"
    )
    again = run("keys", "backup", str(stick / free), "--words-page", str(stick / "words.txt"), *DAY)
    assert again.exit_code == 0


@pytest.mark.parametrize("place", ["backup.json", "plans/backup.json", "site/backup.json"])
def test_a_backup_in_the_schools_folder_is_refused(
    run: Run, site: Path, stick: Path, place: str
) -> None:
    """It would go along with the plans, and be lost with them."""
    run("keys", "new", *DAY)
    before = read_folder(site)
    result = run("keys", "backup", place, "--words-page", str(stick / "words.txt"), *DAY)
    assert result.exit_code == 1
    assert result.stderr == (
        f"{Path(place)} would lie in your school's folder: who copies or publishes that takes it "
        f"along, and it is lost with it.\nWrite: {suggest_backup(TODAY)}\n"
    )
    assert read_folder(site) == before


@pytest.mark.parametrize("place", ["words.txt", "plans/words.txt", "site/words.txt"])
def test_the_six_words_never_lie_in_the_schools_folder(
    run: Run, site: Path, stick: Path, place: str
) -> None:
    """The call that it says instead puts them beside that."""
    run("keys", "new", *DAY)
    before = read_folder(site)
    result = run("keys", "backup", str(stick / "a"), "--words-page", place, *DAY)
    assert result.exit_code == 1
    assert result.stderr == (
        f"{Path(place)} would lie in your school's folder: who copies or publishes that takes the "
        f"six words along.\nWrite: planpage keys backup {stick / 'a'} "
        f"--words-page {site.resolve().parent / 'words.txt'}\n"
    )
    assert (read_folder(site), read_folder(stick)) == (before, {})


@pytest.mark.parametrize("place", ["k.json", "plans/k.json"])
def test_keys_are_never_put_back_into_the_schools_folder(
    run: Run, site: Path, stick: Path, place: str
) -> None:
    """Nobody types six words for that."""
    run("keys", "new", *DAY)
    run("keys", "backup", str(stick / "b"), "--words-page", str(stick / "words.txt"), *DAY)
    before = read_folder(site)
    result = run("keys", "restore", str(stick / "b"), "--keys", place, *DAY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{Path(place)} would lie in your school's folder: who copies or publishes that takes the "
        "keys along, and whoever has both has every plan. Leave --keys out, or name a place "
        "outside with it.\n"
    )
    assert read_folder(site) == before


@pytest.mark.parametrize("text", ["", "a photo", '{"rounds": 1, "salt": "", "nonce": ""}'])
def test_what_is_no_backup_is_told_before_any_words(run: Run, stick: Path, text: str) -> None:
    (stick / "b").write_text(text, encoding="utf-8")
    result = run("keys", "restore", str(stick / "b"), *DAY)
    assert (result.exit_code, result.stdout, result.stderr) == (
        1,
        "",
        f"{stick / 'b'} is not a backup of planpage's keys, or not whole.\n",
    )


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the words are read from its own window")
def test_without_a_terminal_no_words_are_asked_for(run: Run, stick: Path, key_file: Path) -> None:
    """What is typed would be seen, and Python would only warn of it."""
    run("keys", "new", *DAY)
    run("keys", "backup", str(stick / "b"), "--words-page", str(stick / "words.txt"), *DAY)
    key_file.unlink()
    ended = subprocess.run(
        [sys.executable, "-m", "planpage", "keys", "restore", str(stick / "b"), *DAY],
        check=False,
        capture_output=True,
        input=(stick / "words.txt").read_text(encoding="utf-8"),
        start_new_session=True,
        text=True,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (
        1,
        "",
        "Nobody can type the six words here. Write the same in a terminal: PowerShell.\n",
    )
    assert not key_file.exists()


def test_words_are_not_written_where_nobody_reads_them(run: Run, stick: Path) -> None:
    """Into a file or a log that a program keeps: they would stay there."""
    run("keys", "new", *DAY)
    result = run("keys", "backup", str(stick / "backup.json"), *DAY)
    assert result.exit_code == 1
    assert "Nobody can read the six words here." in result.stderr
    assert read_folder(stick) == {}


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("renew", "ann"), 1, "There are no keys for ann."),
        (
            ("renew", "Mum", "sam-b"),
            2,
            "Mum is no child here. The child comes first: planpage keys renew sam-b Mum\n",
        ),
        (
            ("renew", "Mum", "sam-b", "Nan Bo", "--at-once"),
            2,
            'planpage keys renew sam-b Mum "Nan Bo" --at-once\n',
        ),
        (("renew",), 2, "Whose words? Write one of these: planpage keys renew sam-b"),
        (("renew", "sam-b", "--school"), 2, "Whose words?"),
        (("renew", "--school", "--everyone"), 2, "Whose words?"),
        (("renew", "sam-b", "Nan"), 1, "Nan has no words for the page of sam-b."),
        (("remove", "Nan"), 2, "Nan has no words for any page."),
    ],
)
def test_who_has_no_words_is_told(
    run: Run, key_file: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    run("keys", "new", *DAY)
    before = key_file.read_bytes()
    result = run("keys", *words, *DAY)
    assert result.exit_code == code
    assert says in result.stderr
    assert key_file.read_bytes() == before


@pytest.mark.parametrize("words", [("renew", "sam-b"), ("remove", "Mum"), ("backup", "a.json")])
def test_without_keys_it_says_how_to_make_them(run: Run, words: tuple[str, ...]) -> None:
    result = run("keys", *words, *DAY)
    assert (result.exit_code, result.stderr) == (
        1,
        "There are no keys yet. Make them: planpage keys new\n",
    )


def test_a_school_of_invented_children_needs_no_keys(run: Run, site: Path, key_file: Path) -> None:
    make_site(site, real_guide=False)
    result = run("keys", "new", *DAY)
    assert result.exit_code == 1
    assert "these pages are open, and need no keys" in result.stderr
    assert not key_file.exists()


def test_keys_in_the_site_are_refused(run: Run, site: Path) -> None:
    result = run("keys", "new", "--keys", "site/keys.json", *DAY)
    assert result.exit_code == 1
    assert "the folder that is published" in result.stderr
    assert not (site / "site").exists()
