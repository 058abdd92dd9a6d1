"""An aside that a comma opens and no other closes, where the second reader misses that one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.engine.finding import Finding, Fix
from newslint.language.syntax.asides import leads_to_name
from newslint.language.syntax.first_verbs import first_verbs
from newslint.language.syntax.phrases import is_time_phrase, phrase_start
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.story.whereabouts.sides import SIDES

_ADVERBS = frozenset({"RB", "RBR"})
_JOINS = frozenset({"and", "or", "but", "yet"})
_CLAUSES = (SUBORDINATORS | {"such"}) - {"where"}
"""Words that open a clause after the comma, and none that describes the noun before it."""
_NO_NAMES = frozenset({"RB", "CC", "IN", "VB", "VBG"})
_OPENING = frozenset({'"', "“", "``", "'", "‘"})
_AFTER_TIME = frozenset({"after", "before", "later", "earlier"})


class UnclosedAside(Suspects):
    """Verbs after an odd number of commas in sentences whose tree does not show the aside."""

    triggers = frozenset({","})
    labels = ("comma-before",)
    likely = 0.35

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """First verbs with no comma before them, and an odd number of commas since the subject."""
        for verb, head in first_verbs(view.document).items():
            words = view.lower[head:verb]
            if words[-1] == "," or words.count(",") % 2 == 0 or is_time_phrase(view, head):
                continue
            if view.tag[head] not in NOUNS | {"CD"} or view.tag[head + words.index(",") - 1] in _ADVERBS:
                continue  # "Stung by the loss, the firm has", "Two years later, the firm has"
            if _is_set_free(view, head) or _is_inserted(view, verb):
                continue
            aside = words[len(words) - words[::-1].index(",") :]
            if not _JOINS.isdisjoint(aside) or aside[0] in _CLAUSES:
                continue  # a list, or a second clause
            comma = verb - len(aside) - 1
            if view.text[comma + 1].istitle() and view.tag[comma + 1] in _NO_NAMES:
                continue  # a comma of a title: the Make Love, Not War campaign
            if words[0] in SIDES or "based" in aside or leads_to_name(view, phrase_start(view, head), comma, verb):
                continue  # "West of Denton, a fire has", "Ayr, Ont.-based First Bank said", "An ally, Mr Lee is"
            yield verb, head

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Name both ends of the aside."""
        last = view.text[token - 1]
        yield self.found(
            view.tokens.span(token - 1, token + 1),
            f"What is said of “{view.text[other]}” seems to open with a comma: close it with one after “{last}”?",
            fixes=(Fix.insert("Put a comma", view.tokens.end_of(token - 1), ","),),
        )


def _is_set_free(view: SyntaxView, head: int) -> bool:
    """Whether a noun opens no sentence's subject: "hours after the talks, the firm has", "subject to a vote, it is"."""
    return view.next_word(head) in _AFTER_TIME or (view.lower[head] == "subject" and view.next_word(head) == "to")


def _is_inserted(view: SyntaxView, verb: int) -> bool:
    """Whether a verb only says whose the words are, and a comma goes on with them: "the key, doctors say, is"."""
    goes_on = view.next_word(verb) == "," and view.next_word(verb + 1) not in _OPENING  # no "said, “We" to come
    return goes_on and not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[verb]))
