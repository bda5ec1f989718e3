"""``planpage new`` makes a site that can be built at once, and writes over nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planpage.reading import read_plans_folder
from planpage.rendering.templates import find_guides
from planpage.starting.starters import read_starter
from tests.cli.conftest import Run
from tests.school_site import read_folder

TOP = Path(__file__).parents[2]


@pytest.fixture(name="asks")
def pretend_somebody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands believe that a person sits at the keyboard."""
    monkeypatch.setattr("planpage.cli.new.is_watched", lambda: True)


def test_a_new_site_has_all_that_a_school_needs(run: Run) -> None:
    """Settings, the whole guide, what MkDocs needs, and a place for plans: no child is in it."""
    result = run("new", "my-school")
    assert result.exit_code == 0
    files = read_folder(Path("my-school"))
    guides = {f"guides/{name}" for name in read_folder(find_guides())}
    assert files.keys() == {".gitignore", "mkdocs.yml", "plans/school.yml", *guides}


def test_a_new_site_can_be_checked_and_built_at_once(run: Run) -> None:
    """Nothing has to be written first, and there is nothing to put right."""
    run("new", "my-school", "--school", "Hazel Bank", "--phone", "01632 960 111")
    check = run("-C", "my-school", "check")
    assert check.exit_code == 0
    assert "There are no plans yet. Begin one with: planpage add sam-b\n" in check.stdout
    assert re.findall(r"^(?:\w+: )?([a-z-]+): ", check.stdout, re.MULTILINE) == []
    build = run("-C", "my-school", "build")
    assert (build.exit_code, build.stderr) == (0, "")
    assert "Hazel Bank" in Path("my-school/site/index.html").read_text(encoding="utf-8")


def test_where_nobody_is_there_what_is_usual_is_taken(run: Run) -> None:
    """A script gets no questions: the school is called like its folder."""
    assert "Five questions" not in run("new", "hazel-bank").output
    school = read_plans_folder(Path("hazel-bank/plans")).school
    assert school.name == "Hazel Bank"
    assert [contact.name for contact in school.contacts] == ["The SENCO"]
    assert school.plan_name == "SEN Support Plan"
    assert school.colour is None
    assert not school.is_example


@pytest.mark.usefixtures("asks")
def test_yes_asks_nothing_of_a_person(run: Run) -> None:
    """``--yes`` is for a person in a hurry."""
    result = run("new", "hazel-bank", "--yes")
    assert result.exit_code == 0
    assert "Five questions" not in result.output


@pytest.mark.usefixtures("asks")
def test_a_person_is_asked(run: Run) -> None:
    """Answers go into the settings; the Enter key alone takes what is in brackets."""
    typed = "St Olave's: Infants\nMrs Bell\n01632 960 111\n\n#7B2D5B\n"
    result = run("new", "my-school", typed=typed)
    assert result.exit_code == 0
    read = read_plans_folder(Path("my-school/plans"))
    assert not read.diagnostics
    assert read.school.name == "St Olave's: Infants"
    assert (read.school.contacts[0].name, read.school.contacts[0].phone) == (
        "Mrs Bell",
        "01632 960 111",
    )
    assert read.school.plan_name == "SEN Support Plan"
    assert read.school.colour == "#7b2d5b"


@pytest.mark.usefixtures("asks")
def test_a_wrong_answer_is_asked_again(run: Run) -> None:
    """A phone number and a colour are looked at while the person is still there."""
    result = run("new", "my-school", typed="\n\nring the office\n01632 960 111\n\nblue\n#123456\n")
    assert result.exit_code == 0
    assert '"ring the office" is not a phone number.' in result.output
    assert '"blue" is not a colour.' in result.output
    school = read_plans_folder(Path("my-school/plans")).school
    assert (school.contacts[0].phone, school.colour) == ("01632 960 111", "#123456")


@pytest.mark.usefixtures("asks")
def test_a_question_is_answered_in_the_call(run: Run) -> None:
    """What stands in the call is not asked."""
    result = run("new", "my-school", "--school", "Hazel Bank", typed="\n\n\n\n")
    assert result.exit_code == 0
    assert "Your school's name" not in result.output


@pytest.mark.parametrize(
    ("option", "text", "says"),
    [
        ("--phone", "ring us", '"ring us" is not a phone number.'),
        ("--colour", "blue", '"blue" is not a colour.'),
    ],
)
def test_a_wrong_answer_in_the_call_is_a_wrong_call(
    run: Run, option: str, text: str, says: str
) -> None:
    """Nothing is made of a call that is partly wrong."""
    result = run("new", "my-school", option, text)
    assert result.exit_code == 2
    assert says in result.stderr
    assert not Path("my-school").exists()


@pytest.mark.usefixtures("asks")
def test_stopping_in_the_midst_of_the_questions_makes_nothing(run: Run) -> None:
    """Ctrl and C, or the end of what is typed."""
    result = run("new", "my-school", typed="Hazel Bank\n")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (1, "Stopped.")
    assert not Path("my-school").exists()


def test_a_folder_that_is_not_empty_is_left_alone(run: Run) -> None:
    """Not one byte of it changes."""
    Path("my-school/plans").mkdir(parents=True)
    Path("my-school/plans/school.yml").write_text("mine", encoding="utf-8")
    result = run("new", "my-school")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "The folder my-school is not empty, and planpage writes over nothing. "
        "Name a folder that is not there yet.\n"
    )
    assert read_folder(Path("my-school")) == {"plans/school.yml": b"mine"}


def test_a_file_or_a_link_is_no_folder_for_a_school(run: Run, tmp_path: Path) -> None:
    """A link would put a school's files where nobody looks for them."""
    (tmp_path / "notes").write_text("mine", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert run("new", "notes").exit_code == 1
    assert run("new", "link").exit_code == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_an_empty_folder_will_do(run: Run) -> None:
    """Also one in which git, or the system, has left what nobody sees."""
    Path("my-school/.git").mkdir(parents=True)
    Path("my-school/desktop.ini").touch()
    assert run("new", "my-school").exit_code == 0


def test_a_new_site_says_what_comes_next(run: Run) -> None:
    """The lines can be typed as they stand."""
    lines = run("new", "my school").stdout.splitlines()
    assert lines[0] == "my school is ready."
    assert '  cd "my school"          goes into it' in lines


def test_the_settings_of_mkdocs_are_those_of_this_repository() -> None:
    """A school's guide is built as the one here: change both files alike."""
    assert read_starter("mkdocs.yml") == (TOP / "mkdocs.yml").read_text(encoding="utf-8")


def test_every_hint_in_the_settings_can_be_used(run: Run) -> None:
    """With the # taken away from each line that holds a field, the settings are still right."""
    run("new", "my-school", "--phone", "01632 960 111", "--colour", "#7b2d5b")
    path = Path("my-school/plans/school.yml")
    Path("my-school/plans/logo.svg").write_text("<svg/>", encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(_uncover(line) for line in lines), encoding="utf-8")
    read = read_plans_folder(path.parent)
    assert not read.diagnostics
    assert read.school.sendiass
    assert read.school.terms
    assert read.school.logo == "logo.svg"


def _uncover(line: str) -> str:
    """Take the # away where a field stands behind it."""
    bare = line.replace("# ", "", 1)
    word = bare.strip().removeprefix("- ").partition(":")
    return bare if word[1] and word[0].replace("_", "").isalpha() and word[0].islower() else line
