"""The one road of documents: read, check, mend, compare. It yields what happened, prints nothing and never exits."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from newslint.engine.finding import Finding
from newslint.engine.report import Report
from newslint.readers import LIMIT, Decoded, UnreadableError, decode, parse
from newslint.service.events import Checked, Compared, Failed, Quarrelled, Read
from newslint.service.session import Session
from newslint.service.source import Source
from newslint.service.workspace import Workspace
from newslint.service.writing import ChangedError, replace_bytes, sweep
from newslint.text import Document

if TYPE_CHECKING:
    from newslint.engine.fixer import Mended
    from newslint.service.baseline import Baseline
    from newslint.service.cache import Cache


T = TypeVar("T")

_PATIENCE, _ENOUGH = 0.3, 8  # seconds, and documents, after which the time that a document takes is known
_WORTH = 1.0 if sys.platform == "linux" else 4.0  # seconds of work left that pay for more processes; see pool._method
_SHARE = 16  # documents that each process should have to do, or it is not started


class _Loaded(NamedTuple):
    """A document as it lies on the disk, and as text."""

    source: Source
    data: bytes
    decoded: Decoded


class Pipeline:
    """What is done with documents. Events come in the order of the sources; one that fails never stops the others."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        baseline: Baseline | None = None,
        cache: Path | None = None,
        fix: bool = False,
        unsafe: bool = False,
        limit: int = LIMIT,
        jobs: int | None = 1,
    ) -> None:
        """``cache`` is the folder of results, ``limit`` the size of the largest document that is read, in bytes.

        ``jobs`` is how many processes check and compare; ``None`` stands for as many as there are processors, where
        there is so much to do that they pay.
        """
        self.workspace = workspace
        self.baseline = baseline
        self.fix = fix
        self.unsafe = unsafe
        self.limit = limit
        self.jobs = jobs
        self._shared = False
        self._folder = cache
        self._caches: dict[Session, Cache] = {}
        self._swept: set[Path] = set()

    def __getstate__(self) -> dict[str, Any]:
        """What another process needs to do the same: it opens sessions and results for itself."""
        return {**vars(self), "_caches": {}, "_swept": set()}

    def read(self, sources: Iterable[Source]) -> Iterator[Read | Failed]:
        """Read documents, as rules would see them."""
        for source in sources:
            loaded = self._load(source)
            if isinstance(loaded, Failed):
                yield loaded
            else:
                session = self.workspace.session_of(loaded.source.name)
                yield Read(loaded.source, session.parse(loaded.source.name, loaded.decoded.text))

    def check(self, sources: Iterable[Source]) -> Iterator[Checked | Failed | Quarrelled]:
        """Check documents, mending files where that is asked for."""
        return self._share(self._check, sources)

    def compare(self, sources: Iterable[Source]) -> Iterator[Compared | Failed | Quarrelled]:
        """Say what mending would change; nothing is written."""
        return self._share(self._compare, sources)

    def _share(self, work: Callable[[Source], Iterator[T | Failed]], sources: Iterable[Source]) -> Iterator[T | Failed]:
        """What becomes of the documents: done here, one after the other, until it pays to share out those left."""
        if self.jobs == 1:
            for source in sources:
                yield from work(source)
            return
        started, waiting = time.monotonic(), list(sources)
        for done, source in enumerate(waiting):
            count = self._processes(done, len(waiting) - done, time.monotonic() - started)
            if count > 1:
                from newslint.service.pool import in_processes

                self._shared = True
                yield from in_processes(work, waiting[done:], count, lambda source, why: Failed(source.name, why))
                return
            yield from work(source)

    def _processes(self, done: int, left: int, seconds: float) -> int:
        """How many processes to give the documents left to, after some were done in so many seconds; 1 for this one.

        The first is always done here: it loads most rules, and a process that is a copy of this one has them.
        """
        if self.jobs is not None:
            return min(self.jobs, left) if done else 1
        if seconds < _PATIENCE or done < _ENOUGH or seconds / done * left < _WORTH:
            return 1
        return min(_processors(), left // _SHARE)

    def _check(self, source: Source) -> Iterator[Checked | Failed | Quarrelled]:
        """Check one document."""
        loaded = self._load(source)
        if isinstance(loaded, Failed):
            yield loaded
        elif self.fix:
            yield from self._mended(loaded)
        else:
            yield self._checked(loaded)

    def _compare(self, source: Source) -> Iterator[Compared | Failed | Quarrelled]:
        """Compare one document with what it would be."""
        from newslint.engine.fixer import diff

        loaded = self._load(source)
        if isinstance(loaded, Failed):
            yield loaded
            return
        mended = self._mend(loaded)
        if not mended.settled:
            yield Quarrelled(source.name, mended.quarrel)
        before, after = loaded.decoded.text, mended.text
        yield Compared(source, diff(before, after, source.name) if after != before else "")

    def _load(self, source: Source) -> _Loaded | Failed:
        """A document, decoded."""
        try:
            data = source.load(self.limit)
            return _Loaded(source, data, decode(data, source.name))
        except UnreadableError as error:
            return Failed(source.name, str(error))

    def _checked(self, loaded: _Loaded, applied: Mapping[str, int] | None = None) -> Checked:
        """The report on a text, less what the baseline knows."""
        document, report = self._report(loaded)
        known = 0
        if self.baseline is not None:
            new, old = self.baseline.split(document, report.findings)
            report, known = report._replace(findings=tuple(new)), len(old)
        config = self.workspace.session_of(loaded.source.name).config
        fails = any(finding.severity >= config.fail_level for finding in report.findings)
        return Checked(loaded.source, document, report, loaded.data, fails, known, applied or {})

    def _report(self, loaded: _Loaded) -> tuple[Document, Report]:
        """A text as a document and the report on it, from the cache where it is there."""
        session = self.workspace.session_of(loaded.source.name)
        document = parse(loaded.source.name, loaded.decoded.text)
        if self._folder is None or loaded.source.path is None:
            return document, session.check(document)
        cache = self._cache(session, self._folder)
        data = loaded.decoded.text.encode("utf-8", "surrogatepass")
        report = cache.get(document, data)
        if report is None:
            report = session.check(document)
            cache.put(document, report, data)
        return document, report

    def _cache(self, session: Session, folder: Path) -> Cache:
        """The results kept for a session."""
        if session not in self._caches:
            from newslint.service.cache import Cache

            self._caches[session] = Cache(folder, session)
        return self._caches[session]

    def prune(self) -> None:
        """Delete the oldest results where all together take too much; called once, after a run."""
        if self._folder is not None and (self._shared or any(cache.written for cache in self._caches.values())):
            from newslint.service.cache import prune

            prune(self._folder)

    def _mended(self, loaded: _Loaded) -> Iterator[Checked | Failed | Quarrelled]:
        """Mend a document and report on what is left."""
        source, data, decoded = loaded
        mended = self._mend(loaded)
        if not mended.settled:
            yield Quarrelled(source.name, mended.quarrel)
        applied: Mapping[str, int] = {}
        if mended.text != decoded.text:
            try:
                new = decoded.encode(mended.text)
                if source.path is not None:
                    self._sweep(source.path.resolve().parent)
                    replace_bytes(source.path, new, expected=data)
            except UnicodeEncodeError as error:
                yield Failed(source.name, f"not mended: {decoded.encoding} has no “{mended.text[error.start]}”")
            except (ChangedError, OSError) as error:
                yield Failed(source.name, f"not mended: {getattr(error, 'strerror', None) or error}")
            else:
                loaded, applied = _Loaded(source, new, decoded._replace(text=mended.text)), mended.applied
        yield self._checked(loaded, applied)

    def _sweep(self, folder: Path) -> None:
        """Take away what a run that was killed left in a folder, once."""
        if folder not in self._swept:
            self._swept.add(folder)
            sweep(folder)

    def _mend(self, loaded: _Loaded) -> Mended:
        """A text with its fixes applied."""
        from newslint.engine.fixer import mend

        def lint(text: str) -> Sequence[Finding]:
            return self._checked(loaded._replace(decoded=loaded.decoded._replace(text=text))).report.findings

        return mend(loaded.decoded.text, lint, unsafe=self.unsafe)


def _processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
