"""Words that seldom have next to them what they govern: counted in news that newslint itself has tagged.

    python -m training.governors DATA --work build/training

writes `newslint/lexicon/data/governors.tsv`. "Number" and "depends" are followed by a preposition time and again and by
an article hardly ever, "expected" by "to" and hardly ever by a plain verb, and "in" never by a bare "basement". Where
that happens all the same, a small word may be missing.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from newslint.language.syntax.tagging import NOUNS, TAGS, VERBS
from training.second_reader import corpus
from training.second_reader.corpus import Corpus
from training.stages import once

SHIPPED = Path(__file__).resolve().parents[1] / "newslint/lexicon/data/governors.tsv"
NEWS = (
    *("abc-2006", "allsides-2012-2020", "bbc-2004", "district-attorneys-2014-2026"),
    *("fnc1-2014-2015", "realtimeqa-2020-2026"),
)
PREPOSITIONS = frozenset({"of", "to", "in", "for", "on", "at", "with", "by", "from", "about"})
LEAST = 50
"""Occurrences of a word that is listed."""
OFTEN, SELDOM = 0.15, 0.01
"""The share of its places in which a word has a preposition next to it, at least, and an article, at most."""
LEAST_COUNTED, SELDOM_BARE = 40, 0.06
"""Occurrences of a noun after a verb or a preposition, at least, and the share of them in which it is bare, at most,
owners before it counted as articles."""
LEAST_SET, OFTEN_SET, SURELY_SET = 3, 0.2, 40
"""How often such a noun is bare behind one word, and in which share of its places there, where that is a set phrase;
and how often for one whatever the share."""
OFTEN_TO = 0.2
"""The share in which "to" follows, at least, where a plain verb next to it is missing one."""
_GOVERNING = VERBS | {"NN", "NNS", "JJ", "CD"}
_DETERMINERS = frozenset({"DT", "PRP$"})
_DESCRIBING = frozenset({"JJ", "JJR", "JJS", "VBN", "RB"})
_PHRASE_GOES_ON = NOUNS | {"HYPH", "POS", "CD"}
_HEAD = """\
# Words that seldom have next to them what they govern, as counted in twelve million words of news.
# Columns: word, tag, marks:
#   preposition    a preposition follows in more than 15 places of 100, an article or possessive in less than 1
#   infinitive     "to" follows in more than 20 places of 100, a plain verb in less than 1
#   counted        a noun without an article or an owner in less than 1 of 16 such places
#   bare-behind-   such a noun is bare behind this word in more than 1 place of 5, or often: in case
# Source: written by `python -m training.governors`; do not edit.
"""


class Counts:
    """How often words stand where, and next to what."""

    def __init__(self) -> None:
        self.words: Counter[tuple[str, str]] = Counter()
        self.next: Counter[tuple[str, str, str]] = Counter()  # word, tag, and what follows
        self.nouns: Counter[str] = Counter()  # as objects, or behind a preposition
        self.bare: Counter[str] = Counter()
        self.behind: Counter[tuple[str, str]] = Counter()  # by the word before the phrase
        self.bare_behind: Counter[tuple[str, str]] = Counter()

    def add(self, news: Corpus) -> None:
        """Count all sentences of a corpus."""
        lower = [word.lower() for word in news.vocabulary]
        words = [lower[k] for k in news.word.tolist()]
        tags = [TAGS[k] for k in news.tag.tolist()]
        first = 0
        for last in news.end.tolist():
            for k in range(first, last - 1):
                self._add_word(words, tags, k)
                if tags[k] == "NN" and tags[k + 1] not in _PHRASE_GOES_ON:
                    self._add_noun(words, tags, first, k)
            first = last

    def _add_word(self, words: list[str], tags: list[str], k: int) -> None:
        word, tag, after = words[k], tags[k], tags[k + 1]
        self.words[word, tag] += 1
        if after in _DETERMINERS or after == "PRP":
            self.next[word, tag, "object"] += 1
        elif after == "VB":
            self.next[word, tag, "plain"] += 1
        elif after in {"IN", "TO"} and words[k + 1] in PREPOSITIONS:
            self.next[word, tag, "preposition"] += 1
            self.next[word, tag, "to"] += words[k + 1] == "to"

    def _add_noun(self, words: list[str], tags: list[str], first: int, k: int) -> None:
        noun, start = words[k], k - 1
        while start > first and tags[start] in _DESCRIBING:
            start -= 1
        before = tags[max(start, first)]
        determined = before in _DETERMINERS
        if determined:
            before = tags[start - 1] if start > first else ""
        if before in VERBS or before in {"IN", "TO", "POS"}:
            self.nouns[noun] += 1
            self.bare[noun] += not determined and before != "POS"
            lead = words[start - 1 if determined else start]
            self.behind[noun, lead] += 1
            self.bare_behind[noun, lead] += not determined and before != "POS"

    def listed(self) -> Iterator[tuple[str, str, str]]:
        """The words, tags and marks to be written."""
        for (word, tag), n in self.words.items():
            if n < LEAST or not word.isalpha():
                continue
            share = {what: self.next[word, tag, what] / n for what in ("object", "plain", "preposition", "to")}
            if tag in _GOVERNING and share["preposition"] > OFTEN and share["object"] < SELDOM:
                yield word, tag, "preposition"
            if share["to"] > OFTEN_TO and share["plain"] < SELDOM:
                yield word, tag, "infinitive"
        for noun, n in self.nouns.items():
            if n >= LEAST_COUNTED and noun.isalpha() and self.bare[noun] / n < SELDOM_BARE:
                yield noun, "NN", "counted"
        for (noun, lead), n in self.bare_behind.items():
            portion, seldom = n / self.behind[noun, lead], self.bare[noun] < SELDOM_BARE * self.nouns[noun]
            if (
                (n >= SURELY_SET or (n >= LEAST_SET and portion > OFTEN_SET))
                and seldom
                and noun.isalpha()
                and lead.isalpha()
            ):
                yield noun, "NN", f"bare-behind-{lead}"


def main() -> None:
    """Count, and write the list."""
    parser = argparse.ArgumentParser(prog="python -m training.governors", description="Count what words govern.")
    parser.add_argument("data", type=Path, help="folder with text/, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where stages are kept")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where the list goes")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    counts = Counts()
    for name in NEWS:
        path = args.data / "text" / f"{name}.txt.gz"
        counts.add(once(args.work / f"corpus-{name}.pickle", partial(corpus.read, path)))
    marks: dict[tuple[str, str], list[str]] = {}
    for word, tag, mark in counts.listed():
        marks.setdefault((word, tag), []).append(mark)
    lines = (f"{word}\t{tag}\t{' '.join(found)}\n" for (word, tag), found in sorted(marks.items()))
    args.out.write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
