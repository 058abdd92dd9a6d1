"""Findings that a newsroom accepts, by rule and by the words found: in its settings, or in a file beside a story.

Both are written as TOML tables ``[[accept]]`` with ``rule``, ``text``, ``reason`` and ``expires``; in settings a
``path`` may narrow them to some stories. Beside ``story.txt`` the file is ``story.txt.newslint``: what is accepted
there leaves no mark in the copy, and goes for formats that cannot be written, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.errors import NewslintError
from newslint.text import Document, Span
from newslint.util.records import NamedTuple
from newslint.util.suggest import did_you_mean, seen

if TYPE_CHECKING:
    from datetime import date

    from newslint.engine.finding import Finding

SUFFIX = ".newslint"
"""What the name of the file beside a story ends in."""
KEYS = ("rule", "text", "path", "reason", "expires")
_QUOTES = {"'": "['‘’]", "‘": "['‘’]", "’": "['‘’]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}


_LONGEST = 300  # characters of a reason


class AcceptError(NewslintError):
    """Something accepted that cannot be understood; the message names the place."""


class Acceptance(NamedTuple):
    """One thing that is accepted."""

    rule: str
    """A code, name or prefix."""
    text: str = ""
    """The words found, alone or with those around them; without it, all that the rule finds."""
    path: str = ""
    """A pattern, as in .gitignore, of the stories meant; all without it."""
    reason: str = ""
    expires: date | None = None
    """The last day on which it holds."""
    where: str = ""
    """Where it was written, for messages."""

    def holds(self, today: date) -> bool:
        """Whether it has not expired."""
        return self.expires is None or today <= self.expires

    @property
    def is_live(self) -> bool:
        """Whether it holds today, where the desk is."""
        from datetime import date

        return self.holds(date.today())

    def takes(self, finding: Finding, places: Sequence[Span]) -> bool:
        """Whether it accepts a finding of its rule; ``places`` are those of its words."""
        span = finding.span
        return not self.text or any(place.covers(span) or span.covers(place) for place in places)

    def said(self) -> str:
        """What it accepts, for messages."""
        return f"“{self.text}” for {self.rule}" if self.text else self.rule

    def plain(self) -> dict[str, Any]:
        """As TOML writes it."""
        given = self._asdict()
        return {key: given[key] for key in KEYS if given[key]}


def places_of(text: str, document: Document) -> list[Span]:
    """Where some words stand in a story, however it sets white space and quotation marks."""
    words = ("".join(_QUOTES.get(letter) or re.escape(letter) for letter in word) for word in text.split())
    pattern = r"\s+".join(words)
    return [Span(*m.span()) for m in re.finditer(pattern, document.prose)] if pattern else []


def read_acceptances(value: Any, where: str, *, paths: bool) -> tuple[Acceptance, ...]:
    """What is accepted, from TOML; an :class:`AcceptError` names what is wrong. ``paths`` lets it name stories."""
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        raise AcceptError(f"{where} must be tables, not {seen(value)}: write [[accept]] above each")
    return tuple(_read(entry, f"{where} {k}", paths=paths) for k, entry in enumerate(value, 1))


def _choice(known: Sequence[str]) -> str:
    """What keys there are."""
    return f"; it may have {', '.join(known)}"


def _read(entry: Mapping[str, Any], where: str, *, paths: bool) -> Acceptance:
    """One table."""
    known = KEYS if paths else [key for key in KEYS if key != "path"]
    from datetime import date, datetime

    for key, value in entry.items():
        if key not in known:
            raise AcceptError(f"{where} has no “{key}”{did_you_mean(key, known) or _choice(known)}")
        if key == "expires":
            if not isinstance(value, date) or isinstance(value, datetime):
                raise AcceptError(f"{where}: expires must be a date such as 2031-12-31, not {seen(value)}")
        elif not isinstance(value, str):
            raise AcceptError(f"{where}: {key} must be a string, not {seen(value)}")
    given = Acceptance(**{"rule": "", **entry, "where": where})
    if paths and not given.rule:
        raise AcceptError(f"{where} names no rule: which one is meant?")
    if paths and not (given.text.strip() or given.path):
        raise AcceptError(f"{where} has neither text nor path: to turn {given.rule} off, write it under “ignore”")
    return given


class SideCar(NamedTuple):
    """What is accepted beside one story."""

    path: Path
    entries: tuple[Acceptance, ...] = ()
    problem: str = ""
    """Why nothing of it could be read."""


def side_car_path(name: str) -> Path:
    """The file beside a story that says what is accepted in it."""
    return Path(name + SUFFIX)


def read_side_car(name: str) -> SideCar | None:
    """What is accepted beside a story; ``None`` where there is no such file."""
    import tomllib

    from newslint.readers import UnreadableError
    from newslint.service.source import read_file

    path = side_car_path(name)
    try:
        if not path.is_file():
            return None
        table = tomllib.loads(read_file(path).decode("utf-8-sig").replace("\r\n", "\n"))
        return SideCar(path, _of_side_car(table, path.name))
    except AcceptError as error:
        return SideCar(path, problem=str(error))
    except UnreadableError as error:
        return SideCar(path, problem=f"{path.name}: {error}")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError, OSError, ValueError) as error:
        return SideCar(path, problem=f"{path.name} is no TOML in UTF-8: {error}")


def _of_side_car(table: Mapping[str, Any], name: str) -> tuple[Acceptance, ...]:
    """What a file beside a story says."""
    for key in table.keys() - {"accept"}:
        raise AcceptError(f"{name} has no “{key}”{did_you_mean(key, ['accept']) or '; it has tables [[accept]]'}")
    return read_acceptances(table.get("accept", []), f"{name}: [[accept]]", paths=False)


def stale(entries: Sequence[Acceptance], used: set[int], today: date) -> Iterator[tuple[int, str]]:
    """Of what is accepted, the numbers of entries that do nothing, each with why."""
    for k, entry in enumerate(entries):
        if not entry.holds(today):
            yield k, f"{entry.said()} was accepted until {entry.expires}: look at it again"
        elif k not in used:
            yield k, f"{entry.said()} is found no more: take it out"


def check_reason(reason: str) -> str:
    """A reason as it may be written anywhere; a :class:`AcceptError` says what it must not hold."""
    reason = " ".join(reason.split())
    if not reason:
        raise AcceptError("a reason is needed: say why these findings are accepted")
    if len(reason) > _LONGEST or any(mark in reason for mark in ("<", ">", "--", "[", "]")):
        raise AcceptError(f"a reason has at most {_LONGEST} characters, and none of < > [ ] --")
    return reason
