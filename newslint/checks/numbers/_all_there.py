"""Who was there, told in full, and how many that is said to be elsewhere: “Four die”, and “on board were” five.

What opens a full list is a closed set of words: on board were, the victims were, in the dock are, they are. A number of
people anywhere in the story that the list comes to bears it out; otherwise the only one that is off by little is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.numbers._by_name import Named
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.counts.companies import Company, company_at
from newslint.story.counts.groups import Group, Reading, is_human, reading, told
from newslint.story.statements import statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_OFF = 2
_MOST = 12
_HERE = r"(?:are|were|was|is|will be|stood|sat)"
_BROTHERS = r"(?:(?:the|brothers|sisters|twins|cousins|friends) ){0,2}?"
_OPENS = (
    (lazy_regex(rf"^(?:also )?(?:on board|aboard|in the dock|inside|at the table) {_HERE} {_BROTHERS}"), 0),
    (lazy_regex(rf"^(?:on the (?:ballot|shortlist|bench|panel|podium)|standing|on the team) {_HERE} {_BROTHERS}"), 0),
    (lazy_regex(rf"^(?:in|inside|aboard) the [a-z]+ {_HERE} {_BROTHERS}(?=[@^a#~])"), 0),
    (lazy_regex(rf"^(?:the (?:dead|victims|accused|defendants|occupants|survivors|injured|winners|finalists)"
                rf"|those [a-z ]{{3,30}}?) {_HERE} {_BROTHERS}"), 0),
    (lazy_regex(rf"\b(?:consists of|is made up of|comprises|was made up of|composed of) {_BROTHERS}"), 0),
    (lazy_regex(rf"^(?:sitting |serving |standing |travelling |playing )?(?:with|alongside|beside|joining) (?:him|her) "
                rf"(?:on the panel |on stage |on board )?{_HERE} {_BROTHERS}"), 1),
)  # fmt: skip
_WORDS = (
    *("were", "are", "was", "is", "will", "stood", "sat"),
    *("consists", "comprises", "composed", "made"),
)
FATE = (
    r"(?:(?:have|had|were|was|are|been|who|is|feared|reported|shot|found) ){0,2}?(?:die|dies|died|dead|killed|drowned"
    r"|hurt|injured|accused|charged|held|arrested|jailed|convicted|guilty|cleared|rescued|saved|missing|airlifted|perish"
    r"|perished|on trial|in court|face|deny|escape|survive|survived|stranded|trapped|freed|unhurt|sentenced|murdered)\b"
)
"""What befalls people, where a number alone stands for them: four die, three held."""
_CLAIM = lazy_regex(
    rf"(?P<n>#\d+) (?P<what>{FATE}|- (?:member|man|person|strong|way|horse|cornered)|(?:[a-z-]+ ){{0,2}}?[a-z]+\b)"
)
_FATE = lazy_regex(FATE)
_OTHERS = lazy_regex(r"\b(?:another|others?|also|more|further|on the ground|including|among)\b")


def all_there(document: Document) -> Iterator[Named]:
    """The numbers of people that the full list of them does not come to."""
    table = tokens(document)
    starts = {table.sentence_of(k) for k in table.where(*_WORDS)}
    for sentence in sorted(starts):
        here = _opened(table, sentence)
        if not here:
            continue
        read = reading(document, sentence)
        for way, besides in _OPENS:
            m = way.search(read.text)
            company = _listed(document, read, m) if m is not None else None
            if m is not None and company is not None and not _OTHERS.search(read.text):
                claims = list(_claims(document, table, sentence))
                size = company.size + besides
                if any(c.size == size for c in claims):
                    return
                close = [c for c in claims if 0 < abs(c.size - size) <= _OFF]
                if close and len({c.size for c in close}) == 1:
                    word, end = read.words[company.last - 1], read.token_of(company.last - 1) + 1
                    first, last = read.token_of(company.first), read.group(word).last if word[0] == "@" else end
                    yield Named(told(document, close[0]), close[0].size, table.span(first, last), size)
                break


_HEADS = frozenset(
    "on aboard in inside at the those with sitting serving standing travelling playing alongside beside joining also it"
    " they".split()
)


def _opened(table: Tokens, sentence: int) -> bool:
    """Whether a sentence begins as one does that tells who was there, or says what something consists of."""
    words = table.sentence_lower(sentence)
    return words[0] in _HEADS or not {"consists", "comprises", "composed", "made"}.isdisjoint(words)


def _listed(document: Document, here: Reading, m: re.Match[str]) -> Company | None:
    """The list that stands after the words that open it: of people, or of names alone."""
    k = here.text[: m.end()].count(" ")
    words = here.words
    if k < len(words) and words[k][0] == "@" and words[k + 1 : k + 2] in ([","], ["."], []):
        return Company(here.group(words[k]).size, k, k + 1, several=True)
    return company_at(document, here, k)


def _claims(document: Document, table: Tokens, sentence: int) -> Iterator[Group]:
    """The numbers of people in a story, but for those of the list."""
    for k in statements(document).by_sentence:
        if k == sentence:
            continue
        for group, m in reading(document, k).matched(_CLAIM):
            human = (group.noun and is_human(table, group.noun)) or group.noun == "member"
            if 1 < group.size <= _MOST and (human or _FATE.fullmatch(m["what"])):
                yield group
