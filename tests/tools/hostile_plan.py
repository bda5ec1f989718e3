"""A plan and a school in which every text that may be one is an attack on who opens the page."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from planpage.diagnostics import Diagnostic
from planpage.model import Plan, School, Thread
from planpage.reading.plan_file import read_plan, read_school
from tests.tools.example_school import TOP

ELSEWHERE = "https://elsewhere.example.org"
"""Where nothing may ever be sent."""

ATTACKS = (
    "<script>ran = 1</script>",
    "<img src=x onerror='ran = 2'>",
    '"><svg/onload="ran = 3"><script>ran = 4</script></svg>',
    "' autofocus onfocus='ran = 5' x='",
    '" onmouseover="ran = 6" style="position:fixed;inset:0" x="',
    "</style></title></textarea></script><script>ran = 7</script>",
    '<iframe srcdoc="<script>parent.ran = 8</script>"></iframe>',
    f"<form action={ELSEWHERE}><input name=a autofocus></form>",
    f"<meta http-equiv=refresh content='0;url={ELSEWHERE}'>",
    f"<base href={ELSEWHERE}/><link rel=stylesheet href={ELSEWHERE}/a.css>",
    f"<style>@import '{ELSEWHERE}/b.css'; body {{ display: none }}</style>",
    "<math><mtext><style><img src=x onerror='ran = 9'></style></mtext></math>",
    "<a href='javascript:ran = 10'>here</a> [there](javascript:ran=11)",
    "[data](data:text/html,<script>opener.ran=12</script>) [odd](JaVa\tScript:ran=13)",
    f"![picture]({ELSEWHERE}/c.png) ![drawing](data:image/svg+xml,<svg/onload=ran=14>)",
    f"[words]: {ELSEWHERE} 'onclick=ran=15' <{ELSEWHERE}/\" onclick=\"ran=16>",
    '**<b onclick=ran=17>** `<script>ran = 18</script>` [x](https://a.example/"onclick="ran=19)',
    "<details open ontoggle='ran = 20'><object data='javascript:ran=21'></object>",
    "{{ 7 * 7 }} {% include '/etc/hostname' %} ${7*7} <%= 7 %> &lt;script&gt;ran=22&lt;/script&gt;",
    "]]> --> <!-- </div></main></body></html><script>ran = 23</script>",
    "\u202egnp.exe\u2066 \u200b\u00ad <\u017fcript>ran = 24</\u017fcript> \uff1cscript\uff1e",
    "W" * 900,
)
BODY = "\n\n".join(
    f"{attack}\n\n- {attack}\n\n| {attack} | b |\n|---|---|\n| c | {attack} |\n\n> {attack}\n\n    "
    f"{attack}"
    for attack in ATTACKS
)
"""What a story below the fields may try: headings, lists, tables, quotations, code."""

EXAMPLES = ("hamza/2026-autumn.md", "jude/2026-december.md", "elsie/2026-autumn-2.md")


def make_hostile_thread(school: School) -> Thread:
    """Return a child's thread of plans in which every text is an attack that can be one."""
    texts = [(TOP / "plans" / name).read_text(encoding="utf-8") for name in EXAMPLES]
    plans = []
    for number, text in enumerate(texts):
        fields = yaml.load(text.split("---\n")[1], Loader=yaml.BaseLoader)  # noqa: S506 - a safe loader
        cycle = f"2026-{number}"

        def read(held: dict[str, Any], cycle: str = cycle) -> list[Diagnostic]:
            return _read(held, cycle, school)[1]

        spoil_texts(fields, read)
        plan, found = _read(fields, cycle, school, BODY)
        if plan is None:
            raise ValueError(found)
        plans.append(plan)
    return Thread(child_id="sam-b", plans=tuple(plans))


def make_hostile_school() -> tuple[School, bytes]:
    """Return a school's settings, and their file, in which every text is an attack."""
    text = (TOP / "plans" / "school.yml").read_text(encoding="utf-8")
    fields = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - a safe loader
    fields.pop("logo")
    spoil_texts(fields, lambda held: list(read_school(_write(held), "school.yml").diagnostics))
    data = _write(fields)
    return read_school(data, "school.yml").school, data


def spoil_texts(fields: dict[str, Any], read: Callable[[dict[str, Any]], list[Diagnostic]]) -> int:
    """Put an attack behind every text that may hold one; return how many do.

    All texts of one kind are tried at once, and one by one where that is refused.
    """
    attacks = itertools.cycle(ATTACKS)
    before = _count_errors(read(fields))
    kinds: dict[str, list[tuple[Any, Any]]] = {}
    for kind, holder, place in _walk(fields):
        kinds.setdefault(kind, []).append((holder, place))

    def spoil(texts: list[tuple[Any, Any]]) -> int:
        kept = [holder[place] for holder, place in texts]
        for holder, place in texts:
            holder[place] = f"{holder[place]} {next(attacks)}"
        if _count_errors(read(fields)) <= before:
            return len(texts)
        for (holder, place), old in zip(texts, kept, strict=True):
            holder[place] = old
        return sum(spoil([one]) for one in texts) if len(texts) > 1 else 0

    return sum(map(spoil, kinds.values()))


def _walk(held: Any, kind: str = "") -> Iterator[tuple[str, Any, Any]]:  # noqa: ANN401 - YAML
    """Yield each text as its kind, what holds it, and its place there."""
    places = held.items() if isinstance(held, dict) else enumerate(held)
    for place, value in places:
        here = f"{kind}/{place}" if isinstance(held, dict) else kind
        if isinstance(value, str):
            yield here, held, place
        else:
            yield from _walk(value, here)


def _read(
    fields: dict[str, Any], cycle: str, school: School, body: str = ""
) -> tuple[Plan | None, list[Diagnostic]]:
    data = b"---\n" + _write(fields) + b"---\n" + body.encode()
    held = read_plan(data, f"plans/sam-b/{cycle}.md", "sam-b", cycle, school)
    return held.plan, list(held.diagnostics)


def _write(fields: dict[str, Any]) -> bytes:
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10**6).encode()


def _count_errors(found: list[Diagnostic]) -> int:
    return sum(one.is_error for one in found)
