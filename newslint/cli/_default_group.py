"""A group of commands of which one need not be named."""

from __future__ import annotations

from typing import Any

import click


class DefaultGroup(click.Group):
    """Takes arguments that name no command for those of its ``default`` one: ``newslint archive IN OUT`` checks."""

    def __init__(self, *args: Any, default: str, **kwargs: Any) -> None:
        """With the name of the command that need not be named."""
        super().__init__(*args, **kwargs)
        self.default = default

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what names no command for the default one, unless it is a call for help."""
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = [self.default, *args]
        return super().parse_args(ctx, args)
