"""“Both” and “neither” of three or more whom the sentence before lists: “from Lekia, from Pell and from Mr Holm”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.numbers._taken_up import TakenUp
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.counts.groups import Reading, reading, readings, told
from newslint.story.name_spans import NameSpan, name_spans
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex

_FAR = 5
_SEVERAL = 3
_WHO = (
    r"(?:countries|nations|companies|firms|clubs|teams|banks|states|cities|towns|parties|airlines|bidders|candidates"
    r"|men|women|players|schools|universities|ports|airports|unions|governments|leaders|villages|newspapers|stations"
    r"|bids|offers|makers|retailers|suppliers|groups|brands|carmakers|rivals|applicants|finalists|buyers|suitors|sites"
    r"|places|districts|provinces|counties|islands|rivers|bridges|stadiums|theatres|museums|hospitals|artists|writers"
    r"|authors|singers|bands|models|routes|lines|ships|vessels|boats|planes|species|films|books|songs|plays)"
)
_BOTH = lazy_regex(rf"(?:^|\. |, |; |but )(?P<both>both|neither)(?: of)?(?: the| these)? (?:[a-z]+ )??{_WHO} ")
_IN_ALL = lazy_regex(
    r"\b(?P<both>both|neither) (?:of (?:those (?:who (?:stood|were|went on) (?:trial|tried|charged|arrested|accused)"
    r"|charged|arrested|accused|on trial|in the dock)|the (?:accused|defendants)))\b"
)
_THIRD = lazy_regex(
    r"\b(?:a|the) (?P<o>°\d+) (?:man|woman|defendant|suspect|accused|person|brother|teenager|youth|officer|member)\b"
)
_PARALLEL = lazy_regex(
    r"\b(?P<all>(?P<p>from|by|for|with|against) [^;.]{2,60}? , (?:and )?(?P=p) "
    r"[^;.]{2,60}? (?:, )?and (?P=p)) "
)
_TWO = lazy_regex(r"\b(?:both|pair|neither|either|two|respectively)\b")


def both_of_three(document: Document) -> Iterator[TakenUp]:
    """The words for two that follow on three or more."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where("both", "neither")}):
        here = reading(document, sentence)
        m = _BOTH.search(here.text)
        listed = _list_before(document, table, here, m) if m is not None and sentence else None
        if m is not None and listed is not None:
            k = here.token(m.start("both"))
            yield TakenUp(table.span(k), 2, listed[0], listed[1])
        m = _IN_ALL.search(here.text)
        if m is not None:
            for near in readings(document, sentence - _FAR, sentence):
                third = next(near.matched(_THIRD, "o"), None)
                if third is not None and third[0].size >= _SEVERAL:
                    yield TakenUp(table.span(here.token(m.start("both"))), 2, told(document, third[0]), third[0].size)
                    break


def _list_before(document: Document, table: Tokens, here: Reading, m: re.Match[str]) -> tuple[Span, int] | None:
    """The only list in the sentence before, or in the words before, if it is one of three or more."""
    if m.start("both") > 0:
        return None
    before = reading(document, here.sentence - 1)
    if _TWO.search(before.text) or any(g.size == 2 for g in before.groups):
        return None
    parallel = _PARALLEL.search(before.text)
    if parallel is not None:
        first, last = before.token(parallel.start("all")), before.token(parallel.end("all") - 1)
        return table.span(first, last + 1), _SEVERAL
    chains = _chains(table, _by_sentence(document).get(here.sentence - 1, []))
    if len(chains) == 1 and len(chains[0]) >= _SEVERAL:
        return table.span(chains[0][0].first, chains[0][-1].last), len(chains[0])
    return None


@annotation
def _by_sentence(document: Document) -> dict[int, list[NameSpan]]:
    """The runs of capital words by their sentences."""
    table = tokens(document)
    found: dict[int, list[NameSpan]] = {}
    for span in name_spans(document):
        found.setdefault(table.sentence_of(span.first), []).append(span)
    return found


def _chains(table: Tokens, spans: list[NameSpan]) -> list[list[NameSpan]]:
    """The lists of names of any sort, joined by commas and one “and”: France, Spain and Italy."""
    found: list[list[NameSpan]] = []
    chain: list[NameSpan] = []
    closed = False
    for span in spans:
        between = [w for w in table.lower[chain[-1].last : span.start] if w != "the"] if chain else []
        joint = between in ([","], ["and"], [",", "and"])
        if chain and joint and not closed:
            chain.append(span)
            closed = "and" in between
        else:
            found += [chain] if closed else []
            chain, closed = [span], False
    return found + ([chain] if closed else [])
