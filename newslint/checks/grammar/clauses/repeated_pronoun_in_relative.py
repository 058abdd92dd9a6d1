"""A relative clause that says its subject or its place again: "the man who he works", "where he lives in it"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, number
from newslint.language.words.noun_kinds import Kind, is_surely, share
from newslint.lexicon.auxiliaries import BE, HAVE, MODALS
from newslint.lexicon.function_words import POSSESSIVES
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document, Span

_SUBJECTS = {"who": {"he", "she", "they"}, "which": {"it", "they", "he", "she"}, "that": {"he", "she", "it", "they"}}
_OPENS_OBJECT = frozenset({"DT", "PRP$", "PRP", "NNP", "CD"})
_GIVING = frozenset("give award grant offer show tell teach ask pay deny promise accuse need think say".split())
_ALONE = frozenset(
    "work live go come belong depend serve sleep stay die arrive travel sit stand fall fight sink run rise lie".split()
)
"""Verbs without an object, which go on with a preposition."""
_CLOSES = FINITE | {",", ".", ""}
_THINGS = (Kind.PERSON, Kind.THING, Kind.PLACE, Kind.VEHICLE, Kind.ANIMAL, Kind.GROUP)
_CONCRETE = 0.8
_AGAIN = frozenset({"it", "them", "there"})
_PREPOSITIONS = frozenset({"in", "at", "on", "to", "from", "near"})
_HELP = BE | HAVE | MODALS
_REACH = 14


class RepeatedPronounInRelative(Rule):
    """``the man who he works for the bank``."""

    meta = Meta(
        code="GRM751",
        name="repeated-pronoun-in-relative",
        summary="Behind “who”, “which” or “where”, a pronoun says once more what the word stands for.",
        why="“Who” and “which” are the subject of their clause, “where” is its place: nothing needs to say it again.",
        severity=Severity.ERROR,
        fix_doubt=40,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: relatives",
        bad=(
            Example("The man who [[he]] led the raid was caught.", fixed="The man who led the raid was caught."),
            "The village, which [[it]] was flooded in May, is empty.",
            "The woman that [[she]] won the prize is a nurse.",
            Example(
                "The town where they were born [[in it]] has no clinic.",
                fixed="The town where they were born has no clinic.",
            ),
        ),
        good=(
            "The man who he said led the raid was caught. The day that they won the cup was cold.",
            "The house which it bought was old, and the woman who he married the week after was not.",
            "The claim that he led the raid was false, and he told the man that he had won the prize.",
            "The town where they were born in 1990 has a shop where the goods in it are old.",
        ),
    )
    triggers = frozenset({*_SUBJECTS, "where", "whose"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each relative word."""
        view = syntax(document)
        for at in view.tokens.where(*_SUBJECTS):
            if _is_subject_again(view, at):
                yield self._finding(view, at, at + 1, at + 2)
        for at in view.tokens.where("whose"):
            if view.next_word(at) in POSSESSIVES and view.next_tag(at + 1) in {"NN", "NNS", "JJ"}:
                yield self._finding(view, at, at + 1, at + 2)
        for at in view.tokens.where("where", "which"):
            first = _place_again(view, at)
            if first > 0:
                yield self._finding(view, at, first, first + 1 + (view.lower[first] != "there"))

    def _finding(self, view: SyntaxView, at: int, first: int, last: int) -> Finding:
        """Leave out the words that say it again."""
        gap = Span(view.tokens.end_of(first - 1), view.tokens.end_of(last - 1))
        span = view.tokens.span(first, last)
        return self.found(
            span,
            f"“{view.text[at]}” says so already: leave out “{view.document[span]}”.",
            fixes=(Fix.swap(gap, "", Safety.UNSAFE),),
            related=(Related(view.tokens.span(at), "Here already."),),
        )


def _is_subject_again(view: SyntaxView, at: int) -> bool:
    """Whether a pronoun that stands for the same noun follows, and its clause lacks nothing else."""
    word, pronoun = view.lower[at], view.next_word(at)
    noun = at - 1 - (view.previous_word(at) == ",")
    if pronoun not in _SUBJECTS[word] or noun < view.sentence_start(at) or view.tag[noun] not in {"NN", "NNS", "NNP"}:
        return False
    many = view.tag[noun] == "NNS" or number(view.lower[noun]) == "plur"
    if (pronoun == "they") != many or (word == "that" and not _opens_sentence(view, noun)):
        return False
    if not _suits(view, noun, pronoun):
        return False
    return _lacks_nothing(view, at + 2)


def _opens_sentence(view: SyntaxView, noun: int) -> bool:
    """Whether a noun for what can be touched ends the phrase that opens its sentence: no clause tells what it says."""
    first = view.sentence_start(noun)
    inside = view.tag[first : noun + 1]
    touched = share(view.lower[noun], *_THINGS) >= _CONCRETE
    return touched and noun - first < 4 and NOUNS.union({"DT", "PRP$", "JJ", "CD"}).issuperset(inside)


def _suits(view: SyntaxView, noun: int, pronoun: str) -> bool:
    """Whether a pronoun may stand for a noun: he and she for people, it for all else."""
    person = view.tag[noun] == "NNP" or is_surely(view.lower[noun], Kind.PERSON)
    return pronoun == "they" or person == (pronoun != "it") or view.tag[noun] == "NNP"


def _lacks_nothing(view: SyntaxView, k: int) -> bool:
    """Whether a finite verb stands here and has its object, or is a passive that needs none."""
    last = view.sentence_end(k - 1)
    if k >= last or view.tag[k] not in FINITE:
        return False
    verb = k
    while verb + 1 < last and (view.lower[verb] in _HELP or view.tag[verb] == "RB") and view.tag[verb + 1] != "DT":
        verb += 1
    stems = {*lemmas(view.lower[verb])}
    if not CLAUSE_VERBS.isdisjoint(stems) or not _GIVING.isdisjoint(stems) or verb + 1 >= last:
        return False
    passive = verb > k and view.tag[verb] == "VBN" and not BE.isdisjoint(view.lower[k:verb])
    after = verb + 1
    if passive:
        return view.tag[after] == "IN" and after + 1 < last and view.tag[after + 1] not in _CLOSES
    if view.tag[after] in {"IN", "TO"} and view.lower[after] != "that":
        after += 1  # "who he works for the bank"
        return after < last and view.tag[after] in _OPENS_OBJECT and not _ALONE.isdisjoint(stems)
    if view.lower[after].endswith(("self", "selves")):
        return False  # "the motives which they harbour themselves"
    group = view.noun_phrase(after)
    when = group is not None and share(view.lower[group.head], Kind.TIME) > 1 - _CONCRETE  # "he married the week after"
    return view.tag[after] in _OPENS_OBJECT and view.lower[after] not in {"that", "all", "both"} and not when


def _place_again(view: SyntaxView, at: int) -> int:
    """The first of two words that say the place once more at the end of a clause with “where”; 0 for none."""
    last = view.sentence_end(at)
    led = NOUNS if view.lower[at] == "where" else {"IN"}
    if at == view.sentence_start(at) or view.tag[at - 1] not in led:
        return 0
    for k in range(at + 3, min(last - 1, at + _REACH)):
        if view.text[k] == ",":
            return 0
        closed = view.next_tag(k) in _CLOSES or view.next_word(k) in {"for", "since", "until", "during"}
        if view.lower[k] == "there" and closed and view.tag[k - 1][:2] == "VB":
            return k if "CC" not in view.tag[at:k] and sum(map(FINITE.__contains__, view.tag[at:k])) == 1 else 0
        ends = view.lower[k] in _PREPOSITIONS and view.lower[k + 1] in _AGAIN
        if ends and view.next_tag(k + 1) in _CLOSES and "CC" not in view.tag[at:k]:
            inside = view.tag[at + 1 : k]
            return k if sum(map(FINITE.__contains__, inside)) == 1 and view.tag[k - 1] not in NOUNS else 0
    return 0
