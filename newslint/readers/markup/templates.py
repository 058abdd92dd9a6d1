"""What a site puts into Markdown before it is Markdown: Hugo's shortcodes, Liquid, containers, attributes of blocks,
the program around MDX.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.util.lazy_regex import lazy_regex

_PAIRS = (("{{", "}}"), ("{%", "%}"), ("{#", "#}"))
_LONGEST = 4_000  # code points of a mark
_CODE = frozenset("highlight code mermaid math katex gist raw comment verbatim script plantuml".split())
"""Marks that have an end of their own, and hold no copy."""
_NAME = lazy_regex(r"\{[{%][-<%]?[-%]?\s*(?P<slash>/|end)?\s*(?P<name>[\w-]+)")
_CONTAINER = lazy_regex(r"^[ \t]{0,3}:{3,}[^\r\n]*", re.MULTILINE)
_MODULE = lazy_regex(r"^(?:import|export)[ \t{*][^\r\n]*(?:(?:\r\n|[\r\n])[^\r\n]+)*", re.MULTILINE)
_EXPRESSION = lazy_regex(r"\{(?:[^{}\r\n]|\{[^{}\r\n]{0,500}\}){0,500}\}")
_BLANK_LINE = lazy_regex(r"(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]")
_LINE_END = lazy_regex(r"\r\n|\r|\n")
_INK = lazy_regex(r"[^\r\n]")
_MARK = "\ufffd"
_LEAD = lazy_regex(r"[ \t>]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*[ \t]*")
"""What may stand before the text of a line: marks of quotations and of lists."""


def find_templates(text: str, begin: int, *, mdx: bool = False) -> list[tuple[int, int]]:
    """The ranges of such marks from an offset on, in order and apart; of MDX, those of its program too."""
    spans = _marks(text, begin) if "{" in text else []
    if ":::" not in text and not mdx:
        return spans
    spans += [m.span() for m in _CONTAINER.finditer(text, begin)]
    if mdx:
        spans += [m.span() for pattern in (_MODULE, _EXPRESSION) for m in pattern.finditer(text, begin)]
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """A text with some ranges blanked out, line ends kept.

    Where a line goes on behind a range that it begins with, a mark that is no space stands first: for blanks alone
    Markdown would take the line for code.
    """
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (text[at:start], _INK.sub(" ", text[start:end]))
        at = end
    parts.append(text[at:])
    blanked = "".join(parts)
    parts, at = [], 0
    for first in _leading(blanked, spans):
        parts += (blanked[at:first], _MARK)
        at = first + 1
    return "".join(parts) + blanked[at:] if at else blanked


def _leading(blanked: str, spans: list[tuple[int, int]]) -> Iterator[int]:
    """Where lines begin with a range that was blanked out, and go on behind it."""
    waiting = -1  # where such a range is, in a line that did not go on yet
    inked = False  # whether other text stands before, in the line
    at = 0
    for start, end in (*spans, (len(blanked), len(blanked))):
        line, *more = _LINE_END.split(blanked[at:start])
        if waiting >= 0 and line.strip(" \t"):
            yield waiting
            waiting, inked = -1, True
        if more:
            waiting, inked = -1, False
        inked = inked or _LEAD.fullmatch(more[-1] if more else line) is None
        if len(lines := _LINE_END.split(blanked[start:end])) > 1:
            waiting, inked = end - len(lines[-1]), False
        elif waiting < 0 and not inked:
            waiting = start
        at = end


def _marks(text: str, begin: int) -> list[tuple[int, int]]:
    """The ranges of marks, and of what stands between two that hold code."""
    found: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    ends = dict.fromkeys((closer for _, closer in _PAIRS), -1)  # where each mark ends next
    at = text.find("{", begin)
    while at >= 0:
        closer = next((closer for opener, closer in _PAIRS if text.startswith(opener, at)), None)
        if closer and ends[closer] < at + 2:
            found_at = text.find(closer, at + 2)
            ends[closer] = found_at if found_at >= 0 else len(text) + _LONGEST
        end = ends[closer] if closer else -1
        if closer is None or end > at + _LONGEST or _BLANK_LINE.search(text, at, end):
            at = text.find("{", at + 1)
            continue
        end += 2
        m = _NAME.match(text, at, end)
        name = m["name"].lower() if m else ""
        if m and name in _CODE and not m["slash"]:
            opened.setdefault(name, at)
        start = opened.pop(name, at) if m and m["slash"] else at
        while found and found[-1][0] >= start:
            found.pop()
        found.append((start, end))
        at = text.find("{", end)
    return found
