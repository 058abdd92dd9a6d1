"""How the stories of an archive are to be read: one plan, the same on every machine that reads."""

from __future__ import annotations

import json
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newslint.engine.finding import Severity
from newslint.engine.rule import Depth
from newslint.service.session import Session
from newslint.service.workspace import Shared, Workspace, cache_folder
from newslint.util.records import NamedTuple
from newslint.version import __version__

_NO_MATTER = ("origin", "places", "exclude", "force_exclude", "fail_level")  # settings that change no finding


class Columns(NamedTuple):
    """What the columns of an archive are called; of those that are not named, the usual one is taken if it is there."""

    story: str = ""
    """Tells stories apart: ``id``. Without it a story goes by its file and its place there."""
    text: str = ""
    """The story itself: ``text``."""
    desk: str = ""
    """Whose story it is: ``desk``."""
    date: str = ""
    """The day of the story: ``date``. Rules hold weekdays, ages and years against it."""


USUAL = Columns("id", "text", "desk", "date")


class Plan(NamedTuple):
    """What a process needs in order to read stories as all others do. It goes to other machines as JSON."""

    config: str = ""
    """A settings file, by its whole path; none stands for the defaults."""
    isolated: bool = False
    """Load no plugins."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    level: str = ""
    depth: Depth | None = None
    columns: Columns = Columns()
    suffix: str = ".txt"
    """The format of the stories in a column, as the end of a name says it: ``.txt``, ``.md``, ``.html``."""
    seconds: float = 60.0
    """That one story may take."""
    limit: int = 1 << 20
    """Bytes of the longest story that is read."""

    def plain(self) -> str:
        """As JSON, for other processes and for the record."""
        return json.dumps({**self._asdict(), "columns": self.columns._asdict()})

    @classmethod
    def read(cls, plain: str) -> Plan:
        """As :meth:`plain` wrote it."""
        given: dict[str, Any] = json.loads(plain)
        lists = {key: tuple(given[key]) for key in ("select", "ignore")}
        return cls(**{**given, **lists, "columns": Columns(**given["columns"])})

    def session(self) -> Session:
        """The rules and settings, loaded once a process; a :class:`ConfigError` where they are wrong."""
        key = self._replace(columns=Columns(), seconds=0.0, limit=0, suffix="")
        if key not in _sessions:
            workspace = Workspace(
                Path(self.config) if self.config else None,
                isolated=self.isolated,
                search=False,
                cache=cache_folder,
                shared=_shared,
                select=self.select,
                ignore=self.ignore,
                preview=self.preview,
                level=Severity.of(self.level) if self.level else None,
                depth=self.depth,
            )
            _sessions[key] = workspace.session(Path())
        return _sessions[key]


_sessions: dict[Plan, Session] = {}
_shared = Shared()


def fingerprint(session: Session) -> str:
    """What findings depend on besides the stories: two runs of which it is the same find the same."""
    settings = {key: value for key, value in session.config._asdict().items() if key not in _NO_MATTER}
    linter = session.linter_for("")
    what = [__version__, settings, *sorted(linter.metas)]
    return blake2b(json.dumps(what, default=_plain, sort_keys=True).encode(), digest_size=12).hexdigest()


def _plain(value: Any) -> Any:
    """A setting that JSON does not know: a mapping that cannot be changed, or an entry of its own."""
    return dict(value) if hasattr(value, "items") else str(value)


def settings_in_force(config: Path | None, *, isolated: bool) -> str:
    """The settings file for an archive, by its whole path: the one given, or that of the folder one is in."""
    if config is not None:
        return str(config.absolute())
    if isolated:
        return ""
    origin = Workspace().settings(Path.cwd()).origin
    return str(origin) if origin else ""
