"""How a name may have been misspelt: what differs from it by a slip that hands and ears make."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_SOUND_ALIKE = (
    "ck",
    "kc",
    "sz",
    "zs",
    "iy",
    "yi",
    "ie",
    "ei",
    "ea",
    "ae",
    "oa",
    "ao",
    "vw",
    "wv",
    "mn",
    "nm",
    "kq",
    "qk",
)
_DROPPED = "aehiouy"
"""Letters that are left out, or put in, where nobody hears them."""
LEAST = 5
"""Letters of a name that is told from others when a slip has changed it."""


@lru_cache(maxsize=4096)
def slips(name: str) -> frozenset[str]:
    """The small-letter spellings that are one likely slip away from a name; none for short ones.

    Two letters change places, one of two alike is lost or a letter is doubled, one that is not heard is lost or put in,
    or one stands for another that sounds like it.
    """
    small = name.lower()
    return frozenset(_slips(small)) - {small} if len(small) >= LEAST else frozenset()


def _slips(name: str) -> Iterator[str]:
    """The slips, some of them twice."""
    for k in range(1, len(name)):
        before, at = name[k - 1], name[k]
        yield name[: k - 1] + at + before + name[k + 1 :]
        if before == at or at in _DROPPED:
            yield name[:k] + name[k + 1 :]
        yield name[: k + 1] + at + name[k + 1 :]
        yield from (name[:k] + letter + name[k:] for letter in _DROPPED)
        yield from (name[:k] + pair[1] + name[k + 1 :] for pair in _SOUND_ALIKE if pair[0] == at)
    yield name + "e"
    yield name + name[-1]


def is_near(written: str, name: str) -> bool:
    """Whether one spelling is a slip or two from another: two in a long name, one in a short one."""
    from rapidfuzz.distance import OSA

    if written == name or min(len(written), len(name)) < LEAST - 1 or {written[0], written[1]}.isdisjoint(name[:2]):
        return False
    most = 2 if min(len(written), len(name)) > 7 else 1
    return int(OSA.distance(written, name, score_cutoff=most)) <= most
