"""``engineers have been work since Tuesday``, ``farmers are struggle to feed their cattle``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.subjects import subject_of
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import frequency, inflect, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.lists import words
from newslint.text import Document

_BE = words("auxiliaries", "be") - {"am", "be", "being"}
_PEOPLE = frozenset({"he", "she", "they", "we", "who", "police"})
_DOERS = (Kind.PERSON, Kind.GROUP, Kind.VEHICLE, Kind.ANIMAL)
_WITH = frozenset({"for", "since", "in", "at", "with", "against", "from", "on", "into", "through", "after", "by"})
_MOSTLY, _SOME = 0.6, 0.25
_SELDOMER = 0.75
"""How much rarer the form in -ing may be than the plain one, as log10: those of nouns are rarer."""
_ROLES = frozenset(
    "clutch part home key core second front top last joint sport fun news risk use mind value base fit".split()
)


class PlainForIng(Rule):
    """``have been work since Tuesday``."""

    meta = Meta(
        code="GRM446",
        name="plain-for-ing",
        summary="After a form of “be” a verb stands in its plain form where the form in -ing is meant.",
        why="What somebody is doing has -ing: they are searching, have been working.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 3.54",
        bad=(
            Example("The crews have been [[work]] since Tuesday.", fixed="The crews have been working since Tuesday."),
            "The farmers are [[struggle]] to feed their cattle.",
            "Rescue teams were [[search]] for two boys.",
        ),
        good=(
            "The crews have been working since Tuesday, and there has been work for them.",
            "The farmers are part of the plan.",
            "The plan is work for two, and the town was home to a mint. They were key to it.",
        ),
    )
    triggers = _BE

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the bare noun behind each such form."""
        view = syntax(document)
        for be in view.tokens.where(*_BE):
            verb = view.skip_adverbs(be + 1)
            if verb + 1 < view.sentence_end(be) and view.tag[verb] in {"NN", "VB", "VBP"} and _is_meant(view, be, verb):
                use = inflect(view.lower[verb], "VBG")[0]
                span = view.tokens.span(verb)
                fix = Fix.swap(span, use, Safety.UNSAFE)
                yield self.found(
                    span, f"After “{view.text[be]}”, is “{use}” meant for “{view.text[verb]}”?", fixes=(fix,)
                )


def _is_meant(view: SyntaxView, be: int, verb: int) -> bool:
    """Whether those who do something are the subject, and a word that is a verb as well tells what."""
    word, after = view.lower[verb], view.next_word(verb)
    if (
        word in _ROLES
        or not view.text[verb].islower()
        or "VB" not in possible_tags(word)
        or "VBN" in possible_tags(word)
    ):
        return False
    objects = view.tag[verb] == "VB" and view.next_tag(verb) in {"DT", "PRP$", "NNS"}
    leads = objects or after in _WITH or (after == "to" and view.next_tag(verb + 1) == "VB")
    if not leads or share(word, Kind.PERSON) > _SOME or not {"NN", "VB"} & possible_tags(word):
        return False
    if view.tag[verb] == "NN" and not view.certainly_singular(verb, counted=True):
        return False
    forms = inflect(word, "VBG")
    if not forms or frequency(forms[0]) < frequency(word) - _SELDOMER:
        return False
    return _does(view, be)


def _does(view: SyntaxView, be: int) -> bool:
    """Whether persons, bodies, animals or vehicles are the subject of a verb, by the tree or right before it."""
    first = view.sentence_start(be)
    if not {"what", "all", "there", "that"}.isdisjoint(view.lower[first:be]):
        return False
    before = view.before_adverbs(be - 1)
    if view.lower[before] in {"has", "have", "had"}:
        before = view.before_adverbs(before - 1)
    found = subject_of(view, be)
    subject = found if found >= 0 else before
    if subject < first or subject > be:
        return False
    return view.lower[subject] in _PEOPLE or (
        view.tag[subject] in {"NN", "NNS"} and share(view.lower[subject], *_DOERS) > _MOSTLY
    )
