"""Stories with lines put into them that do not belong, as the network sees them."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.syntax.tagging import tags
from newslint.story.stray_lines.features import line_features
from newslint.story.stray_lines.kinds import KINDS, OTHER, STORY
from newslint.story.stray_lines.network import LONGEST
from newslint.text import Document
from training import corpora
from training.stray_lines.written import Writer

NEWS = ("abc", "allsides", "basil", "bbc", "cnn", "fnc1", "horne", "realtimeqa", "various", "worldwide", "district")
LISTED = "listed"
_AT_END = {"bio": 0.7, "credit": 0.6, "legal": 0.7, "plug": 0.5, "call": 0.5, "chat": 0.5, "seo": 0.4, "affiliate": 0.4}
_AT_TOP = {"seo": 0.3, "desk": 0.3, "chat": 0.3, "credit": 0.2, "caption": 0.15, "prompt": 0.1}
_LISTED = ("recipe", "sports", "market", "horoscope", "weather", "legal", "call")
"""Kinds that make a text of their own, where they belong."""
_LONGEST_STORY = 3600  # code points


_PUBLISHED = tuple(
    (kind, re.compile(form))
    for kind, form in (
        ("affiliate", r"^(?i:advertisement|sponsored|paid)"),
        ("call", r"(?i:got a tip|share your|let us know|tell us|have you|do you have|donate|letters to the editor)"),
        ("plug", r"(?i:sign up|subscribe|newsletter|never miss|podcast|download the|our app|get the )(?!.{200})"),
        (
            "credit",
            r"^(?:Contribut(?:ing|ors)|Reporting|Additional)|(?i:contributed to this)|^[–—-] ?[A-Z]\w+ [A-Z]\w+",
        ),
        ("bio", r"^(?:Follow|Contact|Reach|Email) [A-Z]\w+|(?i:is a (?:reporter|columnist|writer)|on Twitter:? @)"),
        ("caption", r"(?:Getty Images?|Reuters|/AP|AP Photo|AFP|Handout|/CNN|via AP)\)?\.?$|^(?:FILE|CLOSE)\b"),
        (
            "prompt",
            r"^(?:(?i:(?:read )?more|related|watch|see also)|Live updates|Opinion|Video|Photos|In case)\b.{0,20}:",
        ),
        ("prompt", r"^[^:\r\n]{3,45}:[A-Z0-9'‘“]"),
        ("legal", r"^(?:Updated|Last updated|Published|Copyright|©|Correction:|An earlier version)"),
    )
)
"""The forms of lines of publishers whose kind is plain."""
_LONGEST_LINE = 300  # code points


@dataclass
class Examples:
    """Lines side by side; tokens are padded with -1 to `LONGEST`."""

    kind: NDArray[np.int8]
    features: NDArray[np.float16]
    own: NDArray[np.float16]
    story: NDArray[np.float16]
    rows: NDArray[np.int16]
    tags: NDArray[np.int8]
    bits: NDArray[np.int32]
    text: list[str]
    listed: NDArray[np.bool_]
    """Whether the line belongs to a page of such lines."""


def stories(data: Path, least: int = 7, most: int = 20) -> list[list[str]]:
    """The paragraphs of news stories of some length; a headline comes first where there is one."""
    found = []
    for path in sorted((data / "text").glob("*.txt.gz")):
        if not path.name.startswith(NEWS):
            continue
        held: list[str] = []
        for line in (*corpora.lines(path), ""):
            if line.strip():
                held.append(line.strip())
            else:
                if least <= len(held) <= most and sum(map(len, held)) < _LONGEST_STORY:
                    found.append(held)
                held = []
    return found


def furniture(data: Path) -> list[tuple[str, str]]:
    """What pages had beside their stories, with its kind; as nobody has read it, only what is plain is taken."""
    found = (json.loads(line)["furniture"] for line in (data / "furniture.jsonl").open(encoding="utf-8"))
    lines = dict.fromkeys(line.strip() for some in found for line in some if 3 < len(line.strip()) < _LONGEST_LINE)
    told = ((next((kind for kind, form in _PUBLISHED if form.search(line)), ""), line) for line in lines)
    return [(kind, line) for kind, line in told if kind]


class Mixer:
    """Puts lines into stories."""

    def __init__(self, found: list[list[str]], real: list[tuple[str, str]], seed: int, *, each: int = 4) -> None:
        """``real`` are lines of publishers with their kinds; ``each`` says how often a form is filled in at most."""
        self._rng = random.Random(seed)
        self._stories = found
        writer = Writer(self._rng, [story[0] for story in found if len(story[0].split()) < 14])
        self._pool: dict[str, list[str]] = {}
        for kind, line in (*writer.lines(each), *real):
            self._pool.setdefault(kind, []).append(line)
        self._belonging = self._pool.pop(STORY)
        self._kinds = list(self._pool)

    def mixed(self, story: list[str]) -> tuple[list[str], list[str]]:
        """A story with some lines put into it, crossheads and the like among them, and the kind of each line."""
        rng = self._rng
        lines, kinds = list(story), [STORY] * len(story)
        for _ in range(rng.choice((0, 1, 2, 3, 3, 4))):
            kind = OTHER if rng.random() < 0.16 else "bio" if rng.random() < 0.12 else rng.choice(self._kinds)
            line = self._other() if kind == OTHER else rng.choice(self._pool[kind])
            draw = rng.random()
            at = rng.randint(1, len(lines))
            if draw < _AT_END.get(kind, 0.25):
                at = len(lines)
            elif draw > 1 - _AT_TOP.get(kind, 0):
                at = 0
            lines.insert(at, line)
            kinds.insert(at, kind)
        for _ in range(rng.choice((0, 0, 1, 2, 3))):
            at = rng.randint(1, len(lines))
            lines.insert(at, rng.choice(self._belonging))
            kinds.insert(at, STORY)
        return lines, kinds

    def _other(self) -> str:
        """A sentence or a short paragraph from the middle of another story."""
        while True:
            story = self._rng.choice(self._stories)
            line = self._rng.choice(story[2:])
            if 8 <= len(line.split()) <= 55:
                return line

    def listing(self) -> tuple[list[str], list[str]]:
        """A page of results, a recipe and the like: its lines are its story."""
        kind = self._rng.choice(_LISTED)
        lines = self._rng.sample(self._pool[kind], self._rng.randint(6, 18))
        return lines, [LISTED] * len(lines)


def made(mixer: Mixer, chosen: list[list[str]], listings: int) -> Iterator[tuple[list[str], list[str]]]:
    """Mixed stories and some listings."""
    yield from map(mixer.mixed, chosen)
    yield from (mixer.listing() for _ in range(listings))


def read(found: Iterator[tuple[list[str], list[str]]]) -> Examples:
    """What the network sees of the lines of some texts."""
    columns: list[list[Any]] = [[] for _ in range(6)]
    kinds: list[int] = []
    texts: list[str] = []
    listed: list[bool] = []
    for lines, called in found:
        document = Document("\n\n".join(lines))
        seen = line_features(document)
        if seen is None or len(document.paragraphs) != len(lines):
            continue
        code = tags(document).code
        keep = np.flatnonzero(seen.last - seen.first <= LONGEST)
        blank = ((-1, np.int16), (-1, np.int8), (0, np.int32))
        tokens: list[NDArray[Any]] = [np.full((len(keep), LONGEST), fill, kind) for fill, kind in blank]
        sources: tuple[NDArray[Any], ...] = (seen.rows, code, seen.bits)
        for k, (first, last) in enumerate(zip(seen.first[keep], seen.last[keep], strict=True)):
            for block, source in zip(tokens, sources, strict=True):
                block[k, : last - first] = source[first:last]
        parts = (seen.features[keep], seen.vectors[keep], seen.story[keep])
        for column, part in zip(columns, (*(p.astype(np.float16) for p in parts), *tokens), strict=True):
            column.append(part)
        where = seen.line[keep].tolist()
        kinds += [0 if called[k] == LISTED else KINDS.index(called[k]) for k in where]
        texts += [lines[k] for k in where]
        listed += [called[k] == LISTED for k in where]
    features, own, story, rows, codes, bits = (np.concatenate(column) for column in columns)
    kind = np.array(kinds, np.int8)
    return Examples(kind, features, own, story, rows, codes, bits, texts, np.array(listed))
