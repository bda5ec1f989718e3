"""A plan file is read whole: small forms, places, references and names; no text is too much."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.model import Plan, School, Stage
from planpage.model.choices import Side
from planpage.reading.plan_file import PlanFile, read_plan
from tests.smallest_plan import SMALLEST_PLAN, vary_plan

PATH = "plans/sam-b/2026-autumn.md"


def read(data: bytes) -> PlanFile:
    """Read ``data`` as Sam's plan."""
    return read_plan(data, PATH, "sam-b", "2026-autumn", School())


def read_well(data: bytes) -> Plan:
    """Read ``data``, in which nothing may be wrong."""
    result = read(data)
    assert result.diagnostics == ()
    assert result.plan is not None
    return result.plan


def test_the_smallest_plan_is_read_with_nothing_to_say() -> None:
    plan = read_well(SMALLEST_PLAN.encode())
    assert plan.name == "Sam"
    assert plan.review is not None
    assert plan.review.date == dt.date(2026, 11, 6)
    assert [need.need for need in plan.needs] == ["Sounding out long words"]
    assert plan.targets[0].by == dt.date(2026, 11, 6)
    assert plan.support[0].minutes == 15


def test_each_field_knows_its_place() -> None:
    plan = read_well(SMALLEST_PLAN.encode())
    lines = SMALLEST_PLAN.split("\n")
    for entry, field, text in [
        (plan.targets[0], "by", "2026-11-06"),
        (plan.support[0], "what", "Paired reading"),
        (plan.needs[0], "need", "Sounding out long words"),
    ]:
        at = entry.place_of(field)
        assert lines[at.line - 1][at.column - 1 :][: at.width] == text
        assert at.path == PATH


def test_the_small_form_means_the_long_one() -> None:
    small = read_well(SMALLEST_PLAN.encode())
    long = read_well(
        vary_plan(
            ("review: 2026-11-06", "review:\n  date: 2026-11-06"),
            ("  - Sounding out long words", "  - need: Sounding out long words"),
        )
    )
    assert small == long


def test_a_single_entry_may_stand_for_a_list_of_one() -> None:
    plan = read_well(
        vary_plan(("needs:\n  - Sounding out long words", "needs: Sounding out long words"))
    )
    assert plan.needs[0].need == "Sounding out long words"


def test_text_stays_text() -> None:
    plan = read_well(vary_plan(("    where: library corner", "    where: no")))
    assert plan.support[0].where == "no"


def test_support_without_helps_serves_the_only_outcome() -> None:
    plan = read_well(SMALLEST_PLAN.encode())
    assert plan.support[0].helps == (plan.outcomes[0].key,)


def test_a_reference_may_be_an_id_or_the_exact_text() -> None:
    by_text = vary_plan(("    minutes: 15", "    minutes: 15\n    helps: read 60 words a minute."))
    assert read_well(by_text).support[0].helps == ("Read 60 words a minute",)
    by_id = vary_plan(
        ("    minutes: 15", "    minutes: 15\n    helps: words"),
        ("      - target: Read", "      - id: words\n        target: Read"),
    )
    assert read_well(by_id).support[0].helps == ("words",)


def test_names_are_matched_to_people() -> None:
    plan = read_well(
        vary_plan(
            ("starts:", "people:\n  - name: Mrs Jones\n    role: teaching assistant\nstarts:"),
            ("  - who: Mum\n", "  - who: Mum and Dad\n"),
            ("    who: Mrs Jones\n", "    who: Mrs Jones, our reading helper\n"),
        )
    )
    assert plan.views[1].who == ("Mum", "Dad")
    assert plan.support[0].who == ("Mrs Jones",)
    mum, jones = plan.person("Mum"), plan.person("Mrs Jones")
    assert mum is not None
    assert jones is not None
    assert (mum.is_, jones.is_, jones.role) == (Side.FAMILY, Side.STAFF, "teaching assistant")


def test_the_word_child_means_the_child() -> None:
    plan = read_well(vary_plan(("  - who: Sam\n", "  - who: child\n")))
    assert plan.views[0].who == ("Sam",)


def test_the_body_joins_its_stages() -> None:
    plan = read_well(vary_plan(body="A good term.\n\n## Do\n\nHe read.\n\n## Learn\n\n- Quiet.\n"))
    assert plan.body.opening == "A good term."
    assert plan.body.sections == {Stage.DO: "He read.", Stage.LEARN: "- Quiet."}


def test_a_heading_in_a_block_of_code_is_no_heading() -> None:
    plan = read_well(vary_plan(body="```\n## Swimming\n```\n"))
    assert plan.body.sections == {}


def test_a_fault_that_follows_from_another_is_told_once() -> None:
    found = read(vary_plan(("review: 2026-11-06", "revew: 2026-11-06"))).diagnostics
    assert [one.name for one in found] == ["unknown-field"]


@pytest.mark.parametrize(
    "data",
    [
        b"x" * 300_000,
        b"---\n" + b"[" * 30_000,
        b"---\na: " + b"{" * 30_000,
        b"---\n" + b"- " * 30_000 + b"\n---\n",
        b"---\na: &a [x, x]\nb: *a\n---\n",
        b"---\na: !!python/object:os.system x\n---\n",
        b"---\na: \x00\n---\n",
        b"---\na: \xff\xfe\xfa\n---\n",
        b"---\n" + b"a: b\n" * 20_000 + b"---\n",
        b"---\nchild: " + b"a" * 200_000 + b"\n---\n",
        b"---\nstarts: " + b"1" * 100_000 + b"\n---\n",
        SMALLEST_PLAN.encode() + b"[" * 100_000,
        SMALLEST_PLAN.encode() + b"> " * 50_000,
        SMALLEST_PLAN.encode() + b"<a " * 50_000,
        SMALLEST_PLAN.encode() + b"![](" * 50_000,
        SMALLEST_PLAN.encode() + b"**a" * 50_000,
    ],
    ids=lambda data: f"{data[:12]!r}, {len(data)} bytes",
)
def test_a_hostile_file_ends_in_words_or_in_a_plan(data: bytes) -> None:
    result = read(data)
    assert result.diagnostics or result.plan is not None


@given(st.text(max_size=400))
def test_no_front_matter_crashes_the_reader(text: str) -> None:
    read(f"---\n{text}\n---\n".encode("utf-8", "surrogatepass"))


@given(st.text(max_size=400))
def test_no_body_crashes_the_reader(text: str) -> None:
    read(vary_plan(body=text.encode("utf-8", "replace").decode()))


@given(st.data())
def test_no_change_to_a_plan_crashes_the_reader_or_leaves_the_file(data: st.DataObject) -> None:
    lines = SMALLEST_PLAN.split("\n")
    number = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[number])))
    put = data.draw(st.text("{}[]:#'\"@*&!|>%`-?, \t\u00a0\u201c\u2014ax1\n", max_size=6))
    lines[number] = lines[number][:column] + put + lines[number][column + len(put) // 2 :]
    text = "\n".join(lines)
    count = len(text.split("\n"))
    for found in read(text.encode()).diagnostics:
        assert 0 <= found.at.line <= count
        assert found.says
