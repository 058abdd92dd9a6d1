"""Where a quotation with one mark alone seems to end or to begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.lists import Lexicon
from newslint.text import Document, Span
from newslint.text.lexicon import lexicon_of
from newslint.util.lazy_regex import lazy_regex

_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "we", "I"})
_DETERMINERS: Final = frozenset({"the", "a", "an", "his", "her", "their", "one"})
_ASIDE = lazy_regex(r"\w+[,?!]['’]?(?= ((?:[\w.’'-]+ ){0,5}[\w’'-]+))")
"""The last word of what may be a quotation, and the words behind it, which may name its speaker."""
_AFTERWARDS = lazy_regex(r" ((?:[\w.’'-]+ ){0,5}[\w’'-]+)")
_WORD = lazy_regex(r"\w+")
_LAST = lazy_regex(r"\w+\W*\Z")
_TITLE = lazy_regex(r"(?:[A-Z][\w’'-]* (?:[a-z]{1,4} ){0,2})+[A-Z][\w’'-]*(?=,| [a-z])")
"""Words with capitals, as in a title, and nothing that ends a sentence behind them."""
_INTRODUCES = lazy_regex(r"(?::|\b(\w+),?) (?=[A-Z])")
"""A colon, or a word that may tell of speech, before a word with a capital."""


def likely_end(document: Document, mark: Span, starts: Sequence[int]) -> Span | None:
    """The last word of a quotation that nothing closes, with its mark, where the text shows it.

    ``starts`` are where quotations begin that are marked as they should be, in order.
    """
    text = document.prose
    paragraph = next(p for p in document.paragraphs if p.start <= mark.start < p.end)
    following = bisect_right(starts, mark.start)
    limit = min(paragraph.end, starts[following] if following < len(starts) else paragraph.end)
    before = text[paragraph.start : mark.start].rstrip()
    lexicon = lexicon_of(document)
    word_before = before.rstrip(",").rpartition(" ")[2]
    said = before[-1:] == "," and is_speech(word_before.lower(), lexicon)
    introduced = said or before[-1:] in ("", ":", ".", "?", "!") or (before[-1:] == "," and not _is_title(text, mark))
    if introduced:
        for aside in _ASIDE.finditer(text, mark.end, limit):
            if _tells_who(aside.group(1).split(), lexicon):
                return Span(aside.start(), aside.end())
    elif word_before in {"word", "term"}:
        word = _WORD.match(text, mark.end, limit)
        return Span(word.start(), word.end()) if word else None
    elif title := _TITLE.match(text, mark.end, limit):
        return Span(text.rfind(" ", mark.end, title.end()) + 1, title.end())
    if limit < paragraph.end or text[paragraph.end - 1] not in ".?!…'’":
        return None
    if not introduced and (
        word_before in _DETERMINERS or any(sign in text[mark.end : paragraph.end - 1] for sign in ",;:.?!–—(")
    ):
        return None  # a few words, or all there is: who knows
    last = _LAST.search(text, mark.end, paragraph.end)
    return Span(last.start(), paragraph.end) if last else None


def _is_title(text: str, mark: Span) -> bool:
    """Whether a title may begin behind a mark."""
    return _TITLE.match(text, mark.end) is not None


def likely_start(document: Document, mark: Span, ends: Sequence[int]) -> int:
    """Where a quotation that nothing opens begins, where the text shows it; -1 where it does not.

    ``ends`` are where quotations end that are marked as they should be, in order.
    """
    text = document.prose
    paragraph = next(p for p in document.paragraphs if p.start <= mark.start < p.end)
    before = bisect_right(ends, mark.start)
    floor = max(paragraph.start, ends[before - 1] if before else 0)
    lexicon = lexicon_of(document)
    for opening in _INTRODUCES.finditer(text, floor, mark.start):
        if opening.start() <= floor + 1 and floor > paragraph.start:
            continue  # "...," said Smith
        if opening.group(1) is None or is_speech(opening.group(1), lexicon):
            return opening.end()
    closes_all = text[mark.start - 1 : mark.start] in {",", ".", "?", "!"}
    if not closes_all or floor != paragraph.start:
        return -1
    behind = _AFTERWARDS.match(text, mark.end)
    told = behind is not None and _tells_who(behind.group(1).split(), lexicon)
    return paragraph.start if told or mark.end == paragraph.end else -1


def _tells_who(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether some words name a speaker and say that he speaks, or the other way round: "the union boss warned"."""
    for k, word in enumerate(words):
        if not is_speech(word, lexicon):
            continue
        if not k or (k == 1 and words[0] in _PRONOUNS) or (k > 1 and words[0] in _DETERMINERS):
            return True
        return all(name[0].isupper() for name in words[:k])
    return False
