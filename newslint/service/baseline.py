"""Findings that are known already: written once, and not reported again while the words around them stay."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import compress
from operator import not_
from pathlib import Path, PurePath
from types import MappingProxyType

from newslint.engine.finding import Finding
from newslint.engine.fingerprint import fingerprints
from newslint.errors import NewslintError
from newslint.readers import UnreadableError
from newslint.service.source import read_file
from newslint.service.writing import save
from newslint.text import Document

VERSION = 1
_LARGEST = 1 << 30  # bytes
_NONE: Mapping[str, Sequence[str]] = MappingProxyType({})


class BaselineError(NewslintError):
    """A baseline that cannot be read; the message names the file."""


class Baseline:
    """Known findings by path: ``CODE fingerprint``. Paths are relative to the folder of the baseline's file."""

    def __init__(self, folder: Path, known: dict[str, set[str]] | None = None) -> None:
        self.folder = folder
        self.known = known or {}

    @classmethod
    def load(cls, path: Path) -> Baseline:
        """Read a baseline; a :class:`BaselineError` where there is none or it is damaged."""
        try:
            data = json.loads(read_file(path, _LARGEST))
        except UnreadableError as error:
            raise BaselineError(f"{path}: {error}") from error
        except (ValueError, RecursionError) as error:
            raise BaselineError(f"{path} is no baseline: {error}") from error
        files = data.get("files") if isinstance(data, dict) else None
        if not isinstance(files, Mapping) or data.get("version") != VERSION:
            raise BaselineError(f"{path} is no baseline of version {VERSION}; write it anew with --write-baseline")
        return cls(path.resolve().parent, {str(name): set(map(str, marks)) for name, marks in files.items()})

    def split(
        self,
        document: Document,
        findings: Iterable[Finding],
        merged: Mapping[str, Sequence[str]] = _NONE,
    ) -> tuple[list[Finding], list[Finding]]:
        """The new findings of a document, and the known ones.

        ``merged`` gives for codes of old the rules that they are part of: what is listed under the one is known under
        the others too.
        """
        findings = list(findings)
        known = self.known.get(self._name(document.path), set())
        hits = self._known(document, findings, known)
        for code in self.codes(document) & merged.keys():
            before = [f._replace(code=code) if f.code in merged[code] else f for f in findings]
            hits = [hit or then for hit, then in zip(hits, self._known(document, before, known), strict=True)]
        return list(compress(findings, map(not_, hits))), list(compress(findings, hits))

    def codes(self, document: Document) -> set[str]:
        """The codes under which findings of a document are listed."""
        return {mark.partition(" ")[0] for mark in self.known.get(self._name(document.path), ())}

    @staticmethod
    def _known(document: Document, findings: Sequence[Finding], known: Collection[str]) -> list[bool]:
        """Whether each finding is listed."""
        marks = zip(findings, fingerprints(document, findings), strict=True)
        return [f"{finding.code} {mark}" in known for finding, mark in marks]

    def add(self, document: Document, findings: Iterable[Finding]) -> None:
        """Make all findings of a document known."""
        findings = list(findings)
        marks = fingerprints(document, findings)
        if marks:
            self.known[self._name(document.path)] = {
                f"{f.code} {mark}" for f, mark in zip(findings, marks, strict=True)
            }

    def write(self, path: Path) -> None:
        """Write the baseline, sorted, so that version control shows what changed."""
        files = {name: sorted(marks) for name, marks in sorted(self.known.items())}
        text = json.dumps({"version": VERSION, "files": files}, indent=1) + "\n"
        save(path, text.encode())

    def _name(self, path: str) -> str:
        """A document's path as the baseline writes it."""
        try:
            return Path(path).resolve().relative_to(self.folder).as_posix()
        except ValueError:
            return PurePath(path).as_posix()
