"""Looks whether everything round the plans is as safe as it can be. Changes nothing.

Each look is one function that yields findings: see :class:`planpage.doctor.finding.Finding`. No
finding holds a key, a word or anything of a plan.
"""

from __future__ import annotations

from planpage.doctor import (
    backup,
    cloud,
    host,
    kept_files,
    key_file,
    plans_folder,
    versions,
    web_address,
)
from planpage.doctor.finding import Case, Finding, Look

__all__ = ["LOOKS", "Case", "Finding", "examine_school"]

LOOKS: tuple[Look, ...] = (
    key_file.find_missing_keys,
    key_file.find_broken_keys,
    key_file.find_open_rights,
    key_file.find_wrong_folder,
    key_file.find_git,
    key_file.find_in_cloud,
    key_file.find_old_copies,
    backup.find_backup,
    kept_files.find_kept_files,
    kept_files.find_uncovered_files,
    kept_files.find_kept_site,
    host.find_open_plans,
    host.find_old_pages,
    host.find_unlike_host,
    host.find_waiting_addresses,
    web_address.find_web_address,
    plans_folder.find_links,
    plans_folder.find_open_folder,
    cloud.find_plans_in_cloud,
    versions.find_python,
    versions.find_packages,
)
"""What is looked at, in the order in which it is told."""


def examine_school(case: Case) -> tuple[Finding, ...]:
    """Return everything that was found: what is wrong first, then hints."""
    found = [finding for look in LOOKS for finding in look(case)]
    return tuple(sorted(found, key=lambda finding: not finding.is_wrong))
