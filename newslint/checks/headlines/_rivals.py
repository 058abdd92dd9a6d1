"""A noun of the headline, and of it only another of its sort in the sentences that tell the story first."""

from __future__ import annotations

from functools import cache

from newslint.checks.headlines._top import NEWS
from newslint.language.segmentation.tokens import Tokens
from newslint.language.words.morphology import forms
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import rows
from newslint.text import Span
from newslint.util.records import NamedTuple

_STEM = 5
"""Letters in which two words of one family begin alike."""
_SHARED = 2
"""Words of a headline that a sentence of the same news has at least."""


_OWNERS = frozenset({"his", "her", "their", "my", "your", "our", "'s", "’s", "'", "’", "whose"})
_KIN = frozenset("son daughter father mother brother sister husband wife nephew niece uncle aunt dad mum mom".split())
_ONCE = frozenset("retired former ex trainee student off-duty one-time part-time".split())
_ACTIVITIES = frozenset(
    "balloon amateur kit glider drone hobby sunday fell park club parkrun charity marathon weekend volunteer".split()
)
"""Words before what somebody does for pleasure, and works as something else."""


class _Named(NamedTuple):
    """What a form of a noun says: its sort, and which of that sort it is."""

    sort: int
    which: str


def rival_noun(table: Tokens, head: range, top: range) -> tuple[Span, Span] | None:
    """A noun that only the headline has, and the one of its sort that the story has instead."""
    low, high = int(table.first[head[0]]), int(table.last[head[-1]])
    known = _known()
    above = {table.lower[k]: k for k in range(low, high) if table.lower[k] in known}
    about = _stems([word for sentence in top[:NEWS] for word in table.sentence_lower(sentence)]) if above else set()
    for word, k in above.items():
        sort, which = known[word]
        if k > low and table.lower[k - 1] == "to":
            continue  # "to vet emails"
        if _stands_below(table, which, high) or any(
            known[other].sort == sort and known[other].which != which for other in above
        ):
            continue
        theme = _stems(table.lower[low:high]) - {word[:_STEM]}
        found = {
            known[table.lower[at]].which: at
            for sentence in top[:NEWS]
            for at in range(*table.sentence_bounds(sentence))
            if table.lower[at] in known and known[table.lower[at]].sort == sort
        }
        if len(found) != 1:
            continue
        at = next(iter(found.values()))
        if len(theme & about) >= _SHARED and not _are_two(table, k, at):
            return table.span(k), table.span(at)
    return None


def _are_two(table: Tokens, above: int, below: int) -> bool:
    """Whether two nouns may be of two people, or two words for one.

    “Mother of three” and “her husband”; “balloon pilot” and “a retired vet”.
    """
    if table.lower[below] in _KIN and _is_owned(table, above) != _is_owned(table, below):
        return True
    of_whom = table.lower[above + 1 : above + 2] == ["of"]
    mixed = above > 0 and table.same_sentence(above - 1, above) and table.lower[above - 1] in _ACTIVITIES
    return of_whom or mixed or (below > 0 and table.lower[below - 1] in _ONCE)


def _is_owned(table: Tokens, k: int) -> bool:
    """Whether a word for whose somebody is stands right before a noun."""
    return k > 0 and table.same_sentence(k - 1, k) and table.lower[k - 1] in _OWNERS


@cache
def _known() -> dict[str, _Named]:
    """What each form of a noun that has rivals says; a form that says two things says nothing."""
    found: dict[str, _Named] = {}
    twice: set[str] = set()
    for sort, row in enumerate(rows("rivals")):
        for group in row[0].split():
            names = group.split("|")
            for form in {form for name in names if "_" not in name for form in (name, *_plurals(name))}:
                if found.setdefault(form, _Named(sort, names[0])).which != names[0]:
                    twice.add(form)
    return {form: named for form, named in found.items() if form not in twice}


def _plurals(name: str) -> frozenset[str]:
    """The forms of a noun that are no other word’s: names, nurses."""
    return frozenset(form for form in forms(name) if form.endswith("s"))


@cache
def _forms_of(which: str) -> tuple[str, ...]:
    """All forms that say one thing."""
    return tuple(form for form, named in _known().items() if named.which == which)


def _stands_below(table: Tokens, which: str, high: int) -> bool:
    """Whether the story says of it what the headline says, in any word for it or one of its family."""
    index = table.index
    if any(at >= high for form in _forms_of(which) for at in index.get(form, ())):
        return True
    stems = {form[:_STEM] for form in _forms_of(which) if len(form) >= _STEM}
    return any(word[:_STEM] in stems and places[-1] >= high for word, places in index.items() if len(word) >= _STEM)


def _stems(words: list[str]) -> frozenset[str]:
    """What some words are about, by their stems."""
    return frozenset(w[:_STEM] for w in words if len(w) > 2 and w.isalpha() and w not in STOP_WORDS)
