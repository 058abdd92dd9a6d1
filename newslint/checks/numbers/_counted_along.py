"""Places in a row that what they are a row of does not have, and places that the list of those before makes others.

“The five-stage race ... the sixth and final stage”; “a six-storey block ... on the eighth floor”; “her third title” of
one who had been champion in 2015, 2018 and 2021; “her third medal of the week. She had already won gold in both” races
“and a bronze”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._rows_of import Along, rows_of
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.counts.groups import reading, readings, told
from newslint.story.dates import MONTH_NUMBERS
from newslint.story.statements import Kind, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_SEVERAL = 2
_OF = lazy_regex(r"(?P<o>°\d+) (?:and (?:last|final) )?of (?:the |his |her |its |their )?(?P<n>#\d+) (?!%|of)[a-z]")
_MARRIED = lazy_regex(r"\bmarried (?:(?P<n>#\d+) times|(?P<twice>twice)) ")
_SPOUSE = lazy_regex(r"\b(?:his|her) (?P<o>°\d+) (?:and [a-z]+ )?(?:wife|husband|marriage)\b")
TITLES = tuple("title win victory trophy championship cup crown medal gold term success triumph".split())
"""What may be won for the third time."""
_PLACE = lazy_regex(
    rf"\b(?:his|her|their|its|the|a) (?P<o>°\d+) (?:[a-z-]+ ){{0,3}}?(?:{'|'.join(TITLES)}|award|time)\b"
    r"|\b(?:won|win|winning|took|claimed|lifted|secured|landed|collected) (?:his|her|their|its|a) (?P<w>°\d+) [a-z-]+ "
)
_LISTED = lazy_regex(
    r"\b(?:champions? in|(?:won|took|claimed|lifted) (?:it |there |the [a-z]+ |the [a-z]+ [a-z]+ |gold |before "
    r"|previously ){0,2}?in"
    r"|winners? in|also won in|(?:wins|victories|titles|triumphs|successes|crowns|golds|trophies"
    r"|previous ones) (?:were |came |were won )?in"
    r"|elected in|those of|robbed in|closed in|flooded in) (?P<list>%(?: (?:, |and |, and )%)+) "
)
_MONTH = "|".join(sorted(MONTH_NUMBERS))
_BEFORE = "had|already|previous|previously|earlier|also|after|follows|followed|following"
_MONTH = "|".join(sorted(MONTH_NUMBERS))
_MONTHS = lazy_regex(
    rf"\b(?:(?P<before>{_BEFORE})|last|struck|broken into|came|first) [^.;]*?"
    rf"(?P<list>\bin (?:{_MONTH})\b[^.;]*?(?:and|,)(?: [^.;,]{{0,40}}?\bin)? (?:{_MONTH}))\b"
)
_AGAIN = lazy_regex(
    r"\b(?:his|her|their|its|the|for the|a) (?P<o>°\d+) (?:[a-z-]+ ){0,2}?(?:goal|win|defeat|raid|robbery|burglary|time"
    r"|fire|attack|accident|crash|death|strike|flood|victory|break-in|theft|closure|killing|shooting|stabbing|blast)\b"
)
_MONTH_WORD = lazy_regex(rf"\b(?:{_MONTH})\b")
_CHILD = lazy_regex(r"\b(?:his|her|their|a) (?P<o>°\d+) (?:child|baby)\b")
_HAVE = lazy_regex(
    r"\b(?:already have|also have|already has|also has|they have|older children are|are parents to|parents of)"
    r" (?P<a>#\d+|an?) (?:[a-z-]+ ){0,2}?(?:sons?|daughters?|children|boys?|girls?)\b"
    r"(?:[^#.;]{0,40}?\band (?P<b>#\d+|an?) (?:[a-z-]+ ){0,2}?(?:sons?|daughters?|boys?|girls?)\b)?"
)
_TIMES = lazy_regex(r"(?P<n>#\d+) - times? (?:[a-z]+ ){0,2}?(?:champion|winner)\b")
_MEDALS = lazy_regex(
    r"\b(?:(?P<both>gold|silver|bronze)(?: medals?)? in (?:both )?(?:the )?(?:[#%a-z0-9-]+ ){1,5}?and (?:the )?"
    r"(?:[#%a-z0-9-]+ ){1,6}?(?=and |, |\. )|(?P<n>#\d+) (?:golds?|silvers?|bronzes?)\b|\b(?:a|an|another) (?P<one>gold"
    r"|silver|bronze)\b)"
)
_MEDAL_PLACE = lazy_regex(r"\b(?:his|her|their) (?P<o>°\d+) medal (?:of|at|in|from) (?:the|these|this) ")
_EARLIER = lazy_regex(r"\b(?:already|earlier|had won|had taken|previously)\b")


def counted_along(document: Document) -> Iterator[Along]:
    """The places in a row that cannot be."""
    table = tokens(document)
    words = table.index.keys()
    yield from rows_of(document)
    if "champion" in words or "winner" in words:
        yield from _many_times(document, table)
    if "child" in words or "baby" in words:
        yield from _children(document, table)
    if "married" in words:
        yield from _marriages(document, table)
    if not {"champion", "champions", "won", "winner", "winners", "titles", "victories", "wins"}.isdisjoint(words):
        yield from _titles(document, table)
    if len(MONTH_NUMBERS.keys() & words) > 1:
        yield from _in_months(document, table)
    if "medal" in words:
        yield from _medals(document, table)
    yield from _of_so_many(document)


def _marriages(document: Document, table: Tokens) -> Iterator[Along]:
    """A third wife of somebody who married twice."""
    times = [
        (2 if m["twice"] else here.group(m["n"]).size, here, m)
        for k in table.where("married")
        for here in (reading(document, table.sentence_of(k)),)
        for m in _MARRIED.finditer(here.text)
    ]
    if len({n for n, _, _ in times}) != 1:
        return
    count, where, m = times[0]
    there = table.span(where.token(m.start()), where.token(m.end() - 1) + 1)
    for k in table.where("wife", "husband", "marriage"):
        here = reading(document, table.sentence_of(k))
        for place, _ in here.matched(_SPOUSE, "o"):
            if place.size > count:
                here_said = document[told(document, place)]
                yield Along(told(document, place), there, f"“{here_said}” here, and “{document[there]}” elsewhere")
                return


def _children(document: Document, table: Tokens) -> Iterator[Along]:
    """A third child of parents who have one."""
    for k in table.where("child", "baby"):
        here = reading(document, table.sentence_of(k))
        for place, _ in here.matched(_CHILD, "o"):
            for near in readings(document, here.sentence - 1, here.sentence + _SEVERAL + 1):
                m = _HAVE.search(near.text)
                if m is None:
                    continue
                have = sum(near.group(m[g]).size if m[g][0] == "#" else 1 for g in ("a", "b") if m[g])
                if place.size not in (have + 1, have):
                    there = table.span(near.token(m.start()), near.token(m.end() - 1) + 1)
                    said = f"“{document[told(document, place)]}” here, and {have} before it"
                    yield Along(told(document, place), there, said)
                return


def _many_times(document: Document, table: Tokens) -> Iterator[Along]:
    """A champion of three times who won in four years."""
    for k in table.where("time", "times"):
        here = reading(document, table.sentence_of(k))
        for times, _ in here.matched(_TIMES):
            for near in readings(document, here.sentence, here.sentence + _SEVERAL):
                m = _LISTED.search(near.text)
                if m is not None and m["list"].count("%") > times.size > 1:
                    there = table.span(near.token(m.start("list")), near.token(m.end("list") - 1) + 1)
                    said = f"“{document[told(document, times)]}” times here, and {m['list'].count('%')} years listed"
                    yield Along(told(document, times), there, said)
                    return


def _titles(document: Document, table: Tokens) -> Iterator[Along]:
    """A third title of somebody who had won in three years before."""
    for k, stated in statements(document).by_sentence.items():
        if sum(s.kind is Kind.MOMENT for s in stated) < _SEVERAL:
            continue
        here = reading(document, k)
        m = _LISTED.search(here.text)
        if m is None:
            continue
        listed = m["list"].count("%")
        for near in readings(document, k - 1, k + 2):
            found = [*near.matched(_PLACE, "o"), *near.matched(_PLACE, "w")]
            if len(found) == 1:
                place = found[0][0]
                if place.size not in (1, listed + 1) and place.size <= listed + 3 and (near is not here):
                    first = here.token(m.start("list"))
                    there = table.span(first, here.token(m.end("list") - 1) + 1)
                    said = f"“{document[told(document, place)]}” here, and {listed} before it"
                    yield Along(told(document, place), there, said)
                return


def _in_months(document: Document, table: Tokens) -> Iterator[Along]:
    """A second time of what had happened in three months before."""
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(MONTH_NUMBERS.keys())}):
        here = reading(document, sentence)
        m = _MONTHS.search(here.text)
        if m is None or "%" in m["list"]:
            continue
        listed = len(_MONTH_WORD.findall(m["list"]))
        for near in readings(document, sentence - 1, sentence + 2):
            for place, _ in near.matched(_AGAIN, "o"):
                fits = (1, listed + 1) if m["before"] else (1, listed, listed + 1)
                if near is not here and place.size not in fits and place.size <= listed + _SEVERAL:
                    there = table.span(here.token(m.start("list")), here.token(m.end("list") - 1) + 1)
                    said = f"“{document[told(document, place)]}” here, and {listed} before it"
                    yield Along(told(document, place), there, said)
                    return


def _medals(document: Document, table: Tokens) -> Iterator[Along]:
    """A third medal of somebody who had won three before."""
    for k in table.where("medal"):
        here = reading(document, table.sentence_of(k))
        for place, _ in here.matched(_MEDAL_PLACE, "o"):
            for near in (here.sentence + 1, here.sentence - 1):
                if not 0 <= near < len(table.first):
                    continue
                other = reading(document, near)
                if not _EARLIER.search(other.text):
                    continue
                total = 0
                matches = list(_MEDALS.finditer(other.text))
                for m in matches:
                    total += 2 if m["both"] else other.group(m["n"]).size if m["n"] else 1
                if total and place.size != total + 1 and place.size <= total + 3:
                    there = table.span(other.token(matches[0].start()), other.token(matches[-1].end() - 1) + 1)
                    said = f"“{document[told(document, place)]}” here, and {total} before it"
                    yield Along(told(document, place), there, said)
                    return


def _of_so_many(document: Document) -> Iterator[Along]:
    """The fourth of three."""
    table = tokens(document)
    for sentence, stated in statements(document).by_sentence.items():
        if any(s.kind is Kind.ORDINAL and table.lower[s.last : s.last + 4].count("of") for s in stated):
            here = reading(document, sentence)
            for place, m in here.matched(_OF, "o"):
                length = here.group(m["n"])
                if place.size > length.size > 1:
                    said = f"“{document[told(document, place)]} of {document[told(document, length)]}”"
                    yield Along(told(document, place), told(document, length), said)
