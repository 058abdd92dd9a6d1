"""How a service was asked to run."""

from __future__ import annotations

import json
from typing import Any

from newslint.util.records import NamedTuple


class ServeOptions(NamedTuple):
    """What holds for all requests."""

    config: str = ""
    """The settings file for all stories; none without it: nothing beside a text from the network counts."""
    keys: tuple[str, ...] = ()
    """Who has one of these may ask; everybody where there are none."""
    origins: tuple[str, ...] = ()
    """Pages of which sites may ask, from a browser: ``https://cms.example.org``; none by default."""
    characters: int = 100_000
    """Of the longest text that is read."""
    seconds: float = 20.0
    """That one request may take, from its first byte."""
    rate: int = 600
    """Requests a minute of one client; 0 for as many as it likes."""
    queue: int = 32
    """Requests of one process that wait or are read; who comes after is asked to come again."""
    page: bool = True
    """Whether the page for writers is shown."""

    def plain(self) -> str:
        """For another process."""
        return json.dumps(self._asdict())

    @classmethod
    def read(cls, plain: str) -> ServeOptions:
        """As another process wrote them."""
        given: dict[str, Any] = json.loads(plain)
        return cls(**{**given, "keys": tuple(given["keys"]), "origins": tuple(given["origins"])})
