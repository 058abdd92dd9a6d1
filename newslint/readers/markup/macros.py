"""What stands within a paragraph of AsciiDoc and does not read as it stands: macros, links, code, attributes, notes."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.readers.prose import Patch, flat, markup
from newslint.util.lazy_regex import lazy_regex

_INLINE = lazy_regex(
    r"(?P<escape>\\(?=[*_`#^~{<\[:+]))"
    r"|(?P<quote>(?<=\")`(?=\S)|(?<=\S)`(?=\")|(?<=')`(?=\S)|(?<=\S)`(?='))"
    r"|(?P<code>``[^`]{1,500}``|(?<![\w`])`[^`\s](?:[^`\r\n]{0,500}[^`\s])?`(?!\w)|\+{2,3}[^+]{1,500}\+{2,3}"
    r"|(?<![\w+])\+[^+\s](?:[^+\r\n]{0,200}[^+\s])?\+(?!\w)|\$\$[^$]{1,500}\$\$)"
    r"|(?P<link>(?:(?:https?|ftp|irc)://[^\s\[\]<>]{1,1000}|(?:link|mailto|xref):[^\s\[\]]{0,1000})\[(?P<text>[^\[\]]{0,500})\])"
    r"|(?P<xref><<[^<>,\r\n]{1,200}(?:,(?P<name>[^<>]{1,300}))?>>)"
    r"|(?P<hidden><?https?://[^\s<>)\]]*[^\s<>)\].,;:!?'\"’”]>?|\(\(\([^()]{1,300}\)\)\)"
    r"|\b(?:image|icon|kbd|btn|menu|stem|pass|latexmath|asciimath|indexterm|anchor|counter|footnoteref)"
    r":[^\s\[\]]{0,300}\[[^\[\]]{0,500}\]|\[\[[^\[\]\r\n]{1,100}\]\])"
    r"|(?P<attribute>\{[\w:-]{1,60}\})"
    r"|(?P<note>footnote:[\w-]{0,40}\[[^\[\]]{0,1000}\])"
    r"|(?P<mark>\(\((?=\w)|(?<=\w)\)\)|\[\.?[\w.#-]{1,60}\](?=#\S)|\*\*|__|##|(?<!\w)[*_#](?=[^\s*_#])|(?<=[^\s*_#])[*_#](?!\w)"
    r"|(?<=\w)[\^~](?=\w{1,10}[\^~])|(?<=[\^~]\w)[\^~]|(?<=[\^~]\w\w)[\^~])"
)
_TEXT_END = lazy_regex(r"\^?(?:,[ \t]*[\w-]{1,20}=.*)?$", flags=16)  # re.DOTALL


def marks(text: str, start: int, end: int) -> Iterator[Patch]:
    """The patches of a paragraph, in order."""
    for m in _INLINE.finditer(text, start, end):
        low, high = m.span()
        inner = "text" if m["link"] else "name"
        if m[inner]:
            first, last = m.span(inner)
            stop = _TEXT_END.search(text, first, last)
            last = stop.start() if stop is not None and m["link"] else last
            yield markup(low, first) if last > first else flat(low, high)
            if last > first:
                yield markup(last, high)
        elif m["escape"] or m["quote"] or m["mark"] or m["note"]:
            yield markup(low, high)
        else:
            yield flat(low, high)
