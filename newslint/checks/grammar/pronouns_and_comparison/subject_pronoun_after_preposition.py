"""``between he and the mayor``, ``for we``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.pronouns import OBJECT_OF, write
from newslint.text import Document

_PREPOSITIONS = frozenset(
    """of with from to at by on about against between behind toward towards without upon among into onto through under
    over near beside beyond within concerning regarding around for above below""".split()
)
_HOLDS_PAIR = frozenset({"between", "for", "with", "to", "from", "by", "against", "among"})


class SubjectPronounAfterPreposition(Rule):
    """A subject pronoun after a preposition."""

    meta = Meta(
        code="GRM501",
        name="subject-pronoun-after-preposition",
        summary="After a preposition a pronoun has its object form: with him, between you and me.",
        why="The subject form sounds like the start of a new clause and makes the reader go back.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        bad=(
            "The court ruled [[against they]].",
            "The talks [[between he]] and the mayor failed.",
            "It was a deal between the mayor [[and I]].",
            Example("They met [[at he]] town hall.", "They met at the town hall."),
            "The prize was shared among Ann, Tom [[and he]].",
            "The letter was sent to my wife [[and I]], the clerk said.",
        ),
        good=(
            "The court ruled against them.",
            "They won, for he had founded the league.",
            "It was between the mayor and me, and I know what I asked for.",
            "The letter was addressed to King George I, and read by the wife of I. M. Lund.",
            "He sat with the birds and they at once were quiet.",
        ),
    )
    triggers = frozenset(OBJECT_OF)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before each subject pronoun, and what after it."""
        view = syntax(document)
        for at in view.tokens.where(*OBJECT_OF):
            if at == view.sentence_start(at) or not _pronoun(view, at) or _opens_clause(view, at):
                continue
            before = view.previous_word(at)
            if before == "on" and view.previous_word(at - 1) in {"and", "later", "early"}:
                continue  # "on and on he drones"
            follows = before in _PREPOSITIONS and view.tag[at - 1] in {"IN", "RP"}
            if not follows and not (before == "and" and _paired(view, at)):
                continue
            if view.lower[at] == "he" and view.next_tag(at) in {"NN", "NNS", "JJ", "NNP"}:
                yield self._article(view, at)
                continue
            use = write(OBJECT_OF[view.lower[at]])
            yield self.found(
                view.tokens.span(at - 1, at + 1),
                f"After a preposition the pronoun has its object form: write “{use}”.",
                fixes=(Fix.swap(view.tokens.span(at), use),),
            )

    def _article(self, view: SyntaxView, at: int) -> Finding:
        """The finding where a letter of "the" is lost: "at he hall"."""
        return self.found(
            view.tokens.span(at - 1, at + 1),
            f"A letter is missing between “{view.text[at - 1]}” and “{view.text[at + 1]}”: write “the”.",
            fixes=(Fix.swap(view.tokens.span(at), "the"),),
        )


def _pronoun(view: SyntaxView, at: int) -> bool:
    """Whether the word is a pronoun, and no letter, numeral, initial or title."""
    if view.tag[at] != "PRP":
        return False
    text = view.text[at]
    if text == "I":
        if view.tokens.adjacent(at) and view.next_word(at) == "-":
            return False  # a road: "parts of I-80"
        if not (view.tokens.adjacent(at) and view.next_word(at) == "."):
            return True
        after = view.text[at + 2 : at + 4]  # another initial: "of I. M. Lund"
        return view.sentence_end(at) <= at + 2 and not (
            after[1:] == ["."] and len(after[0]) == 1 and after[0].isupper()
        )
    return text.islower()


def _opens_clause(view: SyntaxView, at: int) -> bool:
    """Whether a verb follows of which the pronoun is the subject."""
    k = view.skip_adverbs(at + 1)
    if k >= view.sentence_end(at):
        return False
    if view.tag[k] in FINITE or view.lower[k] in {"'s", "'d", "'re", "'ve", "'ll", "who", "himself", "themselves"}:
        return True
    if view.lower[k] == ",":
        return view.previous_word(at) == "for"  # "for he, like others, knew"
    # "for we the people ask": too far to tell
    return view.lower[k] in {"the", "all", "both", "alone"} or view.tag[k] in {"VB", "VBN"}


def _paired(view: SyntaxView, at: int) -> bool:
    """Whether "and I" closes a pair that a preposition opens: "between the mayor and I"."""
    first = view.sentence_start(at)
    k = at - 2
    while k > first and view.tag[k] in {"NN", "NNP", "NNS", "DT", "JJ", "PRP$", "POS", "PRP", ","}:
        k -= 1
    if k < first or view.lower[k] not in _HOLDS_PAIR or view.tag[k] not in {"IN", "TO"} or k == at - 2:
        return False
    after = at + 1
    if after >= view.sentence_end(at) or view.tag[after] == ".":
        return True
    if view.tag[after] == "IN":  # no second clause: "he sat with the birds and they at once were quiet"
        last = view.sentence_end(at)
        return FINITE.isdisjoint(view.tag[first:k]) or FINITE.isdisjoint(view.tag[after:last])
    if view.tag[after] == "," and view.tag[k + 1] == "PRP$":
        return True  # "to my wife and I, the witness said"
    return view.lower[k] in {"between", "among"} and view.tag[after] in {",", ":", "CC"}
