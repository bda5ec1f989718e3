"""What every browser test starts from: a browser, a built site, a page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from planpage.audit.machine.chromium import browser_flags
from planpage.audit.site_server import serve_folder
from tests.tools.example_school import copy_school, run_planpage
from tests.tools.machine import find_browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent


@dataclass(frozen=True)
class BuiltSite:
    """A built site: the folder it lies in, and where it is served while the tests run."""

    folder: Path
    address: str

    def pages(self) -> list[str]:
        """Return the address of every page, relative to the site, in order."""
        found = self.folder.rglob("*.html")
        return sorted(path.relative_to(self.folder).as_posix() for path in found)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as one that needs a browser."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """Build this repository's site aside, with the command and as on a fixed day, and serve it."""
    school = tmp_path_factory.mktemp("school")
    copy_school(school)
    run_planpage("build", folder=school)
    with serve_folder(school / "site") as address:
        yield BuiltSite(school / "site", address)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the machine's Chromium once; it ends with the session."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_browser(), args=browser_flags())
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page of 1280 by 1024 in a context of its own: no cookies, no history."""
    context = browser.new_context(viewport={"width": 1280, "height": 1024})
    yield context.new_page()
    context.close()
