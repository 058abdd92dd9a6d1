"""What a user sets in the editor, a workspace or folder at a time; settings files beside the stories still count."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newslint.service.acceptance import AcceptError, check_reason
from newslint.service.config import ConfigError, read_values
from newslint.util.records import NamedTuple
from newslint.util.suggest import did_you_mean, seen

WHERE = "the editor’s settings"
SECTION = "newslint"
"""Under which name editors keep them."""
_OF_FILES = ("level", "select", "ignore", "preview", "depth")
_OF_CLIENTS = ("command", "trace", "trace.server")  # how an editor starts the server; nothing to us
_LONGEST_DELAY = 10_000  # milliseconds


class Preferences(NamedTuple):
    """What was set in the editor."""

    enable: bool = True
    """Whether stories are read at all."""
    config: str = ""
    """A settings file for all stories, whatever lies beside them."""
    delay: int = 30
    """Milliseconds without a change before a story is read again."""
    reason: str = "accepted in the editor"
    """The reason that is written down for what is ignored or accepted, where the editor asks for none."""
    changes: tuple[tuple[str, Any], ...] = ()
    """What takes the place of the same setting in settings files, by its name."""


def read_preferences(value: Any) -> Preferences:
    """Preferences as an editor sends them, null and empty ones left out. A :class:`ConfigError` names a wrong one."""
    if value is None:
        return Preferences()
    if not isinstance(value, Mapping):
        raise ConfigError(f"{WHERE} must be a table, not {seen(value)}")
    given = {str(key): set_ for key, set_ in value.items() if set_ not in (None, "", [], {})}
    own: dict[str, Any] = {key: given.pop(key) for key in Preferences._fields[:-1] if key in given}
    for key in given:
        if key not in (*_OF_FILES, *_OF_CLIENTS):
            known = [*_OF_FILES, *Preferences._fields[:-1]]
            raise ConfigError(f"{WHERE}: there is no “{key}”{did_you_mean(key, known) or f'; there are {known}'}")
    changes = read_values({key: given[key] for key in _OF_FILES if key in given}, WHERE)
    return Preferences(**_read_own(own), changes=tuple(changes.items()))


def _read_own(given: Mapping[str, Any]) -> dict[str, Any]:
    """What only an editor sets."""
    for key, value in given.items():
        kind = type(getattr(Preferences(), key))
        if type(value) is not kind:
            wanted = {bool: "true or false", int: "a whole number", str: "a string"}[kind]
            raise ConfigError(f"{WHERE}: {key} must be {wanted}, not {seen(value)}")
    if not 0 <= given.get("delay", 0) <= _LONGEST_DELAY:
        raise ConfigError(f"{WHERE}: delay must be 0 to {_LONGEST_DELAY} milliseconds, not {given['delay']}")
    if "reason" in given:
        try:
            return {**given, "reason": check_reason(given["reason"])}
        except AcceptError as error:
            raise ConfigError(f"{WHERE}: {error}") from error
    return dict(given)


def config_path(preferences: Preferences, root: Path) -> Path | None:
    """The settings file that was set, from the root of the workspace."""
    return root / Path(preferences.config).expanduser() if preferences.config else None
