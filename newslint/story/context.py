"""What a sentence is about: the words by which two sentences are seen to speak of one thing."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.function_words import STOP_WORDS
from newslint.text import Document

_DASHES = frozenset({"—", "–", "-", "--"})
"""What a dateline ends in."""
UPDATES = frozenset(
    "earlier previously previous initially originally later then revised updated update toll rose risen rising"
    " climbed now total altogether more other others another additional further separate separately similar since"
    " including among them each every average last past former latest compared respectively".split()
)
"""Words that say why two counts may differ: one is older, or of another event, or of a part."""


def content_words(document: Document, sentence: int) -> frozenset[str]:
    """The words of a sentence that say what it is about, without a plural s."""
    table = tokens(document)
    low, high = table.sentence_bounds(sentence)
    return frozenset(
        word[:-1] if word[-1] == "s" and word[-2] != "s" else word
        for word in table.lower[low:high]
        if len(word) > 2 and word.isalpha() and word not in STOP_WORDS
    )


def has_update(document: Document, sentence: int) -> bool:
    """Whether a sentence says that a count in it is not the only one there is."""
    table = tokens(document)
    low, high = table.sentence_bounds(sentence)
    return any(word in UPDATES for word in table.lower[low:high])


def headline_sentences(document: Document) -> int:
    """How many sentences at the start are the headline: a first line of its own that has no full stop; else none."""
    table = tokens(document)
    if len(document.paragraphs) < 2:
        return 0
    line = document.paragraphs[0]
    text = document[line]
    if text[-1] in '.”"' or len(text.split()) > 22:
        return 0
    count = 0
    while count < len(table.first) and table.paragraph[count] == 0:
        count += 1
    return count


def top_tokens(document: Document, sentences: int) -> tuple[int, int]:
    """The tokens of the first so many sentences below the headline, half-open; none where a story has no more."""
    table, headline = tokens(document), headline_sentences(document)
    if headline >= len(table.first):
        return 0, 0
    return int(table.first[headline]), int(table.last[min(headline + sentences, len(table.first)) - 1])


def lead_sentence(document: Document) -> int:
    """The first sentence below the headline that is no dateline."""
    table = tokens(document)
    sentence = headline_sentences(document)
    dateline = sentence < len(table.first) - 1 and table.text[int(table.last[sentence]) - 1] in _DASHES
    return sentence + dateline


def years(document: Document, sentence: int) -> frozenset[str]:
    """The years that a sentence names: two sentences with other years speak of other times."""
    table = tokens(document)
    low, high = table.sentence_bounds(sentence)
    return frozenset(w for w in table.lower[low:high] if len(w) == 4 and w.isdigit() and w[:2] in ("18", "19", "20"))


def names(document: Document, sentence: int) -> frozenset[str]:
    """The words of a sentence that a capital marks as names; its first word tells nothing."""
    table = tokens(document)
    low, high = int(table.first[sentence]) + 1, int(table.last[sentence])
    return frozenset(table.lower[k] for k in range(low, high) if table.text[k][0].isupper())
