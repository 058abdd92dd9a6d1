"""Plurals and names before another noun that the second reader would write as possessives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks._suspects import Suspects
from newslint.checks.grammar._possessors import ATTRIBUTED, DESCRIBING_ALONE, GIVING
from newslint.engine.finding import Finding, Fix, Safety
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.detectors.second_reader.corrections import correction
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags, singular
from newslint.lexicon.name_words import given_names, offices, person_nouns

_DETERMINERS = frozenset({"DT", "PRP$", "POS"})
_NOUNS, _DESCRIBING = frozenset({"NN", "NNS"}), frozenset({"JJ", "JJS", "CD", "VBN"})
_POSSIBLE, _POSSIBLE_NAME = 0.05, 0.1
"""How likely the small detector must find a possessive, 0 to 1, before the second reader is asked about a plural of
things, and about a name."""
_BODIES = frozenset("government country nation state city company firm bank club team union council court".split())
"""Bodies that own things as people do."""
_READ_AS_VERB = frozenset({"VB", "VBP", "VBD", "JJ"})
_OF_A_NOUN = frozenset({"IN", "TO"})
"""What follows a noun that tags took for a verb: "the tenants claim against", "the ministers refusal to"."""
_TURNING = frozenset({"make", "find", "leave", "keep", "call", "consider", "think", "deem"})
"""Verbs that say what somebody becomes, or is taken for."""
_NO_OWNERS = ("ss", "us", "is", "os")
"""Ends of names that rather belong to the name than own something."""


class _Owner(Suspects):
    """Words in -s that may own the noun behind them."""

    labels = ("possessive-singular", "possessive-plural")

    def possible(self, view: SyntaxView, owned: Mapping[int, int], least: float) -> Iterator[tuple[int, int]]:
        """Those of some words, each with what it may own, that the small detector finds likely to be possessives."""
        seen = edit_tags(view.document)
        for owner in sorted({k for label in self.labels for k in seen.likely(owned, label, least)}):
            yield owner, owned[owner]

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Ask whose the thing is."""
        reader = second_reader(view.document)
        label = max(self.labels, key=lambda x: reader.probability(token, x))
        corrected = correction(view.document, token, label)
        if corrected:
            span, use = corrected
            message = f"Whose “{view.text[other]}”? Write “{use}” for “{view.text[token]}” if it belongs to it."
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.DISPLAY),))


class DoubtfulOwner(_Owner):
    """Plurals with an article or the like before another noun."""

    likely = 0.25

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """Plurals in small letters with an article or the like, before a noun; of things only likely ones."""
        owned: dict[int, int] = {}
        for plural in tags(view.document).where("NNS").tolist():
            if not view.text[plural].islower() or view.lower[plural] in DESCRIBING_ALONE:
                continue
            thing = _owned(view, plural)
            thing = thing if thing >= 0 else _owned_verb(view, plural)
            if thing >= 0 and _is_determined(view, plural) and not _leads_on(view, plural):
                owned[plural] = thing
        beings = {plural for plural in owned if _may_own(view, plural)}
        yield from ((plural, owned[plural]) for plural in sorted(beings))
        yield from self.possible(view, {k: thing for k, thing in owned.items() if k not in beings}, _POSSIBLE)


class DoubtfulName(_Owner):
    """Names with an s too many before a noun: "Kellers speech"."""

    likely = 0.5

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """Names that may own the next noun, and that the small detector would not leave as they are either."""
        yield from self.possible(view, dict(self._names(view)), _POSSIBLE_NAME)

    def _names(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """Names that the story has without the s as well, or with it only once."""
        for name in tags(view.document).where("NNP", "NNPS").tolist():
            word = view.text[name]
            if not (word.endswith("s") and word[0].isupper() and len(word) > 4) or word.endswith(_NO_OWNERS):
                continue
            repeated = len(view.tokens.where(word.lower())) > 1
            if repeated and word.lower()[:-1] not in view.tokens.index:
                continue  # "Reuters", "Democrats"
            named = (
                view.text[name - 1][:1].isupper() and name > view.sentence_start(name) and not _is_given(view, name - 1)
            )
            if named and "NNS" in possible_tags(word.lower()):
                continue  # "United Nations", "First Nations"
            owned = _owned(view, name)
            if owned >= 0 and not word.isupper():
                yield name, owned


def _leads_on(view: SyntaxView, plural: int) -> bool:
    """Whether a verb follows a plural, or what it is made: the cuts amount to it, make the brothers strong suspects."""
    verb = "VB" in possible_tags(view.lower[plural + 1]) and view.lower[plural + 2 : plural + 3] == ["to"]
    before = phrase_start(view, plural) - 1
    made = before >= 0 and not _TURNING.isdisjoint(lemmas(view.lower[before]))
    return verb or (made and view.tag[plural + 1] == "JJ")


def _may_own(view: SyntaxView, plural: int) -> bool:
    """Whether a plural names people or bodies."""
    one = singular(view.lower[plural])
    return one in _BODIES or one in person_nouns(view.tokens.lexicon)


def _is_given(view: SyntaxView, name: int) -> bool:
    """Whether a word is a first name or an office: what follows is somebody's last name, with or without an s."""
    lexicon = view.tokens.lexicon
    return view.text[name] in given_names(lexicon) or view.lower[name] in offices(lexicon)


def _is_determined(view: SyntaxView, plural: int) -> bool:
    """Whether the phrase of a plural opens with an article or the like."""
    start = phrase_start(view, plural)
    given = view.previous_tag(start).startswith("VB") and not GIVING.isdisjoint(lemmas(view.previous_word(start)))
    told = view.previous_tag(start) in {"WP", "WDT"}  # "what the tenants claim"
    one = view.lower[start] in {"a", "an"}  # "a parents group"
    owned = view.tag[plural - 1] == "POS"  # "the council's libraries budget"
    return start < plural and view.tag[start] in _DETERMINERS and not (given or told or one or owned)


def _owned_verb(view: SyntaxView, owner: int) -> int:
    """The word behind a plural that was read as its verb and may be a noun; -1 for none."""
    k, last = owner + 1, view.sentence_end(owner)
    if k + 1 >= last or view.tag[k] not in _READ_AS_VERB or view.tag[k + 1] not in _OF_A_NOUN:
        return -1
    first = view.sentence_start(owner)
    finite = any(view.tag[j] in FINITE for j in range(first, last) if j != k)
    return k if finite and "NN" in possible_tags(view.lower[k]) and view.lower[k] not in ATTRIBUTED else -1


def _owned(view: SyntaxView, owner: int) -> int:
    """The noun that a word may own: the next one, or the one after an adjective; -1 for none."""
    after = view.next_tag(owner)
    owned = owner + 1 if after in _NOUNS else owner + 2 if after in _DESCRIBING else -1
    if owned < 0 or owned >= view.sentence_end(owner) or view.tag[owned] not in _NOUNS:
        return -1
    return -1 if view.lower[owned] in ATTRIBUTED else owned
