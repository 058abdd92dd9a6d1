"""Whether mending is whole: kills lose nothing, fixes come to an end, and a second run over the same stories is quick.

    python benchmarks/mending.py [KILLS] [STORIES]

Three checks, each of which ends the run where it fails; 0 leaves one out:

1. `newslint check --fix --unsafe-fixes` over a folder is killed at random times, KILLS times (default 300). After each
   kill every story must be as it was before the run or as the fixes make it, to the byte.
2. All fixes are applied to STORIES made stories (default 2,000): rules' own examples and lines of `fixtures/`, spliced,
   cut and mutated. Applied again, they must change nothing, and no rule may crash.
3. A second run over 200 stories that did not change is timed against the first. The ratio is that of CPU time, as the
   machine may have other work to do.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newslint.engine.finding import Severity
from newslint.engine.fixer import fix_text
from newslint.engine.loading.registry import Registry
from newslint.readers import parse
from newslint.service.config import Config
from newslint.service.session import Session

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.jobs import write_stories  # noqa: E402 - found beside this file
from tests.fuzz.inputs import Source  # noqa: E402

_COMMAND = [sys.executable, "-m", "newslint", "check", "--isolated", "--quiet"]
_WRITTEN = 16  # stories, of which those are mended that have something to mend
_TIMED = 200  # stories that are checked twice
_PARTS = 3  # short stories that are joined to one of the length that news has
_ENDS = (0, 1)


def main() -> None:
    """Print what was found, and fail where anything is not as it must be."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    stories = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    if kills:
        print(kill_often(kills), flush=True)
    if stories:
        print(come_to_an_end(stories), flush=True)
    print(run_twice(), flush=True)


def kill_often(kills: int, seed: int = 5) -> str:
    """Kill a run that mends a folder, at times spread over its length."""
    lots = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_stories(folder, _WRITTEN)
        before = _texts(folder)
        _run("--no-cache", "--fix", "--unsafe-fixes", name)
        after = _texts(folder)
        for path in [path for path in before if before[path] == after[path]]:
            path.unlink()  # nothing in it is mended, so nothing can be lost
            del before[path], after[path]
        seconds = _seconds_to_mend(before, name)
        amid = 0
        for number in range(kills):
            _put_back(before)
            process = subprocess.Popen(
                [*_COMMAND, "--no-cache", "--fix", "--unsafe-fixes", name],
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            time.sleep(lots.uniform(0.3, 1.05) * seconds)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            left = {path: path.read_bytes() for path in before}
            lost = [path.name for path in before if left[path] not in (before[path], after[path])]
            if lost:
                sys.exit(f"kill {number + 1}: lost or torn: {', '.join(lost)}")
            amid += left not in (before, after)
        litter = len(list(folder.iterdir())) - len(before)
    return (
        f"{kills} kills of a run of {seconds:.1f} s that mends {len(before)} stories: nothing lost; {amid} came when "
        f"some stories were mended and others not, and {litter} temporary files were left"
    )


def come_to_an_end(stories: int) -> str:
    """Apply all fixes to made stories until none is left, and once more."""
    registry = Registry.load(plugins=False)
    session = Session(Config(level=Severity.WARNING), registry)
    source = Source(registry, random.Random(15))
    mended = applied = 0
    undone: list[str] = []
    for _ in range(stories):
        suffix, text = source.input()

        def lint(now: str, suffix: str = suffix) -> tuple[object, ...]:
            report = session.check(parse(f"story{suffix}", now))
            if report.crashes:
                sys.exit(f"rule {report.crashes[0].code} crashed on {now[:300]!r}")
            return report.findings

        first = fix_text(text, lint, unsafe=True)  # type: ignore[arg-type]
        mended += first.text != text
        applied += sum(first.applied.values())
        if first.conflicting_rules:
            undone.append(f"{'/'.join(first.conflicting_rules)}: {text[:200]!r}")
        elif fix_text(first.text, lint, unsafe=True).text != first.text:  # type: ignore[arg-type]
            sys.exit(f"fixes go on after the last: {first.text[:300]!r}")
    for line in undone:
        print(f"rules that undo each other: {line}")
    return f"{stories:,} made stories, {mended:,} mended by {applied:,} fixes: {len(undone)} without an end, no crash"


def run_twice() -> str:
    """Check stories twice with a cache of its own, and compare the two runs."""
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as cache:
        words = write_stories(Path(name), _PARTS * _TIMED)
        _join(Path(name))
        os.environ["XDG_CACHE_HOME"] = cache
        spent = []
        for _ in range(2):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            _run("--output-format", "concise", name)
            now = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent.append(now.ru_utime + now.ru_stime - before.ru_utime - before.ru_stime)
    first, second = spent
    return (
        f"{_TIMED} stories, {words:,} words: {first:.2f} s of CPU, unchanged {second:.2f} s: "
        f"{first / second:.1f} times as fast"
    )


def _join(folder: Path) -> None:
    """Join the stories of a folder, some at a time."""
    texts = sorted(folder.glob("*.txt"))
    for k in range(0, len(texts), _PARTS):
        joined = "\n\n".join(path.read_text(encoding="utf-8") for path in texts[k : k + _PARTS])
        for path in texts[k : k + _PARTS]:
            path.unlink()
        texts[k].write_text(joined, encoding="utf-8")


def _seconds_to_mend(before: dict[Path, bytes], folder: str) -> float:
    """How long a run takes that mends some stories, by the clock."""
    _put_back(before)
    started = time.monotonic()
    _run("--no-cache", "--fix", "--unsafe-fixes", folder)
    return time.monotonic() - started


def _put_back(texts: dict[Path, bytes]) -> None:
    """Write stories as they were."""
    for path, data in texts.items():
        path.write_bytes(data)


def _run(*arguments: str) -> None:
    """Run newslint over a folder; it must end as it does with or without findings."""
    done = subprocess.run([*_COMMAND, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in _ENDS:
        sys.exit(f"newslint ended with {done.returncode}")


def _texts(folder: Path) -> dict[Path, bytes]:
    """The stories of a folder, by path."""
    return {path: path.read_bytes() for path in sorted(folder.glob("*.txt"))}


if __name__ == "__main__":
    main()
