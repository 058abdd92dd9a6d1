"""How likely a spelling is a slip for a word: of the hand, which hits a wrong key, or of the ear, which hears sounds.

A slip has a cost in powers of ten: of a word that is written a thousand times, a slip of cost 2 makes ten. The costs
are rounded from what writers do as handbooks of spelling tell it; no list of misspellings was counted for them.
"""

from __future__ import annotations

from functools import cache
from math import inf

_DOUBLED, _TRANSPOSED, _VOWEL, _SILENT = 0.7, 0.9, 1.1, 1.0
"""A letter once for twice or the reverse, two letters in the wrong order, a vowel for another, an e too many or few."""
_MISSING, _EXTRA, _NEAR, _OTHER = 1.3, 1.7, 2.0, 2.8
"""A letter too few, one too many, one for its neighbour on the keyboard, one for any other."""
_FIRST = 1.3
"""What a slip in the first letter costs besides: the eye does not miss it."""
_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_FAR = 3
"""So many letters a spelling may be ahead of its word, or behind."""

_ALIKE = """
0.3 ei ie
0.3 ae e
0.3 oe e
0.3 ise ize
0.3 our or
0.5 able ible
0.5 ably ibly
0.5 ance ence
0.5 ant ent
0.5 ants ents
0.5 ancy ency
0.5 ally ly
0.5 eable able
0.5 ys ies
0.5 er or
0.5 ers ors
0.6 er ar
0.6 or ar
0.6 ary ery
0.6 ory ery
0.6 ar our
0.6 er ir
0.6 er ur
0.6 or ur
0.6 er eur
0.6 sion tion
0.6 cion tion
0.6 shun tion
0.6 cian tion
0.6 tious cious
0.6 cial tial
0.6 cede ceed
0.7 sede cede
0.7 ous us
0.7 ous eous
0.7 ous ious
0.7 y i
0.7 h rh
0.8 re er
0.8 le el
0.8 le al
0.8 el al
0.8 f ph
0.8 s c
0.8 s sc
0.8 c sc
0.8 s z
0.8 ss sc
0.8 k ck
0.8 c ck
0.8 k ch
0.8 c ch
0.8 ch tch
0.8 sh ch
0.8 g gu
0.8 w wh
0.8 ee ea
0.8 ee ie
0.8 ee e
0.8 ea e
0.8 ou o
0.8 ou u
0.8 au o
0.8 au a
0.8 ai ei
0.8 ai a
0.8 ay ai
0.8 ay ey
0.8 oo u
0.8 ue u
0.8 ey y
0.8 ue
0.9 c k
0.9 j g
0.9 j dg
0.9 g dg
0.9 n kn
0.9 n gn
0.9 r wr
0.9 s ps
0.9 m mb
0.9 m mn
0.9 d ed
0.9 d dd
0.9 x cc
0.9 x ex
0.9 qu k
0.9 que k
0.9 kw qu
0.9 c qu
0.9 ough off
0.9 cq q
0.9 cq qu
1.0 gh
1.0 d t
1.0 t th
1.0 s t
1.0 n m
1.0 v f
1.0 eau o
1.0 edge ege
1.0 eer ier
1.0 ia ai
1.2 a er
1.2 ed en
1.2 th f
"""
"""What sounds alike, or is built alike, each for the other: the cost, and two ways to write it; one may be nothing."""


@cache
def _rewrites() -> dict[str, tuple[tuple[str, float], ...]]:
    """What a writer may have meant by some letters, by these letters."""
    found: dict[str, list[tuple[str, float]]] = {}
    for line in _ALIKE.split("\n"):
        if line:
            cost, one, *others = line.split(" ")
            other = others[0] if others else ""
            found.setdefault(one, []).append((other, float(cost)))
            found.setdefault(other, []).append((one, float(cost)))
    return {typed: tuple(meant) for typed, meant in found.items()}


@cache
def _longest() -> int:
    """Letters of the longest of these."""
    return max(map(len, _rewrites()))


@cache
def _neighbours() -> frozenset[str]:
    """Pairs of keys that lie side by side, or above each other."""
    found: set[str] = set()
    for k, row in enumerate(_ROWS):
        found.update(row[i : i + 2] for i in range(len(row) - 1))
        if k:
            found.update(letter + _ROWS[k - 1][i + j] for i, letter in enumerate(row) for j in (0, 1))
    return frozenset(found | {pair[::-1] for pair in found})


def cost(typed: str, meant: str, most: float = inf) -> float:
    """What it costs to write a spelling for a word, both in lower case; infinite where that is more than ``most``."""
    rows: list[dict[int, float]] = [{} for _ in range(len(typed) + 1)]
    rows[0][0] = 0.0  # by letters of the spelling, and then of the word, that are behind: the least that they cost
    for i, row in enumerate(rows):
        if not row:
            continue
        for j in range(max(0, i - _FAR), min(len(meant), i + _FAR) + 1):
            so_far = row.get(j)
            if so_far is None:
                continue
            for left, right, price in _steps(typed, meant, i, j):
                total = so_far + price + (_FIRST if price and not (i and j) else 0.0)
                if total <= most and total < rows[i + left].get(j + right, inf):
                    rows[i + left][j + right] = total
    return rows[-1].get(len(meant), inf)


def _steps(typed: str, meant: str, i: int, j: int) -> list[tuple[int, int, float]]:
    """The ways on from a place in both: letters of the spelling, letters of the word, the cost."""
    here, there = typed[i : i + 1], meant[j : j + 1]
    if here and here == there:
        steps = [(1, 1, 0.0)]
    elif here and there:
        steps = [(1, 1, _exchanged(here, there))]
    else:
        steps = []
    if here:
        steps.append((1, 0, _DOUBLED if here == typed[i - 1 : i] else _SILENT if here == "e" else _EXTRA))
    if there:
        steps.append((0, 1, _DOUBLED if there == meant[j - 1 : j] else _SILENT if there == "e" else _MISSING))
    if here and here == meant[j + 1 : j + 2] and there == typed[i + 1 : i + 2] and here != there:
        steps.append((2, 2, _TRANSPOSED))
    rewrites = _rewrites()
    for k in range(min(_longest(), len(typed) - i) + 1):
        for other, price in rewrites.get(typed[i : i + k], ()):
            if meant.startswith(other, j):
                steps.append((k, len(other), price))
    return steps


def _exchanged(typed: str, meant: str) -> float:
    """The cost of a letter for another."""
    if typed in _VOWELS and meant in _VOWELS:
        return _VOWEL
    return _NEAR if typed + meant in _neighbours() else _OTHER
