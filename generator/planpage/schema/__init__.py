"""The format as a JSON Schema, made from the model: for editors, and for other programs."""

from __future__ import annotations

from planpage.schema.entries import build_schema

__all__ = ["build_schema"]
