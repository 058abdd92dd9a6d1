"""Styles of Vale: a folder of checks, or a folder of such styles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.authoring.imports._pack import Imported, Lost
from newslint.engine.loading.vale import load_vale_file, style_files
from newslint.util.plugins import LoadProblem


def read(path: Path) -> Iterator[Imported | Lost]:
    """Each check of a style."""
    for style, code, file in style_files(path):
        rule = load_vale_file(style, code, file)
        if isinstance(rule, LoadProblem):
            yield Lost(rule.where, rule.message)
            continue
        meta = rule.meta
        more: dict[str, Any] = {"fields": list(meta.fields)} if meta.fields else {}
        more |= {"source": meta.source} if meta.source else {}
        yield Imported(meta.name, {**rule.body, **more}, meta.summary, meta.why, meta.severity.label)
