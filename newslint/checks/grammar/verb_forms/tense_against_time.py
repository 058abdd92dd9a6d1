"""``Last year the firm buys``, ``has resigned yesterday``, ``since 2010 he works``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma, lemmas
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_UNITS = frozenset({*WEEKDAYS, *MONTHS, *TIMES}) - {"time", "season"}
_SPANS = frozenset("days day weeks week months month years year hours hour minutes minute decades".split())
_OPENS_SPAN = frozenset(
    {"since", "from", "over", "than", "with", "to", "by", "until", "till", "for", "in", "of", "the", "as"}
)
"""Words before a time that make it more than the time of the verb: since last year, over the last week."""
_MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})
_NEAR = 12  # tokens from a verb to its time
_ELSEWHERE = frozenset({"that", "from", "than", "compared", "against", "since"})
"""Words after which a time is no longer that of the verb: fallen to 11 percent from 16 percent 10 years ago."""
_ADJUNCTS = frozenset({"obl", "obl:unmarked", "advmod", "nmod:unmarked"})
_VERBAL = FINITE | {"VBN", "VBG", "VB", "TO", "WDT", "WP", "WRB"}
_YEAR = re.compile(r"(?:19|20)\d\d")
_PRESENT = frozenset({"VBZ", "VBP"})
_HAVE = HAVE | {"'ve", "'s"}
_OF_NOUNS = frozenset(
    "follow come show mark reveal bring include suggest indicate date confirm prove mean make compare remain".split()
)
"""Verbs whose object is what happened then: "it follows a similar row last week"."""


class TenseAgainstTime(Rule):
    """A present or a perfect with a time that is over."""

    meta = Meta(
        code="GRM413",
        name="tense-against-time",
        summary="With a time that is over, a verb stands in the past: last year the firm bought.",
        why="A present or a perfect beside “yesterday” or “last year” makes the reader doubt which is right.",
        severity=Severity.WARNING,
        doubt=5,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, sections 43 to 47",
        bad=(
            "Last year the firm [[buys]] its rival.",
            "The minister [[has resigned]] yesterday.",
            "Since 2010 he [[works]] for the bank.",
            "The board [[sells]] the mill two weeks ago.",
        ),
        good=(
            "Last year the firm bought its rival, and it has sold two mills since last year.",
            "The minister has resigned, the paper that she read yesterday says.",
            "Since 2010 he has worked for the bank, whose shares have doubled from a year ago.",
            "The report shows that sales fell last year, and the firm makes more than it did a year ago.",
            "Last year is gone, and yesterday’s paper wraps fish.",
        ),
    )
    triggers = frozenset({"yesterday", "last", "ago", "since"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb of each time that is over."""
        view = syntax(document)
        seen: set[int] = set()
        for at in view.tokens.where("yesterday", "last", "ago", "since"):
            first, last = _time(view, at)
            if first < 0 or not parts_of_copy(document).in_whole_sentences(view.tokens.start_of(at)):
                continue
            verb = _present_verb(view, first, last, opens=view.lower[at] == "since")
            if verb >= 0 and verb not in seen:
                seen.add(verb)
                yield from self._reported(view, verb, view.lower[at] == "since")

    def _reported(self, view: SyntaxView, verb: int, since: bool) -> Iterator[Finding]:
        """A finding at a verb, and what it should be."""
        base = lemma(view.lower[verb], view.tag[verb])
        if since:
            forms = inflect(base, "VBN")
            use = f"{'has' if view.tag[verb] == 'VBZ' else 'have'} {forms[0]}" if forms else ""
            span, why = view.tokens.span(verb), "“Since” tells of a time that goes on, and wants the perfect"
        elif view.tag[verb] == "VBN":
            has = view.before_adverbs(verb - 1)
            span, why = view.tokens.span(has, verb + 1), "The time is over, so the verb stands in the past"
            use = (inflect(base, "VBD") or [""])[0]
        else:
            span, why = view.tokens.span(verb), "The time is over, so the verb stands in the past"
            forms = inflect(base, "VBD")
            use = forms[0] if base != "be" and forms else ("was" if view.lower[verb] == "is" else "were")
        if use:
            yield self.found(span, f"{why}: “{use}”?", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _time(view: SyntaxView, at: int) -> tuple[int, int]:
    """The first and the last token of a time that is over, given one of its words; -1 and -1 where it is none."""
    first, word = view.sentence_start(at), view.lower[at]
    if word == "yesterday":
        low = high = at
    elif word == "last":
        low, high = at, at + 1
        if view.next_word(at) not in _UNITS or view.next_tag(at + 1) in {"POS", "NN", "NNS"}:
            return -1, -1
    elif word == "ago":
        low, high = at - 2, at
        if low < first or view.lower[at - 1] not in _SPANS or view.tag[low] not in {"CD", "DT"}:
            return -1, -1
    else:
        after = view.next_word(at)
        dated = _YEAR.fullmatch(after) or after in MONTHS or after == "last"
        return (at, at + 1) if at == first and view.text[at] == "Since" and dated else (-1, -1)
    if view.next_tag(high) == "POS" or (low > first and view.lower[low - 1] in _OPENS_SPAN):
        return -1, -1
    return low, high


def _present_verb(view: SyntaxView, low: int, high: int, *, opens: bool) -> int:
    """The verb in a present or a perfect that a time belongs to; -1 where there is none, or it is not sure."""
    first = view.sentence_start(low)
    if low == first or (low == first + 1 and view.tag[first] in {"CC", "RB"}):
        verb = next((k for k in range(high + 1, view.sentence_end(low)) if view.tag[k] in _VERBAL), -1)
        if verb < 0 or view.tag[verb] not in _PRESENT or view.lower[verb] in _HAVE or verb == high + 1:
            return -1
        if is_speech(view.lower[verb], view.tokens.lexicon) or (view.lower[verb] in BE and not opens):
            return -1
        subject = view.tree.subject_of(verb)
        return verb if view.tag[high + 1] != "IN" and high < subject < verb else -1
    if opens:
        return -1
    verb = view.head[high]
    if verb < first or verb >= low or view.relation[high] not in _ADJUNCTS:
        return -1
    if not _VERBAL.isdisjoint(view.tag[verb + 1 : low]) or not _ELSEWHERE.isdisjoint(view.lower[verb + 1 : low]):
        return -1
    if view.tree.subject_of(verb) < 0 or view.relation[verb] not in _MAIN or low - verb > _NEAR:
        return -1
    if view.tag[verb] == "VBN":
        has = view.before_adverbs(verb - 1)
        return verb if view.lower[has] in {"has", "have", "'ve"} and view.previous_tag(has) != "MD" else -1
    if (
        view.tag[verb] not in _PRESENT
        or view.lower[verb] in BE | _HAVE
        or not _OF_NOUNS.isdisjoint(lemmas(view.lower[verb]))
    ):
        return -1
    return -1 if is_speech(view.lower[verb], view.tokens.lexicon) else verb
