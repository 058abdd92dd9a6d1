"""Many machines: shards handed out by Ray Data to actors, each of which has one process that reads."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from typing import Any

import ray
import ray.data

from newslint.archive.errors import ArchiveError
from newslint.archive.inputs.base import Shard
from newslint.archive.output import Record
from newslint.archive.work import Job, Workbench


class Reading:
    """An actor: what :meth:`map_batches` calls with shards, as lines, for records, as lines."""

    def __init__(self, job: tuple[Any, ...]) -> None:
        self._bench = Workbench(Job(*job))

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[str]]:
        """Do shards."""
        return {"record": [self._bench.do(shard(plain)).plain() for plain in batch["shard"]]}


def in_ray(job: Job, shards: Sequence[Shard], count: int) -> Iterator[Record]:
    """Each shard as it is done, by so many actors, on the cluster that ``RAY_ADDRESS`` names or one of its own here.

    Ray starts an actor that is lost anew, and gives it the same shard.
    """
    logging.getLogger("ray").setLevel(logging.ERROR)
    started = not ray.is_initialized()
    if started:
        ray.init(include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    try:
        data = ray.data.from_items([{"shard": json.dumps(one)} for one in shards], override_num_blocks=len(shards))
        done = data.map_batches(
            Reading,
            fn_constructor_args=(tuple(job),),
            batch_size=1,
            compute=ray.data.ActorPoolStrategy(size=max(1, min(count, len(shards)))),
        )
        for row in done.iter_rows():
            yield Record.read(row["record"])
    except ray.exceptions.RayError as error:
        raise ArchiveError(_cause(error)) from error
    finally:
        if started:
            ray.shutdown()


def shard(plain: str) -> Shard:
    """A shard as it was written for an actor."""
    number, source, start, stop, names = json.loads(plain)
    return Shard(number, source, start, stop, tuple(names))


def _cause(error: BaseException) -> str:
    """What went wrong, where Ray wraps it."""
    cause = getattr(error, "cause", None)
    if isinstance(cause, ArchiveError):
        return str(cause)
    return f"Ray failed: {str(error).strip().splitlines()[-1]}"
