"""The one road of documents: read, check, mend, compare. It yields what happened, prints nothing and never exits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.engine.finding import Finding
from newslint.engine.loading.registry import Registry
from newslint.engine.report import Report
from newslint.errors import NewslintError
from newslint.readers import LIMIT, UnreadableError, UnwritableError
from newslint.service.copy import Copy
from newslint.service.events import Checked, Compared, Failed, NotConverged, Read
from newslint.service.session import Session
from newslint.service.sharing import Sharing
from newslint.service.source import Source
from newslint.service.workspace import Workspace
from newslint.service.writing import ChangedError, replace_bytes, sweep
from newslint.text import Document
from newslint.util.foreign import is_ours

if TYPE_CHECKING:
    from newslint.engine.fixer import FixedCopy
    from newslint.service.baseline import Baseline
    from newslint.service.cache import Cache
    from newslint.service.versions import Versions
    from newslint.story.transcripts.transcript import Transcript


class Pipeline:
    """What is done with documents. Events come in the order of the sources; one that fails never stops the others."""

    def __init__(  # noqa: PLR0913 - all that a run may do
        self,
        workspace: Workspace,
        *,
        baseline: Baseline | None = None,
        cache: Path | None = None,
        fix: bool = False,
        unsafe: bool = False,
        accept: str = "",
        versions: Versions | None = None,
        against: tuple[Transcript, ...] = (),
        limit: int = LIMIT,
        jobs: int | None = 1,
    ) -> None:
        """``cache`` is the folder of results, ``limit`` the size of the largest document that is read, in bytes.

        ``jobs`` is how many processes check and compare; ``None`` stands for as many as there are processors, where
        there is so much to do that they pay. ``accept`` is the reason for which all that is found is written down as
        accepted, in the stories or beside them. With ``versions``, only what a change since then may have made is
        reported and mended. Quotations are held ``against`` transcripts, if there are any.
        """
        self.workspace = workspace
        self.baseline = baseline
        self.fix = fix
        self.unsafe = unsafe
        self.accept = accept
        self.versions = versions
        self.against = against
        self.limit = limit
        self._sharing = Sharing(jobs)
        self._folder = None if against else cache  # what is kept tells nothing of transcripts
        self._caches: dict[Session, Cache] = {}
        self._swept: set[Path] = set()

    def __getstate__(self) -> dict[str, Any]:
        """What another process needs to do the same: it opens sessions and results for itself."""
        return {**vars(self), "_caches": {}, "_swept": set()}

    def read(self, sources: Iterable[Source]) -> Iterator[Read | Failed]:
        """Read documents, as rules would see them."""
        for copy in (copy for source in sources for copy in self.load(source)):
            if isinstance(copy, Failed):
                yield copy
            else:
                self.workspace.session_of(copy.source.name).prepare(copy.document)
                yield Read(copy.source, copy.document)

    def check(self, sources: Iterable[Source]) -> Iterator[Checked | Failed | NotConverged]:
        """Check documents, mending files where that is asked for."""
        return self._sharing.share(self._check, sources)

    def compare(self, sources: Iterable[Source]) -> Iterator[Compared | Failed | NotConverged]:
        """Say what mending would change; nothing is written."""
        return self._sharing.share(self._compare, sources)

    def _check(self, source: Source) -> Iterator[Checked | Failed | NotConverged]:
        """Check the stories of one file."""
        for copy in self.load(source):
            if isinstance(copy, Failed):
                yield copy
            elif self.fix:
                yield from self._fixed(copy)
            elif self.accept:
                yield from self._accepted(copy)
            else:
                yield self._checked(copy)

    def _compare(self, source: Source) -> Iterator[Compared | Failed | NotConverged]:
        """Compare the stories of one file with what they would be."""
        for copy in self.load(source):
            if isinstance(copy, Failed):
                yield copy
            else:
                yield from self._compared(copy)

    def _compared(self, copy: Copy) -> Iterator[Compared | Failed | NotConverged]:
        """Compare one document with what it would be."""
        from newslint.engine.fixer import applicable, diff

        if not copy.reader.can_write:
            if any(applicable(f, unsafe=self.unsafe) for f in self._report(copy).findings):
                yield Failed(copy.source.name, f"cannot be mended: {copy.reader.name} is a read-only format")
            return
        try:
            fixed = self._fix(copy)
        except UnwritableError as error:
            yield Failed(copy.source.name, f"cannot be mended: {error}")
            return
        if not fixed.converged:
            yield NotConverged(copy.source.name, fixed.conflicting_rules)
        before, after = copy.text, fixed.copy.text
        yield Compared(copy.source, diff(before, after, copy.source.name) if after != before else "")

    def load(self, source: Source) -> Sequence[Copy | Failed]:
        """The stories of a file, read as its format wants: of most formats there is one."""
        try:
            return Copy.open_all(source, self.workspace.readers.of(source.name), source.load(self.limit))
        except UnreadableError as error:
            return [Failed(source.name, str(error))]

    def _checked(self, copy: Copy, applied: Mapping[str, int] | None = None) -> Checked:
        """The report on a document, less what the baseline knows."""
        report = self._report(copy)
        session = self.workspace.session_of(copy.source.name)
        known: tuple[str, ...] = ()
        notes = _notes(copy.document, session.registry, self.baseline)
        if self.baseline is not None:
            new, known = self.baseline.split(copy.document, report.findings, session.registry.merged)
            report = report._replace(findings=new)
        if self.versions is not None:
            from newslint.service.changes import since

            due = since(self.versions.of(copy.source), copy, report.findings, lambda now: self._report(now).findings)
            report = report._replace(findings=due)
        fails = any(finding.severity >= session.config.fail_level for finding in report.findings)
        report = report._replace(findings=copy.shown(report.findings))
        return Checked(
            copy.source, copy.document, report, copy.data, fails, known=known, applied=applied or {}, notes=notes
        )

    def _report(self, copy: Copy) -> Report:
        """The report on a document, from the cache where it is there."""
        session = self.workspace.session_of(copy.source.name)
        if self.against:
            from newslint.story.transcripts.given import transcripts

            copy.document.annotate(transcripts, self.against)
        if self._folder is None or copy.source.path is None or not is_ours(type(copy.reader).__module__):
            return session.check(copy.document)
        return session.without_accepted(copy.document, self._kept(copy, session, self._folder))

    def _kept(self, copy: Copy, session: Session, folder: Path) -> Report:
        """What rules find in a document, from the cache where it is there."""
        cache = self._cache(session, folder)
        report = cache.get(copy.document, copy.data)
        if report is None:
            report = session.found(copy.document)
            cache.put(copy.document, report, copy.data)
        return report

    def _cache(self, session: Session, folder: Path) -> Cache:
        """The results kept for a session."""
        if session not in self._caches:
            from newslint.service.cache import Cache

            self._caches[session] = Cache(folder, session)
        return self._caches[session]

    def prune(self) -> None:
        """Delete the oldest results where all together take too much; called once, after a run."""
        if self._folder is not None and (self._sharing.used or any(cache.written for cache in self._caches.values())):
            from newslint.service.cache import prune

            prune(self._folder)

    def _fixed(self, copy: Copy) -> Iterator[Checked | Failed | NotConverged]:
        """Mend a document and report on what is left."""
        from newslint.engine.fixer import applicable

        source = copy.source
        if not copy.reader.can_write:
            if any(applicable(f, unsafe=self.unsafe) for f in self._report(copy).findings):
                yield Failed(source.name, f"not mended: {copy.reader.name} is a read-only format")
            yield self._checked(copy)
            return
        applied: Mapping[str, int] = {}
        try:
            fixed = self._fix(copy)
            if not fixed.converged:
                yield NotConverged(source.name, fixed.conflicting_rules)
            if fixed.copy.text != copy.text:
                if source.path is not None:
                    self._put(source.path, copy, fixed.copy)
                copy, applied = fixed.copy, fixed.applied
        except (UnwritableError, ChangedError, OSError) as error:
            yield Failed(source.name, f"not mended: {getattr(error, 'strerror', None) or error}")
        yield self._checked(copy, applied)

    def _accepted(self, copy: Copy) -> Iterator[Checked | Failed]:
        """Write down that all that is found in a document is accepted, and report on what is left."""
        from newslint.service.ignores import ignoring, write_beside

        source = copy.source
        checked = self._checked(copy)
        metas = self.workspace.session_of(source.name).linter_for(source.name).metas
        findings = [f for f in checked.report.findings if metas[f.code].scope != "directive"]
        if not findings:
            yield checked
            return
        if source.path is None:
            yield Failed(source.name, "what is found in standard input cannot be written down as accepted")
            return
        try:
            new, beside = ignoring(copy, findings, self.accept, lambda now: self._checked(now).report.findings)
            if new.data != copy.data:
                self._put(source.path, copy, new)
            write_beside(new, beside)
        except (NewslintError, OSError) as error:
            yield Failed(source.name, f"not written down: {getattr(error, 'strerror', None) or error}")
            yield checked
            return
        yield self._checked(new)._replace(ignored=len(findings))

    def _put(self, path: Path, old: Copy, new: Copy) -> None:
        """Put a story in the place of what was read; what a run that was killed left in the folder goes, once."""
        folder = path.resolve().parent
        if folder not in self._swept:
            self._swept.add(folder)
            sweep(folder)
        replace_bytes(path, new.data, expected=old.data)

    def _fix(self, copy: Copy) -> FixedCopy[Copy]:
        """A document with its fixes applied."""
        from newslint.engine.fixer import fix_copy

        def lint(now: Copy) -> Sequence[Finding]:
            return self._checked(now).report.findings

        return fix_copy(copy, lint, unsafe=self.unsafe)


def _notes(document: Document, registry: Registry, baseline: Baseline | None) -> tuple[str, ...]:
    """What to tell of the codes and names in the directives of a document, and in what a baseline lists for it."""
    references = sorted(baseline.codes(document)) if baseline else []
    if "newslint" in document.text:
        from newslint.engine.suppression import directives

        references += [ref for directive in directives(document) for ref in directive.references]
    return tuple(dict.fromkeys(registry.notes(references)))
