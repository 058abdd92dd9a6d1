"""What the rules on headlines share: the lines above and beside a story, and the sentences that tell it first."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.story.context import headline_sentences, lead_sentence
from newslint.story.parts_of_copy import Part, parts_of_copy
from newslint.text import Document, annotation

TOP = 8
"""Sentences below the headline in which what it says should stand."""
NEWS = 2
"""Sentences below the headline that tell its news."""
_LONGEST = 40  # words of a standfirst
_STOPS = ".!?…\"”’'"


def head_and_top(document: Document) -> tuple[range, range]:
    """The sentences of the headline and those at the top of the story, no dateline; both empty without a headline."""
    count = headline_sentences(document)
    if not count:
        return range(0), range(0)
    lead = lead_sentence(document)
    return range(count), range(lead, min(lead + TOP, len(tokens(document).first)))


@annotation
def display_sentences(document: Document) -> frozenset[int]:
    """The sentences of the headline, of the line under it that has no full stop, and of captions."""
    table = tokens(document)
    count = headline_sentences(document)
    parts = parts_of_copy(document)
    found = set(range(count))
    paragraphs = table.paragraph.tolist()
    for k, paragraph in enumerate(paragraphs):
        line = document.paragraphs[paragraph]
        text = document[line]
        standfirst = paragraph == 1 and count and text[-1] not in _STOPS and len(text.split()) <= _LONGEST
        if standfirst or parts.at(line.start) in (Part.HEADLINE, Part.STANDFIRST, Part.CAPTION):
            found.add(k)
    return frozenset(found)
