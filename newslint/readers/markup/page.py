"""What the elements of a page are to its story: fields, quotations, or no part of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint.readers.markup.elements import Element, Ranges, find_elements
from newslint.readers.markup.tags import Piece, attributes
from newslint.text import Field, FieldKind, Span
from newslint.util.lazy_regex import lazy_regex

_HIDDEN = frozenset({
    "applet", "aside", "audio", "button", "canvas", "code", "datalist", "dialog", "embed", "fieldset", "footer",
    "frameset", "head", "iframe", "kbd", "label", "legend", "map", "math", "menu", "meter", "nav", "noframes",
    "noscript", "object", "optgroup", "option", "output", "pre", "progress", "rp", "rt", "samp", "script", "search",
    "select", "style", "svg", "template", "textarea", "title", "var", "video", "xmp",
})  # fmt: skip
"""What nobody reads as the story: code, furniture of the page, controls of forms, what is there for programs."""
_HIDDEN_ROLES = frozenset(
    "navigation complementary contentinfo banner search menu menubar toolbar tablist dialog alertdialog button".split()
)
_HIDDEN_CLASSES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only"
    " nav navbar navigation site-nav main-nav breadcrumb breadcrumbs".split()
)
_SKIP = lazy_regex(r"\s*(?:skip|jump) to\b", re.IGNORECASE)
"""How links begin that lead a screen reader past the furniture."""
_HIDING_STYLE = lazy_regex(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_TELLING = lazy_regex(r"hidden|role|none|class", re.IGNORECASE)
"""A tag without one of these has no attribute that matters here."""
_TAGS_OF_FIELDS = {"h1": FieldKind.HEADLINE, "figcaption": FieldKind.CAPTION}
_CLASSES_OF_FIELDS = {
    **dict.fromkeys(("byline", "author"), FieldKind.BYLINE),
    **dict.fromkeys(("standfirst", "dek", "deck", "strapline", "subheadline", "sub-headline"), FieldKind.STANDFIRST),
    **dict.fromkeys(("caption", "wp-caption-text", "image-caption", "photo-caption"), FieldKind.CAPTION),
    "dateline": FieldKind.DATELINE,
}
_ONCE = (FieldKind.HEADLINE, FieldKind.STANDFIRST, FieldKind.BYLINE, FieldKind.DATELINE)
_REFERENCE = lazy_regex(r"(?:<[^<>]{0,500}>|[\[(])*(?:\d{1,3}|[*†‡§]+|[a-z])(?:<[^<>]{0,500}>|[\])])*")
_WORD_BEFORE = lazy_regex(r"[^\W\d_]{3}[.,;:!?”’\"')]?\Z")
_SITE = lazy_regex(r"\s(?:[|–—·»-]|::)\s")
"""What parts the headline of a page from the name of its site."""
_LONGEST_FIELD = 2_000  # code points; a longer one was left open
_HALF = 0.5


class Page:
    """What is to be known of a page before it is read."""

    def __init__(self, text: str, pieces: Sequence[Piece], *, titled: bool = False) -> None:
        """``titled``: whether the headline is known already."""
        self.text = text
        self.elements = find_elements(pieces, len(text))
        self._story = Ranges(Span(e.start, e.end) for e in self.elements if e.name in ("article", "main"))
        self._marks = sorted(e.start for e in self.elements if e.name in ("article", "main", "h1"))
        self.hidden = Ranges(Span(e.start, e.end) for e in self.elements if self._is_hidden(e))
        self.hidden = Ranges([*self.hidden.spans, *self._outside(pieces)])
        self.silent = Ranges(Span(e.start, e.end) for e in self.elements if e.name == "sup" and self._refers(e))
        """Marks of footnotes: they are not read, and part nothing."""
        shown = [e for e in self.elements if e.start not in self.hidden]
        self.tail = len(text)
        """Where the name of the site begins in a title that is read."""
        fields = list(self._fields(shown))
        if titled:
            fields = [field for field in fields if field.kind is not FieldKind.HEADLINE]
        elif not any(field.kind is FieldKind.HEADLINE for field in fields):
            fields += self._title()
        self.fields = fields
        self.quoted = tuple(Span(e.inner, e.until) for e in shown if e.name in ("blockquote", "q") and e.closed)

    def _is_hidden(self, element: Element) -> bool:
        """Whether an element, by its name or its attributes, is no part of the story."""
        name, start, inner = element[:3]
        if not element.closed or name in ("html", "body"):
            return False
        if name in _HIDDEN:
            return True
        if name in ("form", "header") and self._marks:
            bare = not self._holds(element)
            if bare and (name == "form" or start not in self._story):
                return True
        tag = self.text[start:inner]
        if name == "a" and "#" in tag and _SKIP.match(self.text, inner, element.until):
            return True
        return _TELLING.search(tag) is not None and _hides(attributes(tag))

    def _holds(self, element: Element) -> bool:
        """Whether an element holds a headline, or all of a story."""
        k = bisect_left(self._marks, element.inner)
        return k < len(self._marks) and self._marks[k] < element.until

    def _refers(self, element: Element) -> bool:
        """Whether what is set high is the mark of a footnote: a number or sign after a word, not an exponent."""
        inside = element.until - element.inner <= _LONGEST_FIELD
        return (
            inside
            and _REFERENCE.fullmatch(self.text, element.inner, element.until) is not None
            and _WORD_BEFORE.search(self.text, max(0, element.start - 4), element.start) is not None
        )

    def _outside(self, pieces: Sequence[Piece]) -> Iterator[Span]:
        """What lies outside the part of the page that says it is the story, if that holds most of the text."""
        story = [e for e in self.elements if e.name == "main"] or [e for e in self.elements if e.name == "article"]
        headlines = [e for e in self.elements if e.name == "h1"]
        headed = [e for e in self.elements if e.name in ("article", "main") and self._headed(e, headlines)]
        inner = [e for e in headed if e.name == "article"]
        roots = Ranges(Span(e.start, e.end) for e in inner or headed or story)
        if not roots:
            return
        inside = outside = 0
        for start, sort, _, end, _, _ in pieces:
            if sort in ("data", "text") and start not in self.hidden:
                size = len(self.text[start:end].strip())
                inside, outside = (inside + size, outside) if start in roots else (inside, outside + size)
        if inside <= _HALF * (inside + outside):
            return
        kept = Ranges([*roots.spans, *(Span(e.start, e.end) for e in headlines)])
        at = 0
        for start, end in kept.spans:
            yield Span(at, start)
            at = end
        yield Span(at, len(self.text))

    def _headed(self, element: Element, headlines: list[Element]) -> bool:
        """Whether a headline stands in an element."""
        k = bisect_left(headlines, element.inner, key=lambda h: h.start)
        return k < len(headlines) and headlines[k].start < element.until

    def _fields(self, shown: list[Element]) -> Iterator[Field]:
        """The named parts of the story; of each that it has once, the first."""
        seen: set[FieldKind] = set()
        for element in shown:
            kind = _TAGS_OF_FIELDS.get(element.name) or _field_of(self.text[element.start : element.inner])
            if kind is None or (kind in seen and kind in _ONCE) or not element.closed:
                continue
            span = self._inner(element)
            if span is not None:
                seen.add(kind)
                yield Field(kind, span)

    def _inner(self, element: Element) -> Span | None:
        """What an element holds, without the white space around it."""
        low, high = element.inner, min(element.until, element.inner + _LONGEST_FIELD + 1)
        inner = self.text[low:high]
        if len(inner) > _LONGEST_FIELD or not inner.strip():
            return None
        return Span(low + len(inner) - len(inner.lstrip()), low + len(inner.rstrip()))

    def _title(self) -> Iterator[Field]:
        """The title of a page without a headline, less the name of the site; it is hidden no longer."""
        element = next((e for e in self.elements if e.name == "title" and e.closed), None)
        span = self._inner(element) if element is not None else None
        if element is None or span is None:
            return
        parts = [m.span() for m in _SITE.finditer(self.text, *span)]
        end = parts[-1][0] if parts else span.end
        if self.text[span.start : end].count(" ") < 2:
            return
        before = [Span(low, min(high, span.start)) for low, high in self.hidden.spans if low < span.start]
        after = [Span(max(low, end), high) for low, high in self.hidden.spans if high > end]
        self.hidden = Ranges([*before, *after])
        self.tail = end
        yield Field(FieldKind.HEADLINE, Span(span.start, end))


def _hides(named: dict[str, str]) -> bool:
    """Whether the attributes of an element say that nobody sees it, or that it is furniture."""
    return (
        "hidden" in named
        or named.get("aria-hidden", "").lower() == "true"
        or not _HIDDEN_ROLES.isdisjoint(named.get("role", "").lower().split())
        or not _HIDDEN_CLASSES.isdisjoint(named.get("class", "").lower().split())
        or _HIDING_STYLE.search(named.get("style", "")) is not None
    )


def _field_of(tag: str) -> FieldKind | None:
    """The field that the class of an element names."""
    if "class" not in tag:
        return None
    classes = attributes(tag).get("class", "").lower().split()
    return next((_CLASSES_OF_FIELDS[c] for c in classes if c in _CLASSES_OF_FIELDS), None)
