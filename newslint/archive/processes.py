"""One machine: a thread for each process that reads, which hands it stories and writes what comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from queue import SimpleQueue

from newslint.archive.inputs.base import Shard
from newslint.archive.output import Record
from newslint.archive.work import Job, Workbench

_WAITING = 1  # shards for each process that are begun before it has done the one it is at


def in_processes(job: Job, shards: Sequence[Shard], count: int) -> Iterator[Record]:
    """Each shard as it is done, by so many processes; all have ended when this has, in whatever way."""
    benches = [Workbench(job) for _ in range(max(1, min(count, len(shards))))]
    free: SimpleQueue[Workbench] = SimpleQueue()
    for bench in benches:
        free.put(bench)

    def do(shard: Shard) -> Record:
        bench = free.get()
        try:
            return bench.do(shard)
        finally:
            free.put(bench)

    pool = ThreadPoolExecutor(len(benches), thread_name_prefix="newslint")
    waiting = iter(shards)
    under_way: set[Future[Record]] = set()
    try:
        while True:
            while len(under_way) < len(benches) * (1 + _WAITING) and (shard := next(waiting, None)) is not None:
                under_way.add(pool.submit(do, shard))
            if not under_way:
                break
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            yield from sorted(future.result() for future in done)
    finally:
        for bench in benches:
            bench.stop()
        pool.shutdown(cancel_futures=True)
        for bench in benches:
            bench.close()
