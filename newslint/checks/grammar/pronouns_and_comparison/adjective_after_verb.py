"""``Sales grew rapid in May``, ``all landed safe``, ``voters have become increasing impatient``."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newslint.checks.grammar.pronouns_and_comparison._adverbs_due import adverbs_due
from newslint.checks.grammar.pronouns_and_comparison._adverbs_of_degree import LINKS
from newslint.checks.grammar.pronouns_and_comparison._wholly import wholly_done
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.manner import adverb_of
from newslint.language.words.morphology import lemma
from newslint.lexicon.auxiliaries import BE_FORMS
from newslint.text import Document

_DOING = frozenset(
    """grow rise fall increase decrease decline drop climb shrink expand move act speak work walk respond react spread
    land play perform improve win behave drive travel change develop recover proceed sing dance cooperate progress
    vote advance retreat fight campaign recede accelerate deteriorate arrive depart sleep talk write sail""".split()
)
"""Verbs that tell what is done, and lead to no adjective that tells what somebody is."""
_BEHAVING = frozenset(
    """behave react respond perform proceed progress improve worsen increase decrease decline weaken strengthen expand
    recover rebound deteriorate depreciate multiply""".split()
)
"""Verbs that lead to no adjective whatever."""
_STATES = frozenset("alone alike unable due unlike regardless prior present such".split())
_MANNER = frozenset(
    """rapid steady gradual slow quick sudden sharp steep swift smooth careful cautious aggressive quiet careless
    reckless easy proper bad good poor consistent safe slight significant considerable dramatic peaceful successful
    effective efficient regular frequent heavy brief calm polite fluent natural normal exponential substantial modest
    beautiful independent responsible unexpected strong""".split()
)
"""Adjectives of how something is done, that do not tell what those who do it are afterwards."""
_FLAT = {("play", "safe"), ("walk", "easy"), ("arrive", "safe"), ("fall", "slow"), ("fight", "good"), ("play", "easy")}
_STAYS = {
    "safe": {"land"},
    "slow": {"grow", "rise", "improve", "develop", "recover", "spread", "change", "progress", "increase"},
    "easy": {"win"},
    "strong": {"grow", "rise", "recover", "respond", "react", "perform"},
    "good": {"work", "play", "perform", "sleep", "behave", "sing", "dance", "write"},
    "bad": {"play", "perform", "sleep", "behave", "sing"},
}
"""Adjectives that stand after few verbs as adverbs only: land safely; the others do after any."""
_AFTER = frozenset({"IN", ".", ",", "TO", "CC", "CD", "WRB", "RB"})
_DEGREES = frozenset(
    """increasing extreme incredible absolute complete total remarkable exceptional relative particular especial entire
    perfect utter extraordinary surprising unusual terrible awful financial political mental physical environmental
    economic legal technical statistical scientific strategic high deep immense enormous overwhelming exceeding
    comparative reasonable sufficient alarming excessive virtual practical general broad large slight considerable
    significant noticeable visible severe serious bitter highly strict public potential""".split()
)
"""Adjectives of which the adverb says how much, or in what regard, another adjective is meant."""
_HOW = _MANNER | _DEGREES
_NO_ENDING = frozenset(
    "hard last first high low fast late early close clear clean wide free deep tight new full".split()
)
"""Adjectives that are adverbs as they stand."""
_LINKS = LINKS | {"grow"}


class AdjectiveAfterVerb(Rule):
    """An adjective that tells how something is done, or how much an adjective is meant."""

    meta = Meta(
        code="GRM521",
        name="adjective-after-verb",
        summary="What tells how something is done, or how much, is an adverb: sales grew rapidly.",
        why="An adjective describes somebody or something; an adverb describes what is done.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 194",
        bad=(
            Example("Sales of scooters grew [[rapid]] in May.", "Sales of scooters grew rapidly in May."),
            Example("The plan was [[harsh]] criticised by doctors.", "The plan was harshly criticised by doctors."),
            Example("All 90 passengers landed [[safe]] in Cork.", "All 90 passengers landed safely in Cork."),
            "The trade has slowed [[considerable]] since May.",
            "The bill was passed [[unanimous]] by the house.",
            "The books were so [[careless]] kept that nobody knew.",
            "May was [[unusual]] warm, and the fare is [[considerable]] cheaper now.",
            "They will [[immediate]] begin.",
            "The hall was rebuilt almost [[entire]] by hand.",
            "Trade has grown so [[sharp]] in May that ports are full.",
            Example(
                "Voters have become [[increasing]] impatient with it.",
                "Voters have become increasingly impatient with it.",
            ),
        ),
        good=(
            "Sales of scooters grew rapidly in May, and all landed safe and sound.",
            "The crowd grew quiet, and the players fell silent.",
            "Voters have become impatient, and the coat was dark red.",
            "They played bad music and worked good hours.",
            "The man was found guilty by a jury, and the price of a large lower flat rose high in May.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each adjective behind a verb that tells what is done, and between “be” and an adjective."""
        view = syntax(document)
        tagged, told = tags(document), set()
        before_participle = np.flatnonzero(tagged.mask("JJ")[:-1] & tagged.mask("VBN")[1:]).tolist()
        for at in before_participle:
            if view.lower[at] not in _DEGREES and _describes_participle(view, at):
                told.add(at)
                use, span = adverb_of(view.lower[at]), view.tokens.span(at)
                yield self.found(span, f"An adverb is needed: write “{use}”.", fixes=(Fix.swap(span, use),))
        behaving = tagged.mask("VBD", "VBN", "VBP", "VB", "VBG", "VBZ")[:-1] & tagged.mask("JJ")[1:]
        for verb in np.flatnonzero(behaving).tolist():
            if view.lower[verb + 1] not in _MANNER and _behaves_like(view, verb):
                told.add(verb + 1)
                use, span = adverb_of(view.lower[verb + 1]), view.tokens.span(verb + 1)
                yield self.found(span, f"An adverb is needed: write “{use}”.", fixes=(Fix.swap(span, use),))
        for at in view.tokens.where_any(_HOW):
            word = view.lower[at]
            if (word in _MANNER and _tells_how(view, at)) or (word in _DEGREES and _tells_how_much(view, at)):
                use = adverb_of(word)
                if use:
                    told.add(at)
                    span = view.tokens.span(at)
                    yield self.found(span, f"An adverb is needed: write “{use}”.", fixes=(Fix.swap(span, use),))
        for at, use in (*adverbs_due(view, tagged), *wholly_done(view)):
            spans = view.next_word(at) == "to" and view.next_tag(at + 1) == "JJ"  # "moderate to severe damage"
            if at not in told and not spans:
                told.add(at)
                span = view.tokens.span(at)
                yield self.found(span, f"An adverb is needed: write “{use}”.", fixes=(Fix.swap(span, use),))


def _tells_how(view: SyntaxView, at: int) -> bool:
    """Whether an adjective stands right behind a verb that tells what is done, and before no noun."""
    verb, last = at - 1, view.sentence_end(at)
    if (
        verb <= view.sentence_start(at)
        or at + 1 >= last
        or view.tag[verb][:2] != "VB"
        or not view.text[at].islower()
        or view.tag[at] not in {"JJ", "RB", "NN"}
    ):
        return False
    plain, word = lemma(view.lower[verb], view.tag[verb]), view.lower[at]
    if plain not in _DOING or (plain, word) in _FLAT or (word in _STAYS and plain not in _STAYS[word]):
        return False
    if plain == "grow" and word in {"quiet", "calm", "independent", "heavy", "cautious", "careless", "reckless"}:
        return False
    if view.tag[at + 1] not in _AFTER or view.lower[at + 1] in {"and", "or", "-", "enough"}:
        return False
    return view.tag[verb] != "VBN" or view.tag[view.before_adverbs(verb - 1)][:2] == "VB"


def _behaves_like(view: SyntaxView, verb: int) -> bool:
    """Whether a verb that leads to no adjective has one behind it, and no noun behind that."""
    at, last = verb + 1, view.sentence_end(verb)
    if (
        at + 1 >= last
        or view.lower[at] in _STATES | _NO_ENDING
        or view.lower[verb] in _DEGREES
        or not view.text[at].islower()
    ):
        return False
    if lemma(view.lower[verb], view.tag[verb]) not in _BEHAVING or view.tag[at + 1] not in {"IN", ".", ",", "TO"}:
        return False
    return bool(adverb_of(view.lower[at])) and view.lower[at + 1] not in {"than", "enough"}


def _describes_participle(view: SyntaxView, at: int) -> bool:
    """Whether an adjective stands between “be” and a participle that no noun follows: was careful written."""
    be, last = at - 1, view.sentence_end(at)
    if be <= view.sentence_start(at) or view.lower[be] not in BE_FORMS or at + 2 >= last or not view.text[at].islower():
        return False
    if view.next_word(at) == "given":
        return False
    free = view.tag[at + 2] not in NOUNS | {"HYPH", "JJ", "VBG", "POS"} and view.lower[at] not in _NO_ENDING
    return free and bool(adverb_of(view.lower[at]))


def _tells_how_much(view: SyntaxView, at: int) -> bool:
    """Whether an adjective stands between a linking verb and another adjective that no noun follows."""
    link, last = view.before_adverbs(at - 1), view.sentence_end(at)
    if view.next_word(at) == "given" or not view.text[at].islower():
        return False  # "is particularly significant given that"
    if at + 2 >= last or view.lower[link] not in _LINKS or view.tag[at + 1] not in {"JJ", "VBN"}:
        return False
    if view.lower[at + 1] in _DEGREES and view.tag[at + 1] != "JJ":
        return False
    return view.tag[at + 2] not in NOUNS | {"HYPH", "JJ", "CC", "VBG", "POS"} and view.lower[at + 2] != ","
