"""A relative clause that says its subject or its place again: "the man who he works", "where he lives in it"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._told_again import told_again
from newslint.checks.grammar.clauses._whole_relatives import (
    ALONE,
    CLOSES,
    HELP,
    OPENS_OBJECT,
    is_passive,
    lacks_nothing,
)
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, number
from newslint.language.words.noun_kinds import Kind, is_surely, share
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.function_words import POSSESSIVES
from newslint.text import Document, Span

_SUBJECTS = {"who": {"he", "she", "they"}, "which": {"it", "they", "he", "she"}, "that": {"he", "she", "it", "they"}}
_THINGS = (Kind.PERSON, Kind.THING, Kind.PLACE, Kind.VEHICLE, Kind.ANIMAL, Kind.GROUP)
_CONCRETE = 0.8
_AGAIN = frozenset({"it", "them", "there"})
_PREPOSITIONS = frozenset({"in", "at", "on", "to", "from", "near"})
_REACH = 14
_OWNERS = POSSESSIVES | {"the"}


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
            "The tower, whose lifts [[they]] have failed, is shut.",
            "They held a man who police say [[he]] had been selling false passports.",
            "The treaty, which the state withdrew from [[it]] in May, is dead.",
            "It is the spot where a chapel [[that]] once stood.",
            "They held a man who they say [[he]] had sold fake visas.",
            "The boy whose [[the]] bicycle was stolen lives here.",
            "The archive, which was moved in the war and [[it]] was thought to be lost, will go on display.",
            "The treaty, which Oslo withdrew from [[it]] in May, is dead.",
            "There are 300 families in the camp who [[they]] have not been given tents.",
            Example(
                "The town where they were born [[in it]] has no clinic.",
                fixed="The town where they were born has no clinic.",
            ),
        ),
        good=(
            "The man who he said led the raid was caught. The day that they won the cup was cold.",
            "The house which it bought was old, and the woman who he married the week after was not.",
            "The man, who they say he met in May, has left.",
            "The claim that he led the raid was false, and he told the man that he had won the prize.",
            "The man who they say he met is ill, and the firm, which took the town with it, is gone.",
            "The town where they were born in 1990 has a shop where the goods in it are old.",
        ),
    )
    triggers = frozenset({*_SUBJECTS, "where", "whose", "whom", "when"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each relative word."""
        view = syntax(document)
        for at in view.tokens.where(*_SUBJECTS):
            if _is_subject_again(view, at):
                yield self._finding(view, at, at + 1, at + 2)
        for at in view.tokens.where("whose"):
            if view.next_word(at) in _OWNERS and view.next_tag(at + 1) in {"NN", "NNS", "JJ"}:
                yield self._finding(view, at, at + 1, at + 2)
            elif (pronoun := _is_owned_again(view, at)) > 0:
                yield self._finding(view, at, pronoun, pronoun + 1)
        yield from self._of_clauses(view)
        for at, first, last in told_again(view):
            yield self._finding(view, at, first, last)

    def _of_clauses(self, view: SyntaxView) -> Iterator[Finding]:
        """What is spare in the clause itself: a pronoun behind its helper, a “that”, a place."""
        for at in view.tokens.where("which", "who"):
            if _is_turned(view, at):
                yield self._finding(view, at, at + 2, at + 3)
            more = _joined_again(view, at)
            if more > 0:
                yield self._finding(view, at, more, more + 1)
        for at in view.tokens.where("where", "when"):
            that = _that_behind(view, at)
            if that > 0:
                yield self._finding(view, that, that, that + 1)
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


def _is_owned_again(view: SyntaxView, whose: int) -> int:
    """The pronoun right behind what “whose” owns, where the verb behind it lacks nothing; 0 where there is none."""
    noun, end = whose + 1, view.sentence_end(whose)
    last = view.sentence_end(whose) - 2
    if view.previous_tag(whose) in {"IN", "TO"} or (view.tag[last] == "VB" and view.tag[last - 1] == "TO"):
        return 0  # "in whose cause he died", "whose name he cannot bring himself to say"
    while noun < end and view.tag[noun] in {"JJ", "NN", "CD", "VBN"}:
        noun += 1
    noun -= noun == end or view.tag[noun] not in {"NNS", "NN"}
    at = noun + 1
    if at + 2 >= end or view.tag[noun] not in {"NN", "NNS"} or view.lower[at] not in {"they", "it", "he", "she"}:
        return 0
    if (view.lower[at] == "they") != (view.tag[noun] == "NNS") or view.tag[at + 1] not in FINITE:
        return 0
    helped = view.lower[at + 1] in HELP
    verb = view.skip_adverbs(at + 2) if helped else at + 1
    while helped and verb < end and (view.lower[verb] in HELP | {"been", "not"} or view.tag[verb] == "RB"):
        verb += 1
    alone = not _ALONE_OWNED.isdisjoint(lemmas(view.lower[verb]))
    passive = view.lower[verb - 1] in BE | {"been"} and view.tag[verb] in {"VBN", "JJ"}
    takes = view.tag[verb][:2] == "VB" and view.next_tag(verb) in OPENS_OBJECT | {"VBG", "NNS"}
    return at if alone or passive or takes or lacks_nothing(view, at + 1) else 0


_ALONE_OWNED = ALONE | frozenset("fail rise collapse close open begin end vanish disappear grow shrink happen".split())


def _is_turned(view: SyntaxView, at: int) -> bool:
    """Whether a helper, a pronoun that says the subject again, and a verb stand here, in no question."""
    end, helper, pronoun = view.sentence_end(at), at + 1, at + 2
    if (
        pronoun + 2 >= end
        or view.lower[helper] not in HELP
        or view.previous_word(at) != ","
        or view.text[end - 1] == "?"
    ):
        return False
    if view.lower[pronoun] not in _SUBJECTS[view.lower[at]] or view.tag[pronoun] != "PRP":
        return False
    return view.tag[pronoun + 1] in {"VBN", "VB"} and at - 1 > view.sentence_start(at)


def _joined_again(view: SyntaxView, at: int) -> int:
    """The pronoun behind “and” in an aside: the hall, which is old and it leaks, is shut; 0 for none."""
    first, end = view.sentence_start(at), view.sentence_end(at)
    if view.previous_word(at) != "," or not FINITE.isdisjoint(view.tag[first:at]) or view.next_tag(at) not in FINITE:
        return 0
    close = next((k for k in range(at + 2, end - 1) if view.text[k] == ","), 0)
    joint = next((k for k in range(at + 2, close - 2) if view.lower[k] == "and"), 0)
    if not joint or view.lower[joint + 1] not in _SUBJECTS[view.lower[at]] or view.tag[joint + 2] not in FINITE:
        return 0
    return joint + 1 if view.tag[view.skip_adverbs(close + 1)] in FINITE else 0


def _that_behind(view: SyntaxView, where: int) -> int:
    """The “that” behind the subject of a clause with “where”, whose only verb follows; 0 where it may stand."""
    end, that = view.sentence_end(where), where + 2
    if where + 5 >= end or view.tag[where + 1] not in {"DT", "CD"} or view.previous_tag(where) not in NOUNS | {","}:
        return 0
    while that < end and view.tag[that] in {"NN", "NNS", "JJ"}:
        that += 1
    if view.lower[that] != "that" or that + 2 >= end or view.tag[that - 1] not in {"NN", "NNS"}:
        return 0
    stop = next((k for k in range(that + 1, end) if view.text[k] in {",", ".", ";"}), end)
    closes = stop >= end - 1 or view.next_tag(stop) == "VBG"
    inside = view.tag[that + 1 : stop]
    return that if closes and "CC" not in inside and sum(map(FINITE.__contains__, inside)) == 1 else 0


_NAMING = frozenset("deemed called described named labelled labeled considered dubbed appointed declared".split())


def _is_subject_again(view: SyntaxView, at: int) -> bool:
    """Whether a pronoun that stands for the same noun follows, and its clause lacks nothing else."""
    word, pronoun = view.lower[at], view.next_word(at)
    noun = at - 1 - (view.previous_word(at) == ",")
    if pronoun not in _SUBJECTS[word] or noun < view.sentence_start(at) or view.tag[noun] not in {"NN", "NNS", "NNP"}:
        return False
    start = phrase_start(view, noun)
    if view.text[at - 1] == "," and view.lower[start - 1] == "of" and pronoun == "it" and view.tag[start - 2] == "NN":
        return lacks_nothing(view, at + 2) or is_passive(view, at + 2)  # "the cargo of prawns, which it had been"
    if word == "who" and pronoun == "they" and view.tag[noun] == "NN":
        noun = _people_before(view, noun)  # "families in the camp who they"
    many = view.tag[noun] == "NNS" or number(view.lower[noun]) == "plur"
    if (pronoun == "they") != many or (word == "that" and not _opens_sentence(view, noun)):
        return False
    if not _suits(view, noun, pronoun) or not _NAMING.isdisjoint(view.lower[at + 2 : at + 5]):
        return False  # "a governor, who he has deemed a threat"
    return lacks_nothing(view, at + 2) and "to" not in view.lower[at + 3 : at + 7]  # "who they are not related to"


def _people_before(view: SyntaxView, noun: int) -> int:
    """The word for people that a noun and its preposition tell the place of, or the noun itself."""
    led = phrase_start(view, noun) - 1
    people = led - 1
    if people < view.sentence_start(noun) or view.tag[led] != "IN" or view.tag[people] != "NNS":
        return noun
    return people if view.lower[people] == "families" or is_surely(view.lower[people], Kind.PERSON, least=0.8) else noun


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


def _place_again(view: SyntaxView, at: int) -> int:
    """The first of two words that say the place once more at the end of a clause with “where”; 0 for none."""
    last = view.sentence_end(at)
    led = NOUNS if view.lower[at] == "where" else {"IN"}
    if at == view.sentence_start(at) or view.tag[at - 1] not in led:
        return 0
    for k in range(at + 3, min(last - 1, at + _REACH)):
        if view.text[k] == ",":
            return 0
        closed = view.next_tag(k) in CLOSES or view.next_word(k) in {"for", "since", "until", "during"}
        closed = closed and view.next_tag(k) not in FINITE  # "for which they argued there was need"
        if view.lower[k] == "there" and closed and view.tag[k - 1][:2] == "VB":
            return k if "CC" not in view.tag[at:k] and sum(map(FINITE.__contains__, view.tag[at:k])) == 1 else 0
        ends = view.lower[k] in _PREPOSITIONS and view.lower[k + 1] in _AGAIN
        if ends and view.next_tag(k + 1) in CLOSES and "CC" not in view.tag[at:k]:
            inside = view.tag[at + 1 : k]
            return k if sum(map(FINITE.__contains__, inside)) == 1 and view.tag[k - 1] not in NOUNS else 0
    return 0
