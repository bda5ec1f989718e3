"""Private facts that have no place in a plan.

A plan is handed over, and names a child whom everyone round it knows. What is not needed for the
help can do harm there, and is best never written down.
"""

from __future__ import annotations

from planpage.checks.check import Check
from planpage.checks.private.addresses import find_postcodes, find_streets
from planpage.checks.private.birth_dates import find_birth_dates
from planpage.checks.private.diagnosis import find_told_diagnosis
from planpage.checks.private.numbers import find_nhs_numbers, find_upns
from planpage.checks.private.readers import find_reader_written_otherwise
from planpage.checks.private.surnames import find_surnames
from planpage.checks.private.unlisted import find_unlisted_emails, find_unlisted_phones
from planpage.diagnostics import Severity

CHECKS: tuple[Check, ...] = (
    Check("upn", Severity.ERROR, find_upns, can_be_wrong=True),
    Check("nhs-number", Severity.ERROR, find_nhs_numbers, can_be_wrong=True),
    Check("date-of-birth", Severity.ADVICE, find_birth_dates),
    Check("surname", Severity.ADVICE, find_surnames),
    Check("diagnosis-told", Severity.ADVICE, find_told_diagnosis),
    Check("postcode", Severity.ADVICE, find_postcodes),
    Check("street", Severity.ADVICE, find_streets),
    Check("unlisted-phone", Severity.ADVICE, find_unlisted_phones),
    Check("unlisted-email", Severity.ADVICE, find_unlisted_emails),
    Check("reader-written-otherwise", Severity.ADVICE, find_reader_written_otherwise),
)
"""In the order in which they run."""
