"""How fast newslint is: cold start, warm speed, one large document against many small ones, growth with the rules.

    OMP_NUM_THREADS=1 python benchmarks/speed.py [FOLDER]

FOLDER holds stories (.txt); without it the stories of ``fixtures/`` are used. Everything is CPU time of one process,
the best of several runs; but new stories can be read only once. They are what counts for an archive: of stories that
it has read before, a process knows all words, and what the second reader said. Where proselint is installed, the same
stories are given to it, and the ratio is printed.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.text import Document

ROOT = Path(__file__).parent.parent
RUNS = 5


def main() -> None:
    """Print all figures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "fixtures"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} stories, {words:,} words, of {folder.name}")
    cold_start()
    registry = Registry.load(plugins=False)
    linter = Linter(registry.build(registry, {}))
    half = len(texts) // 2
    check_all(linter, texts[:half])
    fresh = sum(len(text.split()) for text in texts[half:])
    print(f"warm, new stories: {fresh / best(lambda: check_all(linter, texts[half:]), runs=1):,.0f} words a second")
    many = best(lambda: check_all(linter, texts))
    print(f"warm, stories read before, all {len(linter.rules)} rules: {words / many:,.0f} words a second")
    one_large(linter, texts)
    growth(registry, texts, words)
    against_proselint(texts, many)


def check_all(linter: Linter, texts: list[str]) -> None:
    """Check some stories one after the other."""
    for text in texts:
        linter.check(Document(text))


def cold_start() -> None:
    """CPU seconds and peak memory of a fresh process that checks one story, started as a user starts it."""
    story = ROOT / "fixtures" / "flawed" / "politics-summit.txt"
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache", str(story)]
    plain = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    spent = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=plain)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"cold, one story: {min(spent):.2f} s of CPU, {peak:.0f} MiB at its peak")


def one_large(linter: Linter, texts: list[str]) -> None:
    """The cost of a word in one document of 1 MB against that in the stories it is made of."""
    size = 0
    chosen: list[str] = []
    while size < 1_000_000:
        chosen.append(texts[len(chosen) % len(texts)])
        size += len(chosen[-1])
    small = best(lambda: [linter.check(Document(text)) for text in chosen], runs=2)
    large = best(lambda: linter.check(Document("\n\n".join(chosen))), runs=2)
    print(f"one document of 1 MB costs {large / small:.2f} times what its {len(chosen)} stories cost")


def growth(registry: Registry, texts: list[str], words: int) -> None:
    """What a rule adds: the cost of a word with a quarter, a half and all of the YAML rules, Python rules off."""
    packs = [entry for entry in registry if not entry.origin.startswith("newslint.")]
    for share in (4, 2, 1):
        some = Linter(registry.build(packs[::share], {}))
        spent = best(lambda some=some: [some.check(Document(text)) for text in texts], runs=3)  # type: ignore[misc]
        print(f"{len(some.rules):4} YAML rules: {1e6 * spent / words:.1f} microseconds a word")


def against_proselint(texts: list[str], ours: float) -> None:
    """The same stories through proselint, if it is there."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            (Path(folder) / f"{number}.txt").write_text(text, encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "proselint", "check", folder]
        done = subprocess.run(command, capture_output=True, check=False, env=os.environ | {"NO_COLOR": "1"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if b"No module named" in done.stderr:
        print("proselint is not installed")
        return
    theirs = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"proselint takes {theirs / ours:.1f} times as long (its start included)")


def best(run: Callable[[], object], runs: int = RUNS) -> float:
    """The least CPU time of several runs, in seconds."""
    spent = []
    for _ in range(runs):
        started = time.process_time()
        run()
        spent.append(time.process_time() - started)
    return min(spent)


if __name__ == "__main__":
    main()
