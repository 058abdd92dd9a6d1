"""The house as a library: a story goes in, what a sub-editor would say of it comes out. Nothing is printed.

Over the same rooms as the command line, so that both say the same of the same story.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from newslint.engine.finding import Severity
from newslint.engine.fixer import fix_text
from newslint.engine.report import Report
from newslint.engine.rule import Depth
from newslint.errors import NewslintError
from newslint.readers import parse
from newslint.readers.registry import read as read_document
from newslint.service.config import depth as read_depth
from newslint.service.config import severity
from newslint.service.events import Checked, Failed, NotConverged
from newslint.service.pipeline import Pipeline
from newslint.service.session import Session
from newslint.service.source import Source
from newslint.service.workspace import Shared, Workspace, cache_folder
from newslint.story.facts import Fact
from newslint.story.facts import facts as facts_of
from newslint.story.transcripts.given import transcripts
from newslint.text import Document
from newslint.util.plugins import LoadProblem
from newslint.util.records import NamedTuple

if TYPE_CHECKING:
    from newslint.story.transcripts.transcript import Transcript

Story = str | bytes | Path
"""A text, the bytes of a file, or the path of one."""

Sources = Story | Document | Iterable[Story | Document]
"""What was said: one transcript or several, each a story as the functions here take it."""

_TEXT, _BYTES, _SOURCE = "<text>", "<bytes>", "<source>"
_shared = Shared()
_told: set[LoadProblem] = set()


class Settings(TypedDict, total=False):
    """How to read a story; all of it may be left out.

    For a file, the settings beside it hold, as for the command line. For a text or bytes there are none but these.
    What is given here takes the place of the same setting in a file.
    """

    config: Path | str
    """A settings file to use, whatever lies beside the story."""
    isolated: bool
    """Look for no settings and load no plugins."""
    select: str | Iterable[str]
    """Rules to run: codes, names, prefixes, ``ALL``."""
    ignore: str | Iterable[str]
    """Rules not to run. Where both fit a rule, the more exact reference wins."""
    level: Severity | str
    """The lowest severity wanted: ``error``, ``warning`` (so by default) or ``advice``."""
    depth: Depth
    """How closely sentences are read: ``fast`` (so by default) or ``thorough``."""
    options: Mapping[str, Mapping[str, Any]]
    """Options of rules by code or name: ``{"unexpanded-acronym": {"known": ["NHS"]}}``."""


class Fixed(NamedTuple):
    """What became of a story whose fixes were applied."""

    text: str
    data: bytes
    """The story as its file would hold it, in the encoding that it came in; in UTF-8 where a text came."""
    applied: Mapping[str, int]
    """How many fixes were applied, by the code of the rule."""
    report: Report
    """What is left."""
    quarrel: tuple[str, ...] = ()
    """Codes of rules that undo each other's fixes, which were left out."""


def read(story: Story, /, *, name: str = "", **settings: Unpack[Settings]) -> Document:
    """The document in a story: a text, the bytes of a file, or the path of one.

    Whoever needs lines and columns, or more than one answer, reads a story once and asks with the document. A ``str``
    is always the story itself, never a path. ``name`` is what a text or bytes go by; its suffix says the format, plain
    text where there is none. A :class:`NewslintError` says what cannot be read, and which setting is wrong.
    """
    workspace = _workspace(story, **settings)
    if isinstance(story, str):
        return workspace.session_of(name).parse(name or _TEXT, story)
    source = _source(story, name)
    event, *others = Pipeline(workspace).read([source])
    if isinstance(event, Failed):
        raise NewslintError(str(event))
    if others:
        raise _several(source, 1 + len(others))
    return event.document


def lint(story: Story | Document, /, *, name: str = "", sources: Sources = (), **settings: Unpack[Settings]) -> Report:
    """Say what is wrong with a story, or with a document that was read.

    Quotations are held against ``sources``: transcripts of what was said, of which one with the words is enough. A
    document that was read may be one, and is made ready once for all stories.

    A document of a file has the settings beside that file. A rule that fails is in the report's ``crashes``, and the
    others run. A rule or plugin that cannot be loaded is a warning, given once. All else is as for :func:`read`.
    """
    workspace = _workspace(story, **settings)
    against = _transcripts(sources, workspace)
    if isinstance(story, Document):
        story.annotate(transcripts, against)
        return workspace.session_of(story.path).check(story)
    if isinstance(story, str):
        return _checked(workspace.session_of(name), name, story, against)
    source = _source(story, name)
    checked, _ = _outcome(source, Pipeline(workspace, against=against).check([source]))
    return checked.report


def fix(
    story: Story,
    /,
    *,
    name: str = "",
    unsafe: bool = False,
    write: bool = False,
    sources: Sources = (),
    **settings: Unpack[Settings],
) -> Fixed:
    """Apply the safe fixes to a story, and all of which there is but one choice where ``unsafe`` asks for them.

    A file stays as it is unless ``write`` says otherwise; then it changes in one step, or not at all. All else is as
    for :func:`lint`. A :class:`NewslintError` says why a format or an encoding cannot hold the changes.
    """
    workspace = _workspace(story, **settings)
    against = _transcripts(sources, workspace)
    if isinstance(story, str):
        session = workspace.session_of(name)

        def check(text: str) -> Report:
            return _checked(session, name, text, against)

        fixed = fix_text(story, lambda text: check(text).findings, unsafe=unsafe)
        data = fixed.text.encode("utf-8", "surrogatepass")
        return Fixed(fixed.text, data, fixed.applied, check(fixed.text), fixed.conflicting_rules)
    source = _source(story, name)
    if source.path is not None and not write:
        source = Source(source.name, stream=io.BytesIO(source.load()))
    checked, quarrel = _outcome(source, Pipeline(workspace, fix=True, unsafe=unsafe, against=against).check([source]))
    text = read_document(workspace.readers.of(source.name), checked.data, source.name).text
    return Fixed(text, checked.data, checked.applied, checked.report, quarrel)


def facts(
    story: Story | Document, /, *, name: str = "", **settings: Unpack[Settings]
) -> Mapping[str, tuple[Fact, ...]]:
    """Say what a story states: its people, acronyms, places, quotations, dates and quantities, under these names.

    The arguments and errors are those of :func:`read`.
    """
    return facts_of(story if isinstance(story, Document) else read(story, name=name, **settings))


def _workspace(  # noqa: PLR0913 - all that `Settings` holds
    story: Story | Document,
    *,
    config: Path | str | None = None,
    isolated: bool = False,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    level: Severity | str | None = None,
    depth: Depth | None = None,
    options: Mapping[str, Mapping[str, Any]] | None = None,
) -> Workspace:
    """The rules and settings for a story; what could not be loaded is told once."""
    path = Path(story.path) if isinstance(story, Document) and Path(story.path).is_file() else story
    workspace = Workspace(
        Path(config) if config else None,
        isolated=isolated,
        search=isinstance(path, Path),
        called="{}",
        cache=cache_folder,
        shared=_shared,
        select=_references(select),
        ignore=_references(ignore),
        level=severity(level, "level") if isinstance(level, str) else level,
        depth=read_depth(depth, "depth") if depth else None,
        rules=options,
    )
    workspace.open([str(path) if isinstance(path, Path) else ""])
    for problem in workspace.problems:
        if problem not in _told:
            _told.add(problem)
            warnings.warn(f"newslint could not load {problem}", stacklevel=3)
    return workspace


def _transcripts(sources: Sources, workspace: Workspace) -> tuple[Transcript, ...]:
    """What a story is to be held against."""
    given = (sources,) if isinstance(sources, str | bytes | Path | Document) else tuple(sources)
    if not given:
        return ()
    from newslint.service.against import read_transcripts

    return read_transcripts(map(_said, given), workspace.readers)


def _said(source: Story | Document) -> Source | Document:
    """Where to read a transcript from."""
    if isinstance(source, str):
        return parse(_SOURCE, source)
    return source if isinstance(source, Document) else _source(source, _SOURCE)


def _checked(session: Session, name: str, text: str, against: tuple[Transcript, ...]) -> Report:
    """The report on a text."""
    document = session.parse(name or _TEXT, text)
    document.annotate(transcripts, against)
    return session.check(document)


def _references(given: str | Iterable[str]) -> tuple[str, ...]:
    """References to rules: one, or several."""
    return (given,) if isinstance(given, str) else tuple(given)


def _source(story: bytes | Path, name: str) -> Source:
    """Where to read a story from."""
    if isinstance(story, Path):
        return Source.of(story)
    return Source(name or _BYTES, stream=io.BytesIO(story))


def _outcome(source: Source, events: Iterable[Checked | Failed | NotConverged]) -> tuple[Checked, tuple[str, ...]]:
    """What came of the one story that was read, and the rules that undo each other in it."""
    checked: Checked | None = None
    count = 0
    conflicting_rules: tuple[str, ...] = ()
    for event in events:
        if isinstance(event, Failed):
            raise NewslintError(str(event))
        if isinstance(event, NotConverged):
            conflicting_rules = event.conflicting_rules
        else:
            checked = event
            count += 1
    if count > 1:
        raise _several(source, count)
    if checked is None:
        raise NewslintError(f"{source.name}: nothing came of it")
    return checked, conflicting_rules


def _several(source: Source, count: int) -> NewslintError:
    """What to say of a file that holds more than the one story wanted."""
    return NewslintError(f"{source.name}: {count} stories in one file, where one is wanted")
