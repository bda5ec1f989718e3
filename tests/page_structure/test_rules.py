from __future__ import annotations

import pytest

from planpage.page_structure import RULES, check_structure
from tests.page_structure.good_page import GOOD_PAGE
from tests.page_structure.rule_cases import CASES

FAULTY = [(rule, page) for rule, cases in CASES.items() for page in cases.faulty]
NEAR = [(rule, page) for rule, cases in CASES.items() for page in cases.near]


def find_rules(page: str) -> set[str]:
    """Return the names of the rules that ``page`` does not keep."""
    return {fault.rule for fault in check_structure(page)}


def test_each_rule_has_pages_that_break_it_and_pages_that_nearly_do() -> None:
    assert [rule.name for rule in RULES] == list(CASES)
    assert all(cases.faulty and cases.near for cases in CASES.values())


def test_the_good_page_keeps_every_rule() -> None:
    assert check_structure(GOOD_PAGE) == ()


@pytest.mark.parametrize(("rule", "page"), FAULTY)
def test_a_rule_finds_its_fault(rule: str, page: str) -> None:
    assert rule in find_rules(page)


@pytest.mark.parametrize(("rule", "page"), NEAR)
def test_a_rule_lets_a_near_miss_pass(rule: str, page: str) -> None:
    assert rule not in find_rules(page)


def test_each_rule_says_where_it_comes_from_and_what_it_wants() -> None:
    for rule in RULES:
        assert rule.name == rule.name.lower().replace(" ", "-")
        assert rule.criterion
        assert rule.holds.endswith(".")
