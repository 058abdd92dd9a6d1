"""A verb of the headline, and of it only its contrary in the sentences that tell the story first.

No tree is needed: what both are said of stands beside them in both places, and nothing in the story says what the
headline says, in any of the words for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from newslint.checks.headlines._top import NEWS
from newslint.language.segmentation.tokens import Tokens
from newslint.language.words.morphology import forms, inflect, lemma, possible_tags
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import rows
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_REACH = 9
"""Tokens from a verb to what it is said of."""
_STEM = 6
"""Letters in which two words of one family begin alike."""
_FINITE = ("VB", "VBZ", "VBD", "VBN")
_DENIED = frozenset(
    "not n't never no without refused declined failed failing avoid prevent despite after since until against if"
    " would could might may call calls called demand demands urge urged plea bid fears feared".split()
)
"""Words before a contrary with which it is not what the story tells, or not of now."""
_UNSAID = frozenset("not n't never no without how why what if whether could might should or than ?".split())
"""Words of a headline with which it does not tell its verb as a fact."""
_TRIED = frozenset(
    "fight fights bid bids try tries trying battle battles call calls called plea urge urged urges move moves want"
    " wants hope hopes fail fails failed refuse refuses unlikely race effort efforts plan plans vow vows threat"
    " threatens pressure asks asked seek seeks ready push pushes".split()
)
"""Words of a headline with which what follows is only tried or wished."""


_BEFORE_NOUNS = frozenset("a an the with of after for amid in on by from despite over 's ’s".split())


class _Contrary(NamedTuple):
    """Words for one turn of things, and those for the contrary."""

    said: frozenset[str]
    """The finite forms of its verbs: one of them in a headline tells it."""
    told: frozenset[str]
    """All forms of those verbs, and whatever else says the same."""
    verbs: frozenset[str]
    """The forms of the verbs of the contrary by which a story tells it as done."""
    phrases: frozenset[str]
    """Other words for it, of two words or more joined by underscores."""
    of: str


class _Topic(NamedTuple):
    """What a headline is about, by the stems of its words."""

    about: frozenset[str]
    """What its verb is said of."""
    theme: frozenset[str]
    """All else that it names."""


def contrary(document: Document, table: Tokens, head: range, top: range) -> tuple[Span, Span] | None:
    """The verb of a headline and its contrary in the first sentences of the story, where nothing bears it out."""
    low, high = int(table.first[head[0]]), int(table.last[head[-1]])
    words = table.lower[low:high]
    if not _UNSAID.isdisjoint(words) or "may" in table.text[low:high]:
        return None
    theme = _stems(words)
    for k in range(low, high):
        pairs = _by_form().get(words[k - low], ())
        for pair in pairs if not _is_noun(words[: k - low]) else ():
            if document.quotes.touches(table.span(k)) or not _TRIED.isdisjoint(words[max(0, k - low - 3) : k - low]):
                continue
            about = _about(table, k, low, high, pair.of)
            if not about or _is_borne_out(table, pair, about, top, high):
                continue
            at = _contrary_at(document, table, pair, _Topic(about, theme - {_stem(words[k - low])}), top)
            if at is not None:
                return table.span(k), at
    return None


def _is_noun(before: list[str]) -> bool:
    """Whether what stands before a word makes a noun of it: "with a late surge"."""
    last = before[-1] if before else ""
    tags = possible_tags(last) if last.isalpha() else frozenset()
    return last in _BEFORE_NOUNS or ("JJ" in tags and not any(tag.startswith(("NN", "VB")) for tag in tags))


def may_be_contrary(table: Tokens, head: range) -> bool:
    """Whether a headline has a verb with a contrary."""
    known = _by_form()
    return any(word in known for word in table.lower[int(table.first[head[0]]) : int(table.last[head[-1]])])


@cache
def _by_form() -> dict[str, list[_Contrary]]:
    """What each form of a verb with a contrary may tell."""
    found: dict[str, list[_Contrary]] = {}
    for one, other, of, *more in rows("opposites"):
        if of == "doer":
            continue  # what one buys another sells
        more += ["", ""]
        for a, b, said, denied in ((one, other, more[0], more[1]), (other, one, more[1], more[0])):
            verbs, contraries = a.split(), b.split()
            own = frozenset(form for v in verbs for tag in _FINITE for form in inflect(v, tag))
            told = frozenset(chain.from_iterable(forms(v) for v in verbs)) | set(said.split())
            done = frozenset(chain.from_iterable(forms(v) for v in contraries))
            pair = _Contrary(own, told, done, frozenset(denied.split()), of)
            for form in own:
                found.setdefault(form, []).append(pair)
    return found


def _stem(word: str) -> str:
    """What words of one family have in common."""
    return lemma(word, "NNS")[:_STEM]


def _stems(words: list[str]) -> frozenset[str]:
    """The words of some that say what something is about, by their stems."""
    return frozenset(_stem(w) for w in words if len(w) > 2 and w.isalpha() and w not in STOP_WORDS)


def _about(table: Tokens, k: int, low: int, high: int, of: str) -> frozenset[str]:
    """What the verb of a headline is said of: what follows it, or what comes before; for a sale, both."""
    before, after = table.lower[max(low, k - _REACH) : k], table.lower[k + 1 : min(high, k + 1 + _REACH)]
    if of == "subject":
        return _stems(before)
    cut = next((n for n, w in enumerate(after) if w in ("after", "as", "amid", "over", "for", "in", "by", "to")), None)
    found = _stems(after[:cut])
    return found or _stems(before)


def _is_borne_out(table: Tokens, pair: _Contrary, about: frozenset[str], top: range, high: int) -> bool:
    """Whether the story says at its beginning, or of the same, what the headline says; or the headline the contrary."""
    index, lower = table.index, table.lower
    last = int(table.last[top[:NEWS][-1]])
    for word in pair.told:
        first, _, rest = word.partition("_")
        for at in index.get(first, ()):
            if at < high or (rest and rest not in lower[at + 1 : at + 4]):
                continue
            if at < last or about & _stems(table.sentence_lower(table.sentence_of(at))):
                return True
    return any(at < high for word in pair.verbs for at in index.get(word, ()))


def _contrary_at(document: Document, table: Tokens, pair: _Contrary, topic: _Topic, top: range) -> Span | None:
    """Where the first sentences tell the contrary of the same."""
    for sentence in top[:NEWS]:
        low, high = table.sentence_bounds(sentence)
        for at, end in _told(table, pair, low, high):
            near = table.lower[max(low, at - _REACH) : min(high, end + _REACH)]
            near_stems = _stems(near)
            same = topic.about & near_stems or len(topic.theme & near_stems) > 1
            denied = not _DENIED.isdisjoint(table.lower[max(low, at - 4) : at])
            if same and not denied and not document.quotes.touches(table.span(at)):
                return table.span(at, end)
    return None


def _told(table: Tokens, pair: _Contrary, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The tokens of a sentence that are a contrary."""
    lower = table.lower
    joined = {p.partition("_")[0]: p.partition("_")[2] for p in pair.phrases if "_" in p}
    for k in range(low, high):
        word = lower[k]
        if word in pair.verbs or word in pair.phrases:
            yield k, k + 1
        elif word in joined and joined[word] in lower[k + 1 : min(high, k + 4)]:
            yield k, lower.index(joined[word], k + 1) + 1
