"""Directives in the text of a story: findings that an editor has looked at and wants no more of.

``[newslint-ignore GRM101: the name of a band]`` in plain text and ``<!-- newslint: ignore[GRM101] the name of a
band -->`` in Markdown and HTML speak of the paragraph that they stand in, or else of the next one; ``ignore-file`` of
the whole story; ``disable`` and ``enable`` of what lies between. Rules are given by code, name or prefix.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from newslint.engine.directive_rule import Directive, Served
from newslint.engine.finding import Finding
from newslint.engine.report import Suppression
from newslint.engine.rule import RuleHeader
from newslint.readers.directives import find_directives
from newslint.readers.shape import plain_shape, shape_of
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_MOST = 1000
"""Directives of a text that count: more are in no story, and each is held against the lines and rules around it."""
_CODE = lazy_regex(r"[^\s,]+")


def directives(document: Document) -> list[Directive]:
    """The directives of a document, in order, ``enable`` left out: it only ends the scope of a ``disable``."""
    matches = find_directives(document.text)[:_MOST]
    result = []
    for k, m in enumerate(matches):
        verb = m["verb"] or m["html_verb"]
        group = "codes" if m["verb"] else "html_codes"
        codes = Span(*m.span(group)) if m[group] is not None else Span(m.end(), m.end())
        references = tuple(_CODE.findall(m[group] or ""))
        if verb != "enable":
            scope = _scope(document, matches, k, verb, references)
            reason = (m["reason"] or m["html_reason"] or "").strip().removeprefix("--").removeprefix(":").strip()
            result.append(Directive(Span(*m.span()), verb, references, codes, scope, reason))
    return result


def suppress(
    document: Document,
    findings: Iterable[Finding],
    headers: Mapping[str, RuleHeader],
    known: Collection[str] = (),
) -> tuple[list[Finding], list[tuple[Finding, Suppression]], list[Served]]:
    """Findings to report, and findings silenced with why, in order, and directives that do not do all that they say.

    ``headers`` are those of the rules that ran, by code: a directive that names one of them should silence something.
    One that names none of the ``known`` rules (codes and names) silences nothing.
    """
    found = directives(document)
    used: set[tuple[int, str]] = set()
    kept: list[Finding] = []
    silenced: list[tuple[Finding, Suppression]] = []
    for code, group in _by_rule(findings, found, headers).items():
        rule = headers[code]
        starts = [finding.span.start for finding in group]
        by = array("L", [0]) * len(group)  # for each finding, from 1, the first directive that silences it
        for k, directive in reversed(list(enumerate(found, 1))):
            low, high = (bisect_left(starts, at) for at in directive.scope)
            if low < high and directive.silences(rule):
                by[low:high] = array("L", [k]) * (high - low)
                used.update((k - 1, ref) for ref in directive.references if rule.fits(ref))
        for finding, number in zip(group, by, strict=True):
            if number:
                silenced.append((finding, Suppression("inSource", found[number - 1].reason)))
            else:
                kept.append(finding)
    served = []
    for k, directive in enumerate(found):
        odd = [ref for ref in directive.references if known and not is_known(ref, known)]
        others = [ref for ref in directive.references if (k, ref) not in used and ref not in odd]
        idle = [ref for ref in others if not known or any(header.fits(ref) for header in headers.values())]
        if odd or idle:
            served.append(Served(directive, odd, idle))
    kept.sort(key=lambda f: (f.span, f.code))
    silenced.sort(key=lambda pair: (pair[0].span, pair[0].code))
    return kept, silenced, served


def _by_rule(
    findings: Iterable[Finding], found: Sequence[Directive], headers: Mapping[str, RuleHeader]
) -> dict[str, list[Finding]]:
    """The findings of each rule in order, without those that lie in a directive: a directive is no copy."""
    ends = [directive.span.end for directive in found]
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda f: f.span):
        k = bisect_right(ends, finding.span.start)
        inside = k < len(found) and finding.span.overlaps(found[k].span)
        if not inside or headers[finding.code].scope == "directive":
            groups[finding.code].append(finding)
    return groups


def is_known(reference: str, known: Collection[str]) -> bool:
    """Whether a reference means any rule there is, one that does not run included."""
    code = reference.upper()
    return code == "ALL" or any(
        ref.startswith(code) if ref[:1].isupper() else ref == reference.lower() for ref in known
    )


def _scope(document: Document, matches: list[re.Match[str]], k: int, verb: str, references: tuple[str, ...]) -> Span:
    """The part of the text that a directive speaks of."""
    m = matches[k]
    if verb == "ignore-file":
        return Span(0, len(document.text) + 1)
    if verb == "disable":
        ends = (other.start() for other in matches[k + 1 :] if _ends(other, references))
        return Span(m.end(), next(ends, len(document.text) + 1))
    own, following = _around(document, m)
    if own is not None and _prose(document, matches, *own).strip():
        return own
    for paragraph in following:
        if _prose(document, matches, *paragraph).strip():
            return shape_of(document).group(document, m.end(), paragraph)
    return Span(m.end(), m.end())


def _around(document: Document, m: re.Match[str]) -> tuple[Span | None, Sequence[Span]]:
    """The paragraph that a directive stands in, or at an end of, and the paragraphs after it.

    In plain text what stands on its line decides, in files with markup where paragraphs part.
    """
    paragraphs = document.paragraphs
    at = bisect_right(paragraphs, m.start(), key=lambda p: p.start)
    before = paragraphs[at - 1] if at else None
    if shape_of(document) is not plain_shape():
        stands_in = before is not None and "\n\n" not in document.prose[before.end : m.start()]
        return (before if stands_in else None), paragraphs[at:]
    start, end = document.lines.line_span(document.lines.position(m.start()).line)
    if before is not None and before.end > start:
        return before, paragraphs[at:]
    shares = at < len(paragraphs) and paragraphs[at].start < end
    return (paragraphs[at], paragraphs[at + 1 :]) if shares else (None, paragraphs[at:])


def _ends(other: re.Match[str], references: tuple[str, ...]) -> bool:
    """Whether a directive is an ``enable`` that takes back a ``disable`` of these rules."""
    named = _CODE.findall(other["codes"] or other["html_codes"] or "")
    return (other["verb"] or other["html_verb"]) == "enable" and (not named or set(named) >= set(references))


def _prose(document: Document, matches: list[re.Match[str]], start: int, end: int) -> str:
    """What stands in a range besides directives."""
    parts, at = [], start
    for k in range(bisect_right(matches, start, key=re.Match.end), len(matches)):
        m = matches[k]
        if m.start() >= end:
            break
        parts.append(document.prose[at : max(at, m.start())])
        at = max(at, m.end())
    parts.append(document.prose[at:end])
    return "".join(parts)
