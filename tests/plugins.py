"""Packages with plugins, as if they were installed."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from newslint.engine.loading.kinds import others
from newslint.util.plugins import _scan

NAME, VERSION = "newslint-wire", "3.1"


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str, points: Mapping[str, str]) -> None:
    """A package of one module, ``newslint_wire``, with entry points by group, several of a group one a line."""
    about = folder / f"newslint_wire-{VERSION}.dist-info"
    about.mkdir(exist_ok=True)
    (about / "METADATA").write_text(f"Name: {NAME}\nVersion: {VERSION}\n")
    (about / "top_level.txt").write_text("newslint_wire\n")
    (about / "entry_points.txt").write_text("".join(f"[{group}]\n{lines}\n" for group, lines in points.items()))
    (folder / "newslint_wire.py").write_text(source)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "newslint_wire", raising=False)
    _scan.cache_clear()
    others.cache_clear()
