"""``newslint rules``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from newslint.cli._terminal import prepare
from newslint.cli.common import fail, open_session, settings
from newslint.engine.describe import fixability, shown
from newslint.engine.finding import Safety
from newslint.service.config import ConfigError

_STARS = {Safety.SAFE.value: "*", Safety.UNSAFE.value: "u", Safety.DISPLAY.value: "?", "choice": "?"}


@click.command(name="rules")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="text or json.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
def command(output_format: str, isolated: bool) -> None:
    """List all rules: code, name, severity, how they can be mended, summary.

    "*" marks rules with a safe fix, "u" with one to be read over, "?" with suggestions.
    """
    try:
        config = settings(None, isolated=isolated, start=Path.cwd())
    except ConfigError as error:
        fail(str(error))
    session = open_session(config, plugins=not isolated)
    out = prepare(sys.stdout, for_machines=output_format == "json")
    entries = [(entry.meta, fixability(shown(entry))) for entry in session.registry]
    if output_format == "json":
        listed = [
            {
                "code": meta.code,
                "name": meta.name,
                "severity": meta.severity.label,
                "summary": meta.summary,
                "why": meta.why,
                "source": meta.source,
                "since": meta.since,
                "fixes": fixes,
            }
            for meta, fixes in entries
        ]
        out.write(json.dumps(listed, ensure_ascii=False, indent=2) + "\n")
        return
    width = max((len(meta.name) for meta, _ in entries), default=0)
    for meta, fixes in entries:
        star = _STARS[fixes[0]] if fixes else " "
        out.write(f"{meta.code}  {meta.name:<{width}}  {meta.severity.label:<7}  {star}  {meta.summary}\n")
