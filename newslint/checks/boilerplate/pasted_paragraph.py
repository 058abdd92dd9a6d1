"""A paragraph of another story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.whole_line import Stray, WholeLineRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.lexicon.function_words import STOP_WORDS
from newslint.story.paragraph_features import ParagraphFeatures
from newslint.story.signals import Signal
from newslint.story.stray_lines.judgement import StrayLine, chance_astray, stray_lines
from newslint.story.stray_lines.kinds import OTHER
from newslint.text import Document

_LINES_LEAST = 8
_WORDS_LEAST = 25
_NAMES_LEAST = 3
_TOP = 2
"""Lines at the top, headline and standfirst, which may say anything."""
_ENOUGH = 0.6
"""How sure the network must be of a line that shares no topic, no people and no places."""
_DOUBT = 0.6
"""How much it must doubt of one that shares no word at all."""
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
    """A paragraph that shares no name, no topic and hardly a word with the rest of its story."""

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
        if len(paragraphs) < _LINES_LEAST:
            return
        likely = {stray.line for stray in stray_lines(document) if stray.kind == OTHER and _is_foreign(stray)}
        for line in range(_TOP, len(paragraphs)):
            names = _names(paragraphs, line)
            alone = len(names) >= _NAMES_LEAST and _alone(paragraphs, line)
            if (line in likely or alone) and Signal.TOLD in paragraphs.signals(line):
                names, alone = [], False
            if line in likely or (alone and (chance_astray(document, line) or 0) >= _DOUBT):
                shown = f", not even {' and '.join(f'“{name}”' for name in names[:2])}," if names else ""
                message = f"Nothing in this paragraph{shown} has to do with the rest: is it from another story?"
                yield Stray(line, message)


def _is_foreign(stray: StrayLine) -> bool:
    """Whether a line that may be of another story has its own topic, people and places, and is likely to be one."""
    return stray.alone and stray.chance >= _ENOUGH


def _alone(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether no content word of a line stands in another one."""
    low, high = paragraphs.range(line)
    lower, index = paragraphs.tokens.lower, paragraphs.tokens.index
    words = {w for w in lower[low:high] if len(w) > 3 and w.isalpha() and w not in STOP_WORDS}
    return all(low <= index[word][0] and index[word][-1] < high for word in words)


def _names(paragraphs: ParagraphFeatures, line: int) -> list[str]:
    """The names inside a line that is long enough and does not go on from the one before."""
    low, high = paragraphs.range(line)
    if high - low < _WORDS_LEAST or paragraphs.tokens.lower[low] in _GOES_ON:
        return []
    words = paragraphs.tokens.text[low + 1 : high]
    names = (word for word in words if word[0].isupper() and word.isalpha() and word.lower() not in STOP_WORDS)
    return list(dict.fromkeys(names))
