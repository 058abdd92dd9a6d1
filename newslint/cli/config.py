"""``newslint config``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from textwrap import fill
from typing import Any, TextIO

import click

from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE
from newslint.cli._terminal import columns, prepare
from newslint.cli.common import fail, open_workspace
from newslint.service.config import Config
from newslint.service.described import SETTINGS, Setting, default, options_schema, plain, schema, setting
from newslint.util.suggest import did_you_mean
from newslint.util.toml import toml_lines, toml_value


@click.group(name="config")
def command() -> None:
    """Say which settings are in force, explain one, or print their schema for editors."""


@command.command(epilog=examples("newslint config show", "newslint config show opinion/column.md"))
@click.argument("path", default=".", type=FILE)
@click.option("--config", "config_file", type=FILE, metavar="FILE", help="Use this settings file.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="text (TOML) or json.")
def show(path: Path, config_file: Path | None, isolated: bool, output_format: str) -> None:
    """Print the settings that hold for a story, or in a folder, and which file makes them."""
    workspace = open_workspace(config_file, isolated=isolated)
    config = workspace.settings(path if path.is_dir() else path.parent)
    outcome = Outcome()
    workspace.open([str(path / "_" if path.is_dir() else path)])  # what names no rule is told
    out = prepare(sys.stdout, for_machines=output_format == "json")
    if output_format == "json":
        origin = str(config.origin) if config.origin else None
        out.write(json.dumps({"origin": origin, **plain(config)}, ensure_ascii=False, indent=2, default=str) + "\n")
    else:
        write_settings(config, out)
    raise SystemExit(2 if outcome.broken else 0)


def write_settings(config: Config, out: TextIO) -> None:
    """Write the settings in force as TOML, headed by the file that makes them; one of another origin is marked."""
    out.write(f"# {config.origin or 'no settings file: the defaults'}\n")
    table = plain(config)
    out.writelines(f"# {key.replace('_', '-')}: from {place}\n" for key, place in config.places.items())
    out.writelines(line + "\n" for line in toml_lines(table))


@command.command(epilog=examples("newslint config explain", "newslint config explain fail-level"))
@click.argument("key", required=False)
def explain(key: str | None) -> None:
    """Explain a setting, by its KEY. Without a KEY, all are listed."""
    out = prepare(sys.stdout, for_machines=False)
    width = columns(out)
    if key is None:
        widest = max(len(s.key) for s in SETTINGS)
        for s in SETTINGS:
            line = f"{s.key:<{widest}}  {s.about}"
            out.write((fill(line, width, subsequent_indent=" " * (widest + 2)) if width else line) + "\n")
        return
    try:
        described = setting(key)
    except KeyError:
        known = sorted(s.key for s in SETTINGS)
        near = did_you_mean(key, known) or "; there are " + ", ".join(known)
        fail(f"there is no setting “{key}”{near}")
    out.writelines(line + "\n" for line in _explained(described, width))


def _explained(described: Setting, width: int | None) -> list[str]:
    """What is to be said of a setting."""
    about = fill(described.about, width) if width else described.about
    standard = default(described)
    nothing = "nothing" if standard in ([], {}, "") else toml_value(standard)
    lines = [described.key, "", about, "", f"type:     {described.type}", f"default:  {nothing}", "", "Example:", ""]
    return [*lines, *(f"  {line}" for line in toml_lines({described.key: described.example}) if line)]


@command.command(name="schema", epilog=examples("newslint config schema > newslint.schema.json"))
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
def schema_command(isolated: bool) -> None:
    """Print the JSON schema of settings files, with the options of all rules, for editors that complete and check."""
    workspace = open_workspace(isolated=isolated)
    outcome = Outcome()
    outcome.open(workspace)
    rules: dict[str, Any] = {}
    for entry in workspace.session(Path()).registry:
        meta = entry.meta
        options = {"description": meta.summary, **options_schema(entry.options)}
        rules |= dict.fromkeys((meta.name, meta.code), options)
    out = prepare(sys.stdout, for_machines=True)
    out.write(json.dumps(schema(rules), ensure_ascii=False, indent=2) + "\n")
    raise SystemExit(2 if outcome.broken else 0)
