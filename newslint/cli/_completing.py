"""What a shell offers behind an option: rules and output formats. Imported work is done only when a shell asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def complete_rules(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes and names of rules; of several parted by commas, the last is completed."""
    from click.shell_completion import CompletionItem

    from newslint.engine.loading.registry import Registry

    before, comma, last = incomplete.rpartition(",")
    headers = [entry.header for entry in Registry.load(plugins=False)]
    offered = [(reference, header.name) for header in headers for reference in (header.code, header.name)]
    fits = ((reference, name) for reference, name in offered if reference.lower().startswith(last.lower()))
    return [CompletionItem(f"{before}{comma}{reference}", help=name) for reference, name in fits]


def complete_formats(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of output formats, those of plugins too."""
    from click.shell_completion import CompletionItem

    from newslint.reporters import GROUP, formats
    from newslint.util.plugins import points

    names = sorted({*formats(), *(point.name for point in points(GROUP))})
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]
