"""CommonMark as our parser reads it: the markup of a text in its order, and front matter."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from typing import Any

from newslint.text import Document, annotation
from newslint.util.lazy_regex import lazy_regex

_HELD = lazy_regex(r"\[\^[^\[\]\s]+\]|(?:https?://|www\.)[^\s<>)\]]*[^\s<>)\].,;:!?'\"’”]|[*_`~\[\]|]")
"""What is text for the parser and markup for us: marks of footnotes, addresses, and signs that pair with no other."""
_FRONT_MATTER = lazy_regex(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?s:.*?)(?:\r\n|\r|\n)\1[ \t]*(?=[\r\n]|\Z)")
_ENTITY = lazy_regex(r"&(?:#\w{1,7}|[A-Za-z]\w{1,31});")


@cache
def parser() -> Any:
    """The parser, with the tables and the strikethrough that most programs know."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def structure(text: str) -> tuple[Hashable, ...]:
    """Blocks and marks in their order, with what code, links and pictures hold."""
    return (*_tokens(parser().parse(text)), *_ENTITY.findall(text))


def _tokens(tokens: Iterable[Any]) -> Iterator[Hashable]:
    """What counts of some tokens of the parser."""
    for token in tokens:
        if token.type == "inline":
            yield from _tokens(token.children)
        elif token.type == "text":
            yield from _HELD.findall(token.content)
        elif token.type == "image":
            yield "image", str(token.attrs), token.content
        elif token.type != "softbreak":
            yield token.type, token.markup, str(token.attrs), token.info, token.content


@annotation
def front_matter_end(document: Document) -> int:
    """Where the front matter ends; 0 without any."""
    front = _FRONT_MATTER.match(document.text)
    return front.end() if front else 0
