"""A clause behind a comma, with "who" or "which", that runs into the verb of the noun it tells of."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._whole_clauses import SURE
from newslint.engine.finding import Finding, Fix
from newslint.engine.rule import Evidence
from newslint.language.syntax.asides import SUBORDINATE
from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.language.words.morphology import is_noun, lemmas, possible_tags
from newslint.lexicon.auxiliaries import HAVE
from newslint.text import Document

_RELATIVES = frozenset({"who", "which", "whose", "where"})
_OPENERS = frozenset({"WDT", "WP", "WP$", "WRB", "CC", ",", ":", "``", "''", "-LRB-"})
_SUBJECTS = frozenset({"PRP", "EX"})
_PREPOSITIONS = frozenset({"until", "since", "after", "before", "as", "than", "once"})
_OBJECTS = frozenset({"NNS", "NNP", "PRP", "PRP$", "DT"})
_NAMING = frozenset({"called", "named", "dubbed", "titled", "given", "offered", "paid", "made", "sold"})
_FAR = 24


class UnclosedRelative(Evidence):
    """``said that the bridge, which was built in 1930 was unsafe``."""

    triggers = _RELATIVES
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for a second verb in each such clause that nothing joins to the first."""
        view = syntax(document)
        for relative in view.tokens.where(*_RELATIVES):
            verb = _verb_beyond(view, relative)
            if verb < 0:
                continue
            end = view.before_adverbs(verb - 1)
            noun, last = view.text[relative - 2], view.text[end]
            yield self.found(
                view.tokens.span(end, verb + 1),
                f"What is said of “{noun}” opens with a comma: close it with one after “{last}”?",
                fixes=(Fix.insert("Put a comma", view.tokens.end_of(end), ","),),
            )


def _verb_beyond(view: SyntaxView, relative: int) -> int:
    """The verb behind a relative clause that no comma closes; -1 where there is none."""
    low, end = view.sentence_start(relative), view.sentence_end(relative)
    if relative < low + 2 or view.text[relative - 1] != "," or view.tag[relative - 2] not in NOUNS | {"CD"}:
        return -1
    if view.text[end - 1] != ".":
        return -1
    first = -1
    for k in range(relative + 1, min(end - 1, relative + _FAR)):
        tag = view.tag[k]
        if tag in _OPENERS or (tag in _SUBJECTS and first >= 0) or _opens(view, k):
            return -1
        if tag not in FINITE:
            continue
        if first < 0:
            first = k
            if k == relative + 1 and view.lower[relative] == "where" and is_noun(view.lower[k]):
                return -1  # its subject: "where work on the dam has begun"
            if not TELLS.isdisjoint(lemmas(view.lower[k])) or not TELLS.isdisjoint(
                lemmas(view.lower[governor(view, k)])
            ):
                return -1
        elif k > first + 2 and governor(view, first) < k:
            return k if _is_main(view, first, k) else -1
    return -1


def _opens(view: SyntaxView, k: int) -> bool:
    """Whether a word opens a further clause, and no time: "since Friday"."""
    if view.lower[k] in _PREPOSITIONS:
        return view.tag[k + 1] not in {"NNP", "CD"} or view.relation[k] == "mark"
    return view.lower[k] in SUBORDINATE


def _is_main(view: SyntaxView, first: int, verb: int) -> bool:
    """Whether a second verb is surely none of the clause before it: no participle, and no verb of its last noun."""
    if view.tag[verb - 1] not in NOUNS | {"CD", "RB", "VBN"} or view.tag[verb + 1] in {".", ","}:
        return False
    if view.tag[verb] == "VBZ" and view.tag[verb - 1] == "NN" and is_noun(view.lower[verb]):
        return False  # "600,000 page views a day"
    if view.lower[verb] in SURE or view.tag[verb] == "VBZ":
        return not _has_near_subject(view, first, verb)
    if view.tag[verb] != "VBD":
        return False
    if view.lower[first] in HAVE and "VBN" not in view.tag[first:verb]:
        return False  # "who have so far said"
    if "VBN" not in possible_tags(view.lower[verb]):
        return not _has_near_subject(view, first, verb)
    if view.sentence_start(verb) <= view.tree.subject_of(verb) < first - 1:
        return True
    named = view.lower[verb] in _NAMING or not TIMES.isdisjoint(view.lower[verb + 1 : verb + 4])
    return view.tag[verb + 1] in _OBJECTS and not named and not _has_near_subject(view, first, verb)


def _has_near_subject(view: SyntaxView, first: int, verb: int) -> bool:
    """Whether the tree finds the subject of a verb behind the first one: "who saw the men the town has paid"."""
    predicate = governor(view, verb)
    if view.relation[predicate].startswith("acl"):
        return True
    return first < view.tree.subject_of(predicate) and view.relation[predicate] in {"ccomp", "advcl"}
