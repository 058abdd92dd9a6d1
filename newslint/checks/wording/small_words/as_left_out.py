"""``dismissed in Perth hearsay``, ``regarded by many a failure``, ``used a treatment``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE_FORMS
from newslint.lexicon.numerals import STRETCHES
from newslint.text import Document

_TAKEN_FOR = frozenset(
    """describe regard dismiss portray depict denounce hail characterise characterize classify interpret perceive
    identify diagnose reject condemn praise cite ridicule acclaim recognise recognize treat use view see know""".split()
)
"""Verbs that say what something is taken for, by "as"."""
_PARTICIPLES = {form: verb for verb in _TAKEN_FOR for form in inflect(verb, "VBN")}
_WIDE = frozenset({"see", "know", "view", "use", "identify", "reject", "condemn", "praise", "cite", "treat"})
"""Of these the passive goes on in other ways as well: only an article right behind shows what is lost."""
_BEFORE = frozenset({"by", "in", "at"})
_PHRASE = NOUNS | {"DT", "JJ", "CD", "PRP$", "JJR", "JJS", "PRP"}
_ENDS = FINITE | {"MD", ",", ".", "IN", "TO", "WDT", "WP", "CC"}
_TIMES = STRETCHES | {
    "night",
    "time",
    "while",
    "moment",
    "second",
    "lot",
    "bit",
    "way",
    "mile",
    "few",
    "couple",
    "dozen",
}
_LONGEST = 5


class AsLeftOut(Rule):
    """``was dismissed by the court a forgery``."""

    meta = Meta(
        code="WRD321",
        name="as-left-out",
        summary="What something is taken for stands behind the verb without “as”.",
        why="A letter is dismissed as a forgery, a tax is seen as a burden: “as” joins the two.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 16.47",
        bad=(
            Example(
                "The note was [[dismissed by the court a]] forgery.",
                "The note was dismissed by the court as a forgery.",
            ),
            "The ban, [[regarded by many a]] failure, was lifted.",
            "The drug is [[used a]] treatment for gout.",
            "The claim was [[dismissed in Perth hearsay]].",
        ),
        good=(
            "The note was dismissed by the court as a forgery a month later.",
            "The drug is used a lot, and he was dismissed by the firm a year ago. He was treated in Perth hospital.",
            "It was described by a friend, a clerk, as dull. He was seen by a nurse.",
            "The man was identified by a witness.",
        ),
    )  # fmt: skip
    triggers = frozenset(_PARTICIPLES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such participle in the passive."""
        view = syntax(document)
        for at in view.tokens.where(*_PARTICIPLES):
            if view.tag[at] != "VBN" or at + 2 >= view.sentence_end(at) or not view.text[at].islower():
                continue
            what = _predicate(view, at) if _is_passive(view, at) else -1
            if what >= 0:
                fix = Fix.insert("Write “as”", view.tokens.start_of(what), "as ", Safety.UNSAFE)
                message = f"“As” is missing: write “as {view.text[what]}”."
                yield self.found(view.tokens.span(at, what + 1), message, fixes=(fix,))


def _is_passive(view: SyntaxView, at: int) -> bool:
    """Whether a form of "be" stands before a participle, or a noun or a comma that it describes."""
    before = view.before_adverbs(at - 1)
    if before < view.sentence_start(at) or before == at:
        return False
    return view.lower[before] in BE_FORMS or (
        view.tag[before] in {",", "NN", "NNS"} and _PARTICIPLES[view.lower[at]] not in _WIDE
    )


def _predicate(view: SyntaxView, at: int) -> int:
    """Where the phrase begins that says what something is taken for; -1 where none does."""
    verb, last = _PARTICIPLES[view.lower[at]], view.sentence_end(at)
    start = at + 1
    if view.lower[start] in {"a", "an"}:
        head = _head(view, start, last)
        return start if head > 0 and not _is_extent(view, head) else -1
    if verb in _WIDE or view.lower[start] not in _BEFORE:
        return -1
    for k in range(start + 2, min(start + 2 + _LONGEST, last)):
        if view.lower[k] in {"a", "an"} and view.tag[k - 1] in NOUNS | {"JJ", "PRP", "DT"}:
            head = _head(view, k, last)
            return k if head > 0 and not _is_extent(view, head) else -1
        if view.tag[k] == "NN" and view.tag[k - 1] == "NNP" and verb == "dismiss" and k == start + 2:
            abstract = share(view.lower[k], Kind.WORDS, Kind.QUALITY) > _MOSTLY
            return k if abstract and view.next_tag(k) in _ENDS else -1
        if view.tag[k] not in _PHRASE:
            return -1
    return -1


_MOSTLY = 0.9


def _head(view: SyntaxView, start: int, last: int) -> int:
    """The head of a phrase that an article opens, and that ends there; -1 where it goes on."""
    group = view.noun_phrase(start)
    if group is None or group.head + 1 >= last:
        return -1
    return group.head if view.tag[group.head + 1] in _ENDS and view.tag[group.head] == "NN" else -1


def _is_extent(view: SyntaxView, head: int) -> bool:
    """Whether a phrase tells when, how long or how often."""
    return view.lower[head] in _TIMES or is_time_phrase(view, head) or share(view.lower[head], Kind.TIME) > 1 - _MOSTLY
