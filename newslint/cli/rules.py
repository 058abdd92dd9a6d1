"""``newslint rules``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from newslint.authoring.describe import fixability
from newslint.cli._examples import examples
from newslint.cli._listing import listed, shown_or_told
from newslint.cli._outcome import Outcome
from newslint.cli._terminal import columns, prepare
from newslint.cli.common import open_workspace
from newslint.engine.registered import RegisteredRule


@click.command(name="rules", epilog=examples("newslint rules", "newslint rules --output-format json"))
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="text or json.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
def command(output_format: str, isolated: bool) -> None:
    """List all rules: code, name, severity, how they can be mended, summary.

    "*" marks rules with a safe fix, "u" with one to be read over, "?" with suggestions.
    """
    workspace = open_workspace(isolated=isolated)
    outcome = Outcome()
    outcome.open(workspace)
    registry = workspace.session(Path()).registry
    out = prepare(sys.stdout, for_machines=output_format == "json")
    if output_format == "json":
        out.write(
            json.dumps([_for_programs(entry, outcome) for entry in registry], ensure_ascii=False, indent=2) + "\n"
        )
    else:
        out.writelines(line + "\n" for line in listed(registry, outcome, columns(out)))
    raise SystemExit(2 if outcome.broken else 0)


def _for_programs(entry: RegisteredRule, outcome: Outcome) -> dict[str, Any]:
    """What programs are told of a rule."""
    meta = entry.meta
    return {
        "code": meta.code,
        "name": meta.name,
        "severity": meta.severity.label,
        "summary": meta.summary,
        "why": meta.why,
        "source": meta.source,
        "since": meta.since,
        "status": meta.status,
        "scope": meta.scope,
        "aliases": list(meta.aliases),
        "fixes": fixability(shown_or_told(entry, outcome)),
    }
