"""What is done with one shard, by whatever engine: read, check, write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.archive.batch import Gathered
from newslint.archive.guarded import GuardedReader
from newslint.archive.inputs.base import Shard
from newslint.archive.inputs.finding import FORMATS
from newslint.archive.output import Output, Record
from newslint.archive.plan import Plan
from newslint.archive.storage import Place
from newslint.archive.stories import Story
from newslint.util.records import NamedTuple

_MOST = 64  # stories that a process is given at a time
_LARGEST = 4 << 20  # bytes of them, more or less


class Job(NamedTuple):
    """What holds for all shards of a run. It goes to other processes and machines."""

    plan: Plan
    expected: str
    """What the settings must amount to where it is done."""
    source: str
    format: str
    out: str


class Workbench:
    """Does shards, one after the other, with one process that reads."""

    def __init__(self, job: Job) -> None:
        self._plan = job.plan
        self._format = FORMATS[job.format]
        self._place = Place(job.source)
        self._out = Output(job.out)
        self._reader = GuardedReader(job.plan, job.expected)

    def do(self, shard: Shard) -> Record:
        """Do a shard; an :class:`ArchiveError` where the archive or the folder fails."""
        gathered = Gathered()
        source = self._place.relative(shard.source) if shard.source else ""
        with self._place.told():
            for stories in batches(self._format.stories(self._place, shard, self._plan.columns)):
                for story, answers in self._reader.check(stories):
                    gathered.add(story, answers)
        return self._out.put(shard, gathered.tables(), source)

    def stop(self) -> None:
        """Give up what is under way."""
        self._reader.stop()

    def close(self) -> None:
        """Let the process go."""
        self._reader.close()


def batches(stories: Iterable[Story]) -> Iterator[list[Story]]:
    """Stories, some at a time: as many as fit in little memory."""
    some: list[Story] = []
    size = 0
    for story in stories:
        some.append(story)
        size += len(story.text or "")
        if len(some) >= _MOST or size >= _LARGEST:
            yield some
            some, size = [], 0
    if some:
        yield some
