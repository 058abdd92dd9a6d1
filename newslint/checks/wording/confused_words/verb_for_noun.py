"""``The grow in sales``, ``praised for its succeed``, ``the important of the port``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.wording.confused_words._class_by_form import NO_NOUN, VERB, other_classes
from newslint.checks.wording.confused_words._class_by_object import classes_by_object
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_noun, is_verb
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.lists import rows, words
from newslint.text import Document
from newslint.util.casing import copy_case

_NOUN = {word: noun for word, kind, noun in rows("word-classes") if kind != "predicate"}
_PREDICATE = {noun: use for noun, kind, use in rows("word-classes") if kind == "predicate"}
_BE = words("auxiliaries", "be") - {"being"} | {"become", "becomes", "became", "very", "so", "too"}
_BEHIND = frozenset({"about", "for", "of", "that", "with", "in", "by", "to", "at", "from"})
_TO_DO = frozenset(
    """possibility impossibility necessity difficulty danger safety importance ease legality wisdom certainty clarity
    likelihood probability usefulness""".split()
)
"""Nouns of what it is to do something."""
_OF_THINGS = _TO_DO - {"safety"} | {"fame", "difference", "availability", "popularity", "truth", "reality"}
"""Nouns of what a thing may be; the others are said of people."""
_STAYS = frozenset({"remain", "remains", "remained", "stayed", "seem", "seems", "seemed"})
_FIRM = frozenset({"interest", "concern", "success", "reality", "responsibility", "surprise"})
"""Nouns that may stand alone behind “remain”, or are one of several things."""
_VERY = frozenset({"very", "so", "too"})
_DENIED = frozenset({"not", "n't", "n’t", "still", "also", "never"})
_OBJECTS = frozenset({"DT", "PRP$"})
_ADJECTIVES = frozenset(word for word, kind, _ in rows("word-classes") if kind == "adjective")
_DETERMINERS = frozenset({"DT", "PRP$", "POS"})
_AFTER = frozenset({"IN", ".", ",", "MD", "VBZ", "VBD", "TO", "CC"})
_SELDOM = frozenset({"fail", "brave", "safe", "ill", "short", "collect"})
"""Nouns in a set phrase only, or of another thing: without fail, the brave, the safe in the wall."""
_NO_NOUN = NO_NOUN | {"her"}
"""Determiners that stand alone, so that a verb may follow: those believe, all agree; saw her leave."""


class VerbForNoun(Rule):
    """A verb or an adjective where its noun is due."""

    meta = Meta(
        code="WRD527",
        name="verb-for-noun",
        summary="After an article stands the noun: the growth in sales, its success, the importance of the port.",
        why="The verb or the adjective has no article of its own; the word was changed and the phrase was not.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Quirk et al., A Comprehensive Grammar of the English Language, appendix I",
        bad=(
            Example("The [[grow]] in sales has stopped.", "The growth in sales has stopped."),
            Example("It was praised for its [[succeed]] in May.", "It was praised for its success in May."),
            Example("They may [[choice]] between two plans.", "They may choose between two plans."),
            Example("The king's [[die]] was a shock.", "The king's death was a shock."),
            Example("It was an [[importance]] decision.", "It was an important decision."),
            Example("Two firms have [[agreement]] to share it.", "Two firms have agreed to share it."),
            "Farmers fear a [[short]] of seed, and denied any [[know]] of it.",
            "The law gives [[protect]] for a year.",
            "A [[medicine]] team was flown to the island.",
            Example("Doctors are [[concern]] about the rise.", "Doctors are concerned about the rise."),
            Example("The council plans to [[improvement]] the roads.", "The council plans to improve the roads."),
            Example("[[Analyse]] of the soil took a week.", "Analysis of the soil took a week."),
            "The painting was [[theft]] from a church in 1990.",
            "The firm was accused of [[contamination]] the stream.",
        ),
        good=(
            "The growth in sales has stopped, and its success is known.",
            "The board knows the importance of the port; all agree on that.",
            "The strong of the town help the weak, and the firm must decide in May.",
            "Should production fall, a success story ends; the can opener was kept in the safe of the bank.",
            "They saw her arrive on Monday. The poor believe in it, and the will to succeed grows.",
            "The charge was theft from a shop. The firm was sued for contamination of the stream.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the words beside each such word."""
        view, told = syntax(document), set()
        for at in view.tokens.where(*_PREDICATE):
            if _is_predicate(view, at):
                told.add(at)
                span, use = view.tokens.span(at), _PREDICATE[view.lower[at]]
                yield self.found(span, f"An adjective belongs here: write “{use}”.", fixes=(Fix.swap(span, use),))
        for at in view.tokens.where(*VERB):
            if _is_verb(view, at):
                told.add(at)
                span, use = view.tokens.span(at), VERB[view.lower[at]]
                yield self.found(span, f"A verb belongs here: write “{use}”.", fixes=(Fix.swap(span, use),))
        for at in view.tokens.where(*_NOUN):
            if _is_noun_here(view, at):
                told.add(at)
                span, use = view.tokens.span(at), _NOUN[view.lower[at]]
                message = f"A noun belongs here: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use),))
        for at, meant, kind in (*other_classes(view, tags(document)), *classes_by_object(view)):
            if at not in told:
                use = copy_case(view.text[at], meant)
                span, article = view.tokens.span(at), "An" if kind == "adjective" else "A"
                message = f"{article} {kind} belongs here" + (
                    f": write “{use}”." if use else f", and “{view.text[at]}” is none."
                )
                yield self.found(span, message, fixes=(Fix.swap(span, use),) if use else ())


def _is_noun_here(view: SyntaxView, at: int) -> bool:
    """Whether an article or an owner stands right before a word, or with an adjective between, and no noun behind."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if (
        at == first
        or at + 1 >= last
        or not view.text[at].islower()
        or (is_noun(view.lower[at]) and view.lower[at] not in _SELDOM)
    ):
        return False
    before = at - 1
    if view.lower[at] in _ADJECTIVES:
        many = view.lower[at + 1] == "of" and view.next_tag(at + 1) in {"NNS", "CD"}
        of = many or (view.lower[at + 1] == "of" and view.next_tag(at + 1) in _DETERMINERS and view.lower[at] != "safe")
        if view.lower[at] == "short":
            stuff = view.lower[at + 1] == "of" and view.next_tag(at + 1) in {"NN", "NNS"}
            return stuff and view.lower[before] in {"a", "the"}
        return view.lower[before] == "the" and (
            of or (view.lower[at] == "different" and view.lower[at + 1] == "between")
        )
    if view.tag[before] == "JJ" and before > first:
        if view.lower[before - 1] == "the":
            return False  # "the poor believe in it"
        before -= 1
    if view.tag[before] not in _DETERMINERS or view.lower[before] in _NO_NOUN or view.tag[at + 1] not in _AFTER:
        return False
    return view.tag[before] != "POS" or view.lower[before] in {"'s", "’s"}


def _is_predicate(view: SyntaxView, at: int) -> bool:
    """Whether a noun stands alone behind “be”, with what its adjective takes: the town is fame for its cheese."""
    if view.lower[at] in _TO_DO and _is_to_do(view, at):
        return True
    be = at - 1
    if view.lower[be] in _STAYS and view.tag[at] == "NN":
        return (
            view.next_word(at) in _BEHIND | {".", ",", "throughout", "during", "after"} and view.lower[at] not in _FIRM
        )
    if view.lower[be] in _VERY and be > view.sentence_start(at):
        return view.tag[be - 1][:2] == "VB" and view.lower[be - 1] in _BE and view.next_word(at) in _BEHIND | {".", ","}
    if view.lower[be] in _DENIED:
        be = view.before_adverbs(be)
    if be <= view.sentence_start(at) or view.lower[be] not in _BE or view.next_word(at) not in _BEHIND:
        return False
    subject = view.tree.subject_of(at)
    if not view.sentence_start(at) <= subject < be or view.tag[subject] in {"WP", "WDT", "EX", "DT"}:
        return False
    if view.lower[at] in _OF_THINGS:
        return view.lower[at] == "fame" and view.lower[at + 1] == "for"
    body = view.lower[at] == "pride" and share(view.lower[subject], Kind.GROUP, Kind.PLACE) > _HALF
    person = (
        body
        or view.lower[subject] in {"he", "she", "they", "we", "i"}
        or share(view.lower[subject], Kind.PERSON) > _MOSTLY
    )
    return person and view.tag[subject] != "NNP"


def _is_to_do(view: SyntaxView, at: int) -> bool:
    """Whether “it is” leads to a noun, and an infinitive or a clause follows: it is not safety to enter."""
    be = view.before_adverbs(at - 1)
    if view.lower[be] not in BE | {"be", "been"} or view.next_word(at) not in {"to", "that", "for"}:
        return False
    subject = be - 1
    while subject > view.sentence_start(at) and view.tag[subject] in {"MD", "RB", "VBZ", "VBP", "VBD"}:
        subject -= 1
    infinitive = view.next_word(at) != "to" or view.next_tag(at + 1) == "VB"
    return view.lower[subject] == "it" and infinitive


_MOSTLY = 0.8
_HALF = 0.5


def _is_verb(view: SyntaxView, at: int) -> bool:
    """Whether a noun that is no verb stands between “to” or “will” and an object: plans to improvement the roads."""
    if at + 1 >= view.sentence_end(at) or view.tag[at + 1] not in _OBJECTS or is_verb(view.lower[at]):
        return False
    before = view.before_adverbs(at - 1)
    return view.tag[before] in {"MD", "TO"} or (view.lower[at - 1] == "to" and view.tag[at - 2][:2] == "VB")
