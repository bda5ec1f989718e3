"""The one file that opens everything: who may read what, and with which words."""
