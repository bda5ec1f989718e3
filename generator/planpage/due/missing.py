"""Says that a list may not hold everything: what could not be read right is in none."""

from __future__ import annotations

NOT_ALL = (
    "Not all of it may be here: in {plans} there is something to put right first. "
    "To see what: planpage check"
)


def tell_missing(wrong: int) -> str:
    """Return the sentence for ``wrong`` children whose plans have faults; empty for none."""
    if not wrong:
        return ""
    plans = "the plans of one child" if wrong == 1 else f"the plans of {wrong} children"
    return NOT_ALL.format(plans=plans)
