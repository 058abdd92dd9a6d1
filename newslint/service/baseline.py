"""Findings that are known already: written once, and not reported again while the words around them stay."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from types import MappingProxyType

from newslint.engine.finding import Finding
from newslint.engine.fingerprint import fingerprints
from newslint.errors import NewslintError
from newslint.readers import UnreadableError
from newslint.service.source import read_file
from newslint.service.writing import save
from newslint.text import Document

VERSION = 2
"""Raised whenever the marks of findings change, for then none is known any more."""
_LARGEST = 1 << 30  # bytes
_NONE: Mapping[str, Sequence[str]] = MappingProxyType({})


class BaselineError(NewslintError):
    """A baseline that cannot be read; the message names the file."""


class Baseline:
    """Known findings by path: ``CODE fingerprint``. Paths are relative to the folder of the baseline's file."""

    def __init__(self, folder: Path, known: dict[str, set[str]] | None = None) -> None:
        self.folder = folder
        self.known = known or {}
        self.pruned = 0
        """How many findings were forgotten."""
        self._found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

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

    @property
    def size(self) -> int:
        """How many findings are listed."""
        return sum(map(len, self.known.values()))

    def split(
        self,
        document: Document,
        findings: Iterable[Finding],
        merged: Mapping[str, Sequence[str]] = _NONE,
    ) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
        """The new findings of a document, and the marks under which the others are listed.

        ``merged`` gives for codes of old the rules that they are part of: what is listed under the one is known under
        the others too.
        """
        findings = list(findings)
        known = self.known.get(self._name(document.path), set())
        listed = self._listed(document, findings, known)
        for code in self.codes(document) & merged.keys():
            before = [f._replace(code=code) if f.code in merged[code] else f for f in findings]
            listed = [mark or then for mark, then in zip(listed, self._listed(document, before, known), strict=True)]
        new = tuple(finding for finding, mark in zip(findings, listed, strict=True) if not mark)
        return new, tuple(filter(None, listed))

    def found_again(self, document: Document, marks: Collection[str], heard: Collection[str]) -> None:
        """Take note of what is still found in a document, of the rules that were heard there, for :meth:`prune`."""
        name = self._name(document.path)
        before, rules = self._found.get(name, (frozenset(), frozenset(heard)))
        self._found[name] = (before | {*marks}, rules & {*heard})  # a file may hold several stories

    def prune(self) -> None:
        """Forget what is no longer found in files that were read, and all of files that are gone.

        Rules that were not heard in each story of a file keep what is listed there.
        """
        for name, (marks, heard) in self._found.items():
            listed = self.known.get(name, set())
            self._replace(name, {mark for mark in listed if mark in marks or mark.partition(" ")[0] not in heard})
        for name in [name for name in self.known if not (self.folder / name).exists()]:
            self._replace(name, set())

    def _replace(self, name: str, marks: set[str]) -> None:
        """List something else of a document, and count what is gone."""
        self.pruned += len(self.known.pop(name, ())) - len(marks)
        if marks:
            self.known[name] = marks

    def codes(self, document: Document) -> set[str]:
        """The codes under which findings of a document are listed."""
        return {mark.partition(" ")[0] for mark in self.known.get(self._name(document.path), ())}

    @staticmethod
    def _listed(document: Document, findings: Sequence[Finding], known: Collection[str]) -> list[str]:
        """The mark under which each finding is listed; nothing where it is not."""
        marks = zip(findings, fingerprints(document, findings), strict=True)
        full = (f"{finding.code} {mark}" for finding, mark in marks)
        return [mark if mark in known else "" for mark in full]

    def add(self, document: Document, findings: Iterable[Finding]) -> None:
        """Make all findings of a document known."""
        findings = list(findings)
        marks = fingerprints(document, findings)
        if marks:
            listed = self.known.setdefault(self._name(document.path), set())  # a file may hold several stories
            listed.update(f"{f.code} {mark}" for f, mark in zip(findings, marks, strict=True))

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
