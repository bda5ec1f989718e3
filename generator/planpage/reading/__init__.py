"""Text in, model out: a file's places, values and faults. Knows nothing of pages."""

from planpage.reading.plan_file import PlanFile, SchoolFile, read_plan, read_school
from planpage.reading.plans_folder import ChildFolder, PlansFolder, read_plans_folder

__all__ = [
    "ChildFolder",
    "PlanFile",
    "PlansFolder",
    "SchoolFile",
    "read_plan",
    "read_plans_folder",
    "read_school",
]
