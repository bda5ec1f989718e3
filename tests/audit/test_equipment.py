"""What a machine has for an audit; what it lacks is told with what to install."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.audit import equipment
from planpage.audit.equipment import find_equipment
from planpage.audit.machine.webkit import WebKit
from planpage.audit.node_packages import NodePackagesError
from planpage.audit.parts import NO_WEBKIT_HERE, PARTS, SENTENCES

EVERYTHING: dict[str, object] = {
    "look_for_node": "/bin/node",
    "look_for_java": "/bin/java",
    "look_for_chromium": "/bin/chromium",
    "look_for_firefox": "/bin/firefox",
    "look_for_webkit": WebKit("/bin/driver", "/bin/browser"),
    "is_webkit_to_be_had": True,
}


def furnish(monkeypatch: pytest.MonkeyPatch, **other: object) -> None:
    """Give the machine everything but what ``other`` says otherwise."""
    for name, found in {**EVERYTHING, **other}.items():
        monkeypatch.setattr(equipment, name, lambda found=found: found)
    monkeypatch.setattr(equipment, "find_node_packages", lambda _tell: Path("packages"))


def test_with_everything_nothing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    furnish(monkeypatch)
    found = find_equipment((), print)
    assert found.left_out == ()
    assert all(found.runs(name) for name in PARTS)


@pytest.mark.parametrize(
    ("look", "need", "parts"),
    [
        ("look_for_java", "Java", {"nu"}),
        ("look_for_chromium", "Chromium", {"axe", "htmlcs", "chromium"}),
        ("look_for_firefox", "Firefox", {"firefox"}),
        ("look_for_webkit", "WebKit", {"webkit"}),
        ("look_for_node", "Node", set(PARTS) - {"planpage"}),
    ],
)
def test_what_is_missing_leaves_out_its_parts_and_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, look: str, need: str, parts: set[str]
) -> None:
    furnish(monkeypatch, **{look: None})
    left_out = find_equipment((), print).left_out
    assert {one.name for one in left_out} == parts
    assert {(one.says, one.asked) for one in left_out} == {(SENTENCES[need], False)}


def test_on_other_systems_webkit_is_said_to_be_not_available(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    furnish(monkeypatch, look_for_webkit=None, is_webkit_to_be_had=False)
    (left_out,) = find_equipment((), print).left_out
    assert left_out.says == NO_WEBKIT_HERE


def test_without_the_checkers_only_our_own_check_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    furnish(monkeypatch)

    def fail(_tell: object) -> Path:
        raise NodePackagesError("No way.")

    monkeypatch.setattr(equipment, "find_node_packages", fail)
    left_out = find_equipment((), print).left_out
    assert {one.name for one in left_out} == set(PARTS) - {"planpage"}
    assert {one.says for one in left_out} == {"No way."}


def test_what_a_person_leaves_out_is_not_even_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    furnish(monkeypatch)
    monkeypatch.setattr(equipment, "look_for_java", lambda: pytest.fail("looked for Java"))
    left_out = find_equipment({"nu", "webkit"}, print).left_out
    assert [(one.name, one.asked) for one in left_out] == [("nu", True), ("webkit", True)]


def test_without_chromium_there_is_no_axe_and_no_htmlcs(monkeypatch: pytest.MonkeyPatch) -> None:
    furnish(monkeypatch)
    left_out = find_equipment({"chromium"}, print).left_out
    assert {one.name for one in left_out} == {"axe", "htmlcs", "chromium"}
    assert all(one.asked for one in left_out)
