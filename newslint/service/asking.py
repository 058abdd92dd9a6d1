"""A story gone through finding by finding: what is decided is written at once, and can be taken back step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.engine.finding import Edit, Finding, Fix
from newslint.service.acceptance import Acceptance, side_car_path
from newslint.service.copy import Copy
from newslint.service.events import Failed
from newslint.service.ignores import acceptance, ignoring, write_beside, write_house
from newslint.service.pipeline import Pipeline
from newslint.service.source import Source
from newslint.service.undo import Journal, put
from newslint.service.workspace import Workspace
from newslint.story.transcripts.given import transcripts
from newslint.text import Span
from newslint.text.edits import apply
from newslint.util.records import NamedTuple

if TYPE_CHECKING:
    from newslint.story.transcripts.transcript import Transcript

Mark = tuple[str, int]
"""A finding that was decided: its rule, and where it begins."""


class _Step(NamedTuple):
    """What was before a decision."""

    copy: Copy
    decided: frozenset[Mark]
    files: dict[Path, bytes | None]
    """What the files held that it changed."""


class Going:
    """Goes through one story. Whoever asks decides what becomes of ``finding``, until there is none."""

    def __init__(
        self,
        source: Source,
        copy: Copy,
        workspaces: Callable[[], Workspace],
        journal: Journal,
        against: tuple[Transcript, ...] = (),
    ) -> None:
        """``workspaces`` reads the settings anew: the house list is among them. ``against`` as for `Pipeline`."""
        self.copy = copy
        self._source = source
        self._workspaces, self._workspace = workspaces, workspaces()
        self._journal = journal
        self._against = against
        self._decided: frozenset[Mark] = frozenset()
        self._steps: list[_Step] = []
        self._findings = self._lint(copy)

    @property
    def finding(self) -> Finding | None:
        """The next finding to decide."""
        return next((f for f in self._findings if (f.code, f.span.start) not in self._decided), None)

    @property
    def left(self) -> int:
        """How many findings are to be decided."""
        return sum((f.code, f.span.start) not in self._decided for f in self._findings)

    @property
    def choices(self) -> Sequence[Fix]:
        """The fixes of the next finding that can be made."""
        finding = self.finding
        return [fix for fix in finding.fixes if fix.edits] if finding and self.copy.reader.can_write else []

    def take(self, fix: Fix) -> None:
        """Make a fix; an error says why the story stays as it is."""
        new = self.copy.edited(fix.edits)
        self._write(new, {self._path: new.data})
        self._decided = frozenset((code, _moved(at, fix.edits)) for code, at in self._decided)

    def skip(self) -> None:
        """Leave the next finding as it is."""
        if (finding := self.finding) is not None:
            self._steps.append(_Step(self.copy, self._decided, {}))
            self._decided |= {(finding.code, finding.span.start)}

    def ignore_here(self, reason: str) -> None:
        """Accept the next finding in this story, by a comment or beside it."""
        if (finding := self.finding) is None:
            return
        new, beside = ignoring(self.copy, [finding], reason, self._lint)
        inserted = _inserted(self.copy.text, new.text)
        written = {self._path: new.data} if new.data != self.copy.data else {}
        self._write(
            new, written, lambda: write_beside(new, beside), side_car_path(self._source.name) if beside else None
        )
        self._decided = frozenset((code, _moved(at, inserted)) for code, at in self._decided)

    def ignore_in_house(self, text: str, reason: str) -> Path:
        """Accept what a rule says of some words in all stories of the settings; the file that says so."""
        finding = self.finding
        origin = self._workspace.settings(self._path.parent).origin
        target = origin or Path.cwd() / "newslint.toml"
        if finding is not None:
            entry = Acceptance(finding.rule, text, reason=reason)
            self._write(self.copy, {}, lambda: write_house(target.parent, origin, entry), target)
        return target

    def words(self) -> str:
        """The words of the next finding, as they would stand in the house list."""
        if (finding := self.finding) is None:
            return ""
        found = " ".join(self.copy.document.prose[slice(*finding.span)].split())
        return found if any(map(str.isalpha, found)) else acceptance(self.copy.document, finding, "").text

    def undo(self) -> bool:
        """Take the last decision back, in this story; whether there was one."""
        if not self._steps:
            return False
        copy, decided, files = self._steps[-1]
        for path, before in files.items():
            now = path.read_bytes() if path.exists() else None
            self._journal.change(path, now, before)
            put(path, before, expected=now)
        self._steps.pop()
        self.copy, self._decided = copy, decided
        self._refresh()
        return True

    @property
    def _path(self) -> Path:
        return self._source.path or Path(self._source.name)

    def _write(
        self,
        new: Copy,
        written: dict[Path, bytes],
        besides: Callable[[], object] | None = None,
        target: Path | None = None,
    ) -> None:
        """Write what was decided, with what files held before kept."""
        before = {
            path: path.read_bytes() if path.exists() else None for path in (*written, *([target] if target else []))
        }
        for path, data in written.items():
            self._journal.change(path, before[path], data)
            put(path, data, expected=self.copy.data)
        if besides is not None and target is not None:
            besides()
            self._journal.change(target, before[target], target.read_bytes())
        self._steps.append(_Step(self.copy, self._decided, before))
        self.copy = new
        self._refresh()

    def _refresh(self) -> None:
        """Read the settings and the story anew."""
        self._workspace = self._workspaces()
        self._findings = self._lint(self.copy)

    def _lint(self, copy: Copy) -> Sequence[Finding]:
        """What is found in a story."""
        session = self._workspace.session_of(self._source.name)
        copy.document.annotate(transcripts, self._against)
        return copy.shown(session.check(copy.document).findings)


def opened(
    source: Source, workspaces: Callable[[], Workspace], journal: Journal, against: tuple[Transcript, ...] = ()
) -> Going | Failed:
    """A story to go through, or why it cannot be read."""
    copies = Pipeline(workspaces()).load(source)
    if len(copies) != 1:
        return Failed(source.name, f"{len(copies)} stories in one file cannot be gone through; try newslint check")
    copy = copies[0]
    return copy if isinstance(copy, Failed) else Going(source, copy, workspaces, journal, against)


def _moved(at: int, edits: Sequence[Edit]) -> int:
    """Where a place is after edits."""
    return at + sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits if edit.span.end <= at)


def _inserted(before: str, after: str) -> list[Edit]:
    """The one insertion between two texts; nothing where they are the same."""
    if before == after:
        return []
    size = len(after) - len(before)
    at = next((k for k, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    edit = Edit(Span(at, at), after[at : at + size])
    return [edit] if apply(before, [edit]) == after else []
