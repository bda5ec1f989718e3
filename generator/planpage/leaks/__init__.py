"""The leak gate: every file of a site is searched for what is private, before it is published."""
