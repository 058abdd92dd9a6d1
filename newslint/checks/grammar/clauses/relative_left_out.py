"""``was the only piece of evidence linked the two men``, ``the man shot the officers was killed``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.grammar.clauses._relative_gaps import owners_lost
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.language.words.verb_forms import past_only
from newslint.lexicon.auxiliaries import AGREEING
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.numerals import STRETCHES
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_PHRASE = NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "$"}
_MIDDLE = _PHRASE | {"IN", "TO", "RB"}
_LINKS = SUBORDINATORS | frozenset("that what who which where how why but and or".split())
_TWO_OBJECTS = frozenset(
    """give award grant offer hand pay send show tell teach ask deny leave call name dub title elect appoint declare
    deem consider make vote crown label brand cost save win spare allow owe refuse allot assign bring fine charge find
    sell lend feed serve write read buy get keep want like have need let help see hear feel watch""".split()
)
"""Verbs whose participle may have an object behind it, or after which a verb may follow an object."""
_TIMES = STRETCHES | {"time", "way", "moment", "reason", "night", "morning", "afternoon", "evening", "weekend", "place"}
_SINGLED = frozenset({"only", "first", "last", "second", "third", "latest", "one", "next"})
_LONGEST = 12


class RelativeLeftOut(Rule):
    """``it was the only clue linked the two men``."""

    meta = Meta(
        code="GRM773",
        name="relative-left-out",
        summary="A clause that describes a noun has no “who” or “that”, which is its subject.",
        why="“Who” and “that” may be left out where they are objects, not where they do what the clause tells.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 17.15",
        bad=(
            Example("It was the only piece of evidence [[linked]] the two men to the fire.",
                    "It was the only piece of evidence that linked the two men to the fire."),
            "He was the only clerk [[refused]] to sign the note.",
            "The firm [[owns a mine employs]] 400 people.",
            "A fund to help [[families homes]] were damaged has raised $7 million.",
        ),
        good=(
            "It was the only piece of evidence that linked the two men, and the only one linked to the fire.",
            "It was the first time the team won the cup. This is the book the clerk bought.",
            "The man shot in the two raids was caught, and the man given the cup was glad.",
            "He was the only man awarded the cup twice, and the last clerk asked to leave.",
            "The mayor said the plan was dead. The firm owns a mine and employs 400 people.",
            "The land belonged to the family. It was large and is now a park.",
            "The man arrested the day before was freed. What the firm did the year before was odd.",
        ),
    )  # fmt: skip
    triggers = frozenset({"."})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each form of "be" for what is singled out, and at the first two verbs of each sentence."""
        view = syntax(document)
        for be in view.tokens.where("is", "was", "are", "were"):
            verb = _behind_singled(view, be)
            if verb > 0 and parts_of_copy(document).in_whole_sentences(view.tokens.start_of(verb)):
                word = "who" if share(view.lower[verb - 1], Kind.PERSON) > _MOSTLY else "that"
                fix = Fix.insert(f"Write “{word}”", view.tokens.start_of(verb), f"{word} ", Safety.UNSAFE)
                yield self.found(
                    view.tokens.span(verb), f"Is “{word}” missing before “{view.text[verb]}”?", fixes=(fix,)
                )
        for first in owners_lost(view):
            span = view.tokens.span(first, first + 2)
            message = f"Is “whose” missing before “{view.text[first + 1]}”?"
            yield self.found(span, message)
        for one, two in _pairs(view):
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(one)):
                message = f"Is “who” or “that” missing before “{view.text[one]}” or “{view.text[two]}”?"
                yield self.found(view.tokens.span(one, two + 1), message)


_MOSTLY = 0.6


def _behind_singled(view: SyntaxView, be: int) -> int:
    """A verb with its object right behind what is singled out: "was the only clue linked the men"; -1 for none."""
    last, start = view.sentence_end(be), view.skip_adverbs(be + 1)
    if start + 3 >= last or view.lower[start] not in {"the", "a", "an", "one"} or be == view.sentence_start(be):
        return -1
    k = start
    while k < last and (view.tag[k] in _PHRASE or view.lower[k] == "of"):
        k += 1
    if k + 2 >= last or k - start > _LONGEST or view.tag[k - 1] not in {"NN", "NNS"} or view.lower[k - 1] in _TIMES:
        return -1
    if any(view.tag[j] in {"NN", "NNS", "NNP"} and view.tag[j + 1] in {"DT", "PRP$", "NNP"} for j in range(start, k)):
        return -1  # "the book the clerk bought"
    if not _SINGLED.isdisjoint(view.lower[start:k]) and _does(view, k):
        return k
    return -1


def _does(view: SyntaxView, verb: int) -> bool:
    """Whether a verb tells what its subject did: it has an object or an infinitive that no participle has."""
    if view.tag[verb] not in {"VBD", "VBN", "VBZ"} or not view.text[verb].islower() or view.lower[verb] in AGREEING:
        return False
    stems = lemmas(view.lower[verb])
    if view.lower[verb + 1] == "to" and view.next_tag(verb + 1) == "VB":
        return not _REFUSING.isdisjoint(stems)
    if not (_TWO_OBJECTS | CLAUSE_VERBS).isdisjoint(stems):
        return False
    return _opens_object(view, verb + 1)


_REFUSING = frozenset("refuse decide agree hope decline manage fail try promise vow choose attempt hesitate".split())


def _opens_object(view: SyntaxView, start: int) -> bool:
    """Whether a phrase that is no time opens at a token."""
    if view.tag[start] not in {"DT", "PRP$", "CD"} or view.lower[start] in {"this", "that", "each", "every", "all"}:
        return False
    start += 2 if view.next_word(start) == "of" and start + 3 < view.sentence_end(start) else 0
    group = view.noun_phrase(start if view.tag[start] != "CD" else start - 1)
    if group is None:
        return False
    word = view.lower[group.head]
    return not (
        word in _TIMES or word.removesuffix("s") in STRETCHES or share(word, Kind.TIME, Kind.AMOUNT) > 1 - _MOSTLY
    )


def _pairs(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """The first two finite verbs of a sentence that opens with one subject, where nothing joins the two."""
    finite = tags(view.document).where("VBD", "VBZ", "VBP", "MD").tolist()
    for one, two in pairwise(finite):
        if 3 <= two - one <= _LONGEST and view.tag[one] in {"VBD", "VBZ"} and _are_two(view, one, two):
            yield one, two


def _are_two(view: SyntaxView, one: int, two: int) -> bool:
    """Whether a first verb has an object, and a second one stands behind it with no link and no subject of its own."""
    first = view.sentence_start(one)
    if view.sentence_start(two) != first or not first + 1 < one <= first + _LONGEST // 2:
        return False
    if not _PHRASE.issuperset(view.tag[first:one]) or view.tag[one - 1] not in {"NN", "NNS"}:
        return False
    if not view.text[two].islower():
        return False  # "played The Kids Are Alright"
    if view.tag[first] not in {"DT", "PRP$"} or not _MIDDLE.issuperset(view.tag[one + 1 : two]):
        return False
    if not _LINKS.isdisjoint(view.lower[first:two]) or view.lower[one] in AGREEING:
        return False
    stems = lemmas(view.lower[one])
    if (
        not (CLAUSE_VERBS - {"own"}).isdisjoint(stems)
        or not _TWO_OBJECTS.isdisjoint(stems)
        or view.tag[two - 1] not in NOUNS
    ):
        return False
    if any(view.tag[k] in {"NN", "NNS"} and view.tag[k + 1] in {"DT", "PRP$", "NNP", "PRP"} for k in range(first, two)):
        return False
    return _leads_on(view, one) and _surely_tensed(view, two)


def _leads_on(view: SyntaxView, one: int) -> bool:
    """Whether the first verb is surely active: a present with what follows, or a past with an object."""
    if view.tag[one] == "VBZ" and "NNS" not in possible_tags(view.lower[one]):
        return True
    present = view.tag[one] == "VBZ" and view.lower[one + 1] == "to"
    return present or (_opens_object(view, one + 1) and view.tag[one] == "VBD")


def _surely_tensed(view: SyntaxView, two: int) -> bool:
    """Whether the second verb can be nothing but one with a tense."""
    if view.lower[two] in {"is", "was", "are", "were", "has", "had", "have"}:
        return view.next_tag(two) not in {"DT", "PRP$", "NNP"} or view.lower[two] in {"is", "was", "are", "were"}
    may = possible_tags(view.lower[two])
    if view.tag[two] == "VBZ":
        return may.isdisjoint({"NN", "NNS", "JJ"})
    return view.tag[two] == "VBD" and past_only(view.lower[two]) and may.isdisjoint({"NN", "JJ", "VB"})
