"""What a plan is: frozen dataclasses, with no behaviour beyond themselves."""

from planpage.model.choices import Stage
from planpage.model.fields import Choice, Entry, FieldSpec, Needed, Seen, field_specs
from planpage.model.plan import Body, Plan, Thread
from planpage.model.school import School

__all__ = [
    "Body",
    "Choice",
    "Entry",
    "FieldSpec",
    "Needed",
    "Plan",
    "School",
    "Seen",
    "Stage",
    "Thread",
    "field_specs",
]
