"""Markup of Markdown, HTML, wikis and content systems in text that is none of these."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document, Span
from newslint.text.characters import find_all
from newslint.util.lazy_regex import lazy_regex

_HINTS = ("<", "&", "`", "{", "${", "[", "**", "__", "#")
_TAGS = r"p|br|div|span|b|i|u|em|strong|a|h[1-6]|[uo]l|li|img|fig\w+|blockquote|script|style|iframe|table|t[rdh]"
_MARKUP = lazy_regex(
    "|".join(
        (
            rf"(?P<tag></?(?:{_TAGS})(?:\s[^<>\n]{{0,300}})?/?>)",
            r"(?P<entity>&(?:nbsp|amp|quot|[lg]t|apos|[lr][sd]quo|[mn]dash|hellip|pound|euro|#\d{2,5}|#x[0-9a-f]{2,4});)",
            r"\*{2,}+(?P<bold>[^*\s][^*\n]{0,200}?)(?<!\s)\*{2,}+|(?<!\w)__(?P<under>[^_\s][^_\n]{0,200}?)(?<!\s)__(?!\w)",
            r"\[(?P<link>[^\]\[\n]{1,200})\]\((?:https?:|/|mailto:|#)[^)\s]{0,300}\)",
            r"(?P<heading>^\#{1,6} (?=\w))",
            r"(?P<code>```\w*|\[/?(?:caption|gallery|embed|video|audio|url|img|quote|b|i|u)(?:[ =][^\]\n]{0,200})?\])",
            r"(?P<template>\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,100}\}|\[object Object\])",
        )
    ),
    re.MULTILINE,
)
_KEPT = ("bold", "under", "link")
_CALLED = {
    "tag": "an HTML tag",
    "entity": "an HTML entity",
    "bold": "Markdown for bold type",
    "under": "Markdown for bold type",
    "link": "a Markdown link",
    "heading": "Markdown for a heading",
    "code": "a code of a content system",
    "template": "a variable of a template",
}


class LeftoverMarkup(Rule):
    """``**bold**``, ``<p>``, ``&nbsp;``, ``[text](https://...)``."""

    meta = Meta(
        code="MCH106",
        name="leftover-markup",
        summary="Markup stands in the text as readers will see it.",
        why="It was meant for a program, and shows that the text was pasted from one.",
        severity=Severity.WARNING,
        bad=(
            "The ferry [[**sank**]] in calm water.",
            Example("The ferry [[****sank***]] in calm water.", fixed="The ferry sank in calm water."),
            "The ferry sank in calm water.[[<br>]] Nobody was hurt.",
            "The ferry[[&nbsp;]]sank in calm water, the [[[company](https://example.org/news)]] said.",
        ),
        good=(
            "The ferry sank in calm water* and nobody was hurt.",
            "The firm AT&T; its rivals; and R&D sank together.",
            "The vote was 5 < 7 and never > 9.",
            "The angle **yf is that of the input, 90 degrees from the **yj axis.",
        ),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Search the prose: what a reader of Markdown or HTML knows as markup is masked there."""
        prose = document.prose
        taken = -1
        for hint in find_all(prose, *_HINTS):
            match = _MARKUP.match(prose, hint) if hint >= taken else None
            if match is None or not document.text.startswith(match.group(), hint):
                continue  # characters that the file writes as code are meant to be seen
            taken = match.end()
            form = match.lastgroup or ""
            span = Span(*match.span())
            fixes = (Fix.swap(span, match[form] if form in _KEPT else " " if match.group() == "&nbsp;" else ""),)
            yield self.found(
                span,
                f"“{match.group()}” is {_CALLED[form]}: readers will see it as it stands.",
                fixes=fixes if form != "template" and (form != "entity" or match.group() == "&nbsp;") else (),
            )
