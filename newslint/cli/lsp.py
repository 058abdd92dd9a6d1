"""``newslint lsp``."""

from __future__ import annotations

import sys

import click

from newslint.cli.common import fail


@click.command(name="lsp")
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, as is done without it too.")
def command(stdio: bool) -> None:  # noqa: ARG001 - many editors add it
    """Run as a language server, for editors: they start it and speak with it over standard input and output.

    Needs newslint[lsp].
    """
    try:
        from newslint.lsp.features import server
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol", "cattrs", "attrs"):
            raise
        fail("a language server needs pygls: pip install 'newslint[lsp]'")
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a plugin prints must not get between messages
    server.start_io(stdout=out)
