"""Verbs that take their object right away, and the prepositions that hardly ever stand between: counted in news.

    python -m training.transitives DATA --work build/training

writes `newslint/lexicon/data/transitives.tsv`. News "reached the scene" often, and "reached to the scene" never.
"""

from __future__ import annotations

import argparse
from collections import Counter
from functools import partial
from pathlib import Path

from newslint.language.syntax.tagging import TAGS
from newslint.language.syntax.view import TIMES
from newslint.language.words.morphology import lemma
from newslint.lexicon.numerals import STRETCHES
from training.governors import NEWS
from training.second_reader import corpus
from training.second_reader.corpus import Corpus
from training.stages import once

SHIPPED = Path(__file__).resolve().parents[1] / "newslint/lexicon/data/transitives.tsv"
MORE_NEWS = ("worldwide-2022", "various-2015-2026", "horne-2016")
PREPOSITIONS = ("of", "to", "with")
"""Those that open no time and no place, which may follow any verb."""
LEAST, OFTEN, SELDOM = 50, 0.5, 0.0015
"""Occurrences of a verb that is listed; the share with an object right behind, at least, and a preposition, at most."""
SELDOM_DIRECT, OFTEN_BEHIND = 0.004, 0.2
"""The share of its places in which a verb without objects has an article next to it, at most, and a preposition, at
least; times and measures ("died the same day") are left out."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_OBJECT = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN", "JJ", "CD", "$"})
_MEASURES = TIMES | STRETCHES | {"way", "time", "same", "moment", "lot", "bit"}
_HEAD = """\
# Verbs that take their object right away, as counted in twelve million words of news.
# Columns: verb, and the prepositions that stand between it and a noun in less than 1 place of 600; or "none" for a
# verb behind which an article stands in less than 1 place of 250, and a preposition in more than 1 of 5.
# Source: written by `python -m training.transitives`; do not edit.
"""


class Counts:
    """How often verbs have an object, or a preposition, right behind."""

    def __init__(self) -> None:
        self.verbs: Counter[str] = Counter()
        self.objects: Counter[str] = Counter()
        self.behind: Counter[tuple[str, str]] = Counter()
        self.articles: Counter[str] = Counter()
        self.any_behind: Counter[str] = Counter()

    def add(self, news: Corpus) -> None:
        """Count all sentences of a corpus."""
        lower = [word.lower() for word in news.vocabulary]
        words = [lower[k] for k in news.word.tolist()]
        tags = [TAGS[k] for k in news.tag.tolist()]
        first = 0
        for last in news.end.tolist():
            for k in range(first, last - 2):
                if tags[k] in _FINITE:
                    verb = lemma(words[k], tags[k])
                    self.verbs[verb] += 1
                    near = {word.removesuffix("s") for word in words[k + 2 : min(k + 5, last)]}
                    self.articles[verb] += tags[k + 1] in {"DT", "PRP$"} and near.isdisjoint(_MEASURES)
                    self.any_behind[verb] += tags[k + 1] in {"IN", "TO"}
                    if tags[k + 1] in _OBJECT:
                        self.objects[verb] += 1
                    elif words[k + 1] in PREPOSITIONS and tags[k + 2] in _OBJECT:
                        self.behind[verb, words[k + 1]] += 1
            first = last


def main() -> None:
    """Count, and write the list."""
    parser = argparse.ArgumentParser(prog="python -m training.transitives", description="Count what verbs take.")
    parser.add_argument("data", type=Path, help="folder with text/, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where stages are kept")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where the list goes")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    counts = Counts()
    for name in NEWS + MORE_NEWS:
        path = args.data / "text" / f"{name}.txt.gz"
        counts.add(once(args.work / f"corpus-{name}.pickle", partial(corpus.read, path)))
    lines = []
    for verb, n in sorted(counts.verbs.items()):
        never = [p for p in PREPOSITIONS if counts.behind[verb, p] <= SELDOM * n]
        if n >= LEAST and verb.isalpha() and counts.objects[verb] >= OFTEN * n and never:
            lines.append(f"{verb}\t{' '.join(never)}\n")
        seldom = counts.articles[verb] <= SELDOM_DIRECT * n and counts.any_behind[verb] >= OFTEN_BEHIND * n
        if n >= LEAST and verb.isalpha() and seldom:
            lines.append(f"{verb}\tnone\n")
    args.out.write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
