"""Counts that point back: “all seven charges”, “one of the 16”, where the story spoke of another number before."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._restated import NO_THINGS
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.auxiliaries import BE, DO, HAVE, MODALS
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.casualties import OUTCOMES
from newslint.story.context import years
from newslint.story.quantities import PEOPLE
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.records import NamedTuple

_POINTING = frozenset({"the", "all", "these", "those"})
NOT_THOSE = frozenset(
    "other others first last next remaining top past previous final best worst latest additional".split()
)
_GENERAL = frozenset(
    "person man woman child year month week day hour minute second time percent point vote game match goal run seat"
    " country state part side half way company thing team member mile metre page dollar pound euro cent".split()
)
"""Nouns of which a story counts many: that the same noun comes with “the” does not make it the same group."""
_GENERAL_PEOPLE = frozenset({"person", "man", "woman", "child"})
"""Those of them that a story counts once, if it is about what befell them."""
_APART = frozenset({"other", "another", "more", "further", "additional", "next", "previous", "last"})
_PARTS = frozenset("one some none any most many each several few neither all half".split()) | NUMBER_WORDS.keys()
"""What “of the 16” may be a part of them."""
_ANYBODY = frozenset({"man", "woman", "person", "victim", "dead", "accused"})
"""Words for people whom the story called something else before."""
_AS_NOUNS = frozenset({"dead", "accused"})
_AGENTS = ("er", "or", "ist", "man", "woman", "ant", "ent", "ian")
"""What words for people end in: enough to go by where a word for people takes them up."""
_ALIKE = (
    frozenset({"picture", "painting", "canvas", "artwork", "work"}),
    frozenset({"jet", "plane", "aeroplane", "airliner", "airplane", "airbus"}),
    frozenset({"ship", "vessel", "boat"}),
    frozenset({"vehicle", "car", "lorry", "truck", "bus", "van"}),
    frozenset({"home", "house", "flat", "building", "property", "dwelling"}),
    frozenset({"animal", "cow", "horse", "dog", "sheep", "creature"}),
    frozenset({"shop", "store", "outlet", "branch"}),
    frozenset({"job", "post", "position"}),
    frozenset({"claim", "allegation", "accusation"}),
)
"""Nouns that stories use for the same things in turn."""
_NARROWED = frozenset(
    "who that which whose where in from on at with without to for aged not of still already so then or and".split()
)
"""What after a count makes it one of its own: a part, or a group in another place."""
_PLACED = frozenset("in from on at with without for by under after before last earlier".split())
_HELD = frozenset("held found kept taken left built seen shown sold bought shut".split())
_SPOKE = frozenset({"said", "told", "says"})
_SAID = BE | HAVE | DO | MODALS | {"said", "says", "told", "walked", ".", ","}
"""What follows a bare number that stands for people counted before."""
_LOST = frozenset("lost loses losing victims claimed".split()) | {w for w, o in OUTCOMES.items() if o == "dead"}
_AND_ONE = (["and", "a"], ["and", "an"], ["and", "one"], [",", "a"], [",", "an"])
_NEAR, _FAR = 5, 30  # sentences back to the first count; where both have one noun that the story counts but once
_SUMMED = 8  # counts before, of which two may be taken together
_SLIP, _PEOPLE_SLIP = 0.34, 0.2
_LEAST = 3  # the smaller of two counts
_FEW, _MANY = 4, 1000  # counts of people that a bare number may take up


class PointingBack(NamedTuple):
    """Two counts of one thing, of which the later says that it is the earlier."""

    before: Statement
    again: Statement


def pointing_back(document: Document) -> Iterator[PointingBack]:
    """The counts with “the” or “all” that differ from the only number of the same things before them.

    A number that the story has stated anywhere, or that two numbers before give, is one that it may point back to.
    """
    table = tokens(document)
    said: set[float] = set()
    earlier: list[tuple[int, Statement]] = []
    for sentence, stated in statements(document).by_sentence.items():
        for s in stated:
            if s.kind is Kind.COUNT and s.value > 1 and s.value not in said and _points(table, s):
                before = _before(document, table, sentence, s, earlier)
                if before is not None and not _is_given(document, s, before, earlier):
                    yield PointingBack(before, s)
            if s.kind is Kind.COUNT and s.noun not in NO_THINGS and table.lower[s.first - 1 : s.first] != ["minus"]:
                said.add(s.value)
            if s.kind is Kind.COUNT and s.value > 1:
                earlier.append((sentence, s))


def _is_given(document: Document, again: Statement, before: Statement, earlier: list[tuple[int, Statement]]) -> bool:
    """Whether a count is the sum or the difference of two before it that may be of the same things, or ends in one.

    ``A third lorry`` makes three of two.

    What has another noun is of something else (three charges), unless both are people.
    """
    people = person_nouns(tokens(document).lexicon)
    alike = {
        s.value
        for _, s in earlier[-_SUMMED:]
        if s.value > 1 or s.noun in ("other", before.noun)
        if s.noun in ("", "other", before.noun) or is_human(people, s.noun) or not is_human(people, before.noun)
    }
    return any(again.value in (abs(a - b), a + b) for a in alike for b in alike) or any(
        (s.kind is Kind.ORDINAL and s.value == again.value) or (s.kind is Kind.FRACTION and s.value * again.value == 1)
        for s in statements(document).all
    )


def _points(table: Tokens, again: Statement) -> bool:
    """Whether a count says by its words that it was given before, and nothing narrows it.

    Of the hurt and the killed another rule speaks: “the three walkers injured”.
    """
    lead = table.lower[max(0, again.lead - 3) : again.lead]
    if again.rough is not None or not lead or lead[-1] not in _POINTING or again.lead != again.first:
        return False
    if not NOT_THOSE.isdisjoint([*lead, *table.lower[again.last : again.end]]):
        return False
    noun, end = _thing(table, again)
    after = table.lower[end : end + 2]
    if not noun and (not after or after[0] not in _SAID):
        return False
    if lead[-2:-1] == ["of"] and not (lead[0].isalpha() and (lead[0] in _PARTS or _is_thing(lead[0]))):
        return False
    if after[:1] == ["in"] and after[1:] and (after[1] in NUMBER_WORDS or after[1].isdigit()):
        return True  # in four trips, in 2019
    held = after[1:] and after[1] in _PLACED and (after[0] in _HELD or after[0].endswith("ed"))
    return not after or not (after[0] in _NARROWED or after[0] in OUTCOMES or held)


def _thing(table: Tokens, again: Statement) -> tuple[str, int]:
    """What a count that points back is of, and the token after it: “the 24 dead”; no noun in “one of the 16 said”."""
    word = table.lower[again.last] if again.last < len(table) else ""
    if word in _AS_NOUNS and not again.noun:
        return word, again.last + 1
    return ("", again.last) if word in _SAID else (again.noun, again.end)


def _is_thing(word: str) -> bool:
    """Whether a word before “of the” may be a deed or belonging of the whole: the closing, relatives, the sale."""
    return word.endswith(("ing", "ure", "ion", "ment", "al", "s", "sale", "loss", "death"))


def _before(
    document: Document, table: Tokens, sentence: int, again: Statement, earlier: list[tuple[int, Statement]]
) -> Statement | None:
    """The count that another points back to, if the story has but one that it may be and the two differ by a slip."""
    people = person_nouns(table.lexicon)
    fits = [(k, s) for k, s in earlier if _same(table, people, s, again) and not _is_of_others(table, s)]
    if len({s.value for _, s in fits}) != 1:
        return None
    where, before = fits[-1]
    noun = _thing(table, again)[0]
    loose = before.noun != noun or noun in _GENERAL_PEOPLE
    if (
        not 0 < sentence - where <= (_NEAR if loose else _FAR)
        or before.rough is not None
        or _in_two_years(document, sentence, where)
    ):
        return None
    if min(before.value, again.value) < _LEAST:
        return None  # of two and three a story has many
    if loose and not (_FEW <= before.value < _MANY and again.value >= _FEW):
        return None
    share = _PEOPLE_SLIP if loose else _SLIP
    if abs(again.value - before.value) > max(2, share * before.value) and not _are_turned(again, before):
        return None
    if again.value < before.value and table.lower[again.lead - 1] in ("these", "those"):
        return None  # those last spoken of
    if again.value > before.value and table.lower[before.end : before.end + 2] in _AND_ONE:
        return None  # four cars and a van
    if noun in ("dead", "victim") and _LOST.isdisjoint(table.sentence_lower(where)):
        return None
    return before


def _in_two_years(document: Document, one: int, two: int) -> bool:
    """Whether two sentences both name years, and not the same ones."""
    found = years(document, one), years(document, two)
    return all(found) and found[0] != found[1]


def _is_named(table: Tokens, again: Statement) -> bool:
    """Whether somebody is named as one of those counted: ``one of the 16, Ida Lund, said``."""
    after = table.text[again.last : again.last + 2]
    return after[:1] == [","] and after[-1][0].isupper()


def is_human(people: dict[str, str], noun: str) -> bool:
    """Whether a noun is one for people."""
    return noun in people or noun in _ANYBODY or noun in PEOPLE


def are_alike(one: str, two: str) -> bool:
    """Whether stories use two nouns for the same things in turn."""
    return any(one in group and two in group for group in _ALIKE)


def _is_of_others(table: Tokens, stated: Statement) -> bool:
    """Whether words set those counted apart from those before: ``four other children``, ``another four``."""
    return not _APART.isdisjoint(table.lower[max(0, stated.first - 1) : stated.end])


def _are_turned(one: Statement, two: Statement) -> bool:
    """Whether two numbers are of the same figures in another order: 24 and 42."""
    first, second = f"{one.value:g}", f"{two.value:g}"
    return len(first) > 1 and sorted(first) == sorted(second)


def _same(table: Tokens, people: dict[str, str], before: Statement, again: Statement) -> bool:
    """Whether two counts may be of one thing, as far as their nouns tell."""
    noun, _ = _thing(table, again)
    if noun and before.noun == noun:
        return noun not in _GENERAL or noun in _GENERAL_PEOPLE
    if not before.noun:
        return False
    human = is_human(people, before.noun)
    if noun in _ANYBODY or table.lower[again.last] in _SPOKE or (not noun and _is_named(table, again)):
        return human or before.noun.endswith(_AGENTS)
    if not noun:
        return human
    return are_alike(before.noun, noun)
