"""An adverb between a verb and its short object: "speaks fluently French"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.grammar.clauses._displaced import displaced, turned
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.calendar_names import CALENDAR, WEEKDAYS
from newslint.lexicon.function_words import POSSESSIVES
from newslint.lexicon.transitives import never_behind
from newslint.text import Document

_VERBS = frozenset({"VBZ", "VBP", "VBD", "VBN", "VB"})
_CLOSING = frozenset({".", ",", ";", "and", "but", "or"})
_SHORT = 3
"""Tokens of the longest object; before a longer one an adverb may stand."""
_OF_NOUNS = frozenset({"of", "that", "who", "which", "between", "whether", "from", "by", "as", "than", "to", "about"})
_PLAIN = frozenset({"often", "always", "never", "again", "already", "soon", "sometimes"})
_TODAY = frozenset({"yesterday", "today"})
_DAYS = frozenset(WEEKDAYS) | _TODAY
_NO_OBJECT = frozenset("say tell add write report estimate total number cost weigh last seem become remain".split())
_SOME = 0.4
_WITH_DAY = frozenset("night nights morning mornings evening evenings afternoon afternoons lunchtime".split())
_DEGREES = frozenset(
    {"only", "nearly", "almost", "exactly", "roughly", "approximately", "merely", "really", "likely", "daily"}
)
"""Adverbs in -ly that belong to what follows."""


class AdverbBeforeObject(Rule):
    """``speaks fluently French``."""

    meta = Meta(
        code="GRM709",
        name="adverb-before-object",
        summary="An adverb stands between a verb and its short object.",
        why="Nothing parts a verb from its object in English: she speaks French fluently.",
        severity=Severity.WARNING,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: adverbs, position",
        bad=(
            Example("She closed [[slowly the door]].", fixed="She closed the door slowly."),
            Example("He knows [[very well the town]].", fixed="He knows the town very well."),
            Example("The bank cut [[on Friday rates]] for once.", fixed="The bank cut rates on Friday for once."),
            Example(
                "They have won five of their [[10 last]] matches.", fixed="They have won five of their last 10 matches."
            ),
            Example("He [[denied always]] that he knew her.", fixed="He always denied that he knew her."),
            Example("She feeds [[every evening the cats]].", fixed="She feeds the cats every evening."),
            Example("She likes [[very much opera]] and jazz.", fixed="She likes opera very much and jazz."),
        ),
        good=(
            "She speaks French fluently, and knows the town very well.",
            "He explained carefully the reasons that had led the board to its decision.",
            "Prices rose sharply last year and fell slightly this week.",
            "They found alive and well the boy who fell. A small red van was found, and a dark blue old coat.",
            "It cost nearly £4m, and weighed roughly two tons.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each adverb that follows a verb for an object that ends the clause."""
        view = syntax(document)
        days = view.tokens.where(*_DAYS, *TIMES, "day")
        for at in sorted({*tags(document).where("RB").tolist(), *days, *view.tokens.where("much")}):
            first = _adverbial(view, at)
            if first <= view.sentence_start(at):
                continue
            head = _object(view, first, at)
            if head >= 0:
                span = view.tokens.span(first, head + 1)
                adverb, thing = (document[view.tokens.span(*ends)] for ends in ((first, at + 1), (at + 1, head + 1)))
                use = f"{thing} {adverb}"
                fix = Fix.swap(span, use, Safety.UNSAFE)
                yield self.found(span, f"The object comes first: “{use}”.", fixes=(fix,))
        for first, head in displaced(view):
            span, use = view.tokens.span(first, head), turned(view, first, head)
            yield self.found(span, f"Turn it round: “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


@cache
def _pasts() -> frozenset[str]:
    """The pasts of verbs that take their object right away, and hardly ever do without."""
    return frozenset(form for verb in never_behind() for form in inflect(verb, "VBD")) - {"met", "began", "ended"}


def _adverbial(view: SyntaxView, at: int) -> int:
    """The first token of the adverb or time that ends at a token, right behind a verb; -1 where none does."""
    word = view.lower[at]
    if view.tag[at] == "NNP" or word in _DAYS:
        start = at - 1 if view.previous_word(at) in {"on", "last"} else at if word in _TODAY else -1
        return start if word in WEEKDAYS or word in _TODAY else -1
    if word in TIMES | {"day"} and view.previous_word(at) in {"next", "last", "every"}:
        return at - 1
    if word in {"well", "much", "often"} and view.previous_word(at) == "very":
        return at - 1
    if word in _DEGREES or view.tag[at] not in {"RB", "JJ"}:
        return -1
    return at if word.endswith("ly") or word in _PLAIN else -1


def _object(view: SyntaxView, first: int, at: int) -> int:
    """The last token of the short object behind an adverb; -1 where there is none."""
    last = view.sentence_end(at)
    if first == view.sentence_start(at) or at + 2 >= last:
        return -1
    every = view.lower[first] == "every"
    if view.previous_tag(first) not in _VERBS and not _sole_verb(view, first - 1, every=every):
        return -1
    verb, head = first - 1, at + 1
    if view.lower[verb] in HELPERS or lemma(view.lower[verb], view.tag[verb]) in _NO_OBJECT:
        return -1
    if _is_language(view, verb, head):
        return head
    head = _head(view, head, last)
    plain = head < last and view.lower[at] == "always" and view.next_tag(head) in {"TO", "IN"}
    if head >= last or view.tag[head] not in NOUNS or not (plain or _closes(view, head)):
        return -1
    day = view.lower[at] in _DAYS or view.lower[at] in TIMES
    if view.lower[at] in TIMES and head == at + 1 and not every:
        return -1  # "spent last week meeting shareholders"
    if every:
        taken = view.relation[head] == "obj" and view.lower[head] not in _WITH_DAY
        return head if taken and (head > at + 1 or view.tag[head] == "NNP") else -1
    if day and (not _takes_object(view, verb) or view.lower[head] in _WITH_DAY):
        return -1
    if not day and (view.relation[head] != "obj" or view.head[head] != verb):
        return -1
    time = is_time_phrase(view, head) or view.lower[head] in CALENDAR or view.text[head] in CALENDAR
    return -1 if time or share(view.lower[head], Kind.AMOUNT, Kind.TIME) > _SOME else head


def _head(view: SyntaxView, first: int, last: int) -> int:
    """The head of a short noun phrase that begins at a token."""
    head = first
    if view.lower[head] == "that" and view.tag[head] == "IN":
        return last  # it opens a clause: found on Wednesday that the firm had known
    if view.lower[head] in POSSESSIVES | {"the", "a", "an", "this", "that"} or view.tag[head] == "CD":
        head += 1
        if head + 1 < last and view.tag[head] in {"JJ", "VBN"} and view.tag[head + 1] in NOUNS:
            head += 1
    while head + 1 < last and head - first < _SHORT - 1 and view.tag[head + 1] in NOUNS and view.tag[head] in NOUNS:
        head += 1
    return head


def _takes_object(view: SyntaxView, verb: int) -> bool:
    """Whether a verb that hardly ever stands without an object is a past, or follows a modal."""
    if view.lower[verb] in _pasts():
        return True
    led = view.tag[verb] == "VB" and view.tag[view.before_adverbs(verb - 1)] == "MD"
    following = view.relation[verb + 3 : verb + 6]
    return led and (view.lower[verb] in never_behind() or ("obj" in following and view.lower[verb + 1] == "next"))


def _is_language(view: SyntaxView, verb: int, head: int) -> bool:
    """Whether a verb of speaking has the name of a language behind it, and nothing that this describes."""
    named = view.text[head].istitle() and view.lower[head].endswith(_LANGUAGES) and view.tag[head] in {"NNP", "JJ"}
    return (
        named
        and lemma(view.lower[verb], view.tag[verb]) in _SPEAKS
        and view.next_tag(head) in {".", ",", "IN", "CC", "WRB", "TO"}
    )


_SPEAKS = frozenset({"speak", "know", "understand", "learn", "write", "read", "teach"})
_LANGUAGES = ("ish", "ese", "ian", "ic", "man", "ch", "indi", "rdu", "ili", "rew", "ek", "ai", "an")


def _sole_verb(view: SyntaxView, verb: int, *, every: bool) -> bool:
    """Whether a word that may be a past is taken for a noun in a sentence without another verb: cut on Friday rates."""
    tagged = view.tag[view.sentence_start(verb) : view.sentence_end(verb)]
    known = view.lower[verb] in _pasts() or (
        every and view.tag[verb] == "NNS" and "VBZ" in possible_tags(view.lower[verb])
    )
    return known and FINITE.isdisjoint(tagged)


def _closes(view: SyntaxView, head: int) -> bool:
    """Whether an object ends here: with the clause, or before a preposition that does not belong to it."""
    if view.next_word(head) in _CLOSING:
        return True
    behind = head + 1
    led = view.next_tag(head) == "IN"
    return led and view.lower[behind] not in _OF_NOUNS and view.relation[behind] != "mark"
