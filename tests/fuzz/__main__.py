"""Run random and mutated texts through all readers and rules, for as long as wanted.

    python -m tests.fuzz 500000 [--seed 1] [--out failures.jsonl]

Each sort of failure is told once, with the shortest text that showed it; the exit code says whether there was any.
Progress and the count are printed. Run it in the background with ``nice``; it needs one core.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import signal
import sys
import time
from pathlib import Path
from random import Random

from newslint.engine.loading.registry import Registry
from tests.fuzz.inputs import Source
from tests.fuzz.oracle import Oracle

_DEEP = 8  # one text in so many is also fixed, and reported in every format
_STEP = 2000
_ENDLESS = 60  # seconds of CPU after which a text never ends


class _EndlessError(Exception):
    """A text that takes too long to wait for."""


def main() -> None:
    """Fuzz, and tell what broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="how many texts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, help="where to keep the texts that failed, as JSON lines")
    given = parser.parse_args()
    faulthandler.enable()
    signal.signal(signal.SIGPROF, _ring)
    registry = Registry.load(plugins=False)
    source, oracle = Source(registry, Random(given.seed)), Oracle(registry)
    shortest: dict[str, tuple[str, str]] = {}
    size, started = 0, time.process_time()
    for number in range(1, given.count + 1):
        suffix, text = source.input()
        size += len(text)
        signal.setitimer(signal.ITIMER_PROF, _ENDLESS)
        for failure in oracle.failures(suffix, text, deep=not number % _DEEP):
            if failure not in shortest or len(text) < len(shortest[failure][1]):
                if failure not in shortest:
                    _say(f"{number}: {failure}\n    {text[:300]!r}")
                shortest[failure] = suffix, text
        signal.setitimer(signal.ITIMER_PROF, 0)
        if not number % _STEP or number == given.count:
            spent = time.process_time() - started
            _say(f"{number} texts, {size:,} characters, {spent:.0f} s of CPU: {len(shortest)} failures")
            if given.out is not None:
                rows = (json.dumps({"failure": f, "suffix": s, "text": t}) + "\n" for f, (s, t) in shortest.items())
                given.out.write_text("".join(rows), encoding="utf-8")
    sys.exit(bool(shortest))


def _say(line: str) -> None:
    """Write a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _ring(*_: object) -> None:
    """Give up on a text."""
    raise _EndlessError


if __name__ == "__main__":
    main()
