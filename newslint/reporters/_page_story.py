"""A story on a page of HTML: its paragraphs with what was found marked in them, and each finding explained beside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from newslint.engine.finding import Finding, Fix, Related, Safety
from newslint.engine.rule import Meta
from newslint.reporters._page_parts import Part, add, element
from newslint.text import Document, FieldKind, Span
from newslint.text.reading import AHEAD, BEHIND, JOIN
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_UNREAD = str.maketrans(dict.fromkeys((AHEAD, BEHIND, JOIN)))
_SPACE = lazy_regex(r"\s+")
_HOW = {Safety.SAFE: "--fix does this", Safety.UNSAFE: "--fix --unsafe-fixes does this", Safety.DISPLAY: ""}


class _Place(NamedTuple):
    """A finding of a story, and its number there, from 1."""

    number: int
    finding: Finding


class Story:
    """Puts one story on a page; ``prefix`` begins all its anchors."""

    def __init__(self, document: Document, findings: Sequence[Finding], rules: Mapping[str, Meta], prefix: str) -> None:
        self._document = document
        self._rules = rules
        self._prefix = prefix
        self._places = [_Place(k, finding) for k, finding in enumerate(findings, 1)]
        self._at: dict[int, list[_Place]] = {}
        for place in self._places:
            self._at.setdefault(paragraph_at(document, place.finding.span), []).append(place)
        self._marked: set[int] = set()

    def rows(self) -> Iterator[Element]:
        """The paragraphs, in order, each beside what was found in it; last what was found outside them all."""
        for k, span in enumerate(self._document.paragraphs):
            yield self._row(element("div", id=f"{self._prefix}-p{k}", class_="row"), self._text(span), self._at.get(k))
        if outside := self._at.get(-1):
            yield self._row(
                element("div", class_="row"), element("p", "Outside the paragraphs", class_="soft"), outside
            )

    def _row(self, row: Element, text: Element, places: list[_Place] | None) -> Element:
        """A paragraph and the cards beside it."""
        row.append(text)
        if places:
            row.append(element("ol", *map(self._card, places), class_="cards"))
        return row

    def _text(self, span: Span) -> Element:
        """A paragraph as it reads, with marks."""
        document = self._document
        kind = document.field_at(span.start)
        quoted = any(quote.covers(span) for quote in document.quoted)
        classes = f"text {kind.value}" if kind else "text"
        made = element("blockquote" if quoted else "h3" if kind is FieldKind.HEADLINE else "p", class_=classes)
        places = [place for place in self._places if _touches(place.finding.span, span)]
        cuts = {span.start, span.end}
        for _, finding in places:
            cuts |= {min(max(end, span.start), span.end) for end in finding.span}
        ends = sorted(cuts)
        for start, end in zip(ends, [*ends[1:], span.end], strict=True):
            empty = [place for place in places if place.finding.span == (start, start)]
            for place in empty:
                add(made, self._mark(place, "‸"))
            text = _SPACE.sub(" ", document.prose[start:end].translate(_UNREAD))
            over = [p for p in places if p.finding.span.start <= start < end <= p.finding.span.end]
            if text:
                add(made, self._mark(max(over, key=lambda p: p.finding.span.start), text) if over else text)
        return made

    def _mark(self, place: _Place, text: str) -> Part:
        """Words that a finding speaks of; they lead to what is said of them."""
        number, finding = place
        card = f"{self._prefix}-f{number}"
        made = element("a", text, class_=f"mark {finding.severity.label}", href=f"#{card}", aria_describedby=card)
        if number not in self._marked:
            made.set("id", f"{self._prefix}-m{number}")
            made.append(element("sup", str(number), aria_hidden="true"))
            self._marked.add(number)
        return made

    def _card(self, place: _Place) -> Element:
        """What is said of a finding."""
        number, finding = place
        line, column = self._document.position(finding.span.start)
        card = element(
            "li",
            id=f"{self._prefix}-f{number}",
            class_=f"card {finding.severity.label}",
            aria_label=f"Finding {number}",
        )
        where: Part = f"line {line}, column {column}"
        if number in self._marked:
            where = element("a", where, href=f"#{self._prefix}-m{number}")
        head = (f"{number} · {finding.severity.label}", element("code", finding.code), finding.rule, where)
        card.append(element("p", head[0], class_="sort"))
        card.append(element("p", finding.message))
        if finding.fixes:
            card.append(element("ul", *(_fix(fix) for fix in finding.fixes)))
        if finding.related:
            card.append(element("ul", *map(self._related, finding.related)))
        meta = self._rules.get(finding.code)
        if meta is not None and meta.why:
            source = f" Source: {meta.source}" if meta.source else ""
            card.append(element("details", element("summary", "Why"), element("p", meta.why + source)))
        card.append(element("p", head[1], f" {head[2]} · ", head[3], class_="soft"))
        return card

    def _related(self, other: Related) -> Element:
        """A second place that a finding speaks of."""
        span, message, elsewhere = other
        if elsewhere is not None:
            place = f"{elsewhere.path}, line {elsewhere.line}: “{elsewhere.text}”"
            return element("li", element("span", place), f" {message}")
        k, line = paragraph_at(self._document, span), self._document.position(span.start).line
        words = " ".join(self._document.prose[slice(*span)].translate(_UNREAD).split())
        words = words or " ".join(self._document[span].split())  # such as a date in front matter, which is not read
        told = f"line {line}: “{words}”"
        return element("li", element("a", told, href=f"#{self._prefix}-p{k}") if k >= 0 else told, f" {message}")


def paragraph_at(document: Document, span: Span) -> int:
    """The paragraph that a span begins in, or ends in; -1 where it touches none."""
    paragraphs = document.paragraphs
    k = bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.start) - 1
    if k >= 0 and span.start <= paragraphs[k].end:
        return k
    return k + 1 if k + 1 < len(paragraphs) and paragraphs[k + 1].start < span.end else -1


def _touches(one: Span, other: Span) -> bool:
    """Whether a span has to be marked in a paragraph; an empty one where it stands in it or at its ends."""
    return one.overlaps(other) or (one.start == one.end and other.start <= one.start <= other.end)


def _fix(fix: Fix) -> Element:
    """One choice of what to write instead."""
    how = _HOW[fix.safety]
    return element("li", fix.title, *([element("span", f" ({how})", class_="soft")] if how else []))
