"""The locked page: nothing of a child is on it, it is light, its policy takes what is its own."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from collections.abc import Mapping
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.compile import check_plans, read_words_explained
from planpage.model import School, Thread
from planpage.page_structure import check_structure
from planpage.publishing.sealed_pages import gather_parts
from planpage.reading.plan_file import read_school
from planpage.rendering.locked import render_locked
from planpage.rendering.page_script import ScriptError, read_script, shorten_script
from planpage.rendering.pages import render_thread
from planpage.rendering.templates import find_templates
from planpage.sealing import Part, seal_parts
from planpage.sealing.envelope_json import write_envelope
from planpage.sealing.padding import LEAST, pack_texts
from tests.smallest_plan import SCHOOL
from tests.tools.example_school import TODAY, TOP

LARGEST = 60_000
"""Bytes that a sealed page may weigh, with as many cycles as come together in two years."""

DAY = TODAY.date()
EXAMPLES = check_plans(TOP / "plans", today=DAY)
PARTS = {
    child.child_id: gather_parts(
        render_thread(child.thread, EXAMPLES.school, DAY, read_words_explained(TOP / "guides"))
    )
    for child in EXAMPLES.children
    if child.thread
}


def render(child: str) -> str:
    """Render the sealed page of an example child, for nobody in particular."""
    return seal_page(PARTS[child])


def seal_page(parts: Mapping[Part, str]) -> str:
    envelope = seal_parts(parts, [], master=bytes(32), generation=1, address="a" * 26)
    return render_locked(write_envelope(envelope), EXAMPLES.school)


@pytest.mark.parametrize("child", PARTS)
def test_a_sealed_page_is_light(child: str) -> None:
    assert len(render(child).encode()) < LARGEST


@pytest.mark.parametrize("cycles", [1, 4, 6])
def test_two_years_of_cycles_take_no_more_room_than_one(cycles: int) -> None:
    """Three a year: here the longest of all examples, so that little in one is in another."""
    glossary = read_words_explained(TOP / "guides")
    pages = render_thread(make_long_thread(cycles), EXAMPLES.school, DAY, glossary)
    parts = gather_parts(pages)
    packed = pack_texts([parts[part] for part in Part])
    assert sum(map(len, packed)) == LEAST
    assert len(seal_page(parts).encode()) < LARGEST


def make_long_thread(cycles: int) -> Thread:
    """Return a child's thread of as many cycles: the longest of the examples of all children."""
    plans = [plan for child in EXAMPLES.children if child.thread for plan in child.thread.plans]
    plans.sort(key=lambda plan: (TOP / plan.at.path).stat().st_size, reverse=True)
    chosen = plans[:cycles]
    return Thread(
        child_id="sam-b",
        plans=tuple(
            dataclasses.replace(plan, child_id="sam-b", cycle_id=f"2026-{number}")
            for number, plan in enumerate(chosen)
        ),
    )


def test_the_styles_of_all_views_go_with_the_summary() -> None:
    full = PARTS["hamza"][Part.FULL]
    assert full.startswith('{"css":{},')
    assert '"plan full":' in PARTS["hamza"][Part.SUMMARY]


def test_the_policy_lists_each_script_and_style_by_its_hash() -> None:
    html = render("hamza")
    policy = unescape(re.findall(r'Content-Security-Policy" content="([^"]*)"', html)[0])
    for kind, tag in (("script-src", "script"), ("style-src", "style")):
        allowed = re.findall(rf"{kind} ([^;]*);", policy)[0].split()
        there = re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", html, re.DOTALL)
        digests = [hashlib.sha256(text.encode()).digest() for text in there]
        assert set(allowed) == {f"'sha256-{base64.b64encode(one).decode()}'" for one in digests}
    for rule in ("default-src", "connect-src", "form-action", "base-uri"):
        assert f"{rule} 'none'" in policy


def test_no_field_has_a_name_so_that_nothing_can_be_sent() -> None:
    fields = re.findall(r"<(?:input|button|form|textarea|select)\b[^>]*>", render("hamza"))
    assert fields
    assert [one for one in fields if re.search(r"\s(?:name|action|formaction)=", one)] == []


def test_the_page_is_kept_from_search_engines_and_says_where_from_to_nobody() -> None:
    html = render("hamza")
    assert '<meta name="robots" content="noindex, nofollow, noarchive">' in html
    assert '<meta name="referrer" content="no-referrer">' in html


@pytest.mark.parametrize("child", PARTS)
def test_nothing_on_the_page_is_of_a_child(child: str) -> None:
    """But for the envelope and the address, all children's pages are the same."""
    envelope = re.compile(r"(?<=id=.envelope.>)[^<]*|'sha256-[^']*'|&#39;sha256-[^&]*&#39;")
    assert envelope.sub("", render(child)) == envelope.sub("", render("lena"))


def test_the_schools_number_is_on_the_page_else_that_of_its_first_contact() -> None:
    school = read_school(SCHOOL.encode(), "plans/school.yml").school
    assert 'href="tel:01632960111"' in render_locked("{}", school)
    assert "Mrs Bell: <a" in render_locked("{}", school)
    assert 'href="tel:01632960100"' in render_locked("{}", EXAMPLES.school)
    assert 'href="tel:' not in render_locked("{}", School())


@pytest.mark.parametrize("school", [EXAMPLES.school, School()], ids=["examples", "nothing known"])
def test_its_structure_is_whole(school: School) -> None:
    assert not check_structure(render_locked("{}", school))


def test_a_school_may_be_called_anything() -> None:
    assert EXAMPLES.school.school
    name = dataclasses.replace(EXAMPLES.school.school, name='"><script>alert(1)</script>')
    html = render_locked("{}", dataclasses.replace(EXAMPLES.school, school=name))
    assert html.count("<script") == 2
    assert "alert(1)</script>" not in html


def test_the_script_keeps_its_texts_and_loses_comments_and_spaces() -> None:
    source = (find_templates() / "scripts" / "locked.js").read_text(encoding="utf-8")
    short = read_script("locked.js")
    assert len(short) < 0.75 * len(source)
    texts = re.compile(r"'(?:[^'\\\n]|\\.)*'")
    bare = re.sub(r"//[^\n]*|/\*.*?\*/", "", source, flags=re.DOTALL)
    assert texts.findall(short) == texts.findall(bare)
    assert "</script" not in short
    assert "Date.now()-left>LONGEST_AWAY_MS" in short


@pytest.mark.parametrize(
    ("source", "short"),
    [
        ("const a = 'b  // c';  // why\n", "const a='b  // c';"),
        (
            "/** Does it. */\nfunction f (a, b) {\n  return a - b;\n}\n",
            "function f(a,b){return a-b}",
        ),
        ("if (a) return 'it\\'s ';\nelse throw b;", "if(a)return'it\\'s ';else throw b;"),
    ],
)
def test_a_script_is_shortened(source: str, short: str) -> None:
    assert shorten_script(source) == short


@pytest.mark.parametrize("source", ["a = `b`;", "a = b + +c;", "a - -b;"])
def test_what_could_change_its_meaning_is_refused(source: str) -> None:
    with pytest.raises(ScriptError):
        shorten_script(source)


@given(st.lists(st.sampled_from(["'a  b'", " ", "\n", "x", "=", ";", "(", ")", "{", "}", "1"])))
def test_a_short_script_stays_as_it_is(pieces: list[str]) -> None:
    short = shorten_script("".join(pieces))
    assert shorten_script(short) == short
