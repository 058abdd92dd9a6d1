"""“Which” for somebody: “according to Ida Lund, which speaks for 31 boats”.

After a name at the head of its sentence, or after “said” or “according to”, no clause is there for “which” to stand
for.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import FINITE, tags
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.people import people
from newslint.text import Document


def which_of_persons(document: Document) -> Iterator[int]:
    """Each “which” that follows somebody’s name and a comma, and has a verb right after it."""
    table = tokens(document)
    found = [k for k in table.where("which") if k > 1 and table.text[k - 1] == ","]
    if not found:
        return
    tagged, speech = tags(document), speech_forms(table.lexicon)
    ends = {m.name_span.last: (p, m) for p in people(document) if p.gender or p.titles for m in p.mentions}
    for k in found:
        if k - 1 not in ends or k + 1 >= len(table) or tagged[k + 1] not in FINITE:
            continue
        _, mention = ends[k - 1]
        start = mention.name_span.start
        if mention.title is not None and mention.title.last == mention.first:
            start = min(start, mention.title.first)
        low = table.sentence_start(k)
        before = table.lower[max(low, start - 2) : start]
        led = start == low or before == ["according", "to"] or (before != [] and before[-1] in speech)
        if led and not document.quotes.touches(table.span(k)):
            yield k
