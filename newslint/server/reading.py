"""Reads stories that came over the network: one at a time in each process, and only so many wait."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

from newslint.engine.linter import StoppedError
from newslint.errors import NewslintError
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.readers import Readers
from newslint.server.options import ServeOptions
from newslint.server.refusals import RefusedError
from newslint.service.session import Session
from newslint.service.workspace import Shared, Workspace, cache_folder
from newslint.story.facts import facts

T = TypeVar("T")
Stop = Callable[[], bool]


class ReadingRoom:
    """The rules, the one thread that reads, and the queue before it."""

    def __init__(self, options: ServeOptions) -> None:
        self.options = options
        self.waiting = 0
        self.readers = Readers()
        self._shared = Shared()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="newslint")

    def session(self, **changes: Any) -> Session:
        """The rules and settings for a request; a :class:`ConfigError` where it asks for what there is not."""
        config = Path(self.options.config) if self.options.config else None
        workspace = Workspace(config, search=False, called="{}", cache=cache_folder, shared=self._shared, **changes)
        return workspace.session(Path())

    async def do(self, work: Callable[[Stop], T]) -> T:
        """Do something with a story, once those before it are read.

        A :class:`RefusedError` where too many wait already, where it takes too long, or where the request is wrong.
        """
        self.refuse_crowd()
        stop = Event()
        self.waiting += 1
        try:
            doing = asyncio.get_running_loop().run_in_executor(self._thread, work, stop.is_set)
            return await asyncio.wait_for(doing, self.options.seconds)
        except (TimeoutError, StoppedError):
            raise RefusedError(503, f"not read within {self.options.seconds:g} seconds", {"Retry-After": "1"}) from None
        except NewslintError as error:
            raise RefusedError(400, str(error)) from error
        finally:
            self.waiting -= 1
            stop.set()

    def refuse_crowd(self) -> None:
        """Refuse a request where too many wait already."""
        if self.waiting >= self.options.queue:
            after = str(max(1, math.ceil(self.options.seconds / 10)))
            raise RefusedError(503, "too many stories are waiting", {"Retry-After": after})

    def warm(self) -> None:
        """Load what the first story would wait for."""
        session = self.session()
        document = session.parse("story.txt", "It was a hour before the mayor, Jane Hart, spoke to the the 40 staff.")
        session.check(document)
        facts(document)
        second_reader(document).ask([0])

    def close(self) -> None:
        """Read no more."""
        self._thread.shutdown(wait=False, cancel_futures=True)
