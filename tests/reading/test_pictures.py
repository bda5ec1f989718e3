"""A picture travels inside the page; what is not beside the plan is never read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.compile import check_plans, render_pages
from planpage.diagnostics import Position
from planpage.reading.pictures import LARGEST_LOGO, read_body_pictures, read_logo
from tests.smallest_plan import SCHOOL, vary_plan, write_school

TODAY = dt.date(2026, 11, 22)
PIXEL = b"\x89PNG\r\n\x1a\n" + b"0" * 40
AT = Position("plans/school.yml", 3, 7, 8)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a child's folder with one picture, and a secret beside the folder."""
    (tmp_path / "secret.png").write_bytes(PIXEL)
    child = tmp_path / "sam-b"
    child.mkdir()
    (child / "tree.png").write_bytes(PIXEL)
    (child / "_private.png").write_bytes(PIXEL)
    (child / "link.png").symlink_to(tmp_path / "secret.png")
    return child


def read(body: str, folder: Path) -> tuple[list[str], list[tuple[int, int, str]]]:
    """Return the names of the pictures in ``body`` that are shown, and what is told."""
    pictures, found = read_body_pictures(body, 10, folder, "plans/sam-b/a.md")
    return list(pictures), [(one.at.line, one.at.column, one.says) for one in found]


def test_a_picture_beside_the_plan_is_read(folder: Path) -> None:
    assert read("He drew this:\n\n![A tree](tree.png)", folder) == (["tree.png"], [])


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("other.png", "There is no picture with this name in the folder."),
        ("link.png", "There is no picture with this name in the folder."),
        ("_private.png", "There is no picture with this name in the folder."),
        ("tree.pdf", "A picture's name ends with .png, .jpg, .svg, .webp or .gif."),
    ],
)
def test_a_picture_that_can_not_be_shown_is_told_at_its_line(
    folder: Path, name: str, says: str
) -> None:
    assert read(f"Look:\n![A tree]({name})", folder) == ([], [(11, 11, says)])


@pytest.mark.parametrize("name", ["../secret.png", "/etc/hostname", "https://a.example/t.png"])
def test_nothing_outside_the_folder_is_looked_at(folder: Path, name: str) -> None:
    assert read(f"![A tree]({name})", folder) == ([], [])


def test_a_logo_that_is_too_large_is_told(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"0" * (LARGEST_LOGO + 500))
    image, found = read_logo("logo.png", tmp_path, AT)
    assert image == ""
    assert [one.says for one in found] == [
        "This picture is too large: 21 KB, where 20 KB are allowed."
    ]


def test_picture_and_logo_stand_in_the_pages_themselves(tmp_path: Path) -> None:
    plan = vary_plan(body="## Do\n\n![Sam drew his reading corner](corner.png)\n")
    plans = write_school(tmp_path, sam_b__2026_autumn=plan)
    (plans / "school.yml").write_text(SCHOOL + "logo: logo.png\n", encoding="utf-8")
    (plans / "logo.png").write_bytes(PIXEL)
    (plans / "sam-b" / "corner.png").write_bytes(PIXEL)
    checked = check_plans(plans, today=TODAY)
    assert not checked.has_errors
    pages = {page.address: page.html for page in render_pages(checked, today=TODAY)}
    assert 'alt="Sam drew his reading corner"' in pages["plans/sam-b/plan.html"]
    for address in ("plans/sam-b/index.html", "plans/sam-b/plan.html"):
        assert '<img class="logo" src="data:image/png;base64,' in pages[address]
        assert ".png" not in pages[address].replace("image/png", "")
