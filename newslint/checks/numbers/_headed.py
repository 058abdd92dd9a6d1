"""People whom the headline counts, and the story counts otherwise: “Three hurt”, “a driver and three others”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._all_there import FATE
from newslint.checks.numbers._taken_up import TakenUp
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.context import headline_sentences
from newslint.story.counts.companies import companies
from newslint.story.counts.groups import Group, Reading, is_human, reading, told
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_OFF, _MOST = 2, 12
_BAND = lazy_regex(r"(?P<n>~\d+) ")
_CLAIM = lazy_regex(rf"(?P<n>#\d+) (?P<what>{FATE}|(?:[a-z-]+ )??[a-z]+\b)")
_OF_HIS = lazy_regex(r"^(?:an?|the) (?:[a-z-]+ ){1,3}?and (?P<n>#\d+) (?:of (?:his|her|the|their) )?[a-z-]+s ")
_FATED = lazy_regex(FATE)
_LEAD = 2


def headed(document: Document) -> Iterator[TakenUp]:
    """The number of people in a headline that nothing below gives, where the first sentence counts them otherwise."""
    table = tokens(document)
    heads = headline_sentences(document)
    if not heads or len(table.first) <= heads + 1:
        return
    claims = [g for k in range(heads) for g in _people(table, reading(document, k))]
    claims += [g for k in range(heads) for g, _ in reading(document, k).matched(_BAND)]
    if len(claims) != 1 or not 1 < claims[0].size <= _MOST:
        return
    claim = claims[0]
    below = [reading(document, k) for k in range(heads, len(table.first))]
    sizes = {g.size for r in below for g in r.groups}
    if claim.size in sizes:
        return
    found = [g for r in below[:_LEAD] for g in _first(document, r)]
    if any(_comes_to(document, r, claim.size) for r in below):
        return
    if found and 0 < abs(found[0].size - claim.size) <= _OFF and found[0].size > 1:
        yield TakenUp(told(document, claim), claim.size, told(document, found[0]), found[0].size)


def _first(document: Document, here: Reading) -> Iterator[Group]:
    """The people whom a sentence tells one after the other; plain numbers are for the rule on headlines."""
    m = _OF_HIS.search(here.text)
    if m is not None:
        group = here.group(m["n"])
        yield Group(group.size + 1, here.token_of(0), group.last, "")
    for c in companies(document, here):
        if c.several and c.first == 0:
            yield Group(c.size, here.token_of(c.first), here.token_of(c.last - 1) + 1, "")


def _comes_to(document: Document, here: Reading, size: int) -> bool:
    """Whether people whom a sentence tells of one after the other come to a number."""
    sizes = [c.size for c in companies(document, here)]
    return any(sum(sizes[k:j]) == size for k in range(len(sizes)) for j in range(k + 1, len(sizes) + 1))


def _people(table: Tokens, here: Reading) -> list[Group]:
    """The numbers of people in a sentence, in order."""
    return [
        group
        for group, m in here.matched(_CLAIM)
        if (group.noun and is_human(table, group.noun)) or _FATED.fullmatch(m["what"])
    ]
