"""What is due: meetings, copies, training, views, chapters, files to delete; and a calendar."""

from planpage.due.due_list import DueChapter, list_due
from planpage.due.item import DueItem, Kind

__all__ = ["DueChapter", "DueItem", "Kind", "list_due"]
