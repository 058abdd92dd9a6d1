"""Whether a service grows: the memory of one process over many checks, each of a story with names it never met.

    OMP_NUM_THREADS=1 python benchmarks/service_memory.py [--checks 5000] [--every 500]

Needs ``newslint[server]``, and Linux for the figures. What is kept from story to story is bounded (spellings, verdicts
on words, what was worked out last), so memory rises while these fill, and then no more.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random
from string import ascii_lowercase, ascii_uppercase

from newslint.server import native
from newslint.server.options import ServeOptions
from newslint.server.reading import ReadingRoom

FIXTURES = sorted((Path(__file__).resolve().parents[1] / "fixtures").rglob("*.txt"))


def main() -> None:
    """Print the memory in use after so many checks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checks", type=int, default=5000)
    parser.add_argument("--every", type=int, default=500)
    given = parser.parse_args()
    texts, rng = [path.read_text(encoding="utf-8") for path in FIXTURES], Random(1)
    room = ReadingRoom(ServeOptions())
    room.warm()
    print(f"{0:>7,} {resident():>5,} MiB")
    for number in range(1, given.checks + 1):
        native.check(room, native.Story(texts[number % len(texts)] + told(rng)), lambda: False)
        if number % given.every == 0:
            print(f"{number:>7,} {resident():>5,} MiB")
    room.close()


def told(rng: Random) -> str:
    """A paragraph with names and a figure of its own."""
    names = [rng.choice(ascii_uppercase) + "".join(rng.choices(ascii_lowercase, k=7)) for _ in range(5)]
    one, other, town = " ".join(names[:2]), " ".join(names[2:4]), names[4]
    return f"\n\nMayor {one} told {other} that {rng.randint(2, 10**6)} people left {town}.\n"


def resident() -> int:
    """MiB of memory in use."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) >> 10 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    main()
