"""Groups whose members are named one by one, and are more or fewer than the story says.

“The four climbers who died have been named. ... They were” and five names; “the Larkfield Quartet ... consists of” five
players; “two brothers ... Pat, Colm and Declan Roche”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.counts.groups import Group, Reading, is_human, reading, readings, told
from newslint.story.counts.rolls import rolls
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_FAR = 4  # sentences from the names back to what counts them
_FEW = 12
_THEY = (
    r"(?:they|the (?:dead|victims|accused|(?:dead |injured |arrested |accused |missing )?(?:men|women|people|suspects"
    r"|defendants|players|members|winners|finalists|nominees|candidates|survivors|climbers|musicians|authors))"
    r"|their names|those (?:[a-z]+ ){1,4}?|all|the [#~]\d+ (?:[a-z]+ ){0,3}?)"
)
_HEAD = r"(?:: )?(?:(?:the|dr|mr|mrs|ms|brothers?|sisters?|[a-z]+s) ){0,3}?"
_NAMED = (
    lazy_regex(
        rf"^{_THEY} ?(?:are|were|have been|had been) (?:(?:later|since|named|identified|listed|locally|on|by|police"
        rf"|[a-z]+day|as|today) )*{_HEAD}(?P<n>@\d+) (?:\.|, |;|$)"
    ),
    lazy_regex(rf"\b(?:named|identified)(?: [^@;.^]{{0,50}}?)? as {_HEAD}(?P<n>@\d+) (?:\.|, |;|$)"),
    lazy_regex(rf"\bnamed (?:by police )?as {_HEAD}(?P<n>@\d+) "),
    lazy_regex(
        rf"\b(?:consists? of|consisted of|is made up of|are made up of|comprises|comprised|comprising|is formed by"
        rf"|line - up (?:is|was)|members are|players are|shortlist is) {_HEAD}(?P<n>@\d+) (?:\.|, |;|$)"
    ),
)
_SIGN = r"(?P<g>[#~]\d+)"
_BESIDE = lazy_regex(rf"{_SIGN} (?P<words>(?:(?!and|or|other)[a-z-]+ ){{0,4}}?)[,—(:] {_HEAD}(?P<n>@\d+) (?:[,—).]|$)")
_TWINS = lazy_regex(rf"{_SIGN} (?P<words>)(?P<n>@\d+) ")
_SUBJECT = lazy_regex(
    r"^(?:[a-z]+ ){0,2}(?P<n>@\d+) (?:, (?:all |both )?(?:of|from|aged) [^@#^]{1,40}?)?"
    r"(?:, )?(?:all |both |each )?(?P<verb>[a-z]+) "
)
_FATE = frozenset(
    "appeared pleaded appear deny denied admitted are were was have had will died drowned received face faces share won"
    " admit took escaped survived".split()
)
_DEAD = lazy_regex(r"\bthe (?:dead|victims)\b")
_DIED = lazy_regex(r"\b(?:died|dead|killed|killing|kills|drowned|deaths|bodies|victims|murdered|perished|shot|die)\b")
_OTHERS = lazy_regex(
    r"\b(?:third|fourth|fifth|sixth|other|others|another|also|remaining|fellow|rest|last|unnamed|joined|accompanied)\b"
)


class Named(NamedTuple):
    """A group, and the names of its members, of another number."""

    said: Span
    """Where the story says how many they are."""
    size: int
    names: Span
    listed: int


def by_name(document: Document) -> Iterator[Named]:
    """The groups of which another number of members is named than the story says that there are."""
    for sentence in rolls(document):
        here = reading(document, sentence)
        for roll, group in _counted(document, here):
            if roll.roll is not None and roll.size != group.size and group.size <= _FEW:
                names = roll.roll.names
                table = tokens(document)
                yield Named(told(document, group), group.size, table.span(names[0].first, names[-1].last), roll.size)
                break


def _counted(document: Document, here: Reading) -> Iterator[tuple[Group, Group]]:
    """The rolls of a sentence, each with the group that it names."""
    for way in (_BESIDE, _TWINS):
        for roll, m in here.matched(way):
            group = here.group(m["g"])
            noun = m["words"].split()
            sure = m["g"][0] == "~" or (group.noun and noun[-1:] and is_human(tokens(document), group.noun))
            before = here.text[: m.start()].split()[-2:]
            if _opens_with_a_group(document, roll):
                continue
            if sure and "of" not in before[-1:] and not {"first", "other", "of"} & set(before):
                yield roll, group
    for way in _NAMED:
        for roll, m in here.matched(way):
            if _is_whole(document, here, m):
                yield from ((roll, group) for group in _before(document, here, roll, m))
    for roll, m in here.matched(_SUBJECT):
        aged = roll.roll is not None and roll.roll.aged >= roll.size
        if (aged or m["verb"] in _FATE) and _is_whole(document, here, m):
            yield from ((roll, group) for group in _before(document, here, roll, m))


def _opens_with_a_group(document: Document, roll: Group) -> bool:
    """Whether two names with a comma before “and” may go on a list that began with a group: the crew, Lee, and Orde."""
    if roll.roll is None or roll.size > 2 or roll.roll.aged:
        return False
    one, two = roll.roll.names
    return tokens(document).lower[one.last : one.last + 2] == [",", "and"] and two.first > one.last + 1


def _is_whole(document: Document, here: Reading, m: re.Match[str]) -> bool:
    """Whether nothing after a roll, there or in the next sentences, says that there are more."""
    rest = here.text[m.end("n") :]
    following = "".join(r.text for r in readings(document, here.sentence + 1, here.sentence + 3))
    return not (_OTHERS.search(rest) or _OTHERS.search(following) or "@" in rest or "including" in m[0])


def _before(document: Document, here: Reading, roll: Group, m: re.Match[str]) -> Iterator[Group]:
    """The only group of people that stands before a roll, if it has another number and none has that of the roll.

    Who is named as dead must have been told as dead.
    """
    table = tokens(document)
    found: list[Group] = []
    for near in (*readings(document, here.sentence - _FAR, here.sentence), here):
        end = m.start("n") if near is here else len(near.text)
        if near is not here and _DEAD.search(m[0]) and not _DIED.search(near.text):
            continue
        for sign in near.text[:end].split():
            if sign[0] in "#~" and sign[1:].isdigit():
                group = near.group(sign)
                if group.size > 1 and (sign[0] != "#" or _is_of_people(group, table)):
                    found.append(group)
    if found and len({g.size for g in found}) == 1 and found[0].size != roll.size:
        yield found[-1]


def _is_of_people(group: Group, table: Tokens) -> bool:
    """Whether a number counts people, as far as its noun tells."""
    return bool(group.noun) and is_human(table, group.noun)
