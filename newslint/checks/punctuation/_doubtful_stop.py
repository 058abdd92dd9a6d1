"""Commas behind a whole clause and before a subject with its verb, where the second reader would write a stop.

“She had been told by telephone, she had asked only”; “not all were convinced, the leader of the group, Ann Lee, said”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.checks.punctuation._first_sentence import is_no_statement
from newslint.checks.punctuation._second_sentence import opens_title, third_clause, ways_to_part
from newslint.checks.punctuation._whole_clauses import only_adds, whole_clause_verb
from newslint.engine.finding import Finding
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS, TELLING

_SUBJECTS = frozenset({"he", "she", "they", "it", "there", "most", "many", "nobody", "none", "everybody", "everyone"})
_OPENS = frozenset({"DT", "PRP$"})
_HANGING = frozenset({"IN", "WRB", "WP", "WDT", "VBG", "VBN", "TO", "CC", "VB"})
_NEEDING = (SUBORDINATORS - {"that"}) | frozenset(
    "as than if when whether once just only so such who which whose what how".split()
)
_SAYING = CLAUSE_VERBS | TELLING | {"say", "seem", "appear", "turn", "point", "note"}
_HEARD = _SAYING | frozenset("learn announce report reveal disclose rumour rumor allege decide agree confirm".split())
"""What a clause with “it was” only adds: it was announced on Monday."""
_LEAST, _MOST = 4, 45
_TOLD = 4
"""Tokens of the longest “he points out” between commas."""


class DoubtfulStop(Suspects):
    """Commas that may part two sentences, whatever else the first tells."""

    triggers = frozenset({","})
    labels = ("comma-stop",)
    likely = 0.3

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The commas before a subject with its verb, behind a clause that waits for nothing."""
        for comma in view.tokens.where(","):
            start = comma + 1
            if view.next_word(comma) not in _SUBJECTS and view.next_tag(comma) not in _OPENS:
                continue
            low, end = view.tokens.sentence_bounds(view.tokens.sentence_of(comma))
            if not _LEAST <= comma - low <= _MOST or end - comma < _LEAST + 2 or view.text[end - 1] != ".":
                continue
            verb = _verb(view, start, end)
            if verb < 0 or not _is_whole(view, low, comma) or is_no_statement(view, low) or opens_title(view, start):
                continue
            added = any(view.text[k] == "," and view.lower[k + 1] in {"and", "or"} for k in range(start, end - 2))
            if third_clause(view, start) < 0 and not added:
                yield comma, verb

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Name the verb."""
        word, verb = view.text[token + 1], view.text[other]
        message = f"A second sentence begins at “{word}”, with its verb, “{verb}”: a stop before it?"
        yield self.found(view.tokens.span(token), message, fixes=ways_to_part(view, token))


def _verb(view: SyntaxView, start: int, end: int) -> int:
    """The verb of the clause behind a comma; -1 where that only tells who said so."""
    if view.lower[start] not in _SUBJECTS:
        verb = whole_clause_verb(view, start, end, telling=True)
        return -1 if verb < 0 or only_adds(view, start, verb, end) else verb
    verb = view.skip_adverbs(start + 1)
    if verb + 2 >= end or view.tag[verb] not in FINITE or not _SAYING.isdisjoint(lemmas(view.lower[verb])):
        return -1
    told = view.lower[start] == "it" and not _HEARD.isdisjoint(lemmas(view.next_word(verb)))
    return -1 if told or view.lower[verb + 1] in {",", "."} else verb


def _is_whole(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether a clause with its verb stands behind the last comma before this one, and opens as none that hangs."""
    start = next((k + 1 for k in range(comma - 1, low - 1, -1) if view.text[k] == ","), low)
    if (
        start > low
        and comma - start <= _TOLD
        and any(not _SAYING.isdisjoint(lemmas(w)) for w in view.lower[start:comma])
    ):
        return False  # "Since the war, he points out, the town has"
    if view.tag[start] in _HANGING or view.tag[low] in _HANGING or FINITE.isdisjoint(view.tag[start:comma]):
        return False
    if view.tag[comma - 1] in {"IN", "TO", "CC", "DT", "PRP$", "MD"}:
        return False
    marks = {":", "``", "''"} & {*view.tag[low : view.sentence_end(low)]}
    return _NEEDING.isdisjoint(view.lower[start:comma]) and not marks
