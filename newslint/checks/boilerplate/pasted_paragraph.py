"""A paragraph of another story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.whole_line import Stray, WholeLineRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.lexicon.function_words import STOP_WORDS
from newslint.story.paragraph_features import ParagraphFeatures
from newslint.story.signals import Signal
from newslint.text import Document

_LINES_LEAST = 8
_WORDS_LEAST = 25
_NAMES_LEAST = 3
_GOES_ON = frozenset(
    {
        "he",
        "she",
        "they",
        "it",
        "this",
        "that",
        "these",
        "those",
        "but",
        "and",
        "so",
        "such",
        "his",
        "her",
        "their",
        "both",
    }
)


class PastedParagraph(WholeLineRule):
    """A paragraph that shares no name and no word with the rest of its story."""

    meta = Meta(
        code="BLR123",
        name="pasted-paragraph",
        summary="A paragraph has nothing in common with the rest of the story.",
        why="A paragraph of another story slips in when two are open side by side.",
        severity=Severity.ADVICE,
        scope="line",
        bad=(
            "The ferry company will drop its winter service to the islands from November.\n\n"
            "Islanders said the ferry was their only link to the hospital on the mainland.\n\n"
            "The company has run the service since 1961 and lost money in each of the past six years.\n\n"
            "The hospital said it would fly islanders to the mainland when there was no ferry.\n\n"
            "[[Striker Paolo Ricci scored twice before half-time as Verona stunned Torino, whose goalkeeper was later"
            " shown a red card after a clash near the touchline.]]\n\n"
            "The company said islanders had known of the losses for years.\n\n"
            "Ferry workers will meet the company in the winter.\n\n"
            "The last ferry of the year leaves in November.",
        ),
        good=(
            "The ferry company will drop its winter service to the islands from November.",
            "The ferry company will drop its winter service.\n\nStriker Paolo Ricci scored twice before half-time as"
            " Verona stunned Torino, whose goalkeeper was later shown a red card after a clash near the touchline.",
        ),
        in_quotes=True,
    )

    deletes = False

    def strays(self, document: Document, paragraphs: ParagraphFeatures) -> Iterator[Stray]:
        """Hold each paragraph against all the others, in stories that are long enough to tell."""
        del document
        if len(paragraphs) < _LINES_LEAST:
            return
        for line in range(2, len(paragraphs)):
            names = _names(paragraphs, line)
            if len(names) >= _NAMES_LEAST and _alone(paragraphs, line):
                shown = " and ".join(f"“{name}”" for name in names[:2])
                message = f"Nothing in this paragraph, not even {shown}, stands elsewhere: is it from another story?"
                yield Stray(line, message)


def _alone(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether no content word of a line stands in another one."""
    low, high = paragraphs.range(line)
    lower, index = paragraphs.tokens.lower, paragraphs.tokens.index
    words = {w for w in lower[low:high] if len(w) > 3 and w.isalpha() and w not in STOP_WORDS}
    return all(low <= index[word][0] and index[word][-1] < high for word in words)


def _names(paragraphs: ParagraphFeatures, line: int) -> list[str]:
    """The names inside a line that is long enough and does not go on from the one before."""
    low, high = paragraphs.range(line)
    if high - low < _WORDS_LEAST or paragraphs.tokens.lower[low] in _GOES_ON or Signal.TOLD in paragraphs.signals(line):
        return []
    words = paragraphs.tokens.text[low + 1 : high]
    names = (word for word in words if word[0].isupper() and word.isalpha() and word.lower() not in STOP_WORDS)
    return list(dict.fromkeys(names))
