"""Which nouns need an article, which take none, and which have no plural: counted in news that newslint has tagged.

    python -m training.article_nouns DATA

writes `newslint/lexicon/data/article-nouns.tsv`. "Surgeon" has hardly ever nothing before it, "hypothermia" hardly ever
"the", and "courage" hardly ever a plural. Where that happens all the same, something is missing or too much.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import FINITE, NOUNS, VERBS, tags
from newslint.language.words.morphology import is_noun, number, plural
from newslint.text import Document
from training import counted_list

SELDOM = 0.04
"""The share of places without an article, or with “the”, at most."""
LEAST_GENERAL, BARE_GENERAL = 12, 0.5
"""Places of a noun that takes no article, at least, and how many of all of them are bare, at least."""
LEAST_MASS, BARE_MASS, ONE, MANY, FEW = 18, 0.25, 0.03, 0.004, 2
"""The same of a noun without a plural, and how often “a” stands before it, and its plural instead, at most:
a share, or a few."""
LEAST_SET, MOST_SETS = 4, 3
"""How often a noun stands bare behind a preposition, at least, where the two are a set phrase, whose places are not
counted; and behind how many at most, for a noun bare behind more of them needs no article."""
OFTEN_ONE = 0.18
"""The share of places behind “a” of a noun for an act that needs an article: an extension, but deployment of troops."""
_ACTS = ("ment", "tion", "sion", "ance", "ence", "al", "ure", "ing", "ity", "ness")
_BEFORE = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "CD", "RB", "RBS", "HYPH", "AFX", "NN", "NNS"})
_GOES_ON = NOUNS | {"HYPH", "POS", "CD"}
_DETERMINERS = frozenset({"DT", "PRP$", "POS", "PDT", "WP$", "WDT"})
_LEADS = VERBS | {"IN", "TO", "WRB"}
_NO_LEADS = frozenset({"as", "per", "by", "like", "than", "of"})
_CLOSES = FINITE | {".", ",", "CC", "WRB"}
_HEAD = """\
# Nouns by the articles that they take, as counted in twelve million words of news.
# Columns: noun, marks:
#   article        without an article or an owner in less than 1 of 25 places, set phrases apart
#   article-of     the same before "of"
#   often-a        such a noun that has "a" before it in more than 1 of 5 places
#   general        "the" stands before it in less than 1 of 20 places, unless something says which one
#   no-plural      its plural is written in less than 1 of 250 places, or hardly ever
#   bare-behind-   the noun is bare behind this word in a set phrase: in case
# Source: written by `python -m training.article_nouns`; do not edit.
"""


class Counts:
    """How often nouns stand behind what."""

    def __init__(self) -> None:
        self.all: Counter[str] = Counter()
        self.bare: Counter[str] = Counter()
        self.of: Counter[str] = Counter()
        self.bare_of: Counter[str] = Counter()
        self.one: Counter[str] = Counter()
        self.closed: Counter[str] = Counter()
        self.the: Counter[str] = Counter()
        self.plural: Counter[str] = Counter()
        self.behind: Counter[tuple[str, str]] = Counter()  # bare, by the preposition before the phrase
        self.of_behind: Counter[tuple[str, str]] = Counter()  # the same before "of"
        self._by_noun: dict[str, list[str]] = {}

    def add(self, text: str) -> None:
        """Count the sentences of a text that have a verb and end like one."""
        document = Document(text)
        table, tagged = tokens(document), tags(document).text
        for first, last in zip(table.first.tolist(), table.last.tolist(), strict=True):
            if table.text[last - 1] in {".", '"', "”"} and not FINITE.isdisjoint(tagged[first:last]):
                for k in range(first, last - 1):
                    if tagged[k] in {"NN", "NNS"} and table.text[k][1:].islower() and table.text[k].isalpha():
                        self._add(table.lower, tagged, first, k)

    def _add(self, lower: list[str], tagged: list[str], first: int, k: int) -> None:
        """Count one noun, if it is the head of its phrase, by what opens the phrase."""
        noun, after = lower[k], tagged[k + 1]
        if tagged[k] == "NNS":
            self.plural[noun] += 1
        if tagged[k] != "NN" or after in _GOES_ON:
            return
        start = k
        while start > first and tagged[start - 1] in _BEFORE:
            start -= 1
        tag, lead = (tagged[start - 1], lower[start - 1]) if start > first else ("", "")
        determined = tag in _DETERMINERS or (start < k and tagged[start] == "CD")
        if not determined and ((tag and tag not in _LEADS) or lead in _NO_LEADS):
            return  # a name, or a pair: what comes before tells nothing
        of = lower[k + 1] == "of"
        if not determined and tag in {"IN", "TO"}:
            self.behind[noun, lead] += 1
            self.of_behind[noun, lead] += of
        self.all[noun] += 1
        self.bare[noun] += not determined
        self.one[noun] += lead in {"a", "an"}
        if of:
            self.of[noun] += 1
            self.bare_of[noun] += not determined
        if start == k and (after in _CLOSES or (after == "IN" and lower[k + 1] != "of")):
            self.closed[noun] += 1
            self.the[noun] += lead == "the"

    def listed(self) -> Iterator[tuple[str, str]]:
        """The nouns and marks to be written."""
        for noun, n in self.all.items():
            if not is_noun(noun) or number(noun) == "plur":
                continue
            marks = []
            act = noun.endswith(_ACTS) and self.one[noun] < OFTEN_ONE * n
            leads = self._leads(noun)
            apart, apart_of = (sum(by[noun, lead] for lead in leads) for by in (self.behind, self.of_behind))
            if not act and _share(self.bare[noun] - apart, n - apart) <= SELDOM:
                marks.append("article")
            if not act and _share(self.bare_of[noun] - apart_of, self.of[noun] - apart_of) <= SELDOM:
                marks.append("article-of")
            if marks and self.one[noun] >= OFTEN_ONE * n:
                marks.append("often-a")
            bare = self.bare[noun] / n
            seldom_the = _share(self.the[noun], self.closed[noun]) <= SELDOM + 0.01
            if self.closed[noun] >= LEAST_GENERAL and bare >= BARE_GENERAL and seldom_the:
                marks.append("general")
            if (
                n >= LEAST_MASS
                and bare >= BARE_MASS
                and self.one[noun] <= ONE * n
                and self.plural[plural(noun)] <= max(FEW, MANY * n)
            ):
                marks.append("no-plural")
            if {"article", "article-of"} & set(marks):
                marks += sorted(f"bare-behind-{lead}" for lead in self._leads(noun, most=n, least=2))
            if marks:
                yield noun, " ".join(marks)

    def _leads(self, noun: str, *, most: int = MOST_SETS, least: int = LEAST_SET) -> list[str]:
        """The prepositions behind which a noun stands bare time and again, if there are few of them: set phrases."""
        if not self._by_noun:
            for (counted, lead), n in self.behind.items():
                if lead.isalpha() and n > 1:
                    self._by_noun.setdefault(counted, []).append(lead)
        leads = [lead for lead in self._by_noun.get(noun, []) if self.behind[noun, lead] >= least]
        return leads if len(leads) <= most else []


def _share(part: int, whole: int) -> float:
    """A share that few places leave high."""
    return (part + 0.5) / (whole + 1)


def main() -> None:
    """Count, and write the list."""
    counted_list.write("article-nouns", "Count what nouns take.", Counts(), _HEAD)


if __name__ == "__main__":
    main()
