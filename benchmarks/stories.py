"""News for measures: the fixtures with other names and numbers, as many as are wanted, always the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

FIXTURES = Path(__file__).parent.parent / "fixtures"


def news(size: int, *, seed: int = 1) -> str:
    """News of so many characters: the fixtures in random order, half of their names and most numbers changed."""
    return "\n\n".join(_stories(size, Random(seed)))[:size]


def story(number: int) -> str:
    """A short story, like that of no other number: a changed fixture with a paragraph of another, and its number."""
    rng = Random(number)
    text = changed(rng.choice(_texts()), rng)
    other = changed(rng.choice(_texts()), rng).split("\n\n")
    return f"{text.strip()}\n\n{rng.choice(other).strip()}\n\nThe case has the number {number:,}.\n"


def changed(text: str, rng: Random) -> str:
    """A story with other names and numbers."""
    names = {name: _name(rng) for name in sorted(set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", text)))}
    kept = {name for name in names if rng.random() < 0.5}
    text = re.sub(r"\b[A-Z][a-z]+\b", lambda m: m[0] if m[0] in kept else names.get(m[0], m[0]), text)
    return re.sub(r"\b\d{2,3}\b", lambda m: str(rng.randint(10 ** (len(m[0]) - 1), 10 ** len(m[0]) - 1)), text)


def _stories(size: int, rng: Random) -> Iterator[str]:
    """Stories of so many characters in all."""
    made = 0
    while made < size:
        told = changed(rng.choice(_texts()), rng)
        made += len(told) + 2
        yield told


@cache
def _texts() -> tuple[str, ...]:
    """The texts of the fixtures."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(FIXTURES.rglob("*.txt")))


def _name(rng: Random) -> str:
    """A name that nobody has."""
    return "".join(rng.choice("bdfgklmnprst") + rng.choice("aeiou") for _ in range(rng.randint(2, 3))).capitalize()
