"""A run over an archive: what is left to do is found, done by an engine, and written down shard by shard."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Literal

from newslint.archive.errors import ArchiveError
from newslint.archive.inputs.base import Shard
from newslint.archive.inputs.finding import Archive, find
from newslint.archive.output import Identity, Output, Record, digest
from newslint.archive.plan import Plan, fingerprint
from newslint.archive.storage import absolute
from newslint.archive.work import Job
from newslint.util.records import NamedTuple

Engine = Literal["processes", "ray"]
ENGINES: tuple[Engine, ...] = ("processes", "ray")


class Run(NamedTuple):
    """A run that can begin: all that a user may have got wrong was found to be right."""

    job: Job
    shards: list[Shard]
    """Those that are left."""
    done: dict[int, Record]
    """Those that an earlier run did."""
    out: Output

    def go(self, engine: Engine = "processes", workers: int = 0) -> Iterator[Record]:
        """Do what is left, each shard written down as it is done. 0 workers stand for one a processor,
        of this machine or of the cluster.

        It may be left at any time, or killed: what was written down stays done.
        """
        if not self.shards:
            return
        if engine == "ray":
            from newslint.archive.ray import in_ray

            records = in_ray(self.job, self.shards, workers)
        else:
            from newslint.archive.processes import in_processes

            records = in_processes(self.job, self.shards, workers or _processors())
        for record in records:
            self.out.add(record)
            yield record


def prepare(source: str, target: str, plan: Plan, *, format: str = "", size: int = 1000, again: bool = False) -> Run:  # noqa: A002 - what it is
    """Get a run ready over an archive, into a folder, in shards of ``size`` stories.

    A :class:`NewslintError` where settings, archive or folder will not do; nothing has changed then.
    """
    source, target = absolute(source), absolute(target)
    expected = fingerprint(plan.session())
    archive = find(source, format)
    _refuse_inside(archive, target)
    archive.check(plan.columns)
    shards = list(archive.format.shards(archive.place, archive.files, size, plan.columns))
    out = Output(target)
    sizes = [(archive.place.relative(path), bytes_) for path, bytes_ in archive.files]
    reading = digest([archive.format.name, size, plan.columns, plan.suffix, plan.limit])
    done = out.begin(Identity(expected, reading, digest(sizes), source, len(shards)), again=again)
    job = Job(plan, expected, source, archive.format.name, target)
    return Run(job, [shard for shard in shards if shard.number not in done], done, out)


def _refuse_inside(archive: Archive, target: str) -> None:
    """An :class:`ArchiveError` where the results would become part of the archive that is read."""
    inside = f"{archive.place.path.rstrip('/')}/"
    if archive.place.is_local and f"{target}/".startswith(inside):
        raise ArchiveError(f"{target} lies in the archive that is read: name a folder beside it")


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
