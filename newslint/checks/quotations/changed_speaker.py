"""The same words from two mouths."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.people import Person, bearers
from newslint.story.utterances import Utterance, alike
from newslint.text import Document, Span

_LEAST = 4  # words that both must have
_AFTER = 9  # tokens after the marks in which they are: ``said the harbour board's new chief, Ida Lund``
_ENDS = frozenset({".", "?", "!", ";", "“", '"', "‘"})
_PRONOUNS = frozenset({"he", "she", "they", "we", "i"})
_BEFORE = 12
"""Tokens before the marks in which the words are given to somebody: ``Lund's remark that “...”``, ``Lund: “...”``."""
_AGREES = frozenset(
    "agree agrees agreed echo echoes echoed echoing quote quotes quoted quoting cite cited citing repeat repeating"
    " paraphrase paraphrased chant chanted chanting slogan song lyrics read reads motto banner sign signs".split()
)
"""Words of a paragraph in which somebody says what another said."""


class ChangedSpeaker(Rule):
    """``“It is strong,” said Lund ... “It is strong,” said Berg``."""

    meta = Meta(
        code="QUO104",
        name="changed-speaker",
        summary="The same quotation is given to one person here and to another there.",
        why="Words in the wrong mouth are a libel at worst and a correction at best.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "“The pier will outlive us all,” said Ida Lund.\n\nKarl Berg runs the ferry.\n\n"
            "[[“The pier will outlive us all,”]] said Berg.",
            "‘We built it twice over’, says Berg\n\n[[“We built it twice over,”]] said Ida Lund. “Once was not enough.”"
            "\n\nKarl Berg runs the ferry.",
            "“The pier will outlive us all,” said Ida Lund.\n\nKarl Berg runs the ferry. Berg’s remark that"
            " [[“the pier will outlive us all”]] drew cheers.",
        ),
        good=(
            "“The pier will outlive us all,” said Ida Lund.\n\nKarl Berg runs the ferry.\n\n"
            "“The pier will outlive us all,” Lund said again.",
            "“The pier will outlive us all,” said Ida Lund.\n\nKarl Berg runs the ferry.\n\n"
            "“The pier will outlive us all,” agreed Berg.",
            "“The pier will outlive us all,” said Ida Lund.\n\nKarl Berg runs the ferry.\n\n"
            "“The ferry will outlive us all,” said Berg.",
        ),
    )
    triggers = frozenset('"')

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the speakers of quotations of which one holds the other, word for word."""
        said: set[int] = set()
        for one, two in alike(document):
            if min(len(one.words), len(two.words)) < _LEAST or not _holds(one, two) or two.spans[0].start in said:
                continue
            first, second = _speaker(document, one), _speaker(document, two)
            if first is None or second is None or first is second or _is_taken_up(document, two, one):
                continue
            said.add(two.spans[0].start)
            there, here = _quotation(document, one), _quotation(document, two)
            message = f"{first.name} said these words before, {second.name} says them here: whose are they?"
            yield self.found(here, message, related=(Related(there, f"From {first.name} here."),))


def _holds(one: Utterance, two: Utterance) -> bool:
    """Whether the words of one utterance stand in the other, in a row."""
    short, long = sorted((one.words, two.words), key=len)
    return any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1))


def _quotation(document: Document, utterance: Utterance) -> Span:
    """The marks around the first word of an utterance, and all between."""
    at = utterance.spans[0].start
    return next(span for span in document.quotes.spans if at in span)


def _speaker(document: Document, utterance: Utterance) -> Person | None:
    """Who is named as saying an utterance: beside a verb of speech, before a colon, or as the owner of the words."""
    span, table = _quotation(document, utterance), tokens(document)
    first, last = table.from_offset(span.start), table.from_offset(span.end)
    paragraph = document.paragraphs[utterance.paragraph]
    after = table.lower[last : min(last + _AFTER, table.from_offset(paragraph.end))]
    end = next((k for k, word in enumerate(after) if word in _ENDS), len(after))
    begin = max(first - _BEFORE, table.from_offset(paragraph.start))
    begin = next((k + 1 for k in range(first - 1, begin - 1, -1) if table.lower[k] in _ENDS), begin)
    name = next((k + 1 for k in range(end) if last + k in bearers(document)), end)
    found = _named(document, table, last, last + min(end, name + 1)), _named(document, table, begin, first)
    return found[0] or found[1] or _owner(document, table, span)


def _named(document: Document, table: Tokens, first: int, last: int) -> Person | None:
    """The only person named in a range that has a verb of speech and no pronoun for whoever speaks."""
    words = table.lower[first:last]
    if speech_forms(table.lexicon).isdisjoint(words) or not _PRONOUNS.isdisjoint(words):
        return None
    named = {id(p): p for k in range(first, last) if (p := bearers(document).get(k)) is not None}
    return next(iter(named.values())) if len(named) == 1 else None


def _owner(document: Document, table: Tokens, span: Span) -> Person | None:
    """The person named before the marks with a colon or as the owner: ``Lund:``, ``Lund's phrase``."""
    k = table.from_offset(span.start)
    at = bearers(document)
    for first in range(k - 1, max(-1, k - 1 - _BEFORE), -1):
        if first not in at or not table.same_sentence(first, min(k, len(table) - 1)):
            continue
        last = next((m.name_span.last for m in at[first].mentions if m.first == first), first + 1)
        owns = table.lower[last : last + 1] in (["'s"], ["’s"], [":"])
        return at[first] if owns else None
    return None


def _is_taken_up(document: Document, *utterances: Utterance) -> bool:
    """Whether a paragraph says that somebody says what another said."""
    table = tokens(document)
    for utterance in utterances:
        low, high = map(table.from_offset, document.paragraphs[utterance.paragraph])
        if not _AGREES.isdisjoint(table.lower[low:high]):
            return True
    return False
