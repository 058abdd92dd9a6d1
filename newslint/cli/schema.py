"""``newslint schema``."""

from __future__ import annotations

import json
import sys

import click

from newslint.cli._examples import examples
from newslint.cli._terminal import prepare
from newslint.engine.loading.schema import rule_schema


@click.command(name="schema", epilog=examples("newslint schema > rule.schema.json"))
def command() -> None:
    """Print the JSON Schema of rule files, by which editors complete and check them.

    Many editors take a first line of the form `# yaml-language-server: $schema=rule.schema.json`.
    """
    out = prepare(sys.stdout, for_machines=True)
    out.write(json.dumps(rule_schema(), indent=1, ensure_ascii=False) + "\n")
