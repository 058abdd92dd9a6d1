"""Lines that speak to somebody about the copy itself: "I left the third figure out of this version"."""

from __future__ import annotations

from newslint.lexicon.lists import words
from newslint.story.paragraph_features import paragraph_features
from newslint.story.signals import Signal
from newslint.story.stray_lines.at_home import is_at_home
from newslint.text import Document, annotation

_SPEAKING = frozenset({Signal.READER, Signal.PUBLISHER, Signal.SPEAKER})
_LONGEST = 45  # words
_LINES_LEAST = 4


@annotation
def talk_of_copy(document: Document) -> frozenset[int]:
    """The lines, by number, in which somebody outside quotations says "I", "we" or "you" and names a part of copy."""
    paragraphs = paragraph_features(document)
    if len(paragraphs) < _LINES_LEAST:
        return frozenset()
    places = paragraphs.tokens.where(*words("copy-words"))
    return frozenset(
        line
        for line in {paragraphs.of_token(k) for k in places}
        if _SPEAKING & paragraphs.signals(line)
        and len(paragraphs.words(line)) <= _LONGEST
        and not is_at_home(paragraphs, line)
    )
