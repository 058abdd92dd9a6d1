"""Counts that point back: “all seven charges”, “one of the 16”, where the story spoke of another number before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.auxiliaries import BE, DO, HAVE, MODALS
from newslint.lexicon.name_words import person_nouns
from newslint.story.casualties import OUTCOMES
from newslint.story.context import years
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document

_POINTING = frozenset({"the", "all", "these", "those"})
_NOT_THOSE = frozenset("other first last next remaining top past previous final best worst latest additional".split())
_GENERAL = frozenset(
    "person man woman child year month week day hour minute second time percent point vote game match goal run seat"
    " country state part side half way company thing team member mile metre page dollar pound euro cent".split()
)
"""Nouns of which a story counts many: that the same noun comes with “the” does not make it the same group."""
_PARTS = frozenset("one some none any most many each several few neither all".split())
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
_NEAR = 3  # sentences back to the first count
_SLIP, _PEOPLE_SLIP = 0.34, 0.2
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
    known: set[float] = set()
    earlier: list[tuple[int, Statement]] = []
    for sentence, stated in statements(document).by_sentence.items():
        for s in stated:
            if s.kind is Kind.COUNT and s.value > 1 and s.value not in known and _points(table, s):
                before = _before(document, table, sentence, s, earlier)
                if before is not None:
                    yield PointingBack(before, s)
            known |= {
                s.value,
                *(abs(s.value + sign * k) for k in {e.value for _, e in earlier[-8:]} for sign in (1, -1)),
            }
            if s.kind is Kind.COUNT and s.value > 1:
                earlier.append((sentence, s))


def _points(table: Tokens, again: Statement) -> bool:
    """Whether a count says by its words that it was given before, and nothing narrows it.

    Of the hurt and the killed another rule speaks: “the three walkers injured”.
    """
    lead = table.lower[max(0, again.lead - 3) : again.lead]
    if again.rough is not None or not lead or lead[-1] not in _POINTING or again.lead != again.first:
        return False
    if not _NOT_THOSE.isdisjoint([*lead, *table.lower[again.last : again.end]]):
        return False
    noun, end = _thing(table, again)
    after = table.lower[end : end + 2]
    if not noun and (not after or after[0] not in _SAID):
        return False
    if lead[-2:-1] == ["of"] and not (lead[0].isalpha() and (lead[0] in _PARTS or _is_thing(lead[0]))):
        return False
    held = after[1:] and after[1] in _PLACED and (after[0] in _HELD or after[0].endswith("ed"))
    return not after or not (after[0] in _NARROWED or after[0] in OUTCOMES or held)


def _thing(table: Tokens, again: Statement) -> tuple[str, int]:
    """What a count that points back is of, and the token after it: “the 24 dead”; no noun in “one of the 16 said”."""
    word = table.lower[again.last] if again.last < len(table) else ""
    if word in _AS_NOUNS:
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
    fits = [(k, s) for k, s in earlier if _same(table, people, s, again)]
    if len({s.value for _, s in fits}) != 1:
        return None
    where, before = fits[-1]
    loose = before.noun != _thing(table, again)[0]
    if (
        not 0 < sentence - where <= _NEAR
        or before.rough is not None
        or years(document, sentence) != years(document, where)
    ):
        return None
    if loose and not (_FEW <= before.value < _MANY and again.value >= _FEW):
        return None
    share = _PEOPLE_SLIP if loose else _SLIP
    if abs(again.value - before.value) > max(2, share * before.value):
        return None
    if _thing(table, again)[0] in ("dead", "victim") and _LOST.isdisjoint(table.sentence_lower(where)):
        return None
    return before


def _same(table: Tokens, people: dict[str, str], before: Statement, again: Statement) -> bool:
    """Whether two counts may be of one thing, as far as their nouns tell."""
    noun, _ = _thing(table, again)
    if noun and before.noun == noun:
        return noun not in _GENERAL
    if not before.noun:
        return False
    human = before.noun in people or before.noun in _ANYBODY
    if noun in _ANYBODY or table.lower[again.last] in _SPOKE:
        return human or before.noun.endswith(_AGENTS)
    if not noun:
        return human
    return any(before.noun in group and noun in group for group in _ALIKE)
