"""What stands within a paragraph of reStructuredText and does not read as it stands: roles, links, code, notes."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from newslint.readers.prose import Patch, flat, markup
from newslint.util.lazy_regex import lazy_regex

_INLINE = lazy_regex(
    r"(?P<code>``(?:[^`]|`(?!`))+``)"
    r"|(?P<escape>\\\s?)"
    r"|(?P<before>:[\w:+.-]{1,40}:)?`(?P<text>[^`\s](?:[^`\\]|\\.)*)`(?P<after>__?|:[\w:+.-]{1,40}:)?"
    r"|(?P<note>\[(?:\d+|#[\w-]*|\*|[A-Za-z][\w-]*)\]_(?!\w))"
    r"|(?P<substitution>(?<!\w)\|[^|\s](?:[^|\r\n]{0,100}[^|\s])?\|_{0,2}(?!\w))"
    r"|(?P<url>(?:https?://|www\.)[^\s<>)\]]*[^\s<>)\].,;:!?'\"’”])"
    r"|(?P<mark>(?<![\w*])\*{1,2}(?=[^\s*])|(?<=[^\s*])\*{1,2}(?![\w*])|(?<=\w)_{1,2}(?!\w)|(?<!\w)_(?=`))"
)
_TARGET = lazy_regex(r"\s{0,20}<[^<>]*>$")
_READ = frozenset(
    "emphasis strong title title-reference t sub subscript sup superscript abbr term dfn guilabel emphasized".split()
)
"""Roles whose text is copy; that of all others is code, or the name of something."""


def marks(text: str, start: int, end: int) -> Iterator[Patch]:
    """The patches of a paragraph, in order."""
    for m in _INLINE.finditer(text, start, end):
        low, high = m.span()
        if m["text"] is not None:
            yield from _interpreted(m)
        elif m["mark"] or m["note"] or m["escape"]:
            yield markup(low, high)
        else:
            yield flat(low, high)


def _interpreted(m: Match[str]) -> Iterator[Patch]:
    """Text in backquotes: copy with an address behind it, copy in a role, or the name of something."""
    text, after = m["text"], m["after"] or ""
    role = (m["before"] or (after if after.startswith(":") else "")).strip(":")
    target = _TARGET.search(text)
    reads = text[: target.start()] if target else text
    if (role and role not in _READ and target is None) or not reads:
        yield flat(*m.span())
        return
    first = m.start("text")
    yield markup(m.start(), first)
    yield markup(first + len(reads), m.end())
