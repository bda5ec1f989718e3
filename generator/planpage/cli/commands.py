"""The group of commands: in the order of their use, and with every fault in one clear sentence."""

from __future__ import annotations

import difflib
import errno
import io
import os
import sys

import click

from planpage.cli.faults import (
    OUTCOME,
    Fault,
    WrongCall,
    describe_bug,
    describe_os_error,
    list_places,
)
from planpage.parallel import LostProcessError

STOPPED = "Stopped."


class CarefulGroup(click.Group):
    """Commands that end with 0, with 1 where a person has something to put right, or with 2.

    2 is a call that planpage does not understand. Whatever happens, a person reads sentences: never
    a traceback, and never a line of a plan that a fault inside the program happens to hold.
    """

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, and put whatever ends it before its time into a sentence."""
        soften_output()
        try:
            return super().invoke(ctx)
        except WrongCall:
            raise
        except Fault as fault:
            raise _add_outcome(fault.message, ctx) from fault
        except (click.ClickException, click.exceptions.Exit):
            raise
        except (click.Abort, KeyboardInterrupt, EOFError) as error:
            raise _add_outcome(STOPPED, ctx) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            raise _add_outcome(describe_os_error(error), ctx) from error
        except LostProcessError as error:
            raise _add_outcome(str(error), ctx) from error
        except Exception as error:
            if ctx.params.get("debug") or os.environ.get("PLANPAGE_DEBUG"):
                click.echo(list_places(error), err=True)
            raise _add_outcome(describe_bug(error), ctx) from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which a school uses them."""
        del ctx
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the one that was probably meant."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            near = difflib.get_close_matches(name.lower(), self.commands, n=1)
            right = f"planpage {near[0]}" if near else "planpage --help"
            raise WrongCall(f"There is no command {name}. Write: {right}")
        return super().resolve_command(ctx, args)


def _add_outcome(message: str, ctx: click.Context) -> Fault:
    """Make a fault of ``message`` and of what the command noted would then not happen."""
    return Fault("\n".join(filter(None, (message, ctx.meta.get(OUTCOME, "")))))


def soften_output() -> None:
    """Let a console that has no sign for a letter show a question mark, rather than end."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
