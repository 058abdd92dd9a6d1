"""A pronoun of another number than all that it can mean: "The satellites will complete its first orbit"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.pronouns_and_comparison._one_for_many import one_for_many, own_of_many
from newslint.checks.grammar.pronouns_and_comparison._persons_own import persons_own
from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.agreement import NUMBER_TRANSPARENT
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.language.words.doers import Role, fits
from newslint.language.words.morphology import lemma, verb_number
from newslint.language.words.noun_kinds import DOERS, Kind, kinds_of, share
from newslint.lexicon.numerals import STRETCHES
from newslint.story.parts_of_copy import parts_of_copy
from newslint.story.referents import referents
from newslint.text import Document

_OWN = frozenset({"its", "his", "her"})
_PARTS = frozenset({"most", "many", "some", "several", "all", "both"})
_YEAR = 4
"""Figures of a year."""
_FIRST = 90
"""Tokens from the start of a text within which the first sentence that speaks of something stands."""
_PERSONS = {Kind.PERSON: 1.0}
_HARDLY = 0.35
"""How well a person fits what is done at most, where a thing is meant."""
_MARKS = frozenset({"``", "''", ":", "-LRB-"})


class PronounOfOtherNumber(Rule):
    """``The satellites will complete its first orbit``, where a text begins."""

    meta = Meta(
        code="GRM532",
        name="pronoun-of-other-number",
        summary="A pronoun has another number than the only words that it can mean.",
        why="Where a text begins, a pronoun means what stands before it in the sentence, and has its number.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Huddleston and Pullum, The Cambridge Grammar of the English Language, 5.17",
        bad=(
            Example(
                "The satellites will complete [[its]] first orbit by Thursday.",
                fixed="The satellites will complete their first orbit by Thursday.",
            ),
            "Many of the farmers have sold [[his]] cattle.",
            "The bridge was closed after [[they]] were damaged by a ship.",
            "The two ferry firms said that [[it]] would share a pier.",
            "The two sisters said that [[he]] would sell the farm.",
            "The sisters, who run the mill with [[her]] father, are late.",
            "The boats were bought without a plan, and few know who ordered [[it]].",
            "Ms Lund, who lost a hut in the fire, said neither she nor her sons had been asked for [[its]] views.",
        ),
        good=(
            "The satellites will complete their first orbit by Thursday.",
            "The council met, and the clerk said neither she nor her sons had been asked for its views.",
            "Shares in the firm fell after analysts cut its rating.",
            "The bank has a new head. Analysts like its plans, and the farmers sold his cattle.",
            "The bridge and the tower were closed after they were damaged by a ship.",
            "The council met after they were told to.",
            "The two ferry firms said that it would rain, and the critics of the bank say it will fail.",
            "The boat was bought without a plan, and few know who ordered it.",
        ),
    )
    triggers = _OWN | {"they", "it", "he", "she"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the pronouns in the first sentence that could have said what they mean."""
        view = syntax(document)
        for at in view.tokens.where(*_OWN):
            if at < _FIRST and not _has_singular(view, at):
                subject = _plural_subject(view, at)
                if subject >= 0 and parts_of_copy(document).in_whole_sentences(view.tokens.start_of(at)):
                    yield self._report(view, at, subject, "their")
        yield from (self._report(view, at, persons, "their") for at, persons in _of_persons(view))
        for one in (*one_for_many(document), *own_of_many(document)):
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(one.pronoun)):
                yield self._report(view, one.pronoun, one.noun, one.use)
        for at in view.tokens.where("they"):
            if at < _FIRST:
                noun = _only_thing(view, at)
                if noun >= 0 and parts_of_copy(document).in_whole_sentences(view.tokens.start_of(at)):
                    yield self._report(view, at, noun, "it")

    def _report(self, view: SyntaxView, at: int, noun: int, use: str) -> Finding:
        """A finding at a pronoun, with what it means and the pronoun for that."""
        span = view.tokens.span(at)
        return self.found(
            span,
            f"“{view.text[at]}” cannot mean “{view.text[noun]}”, and nothing else stands before it: is “{use}” meant?",
            fixes=(Fix.swap(span, use),) if use == "their" else (),
            related=(Related(view.tokens.span(noun), "The only word that it can mean."),),
        )


def _of_persons(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Each “its” of persons that is not seen where a text begins, with these persons."""
    for at, persons in persons_own(view, referents(view.document)):
        if at >= _FIRST or _has_singular(view, at):
            yield at, persons


def _has_singular(view: SyntaxView, at: int) -> bool:
    """Whether a text has a noun in the singular, a name or a singular pronoun before a token."""
    return any(
        view.tag[k] in {"NNP", "NNPS"}
        or (view.tag[k] == "NN" and _means_one(view, k))
        or (view.tag[k] in {"PRP", "CD", "DT"} and view.lower[k] in {"it", "he", "she", "one", "this", "someone", "i"})
        for k in range(at)
    )


def _means_one(view: SyntaxView, noun: int) -> bool:
    """Whether a singular stands for something of its own, and is no part of a compound, no time and no quantity."""
    if view.relation[noun] in {"compound", "amod"} or view.lower[noun] in STRETCHES | TIMES:
        return False
    return view.lower[noun] not in NUMBER_TRANSPARENT


def _plural_subject(view: SyntaxView, at: int) -> int:
    """The plural subject of the clause that a pronoun belongs to, right at the start of its sentence; -1 for none."""
    low = view.sentence_start(at)
    subject = next((k for k in range(low, at) if view.relation[k] in SUBJECTS), -1)
    if subject < 0 or not _MARKS.isdisjoint(view.tag[low:at]):
        return -1
    many = view.certainly_plural(subject) or _is_plain_start(view, subject, low)
    if view.lower[subject] in _PARTS and view.next_word(subject) == "of":
        many = any(view.certainly_plural(k) for k in range(subject + 2, at))
    verb = next((k for k in range(subject + 1, at) if view.tag[k] in FINITE), -1)
    if not many or verb < 0 or verb_number(view.lower[verb]) == "sing" or view.tag[low] == "IN":
        return -1
    if any(view.relation[k] in SUBJECTS for k in range(subject + 1, at)):
        return -1
    if view.lower[at] != "its" and view.relation[view.head[at]] != "obj":
        return -1  # "Many of them knew several of his neighbours"
    return subject if view.tag[at] == "PRP$" else -1


def _is_plain_start(view: SyntaxView, noun: int, low: int) -> bool:
    """Whether a plural opens a sentence, with the capital of that."""
    return noun == low and view.tag[noun] == "NNS"


def _only_thing(view: SyntaxView, at: int) -> int:
    """The noun in the singular for a thing that "they" must mean, of which something is done; -1 for none."""
    low, end = view.sentence_start(at), view.sentence_end(at)
    verb = view.head[at]
    if view.relation[at] != "nsubj:pass" or not at < verb < end or view.tag[verb] != "VBN" or at - low < 3:
        return -1
    if view.tag[at - 1] in {"WRB", "WP", "WDT"}:
        return -1  # "the town where they were born"
    if "and" in view.lower[: at - 1] or not _MARKS.isdisjoint(view.tag[low:at]):
        return -1
    base, thing = lemma(view.lower[verb], "VBN"), -1
    for k in range(at):
        year = view.tag[k] == "CD" and view.previous_tag(k) == "IN" and len(view.text[k]) == _YEAR
        if view.tag[k] in NOUNS | {"PRP", "CD", "PRP$"} and view.tag[k] != "NN" and not year:
            return -1
        if view.tag[k] == "NN" and share(view.lower[k], *DOERS) > 0.1:
            if (fits(_PERSONS, base, Role.SUFFERS) or 1.0) > _HARDLY:
                return -1
        elif view.tag[k] == "NN" and kinds_of(view.lower[k]) and view.relation[k] in SUBJECTS:
            thing = k
    return thing
