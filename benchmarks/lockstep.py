"""Two checkouts side by side: both check each story in turn, so that what else the machine does hits both alike.

    OMP_NUM_THREADS=1 python benchmarks/lockstep.py OTHER [FOLDER] [--warm N] [--cold RUNS]

OTHER is a checkout to compare with, of before a change say; FOLDER holds stories (.txt), without it the fixtures are
used. The first N stories (a quarter of them) are told apart: in these a process loads its rules and meets most words.
What counts is the ratio; times of a busy machine say little by themselves. A story in which the two find different
things is named, so that what only should be faster is seen to find the same.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
WORKER = "--worker"


class Worker:
    """A process that checks stories with one checkout."""

    def __init__(self, checkout: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__, WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(checkout)},
            text=True,
        )
        assert Path(self._answer()).is_relative_to(checkout), f"{checkout} is no checkout"

    def check(self, story: Path) -> tuple[float, str]:
        """The CPU seconds that a story took, and a digest of what was found."""
        assert self._process.stdin is not None
        print(story, file=self._process.stdin, flush=True)
        seconds, digest = self._answer().split()
        return float(seconds), digest

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("other", type=Path)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "fixtures")
    parser.add_argument("--warm", type=int, help="stories that are told apart")
    parser.add_argument("--cold", type=int, default=5, help="starts of each that are compared")
    given = parser.parse_args()
    checkouts = ROOT, given.other.resolve()
    stories = sorted(given.folder.resolve().rglob("*.txt"))
    warm = len(stories) // 4 if given.warm is None else given.warm
    workers = [Worker(checkout) for checkout in checkouts]
    spent: list[tuple[float, float]] = []
    for number, story in enumerate(stories):
        answers = [worker.check(story) for worker in (workers if number % 2 else reversed(workers))]
        (here, found), (there, other) = answers if number % 2 else reversed(answers)
        spent.append((here, there))
        if found != other:
            print(f"{story.name}: the findings differ")
    for worker in workers:
        worker.close()
    told("first stories", spent[:warm])
    told("then", spent[warm:])
    told("cold starts", [cold(checkouts, number) for number in range(given.cold)])


def told(what: str, spent: list[tuple[float, float]]) -> None:
    """Print how the times of some runs compare."""
    if spent:
        here, there = (sum(pair[k] for pair in spent) for k in (0, 1))
        middle = median(pair[1] / pair[0] for pair in spent)
        print(f"{what}: {len(spent)} runs, {here:.2f} s here, {there:.2f} s there: {there / here:.3f} times as fast")
        print(f"{'':{len(what)}}  half of the runs at least {middle:.3f} times as fast")


def cold(checkouts: tuple[Path, Path], number: int) -> tuple[float, float]:
    """CPU seconds of a fresh process that checks one story, for both checkouts in turn, started as a user starts it."""
    plain = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    spent = [0.0, 0.0]
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache"]
    for k in (0, 1) if number % 2 else (1, 0):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [*command, str(ROOT / "fixtures" / "flawed" / "politics-summit.txt")],
            stdout=subprocess.DEVNULL,
            cwd=checkouts[k],  # from where "-m" imports
            env=plain,
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent[k] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent[0], spent[1]


def work() -> None:
    """Check the stories whose paths come in, and answer with CPU seconds and a digest of the findings."""
    import newslint
    from newslint.engine.finding import Severity
    from newslint.engine.loading.registry import Registry
    from newslint.service.config import Config
    from newslint.service.session import Session
    from newslint.text import Document

    gc.set_threshold(200_000, 20, 20)  # as the command line sets it
    session = Session(Config(level=Severity.ADVICE), Registry.load(plugins=False))
    print(newslint.__file__, flush=True)
    for line in sys.stdin:
        text = Path(line.strip()).read_text(encoding="utf-8")
        started = time.process_time()
        report = session.check(Document(text))
        spent = time.process_time() - started
        found = repr((report.findings, report.crashes))
        print(spent, hashlib.sha256(found.encode()).hexdigest(), flush=True)


if __name__ == "__main__":
    sys.path[:] = [place for place in sys.path if Path(place or ".").resolve() != ROOT / "benchmarks"]
    work() if WORKER in sys.argv else main()
