"""Which functions do more than their share in a long text: lines of code run, in a text and in one six times as long.

    python benchmarks/growth.py [--size 150000] [--times 6] [--most 4]

Counts lines, and takes no time, so it finds what is quadratic where it still costs nothing: in a text of a hundred
kilobytes a loop over all pairs of quotations is lost among the rest, in one of ten megabytes it is half of everything.
Functions are told whose lines grow more than --most times as much as the text, the worst first; exit code 1 says that
there are some. What a longer text has more of by itself (sentences said twice, names one letter apart) grows up to
three times.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.stories import news
from newslint.engine.finding import Severity
from newslint.engine.loading.registry import Registry
from newslint.readers import parse
from newslint.service.config import Config
from newslint.service.session import Session

PACKAGE = str(Path(__file__).resolve().parents[1] / "newslint")
LEAST = 20_000
"""Lines that a function must run in the long text to be told of: what runs less may run so by chance."""


def main() -> None:
    """Print the functions that grow too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=150_000, help="characters of the short text")
    parser.add_argument("--times", type=int, default=6, help="how many times as long the long one is")
    parser.add_argument("--most", type=float, default=4.0, help="lines a character, times those in the short text")
    given = parser.parse_args()
    session = Session(Config(level=Severity.ADVICE), Registry.load(plugins=False))
    session.check(parse("warm.txt", news(50_000, seed=2)))
    short, long = (lines_run(session, news(size)) for size in (given.size, given.size * given.times))
    grown = {code: long[code] / max(short[code], LEAST) / given.times for code in long}
    fast = (code for code, n in long.items() if n >= LEAST and grown[code] > given.most)
    worst = sorted(fast, key=lambda code: -grown[code])
    for code in worst:
        place = f"{Path(code.co_filename).relative_to(PACKAGE)}:{code.co_firstlineno}"
        print(f"{grown[code]:6.2f} times a character, {long[code]:>9,} lines  {place} {code.co_qualname}")
    total = long.total() / short.total() / given.times
    print(f"all functions: {total:.2f} times as many lines a character")
    sys.exit(1 if worst else 0)


def lines_run(session: Session, text: str) -> Counter[CodeType]:
    """How many lines each function of the package runs while a text is checked; loops on one line count each time."""
    counts: Counter[CodeType] = Counter()

    def in_function(frame: FrameType, event: str, argument: Any) -> Any:
        del argument
        if event == "line":
            counts[frame.f_code] += 1
        return in_function

    def at_call(frame: FrameType, event: str, argument: Any) -> Any:
        del event, argument
        return in_function if frame.f_code.co_filename.startswith(PACKAGE) else None

    sys.settrace(at_call)
    try:
        session.check(parse("news.txt", text))
    finally:
        sys.settrace(None)
    return counts


if __name__ == "__main__":
    main()
