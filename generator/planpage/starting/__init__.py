"""Writes the first files of a school's site, and the first lines of a plan."""
