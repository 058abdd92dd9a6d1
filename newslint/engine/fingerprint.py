"""What stays the same of a finding while the story around it is edited."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from newslint.engine.finding import Finding
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_WORD = lazy_regex(r"\w+")
_REACH = 120  # code points looked at on each side
_WORDS = 5  # words that count on each side


def fingerprint(document: Document, finding: Finding, ordinal: int = 0) -> str:
    """A short hash of the rule, the words found and the few words around them in their paragraph.

    It is blind to the place in the file and to white space.

    ``ordinal`` tells findings apart that agree in all this. 16 hexadecimal digits.
    """
    from hashlib import sha256

    text, (start, end) = document.text, finding.span
    k = bisect_right(document.paragraphs, (start, len(text) + 1)) - 1
    low, high = document.paragraphs[k] if k >= 0 else (0, len(text))
    before = _WORD.findall(text[max(low, start - _REACH) : start])[-_WORDS:]
    after = _WORD.findall(text[end : min(high, end + _REACH)])[:_WORDS]
    parts = [finding.code, " ".join(text[start:end].split()), *before, "", *after, str(ordinal)]
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def fingerprints(document: Document, findings: Iterable[Finding]) -> list[str]:
    """The fingerprints of all findings of a document, each different from the others."""
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        plain = fingerprint(document, finding)
        result.append(fingerprint(document, finding, seen[plain]) if seen[plain] else plain)
        seen[plain] += 1
    return result
