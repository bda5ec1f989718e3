"""Follows what one entry says of another: by its ``id``, or by its exact text."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from planpage.diagnostics import Position, quote_text
from planpage.model.beside import Behaviour
from planpage.model.doing import Session
from planpage.model.fields import Entry, FieldSpec
from planpage.model.plan import Plan
from planpage.model.review import ReviewedOutcome, ReviewedSupport, ReviewedTarget
from planpage.model.support import Outcome, Support
from planpage.model.values import Ref
from planpage.reading.findings import Findings
from planpage.reading.rewriting import rewrite_texts
from planpage.reading.written_line import dissect_line

POINTS_TO: Mapping[tuple[type[Entry], str], tuple[str, ...]] = {
    (Outcome, "needs"): ("needs",),
    (Outcome, "ehcp_outcome"): ("outcomes of the EHC plan",),
    (Support, "helps"): ("targets", "outcomes"),
    (Session, "support"): ("support",),
    (ReviewedOutcome, "outcome"): ("outcomes",),
    (ReviewedTarget, "target"): ("targets",),
    (ReviewedSupport, "support"): ("support",),
    (Behaviour, "for_need"): ("needs",),
}
"""To which kinds of entry each field points."""


def resolve_references(plan: Plan, findings: Findings) -> Plan:
    """Return ``plan`` with every reference in place of it the key of the entry that it means.

    Told: a reference that fits nothing or more than one thing, an id written twice, and support
    that does not say what it helps where there are several outcomes.
    """
    kinds = _index_kinds(plan, findings)

    def follow(entry: Entry, spec: FieldSpec, texts: tuple[str, ...]) -> tuple[str, ...]:
        targets = POINTS_TO[type(entry), spec.name]
        found = []
        for number, text in enumerate(texts):
            at = entry.place_of(f"{spec.name}.{number}" if spec.many else spec.name)
            key = _follow_one(text, at, {kind: kinds[kind] for kind in targets}, findings)
            if key:
                found.append(key)
        return tuple(found)

    resolved = rewrite_texts(plan, Ref, follow)
    support = tuple(_give_helps(support, resolved, findings) for support in resolved.support)
    sessions = tuple(_give_support(session, resolved) for session in resolved.sessions)
    if (support, sessions) == (resolved.support, resolved.sessions):
        return resolved
    return dataclasses.replace(resolved, support=support, sessions=sessions)


Index = Mapping[str, tuple[str, ...]]
"""For one kind of entry: what may be written for it, folded, and the keys that this may mean."""


def _index_kinds(plan: Plan, findings: Findings) -> Mapping[str, Index]:
    targets = tuple(target for outcome in plan.outcomes for target in outcome.targets)
    return {
        "needs": _index(plan.needs, lambda entry: entry.need, findings),
        "outcomes": _index(plan.outcomes, lambda entry: entry.outcome, findings),
        "targets": _index(targets, lambda entry: entry.target, findings),
        "support": _index(plan.support, lambda entry: entry.what, findings),
        "outcomes of the EHC plan": _index(
            plan.ehcp.outcomes if plan.ehcp else (), lambda entry: entry.outcome, findings
        ),
    }


def _index(entries: Iterable[Any], text_of: Callable[[Any], str], findings: Findings) -> Index:
    index: dict[str, tuple[str, ...]] = {}
    ids: set[str] = set()
    for entry in entries:
        if entry.id and entry.id in ids:
            findings.add(
                "repeated-id",
                entry.place_of("id"),
                f'The id "{entry.id}" is used twice.',
                note="give each its own, or take this line away",
                says_without_quotes="This id is used twice.",
            )
        ids.add(entry.id)
        for name in {_fold(entry.id or ""), _fold(text_of(entry))} - {""}:
            index[name] = (*index.get(name, ()), entry.key)
    return index


def _fold(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _follow_one(
    text: str, at: Position, kinds: Mapping[str, Index], findings: Findings
) -> str | None:
    keys = {key for index in kinds.values() for key in index.get(_fold(text), ())}
    places = sum(len(index.get(_fold(text), ())) for index in kinds.values())
    shown = quote_text(text)
    what = " or ".join(kinds)
    if places == 1:
        return keys.pop()
    if places > 1:
        findings.add(
            "ambiguous-reference",
            at,
            f"{shown} can mean more than one of the {what}.",
            note="give each an `id`, and write that id here",
            says_without_quotes=f"This can mean more than one of the {what}.",
        )
        return None
    written = {name: name for index in kinds.values() for name in index}
    near = difflib.get_close_matches(_fold(text)[:200], written, n=1, cutoff=0.5)
    right = _write_as_in_plan(near[0], kinds) if near else ""
    findings.add(
        "unknown-reference",
        at,
        f"{shown} is not among the {what} of this plan.",
        write=findings.line_with(at, right) if right else "",
        note="" if right else "write its `id` or its exact words",
        says_without_quotes=f"This is not among the {what} of this plan.",
    )
    return None


def _write_as_in_plan(name: str, kinds: Mapping[str, Index]) -> str:
    for index in kinds.values():
        for key in index.get(name, ()):
            return key
    return ""


def _give_helps(support: Support, plan: Plan, findings: Findings) -> Support:
    if support.has("helps") or not plan.outcomes:
        return support
    if len(plan.outcomes) == 1:
        return dataclasses.replace(support, helps=(Ref(plan.outcomes[0].key),))
    findings.add(
        "helps-missing",
        support.at,
        "This help does not say which outcome or target it is for.",
        write=_write_helps(support, findings),
        note="needed because this plan has several outcomes: write the `id` or the words of the "
        "one that fits, or of a target",
    )
    return support


def _write_helps(support: Support, findings: Findings) -> str:
    """Return the line of the help with room below it for what it helps; nothing if unsure."""
    at = support.place_of("what")
    line = dissect_line(findings.line_at(at.line))
    if line.field == "what" and line.value:
        return findings.line_below(at, "helps: …")
    if line.dashes and not line.field and line.value:
        space = " " * line.start
        return f"{line.text[: line.start]}what: {line.value}\n{space}helps: …"
    return ""


def _give_support(session: Session, plan: Plan) -> Session:
    if session.has("support") or len(plan.support) != 1:
        return session
    return dataclasses.replace(session, support=Ref(plan.support[0].key))
