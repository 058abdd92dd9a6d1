"""The same words from two mouths."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.people import Person
from newslint.story.speakers import named_speaker
from newslint.story.utterances import Utterance, alike
from newslint.text import Document, Span

_LEAST = 4  # words that both must have
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
            if min(len(one.words), len(two.words)) < _LEAST or not _holds(one, two) or two.places[0][0] in said:
                continue
            first, second = _speaker(document, one), _speaker(document, two)
            if first is None or second is None or first is second or _is_taken_up(document, two, one):
                continue
            said.add(two.places[0][0])
            there, here = _quotation(document, one), _quotation(document, two)
            message = f"{first.name} said these words before, {second.name} says them here: whose are they?"
            yield self.found(here, message, related=(Related(there, f"From {first.name} here."),))


def _holds(one: Utterance, two: Utterance) -> bool:
    """Whether the words of one utterance stand in the other, in a row."""
    short, long = sorted((one.words, two.words), key=len)
    return any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1))


def _quotation(document: Document, utterance: Utterance) -> Span:
    """The marks around the first word of an utterance, and all between."""
    span = document.quotes.at(utterance.places[0][0])
    assert span is not None, "utterances are found in quotations"
    return span


def _speaker(document: Document, utterance: Utterance) -> Person | None:
    """Who is named as saying an utterance."""
    return named_speaker(document, _quotation(document, utterance), document.paragraphs[utterance.paragraph])


def _is_taken_up(document: Document, *utterances: Utterance) -> bool:
    """Whether a paragraph says that somebody says what another said."""
    table = tokens(document)
    for utterance in utterances:
        low, high = map(table.from_offset, document.paragraphs[utterance.paragraph])
        if not _AGREES.isdisjoint(table.lower[low:high]):
            return True
    return False
