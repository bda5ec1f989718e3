"""``planpage withdraw``: gone from the next build, told what to delete, and no plan touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.keys.key_file import change_keys, read_keys
from planpage.publishing.sealed_pages import find_sealed_path
from tests.cli.conftest import Run
from tests.guide.guide_site import make_guide_site
from tests.school_site import BROKEN_PLAN, REAL_SCHOOL, make_site, read_folder
from tests.smallest_plan import SCHOOL, SMALLEST_PLAN

DAY = ("--today", "2026-10-05")
ADA = SMALLEST_PLAN.replace("Sam", "Ada")


@pytest.fixture(name="key_file")
def name_key_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the key file of the test is to be."""
    path = tmp_path / "own" / "keys.json"
    monkeypatch.setenv("PLANPAGE_KEYS", str(path))
    return path


@pytest.fixture(name="site")
def make_school(run: Run, tmp_path: Path, key_file: Path) -> Path:
    """Make a real school with two children and keys, and be in it."""
    del key_file
    make_guide_site(tmp_path)
    plans = ("sam-b/2026-autumn.md", SMALLEST_PLAN), ("ada/2026-autumn.md", ADA)
    make_site(tmp_path, *plans, school=REAL_SCHOOL, real_guide=False)
    assert run("keys", "new", *DAY).exit_code == 0
    return tmp_path


def find_address(key_file: Path, child: str = "sam-b") -> str:
    """Return the present address of a child's page."""
    return read_keys(key_file).find_address(child)


def test_a_withdrawn_page_is_gone_from_the_next_build(run: Run, site: Path, key_file: Path) -> None:
    """Its address is listed until somebody says that it is gone; the plan stays as it is."""
    run("build", *DAY)
    plans, address = read_folder(site / "plans"), find_address(key_file)
    page = site / "site" / find_sealed_path(address)
    assert page.exists()
    result = run("withdraw", "sam-b", *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "The pages of sam-b are withdrawn: no build makes them any more. The plans in plans stay "
        "as they are.\n"
        "Then: planpage build, and publish the site again.\n"
        "Delete this from your web space. Until it is gone, it can still be opened there:\n"
        f"  p/{address}/   (sam-b, since 5 October 2026)\n"
        "When all of it is gone: planpage withdraw --deleted\n"
    )
    too_early = run("withdraw", "--deleted", *DAY)
    assert too_early.exit_code == 1
    assert too_early.stderr.startswith(f"In your folder site there is still p/{address}/")
    built = run("build", *DAY)
    assert built.exit_code == 0
    assert not page.parent.exists()
    assert (site / "site" / find_sealed_path(find_address(key_file, "ada"))).exists()
    assert "1 child was left out, since the pages are withdrawn: sam-b\n" in built.stdout
    assert f"p/{address}/\n" in built.stdout
    listed = run("withdraw", "--list", *DAY).stdout
    assert listed.startswith("Withdrawn: sam-b, since 5 October 2026\n")
    assert f"p/{address}/" in listed
    assert read_folder(site / "plans") == plans

    assert (
        run("withdraw", "--deleted", *DAY).stdout == "Noted: 1 page is gone from your web space.\n"
    )
    assert run("withdraw", "--deleted", *DAY).stdout == (
        "There is nothing to delete from your web space.\n"
    )
    assert address not in run("build", *DAY).stdout
    assert address not in run("withdraw", "--list", *DAY).stdout


def test_brought_back_it_is_at_another_address_and_needs_letters(
    run: Run, site: Path, key_file: Path
) -> None:
    run("build", *DAY)
    address = find_address(key_file)
    run("withdraw", "sam-b", *DAY)
    result = run("withdraw", "sam-b", "--back", *DAY)
    assert result.stdout == (
        "The next build publishes the pages of sam-b again, at another address.\n"
        "New letters are needed for: Family. Print them: planpage letters sam-b\n"
        "Then: planpage build, and publish the site again.\n"
    )
    built = run("build", *DAY)
    assert f"p/{address}/" in built.stdout, "the old page still has to go"
    assert not (site / "site" / find_sealed_path(address)).exists()
    assert (site / "site" / find_sealed_path(find_address(key_file))).exists()


def test_after_new_keys_for_all_an_old_page_still_has_its_name(
    run: Run, site: Path, key_file: Path
) -> None:
    """The children have a page as before; what a key file from before listed has no name."""
    del site
    run("build", *DAY)
    ada, sam = (find_address(key_file, child) for child in ("ada", "sam-b"))
    unknown = "a" * 26
    with change_keys(key_file) as keys:
        keys.old_addresses[unknown] = "2026-09-14"
    run("keys", "renew", "--everyone", *DAY)
    assert run("withdraw", "--list", *DAY).stdout == (
        "Delete this from your web space. Until it is gone, it can still be opened there:\n"
        f"  p/{unknown}/   (a page from before these keys, since 14 September 2026)\n"
        f"  p/{ada}/   (ada, since 5 October 2026)\n"
        f"  p/{sam}/   (sam-b, since 5 October 2026)\n"
        "When all of it is gone: planpage withdraw --deleted\n"
    )
    run("build", *DAY)
    run("withdraw", "--deleted", *DAY)
    run("keys", "renew", "--everyone", *DAY)
    assert sam not in run("withdraw", "--list", *DAY).stdout


def test_keys_that_were_lost_leave_pages_to_delete(run: Run, site: Path, key_file: Path) -> None:
    """The new keys know nothing of them; the last site does. They are told until they are gone."""
    run("build", *DAY)
    old = sorted(find_address(key_file, child) for child in ("ada", "sam-b"))
    key_file.unlink()
    run("keys", "new", *DAY)
    assert run("withdraw", "--list", *DAY).stdout == (
        "There is nothing to delete from your web space.\n"
    )
    built = run("build", *DAY)
    assert (
        "Delete these from your web space. Until they are gone, they can still be opened there: "
        f"p/{old[0]}/, p/{old[1]}/\nWhen they are gone: planpage withdraw --deleted\n"
    ) in built.stdout
    assert run("build", "--today", "2026-11-09").stdout.count("p/") == 2
    assert run("withdraw", "--list", *DAY).stdout == (
        "Delete this from your web space. Until it is gone, it can still be opened there:\n"
        f"  p/{old[0]}/   (a page from before these keys, since 5 October 2026)\n"
        f"  p/{old[1]}/   (a page from before these keys, since 5 October 2026)\n"
        "When all of it is gone: planpage withdraw --deleted\n"
    )
    assert run("withdraw", "--deleted", *DAY).stdout == (
        "Noted: 2 pages are gone from your web space.\n"
    )
    assert "p/" not in run("build", *DAY).stdout
    assert not any((site / "site/p" / one).exists() for one in old)


def test_a_withdrawn_plan_is_still_checked_and_keeps_nobody_back(
    run: Run, site: Path, key_file: Path
) -> None:
    """What is wrong in it is told by check; it can't keep the old page on the site."""
    run("build", *DAY)
    run("withdraw", "sam-b", *DAY)
    (site / "plans/sam-b/2026-autumn.md").write_text(BROKEN_PLAN, encoding="utf-8")
    checked = run("check", *DAY)
    assert checked.exit_code == 1
    assert "plans/sam-b/2026-autumn.md" in checked.output
    assert run("build", *DAY).exit_code == 0
    assert not (site / "site" / find_sealed_path(find_address(key_file))).exists()


def test_no_other_command_publishes_a_withdrawn_child(run: Run, site: Path, key_file: Path) -> None:
    """New keys for others leave it out, and so does a plan that is added to it."""
    run("withdraw", "sam-b", *DAY)
    plan = SMALLEST_PLAN.replace("2026-09-14", "2026-11-09").replace("2026-11-06", "2027-01-08")
    make_site(site, ("sam-b/2026-winter.md", plan), school=REAL_SCHOOL, real_guide=False)
    run("keys", "new", *DAY)
    run("build", *DAY)
    assert read_keys(key_file).children["sam-b"].withdrawn == "2026-10-05"
    assert [path.name for path in (site / "site/p").iterdir()] == [find_address(key_file, "ada")]


def test_a_child_without_keys_can_be_withdrawn_before_there_is_a_page(
    run: Run, site: Path, key_file: Path
) -> None:
    make_site(site, ("kim/2026-autumn.md", SMALLEST_PLAN), school=REAL_SCHOOL, real_guide=False)
    result = run("withdraw", "kim", *DAY)
    assert "Delete" not in result.stdout
    run("build", *DAY)
    assert not (site / "site" / find_sealed_path(find_address(key_file, "kim"))).exists()


def test_no_letter_leads_to_a_page_that_is_withdrawn(run: Run, site: Path) -> None:
    """The letters of all leave it out; a letter of its own, or a file, is refused."""
    run("withdraw", "sam-b", *DAY)
    for words in (("letters", "sam-b"), ("file", "sam-b", "Family")):
        result = run(*words, *DAY)
        assert result.exit_code == 1
        assert result.stderr == (
            "The pages of sam-b are withdrawn, so there is nothing to open. "
            "On paper: planpage print sam-b\n"
        )
    assert run("letters", *DAY).exit_code == 0
    assert [path.name for path in (site / "letters").glob("*.html")] == ["ada-family.html"]


def test_said_twice_it_says_since_when(run: Run, site: Path, key_file: Path) -> None:
    del site
    run("withdraw", "sam-b", *DAY)
    before = key_file.read_bytes()
    result = run("withdraw", "sam-b", "--today", "2026-11-09")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "The pages of sam-b have been withdrawn since 5 October 2026.\n"
    )
    assert key_file.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nobody",), "There is no child called nobody in plans, and no page of one."),
        (("sam-b", "--back"), "The pages of sam-b are not withdrawn."),
        ((), "Write one of these: planpage withdraw sam-b, or --list, or --deleted."),
        (("sam-b", "--list"), "Write one of these:"),
        (("--list", "--deleted"), "Write one of these:"),
        (("--back",), "--back goes with the name of the child's folder:"),
    ],
)
def test_a_wrong_call_changes_nothing(
    run: Run, site: Path, key_file: Path, words: tuple[str, ...], says: str
) -> None:
    del site
    before = key_file.read_bytes()
    result = run("withdraw", *words, *DAY)
    assert result.exit_code == 2
    assert result.stderr.startswith(says)
    assert key_file.read_bytes() == before


def test_without_keys_it_says_how_to_make_them(run: Run, site: Path, key_file: Path) -> None:
    del site
    key_file.unlink()
    result = run("withdraw", "sam-b", *DAY)
    assert result.exit_code == 1
    assert result.stderr == "There are no keys yet. Make them: planpage keys new\n"


def test_where_all_are_invented_it_says_how_pages_go(run: Run, site: Path) -> None:
    (site / "plans/school.yml").write_text(SCHOOL, encoding="utf-8")
    result = run("withdraw", "sam-b", *DAY)
    assert result.exit_code == 1
    assert "there is nothing to withdraw" in result.stderr
    assert "move the folder out of plans, then: planpage build" in result.stderr
