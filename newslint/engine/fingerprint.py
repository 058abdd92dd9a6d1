"""What stays the same of a finding while the story around it is edited."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from newslint.engine.finding import Finding
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_WORD = lazy_regex(r"\w+")
_REACH = 120  # code points looked at on each side
_WORDS = 5  # words that count on each side
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def fingerprint(document: Document, finding: Finding, ordinal: int = 0) -> str:
    """A short hash of the rule, the words found and the few words around them in their sentence.

    It is blind to the place in the file, to white space, to how lines break, to the shape of quotation marks, and to
    all that is edited in other sentences, or in this one further away.

    ``ordinal`` tells findings apart that agree in all this. 16 hexadecimal digits.
    """
    from hashlib import sha256

    text, (start, end) = document.text, finding.span
    low, high = _sentence(document, start).start, _sentence(document, max(start, end - 1)).end
    before = _WORD.findall(text[max(low, start - _REACH) : start])[-_WORDS:]
    after = _WORD.findall(text[end : min(high, end + _REACH)])[:_WORDS]
    found = " ".join(text[start:end].split()).translate(_STRAIGHT)
    parts = [finding.code, found, *before, "", *after, str(ordinal)]
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _sentence(document: Document, at: int) -> Span:
    """The sentence that an offset stands in; where it stands in none, the paragraph, or else the whole text."""
    found = tokens(document)
    if len(found):
        sentence = found.sentence_span(found.sentence_of(found.at_offset(at)))
        if sentence.start <= at <= sentence.end:
            return sentence
    k = bisect_right(document.paragraphs, (at, len(document.text) + 1)) - 1
    return document.paragraphs[k] if k >= 0 else Span(0, len(document.text))


def fingerprints(document: Document, findings: Iterable[Finding]) -> list[str]:
    """The fingerprints of all findings of a document, each different from the others."""
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        plain = fingerprint(document, finding)
        result.append(fingerprint(document, finding, seen[plain]) if seen[plain] else plain)
        seen[plain] += 1
    return result
