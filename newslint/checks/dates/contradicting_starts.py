"""Mayor since 2019, but elected in 2021."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_OFFICES = (
    "mayor|president|leader|chancellor|governor|chairman|chairwoman|chair|director|head coach|coach|manager|captain"
    "|chief executive|secretary|speaker|principal|headteacher|editor|bishop|minister|prime minister|MP|senator|member"
)
_SINCE = lazy_regex(
    rf"(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,4}}),? (?:who )?(?:has|had) been (?:[\w'’-]+ ){{0,3}}?"
    rf"(?P<office>{_OFFICES})\b"
    r"(?P<between>[^.;,()]{0,40}?) since (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b"
)
_TOOK = lazy_regex(
    r"(?<!re-)\b(?P<verb>elected|appointed|hired|became|took over|took office|took charge|took the job|sworn in"
    r"|won the (?:city|town|seat|post|office|mayoralty|presidency|leadership|job))\b(?P<between>[^.;]{0,60}?)"
    r"\b(?:in|of) (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b"
)
_BY_ITSELF = lazy_regex(r"won the|took (?:office|charge|over|the job)|sworn in")
_AGAIN = lazy_regex(r"\b(?:again|second|third|re-elected|another|new|first time as|next|deputy|interim|acting)\b")
_PRONOUNS = frozenset({"he", "she"})
_MOST = 15
"""Years by which one of the two may be wrong."""


class ContradictingStarts(ArithmeticRule):
    """Two years in which somebody came into one office."""

    meta = Meta(
        code="DAT123",
        name="contradicting-starts",
        summary="Somebody is told to hold an office from one year on, and came into it in a later one.",
        why="One of the two years is wrong, or the office is another.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Anna Berg, who had been mayor since 2019, conceded. Berg won the city in the election of April [[2021]].",
            "Anna Berg has been chief executive since 2012. She was appointed chief executive in [[2014]].",
        ),
        good=(
            "Anna Berg, who had been mayor since 2021, conceded. Berg won the city in the election of April 2021.",
            "Anna Berg has been chief executive since 2012. She was appointed to the board of a bank in 2014.",
            "Anna Berg has been mayor since 2012. She was elected again in 2016.",
            "Anna Berg has been mayor since 2012. Tom Moss took office in 2014.",
        ),
    )
    triggers = frozenset({"since"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for an office held since a year, and for a later year in which the same person came into it."""
        table = tokens(document)
        for since in _SINCE.finditer(document.text):
            for took in _TOOK.finditer(document.text):
                later = int(took["year"]) - int(since["year"])
                if 0 < later <= _MOST and _same(document, table, since, took):
                    span = Span(*took.span("year"))
                    yield Mismatch(
                        span,
                        f"“{since['who'].split()[-1]}” was {since['office']} since {since['year']}, and"
                        f" “{took['verb']}” only in {took['year']}",
                        quoted(document, Span(*since.span("year"))),
                        question="which year is wrong?",
                    )
                    return


def _same(document: Document, table: Tokens, since: re.Match[str], took: re.Match[str]) -> bool:
    """Whether it is the same person and the same office that two places speak of."""
    sentence = table.sentence_of(table.at_offset(took.start()))
    own = table.sentence_span(sentence)
    text = document[own]
    if _AGAIN.search(text) or since.start() <= took.start() < since.end():
        return False
    if since["office"] not in took["between"] and not _BY_ITSELF.match(took["verb"]):
        return False
    names = since["who"].split()
    led = document.text[own.start : took.start()]
    if any(re.search(rf"\b{re.escape(name)}\b", led) for name in names):
        return True
    paragraph = next((p for p in document.paragraphs if p.start <= took.start() < p.end), own)
    before = document.text[paragraph.start : took.start()]
    near = table.sentence_of(table.at_offset(since.start())) == sentence - 1
    named = near or any(re.search(rf"\b{re.escape(name)}\b", before) for name in names)
    others = set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]+(?= [A-Z])", before)) - set(names)
    return named and not others and not _PRONOUNS.isdisjoint(led.lower().split())
