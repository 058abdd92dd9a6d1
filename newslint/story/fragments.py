"""Words taken over from somebody inside a sentence of the story's own."""

from __future__ import annotations

from newslint.text import Document, Span

_STOPS = ".!?…"


def in_fragment(document: Document, span: Span) -> bool:
    """Whether a span lies in a quotation that is no sentence: ``raises of “about 8 per cent”, the paper said``.

    A sentence in quotation marks was mostly spoken, and the desk wrote it down in its own style; a few words in them
    were copied as they stood.
    """
    quote = document.quotes.at(span.start)
    if quote is None:
        return False
    words = document[quote].strip("\"“”‘’'„«»` ")
    return bool(words) and not words[0].isupper() and words[-1] not in _STOPS and document.text[quote.end - 2] != ","
