"""What several commands share: settings, rules, and how to say that something is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import click

from newslint.engine.registry import Registry
from newslint.engine.report import Report
from newslint.reporters import visible
from newslint.service.config import Config, ConfigError, find_config, load_config
from newslint.service.events import Failed, Quarrelled
from newslint.service.pipeline import Pipeline
from newslint.service.session import Session
from newslint.service.source import Source
from newslint.text import Document


def fail(message: str) -> NoReturn:
    """Say on stderr what is wrong, and leave with exit code 2."""
    warn(message)
    raise SystemExit(2)


def warn(message: str) -> None:
    """One line on stderr."""
    click.echo(f"newslint: {message}", err=True)


def tell(event: Failed | Quarrelled) -> None:
    """Say on stderr what went wrong with a document."""
    if isinstance(event, Failed):
        warn(visible(str(event)))
    else:
        codes = " and ".join(event.codes)
        warn(f"{visible(event.name)}: fixes of {codes} undo each other and were left out")


def tell_crashes(report: Report) -> None:
    """Say on stderr which rules failed on a document."""
    for crash in report.crashes:
        where = visible(report.document.path)
        warn(f"{where}: the rule {crash.code} {crash.rule} failed: {visible(crash.error)}")


def settings(config: Path | None, *, isolated: bool, start: Path, **changes: Any) -> Config:
    """The settings in force: those of the file given or found, changed by what the command line says."""
    path = config or (None if isolated else find_config(start))
    base = load_config(path) if path else Config()
    return base._replace(**{key: value for key, value in changes.items() if value})


def cache_folder() -> Path:
    """Where what can be computed again is kept."""
    from platformdirs import user_cache_path

    return user_cache_path("newslint")


def open_session(config: Config, *, plugins: bool = True, timing: bool = False) -> Session:
    """All rules with settings; what could not be loaded is told, one line each, and the rest is used."""
    registry = Registry.load([Path(pack) for pack in config.packs], cache=cache_folder, plugins=plugins)
    for problem in registry.problems:
        warn(f"could not load {problem}")
    try:
        return Session(config, registry, timing=timing)
    except ConfigError as error:
        fail(str(error))


def read_documents(session: Session, sources: Iterable[Source]) -> Iterator[Document]:
    """Documents as rules see them; where one cannot be read that is told, and the exit code is 2 after the others."""
    failed = False
    for event in Pipeline(session).read(sources):
        if isinstance(event, Failed):
            tell(event)
            failed = True
        else:
            yield event.document
    if failed:
        raise SystemExit(2)


def split_list(values: tuple[str, ...]) -> tuple[str, ...]:
    """Values given by repetition or by comma."""
    return tuple(v.strip() for value in values for v in value.split(",") if v.strip())
