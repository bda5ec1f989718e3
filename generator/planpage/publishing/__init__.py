"""Pages out of the house: which folder may hold the site, and how a new one takes its place."""
