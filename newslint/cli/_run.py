"""A run of ``newslint check`` over documents: read, check, mend, report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from newslint.cli.common import warn
from newslint.engine.finding import Finding
from newslint.engine.report import Report
from newslint.engine.session import Session
from newslint.engine.summary import Summary
from newslint.readers import LIMIT, Decoded, UnreadableError, decode, load, parse, too_large
from newslint.reporters import visible

if TYPE_CHECKING:
    from newslint.engine.baseline import Baseline
    from newslint.engine.cache import Cache
    from newslint.engine.fixer import Mended


class Source(NamedTuple):
    """A document to check: a file, or standard input under a name."""

    name: str
    path: Path | None = None
    stream: BinaryIO | None = None

    def load(self, limit: int) -> bytes:
        """Its bytes; :class:`UnreadableError` where there are none to be had."""
        if self.path is not None:
            return load(self.path, limit)
        data = self.stream.read(limit + 1) if self.stream else b""
        if len(data) > limit:
            raise UnreadableError(too_large(limit))
        return data


class Run:
    """What is done with each document, and what came of all of them."""

    def __init__(
        self,
        session: Session,
        baseline: Baseline | None = None,
        cache: Cache | None = None,
        *,
        fix: bool = False,
        unsafe: bool = False,
        limit: int = LIMIT,
    ) -> None:
        """``limit`` is the size of the largest document that is read, in bytes."""
        self.session = session
        self.baseline = baseline
        self.cache = cache
        self.fix = fix
        self.unsafe = unsafe
        self.limit = limit
        self.summary = Summary()
        self.fixed: Counter[str] = Counter()
        self.changed = 0
        """Files written."""

    @property
    def broken(self) -> bool:
        """Whether anything went wrong that is no fault of a story."""
        return bool(self.summary.failures or self.summary.crashes or self.session.registry.problems)

    def check(self, sources: Sequence[Source]) -> Iterator[tuple[Report, bytes]]:
        """Check documents in order, mending files where asked; each report with the text as bytes, mended if it was.

        A document that cannot be read is told on stderr, and the others are checked.
        """
        for source in sources:
            try:
                data = source.load(self.limit)
                decoded = decode(data)
            except UnreadableError as error:
                self._fail(source, str(error))
                continue
            report, data = self._mended(source, data, decoded) if self.fix else (self._report(source, decoded), data)
            self._tell_crashes(report)
            self.summary.add(report)
            yield report, data

    def diffs(self, sources: Sequence[Source]) -> Iterator[str]:
        """What mending would change, as unified diffs; nothing is written."""
        from newslint.engine.fixer import diff

        for source in sources:
            try:
                decoded = decode(source.load(self.limit))
            except UnreadableError as error:
                self._fail(source, str(error))
                continue
            mended = self._mend(source, decoded)
            if mended.text != decoded.text:
                yield diff(decoded.text, mended.text, source.name)

    def _report(self, source: Source, decoded: Decoded) -> Report:
        """The report on a text, less what the baseline knows."""
        report = self._checked(source, decoded)
        if self.baseline is None:
            return report
        new, known = self.baseline.split(report.document, report.findings)
        self.summary.baselined += len(known)
        return report._replace(findings=tuple(new))

    def _checked(self, source: Source, decoded: Decoded) -> Report:
        """The report on a text, from the cache where it is there."""
        document = parse(source.name, decoded.text)
        if self.cache is None or source.path is None:
            return self.session.check(document)
        data = decoded.text.encode("utf-8", "surrogatepass")
        report = self.cache.get(document, data)
        if report is None:
            report = self.session.check(document)
            self.cache.put(report, data)
        return report

    def _mended(self, source: Source, data: bytes, decoded: Decoded) -> tuple[Report, bytes]:
        """The report on what is left after mending, and the bytes as they then are."""
        from newslint.engine.writing import ChangedError, replace_bytes

        mended = self._mend(source, decoded)
        if mended.text != decoded.text:
            try:
                new = decoded.encode(mended.text)
                if source.path is not None:
                    replace_bytes(source.path, new, expected=data)
            except UnicodeEncodeError as error:
                self._fail(source, f"not mended: {decoded.encoding} has no “{mended.text[error.start]}”")
            except (ChangedError, OSError) as error:
                self._fail(source, f"not mended: {getattr(error, 'strerror', None) or error}")
            else:
                data, decoded = new, decoded._replace(text=mended.text)
                self.changed += 1
                self.fixed += mended.applied
        return self._report(source, decoded), data

    def _mend(self, source: Source, decoded: Decoded) -> Mended:
        """A text with its fixes applied; told where rules undo each other."""
        from newslint.engine.fixer import mend

        def lint(text: str) -> Sequence[Finding]:
            return self._report(source, decoded._replace(text=text)).findings

        baselined = self.summary.baselined
        mended = mend(decoded.text, lint, unsafe=self.unsafe)
        self.summary.baselined = baselined
        if not mended.settled:
            warn(f"{visible(source.name)}: fixes of {' and '.join(mended.quarrel)} undo each other and were left out")
        return mended

    def _tell_crashes(self, report: Report) -> None:
        for crash in report.crashes:
            where = visible(report.document.path)
            warn(f"{where}: the rule {crash.code} {crash.rule} failed: {visible(crash.error)}")

    def _fail(self, source: Source, reason: str) -> None:
        """Tell of a document that could not be read or written."""
        message = f"{visible(source.name)}: {reason}"
        self.summary.failures.append(message)
        warn(message)
