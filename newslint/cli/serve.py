"""``newslint serve``."""

from __future__ import annotations

import ipaddress
import os
from pathlib import Path

import click

from newslint.cli._examples import examples
from newslint.cli._paths import FILE
from newslint.cli.common import fail, open_workspace, warn

_LIBRARIES = ("starlette", "uvicorn", "prometheus_client", "anyio", "h11")
_CONNECTIONS = 200  # of one process at once
_PATIENCE = 30  # seconds that requests may go on after the service was told to stop


@click.command(name="serve", epilog=examples("newslint serve", "newslint serve --port 8081 --workers 2"))
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8010, show_default=True, type=click.IntRange(0, 65535), help="The port to listen at.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes that read.")
@click.option("--config", "config_file", type=FILE, metavar="FILE", help="Use this settings file for all stories.")
@click.option(
    "--keys", "keys_file", type=FILE, metavar="FILE", help="Answer only those who have one of the keys in this file."
)
@click.option("--origin", "origins", multiple=True, metavar="URL", help="Let pages of this site ask; may be repeated.")
@click.option("--max-characters", default=100_000, show_default=True, type=click.IntRange(1), help="Of one text.")
@click.option("--max-seconds", default=20.0, show_default=True, type=click.FloatRange(0.1), help="For one request.")
@click.option("--rate", default=600, show_default=True, type=click.IntRange(0),
              help="Requests a minute of one client and process; 0 for no limit.")  # fmt: skip
@click.option("--queue", default=32, show_default=True, type=click.IntRange(1), help="Requests of a process that wait.")
@click.option("--no-page", is_flag=True, help="Do not show the page for writers at /.")
def command(
    host: str,
    port: int,
    workers: int,
    config_file: Path | None,
    keys_file: Path | None,
    origins: tuple[str, ...],
    max_characters: int,
    max_seconds: float,
    rate: int,
    queue: int,
    no_page: bool,
) -> None:
    """Read stories that come over HTTP: from a page for writers, from editors that speak with LanguageTool, and more.

    Answers this machine alone unless told otherwise, keeps nothing and logs no text. Needs newslint[server].
    """
    try:
        import uvicorn

        from newslint.server.app import OPTIONS
        from newslint.server.options import ServeOptions
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in _LIBRARIES:
            raise
        fail("a service needs Starlette and uvicorn: pip install 'newslint[server]'")
    if config_file is not None:
        open_workspace(config_file).session(Path())  # what is wrong with it is told before anything is done
    keys = _keys(keys_file) if keys_file is not None else ()
    if not keys and not _is_loopback(host):
        warn(f"{host} can be reached from other machines, and whoever does may ask: --keys asks for a key")
    settings = str(config_file.absolute()) if config_file is not None else ""
    options = ServeOptions(settings, keys, origins, max_characters, max_seconds, rate, queue, not no_page)
    os.environ[OPTIONS] = options.plain()
    uvicorn.run(
        "newslint.server.app:created",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        access_log=False,  # an address may hold a text
        limit_concurrency=max(_CONNECTIONS, 4 * queue),
        server_header=False,
        timeout_graceful_shutdown=_PATIENCE,
        timeout_keep_alive=30,
    )


def _keys(file: Path) -> tuple[str, ...]:
    """The keys in a file, one a line."""
    from newslint.service.source import read_file

    try:
        lines = read_file(file).decode("utf-8-sig").split()
    except UnicodeDecodeError:
        fail(f"{file} is not in UTF-8")
    if not lines:
        fail(f"{file} has no key in it")
    return tuple(lines)


def _is_loopback(host: str) -> bool:
    """Whether an address is that of this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
