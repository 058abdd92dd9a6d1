"""``newslint check``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from newslint.cli.common import fail, open_session, settings, warn
from newslint.engine.config import ConfigError, severity
from newslint.engine.finding import Finding
from newslint.text import Document


@click.command(name="check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--select", multiple=True, metavar="RULES", help="Run only these: codes, names, prefixes, ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these.")
@click.option("--level", help="Lowest severity shown: error, warning or advice.")
@click.option("--fail-level", help="Lowest severity that makes the exit code 1.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache.")
@click.option("--output-format", default="concise", help="concise or json-lines.")
def command(
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    level: str | None,
    fail_level: str | None,
    isolated: bool,
    no_cache: bool,
    output_format: str,
) -> None:
    """Check stories, or folders of stories."""
    try:
        config = settings(
            None,
            isolated=isolated,
            start=Path.cwd(),
            select=_split(select),
            ignore=_split(ignore),
            level=severity(level, "--level") if level else None,
            fail_level=severity(fail_level, "--fail-level") if fail_level else None,
        )
    except ConfigError as error:
        fail(str(error))
    del no_cache
    session = open_session(config, plugins=not isolated)
    bad = broken = False
    for path in _files(paths):
        report = session.check(Document(path.read_bytes().decode("utf-8"), str(path)))
        for crash in report.crashes:
            warn(f"{path}: the rule {crash.code} {crash.rule} failed: {crash.error}")
            broken = True
        for finding in report.findings:
            bad = bad or finding.severity >= config.fail_level
            if output_format == "json-lines":
                click.echo(json.dumps(_wire(report.document, finding), ensure_ascii=False))
            else:
                line, column = report.document.lines.position(finding.span.start)
                click.echo(f"{path}:{line}:{column}: {finding.code} {finding.message} ({finding.rule})")
    raise SystemExit(2 if broken or session.registry.problems else int(bad))


def _files(paths: tuple[Path, ...]) -> list[Path]:
    """The files named, and those in the folders named."""
    return [f for p in paths for f in (sorted(p.rglob("*.txt")) if p.is_dir() else [p])]


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    """Values given by repetition or by comma."""
    return tuple(v.strip() for value in values for v in value.split(",") if v.strip())


def _wire(document: Document, finding: Finding) -> dict[str, Any]:
    """A finding as JSON."""
    line, column = document.lines.position(finding.span.start)
    end_line, end_column = document.lines.position(finding.span.end)
    return {
        "path": document.path,
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "start": finding.span.start,
        "end": finding.span.end,
        "fixes": [
            {
                "title": fix.title,
                "safety": fix.safety,
                "edits": [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits],
            }
            for fix in finding.fixes
        ],
        "related": [{"start": r.span.start, "end": r.span.end, "message": r.message} for r in finding.related],
    }
