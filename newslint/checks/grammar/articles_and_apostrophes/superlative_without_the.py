"""“Biggest”, “first” or “only” before its noun without “the”: "it was biggest fire in the town"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_mass
from newslint.lexicon.auxiliaries import BE
from newslint.story.spoken_amounts import ORDINALS
from newslint.text import Document

_FREE = frozenset({"best", "most", "least", "first", "last", "worst"})
"""Superlatives that may stand without an article: best friends, most people, last orders."""
_HELD = frozenset({"become", "became", "becomes", "remain", "remained", "remains"})
_ADVERBS = frozenset({"now", "also", "still", "already", "once", "again"})
_OF_A_GROUP = frozenset({"in", "of", "ever", "since", "to", "that", "for"})
"""Words behind the noun that say among what it is the biggest."""


_BEFORE = frozenset("among of in for with at on to from near hit hits reached reach touched".split())
"""Prepositions, and verbs of reaching, behind which what is singled out has its article."""


class SuperlativeWithoutThe(Rule):
    """``it was biggest fire in the town``."""

    meta = Meta(
        code="GRM166",
        name="superlative-without-the",
        summary="A superlative or “only” stands before its noun without “the”.",
        why="There is one biggest, and one only: it has the article, or says whose it is.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: superlatives",
        bad=(
            Example("It was [[biggest]] fire in the town.", fixed="It was the biggest fire in the town."),
            "She is [[youngest]] mayor of the county.",
            "It is [[second]] largest port in the country.",
            "This is [[only]] way to save the club.",
            "Among [[most]] expensive items was a jet.",
            "Prices fell to [[lowest]] level in two years.",
            "He died in [[same]] year as his wife.",
        ),
        good=(
            "It was the biggest fire in the town, and its worst.",
            "They are best friends of the mayor, and most people in the town know them.",
            "It is only fear that kept him away, and only one way is left to them.",
            "It ranks from largest to smallest and at best costs of same-day trips rise.",
            "Those at greatest risk of a fall are over 80. The river is widest here, and prices are highest in May.",
        ),
    )
    triggers = BE | _HELD | _BEFORE | {"only"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each form of “be” and some prepositions for a superlative, or “only”, and a noun."""
        view = syntax(document)
        for known in view.tokens.where(*_OF_ONE):
            only = known - 1
            if _is_only_one(view, only):
                fix = Fix.insert("Write “the”", view.tokens.start_of(only), "the ", Safety.UNSAFE)
                yield self.found(view.tokens.span(only), "There is but one: write “the only”.", fixes=(fix,))
        for verb in view.tokens.where(*(BE | _HELD | _BEFORE)):
            at = verb + 1
            while at < view.sentence_end(verb) and view.lower[at] in _ADVERBS:
                at += 1
            behind = view.lower[verb] in _BEFORE
            if at + 2 >= view.sentence_end(verb) or (behind and view.text[view.sentence_end(verb) - 1] != "."):
                continue
            if (behind and (_lacks_behind(view, at) or _is_known(view, at))) or (not behind and _lacks(view, at)):
                span = view.tokens.span(at)
                use = f"the {view.text[at]}"
                fix = Fix.insert("Write “the”", span.start, "the ", Safety.UNSAFE)
                yield self.found(span, f"There is but one: write “{use}”.", fixes=(fix,))


_OF_ONE = frozenset({"known", "surviving", "existing", "remaining", "living"})
"""What there is only one of: the only known photograph."""


def _is_only_one(view: SyntaxView, only: int) -> bool:
    """Whether “only” and one of many stand behind a joint or a preposition: two books and only known photograph."""
    noun = only + 2
    if only <= view.sentence_start(only) or noun + 1 >= view.sentence_end(only) or view.lower[only] != "only":
        return False
    joined = view.tag[only - 1] in {"CC", "IN"} and view.lower[only - 1] not in {"but", "if", "that", "than", "as"}
    return joined and view.tag[noun] == "NN" and view.certainly_singular(noun) and view.lower[noun + 1] in _OF_A_GROUP


def _lacks_behind(view: SyntaxView, at: int) -> bool:
    """Whether a superlative and its noun stand right behind a preposition: among most expensive items."""
    head = at + 1
    ranked = view.tag[at] == "JJS" and view.lower[at] not in _FREE | {"latest", "nearest", "next"}
    if (view.lower[at - 1], view.lower[head]) == ("at", "risk"):
        return False  # "those at greatest risk of a fall"
    if view.lower[at] in {"most", "least"} and view.tag[at] == "RBS" and view.tag[head] in {"JJ", "VBN"}:
        ranked, head = True, head + 1
    if not ranked or view.tokens.adjacent(at) or view.lower[at] == view.lower[head]:
        return False
    while head + 1 < view.sentence_end(at) and view.tag[head] == "JJ":
        head += 1
    if view.tag[head] not in {"NN", "NNS"} or not view.text[head].islower() or not view.text[at].islower():
        return False
    lead = view.lower[at - 1]
    if lead in {"among", "one"} or view.lower[at - 2 : at] == ["one", "of"]:
        return view.tag[head] == "NNS"
    return view.tag[head] == "NN" and not is_mass(view.lower[head]) and view.next_word(head) in _OF_A_GROUP


def _is_known(view: SyntaxView, at: int) -> bool:
    """Whether "same" and a noun stand here without an article: in same year."""
    noun = at + 1
    if view.lower[at] != "same" or noun + 1 >= view.sentence_end(at) or not view.text[at].islower():
        return False
    if view.tag[noun] not in {"NN", "NNS"} or view.lower[noun] in {"sex", "day", "gender"}:
        return False
    return not view.tokens.adjacent(at) and view.next_tag(noun) not in {"NN", "NNS", "HYPH"}


def _lacks(view: SyntaxView, at: int) -> bool:
    """Whether a word is a superlative, or “only”, before a singular noun and what that is singled out of."""
    only = view.lower[at] == "only"
    if view.lower[at] in ORDINALS and view.tag[at + 1] == "NN" and view.lower[at + 1] == "time":
        return view.next_word(at + 1) in _OF_A_GROUP  # "was second time in a month"
    if view.lower[at] in ORDINALS and view.lower[at] != "first" and view.next_tag(at) == "JJS":
        at += 1  # "is second largest port"
    if not only and (view.tag[at] != "JJS" or view.lower[at] in _FREE):
        return False
    head = at + 1
    while head + 1 < view.sentence_end(at) and view.tag[head] == "JJ":
        head += 1
    if view.tag[head] not in NOUNS - {"NNP", "NNPS"} or view.next_word(head) not in _OF_A_GROUP:
        return False
    if only:
        return view.tag[head] == "NN" and not is_mass(view.lower[head]) and view.next_word(head) == "to"
    return view.tag[head] == "NN"
