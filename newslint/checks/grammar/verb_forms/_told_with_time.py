"""Presents whose time is told in the past right behind them: "said the car is moving when he opened fire"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety
from newslint.engine.rule import Evidence
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma, lemmas, possible_tags
from newslint.lexicon.auxiliaries import HAVE
from newslint.text import Document

_LEAST = {"when": 0.01, "until": 0.0, "as": 0.03, "before": 0.05, "after": 0.3, "while": 0.05, "once": 0.1}
"""For words of time how likely a past must be where somebody told it in the past."""
_PRESENT = frozenset({"VBZ", "VBP"})
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "CD", "HYPH", "POS"}
_BETWEEN = frozenset({",", "CC", ":", "WDT", "WP", "WP$", "WRB", "MD", "TO", "``", "''"})
_ASKING = frozenset(
    "ask remember know tell see recall wonder forget date depend come say show explain decide learn hear understand"
    " discover find establish determine reveal investigate believe think mark matter".split()
)
"""Verbs of questions: "knows when he left"; and those of what began then."""
_UNCLEAR = frozenset("unclear clear sure certain uncertain known unknown unsure obvious same still now".split())
_NOT_BEFORE = frozenset({"as", "like", "than", "from", "to", "since", "about", "of", "on", "long", "ever"})
_PAST = {"is": "was", "are": "were", "has": "had", "have": "had", "does": "did", "do": "did"}
_ROW = 0.03
"""How likely a past must be at the end of a row of pasts."""
_REACH = 9
_SUBJECT = 6


class ToldWithTime(Evidence):
    """``told the court that the driver seems drunk as he climbed out``."""

    triggers = frozenset({*_LEAST, "and"})
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask the second reader about all such presents together."""
        view = syntax(document)
        found = {
            verb: least
            for verb, least in (*presents(view), *_ends_of_rows(view))
            if self.counts_at(document, view.tokens.span(verb))
        }
        reader = second_reader(document)
        for verb, _ in reader.likely(found, ("to-past",), min(_LEAST.values())):
            if reader.probability(verb, "to-past") < found[verb]:
                continue
            word = view.lower[verb]
            use = _PAST.get(word) or next(
                iter(inflect(lemma(word, "VBZ" if view.tag[verb] == "NNS" else view.tag[verb]), "VBD")), ""
            )
            span = view.tokens.span(verb)
            message = f"The verbs beside it stand in the past: is “{use}” meant?"
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def presents(view: SyntaxView) -> Iterator[tuple[int, float]]:
    """The presents before a clause of time in the past, and how likely a past must be."""
    for when in view.tokens.where(*_LEAST):
        if not _is_past_clause(view, when):
            continue
        low = max(view.sentence_start(when), when - _REACH)
        verb = next((k for k in range(when - 1, low - 1, -1) if view.tag[k] in FINITE or _is_hidden(view, k)), -1)
        if verb < 0 or (view.tag[verb] not in _PRESENT and not _is_hidden(view, verb)) or not view.text[verb].islower():
            continue
        if not _BETWEEN.isdisjoint(view.tag[verb:when]) or view.lower[when - 1] in _UNCLEAR:
            continue
        if view.lower[when - 1] in _NOT_BEFORE and view.tag[when - 1] != "RP":
            continue
        if not _ASKING.isdisjoint(lemmas(view.lower[verb])) or "that" in view.lower[verb:when]:
            continue
        if view.lower[verb] in HAVE and view.tag[view.skip_adverbs(verb + 1)] == "VBN" and view.lower[when] != "before":
            continue
        if _is_told(view, verb):
            yield verb, _LEAST[view.lower[when]]


def _ends_of_rows(view: SyntaxView) -> Iterator[tuple[int, float]]:
    """Presents that end a row of pasts with one subject: "hit a reef, broke in two and spills its oil"."""
    for joint in view.tokens.where("and"):
        verb = joint + 1
        if verb + 1 >= view.sentence_end(joint) or view.tag[verb] != "VBZ" or view.relation[verb] != "conj":
            continue
        first = view.head[verb]
        while view.relation[first] in {"conj", "advcl", "xcomp"} and view.head[first] >= 0:
            first = view.head[first]
        comma = next((k for k in range(joint - 1, first, -1) if view.text[k] == ","), -1)
        if view.tag[first] != "VBD" or comma < 0 or view.lower[verb] in HAVE or _is_now(view, joint):
            continue
        second = view.skip_adverbs(comma + 1)
        if view.tag[second] in {"VBD", "VBN"} and "VBD" in possible_tags(view.lower[second]):
            yield verb, _ROW


def _is_now(view: SyntaxView, joint: int) -> bool:
    """Whether words behind "and" tell of today."""
    return not {"now", "still", "today"}.isdisjoint(view.lower[joint : view.sentence_end(joint)])


def _is_hidden(view: SyntaxView, k: int) -> bool:
    """Whether what looks like a plural is the verb of what was said: "said that the roof creaks"."""
    return view.tag[k] == "NNS" and view.relation[k] == "ccomp" and "VBZ" in possible_tags(view.lower[k])


def _is_past_clause(view: SyntaxView, when: int) -> bool:
    """Whether a subject and a verb in the past follow a word."""
    end = view.sentence_end(when)
    if when + 2 >= end or view.tag[when] not in {"IN", "WRB"}:
        return False
    verb = when + 1
    if view.tag[verb] == "PRP":
        verb += 1
    else:
        while verb < min(end, when + _SUBJECT) and view.tag[verb] in _PHRASE:
            verb += 1
    if verb >= end or verb == when + 1 or view.tag[verb] != "VBD" or view.lower[verb] == "had":
        return False
    return "VBN" not in possible_tags(view.lower[verb]) or view.tag[when + 1] == "PRP" or view.next_tag(verb) != "IN"


def _is_told(view: SyntaxView, verb: int) -> bool:
    """Whether a clause is what somebody said, or saw, in the past."""
    told = next((k for k in range(verb - 1, view.sentence_start(verb) - 1, -1) if view.tag[k] in FINITE | {"VBN"}), -1)
    if told < 0 or view.tag[told] not in {"VBD", "VBN"} or "," in view.lower[told:verb]:
        return False
    if view.tag[told] == "VBN" and told == view.sentence_start(verb):
        return False  # "gone are the days when"
    return not TELLS.isdisjoint(lemmas(view.lower[told]))
