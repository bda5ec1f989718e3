"""Whether the settings of a school name things that there are, and what they say of a check."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from planpage.checks.check import Found
from planpage.checks.telling import WeighedCheck
from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.model.choices import CheckLevel
from planpage.model.fields import Entry
from planpage.model.school import CheckSetting, School

ADVICE_OF_THE_FORMAT = frozenset(
    {
        "body-heading-level",
        "body-heading-twice",
        "hidden-character",
        "html-in-text",
        "link-not-allowed",
        "no-support",
        "unlisted-name",
    }
)
"""The advice that is given while a plan is read: a school can turn this off or up too."""

_LEVELS: dict[CheckLevel, Severity | None] = {
    CheckLevel.OFF: None,
    CheckLevel.INFORMATION: Severity.INFORMATION,
    CheckLevel.ADVICE: Severity.ADVICE,
    CheckLevel.ERROR: Severity.ERROR,
}


def find_level(check: WeighedCheck, school: School) -> Severity | None:
    """Return how much a finding of ``check`` weighs at ``school``; None where it is turned off.

    What is an error stays an error: a school can't turn it off or down.
    """
    return Severity.ERROR if check.is_error else _settle(check.name, check.severity, school)


def is_allowed(check: WeighedCheck, found: Found, school: School) -> bool:
    """Whether the school lets this finding stand, with a reason."""
    if check.is_error and not check.can_be_wrong:
        return False
    return _lets_stand(school.checks.get(check.name), found.about or found.says)


def is_allowed_name(check: WeighedCheck, name: str, child_id: str, school: School) -> bool:
    """Whether the school lets ``name`` stand: everywhere, or in the plans of ``child_id``.

    ``what`` has to be the whole name (``Ben``), or the name and the child (``Ben in sam-b``): a
    part of it would let through more than was looked at.
    """
    if check.is_error and not check.can_be_wrong:
        return False
    setting = school.checks.get(check.name)
    meant = {name.casefold(), f"{name} in {child_id}".casefold()}
    return setting is not None and any(
        one.because and " ".join(one.what.split()).casefold() in meant for one in setting.allow
    )


def settle_advice(found: Iterable[Diagnostic], school: School) -> tuple[Diagnostic, ...]:
    """Return what was found while a plan was read, its advice weighed as the school wants it."""
    return tuple(_weigh_advice(found, school)) if school.checks else tuple(found)


def _weigh_advice(found: Iterable[Diagnostic], school: School) -> Iterator[Diagnostic]:
    for one in found:
        if one.is_error or one.name not in ADVICE_OF_THE_FORMAT:
            yield one
            continue
        level = _settle(one.name, one.severity, school)
        if level and not _lets_stand(school.checks.get(one.name), one.says):
            yield replace(one, severity=level)


def _settle(name: str, severity: Severity, school: School) -> Severity | None:
    setting = school.checks.get(name)
    return _LEVELS[setting.level] if setting and setting.level else severity


def _lets_stand(setting: CheckSetting | None, words: str) -> bool:
    """Whether a text to allow stands in ``words``, as whole words: "Ann" allows no "Anna"."""
    return setting is not None and any(
        one.what
        and one.because
        and re.search(rf"(?<!\w){re.escape(one.what)}(?!\w)", words, re.IGNORECASE)
        for one in setting.allow
    )


def check_labels(school: School, headings: Collection[str]) -> Iterator[Diagnostic]:
    """Find ``labels`` for headings that no page has; ``headings`` are the names that there are."""
    for name in school.labels:
        if name not in headings:
            yield Diagnostic(
                "unknown-label",
                Severity.ERROR,
                school.place_of("labels"),
                f"There is no heading called `{name[:60]}` on the pages."
                f"{_guess_meant(name, headings)}",
                note="the headings are " + ", ".join(headings),
            )


def check_names_of_checks(school: School, checks: Iterable[WeighedCheck]) -> Iterator[Diagnostic]:
    """Find settings for checks that there are not, and for errors, which stay as they are."""
    known = {check.name: check for check in checks}
    names = sorted({*known, *ADVICE_OF_THE_FORMAT})
    for name, setting in school.checks.items():
        at = _place(setting, school)
        if name not in names:
            yield Diagnostic(
                "unknown-check",
                Severity.ERROR,
                at,
                f"There is no check called `{name[:60]}`.{_guess_meant(name, names)}",
                note="The name of a check is the first word of its message.",
            )
        elif (
            name in known and known[name].is_error and setting.level not in {None, CheckLevel.ERROR}
        ):
            yield Diagnostic(
                "error-turned-off",
                Severity.ERROR,
                at,
                f"`{name}` is always an error: a school can't turn it off or down.",
                note="take these lines away",
            )


def _place(setting: Entry, school: School) -> Position:
    return setting.at if setting.at.line else school.place_of("checks")


def _guess_meant(name: str, names: Collection[str]) -> str:
    near = difflib.get_close_matches(name[:60], names, n=1, cutoff=0.6)
    return f" The nearest is `{near[0]}`." if near else ""
