"""``python -m planpage`` is the command ``planpage``."""

from __future__ import annotations

from planpage.cli import main

main(prog_name="planpage")
