"""One complete folder about a child, for the next school: as text, as pages and as data."""
