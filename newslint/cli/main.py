"""The command ``newslint``. A command is a module of this room, imported only when it is called."""

from __future__ import annotations

import gc
import importlib
import keyword
import os
import pkgutil
import sys
from typing import Any

import click

from newslint.cli._guard import guarded
from newslint.cli._terminal import prepare
from newslint.util.suggest import did_you_mean
from newslint.version import __version__

_NOT_COMMANDS = {"main", "common"}


class Commands(click.Group):
    """A group whose commands are the modules of the room ``cli``, each with a ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the commands: those of the modules, with hyphens."""
        import newslint.cli as room

        modules = {m.name for m in pkgutil.iter_modules(room.__path__)} - _NOT_COMMANDS
        return sorted(m.rstrip("_").replace("_", "-") for m in modules if not m.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        _suit_short_runs()
        name = cmd_name.replace("-", "_") + "_" * keyword.iskeyword(cmd_name)  # no module can be called "try"
        module = importlib.import_module(f"newslint.cli.{name}")
        command: click.Command = module.command
        return command

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command; output that a console cannot show is written as escapes from the first word on."""
        sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - closed by the caller
        prepare(sys.stdout, for_machines=False)
        kwargs.setdefault("prog_name", "newslint")  # also where it is run as "python -m newslint"
        with guarded():
            return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was named."""
        with guarded():
            return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, each with its whole summary."""
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None:
                rows.append((name, command.get_short_help_str(limit=1000)))
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that a user named, or say which one may be meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            hint = did_you_mean(args[0], self.list_commands(ctx))
            raise click.UsageError(f"there is no command “{args[0]}”{hint}", ctx) from error


def _suit_short_runs() -> None:
    """Set the process up for stories, before numpy is imported: they are short, and leave little garbage in cycles."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # more threads cost more than they give
    gc.set_threshold(400_000, 20, 20)  # the lists and tables that one story reads are fewer objects than that


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    __version__,
    "-V",
    "--version",
    prog_name="newslint",
    message="%(prog)s %(version)s",
    help="Print the version.",
)
def main() -> None:
    """Read news copy the way a senior sub-editor does.

    Start with: newslint check STORY.txt
    """
