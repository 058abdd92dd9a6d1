"""“As” behind a comparative, where “than” is needed: "uses less fuel as its predecessor"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.pronouns_and_comparison._compared_clauses import opens_compared
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.calendar_names import CALENDAR, MONTH_WORDS
from newslint.text import Document

_AMOUNTS = frozenset({"more", "less", "fewer"})
_COMPARATIVES = frozenset({"JJR", "RBR"})
_NEITHER = frozenset({"further", "earlier", "later", "longer", "sooner", "closer", "lower", "upper", "better", "worse"})
"""Comparatives behind which “as” mostly tells of a time or a part: later, as the day went on."""
_OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})
_EARLIER = frozenset(
    """predecessor predecessors one second third rival rivals last previous old other others first former usual before
    ever counterpart counterparts competitor competitors""".split()
)
"""What a thing is compared with: its rival, the old one, last year."""
_INSIDE = NOUNS | {"JJ", "IN", "DT", "CD", "VBN"}
_THOUGHT = frozenset({"expected", "planned", "thought", "feared", "forecast", "predicted", "hoped"})
_STAYS = frozenset(
    {"a", "an", "much", "many", "far", "well", "long", "soon", "part", "such", "though", "if", "to", "as"}
)
_PLACES = frozenset({"in", "on", "at"})
_WHERE = frozenset({"NNP", "DT", "NNS"})
_SORTS = frozenset(
    frozenset(pair.split("-")) for pair in "men-women boys-girls adults-children exports-imports wins-losses".split()
)
_SEASONS = frozenset({"summer", "winter", "spring", "autumn", "year", "month", "same", "past", "previous"})
_REACH = 5


class AsForThan(Rule):
    """``less fuel as its predecessor``."""

    meta = Meta(
        code="GRM542",
        name="as-for-than",
        summary="“As” stands behind “more”, “less” or another comparative, which go on with “than”.",
        why="As much as, but more than: the engine uses less fuel than the old one.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: comparison",
        bad=(
            Example(
                "The engine uses less fuel [[as]] its predecessor.",
                fixed="The engine uses less fuel than its predecessor.",
            ),
            "More people came [[as]] last year.",
            "The plan costs more [[as]] the old one.",
            "Fewer homes were built [[as]] in 2019.",
            "The boats sail less often [[as]] they did in May.",
            "Nurses there earn less [[as]] those in the city.",
            "Prices rose faster [[as]] wages for the third year.",
        ),
        good=(
            "The engine uses less fuel than its predecessor, and as much as last year.",
            "More people came as the night went on, and more money was spent as a result.",
            "He earned more as the head of the firm, and fewer came as its doors opened.",
            "It got faster as orders came in; she is happier as neighbours call.",
            "It grew colder as night fell, and more came as the rain did its work. She was happier as it was over.",
            "It was as big or bigger, as all could see.",
        ),
    )
    triggers = frozenset({"as"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each “as” for a comparative, and behind it for what is compared."""
        view = syntax(document)
        for at in view.tokens.where("as"):
            if view.previous_word(at - 1) == "as":
                continue  # "as worse as"
            compares = (_compared(view, at) and _compares(view, at)) or opens_compared(view, at)
            if compares or _in_both(view, at) or _both_sorts(view, at) or _beside_things(view, at):
                span = view.tokens.span(at)
                yield self.found(
                    span,
                    "A comparative goes on with “than”: write “than”.",
                    fixes=(Fix.swap(span, "than", Safety.UNSAFE),),
                )


def _in_both(view: SyntaxView, at: int) -> bool:
    """Whether a comparative has a place or a time behind it, and “as” another: higher in the south as in the north."""
    preposition, start = view.next_word(at), view.sentence_start(at)
    if preposition not in _PLACES or at + 3 >= view.sentence_end(at) or view.next_tag(at + 1) not in _WHERE:
        return False
    if view.tag[at - 1] == "JJR" and view.lower[at - 1] not in _NEITHER | _AMOUNTS:
        return view.next_tag(at + 1) == "NNP" and view.lower[at + 2] not in CALENDAR
    if view.lower[start] in {"fewer", "more"} and view.tag[start + 1] == "NNS" and at - start < 10:
        between = view.lower[start + 1 : at]
        verbs = sum(tag in FINITE for tag in view.tag[start:at])
        return preposition in between and verbs == 1 and {",", "as", "than", "so"}.isdisjoint(between)
    for k in range(at - 2, max(start, at - 2 - _REACH), -1):
        if view.lower[k] in {",", "as", "than", "and", "or", "so"}:
            return False
        if view.lower[k] == preposition:
            return view.tag[k - 1] == "JJR" and view.lower[k - 1] not in _NEITHER
    return False


def _both_sorts(view: SyntaxView, at: int) -> bool:
    """Whether there are more of one sort “as” of its other: more women as men."""
    pair = frozenset({view.lower[at - 1], view.next_word(at)})
    return pair in _SORTS and at - 2 >= view.sentence_start(at) and view.lower[at - 2] in _AMOUNTS


def _beside_things(view: SyntaxView, at: int) -> bool:
    """Whether a comparative adverb or adjective stands before “as” and bare things alone: rose faster as wages."""
    end = view.sentence_end(at)
    if view.tag[at - 1] not in _COMPARATIVES or view.lower[at - 1] in _NEITHER | _AMOUNTS or at + 2 >= end:
        return False
    thing, after = at + 1, view.next_word(at + 1)
    if view.tag[thing] != "NNS" or is_surely(view.lower[thing], Kind.PERSON) or view.lower[thing] in _STAYS:
        return False
    close = next((k for k in range(thing, end) if view.lower[k] in {",", ";", "."}), end)
    return after in {"in", "for", ".", ",", "over", "during", "at", "last"} and not any(
        view.tag[k] in FINITE | {"VBG", "VBN"} for k in range(thing, close)
    )


def _compares(view: SyntaxView, at: int) -> bool:
    """Whether a comparative stands near before “as”, and no other “as”, “than” or comma parts the two."""
    first = max(view.sentence_start(at), at - _REACH)
    for k in range(at - 1, first - 1, -1):
        if view.lower[k] in {",", "as", "than", "and", "or", "so", ";", ":", "that"}:
            return False
        if view.tag[k] in _COMPARATIVES or view.lower[k] in _AMOUNTS:
            thought = view.next_word(at) in _THOUGHT and view.lower[k] not in {"further", "upper"}
            if (view.lower[k] in _NEITHER and not thought) or view.previous_word(k) in {"any", "the"}:
                return False
            sized = k == at - 2 and view.lower[k - 1] == "a" and view.lower[at + 1 : at + 3] == ["last", "year"]
            return view.lower[k] in _AMOUNTS or k == at - 1 or sized
    return False


_LED = frozenset({"PRP", "WDT", "IN"})


def _compared(view: SyntaxView, at: int) -> bool:
    """Whether what is compared follows, and no clause, and no part that somebody plays."""
    last, word = view.sentence_end(at), view.next_word(at)
    if word in _STAYS or at + 2 >= last:
        return False
    pair = view.lower[at + 1 : at + 3]
    if pair in (["in", "any"], ["the", "one"]):
        return view.tag[at - 1] in _COMPARATIVES if word == "in" else not _LED.isdisjoint(view.tag[at + 3 : at + 4])
    if word == "in":
        if view.lower[at + 2] == "the" and view.lower[at + 3] in _SEASONS:
            return True
        return view.lower[at + 2] in MONTH_WORDS or (view.lower[at + 2].isdecimal() and len(view.lower[at + 2]) == 4)
    if (
        word in _THOUGHT
        or view.lower[at + 1 : at + 3] == ["at", "any"]
        or view.lower[at + 1 : at + 3] == ["any", "other"]
    ):
        return view.tag[at - 1] in _COMPARATIVES or word in {"at", "any"}
    end = at + 1
    while end < last and (view.tag[end] in _INSIDE or view.tag[end] == "PRP$"):
        end += 1
    if end < last and (view.tag[end] in FINITE or view.tag[end] in {"PRP", "VBG", "TO", "POS"}):
        return False
    near = view.lower[at + 1 : min(end, at + 4)]
    if _EARLIER.isdisjoint(near):
        return False
    if word in {"last", "before", "usual", "ever"}:
        return (word != "ever" or view.tag[at - 1] in {"JJ", "VBN", "RB"}) and not (
            word == "last" and view.lower[at + 2] in {"ditch", "resort"}
        )
    heads = [k for k in range(at + 1, end) if view.tag[k] in NOUNS]
    person = bool(heads) and is_surely(view.lower[heads[0]], Kind.PERSON) and view.lower[heads[0]] not in _EARLIER
    return (word in _OWNERS or word == "the") and not person
