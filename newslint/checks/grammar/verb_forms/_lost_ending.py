"""Verbs of relative clauses that lost the ending of the past: "two guards who sustain burns were treated"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety
from newslint.engine.rule import Evidence
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, possible_tags
from newslint.lexicon.lists import words
from newslint.text import Document

_EVENTS = words("event-verbs") | {"sustain", "suffer", "witness", "fall", "arrive", "inhale", "contract", "test"}
_STATES = frozenset("sail walk pay vote hand sing run give take marry pass visit swim turn stop join drive fly".split())
"""Events that people do as a habit as well."""
_COUNTS = frozenset({"several", "both", "dozens", "hundreds", "thousands", "many", "some", "other", "another"})
_NOW = frozenset("often always usually never every each still now regularly sometimes ever when if".split())


class LostEnding(Evidence):
    """``Two guards who sustain burns were treated``, ``the men who attack the convoy were killed``."""

    triggers = frozenset({"who", "that", "which"})
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the plain verb right behind each relative of a plural whose own verb stands in the past."""
        view = syntax(document)
        for relative in view.tokens.where(*self.triggers):
            verb = relative + 1
            if verb + 1 >= view.sentence_end(relative) or not _is_lost(view, relative, verb):
                continue
            use = (inflect(view.lower[verb], "VBD") or [""])[0]
            span = view.tokens.span(verb)
            message = f"The rest is told in the past: is “{use}” meant?"
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_lost(view: SyntaxView, relative: int, verb: int) -> bool:
    """Whether a present tells of one event that happened to the subject of a verb in the past."""
    noun = relative - 1
    if view.tag[relative] not in {"WP", "WDT"} or view.tag[verb] not in {"VBP", "VB"} or view.tag[noun] != "NNS":
        return False
    known = possible_tags(view.lower[verb])
    if view.lower[verb] not in _EVENTS - _STATES or "VBD" in known or not view.text[verb].islower():
        return False
    low = view.sentence_start(relative)
    if not _NOW.isdisjoint(view.lower[low : view.sentence_end(relative)]):
        return False
    start = noun
    while start > low and view.tag[start - 1] in {"JJ", "NN", "NNS", "CD", "HYPH", "DT", "NNP"}:
        start -= 1
    counted = "CD" in view.tag[start:noun] or not _COUNTS.isdisjoint(view.lower[max(low, start - 2) : noun])
    of_some = view.lower[max(low, start - 1)] == "of" and "CD" in view.tag[low:start]
    single = view.lower[verb + 1] in {"the", "a", "an", "his", "her", "their"}
    if not counted and not of_some and not (single and view.lower[start] == "the"):
        return False
    return _main_is_past(view, noun, verb)


def _main_is_past(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether the main verb behind the relative clause stands in the simple past."""
    end = view.sentence_end(noun)
    main = next((k for k in range(verb + 1, end) if view.tag[k] in {"VBD", "VBZ", "VBP", "MD"}), -1)
    if main < 0 or view.tag[main] != "VBD" or not {"WP", "WDT", "CC", "IN"}.isdisjoint(view.tag[main - 1 : main]):
        return False
    predicate = governor(view, main)
    subject = view.tree.subject_of(predicate)
    return subject == noun or (0 <= subject <= noun < main)
