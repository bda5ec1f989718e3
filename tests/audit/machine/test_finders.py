"""Programs are found by trying them: a name alone proves nothing."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planpage.audit.machine import asking, chromium, firefox, java, node, webkit

Write = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Return what writes a program; only what it wrote is on the path, and no home has more."""
    for name in ("PLANPAGE_BROWSER", "CHROME", "PLANPAGE_FIREFOX", "JAVA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(chromium, "ON_A_MAC", ())
    monkeypatch.setattr(firefox, "ON_A_MAC", ())

    def write_program(name: str, says: str = "1.0", *, works: bool = True) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\necho '{says}'\nexit {0 if works else 1}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return write_program


def test_nothing_is_found_where_nothing_is(write: Write) -> None:
    del write
    assert chromium.look_for_chromium() is None
    assert firefox.look_for_firefox() is None
    assert webkit.look_for_webkit() is None
    assert java.look_for_java() is None
    assert node.look_for_node() is None


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "microsoft-edge"])
def test_a_browser_of_chromiums_family_is_found(write: Write, name: str) -> None:
    found = write(name)
    assert chromium.look_for_chromium() == found


def test_a_stub_that_does_not_start_is_passed_over(write: Write) -> None:
    write("chromium", works=False)
    works = write("chrome")
    assert chromium.look_for_chromium() == works
    write("firefox-esr", works=False)
    assert firefox.look_for_firefox() is None


def test_what_a_person_names_comes_first_and_nothing_takes_its_place(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("chromium")
    own = write("own/browser")
    monkeypatch.setenv("PLANPAGE_BROWSER", own)
    assert chromium.look_for_chromium() == own
    write("own/browser", works=False)
    assert chromium.look_for_chromium() is None
    monkeypatch.setenv("PLANPAGE_FIREFOX", own)
    assert firefox.look_for_firefox() is None


@pytest.mark.parametrize(
    "place",
    [
        ".cache/ms-playwright/chromium-1200/chrome-linux/chrome",
        ".cache/puppeteer/chrome/linux-156.0/chrome-linux64/chrome",
    ],
)
def test_a_browser_that_another_tool_brought_is_found(write: Write, place: str) -> None:
    brought = write(f"home/{place}")
    assert chromium.look_for_chromium() == brought


def test_puppeteers_firefox_is_found(write: Write) -> None:
    brought = write("home/.cache/puppeteer/firefox/stable_153/firefox/firefox")
    assert firefox.look_for_firefox() == brought


def test_the_usual_places_of_windows_are_looked_at(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    monkeypatch.delenv("PROGRAMFILES(X86)", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    (edge,) = asking.list_windows_places(chromium.ON_WINDOWS[-1])
    assert Path(edge) == tmp_path / "Microsoft" / "Edge" / "Application" / "msedge.exe"


def test_webkit_needs_its_driver_its_browser_and_a_screen(
    write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(webkit, "LIBRARIES", (tmp_path / "lib",))
    driver = write("WebKitWebDriver")
    write("Xvfb")
    assert webkit.look_for_webkit() is None
    browser = write("lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")
    assert webkit.look_for_webkit() == webkit.WebKit(driver, browser)
    (tmp_path / "Xvfb").unlink()
    assert webkit.look_for_webkit() is None


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_webkit_is_looked_for_on_linux_only(
    write: Write, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    write("Xvfb")
    monkeypatch.setattr(sys, "platform", system)
    assert not webkit.is_webkit_to_be_had()
    assert webkit.look_for_webkit() is None


@pytest.mark.parametrize(
    ("says", "fits"), [("v20.19.0", True), ("v20.18.3", False), ("v24.1.0", True), ("no", False)]
)
def test_node_has_to_be_new_enough_and_have_npm(write: Write, says: str, fits: bool) -> None:  # noqa: FBT001
    found = write("node", says)
    assert node.look_for_node() is None
    write("npm")
    assert node.look_for_node() == (found if fits else None)


def test_java_home_comes_before_the_path(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path = write("java")
    assert java.look_for_java() == on_path
    own = write("jdk/bin/java")
    monkeypatch.setenv("JAVA_HOME", str(Path(own).parents[1]))
    assert java.look_for_java() == own


def test_only_root_goes_without_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert "--no-sandbox" not in chromium.browser_flags()
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert "--no-sandbox" in chromium.browser_flags()
