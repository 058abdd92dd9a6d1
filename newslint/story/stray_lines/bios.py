"""The form that a bio has, and the words that a line about markets has: a plain fact about somebody has neither."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE, tags
from newslint.story.paragraph_features import ParagraphFeatures
from newslint.story.signals import Signal

_OF_WRITERS = tuple(
    "author writer reporter correspondent journalist columnist editor freelance freelancer contributor"
    " novelist blogger podcast newsroom newspaper magazine desk covers writes staff written published fellow"
    " byline novel book books memoir coach consultant founder producer".split()
)
"""Words of which one stands in most bios; the tense of such a line says nothing."""
_OF_MARKETS = tuple(
    "shares stocks index points nasdaq dow ftse nikkei dax dollar euro pound yen oil gold brent barrel futures"
    " bitcoin yield yields bond bonds traded trading closed session copper crude sterling stock share investors"
    " gilts commodity".split()
)
_PRESENT = frozenset({"VBZ", "VBP"})
_PAST = frozenset({"VBD"})


def has_form_of_bio(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a line tells what somebody is or does: in the present, or with a word for those who write and speak.

    ``Rosa mends accordions and lives in Lund``; a line that tells what somebody did or said is a line of the story, and
    so is one that speaks of people without a name.
    """
    low, high = paragraphs.range(line)
    table, tagged = paragraphs.tokens, tags(paragraphs.document)
    if Signal.LABEL in paragraphs.signals(line) or table.within(low, high, *_OF_WRITERS):
        return True
    verbs = [k for k in range(low, high) if tagged[k] in FINITE]
    if not verbs:
        return True
    first = verbs[0]
    perfect = table.lower[first] in ("has", "have") and any(
        tagged[k] == "VBN" for k in range(first + 1, min(high, first + 3))
    )
    return tagged[first] in _PRESENT and not perfect and not any(tagged[k] in _PAST for k in verbs)


def is_of_markets(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a line has a word of markets, or is no sentence: a firm's own sales are told by its story."""
    low, high = paragraphs.range(line)
    return Signal.LABEL in paragraphs.signals(line) or bool(paragraphs.tokens.within(low, high, *_OF_MARKETS))
