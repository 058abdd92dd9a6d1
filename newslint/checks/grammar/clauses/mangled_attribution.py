"""``The fire, as said police, began``, ``it cost a million a day, was said by the union``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._attributions import ADDING, loose_attributions
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.reporting_verbs import TELLING
from newslint.text import Document

_SAID = frozenset(
    form
    for verb in "say state tell inform notify report announce declare confirm claim mention note stress".split()
    for form in forms(verb)
    if form not in {verb, "saying"}
)
"""Forms of verbs that tell who said something."""
_ONLY_SAID = frozenset({"said", "told", "informed", "stated", "mentioned", "notified"})
"""Participles that are no good with "it was ... by" behind what was said."""
_ENDS = frozenset({",", "."})
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "POS", "CD", "HYPH", "IN"}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_LONGEST = 10


class MangledAttribution(Rule):
    """Who said something, told in a way that English has not."""

    meta = Meta(
        code="GRM772",
        name="mangled-attribution",
        summary="Who said it is told as “police said”, “said the mayor” or “according to the mayor”.",
        why="“As said police” and “was said by the police” are how other languages put it.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, sections 14.28 and 15.53",
        bad=(
            Example("The fire, [[as said]] police, began at noon.", "The fire, said police, began at noon."),
            "The strike cost a million a day, [[was said by]] the union.",
            "The tunnel will stay shut for a week, [[it was told by]] the firm.",
            "The drug is safe, [[has said]] the ministry.",
            "The road is shut, [[as it was announced by]] the town.",
            "The road will open on Friday, said the engineer, Jo Marsh [[said]].",
        ),
        good=(
            "The fire, police said, began at noon, as reported on Monday.",
            "The firm, which closed in May, said that it was sold. The clerk stopped, told them to wait and left.",
            "The strike, the union said, was announced by the mayor, and what he said was said by others too.",
            "It was announced by the firm, as it is said to be by all.",
        ),
    )
    triggers = frozenset({"as", "by", "has", "have"}) | ADDING | {"says", "that"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each “as” with a verb of saying behind it, and at each “by” with its participle before it."""
        view = syntax(document)
        for at in view.tokens.where("as"):
            if _turned(view, at):
                span, said = view.tokens.span(at, at + 2), view.text[at + 1]
                use = said if view.lower[at + 1] in TELLING else "said"
                message = f"Leave out “as” before who said it: write “{use}”, or “according to”."
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))
        for has in view.tokens.where("has", "have"):
            if _turned_perfect(view, has):
                message = f"Who said it stands before “{view.text[has]} {view.text[has + 1]}”, or write “said”."
                yield self.found(view.tokens.span(has, has + 2), message)
        for loose in loose_attributions(view):
            span = view.tokens.span(loose.first, loose.last)
            again = "Who said it is told twice here: leave out one of the two."
            bare = f"Nothing joins this to the clause before: write “and {document[span]}”, or the form in -ing."
            yield self.found(span, again if loose.twice else bare)
        for by in view.tokens.where("by"):
            first = _passive(view, by)
            if first >= 0:
                span = view.tokens.span(first, by + 1)
                message = "Write “according to”, or who said it with “said” behind."
                fix = Fix.swap(span, "according to", Safety.UNSAFE)
                yield self.found(span, message, fixes=(fix,))


def _turned(view: SyntaxView, at: int) -> bool:
    """Whether a verb of saying and who said it follow "as", alone between marks."""
    said, last = at + 1, view.sentence_end(at)
    if said + 2 >= last or view.lower[said] not in _SAID or view.tag[said] not in {"VBD", "VBZ", "VBN", "VBP"}:
        return False
    if at > view.sentence_start(at) and view.text[at - 1] not in {",", "–", "—"}:
        return False
    return _speaker_alone(view, said + 1)


def _turned_perfect(view: SyntaxView, has: int) -> bool:
    """Whether a perfect of saying and who said it stand between marks, with no subject before: has said the mayor."""
    said = has + 1
    if said + 2 >= view.sentence_end(has) or view.lower[said] not in _SAID or view.previous_word(has) != ",":
        return False
    subject = view.tree.subject_of(said)
    return (subject < 0 or subject > said) and view.relation[said] != "conj" and _speaker_alone(view, said + 1)


def _speaker_alone(view: SyntaxView, k: int) -> bool:
    """Whether a name or a noun phrase begins at a token, and a mark ends it."""
    said, last = k - 1, view.sentence_end(k)
    if view.tag[k] not in NOUNS | {"DT", "PRP$"} or view.text[k] in CALENDAR or view.lower[k] in {"last", "this"}:
        return False
    while k < min(last, said + _LONGEST) and view.tag[k] in _PHRASE:
        k += 1
    return k < last and view.text[k] in _ENDS and view.text[k - 1] not in CALENDAR


def _passive(view: SyntaxView, by: int) -> int:
    """The first token of a passive that tells who said what stands before it; -1 where it has a subject of its own."""
    said = by - 1
    be, first = said - 1, view.sentence_start(by)
    if view.lower[said] not in _SAID or be - 2 < first or view.lower[be] not in {"was", "were", "is"}:
        return -1
    if view.text[be - 1] == ",":
        subject = any(view.relation[k] in _SUBJECTS for k in view.tree.children(said))
        joined = view.tree.dependent(said, "cc") >= 0
        return -1 if subject or view.head[be] != said or joined else be
    if view.lower[be - 1] != "it" or be - 3 < first:
        return -1
    if view.lower[be - 2] == "as":
        return be - 2
    return be - 1 if view.text[be - 2] == "," and view.lower[said] in _ONLY_SAID else -1
