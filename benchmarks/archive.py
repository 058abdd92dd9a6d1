"""What an archive costs a story, by any number of processes, and whether kill -9 loses or doubles any of it.

    python benchmarks/archive.py [--stories 2000] [--engine processes|ray] [--workers 1,2,4] [--sizes 1000,10000]
                                 [--kill [worker@30%,driver@60%]] [--shard 100] [--work FOLDER] [--keep]

Stories are fixtures of some 200 words with other names and numbers, no two alike, in Parquet of several files; each run
is a `newslint archive` of its own. --workers compares numbers of processes over all --stories, and --sizes the cost of
a story in small and in large archives, with the first of these numbers. "then" is the pace from the first shard on,
without what a run takes to begin. Memory is the most that the largest process of a kind had.

--kill runs once more with each number of workers and ends, in this order, a worker, an actor of Ray or the run itself
(driver), when so many percent of the shards are done (30%), or so many seconds after it was begun (2s). The same
command is given at once, until all is done. What comes out of each run is held against the first: every story has to
be there once, with the same findings. Exit code 1 says that this is not so, or that a run hung. Needs Linux.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.archived import cut, done, faults_of, write
from benchmarks.watching import KINDS, Kind, Watch, lives

ROOT = Path(__file__).resolve().parents[1]
HANGS = 600
"""Seconds without a new shard after which a run hangs."""
GOING = 60
"""Seconds that processes have to end once the run that started them is gone."""
PAUSE = 0.1
LOOK = 0.5
"""Seconds between two looks at the memory of all processes, which cost some CPU."""
USUAL = "worker@30%,driver@60%"


class WrongError(Exception):
    """A run that did not do what is promised."""


class Kill(NamedTuple):
    """Whom to kill, and when."""

    who: Kind
    share: float = 0.0
    """Of the shards that are done by then."""
    seconds: float = 0.0
    """Since the run began."""


class Cost(NamedTuple):
    """What a run took."""

    stories: int
    wall: float
    cpu: float
    pace: float
    """Seconds for 1,000 stories once it is under way, from the first shard to the last; 0 where it has one shard."""
    cpu_pace: float
    """The same in CPU time of all processes."""
    memory: str

    @property
    def each(self) -> float:
        """Seconds for 1,000 stories in all."""
        return 1000 * self.wall / self.stories


class Progress:
    """When shards were done, and what they had cost by then."""

    def __init__(self, before: int, total: int) -> None:
        self._total = total
        self._last = self._first = (before, time.monotonic(), 0.0)

    def see(self, now: int, watch: Watch) -> float:
        """So many are done now, and what share that is; a :class:`WrongError` where there was nothing new for long."""
        before, at, _ = self._last
        if now > before:
            watch.look()
            self._last = (now, time.monotonic(), watch.seconds)
            self._first = self._first if self._first[2] else self._last
        elif time.monotonic() - at > HANGS:
            raise WrongError(f"it hangs: no shard in {HANGS} seconds, {now} of {self._total} are done")
        return now / self._total

    def paces(self, stories: int) -> tuple[float, float]:
        """Seconds, and of CPU, for 1,000 of so many stories from the first shard to the last; 0 where there is one."""
        shards, wall, cpu = (last - first for last, first in zip(self._last, self._first, strict=True))
        thousands = stories * shards / self._total / 1000
        return (wall / thousands, cpu / thousands) if thousands else (0.0, 0.0)


class Desk:
    """A folder to work in, and runs with the same engine and settings."""

    def __init__(self, folder: Path, engine: str, shard: int, select: str) -> None:
        self._folder = folder
        self._shard = shard
        self._options = [
            "--isolated",
            "--engine",
            engine,
            "--shard",
            str(shard),
            *(["--select", select] * bool(select)),
        ]
        self._costs: dict[tuple[int, int], Cost] = {}
        self._first: dict[int, Path] = {}
        self._left: list[Watch] = []

    def measure(self, count: int, workers: int) -> Cost:
        """A run that nobody disturbs; it is done once."""
        if (count, workers) not in self._costs:
            out = self._folder / f"out-{count}-{workers}"
            self._costs[count, workers] = self._run(out, count, workers, [])
            self._hold(out, count)
        return self._costs[count, workers]

    def disturb(self, count: int, workers: int, kills: Sequence[Kill]) -> tuple[int, int]:
        """A run that is killed here and there, and gone on with: how often it was killed, and how often begun."""
        out, left, begun = self._folder / f"out-{count}-{workers}-killed", list(kills), 0
        shutil.rmtree(out, ignore_errors=True)
        while True:
            begun += 1
            try:
                self._run(out, count, workers, left)
                break
            except InterruptedError:
                say("  the run was killed")
        for watch in self._left:
            gone(watch)
        self._hold(out, count)
        return len(kills) - len(left), begun

    def _run(self, out: Path, count: int, workers: int, kills: list[Kill]) -> Cost:
        """A run to its end; an :class:`InterruptedError` where it was the one to kill. Kills that were done go."""
        source = self._folder / f"in-{count}"
        if not source.exists():
            say(f"{count:,} stories are made")
            write(source.with_suffix(".part"), count)
            source.with_suffix(".part").rename(source)
        say(f"{count:,} stories, {workers} workers, {len(kills)} kills")
        command = [sys.executable, "-m", "newslint", "archive", str(source), str(out)]
        started, log = time.monotonic(), self._folder / "said.txt"
        progress = Progress(done(out), sum(-(-len(numbers) // self._shard) for numbers in cut(count)))
        with log.open("wb") as said:
            run = subprocess.Popen(
                [*command, *self._options, "--workers", str(workers)],
                cwd=self._folder,
                stderr=said,
                env=os.environ | {"PYTHONPATH": str(ROOT)},
            )
            watch = Watch(run.pid)
            try:
                self._follow(run, watch, lambda: progress.see(done(out), watch), kills)
            finally:
                run.kill()
                run.wait()
        wall = time.monotonic() - started
        if run.returncode:
            raise WrongError(f"exit code {run.returncode}: {log.read_text(errors='replace').strip()}")
        progress.see(done(out), watch)
        gone(watch)
        memory = ", ".join(f"{kind} {watch.most(kind)}" for kind in KINDS if watch.most(kind))
        return Cost(count, wall, watch.seconds, *progress.paces(count), memory)

    def _follow(
        self, run: subprocess.Popen[bytes], watch: Watch, share: Callable[[], float], kills: list[Kill]
    ) -> None:
        """Watch a run until it ends, and kill what is to be killed."""
        started, looked = time.monotonic(), 0.0
        while run.poll() is None:
            if kills or time.monotonic() - looked > LOOK:
                watch.look()
                looked = time.monotonic()
            now = share()
            if kills and now >= kills[0].share and looked - started >= kills[0].seconds:
                victim = next(iter(watch.living(kills[0].who)), None)
                if victim is not None:
                    who = kills.pop(0).who
                    say(f"  {who} {victim} is killed, {now:.0%} done, after {looked - started:.1f} s")
                    os.kill(victim, signal.SIGKILL)
                    if who == "driver":
                        self._left.append(watch)
                        raise InterruptedError
            time.sleep(PAUSE)

    def _hold(self, out: Path, count: int) -> None:
        """Hold what a run wrote against what went in, and against the first run over the same stories."""
        if faults := list(faults_of(out, count, self._first.setdefault(count, out))):
            raise WrongError(f"{out.name}: {'; '.join(faults[:5])}")


def main() -> None:
    """Print costs and ratios, and say what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=2000)
    parser.add_argument("--engine", choices=["processes", "ray"], default="processes")
    parser.add_argument("--workers", type=numbers, default=[1, 2], metavar="N,N")
    parser.add_argument("--sizes", type=numbers, default=[], metavar="N,N", help="archives to compare, small to large")
    parser.add_argument("--kill", type=kills_of, nargs="?", const=kills_of(USUAL), default=[], metavar="WHO@WHEN,...")
    parser.add_argument("--shard", type=int, default=100, help="stories that are done at once")
    parser.add_argument("--select", default="", metavar="RULES", help="only these rules")
    parser.add_argument(
        "--work", type=Path, metavar="FOLDER", help="for archives and what comes out; a new one unasked"
    )
    parser.add_argument("--keep", action="store_true", help="leave the folder as it is at the end")
    given = parser.parse_args()
    folder = (given.work or Path(tempfile.mkdtemp(prefix="archive-"))).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("out-*"):
        shutil.rmtree(old)
    try:
        compare(Desk(folder, given.engine, given.shard, given.select), given)
    except WrongError as error:
        sys.exit(f"WRONG: {error}. See {folder}")
    if not given.keep:
        shutil.rmtree(folder)


def compare(desk: Desk, given: argparse.Namespace) -> None:
    """Do all runs that were asked for."""
    print(
        f"{given.stories:,} stories, shards of {given.shard}, {given.engine}; {os.cpu_count()} processors", flush=True
    )
    desk.measure(10, 1)  # whoever comes first fills the cache of rules, and finds no file in memory
    first = None
    for workers in given.workers:
        cost = desk.measure(given.stories, workers)
        first = first or cost
        tell(f"{workers} workers", cost, first, "times as fast", lambda before, now: before / now)
    for workers in given.workers if given.kill else ():
        kills, begun = desk.disturb(given.stories, workers, given.kill)
        told = f"{workers} workers, {kills} of {len(given.kill)} kills, begun {begun} times"
        print(f"{told}: each story once, the same findings", flush=True)
    first = None
    for size in given.sizes:
        cost = desk.measure(size, given.workers[0])
        first = first or cost
        tell(f"{size:,} stories", cost, first, "times as long", lambda before, now: now / before)


def tell(what: str, cost: Cost, first: Cost, unit: str, ratio: Callable[[float, float], float]) -> None:
    """Print what a run took, and how that compares with the first."""
    print(f"{what}: {cost.each:.2f} s for 1,000 stories, {ratio(first.each, cost.each):.2f} {unit}; ", end="")
    if cost.pace and first.pace:
        print(f"then {cost.pace:.2f} s, {ratio(first.pace, cost.pace):.2f}; CPU then {cost.cpu_pace:.2f} s, ", end="")
        print(f"{first.cpu_pace and ratio(first.cpu_pace, cost.cpu_pace):.2f}; ", end="")
    print(f"CPU {1000 * cost.cpu / cost.stories:.2f} s; MiB: {cost.memory}; load {os.getloadavg()[0]:.1f}", flush=True)


def gone(watch: Watch) -> None:
    """Wait until nothing of a run is left; a :class:`WrongError` where something stays."""
    end = time.monotonic() + GOING
    while left := [process for process in watch.seen if lives(process)]:
        if time.monotonic() > end:
            raise WrongError(f"{len(left)} processes are left {GOING} seconds after their run: {left}")
        time.sleep(PAUSE)


def numbers(told: str) -> list[int]:
    """Numbers as they are given, at least 1."""
    return [max(1, int(one)) for one in told.split(",")]


def kills_of(told: str) -> list[Kill]:
    """Kills as they are given: whom, and when."""
    kills = []
    for one in told.split(","):
        parts = re.fullmatch(r"(driver|worker|actor)@([\d.]+)([%s])", one)
        if parts is None:
            raise argparse.ArgumentTypeError(
                f"{one}: driver, worker or actor, @, and a percentage or seconds: driver@2s"
            )
        who = next(kind for kind in KINDS if kind == parts[1])
        kills.append(Kill(who, float(parts[2]) / 100) if parts[3] == "%" else Kill(who, seconds=float(parts[2])))
    return kills


def say(what: str) -> None:
    """Say how far it is."""
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
