"""How long planpage takes: see README.md in this folder."""
