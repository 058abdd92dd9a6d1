"""The same words quoted twice, and not the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.checks.quotations._fragments import changed_fragments
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.lexicon.function_words import STOP_WORDS
from newslint.story.utterances import Utterance, alike
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_LEAST = 7  # words that two quotations in running text have in common ...
_SHARE = 0.75  # ... and of the shorter one
_LEAST_ALONE = 4  # words in common with a quotation that is shown by itself
_LEAST_GAPPED = 10  # the same where one of them has a word more
_APART = 3  # words: quotations that differ in more at one place are two quotations
_SHORT, _OPENING, _TAIL = 8, 3, 2
"""Words of a short quotation, of those that two have in common from the start, and of those in which they may end."""
_LONGEST = 120  # words of a quotation that are compared; the rest of a speech is left alone
_EXPANDED = {"'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "n't": "not"}


class _Change(NamedTuple):
    """Words of one quotation in place of some of the other: ranges of words of each, half-open."""

    first: tuple[int, int]
    second: tuple[int, int]


class ChangedQuotation(Rule):
    """One quotation in two wordings."""

    meta = Meta(
        code="QUO101",
        name="changed-quotation",
        summary="A quotation comes twice in the story, as a pull quote or again in the text, with a word changed.",
        why="Words between quotation marks are those that were said; only one of the two can be.",
        severity=Severity.WARNING,
        scope="story",
        source="Reuters Handbook of Journalism: quotes are sacrosanct.",
        in_quotes=True,
        bad=(
            "“We never wanted to close the school and we will fight to keep it,” she said.\n\n"
            "The mayor was asked again. “We never [[planned]] to close the school and we will fight to keep it,”"
            " she said.",
            "“The river took my boat,” said the ferryman. “It will not get my house.”\n\nThe bridge is shut.\n\n"
            "“The river took my boat. It will not [[have]] my house” – the ferryman",
            "‘We will be back by Christmas,’ says circus\n\n“We will be back by [[Easter]],” said the owner.\n\n"
            "Nobody was hurt.",
            "“We will not sell a single field of this farm,” said the farmer.\n\nHe had promised not to “sell a single"
            " [[barn]]” of his.",
        ),
        good=(
            "“We never wanted to close the school and we will fight to keep it,” she said.\n\n"
            "The mayor stood by her words that “we will fight to keep it”.",
            "“We never wanted to close the school and we will fight to keep it,” she said.\n\n"
            "“We never wanted to close the school … we will fight to keep it,” she told the paper.",
            "“We will not sell a single field of this farm,” said the farmer.\n\nHe had promised not to “sell a single"
            " field” of his.",
            "“We will fight for this school,” she said.\n\nThe hall was full.\n\n"
            "“We will vote for this mayor,” he said.",
            "“It is the river that took it,” she said.\n\nThe bridge is shut.\n\n“It’s the river that took it”",
        ),
    )
    triggers = frozenset('"')

    def check(self, document: Document) -> Iterator[Finding]:
        """Align the quotations of two paragraphs; a cut at either end is fair, another word inside is not."""
        said: set[Span] = set()
        for one, two in alike(document):
            change = None if one.cut or two.cut else _changed(one, two) or _ends_otherwise(one, two)
            if change is None or (place := _place(two, change.second)) in said:
                continue
            said.add(place)
            was, now = one.words[slice(*change.first)], two.words[slice(*change.second)]
            yield self.found(
                place,
                f"The same words were quoted before with {_shown(was)} where this has {_shown(now)}: which was said?",
                related=(Related(_place(one, change.first), "Quoted here first."),),
            )
        for fragment in changed_fragments(document):
            if fragment.here not in said and fragment.there not in said:
                said.add(fragment.here)
                yield self.found(
                    fragment.here,
                    f"The same words are quoted elsewhere with “{fragment.word}” where this has"
                    f" “{document[fragment.here]}”: which was said?",
                    related=(Related(fragment.there, "Quoted here in full."),),
                )


def _changed(one: Utterance, two: Utterance) -> _Change | None:
    """The first place where two quotations that are otherwise one differ; nothing where all is fair."""
    from difflib import SequenceMatcher

    first, second = one.words[:_LONGEST], two.words[:_LONGEST]
    alone = one.alone or two.alone
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()[:-1]
    common = sum(block.size for block in blocks)
    shorter = len(first) if one.alone else len(second) if two.alone else min(len(first), len(second))
    if common < max(_LEAST_ALONE if alone else _LEAST, _SHARE * shorter) or len(blocks) < 2:
        return None
    changes = [
        _Change((a.a + a.size, b.a), (a.b + a.size, b.b))
        for a, b in pairwise(blocks)
        if alone or (a.size > 1 and b.size > 1)
    ]
    if len(changes) != len(blocks) - 1 or sum(b.size > 1 for b in blocks) == 0:
        return None
    if not alone and sum(max(_width(c.first), _width(c.second)) for c in changes) > _APART:
        return None
    for change in changes:
        was, now = first[slice(*change.first)], second[slice(*change.second)]
        if not (was and now) and common < _LEAST_GAPPED:
            continue
        if alone and not (was and now and abs(len(was) - len(now)) < 2 and max(len(was), len(now)) <= _APART):
            continue
        if _spelled_out(was) != _spelled_out(now) and (not alone or STOP_WORDS.isdisjoint(was) or len(was) == len(now)):
            return change
    return None


def _ends_otherwise(one: Utterance, two: Utterance) -> _Change | None:
    """The last word or two of a short quotation that is shown by itself, where those of the other are others."""
    if not (one.alone or two.alone) or max(len(one.words), len(two.words)) > _SHORT:
        return None
    same = next((k for k, (a, b) in enumerate(zip(one.words, two.words, strict=False)) if a != b), 0)
    tails = len(one.words) - same, len(two.words) - same
    if same < _OPENING or not all(0 < tail <= _TAIL for tail in tails) or one.words[same:] == two.words[same:]:
        return None
    return _Change((same, len(one.words)), (same, len(two.words)))


def _width(of: tuple[int, int]) -> int:
    """How many words a range has."""
    return of[1] - of[0]


def _spelled_out(words: Sequence[str]) -> list[str]:
    """Some words with contractions written in full."""
    found: list[str] = []
    for word in words:
        ending = next((e for e in _EXPANDED if word.endswith(e)), "")
        found += [word.removesuffix(ending), _EXPANDED[ending]] if ending else [word]
    return found


def _place(utterance: Utterance, change: tuple[int, int]) -> Span:
    """Where the words of a change stand; the words around it where there are none."""
    first, last = change if change[0] < change[1] else (max(change[0] - 1, 0), change[1] + 1)
    places = utterance.places[first:last]
    return Span(places[0][0], places[-1][1])


def _shown(words: Sequence[str]) -> str:
    """Some words for a message."""
    return f"“{' '.join(words)}”" if words else "nothing"
