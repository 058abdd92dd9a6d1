"""Clauses whose verb is an infinitive or a form in -ing alone: "the budget, which failed, to be voted on again"."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newslint.checks.grammar.verb_forms._missing_be import Bare, has_verb
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemma
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.story.parts_of_copy import parts_of_copy

_RELATIVES = frozenset({"which", "who", "whose", "where"})
_QUOTES = frozenset({"``", "''", ":"})
_SHORT = 6
_TELLS = CLAUSE_VERBS | {"say", "tell", "report", "testify", "hear"}
_PERCEIVES = frozenset("expect see find hear remember imagine notice observe recall discover feel mention".split())
"""Verbs behind which a form in -ing does without a subject's verb: they saw the boat sinking."""
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "CD", "POS", "HYPH", "JJS", "IN", "VBN"}
_TIMES = frozenset({"when", "as", "before", "after", "while", "because", "until"})
_NOMINATIVES = frozenset({"he", "she", "they", "we"})
_CONJUNCTIONS = frozenset({"that", "because", "when", "while", "if", "since", "until", "although", "though"})
_OPENS = frozenset({"WDT", "WP", "WRB", "WP$"})
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_CLAUSES = frozenset({"root", "conj", "ccomp", "parataxis", "advcl"})


def left_alone(view: SyntaxView) -> Iterator[Bare]:
    """The places where a clause has no verb but an infinitive or a form in -ing."""
    parts = parts_of_copy(view.document)
    for relative in view.tokens.where(*_RELATIVES):
        comma = _infinitive_behind(view, relative)
        if comma >= 0 and parts.in_whole_sentences(view.tokens.start_of(comma)):
            name = view.document[view.tokens.span(view.sentence_start(comma), relative - 1)]
            asked = f"No verb follows for “{name}”: is “is” or “was” missing before “{view.text[comma + 1]}”?"
            yield Bare(comma, comma + 2, asked)
    for pronoun in view.tokens.where(*_NOMINATIVES):
        if _opens_running(view, pronoun) and parts.in_whole_sentences(view.tokens.start_of(pronoun)):
            be = "was" if view.lower[pronoun] in {"he", "she"} else "were"
            asked = f"Is “{be}” missing before “{view.text[pronoun + 1]}”?"
            yield Bare(pronoun, pronoun + 2, asked)
    yield from _nominal(view)
    running = np.flatnonzero(tags(view.document).mask("VBG") & view.tree.mask("ccomp", "acl"))
    for verb in running.tolist():
        subject = _runs_alone(view, verb)
        if subject >= 0 and parts.in_whole_sentences(view.tokens.start_of(verb)):
            be = "were" if view.tag[subject] == "NNS" or view.lower[subject] in {"they", "we"} else "was"
            yield Bare(verb, verb + 1, f"Is “{be}” missing before “{view.text[verb]}”?")


def _nominal(view: SyntaxView) -> Iterator[Bare]:
    """The sentences of a noun and "due to", or of what was told, without a verb."""
    parts = parts_of_copy(view.document)
    for due in view.tokens.where("due"):
        if _is_due(view, due) and parts.in_whole_sentences(view.tokens.start_of(due)):
            yield Bare(due, due + 1, "No verb in this sentence: is “is” or “are” missing before “due”?")
    for said in view.tokens.where("said"):
        bare = _told_without_verb(view, said)
        if bare >= 0 and parts.in_whole_sentences(view.tokens.start_of(bare)):
            be = "were" if view.tag[bare - 1] == "NNS" else "was"
            yield Bare(bare, bare + 1, f"What is said has no verb: is “{be}” missing before “{view.text[bare]}”?")


def _opens_running(view: SyntaxView, pronoun: int) -> bool:
    """Whether a pronoun that is a subject has a form in -ing for its verb, behind a conjunction or a verb of saying."""
    verb = pronoun + 1
    if view.next_tag(pronoun) != "VBG" or verb + 1 >= view.sentence_end(pronoun):
        return False
    before = view.previous_word(pronoun)
    told = view.previous_tag(pronoun) in {"VBD", "VBZ", "VBP"}
    tells = told and lemma(before, view.previous_tag(pronoun)) in _TELLS - _PERCEIVES
    return (tells or before in _CONJUNCTIONS) and view.lower[verb] not in {"being", "having", "according"}


def _infinitive_behind(view: SyntaxView, relative: int) -> int:
    """The comma behind an aside on the only subject of a sentence, with an infinitive for its verb; -1 elsewhere."""
    low, end = view.sentence_start(relative), view.sentence_end(relative)
    if relative - low < 2 or view.text[relative - 1] != "," or view.text[end - 1] != ".":
        return -1
    if view.tag[relative - 2] not in NOUNS or any(view.tag[k] not in _PHRASE for k in range(low, relative - 1)):
        return -1
    if view.tag[low] == "IN":
        return -1
    comma = next((k for k in range(relative + 1, end) if view.text[k] == ","), -1)
    if comma < 0 or comma + 3 >= end or FINITE.isdisjoint(view.tag[relative:comma]):
        return -1
    plain = view.tag[comma + 1] == "TO" and view.tag[comma + 2] == "VB"
    stop = next((k for k in range(comma + 1, end) if view.lower[k] in _TIMES or view.tag[k] in _OPENS), end)
    return comma if plain and FINITE.isdisjoint(view.tag[comma + 1 : stop]) else -1


def _is_due(view: SyntaxView, due: int) -> bool:
    """Whether "due" and an infinitive are all the verb of a sentence."""
    first, last = view.sentence_start(due), view.sentence_end(due)
    if due - 1 < first or due + 3 >= last or view.text[last - 1] != "." or view.tag[first] not in {"DT", "PRP$", "NNP"}:
        return False
    infinitive = view.tag[due + 1] == "TO" and view.tag[due + 2] == "VB"
    return infinitive and view.tag[due - 1] in NOUNS and FINITE.isdisjoint(view.tag[first:last])


def _told_without_verb(view: SyntaxView, said: int) -> int:
    """The participle of what is told before ", police said.", where no verb stands there; -1 elsewhere."""
    first, end = view.sentence_start(said), view.sentence_end(said)
    if said + 2 != end or view.head[said] >= 0 or view.tag[first] not in {"DT", "CD", "NNS", "PRP$"}:
        return -1
    comma = next((k for k in range(said - 1, first, -1) if view.text[k] == ","), -1)
    if comma < 0 or said - comma > _SHORT or not {*view.tag[first:comma]}.isdisjoint(FINITE | _OPENS | _QUOTES):
        return -1
    bare = next((k for k in range(first + 1, comma) if view.tag[k] in {"VBN", "VBG", "VBD"}), -1)
    alone = bare > first and view.tag[bare - 1] in {"NN", "NNS"} and view.tag[bare + 1] in {"IN", "TO", "RB"}
    return bare if alone and "," not in view.text[first:comma] else -1


def _runs_alone(view: SyntaxView, verb: int) -> int:
    """The subject of a form in -ing that is all the verb of what is said, a clause of time behind it; -1 elsewhere."""
    end, noun = view.sentence_end(verb), verb - 1
    if view.tag[noun] not in NOUNS | {"PRP"} or any(view.relation[k] in _HELPS for k in view.tree.children(verb)):
        return -1
    start = phrase_start(view, noun)
    tells = start - 1
    if tells > view.sentence_start(verb) and view.lower[tells] == "that" and view.tag[tells] == "IN":
        tells = next((k for k in range(tells - 1, view.sentence_start(verb), -1) if view.tag[k] in FINITE), -1)
    if tells < view.sentence_start(verb) or view.tag[tells] not in {"VBD", "VBZ", "VBP"}:
        return -1
    plain = lemma(view.lower[tells], view.tag[tells])
    if plain not in _TELLS or plain in _PERCEIVES or view.relation[tells] not in _CLAUSES or start - tells > _SHORT:
        return -1
    subject = noun
    timed = next((k for k in range(verb + 1, end) if view.lower[k] in _TIMES), -1)
    if timed < 0 or FINITE.isdisjoint(view.tag[timed:end]) or view.next_tag(verb) in NOUNS:
        return -1
    sure = view.relation[verb] == "ccomp" or view.lower[timed] in {"when", "because", "until"}
    bare = any(view.tag[k] == "VB" and view.tag[k - 1] != "TO" for k in range(verb + 1, timed))
    return subject if sure and not bare and not has_verb(view, verb + 1, end) else -1
