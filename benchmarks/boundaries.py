"""Sentence and word boundaries against treebanks.

    python benchmarks/boundaries.py FOLDER [--split dev] [--errors N]

FOLDER holds ``ewt-test.conllu.gz`` and ``gum-test.conllu.gz`` (or another split). Raw text is put together again from
``# text``, ``# newdoc`` and ``# newpar``; predicted and gold sentences and words count as equal where both ends are.
"""

from __future__ import annotations

import argparse
import gzip
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from newslint.language.segmentation.tokens import tokens
from newslint.text import Document

Range = tuple[int, int]


@dataclass
class Story:
    """Raw text with the gold ranges of its sentences and words."""

    genre: str
    text: str = ""
    sentences: list[Range] = field(default_factory=list)
    words: list[Range] = field(default_factory=list)


def read(path: Path) -> Iterator[Story]:
    """The documents of a CoNLL-U file."""
    story: Story | None = None
    for block in gzip.decompress(path.read_bytes()).decode().split("\n\n"):
        if not block.strip():
            continue
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("#")]
        if any(line.startswith("# newdoc") for line in comments):
            if story:
                yield story
            name = next(line for line in comments if line.startswith("# newdoc")).split("= ")[1]
            story = Story(re.split(r"[-_]", name.removeprefix("GUM_"))[0])
        assert story is not None
        if story.text and any(line.startswith("# newpar") for line in comments):
            story.text = story.text.rstrip() + "\n\n"
        _append(story, [line.split("\t") for line in lines if not line.startswith("#")])
    if story:
        yield story


def _append(story: Story, rows: list[list[str]]) -> None:
    """Add a sentence to a story."""
    begin = len(story.text)
    first, last, fused = 0, 0, False  # words of a token of several, and whether a space follows it
    for row in rows:
        if "." in row[0]:
            continue
        spaced = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            fused = spaced
            continue
        if first <= int(row[0]) <= last:
            spaced = int(row[0]) == last and fused
        story.words.append((len(story.text), len(story.text) + len(row[1])))
        story.text += row[1] + " " * spaced
    story.sentences.append((begin, len(story.text.rstrip())))


class Score:
    """Counts of a comparison."""

    def __init__(self) -> None:
        self.right = self.gold = self.found = 0

    def add(self, gold: list[Range], found: list[Range]) -> None:
        """Count ranges that are equal."""
        self.right += len({*gold} & {*found})
        self.gold += len(gold)
        self.found += len(found)

    @property
    def f1(self) -> float:
        """In per cent."""
        return 200 * self.right / max(1, self.gold + self.found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="test")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong places of each kind")
    parser.add_argument("--genre", default="", help="only this genre's errors")
    options = parser.parse_args()
    for bank in ("ewt", "gum"):
        stories = list(read(options.folder / f"{bank}-{options.split}.conllu.gz"))
        sentence: dict[str, Score] = defaultdict(Score)
        word: dict[str, Score] = defaultdict(Score)
        wrong: dict[str, Counter[str]] = defaultdict(Counter)
        for story in stories:
            found = tokens(Document(story.text))
            spans: list[Range] = [found.sentence_span(k) for k in range(len(found.first))]
            words = list(zip(found.start.tolist(), found.end.tolist(), strict=True))
            for genre in (story.genre, "all"):
                sentence[genre].add(story.sentences, spans)
                word[genre].add(story.words, words)
            if options.errors and options.genre in ("", story.genre):
                _collect(wrong, story, spans, words)
        for genre in sorted(sentence):
            print(f"{bank} {genre:13s} sentences {sentence[genre].f1:6.2f}  words {word[genre].f1:6.2f}")
        for kind, cases in wrong.items():
            print(kind, sum(cases.values()))
            for case, n in cases.most_common(options.errors):
                print(f"  {n:3d} {case}")
    _speed(stories)


def _collect(wrong: dict[str, Counter[str]], story: Story, spans: list[Range], words: list[Range]) -> None:
    """Note where the boundaries differ."""
    text = story.text
    starts, gold = {a for a, _ in spans}, {a for a, _ in story.sentences}
    for a in starts - gold:
        wrong["sentence too early"][f"{text[max(0, a - 40) : a]!r} | {text[a : a + 30]!r}"] += 1
    for a in gold - starts:
        wrong["sentence missed"][f"{text[max(0, a - 40) : a]!r} | {text[a : a + 30]!r}"] += 1
    for a, b in {*words} - {*story.words}:
        left, right = text.rfind(" ", 0, a) + 1, (text + " ").find(" ", b)
        gold_here = "|".join(text[x:y] for x, y in story.words if left <= x < right)
        found_here = "|".join(text[x:y] for x, y in words if left <= x < right)
        wrong["word"][f"{found_here!r} for {gold_here!r}"] += 1


def _speed(stories: list[Story]) -> None:
    """Tokens a second in a warm process, and on one long document."""
    apart = [story.text for story in stories]
    for name, texts in (("stories", apart), ("one document", ["\n\n".join(apart)])):
        best = float("inf")
        for _ in range(5):
            begin = time.process_time()
            n = sum(len(tokens(Document(text))) for text in texts)
            best = min(best, time.process_time() - begin)
        print(f"{name}: {n / best:,.0f} tokens a second")


if __name__ == "__main__":
    main()
