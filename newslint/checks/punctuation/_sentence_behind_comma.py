"""A whole sentence behind a comma, told by the order of the words: lists and slips often spoil the tree."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._first_sentence import is_no_statement
from newslint.checks.punctuation._second_sentence import (
    LINKS,
    opens_title,
    third_behind_time,
    third_clause,
    ways_to_part,
)
from newslint.checks.punctuation._whole_clauses import (
    ALONE,
    NEEDING,
    ONLY,
    RELATIVES,
    STARTS,
    TIMES_OF,
    is_whole,
    only_adds,
    skip_only,
    tells,
    whole_clause_verb,
)
from newslint.engine.finding import Finding
from newslint.engine.rule import Evidence
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.clauses import OPENERS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE, HELPERS
from newslint.lexicon.calendar_names import CALENDAR
from newslint.text import Document

_MARKS = frozenset({":", "``", "''", "-LRB-", "-RRB-"})
_BEFORE_NOUNS = frozenset({"before", "after", "since", "until", "as", "than", "more", "less"})
_ENDS = NOUNS | {"CD", "JJ", "RP", "VBN"}
_FRONTED = frozenset({"although", "though", "while", "when", "because", "if", "after", "since", "once", "as"})
_NO_END = frozenset({"IN", "TO", "VBG", "VBP", "VBZ"})
_LEAST = 3
_BEFORE_SUBJECT = LINKS | {"not"}
_LIKELY = 0.16
_IN_SERIES = 0.9
"""How likely a stop must be, and where "and" adds a third clause."""
_STRANDED = frozenset({"about", "of", "for", "with", "in", "on", "to", "at"})
_POINTING = frozenset({"it", "this", "that", "they", "these", "those"})
_SOME = frozenset({"one", "some", "many"})
_OTHERS = frozenset({"another", "others", "other", "some", "many"})
_WHEN = frozenset({"by", "within"})
_AFTER = frozenset({"after", "in", "on", "at"})
_MOSTLY = 0.6
_MERELY = frozenset({"n't", "not", "just", "only"})
_TIMES = frozenset({"time", "moment", "day", "minute", "second", "instant", "year", "week"})


class SentenceBehindComma(Evidence):
    """Commas between whole sentences; where the first may lead on to the second, the second reader must see it too."""

    triggers = frozenset({","})
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Report what is plain, and ask about the rest together."""
        view = syntax(document)
        found = {k: verb for k, verb in sentences_behind(view) if self.counts_at(document, view.tokens.span(k))}
        series = {comma for comma in found if _is_series(view, comma)}
        plain = {comma for comma in found if comma not in series and is_plain(view, comma)}
        reader = second_reader(document)
        asked = [k for k, _ in reader.likely([k for k in found if k not in plain], ("comma-stop",), _LIKELY)]
        doubted = {k for k in asked if k not in series or reader.probability(k, "comma-stop") >= _IN_SERIES}
        for comma in sorted(plain | doubted):
            word, verb = view.text[comma + 1], view.text[found[comma]]
            message = f"A second sentence begins at “{word}”, with its verb, “{verb}”: a stop before it?"
            yield self.found(view.tokens.span(comma), message, fixes=ways_to_part(view, comma))


def sentences_behind(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Commas between a main clause and another whole one, with the verb of that."""
    for comma in view.tokens.where(","):
        low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(comma))
        if comma - low < _LEAST or high - comma < _LEAST + 2 or view.text[high - 1] != ".":
            continue
        start = _behind_time(view, comma + 1)
        timed = start > comma + 1
        if view.tag[comma + 1] not in STARTS and view.lower[comma + 1] not in _BEFORE_SUBJECT and not timed:
            continue
        if opens_title(view, comma + 1):
            continue
        start = start if timed else _start(view, comma)
        verb = whole_clause_verb(view, start, high, telling=True)
        helped = view.tag[start] == "PRP" or view.lower[verb] in HELPERS
        if timed and (verb < 0 or not helped or "," in view.text[start:verb]):
            continue
        if verb < 0 or not _MARKS.isdisjoint(view.tag[low:high]) or is_no_statement(view, low):
            continue
        if _contrasts(view, low, comma) or view.text[comma - 1][-1] == ".":
            continue
        if is_whole(view, low, comma) and not (_tells_of_fact(view, comma, high) or only_adds(view, start, verb, high)):
            yield comma, verb


def _tells_of_fact(view: SyntaxView, comma: int, high: int) -> bool:
    """Whether a noun behind a comma is the object of what follows: “a fact he often talked about”.

    The preposition that closes the clause has no object, or “made” has an adjective right behind it.
    """
    if view.lower[comma + 1] not in {"a", "an"}:
        return False
    made = any(view.lower[k] == "made" and view.next_tag(k) == "JJ" for k in range(comma, high - 1))
    return made or view.lower[high - 2] in _STRANDED


def _behind_time(view: SyntaxView, start: int) -> int:
    """The token behind a short phrase that says when, or the same one: by nightfall more than 40 boats were."""
    end = view.sentence_end(start)
    if start + 4 >= end or view.lower[start] not in _WHEN | _AFTER:
        return start
    last = next((k for k in range(start + 1, min(end - 2, start + 4)) if view.tag[k] in {"NN", "NNP", "CD"}), start)
    timed = view.lower[last] in CALENDAR or share(view.lower[last], Kind.TIME) > _MOSTLY or view.tag[last] == "CD"
    pronoun = view.lower[last + 1] in {"he", "she", "they"} and view.tag[last + 2] in FINITE
    return last + 1 if last > start and timed and (pronoun or view.lower[start] in _WHEN) else start


def _is_series(view: SyntaxView, comma: int) -> bool:
    """Whether "and" may add a third clause: "one fell, two rose and a third stood still"."""
    end = view.sentence_end(comma)
    return (
        third_clause(view, comma + 1) >= 0
        or third_behind_time(view, comma)
        or any(view.text[k] == "," and view.lower[k + 1] in {"and", "or"} for k in range(comma + 2, end - 2))
    )


def _start(view: SyntaxView, comma: int) -> int:
    """Where a clause behind a comma begins: after "now" and the like, which join nothing."""
    return comma + 1 + (view.lower[comma + 1] in _BEFORE_SUBJECT)


def _contrasts(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether two clauses stand beside each other for effect: "It is not old, it is rotten", "We ran, we swam"."""
    first, second = view.lower[low], view.lower[comma + 1]
    opening = view.lower[comma + 1 : comma + 3]
    if second in _POINTING and any(view.lower[k : k + 2] == opening for k in range(low, comma - 1)):
        return True  # "When we do it, it is bold, it is brave"
    if (first == second and view.tag[low] in ALONE) or (first in _SOME and second in _OTHERS):
        return True
    if first == "the" and view.tag[low + 1] in {"JJR", "RBR"}:
        return True
    if any(view.lower[k] in {"not", "n't"} and view.lower[k + 1] in ONLY for k in range(low, comma)):
        return True
    return second in _POINTING and not _MERELY.isdisjoint(view.lower[low:comma])


def is_plain(view: SyntaxView, comma: int) -> bool:
    """Whether a sentence opens with its subject, right before its verb, so that nothing in it can wait for more."""
    low = view.sentence_start(comma)
    if view.lower[low] in _FRONTED:
        first = next((k for k in range(low, comma) if view.text[k] == ","), low)
        low = low if FINITE.isdisjoint(view.tag[low:first]) else first + 1
    low = skip_only(view, low)
    if view.tag[low] not in OPENERS - {"VBG", "VB"} or view.lower[low + 1] in _TIMES:
        return False
    if any(view.tag[k] == "PRP" and view.tag[k - 1] in NOUNS for k in range(low, comma)):
        return False
    verb = next((k for k in range(low, comma - 1) if view.tag[k] in FINITE), -1)
    end = view.sentence_end(comma) - 2
    if verb < 0 or (view.tag[end] in _NO_END and view.lower[end] != "since"):
        return False
    unclear = view.tag[verb] == "VBD" and "VBN" in possible_tags(view.lower[verb]) and view.tag[verb + 1] == "IN"
    if unclear and view.tree.subject_of(verb) < low:
        return False
    last = next((k for k in range(comma - 1, verb, -1) if view.text[k] == ","), comma)
    if last < comma and view.tag[last + 1] in RELATIVES:
        comma = last  # "the cinema, which is shut"
    return not any(
        (tells(view, k) and not _is_told(view, k)) or _may_open(view, k, comma, verb) for k in range(low, comma)
    )


def _is_told(view: SyntaxView, k: int) -> bool:
    """Whether a verb of saying is passive, so that no clause need follow: "were promised as long ago as 2001"."""
    return view.tag[k] == "VBN" and not BE.isdisjoint(view.lower[max(0, k - 2) : k])


def _may_open(view: SyntaxView, k: int, comma: int, verb: int) -> bool:
    """Whether a word may open a clause that wants what follows: "before lunch" does not, "as it was" may."""
    if view.lower[k] not in NEEDING:
        return False
    if k > verb and view.lower[k] in TIMES_OF and view.tag[k - 1] in _ENDS and not FINITE.isdisjoint(view.tag[k:comma]):
        return view.tag[k + 1] in {"NN", "NNP"} and view.tag[comma + 1] == "NNP"
    if view.tag[k + 1] in {"NN", "NNP"} and view.tag[comma + 1] == "NNP":
        return True  # "It came after the chairman of the board, Ann Lee, won"
    return view.lower[k] not in _BEFORE_NOUNS or not FINITE.isdisjoint(view.tag[k:comma])
