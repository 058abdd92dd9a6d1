"""``will by two ships``, ``the fire brook out``, ``rents will be hire``: what cannot stand where it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import numpy as np

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.syntax.phrase_slips import is_letter_apart
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import frequency, inflect, lemmas, possible_tags
from newslint.language.words.noun_kinds import kinds_of
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.confusion_sets import every
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_OBJECTS = frozenset({"DT", "PRP$", "CD", "PRP"})
_BASE, _PAST = frozenset({"VB"}), frozenset({"VBD"})
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BEHIND_VERB = frozenset({"DT", "PRP$", "RP", "PRP", "TO", "CD"})
_DETERMINED = frozenset({"DT", "PRP$", "NNP"})
_COMPARED = frozenset({"than", "by", "next", "this", "in", "if", "and", ".", ",", "because", "again", "still", "until"})
_FUNCTION = frozenset(PREPOSITIONS) | {"or", "have", "there", "their", "then", "than"}
_COMPARATIVE, _BE = frozenset({"JJR"}), BE | {"be", "been"}
_NO_BASE, _NO_COMPARATIVE = frozenset({"VB", "MD"}), frozenset({"JJ", "JJR", "RB", "IN", "VBN"})
_NO_PAST = frozenset({"VBD", "VBZ", "VBP", "MD", "VB", "RB", "CD"})
"""Tags of words that can stand there themselves."""
_COMMON = 3.5
_ALSO_PAST = {"through": "threw", "brook": "broke", "blue": "blew", "meat": "met", "red": "read"}
_GIVING = "give offer show send tell hand sell lend award grant deny".split()
"""Verbs that may have two objects."""
_SHORTEST, _LONGEST = 6, 40
_SHORT, _WELL_KNOWN = 4, 4.3
_ONLY_VERBS = frozenset({"VB", "VBP", "VBD", "VBZ"})
_ENDS_PHRASE = frozenset({"IN", "VBD", "VBZ", "MD", ".", ","})
_NO_NOUNS = frozenset({"RB", "IN", "DT", "PRP", "MD", "CC", "WRB", "UH", "CD"})
_ARTICLES = frozenset({"a", "an", "the", "his", "its", "their", "my", "our", "every", "no"})


class WordOutOfPlace(Rule):
    """``will by two ships``."""

    meta = Meta(
        code="WRD533",
        name="word-out-of-place",
        summary="A word stands where none of its kind can; one that sounds or looks like it can.",
        why="The sentence needs a verb there, or an adjective: a firm will buy ships, a judge threw out the case.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        fields=("standfirst", "dateline", "body", "caption"),
        source="Garner's Modern English Usage",
        bad=(
            Example("The firm will [[by]] two more ships.", fixed="The firm will buy two more ships."),
            "The judge [[through]] a book at the clerk.",
            Example("Rents will be [[hire]] next year.", fixed="Rents will be higher next year."),
            "The referee [[shoved]] Lund a second yellow card.",
        ),
        good=(
            "The firm will by then have two more ships. The judge threw out the case.",
            "Rents will be higher next year, and it will be hire or buy.",
            "The referee shoved Lund a second time. The fox and the hen in the yard.",
            "The car will, by two accounts, be sold.",
        ),
    )  # fmt: skip

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each place where only one kind of word can stand."""
        view, tagged = syntax(document), tags(document)
        for at in (np.flatnonzero(tagged.mask("MD")[:-1]) + 1).tolist():
            if view.lower[at] in _pairs() and _is_after_modal(view, at):
                yield from self._report(view, at, _meant(view.lower[at], _BASE, _NO_BASE))
        for be in view.tokens.where(*_BE):
            at = view.skip_adverbs(be + 1)
            if at < view.sentence_end(be) and _is_compared(view, at) and _is_of_thing(view, be):
                yield from self._report(view, at, _meant(view.lower[at], _COMPARATIVE, _NO_COMPARATIVE))
        verbs, named = tagged.mask("VBD", "VBZ", "VB", "VBP"), tagged.mask("PRP", "NNP")
        for at in np.flatnonzero(verbs[:-1] & named[1:]).tolist():
            if _has_two_objects(view, at):
                yield from self._report(view, at, _giver_meant(view.lower[at]))
        nouns, opens = tagged.mask("NN", "VB", "VBP"), tagged.mask("DT", "PRP$", "NN")
        for at in (np.flatnonzero(opens[:-1] & nouns[1:]) + 1).tolist():
            if _is_noun_place(view, at) and _is_only_verb(view.lower[at]):
                yield from self._report(view, at, _noun_meant(view.lower[at]))
        yield from self._verbless(view)

    def _report(self, view: SyntaxView, at: int, use: str) -> Iterator[Finding]:
        """The finding at a word of the running text, if another is meant."""
        if (
            use
            and view.text[at].islower()
            and parts_of_copy(view.document).in_whole_sentences(view.tokens.start_of(at))
        ):
            span = view.tokens.span(at)
            fix = Fix.swap(span, use, Safety.UNSAFE)
            yield self.found(span, f"Is “{use}” meant for “{view.text[at]}”?", fixes=(fix,))

    def _verbless(self, view: SyntaxView) -> Iterator[Finding]:
        """The word that should be the verb of a sentence that has none."""
        finite = tags(view.document).mask(*_FINITE_TAGS)
        for first, last in zip(view.tokens.first.tolist(), view.tokens.last.tolist(), strict=True):
            if not _SHORTEST <= last - first <= _LONGEST or finite[first:last].any() or view.text[last - 1] != ".":
                continue
            at = next((k for k in range(first + 1, last - 2) if _past_meant(view.lower[k])), -1)
            if at > 0 and _is_verb_place(view, first, at):
                yield from self._report(view, at, _past_meant(view.lower[at]))


@cache
def _pairs() -> Mapping[str, tuple[str, ...]]:
    """The other words of the sets of each word, but for small words that are everywhere."""
    found: dict[str, tuple[str, ...]] = {}
    for words in every():
        for word in words:
            others = tuple(other for other in words if other != word and other not in _FUNCTION and other.isalpha())
            found[word] = found.get(word, ()) + others
    return found


@lru_cache(maxsize=1 << 12)
def _meant(word: str, right: frozenset[str], never: frozenset[str]) -> str:
    """The commonest other word of the sets of one that is never of some tags, if it may be of others; or nothing."""
    others = [other for other in _pairs().get(word, ()) if right & possible_tags(other) and frequency(other) > _COMMON]
    return max(others, key=frequency) if others and never.isdisjoint(possible_tags(word)) else ""


@lru_cache(maxsize=1 << 12)
def _past_meant(word: str) -> str:
    """The past that a noun, which is no finite verb, is taken for; or nothing."""
    if word in _ALSO_PAST:
        return _ALSO_PAST[word]
    return _meant(word, _PAST, _NO_PAST) if word in _pairs() and "NN" in possible_tags(word) else ""


@cache
def _giving() -> frozenset[str]:
    """The forms of verbs with two objects."""
    return frozenset(form for verb in _GIVING for tag in ("VBD", "VBZ", "VB") for form in inflect(verb, tag))


@lru_cache(maxsize=1 << 12)
def _giver_meant(word: str) -> str:
    """The verb with two objects that is a letter from one without; or nothing."""
    if word in _giving() or _gives(word):
        return ""
    return next((form for form in sorted(_giving()) if len(form) == len(word) and is_letter_apart(word, form)), "")


def _gives(word: str) -> bool:
    """Whether a verb may have two objects itself: ask, make, save."""
    also = set(
        "ask make save leave cost win find call buy get charge fine owe spare read play serve do "
        "take keep name land have say go hold rent fold mold lead live teach "
        "pay throw bring pass toss bend tend".split()
    )
    return bool({*_GIVING, *also} & {*lemmas(word)})


def _is_only_verb(word: str) -> bool:
    """Whether a word is known as a verb, and no dictionary has it as a noun."""
    may = possible_tags(word)
    return bool(may) and may <= _ONLY_VERBS and not kinds_of(word)


@cache
def _noun_meant(word: str) -> str:
    """The commonest noun in the singular that is a letter or a sound apart; nothing where there is no common one."""
    near = {put for put in (*_changed(word), *_pairs().get(word, ())) if "NN" in possible_tags(put)}
    near = {put for put in near if frequency(put) > _WELL_KNOWN and possible_tags(put).isdisjoint(_NO_NOUNS)}
    return max(near, key=frequency, default="")


def _changed(word: str) -> Iterator[str]:
    """Words that one letter more, less or other makes of a word."""
    for k in range(len(word) + 1):
        for letter in "abcdefghijklmnopqrstuvwxyz":
            yield word[:k] + letter + word[k:]
            if k < len(word):
                yield word[:k] + letter + word[k + 1 :]
        if len(word) > _SHORT and k < len(word):
            yield word[:k] + word[k + 1 :]


def _is_noun_place(view: SyntaxView, at: int) -> bool:
    """Whether an article stands before a word, at most a noun away, and the phrase ends with the word."""
    if not view.text[at].islower() or len(view.lower[at]) < _SHORT or at + 1 >= view.sentence_end(at):
        return False
    if view.tag[at + 1] not in _ENDS_PHRASE:
        return False
    start = at - 1
    if view.tag[start] == "NN":
        closes = view.lower[at + 1] == "." and view.tag[start - 1] == "DT" and view.tag[start] == "NN"
        return closes and view.lower[start - 1] in {"a", "an"} and view.previous_tag(start - 1) == "IN"
    return view.lower[start] in _ARTICLES and view.text[at - 1] != "A"


def _is_compared(view: SyntaxView, at: int) -> bool:
    """Whether what is told of something stands where a comparative may, and is a noun or a verb by its tag."""
    return view.next_word(at) in _COMPARED and view.tag[at] in {"NN", "VB", "VBN", "VBP"}


def _is_after_modal(view: SyntaxView, at: int) -> bool:
    """Whether an object follows what stands right behind a modal, and no verb waits behind it."""
    if at + 2 >= view.sentence_end(at) or view.next_tag(at) not in _OBJECTS or view.tag[at] in {"VB", "RB"}:
        return False
    if view.tag[at - 2] in {"WDT", "WP", "WRB"} or (view.lower[at - 1] in {"can", "will"} and view.tag[at - 2] == "DT"):
        return False
    group = view.noun_phrase(at + 1 if view.tag[at + 1] in {"DT", "PRP$"} else at)
    if view.tag[at + 1] != "PRP" and group is None:
        return False
    after = group.head + 1 if group is not None and view.tag[at + 1] != "PRP" else at + 2
    if after >= view.sentence_end(at) or view.tag[after] in {"VB", "VBN", ","}:
        return False
    return not any(view.tag[k] == "VB" and view.tag[k - 1] != "TO" for k in range(at, view.sentence_end(at)))


def _is_of_thing(view: SyntaxView, be: int) -> bool:
    """Whether a noun or a modal right before "be" shows that something is told of a thing."""
    before = view.before_adverbs(be - 1)
    return view.tag[before] in {"NN", "NNS", "MD"} and {"what", "all", "there"}.isdisjoint(
        view.lower[view.sentence_start(be) : be]
    )


def _has_two_objects(view: SyntaxView, verb: int) -> bool:
    """Whether a name or a person and then a thing with "a" stand right behind a verb: "shoved Lund a second card"."""
    k, last = verb + 1, view.sentence_end(verb)
    if k < last and view.tag[k] == "PRP" and view.lower[k] not in {"it", "that"}:
        k += 1
    else:
        while k < last and view.tag[k] == "NNP":
            k += 1
    if k == verb + 1 or k + 2 >= last or view.lower[k] not in {"a", "an"}:
        return False
    group = view.noun_phrase(k)
    if group is None or group.head + 1 >= last or view.tag[group.head] != "NN":
        return False
    return view.lower[group.head] not in _EXTENTS and view.next_tag(group.head) in {"IN", ".", ",", "TO", "CC", "WRB"}


_EXTENTS = frozenset(
    """time day week month year hour minute second night moment bit lot little way while mile metre yard inch foot few
    couple dozen member hero winner champion liar fool thief""".split()
)


def _is_verb_place(view: SyntaxView, first: int, at: int) -> bool:
    """Whether a subject that opens the sentence stands right before a word, and what only a verb has behind it."""
    if view.tag[at - 1] not in NOUNS | {"PRP"} or (view.tag[first] not in _DETERMINED and view.tag[first] != "NNS"):
        return False
    if not (NOUNS | {"DT", "PRP$", "JJ", "CD", "PRP"}).issuperset(view.tag[first:at]):
        return False
    if view.lower[at + 1] in {"out", "up", "off", "down", "away", "back", "over"}:
        return True
    return view.tag[at + 1] in _BEHIND_VERB and not FINITE.intersection(view.tag[at:at])
