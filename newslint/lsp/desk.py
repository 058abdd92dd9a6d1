"""Reads open stories when they change: after a short rest, one at a time, and only what somebody still waits for."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from pygls.exceptions import JsonRpcContentModified

from newslint.engine.linter import StoppedError
from newslint.errors import NewslintError
from newslint.lsp.stories import OpenStory, Reading
from newslint.readers import UnreadableError

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Desk:
    """The stories that are open, and the one thread that reads: what all documents share is no place for two.

    ``delay`` gives the seconds to rest after a change of a story, ``read`` how to read it, ``publish`` takes what came
    of it (nothing where it cannot be read), and ``tell`` what a user should hear of settings that are wrong.
    """

    def __init__(
        self,
        delay: Callable[[OpenStory], Awaitable[float]],
        read: Callable[[OpenStory], Awaitable[Callable[[], Reading] | None]],
        publish: Callable[[OpenStory, Reading | None], None],
        tell: Callable[[str], None],
    ) -> None:
        self._delay, self._read, self._publish, self._tell = delay, read, publish, tell
        self._stories: dict[str, OpenStory] = {}
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="newslint")

    def __iter__(self) -> Any:
        return iter(list(self._stories.values()))

    def story(self, uri: str) -> OpenStory | None:
        """A story that is open."""
        return self._stories.get(uri)

    def opened(self, story: OpenStory) -> None:
        """Put a story on the desk, in place of an older copy of it."""
        self.closed(story.uri)
        self._stories[story.uri] = story
        self.changed(story, at_once=True)

    def closed(self, uri: str) -> OpenStory | None:
        """Take a story off the desk."""
        story = self._stories.pop(uri, None)
        if story is not None:
            _give_up(story)
        return story

    def changed(self, story: OpenStory, *, at_once: bool = False) -> None:
        """Read a story again; what was begun before is given up."""
        _give_up(story)
        story.stop, story.hurry = type(story.stop)(), asyncio.Event()
        if at_once:
            story.hurry.set()
        story.task = asyncio.create_task(self._rested(story))

    async def reading(self, uri: str) -> Reading | None:
        """What is read of a story as it is now; nothing where it cannot be read, or is not open.

        A ``JsonRpcContentModified`` where the story changes meanwhile.
        """
        story = self._stories.get(uri)
        if story is None or story.task is None:
            return None
        story.hurry.set()
        try:
            return await asyncio.shield(story.task)
        except asyncio.CancelledError:
            asking = asyncio.current_task()
            if story.task is not None and asking is not None and not asking.cancelling():
                raise JsonRpcContentModified("the story has changed") from None
            raise

    async def work(self, do: Callable[..., T], *args: Any, **named: Any) -> T:
        """Do something with a document, in the thread that reads."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, partial(do, *args, **named))

    def leave(self) -> None:
        """Give up whatever is being read."""
        for story in self._stories.values():
            _give_up(story)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _rested(self, story: OpenStory) -> Reading | None:
        """Read a story once nothing has changed for a while."""
        reading = None
        try:
            await _wait(story.hurry, await self._delay(story))
            read = await self._read(story)
            if read is not None:
                reading = await self.work(read)
        except StoppedError:
            raise asyncio.CancelledError from None
        except UnreadableError as error:
            _log.info("%s: %s", story.uri, error)
        except NewslintError as error:
            self._tell(str(error))
        except Exception as error:  # noqa: BLE001 - the server goes on, and the user is told
            _log.exception("%s", story.uri)
            self._tell(f"newslint itself failed, and it is no fault of yours: {type(error).__name__}: {error}")
        self._publish(story, reading)
        return reading


def _give_up(story: OpenStory) -> None:
    """End the reading of a story."""
    story.stop.set()
    if story.task is not None:
        story.task.cancel()


async def _wait(hurry: asyncio.Event, delay: float) -> None:
    """Wait for a while, or until somebody is in a hurry."""
    if delay and not hurry.is_set():
        try:
            await asyncio.wait_for(hurry.wait(), delay)
        except TimeoutError:
            return
