"""People and things taken up as so many that the story told as more or fewer: “a couple and two children ... all five”.

Whatever may give the number explains it: a number anywhere before, a list of names, people told one after the other
that add up to it, a third man. Only where nothing does, and the story has counted such people or things just once, is
it wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import PHRASE_EDGES, POSSESSIVES
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.numerals import COLLECTIVES, SEVERAL
from newslint.story.context import years
from newslint.story.counted_nouns import is_irregular_plural, singular
from newslint.story.counts.companies import Company, companies
from newslint.story.counts.groups import Group, Reading, is_human, readings, told
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_FAR = 5  # sentences back to the first count
_OFF = 3
_PHRASES = 12  # people of a stretch whose sums are tried
_IN_A_ROW = 6  # phrases side by side that may be summed up
_VERBS = r"(?:were|are|had|have|will|survived|escaped|died|deny|said|remain|got|live|face|[a-z]+ed)"
_THE_BAND = lazy_regex(r"(?<!of )\bthe (?P<n>~\d+) (?!of |- )")
_ALL = lazy_regex(
    rf"\ball (?:of )?(?:the )?(?P<n>#\d+) (?P<noun>{_VERBS}|of them|aboard|on board|(?!of|in|at)[a-z-]+)\b"
)
_OF_THEM = lazy_regex(r"\bthe (?P<n>#\d+) of them\b")
_THE_ALONE = lazy_regex(
    r"^(?:[a-z ]{1,30} , )?(?:the|these) (?P<n>#\d+) (?:were|are|had|have|will|said|died|escaped|survived|deny|denied"
    r"|appeared|pleaded|admitted|refused|fled|climbed|remain|got|spent|face) "
)
_THE = lazy_regex(
    r"\bthe (?P<n>#\d+) (?P<noun>[a-z-]+) (?!who|in|from|whose|that|at|on|with|killed|injured|shot|hurt|named|aged"
    r"|, aged|of|for|to|by)"
)
_BOTH = lazy_regex(r"(?:^| )(?P<both>both|neither)(?: of the| the)? (?P<noun>[a-z-]+) ")
_BOTH_ALONE = lazy_regex(r"(?:^|, |; )(?P<both>both) (?:of them )?(?:were|are|have|had|deny|denied|will|died|face) ")
_ADDED = lazy_regex(r"\b(?:other|another|more|further|joined|also|later|latter|former|fellow|besides|next|previous)\b")
_SINGLE = POSSESSIVES | {"a", "an", "the", "one", "another"}
_OTHER_PEOPLE = frozenset(
    "police officer firefighter witness doctor paramedic rescuer ambulance grandchild reporter spectator judge".split()
)
_SEXED = frozenset("man woman boy girl brother sister son daughter".split())
_VAGUE = frozenset(
    "side sides time times way ways part parts party parties case cases end ends country countries".split()
)
"""Of these a story has many pairs that it does not count."""


class TakenUp(NamedTuple):
    """So many people or things, and as how many they were told before."""

    here: Span
    size: int
    before: Span
    told: int


def taken_up(document: Document) -> Iterator[TakenUp]:
    """The people and things that a story takes up as so many, where it told of more or fewer before."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in _anchors(table)}):
        near = readings(document, sentence - _FAR, sentence + 1)
        here = near.pop()
        for group, end in _back(table, here):
            if not _ADDED.search(here.text[:end][-40:]):
                found = _compared(document, near, here, end, group)
                if found is not None:
                    yield TakenUp(told(document, group), group.size, told(document, found), found.size)


def _anchors(table: Tokens) -> Iterator[int]:
    """Where people or things may be taken up by their number."""
    yield from table.where_any(COLLECTIVES.keys())
    words = table.lower
    for k in table.where("all", "the"):
        after = words[k + 1 : k + 4]
        if words[k] == "all" and after[:1] == ["of"]:
            after = after[1:]
        if words[k] == "all" and after[:1] == ["the"]:
            after = after[1:]
        if len(after) > 1 and (after[0] in SEVERAL or after[0].isdecimal()):
            yield k
    yield from table.where("both", "neither")


def _back(table: Tokens, here: Reading) -> Iterator[tuple[Group, int]]:
    """The groups that a sentence takes up, with what they are, and where their words begin."""
    for way in (_THE_BAND, _OF_THEM, _THE_ALONE):
        for group, m in here.matched(way):
            yield group._replace(noun=""), m.start()
    yield from _all_of_them(here)
    for group, m in here.matched(_THE):
        noun = singular(m["noun"])
        if is_human(table, noun) and noun != "other":
            yield group._replace(noun=noun), m.start()
    for m in _BOTH.finditer(here.text):
        noun = singular(m["noun"])
        if (m["noun"] != noun or is_irregular_plural(m["noun"])) and noun not in _VAGUE:
            k = here.token(m.start("both"))
            yield Group(2, k, k + 1, noun), m.start()
    for m in _BOTH_ALONE.finditer(here.text):
        k = here.token(m.start("both"))
        yield Group(2, k, k + 1, ""), m.start()


def _all_of_them(here: Reading) -> Iterator[tuple[Group, int]]:
    """The groups of which a sentence takes up all."""
    for group, m in here.matched(_ALL):
        if re.fullmatch(_VERBS, m["noun"]) or m["noun"] in ("of them", "aboard", "on board"):
            yield group._replace(noun=""), m.start()
            continue
        for word in [m["noun"], *here.text[m.end() :].split()[:2]]:
            noun = singular(word)
            if noun != word or is_irregular_plural(word):
                yield group._replace(noun=noun), m.start()
                break


_ADDING = frozenset({"along", "alongside", "also"})


def _compared(document: Document, near: list[Reading], here: Reading, end: int, group: Group) -> Group | None:
    """The only group before another that is of the same; nothing where there is none, or the number has a reason."""
    table, noun = tokens(document), group.noun
    low = table.sentence_bounds(near[0].sentence)[0] if near else 0
    if not _ADDING.isdisjoint(table.lower[low : table.sentence_bounds(here.sentence)[1]]):
        return None  # "Hewitt, along with Roddick and Safin", "which also includes Jay and Bourne"
    texts = [(r, r.text) for r in near] + [(here, here.text[:end])]
    counted = [g for r, text in texts for g in _groups(r, text) if g.size > 1]
    if not noun or is_human(table, noun):
        same = [g for g in counted if _are_people(table, g) and g.noun not in _OTHER_PEOPLE]
        same = [g for g in same if not noun or not g.noun or g.noun == noun or noun in _GENERAL]
        together = [(r, c) for r, text in texts for c in companies(document, r) if c.last <= text.count(" ")]
        stretch = _phrases(table, texts, noun) if noun in _SEXED else [c.size for _, c in together][-_PHRASES:]
        if not noun:
            same = [g for g in same if not any(_is_in(r, c, g) for r, c in together)]
            same += [_as_group(r, c) for r, c in together if c.several]
    else:
        same = [g for g in counted if g.noun == noun]
        stretch = _things(texts, noun)
    if not same or group.size in _explained(table, texts, stretch, counted, noun):
        return None
    if len({g.size for g in same}) > 1:
        return None
    before = same[-1]
    mine, theirs = years(document, here.sentence), years(document, table.sentence_of(before.first))
    apart = (mine and theirs and mine != theirs) or (abs(group.size - before.size) > _OFF and noun)
    return None if apart else before


def _as_group(near: Reading, company: Company) -> Group:
    """People told one after the other, as one group."""
    return Group(company.size, near.token_of(company.first), near.token_of(company.last - 1) + 1, "")


def _is_in(near: Reading, company: Company, group: Group) -> bool:
    """Whether a group is but a part of people told one after the other."""
    return company.several and near.token_of(company.first) <= group.first <= near.token_of(company.last - 1)


_GENERAL = frozenset(
    """person people suspect victim defendant worker member player passenger patient candidate adult child employee
    survivor casualty resident prisoner""".split()
)
"""What people may be called who were called something else before."""


def _are_people(table: Tokens, group: Group) -> bool:
    """Whether a group is one of people for sure: of names, or with a noun for them; collectives are too."""
    return group.roll is not None or (bool(group.noun) and is_human(table, group.noun)) or _is_band(table, group)


def _is_band(table: Tokens, group: Group) -> bool:
    """Whether a collective tells how many a group has."""
    return table.lower[group.first] in COLLECTIVES


def _may_be_people(table: Tokens, group: Group) -> bool:
    """Whether a group may be of people: nothing says that it is of things."""
    return not group.noun or is_human(table, group.noun) or group.noun in ("other", "more")


def _groups(near: Reading, text: str) -> Iterator[Group]:
    """The groups of a sentence, or of its beginning."""
    for sign in text.split():
        if sign[0] in "#~@" and sign[1:].isdigit():
            yield near.group(sign)


def _phrases(table: Tokens, texts: list[tuple[Reading, str]], sex: str) -> list[int]:
    """How many people each phrase of some sentences is of that may be of one sex, in order."""
    nouns = person_nouns(table.lexicon).keys() - (_SEXED - {sex})
    found: list[int] = []
    for r, text in texts:
        words = text.split()
        for k, word in enumerate(words):
            if word[0] in "#~@" and word[1:].isdigit():
                group = r.group(word)
                if _may_be_people(table, group) and (group.noun == sex or group.noun not in _SEXED):
                    found.append(group.size)
            elif word in _SINGLE:
                following = list(takewhile(lambda w: w.isalpha() and w not in PHRASE_EDGES, words[k + 1 : k + 5]))
                if any(w in nouns for w in following):
                    found.append(1)
    return found[-2 * _PHRASES :]


def _things(texts: list[tuple[Reading, str]], noun: str) -> list[int]:
    """How many things of one sort each phrase is of: “two cars and a third car”."""
    what = rf"(?:[a-z-]+ ){{0,3}}?{re.escape(noun)}"
    one = re.compile(rf"(?P<sign>[#~]\d+) {what}|\b(?:an?|the|another|one|°\d+) {what}\b")
    return [r.group(m["sign"]).size if m["sign"] else 1 for r, text in texts for m in one.finditer(text)]


def _explained(
    table: Tokens, texts: list[tuple[Reading, str]], stretch: list[int], counted: list[Group], noun: str
) -> set[int]:
    """All numbers that what stands before may come to."""
    stated = [g for g in counted if g.noun in ("", noun) or (not noun and _may_be_people(table, g))][-_PHRASES:]
    sizes = {g.size for g in stated}
    found = sizes | {abs(a - b) for a in sizes for b in sizes}
    found |= {g.size for g in counted if _may_be_people(table, g) and noun not in _SEXED}
    for r, text in texts:  # a third man makes three
        found |= {r.group(word).size for word in text.split() if word[0] == "°" and word[1:].isdigit()}
    for k in range(len(stretch)):
        total = 0
        for value in stretch[k : k + _IN_A_ROW]:
            total += value
            found.add(total)
    return found
