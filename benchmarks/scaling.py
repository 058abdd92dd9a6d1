"""How time and memory grow with the length of a document, and what the worst of texts cost.

    OMP_NUM_THREADS=1 python benchmarks/scaling.py [--largest 10000000] [--hostile 1000000] [--suffixes .txt,.md,.html]
                                                   [--only REGEX] [--most 1.3]

News is made of the fixtures, with other names and numbers in each. Every text is read in a process of its own, forked
from one that has read some news before, so that its peak of memory is its own and one that never ends can be ended.
Time is CPU time, told as a ratio: of a word in a long text to a word in a short one, of a hostile text to news of the
same length. With --most, exit code 1 says that a word of a long text takes more than so many times as long.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import signal
import sys
import time
from math import inf
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.hostile import hostile
from benchmarks.stories import news
from newslint.engine.finding import Severity
from newslint.engine.loading.registry import Registry
from newslint.readers import parse
from newslint.service.config import Config
from newslint.service.session import Session

SIZES = (100_000, 1_000_000, 10_000_000)
PATIENCE = 120
"""Seconds of CPU after which a text is ended."""
SHOWN = 12


class Cost(NamedTuple):
    """What reading one text took."""

    seconds: float
    mebibytes: int
    crashes: int


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="characters of the longest news")
    parser.add_argument("--hostile", type=int, default=1_000_000, help="characters of hostile texts, 0 for none")
    parser.add_argument("--suffixes", default=".txt,.md,.html")
    parser.add_argument("--only", default="", help="a regular expression for the names of hostile texts")
    parser.add_argument("--most", type=float, default=0.0, help="times as long that a word of a long text may take")
    given = parser.parse_args()
    session = Session(Config(level=Severity.ADVICE), Registry.load(plugins=False))
    session.check(parse("warm.txt", news(50_000, seed=2)))
    worst = grow(session, given.largest)
    if given.hostile:
        for suffix in given.suffixes.split(","):
            resist(session, suffix, given.hostile, given.only)
    if given.most and worst > given.most:
        sys.exit(f"a word takes {worst:.2f} times as long, more than {given.most:g}")


def grow(session: Session, largest: int) -> float:
    """The cost of a word of news by length, and how many times as long one takes at most."""
    base = worst = 0.0
    for size in (size for size in SIZES if size <= largest):
        text = news(size)
        cost = read(session, "news.txt", text)
        if cost is None:
            print(f"news, {size:>10,} characters: over {patience(size)} s")
            worst = inf
            continue
        each = cost.seconds / len(text.split())
        base = base or each
        worst = max(worst, each / base)
        crashed = f", {cost.crashes} crashes" if cost.crashes else ""
        print(f"news, {size:>10,} characters: {each / base:.2f} times as long a word, {cost.mebibytes} MiB{crashed}")
    return worst


def resist(session: Session, suffix: str, size: int, only: str) -> None:
    """The hostile texts that cost most."""
    usual = read(session, "news.txt", news(size))
    assert usual is not None
    costs: dict[str, Cost] = {}
    for name, text in hostile(size):
        if re.search(only, name):
            cost = read(session, f"text{suffix}", text)
            if cost is None:
                print(f"{suffix} {name}: over {PATIENCE} s")
            else:
                costs[name] = cost
    print(f"{suffix}: {len(costs)} hostile texts of {size:,} characters; the slowest, and the largest in memory:")
    slow = sorted(costs, key=lambda name: -costs[name].seconds)[:SHOWN]
    large = sorted(costs, key=lambda name: -costs[name].mebibytes)[: SHOWN // 3]
    for name in dict.fromkeys([*slow, *large, *(name for name in costs if costs[name].crashes)]):
        cost = costs[name]
        crashed = f", {cost.crashes} crashes" if cost.crashes else ""
        print(f"  {name:28} {cost.seconds / usual.seconds:6.2f} times news, {cost.mebibytes:5} MiB{crashed}")


def patience(size: int) -> int:
    """Seconds of CPU after which a text of so many characters is ended."""
    return PATIENCE * max(1, size // SIZES[0] // 10)


def read(session: Session, path: str, text: str) -> Cost | None:
    """Read a text in a process of its own; nothing where it takes too long."""
    back, forth = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            signal.setitimer(signal.ITIMER_PROF, patience(len(text)))
            started = time.process_time()
            report = session.check(parse(path, text))
            spent = time.process_time() - started
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            os.write(forth, f"{spent} {peak} {len(report.crashes)}".encode())
            status = 0
        finally:
            os._exit(status)
    os.close(forth)
    with os.fdopen(back) as pipe:
        told = pipe.read().split()
    os.waitpid(child, 0)
    return Cost(float(told[0]), int(told[1]), int(told[2])) if told else None


if __name__ == "__main__":
    main()
