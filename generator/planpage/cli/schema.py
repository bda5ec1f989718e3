"""``planpage schema``: the plan format for editors and other programs."""

from __future__ import annotations

import json

import click


@click.command("schema")
def run_schema() -> None:
    """Print the plan format as a JSON Schema.

    An editor that knows JSON Schema can then name the fields of a plan as you type. You need this
    for nothing else.

    \b
    Example:
      planpage schema > plan.schema.json
    """  # noqa: D301 - click's own sign for lines that stay as they are
    from planpage.schema import build_schema

    click.echo(json.dumps(build_schema(), indent=2))
