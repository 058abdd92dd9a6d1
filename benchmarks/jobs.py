"""What more processes give: the same check of many stories with one process and with several.

    python benchmarks/jobs.py [PROCESSES] [STORIES]

The stories are those of ``fixtures/``, each time with their paragraphs in another order and one of another story, so
that none is like another. Wall time tells only on a machine that has nothing else to do: the load is printed beside
it. CPU time is that of all processes together, and says what the sharing itself costs.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
RUNS = 3


class Cost(NamedTuple):
    """Seconds that a run took, by the clock and of all processors, and what it wrote."""

    wall: float
    cpu: float
    out: bytes


def main() -> None:
    """Print the costs and the ratio."""
    processes = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    stories = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    with tempfile.TemporaryDirectory() as folder:
        words = write_stories(Path(folder), stories)
        print(f"{stories:,} stories, {words:,} words; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        one = report("1", folder, words)
        some = report(str(processes), folder, words)
        auto = report("auto", folder, words)
    if not (one.out == some.out == auto.out):
        sys.exit("the outputs differ")
    print(f"-j {processes} is {one.wall / some.wall:.2f} times as fast as -j 1, auto {one.wall / auto.wall:.2f} times")
    print(f"the sharing costs {some.cpu / one.cpu - 1:+.1%} of CPU time; load {os.getloadavg()[0]:.1f}")


def write_stories(folder: Path, count: int) -> int:
    """Write stories, no two alike, and say how many words they have."""
    texts = [path.read_text(encoding="utf-8").split("\n\n") for path in sorted((ROOT / "fixtures").rglob("*.txt"))]
    lots = random.Random(7)
    words = 0
    for number in range(count):
        first, *rest = texts[number % len(texts)]
        text = "\n\n".join([first, *lots.sample(rest, len(rest)), *lots.choice(texts)[1:2]])
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
        words += len(text.split())
    return words


def report(jobs: str, folder: str, words: int) -> Cost:
    """The least costs of several runs, printed."""
    runs = [run(jobs, folder) for _ in range(RUNS)]
    cost = Cost(min(r.wall for r in runs), min(r.cpu for r in runs), runs[0].out)
    pace = f"{words / cost.wall:9,.0f} words a second"
    print(f"-j {jobs:<4}  {cost.wall:6.2f} s by the clock, {cost.cpu:6.2f} s of CPU, {pace}")
    return cost


def run(jobs: str, folder: str) -> Cost:
    """One check of all stories, from a cold start."""
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache", "--output-format", "json-lines"]
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([*command, "-j", jobs, folder], stdout=subprocess.PIPE, check=False)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode > 1:
        sys.exit(f"newslint ended with {done.returncode}")
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout)


if __name__ == "__main__":
    main()
