"""Findings kept from one run to the next, while neither the story nor the rules nor the settings change."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path, PurePath

from newslint.engine.codec import VERSION, CodecError, dumps, loads
from newslint.engine.loading.compiled import stamps
from newslint.engine.loading.packs import PACKAGE
from newslint.engine.report import Report
from newslint.engine.sound import UnsoundError, check_finding
from newslint.service.session import Session
from newslint.text import Document
from newslint.version import __version__

_NO_MATTER = ("origin", "places", "exclude", "force_exclude", "fail_level", "accept")  # settings that change no result
_RESULTS = "results"
LIMIT = 64 << 20
"""Bytes that the results may take together; the oldest go first."""


class Cache:
    """Results in a folder, one small file a document. What is damaged or cannot be written is done without."""

    def __init__(self, folder: Path, session: Session) -> None:
        self.folder = folder / _RESULTS
        self.written = False
        """Whether a result was kept that was not there before."""
        self._session = session
        self._salt = _salt(session)

    def get(self, document: Document, data: bytes) -> Report | None:
        """The report on a document kept from an earlier run over the same bytes."""
        try:
            report = loads(self._file(document, data).read_bytes())
            metas = self._session.linter_for(document.path).metas
            for finding in (*report.findings, *report.suppressed):
                check_finding(finding, finding.code, metas[finding.code].name, len(document.text))
        except (OSError, CodecError, KeyError, UnsoundError):
            return None
        return report._replace(path=document.path) if _is_whole(report) else None

    def put(self, document: Document, report: Report, data: bytes) -> None:
        """Keep a report, unless a rule crashed or found too much: then the next run tries, and tells, again."""
        if not _is_whole(report):
            return
        file = self._file(document, data)
        partial = file.with_name(f"{file.name}.{os.getpid()}")
        with suppress(OSError):
            try:
                if not self.written:
                    self._make_folder()
                file.parent.mkdir(exist_ok=True)
                partial.write_bytes(dumps(report))
                partial.replace(file)
            finally:
                partial.unlink(missing_ok=True)  # gone already where all went well

    def _make_folder(self) -> None:
        """Make the folder, marked so that backups pass it over and ``newslint clean`` knows it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        tag = self.folder.parent / "CACHEDIR.TAG"
        if not tag.exists():
            tag.write_text("Signature: 8a477f597d28d172789f06886806bc55\n# Made by newslint; can be deleted.\n")
        self.written = True

    def _file(self, document: Document, data: bytes) -> Path:
        """Where the result for these bytes, read as this file, is kept."""
        digest = blake2b(self._salt, digest_size=20)
        linter = self._session.linter_for(document.path)
        digest.update("\0".join([PurePath(document.path).suffix.lower(), *linter.metas, ""]).encode("utf-8", "replace"))
        digest.update(data)
        if document.source is not None:  # one of several stories in these bytes, it may be
            digest.update(document.text.encode("utf-8", "surrogatepass"))
        name = digest.hexdigest()
        return self.folder / name[:2] / name[2:]


def prune(folder: Path, limit: int = LIMIT) -> None:
    """Delete the oldest results of a folder if all together are over a limit; called once, after a run."""
    files = sorted(_files(folder / _RESULTS))
    total = sum(size for _, size, _ in files)
    for _, size, path in files:
        if total <= limit:
            break
        with suppress(OSError):
            path.unlink()
            total -= size


def _is_whole(report: Report) -> bool:
    """Whether a report says all that the rules have to say."""
    return not (report.crashes or report.abridged)


def _salt(session: Session) -> bytes:
    """What results depend on besides the story: versions, settings, and the code and data of all rules."""
    digest = blake2b(digest_size=32)
    settings = {key: value for key, value in session.config._asdict().items() if key not in _NO_MATTER}
    what = [VERSION, __version__, sys.version, settings]
    digest.update(json.dumps(what, default=str, sort_keys=True).encode())
    for folder in sorted(_roots(session)):
        digest.update("\n".join(["", *stamps(str(folder))]).encode("utf-8", "surrogateescape"))
    return digest.digest()


def _roots(session: Session) -> set[Path]:
    """The folders that hold the code and data of the rules."""
    origins = [(Path(origin), sys.modules.get(module)) for origin, module in session.registry.origins()]
    roots = {PACKAGE, *(origin for origin, _ in origins if origin.is_dir())}
    roots |= {Path(m.__file__).parent for origin, m in origins if m and m.__file__ and not origin.is_dir()}
    return {root for root in roots if not any(root != other and root.is_relative_to(other) for other in roots)}


def _files(folder: Path) -> Iterable[tuple[float, int, Path]]:
    """Age, size and path of all results; one that another process deletes meanwhile is passed over."""
    for path in folder.glob("*/*"):
        try:
            stat = path.stat()
        except OSError:
            continue
        yield stat.st_mtime, stat.st_size, path
