"""Compiles plans that a SENCO writes as text into pages that a family can read.

These are the public names: what a plan is, what can be wrong with it, and how both are read. The
commands (:mod:`planpage.cli`) and the MkDocs plugin (:mod:`planpage.mkdocs_plugin`) stand on them.
"""

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.model import Plan, School, Thread
from planpage.reading import read_plan, read_plans_folder, read_school

__all__ = [
    "Diagnostic",
    "Plan",
    "Position",
    "School",
    "Severity",
    "Thread",
    "read_plan",
    "read_plans_folder",
    "read_school",
]
