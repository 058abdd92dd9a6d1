"""``newslint completion``."""

from __future__ import annotations

import sys

import click
from click.shell_completion import get_completion_class

from newslint.cli._examples import examples


@click.command(
    name="completion",
    epilog=examples(
        'eval "$(newslint completion bash)"    # in ~/.bashrc',
        'eval "$(newslint completion zsh)"     # in ~/.zshrc',
        "newslint completion fish > ~/.config/fish/completions/newslint.fish",
    ),
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print what a SHELL needs to complete commands, options and names of formats and rules."""
    if kind := get_completion_class(shell):
        sys.stdout.write(kind(ctx.find_root().command, {}, "newslint", "_NEWSLINT_COMPLETE").source() + "\n")
