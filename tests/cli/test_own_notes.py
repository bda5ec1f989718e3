"""What a school wrote for itself behind ``#`` stays with it, and no text loses a letter."""

from __future__ import annotations

import pytest

from planpage.cli.own_notes import InseparableError, leave_out_notes


def in_plan(fields: str) -> bytes:
    """Return a plan's file with ``fields`` and a story that has a heading."""
    return f"---\n{fields}---\n\n## Do\n\n# A story\n".encode()


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("# for me\nplanpage: 1\n", "planpage: 1\n"),
        ("needs:\n  # for me\n  - Reading\n", "needs:\n  - Reading\n"),
        ("needs: # for me\n  - Reading\n", "needs:\n  - Reading\n"),
        ("a: |  # for me\n  one\n  # text\n# for me\n", "a: |\n  one\n  # text\n"),
        ("a: |\n  # text\n\n  two\nb: 1\n#for me\n", "a: |\n  # text\n\n  two\nb: 1\n"),
        ("a: >-\n  one\n  # text\n", "a: >-\n  one\n  # text\n"),
        ('# for me\na: "one\n  # text\n  two"\n', 'a: "one\n  # text\n  two"\n'),
        ('a: "one # text"\n# for me\n', 'a: "one # text"\n'),
        ('a: "one # text" # for me # too\n', 'a: "one # text"\n'),
        ("a: 'one\n  # text'\n", "a: 'one\n  # text'\n"),
        ("a: C#\nb: one#two\n# for me\n", "a: C#\nb: one#two\n"),
        ("a: one\n\n# for me\n\nb: two\n", "a: one\n\n\nb: two\n"),
    ],
)
def test_notes_go_and_texts_stay(written: str, left: str) -> None:
    """Below the fields, ``#`` begins a heading."""
    assert leave_out_notes(in_plan(written)) == in_plan(left)


def test_a_file_without_notes_is_the_same_to_the_byte() -> None:
    """Also its ends of lines, and the mark that Notepad puts first."""
    data = b"\xef\xbb\xbf---\r\nplanpage: 1\r\n---\r\n\r\n# A story\r\n"
    assert leave_out_notes(data) == data


@pytest.mark.parametrize(
    "data",
    [
        in_plan("a: one # lost\n# for me\n"),
        in_plan("a: [one\n# for me\n"),
        b"# for me\n---\na: one\n---\n",
        b"---\na: \xe9\n# for me\n---\n",
        b"\x89PNG",
    ],
)
def test_where_fields_have_a_fault_nothing_is_guessed(data: bytes) -> None:
    with pytest.raises(InseparableError):
        leave_out_notes(data)
