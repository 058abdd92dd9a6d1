"""What a newsroom's own rules cost: thousands of them, beside none.

    OMP_NUM_THREADS=1 python benchmarks/many_rules.py [--swaps 5000] [--sequences 500] [--runs 7] [--warm 3]

A pack of so many rules is made, a file each, of words that no story has: what is measured is what rules cost that find
nothing, as most of a house's do. A second pack has two rules alone, with as many swaps and as many names in lists. Cold
is the CPU time of ``newslint check`` on one story, in turn with each pack and without any, once the first run has
compiled it, the best of all runs; warm is the CPU time of all fixtures in one process, in turn as well.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import newslint

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = sorted((ROOT / "fixtures").rglob("*.txt"))
_LETTERS = "bcdfghjklmnprstvwz"
_VOWELS = "aeiou"


def main() -> None:
    """Make the pack, and print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--swaps", type=int, default=5000)
    parser.add_argument("--sequences", type=int, default=500)
    parser.add_argument("--runs", type=int, default=7, help="cold runs of each sort")
    parser.add_argument("--warm", type=int, default=3, help="times that all fixtures are read, of each sort")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        count = write_pack(folder / "pack", given.swaps, given.sequences)
        write_lists(folder / "lists", given.swaps)
        settings = {sort: folder / f"{sort}.toml" for sort in ("none", "pack", "lists")}
        settings["none"].write_text("", encoding="utf-8")
        settings["pack"].write_text('packs = ["pack"]\n', encoding="utf-8")
        settings["lists"].write_text('packs = ["lists"]\n', encoding="utf-8")
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
        first = {sort: cold(config, environment) for sort, config in settings.items()}
        runs: dict[str, list[float]] = {sort: [] for sort in settings}
        for _ in range(given.runs):
            for sort, config in settings.items():
                runs[sort].append(cold(config, environment))
        told = {sort: min(times) for sort, times in runs.items()}
        print(f"{count:,} rules; first run: {first['pack']:.2f} s with them, {first['none']:.2f} s without")
        for sort in ("pack", "lists"):
            print(f"cold: {1000 * told[sort]:.0f} ms with the {sort}, {1000 * told['none']:.0f} ms without")
        all_warm = warm(settings, given.warm)
        for sort in ("pack", "lists"):
            print(f"warm: {all_warm[sort] / all_warm['none']:.3f} times the time of none with the {sort}")


def write_pack(folder: Path, swaps: int, sequences: int) -> int:
    """Rules of made-up words, a file each; how many there are."""
    folder.mkdir()
    rng = Random(1)
    for number in range(swaps + sequences):
        one, other, good = (word(rng) for _ in range(3))
        code = f"{_code(number // 1000)}{number % 1000:03}"
        if number < swaps:
            body = f'kind: swap\nswap:\n  "{one} {other}": "{one} {good}"\n'
        else:
            body = f'kind: sequence\nscope: sentence\nsequence: "<{one}> .. [{other}] {{NN}}"\nmessage: "Not so."\n'
        bad = f"It is {one} [[{other}]] {good} now." if number >= swaps else f"It is [[{one} {other}]] now."
        examples = f'examples:\n  bad:\n    - "{bad}"\n  good:\n    - "It is late."\n    - "It is early."\n'
        head = f"code: {code}\nname: rule-{number}\nsummary: One of many.\nwhy: It is measured.\nseverity: warning\n"
        (folder / f"rule-{number}.yaml").write_text(head + body + examples, encoding="utf-8")
    return swaps + sequences


def write_lists(folder: Path, size: int) -> None:
    """A rule of so many swaps and one of so many names."""
    folder.mkdir()
    rng = Random(2)
    pairs = [(word(rng), word(rng)) for _ in range(size)]
    swaps = "".join(f'  "{one} {other}": "{other}"\n' for one, other in pairs)
    names = "".join(f'  - "{one.title()} {other.title()}"\n' for one, other in pairs)
    one, other = pairs[0]
    for code, name, kind, body, bad in (
        ("HSX101", "swaps", "swap", swaps, f"It is [[{one} {other}]] now."),
        ("HSX102", "names", "names", names, f"It is {one.title()} [[{other.title()}x]] now."),
    ):
        head = f"code: {code}\nname: {name}\nkind: {kind}\nsummary: One of two.\nwhy: It is measured.\n"
        examples = f'examples:\n  bad: ["{bad}"]\n  good: ["It is late.", "It is early."]\n'
        text = f"{head}severity: warning\n{kind}:\n{body}{examples}"
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def word(rng: Random) -> str:
    """A word that no story has."""
    return "x" + "".join(rng.choice(_LETTERS) + rng.choice(_VOWELS) for _ in range(4))


def _code(thousand: int) -> str:
    """The letters of the codes of a thousand rules."""
    return "HS" + chr(ord("A") + thousand)


def cold(config: Path, environment: dict[str, str]) -> float:
    """Seconds of CPU that one story takes in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", str(FIXTURES[0]), "--config", str(config), "--exit-zero"],
        cwd=config.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or "could not load" in done.stderr:
        sys.exit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def warm(settings: dict[str, Path], times: int) -> dict[str, float]:
    """Seconds of CPU that all fixtures take in this process, by the settings: each story in turn with all of them."""
    spent = dict.fromkeys(settings, 0.0)
    for turn, text in turns(times):
        for sort, config in settings.items():
            started = time.process_time()
            newslint.lint(text, config=config)
            if turn:  # the first one loads the rules
                spent[sort] += time.process_time() - started
    return spent


def turns(times: int) -> Iterator[tuple[int, str]]:
    """All fixtures, once more than told, each with the number of the turn."""
    texts = [path.read_text(encoding="utf-8") for path in FIXTURES]
    for turn in range(times + 1):
        yield from ((turn, text) for text in texts)


if __name__ == "__main__":
    main()
