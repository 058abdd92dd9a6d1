"""Many machines: shards handed out by Ray Data to actors, each of which has one process that reads."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import ray
import ray.data

from newslint.archive.errors import ArchiveError
from newslint.archive.inputs.base import Shard
from newslint.archive.output import Record
from newslint.archive.plan import Plan
from newslint.archive.work import Job, Workbench

_LOGGERS = ("ray", "ray.data")


class Reading:
    """An actor: what Ray Data calls with shards, for records, both in JSON."""

    def __init__(self) -> None:
        self._benches: dict[str, Workbench] = {}

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[str]]:
        """Do shards; the job comes with each, so that an actor that is started anew needs nothing of the old one."""
        return {"record": [self._bench(job).do(_shard(of)).plain() for job, of in zip(*batch.values(), strict=True)]}

    def _bench(self, job: str) -> Workbench:
        """The bench for a job."""
        if job not in self._benches:
            plan, *others = json.loads(job)
            self._benches[job] = Workbench(Job(Plan.read(plan), *others))
        return self._benches[job]


def in_ray(job: Job, shards: Sequence[Shard], count: int) -> Iterator[Record]:
    """Each shard as it is done, by so many actors, on the cluster that ``RAY_ADDRESS`` names or one of its own here.

    0 actors stand for one a processor of the cluster. Ray starts an actor that is lost anew, and gives it the same
    shard.
    """
    plain = json.dumps([job.plan.plain(), *job[1:]])
    with _cluster(count):
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        actors = count or int(ray.cluster_resources().get("CPU", 1))
        try:
            data = ray.data.from_items(
                [{"job": plain, "shard": json.dumps(one)} for one in shards], override_num_blocks=len(shards)
            )
            for name in _LOGGERS:
                logging.getLogger(name).setLevel(logging.CRITICAL)  # what ends the run is told at its end
            done = data.map_batches(
                Reading, batch_size=1, compute=ray.data.ActorPoolStrategy(size=max(1, min(actors, len(shards))))
            )
            for row in done.iter_rows():
                yield Record.read(row["record"])
        except ray.exceptions.RayError as error:
            raise ArchiveError(_cause(error)) from error


@contextmanager
def _cluster(count: int) -> Iterator[None]:
    """Ray, for as long as it is needed; where it runs already, it goes on doing so."""
    if ray.is_initialized():
        yield
        return
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")  # it warns of what it does itself
    there = os.environ.get("RAY_ADDRESS")
    # Without an address Ray would join what somebody else has running here, or look for what once ran. Where more
    # actors are wanted than there are processors, it has to be told of more, or would start no more than these.
    more = count + 1 if count > (os.cpu_count() or 1) else None
    here: dict[str, Any] = {} if there else {"address": "local", "num_cpus": more}
    try:
        try:
            ray.init(include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR, **here)
        except Exception as error:  # it raises whatever it likes, plain exceptions among them
            raise ArchiveError(f"Ray does not start: {' '.join(str(error).split())}") from error
        yield
    finally:
        ray.shutdown()


def _shard(plain: str) -> Shard:
    """A shard as it was written for an actor."""
    number, source, start, stop, names = json.loads(plain)
    return Shard(number, source, start, stop, tuple(names))


def _cause(error: BaseException) -> str:
    """What went wrong, where Ray wraps it."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ArchiveError):
        cause = getattr(cause, "cause", None) or cause.__cause__
    return str(cause) if cause is not None else f"Ray failed: {str(error).strip().splitlines()[-1]}"
