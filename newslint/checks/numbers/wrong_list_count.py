"""Three reasons, and two given."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._all_there import all_there
from newslint.checks.numbers._by_name import by_name
from newslint.checks.numbers._listed_ages import listed_ages
from newslint.checks.numbers._listed_things import listed_things
from newslint.checks.numbers._named_lists import NamedList, list_after
from newslint.checks.numbers._one_by_one import one_by_one
from newslint.checks.numbers._sums_listed import sums_listed
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import whole_number
from newslint.story.quantities import Quantity, quantities
from newslint.text import Document, Span
from newslint.util.casing import copy_capital

_LISTED = frozenset(
    "areas aspects aims categories cities colours colors conditions causes countries criteria demands elements factors"
    " goals grounds issues kinds languages lessons levels methods objectives options parts phases pillars places points"
    " principles priorities problems proposals provinces questions reasons recommendations regions requirements rules"
    " scenarios sectors stages states steps subjects suggestions targets tasks tests themes things topics types ways"
    " words charges offences crimes counts ingredients films books songs albums titles".split()
)
"""What lists are made of."""
_REACH = 9  # tokens from what is counted to the list of it
_ITEM_WORDS = 5  # a longer item may hold a comma or an “and” of its own
_CLAUSE = frozenset("he she they it we i you is are was were had has have will".split())
"""Words that only whole clauses have."""
_WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


class WrongListCount(ArithmeticRule):
    """A list that is shorter or longer than announced."""

    meta = Meta(
        code="NUM127",
        name="wrong-list-count",
        aliases=("promised-list",),
        summary="A sentence announces a number of things and lists another number of them.",
        why="An item was cut or added, and the number before the colon was not.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "The firm’s [[four]] contracts were for £1.9 million, £900,000 and £600,000.",
            "The [[two]] men, aged 24, 37 and 52, were held.",
            "He gave [[three reasons]]: poverty and drought.",
            "The plan has [[two aims]]: jobs, homes and clean air.",
            "Police charged [[three men]]: Alan Orde, 30, Neil Shaw, 41, Ian Boyd, 22, and Carl Fry, 35.",
            "The [[three countries]], France, Spain, Italy and Malta, signed.",
            "The gang took [[three cars]]: a Ford, a Volvo, a Seat and a Fiat.",
            "It is the first of [[three debates]], to be held in Leeds, Hull, York and Ripon.",
            "The [[four]] hikers who died have been named. They were Ann Lee, 51; the brothers Ian and Tom Fry, 29 and"
            " 26; Carl Fry, 38; and Mary Orde, 33, a nurse.",
            "Police seek [[three]] men. The first was tall, the second wore a cap, the third had a dog and the fourth"
            " limped.",
            "[[Four]] people have died in a crash. On board were a couple from Hull, their two sons, who were 9 and 12,"
            " and the pilot, Ian Lee, a former teacher.",
            "The Leigh [[Quartet]] plays on Friday. It consists of the violinists Ann Lee and Ian Shaw, the cellist"
            " Tom Fry, the viola player Mary Orde and the pianist Carl Boyd.",
            "The first of [[three concerts]] is on 4 May. The others are on 6 May, 8 May and 10 May.",
        ),
        good=(
            "The firm’s three contracts were for £1.9 million, £900,000 and £600,000.",
            "The three men, aged 24, 37 and 52, were held. The two men, aged between 24 and 52, were freed.",
            "He gave three reasons: poverty, drought and war.",
            "The plan has two aims: more jobs for young people and the old, and homes.",
            "He gave three reasons: nobody had asked, and nobody came.",
            "There are two options: stay or go.",
            "Police charged three men: Alan Orde, 30, Neil Shaw, 41, and Carl Fry, 35.",
            "The three countries, France, Spain and Italy, signed; the two leaders met in Rome, Paris and Berlin.",
            "It is the first of three debates, to be held in Leeds, Hull and York.",
            "The first of three concerts is on 4 May. The others are on 6 May and 8 May.",
            "Five people have died in a crash. On board were a couple from Hull, their two sons, who were 9 and 12,"
            " and the pilot, Ian Lee, a former teacher.",
            "Police seek four men. The first was tall, the second wore a cap, the third had a dog and the fourth"
            " limped.",
            "The five climbers who died have been named. They were Ann Lee, 51; the brothers Ian and Tom Shaw, 29 and"
            " 26; Carl Fry, 38; and Mary Orde, 33, a nurse.",
            "The four climbers who died were found on Friday. They were Ann Lee, 51, and Carl Fry, 38. The others have"
            " not been named.",
            "She has two homes, in Austin, Texas, and in Portland, Maine.",
            "He leaves two brothers, Alan Orde, Leeds, and Neil Orde, Hull, and three sisters, Ann and Jane Orde, both"
            " of Ayr, and May Orde.",
        ),
    )
    triggers = frozenset({":", "and"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look at numbers from two to eight and the list that a colon, a comma or “in” opens after them."""
        for aged in listed_ages(document):
            said = document[aged.number.span]
            yield Mismatch(
                aged.number.span,
                f"“{said}” are announced and the ages of {len(aged.ages)} listed",
                quoted(document, *(age.span for age in aged.ages)),
                question="is one missing, or is the number wrong?",
            )
        table = tokens(document)
        known: set[int] = set()
        for quantity in quantities(document).all:
            if quantity.value not in _WORDS or quantity.unit or quantity.noun < 0:
                continue
            announced = int(quantity.value)
            colon = _colon(table, quantity)
            found = _after_colon(table, quantity, colon) or _named(table, quantity, colon)
            if found is None:
                found, announced = _others(table, quantity), announced - 1
            if found is None or found.size == announced:
                continue
            more = found.size - announced + int(quantity.value)
            known.add(quantity.span.start)
            number = document[quantity.span]
            word = _WORDS.get(more, str(more))
            yield Mismatch(
                table.span(quantity.first, quantity.noun + 1),
                f"“{number}” are announced and {word} listed",
                (Related(Span(table.start_of(found.first), table.end_of(found.end - 1)), "The list."),),
                question="is one missing, or is the number wrong?",
                right=copy_capital(number, word),
                number=quantity.span,
                rests_on=(quantity,),
            )
        for named in (
            *by_name(document),
            *one_by_one(document),
            *all_there(document),
            *listed_things(document),
            *sums_listed(document),
        ):
            if named.said.start not in known:
                number = _WORDS.get(named.listed, str(named.listed))
                yield Mismatch(
                    named.said,
                    f"“{document[named.said]}” here, and {number} are told of one by one",
                    quoted(document, named.names),
                    question="is one missing, or is the number wrong?",
                )


def _colon(table: Tokens, quantity: Quantity) -> int:
    """The colon that follows what is counted, at most six words on; -1 if there is none."""
    high = min(table.sentence_end(quantity.first), quantity.noun + 8)
    for k in range(quantity.noun + 1, high):
        if table.lower[k] == ":":
            return k
        if table.lower[k] in (",", ";", "-", "--", "–", "—", "(", '"'):
            return -1
    return -1


def _after_colon(table: Tokens, quantity: Quantity, colon: int) -> NamedList | None:
    """The plain list up to the full stop, where a noun of listing and a colon open it."""
    if colon < 0 or table.lower[quantity.noun] not in _LISTED:
        return None
    high = table.sentence_end(colon)
    count = _items(table, colon + 1, high)
    return NamedList(colon, high, count, False) if count else None


def _named(table: Tokens, quantity: Quantity, k: int) -> NamedList | None:
    """The list of names or things that a colon, a comma or “in” opens after what is counted, if it is off by little."""
    high = table.sentence_end(quantity.first)
    if k < 0:
        k = next((j for j in range(quantity.noun + 1, min(high, quantity.noun + _REACH)) if _opens(table, j)), -1)
    found = list_after(table, k + 1, high) if k >= 0 else None
    if found is None or abs(found.size - quantity.value) > 1 or quantity.rough is not None:
        return None
    mark = table.lower[k]
    if mark == ",":
        apart = table.lower[found.end : found.end + 1] in ([","], ["."], [";"], ["—"])
        return found if found.names and apart and k == quantity.noun + 1 else None
    if mark == ":":
        return found if found.end >= high - 1 else None
    before = table.lower[max(0, quantity.first - 2) : quantity.first]
    one_of = before[-1:] == ["of"] and before[0] in ("first", "second", "third", "last", "one", "latest", "final")
    return found if found.names and one_of and found.size > quantity.value and found.end >= high - 1 else None


def _opens(table: Tokens, k: int) -> bool:
    """Whether a word opens a list of names: a comma before a name, a preposition of place."""
    following = table.text[k + 1 : k + 2]
    return bool(following) and following[0][0].isupper() and table.lower[k] in (",", "in", "at", "for")


def _others(table: Tokens, quantity: Quantity) -> NamedList | None:
    """The list of the others of some, of which the sentence before names the first: “The others are on 6 and 8 May”."""
    start = table.sentence_end(quantity.first)
    if table.lower[quantity.first - 2 : quantity.first] != ["first", "of"] or start >= len(table):
        return None
    high = table.sentence_end(start)
    words = table.lower[start:high]
    if words[:2] not in (["the", "others"], ["the", "rest"]) or "and" not in words or "or" in words:
        return None
    last = len(words) - 1 - words[::-1].index("and")
    plain = words.count("and") == 1 and len(words) - last <= _ITEM_WORDS + 1
    return NamedList(start, high - 1, words[:last].count(",") + 2 - (words[last - 1] == ","), False) if plain else None


def _items(table: Tokens, low: int, high: int) -> int:
    """How many items a list has; 0 where it is not plain: long items, brackets, clauses."""
    words = table.lower[low:high]
    while words and words[-1] in (".", "?", "!"):
        words.pop()
    if not words or {"(", '"', "-", "--", "–", "—", ":", "or", "which", "who", "that", "not"} & set(words):
        return 0
    semicolons = words.count(";")
    if semicolons:
        return semicolons + 1 if "and" in words[len(words) - words[::-1].index(";") - 1 :][:2] else 0
    items: list[list[str]] = [[]]
    for word in words:
        if word in (",", "and"):
            if items[-1]:
                items.append([])
        else:
            items[-1].append(word)
    if any(whole_number(item[0]) for item in items if item):
        return 0  # five titles: two in Paris, one in Rome and two in New York
    if "and" not in words or not items[-1] or max(map(len, items)) > _ITEM_WORDS:
        return 0
    last_and = len(words) - 1 - words[::-1].index("and")
    plain = words.count("and") == 1 and "," not in words[last_and:]
    return len(items) if plain and _CLAUSE.isdisjoint(words) else 0
