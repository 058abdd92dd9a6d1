"""A list whose parts have different forms: "training soldiers, clearing mines and to deliver food"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._list_tails import (
    comma_before,
    is_gerund,
    is_spent,
    middle_gerund,
    preposition_again,
    uneven_tail,
)
from newslint.checks.grammar.verb_forms._stray_forms import stray_pasts
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_adjective, lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_INFINITIVE, _GERUND = "to do", "doing"
_LEADS = frozenset({"IN", "VBZ", "VBD", "VBP", "VB", "VBG", "VBN", ":", "TO"})
_PARTS = 3
_LONGEST = 30
"""Tokens that are looked back over for the parts of a list."""
_NOMINATIVE = frozenset({"he", "she", "it", "they"})
_ASKS = frozenset({"demand", "demands", "demanded", "want", "wants", "wanted"})
_STOPS = frozenset({";", ":", "“", "”", '"', "(", ")", "–", "—"})


class UnevenList(Rule):
    """``training soldiers, clearing mines and to deliver food``."""

    meta = Meta(
        code="GRM755",
        name="uneven-list",
        summary="The last part of a list has another form than the parts before it.",
        why="What “and” joins has one form: training, clearing and delivering, or to train, to clear, to deliver.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Strunk, The Elements of Style: express co-ordinate ideas in similar form",
        bad=(
            "The tasks include training soldiers, clearing mines [[and to deliver]] food.",
            "She likes to run, to dance [[and swimming]].",
            "They were accused of stealing cars, hiding money [[and to lie]] to police.",
            "The new chief is patient, careful [[and she has]] an eye for detail.",
            "The work involves lifting crates, driving vans [[and, at noon, to serve]] the guests.",
            "Volunteers spent the weekend clearing mud, carrying beds into the street [[and to hand]] out water.",
            "The men are described as in their twenties, of slim build [[and they wore]] dark coats.",
            "Both sides must pull back, free their prisoners [[and they must]] let in aid.",
            "She has a name for strictness, for thrift [[and she hates]] meetings.",
            "The mayor vowed to mend the roads, [[hiring]] more officers and cut fares.",
            "Guards learn to search bags, check tickets [[and dealing]] with crowds.",
            "They spent the day filling bags, moving beds and [[helped]] neighbours to leave.",
            "The firm has offices in Leeds, Hull [[and in]] the port of Grimsby.",
            "Her tasks include feeding the hens, mending fences [[and, in May, she shears]] the sheep.",
        ),
        good=(
            "The tasks include training soldiers, clearing mines and delivering food.",
            "She likes to run, dance and swim. She went to the pool, swimming and to the gym.",
            "He left the town, vowing revenge and determined to win. It is big, old and it leaks.",
            "The work involves lifting crates, driving vans and, at noon, serving the guests.",
            "He left the house, locking the door and, in the street, he met a friend.",
            "The firm has offices in Leeds, in Hull and in Grimsby, and in Rome.",
            "Bags being filled, moved and stacked filled the yard. She began running, swimming and trained daily.",
            "He left to build a road, using stone, and open it in May.",
            "The plan is to build a road, using local stone, and to open it in May.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each conjunction with a verb or a clause behind it."""
        view = syntax(document)
        for joint in tags(document).where("CC").tolist():
            if view.lower[joint] in {"and", "or"} and joint + 2 < view.sentence_end(joint):
                if (middle := middle_gerund(view, joint)) > 0:
                    yield self.found(view.tokens.span(middle), _of_others(view, middle))
                    continue
                last = _uneven(view, joint) or uneven_tail(view, joint)
                if not last and preposition_again(view, joint):
                    last = joint + 2
                if last > 0:
                    span = view.tokens.span(joint, last)
                    yield self.found(
                        span, "The parts of this list differ in form: give the last the form of the others."
                    )
        for verb in stray_pasts(view):
            yield self.found(view.tokens.span(verb), _of_others(view, verb))


def _of_others(view: SyntaxView, verb: int) -> str:
    """What is said of a part that differs."""
    return f"The parts of this list differ in form: give “{view.text[verb]}” the form of the others."


def _uneven(view: SyntaxView, joint: int) -> int:
    """The token after the start of a last part that differs from two before it; 0 where none does."""
    if view.lower[joint + 1] == "that":
        return joint + 2 if _follows_things(view, joint) else 0
    form = _form(view, joint + 1)
    if (
        form == _INFINITIVE
        and view.lower[joint] == "and"
        and "TO" not in view.tag[view.sentence_start(joint) : joint]
        and _lists_things(view, joint)
    ):
        return joint + 3
    if form == _GERUND and view.next_tag(joint + 1) != "NN" and _follows_pasts(view, joint):
        return joint + 2
    if form:
        before = _forms_before(view, joint)
        differs = len(before) >= _PARTS - 1 and {form} != {*before} and _is_short(view, joint, before, form)
        return joint + (3 if form == _INFINITIVE else 2) if differs else 0
    if view.lower[joint + 1] in {"had", "has"} and view.next_tag(joint + 1) in {"DT", "PRP$", "CD"}:
        return joint + 2 if _follows_adjectives(view, joint) else 0
    if view.lower[joint + 1] in _NOMINATIVE and view.tag[joint + 2] in FINITE - {"MD"}:
        return joint + 3 if _follows_adjectives(view, joint) else 0
    return 0


def _is_short(view: SyntaxView, joint: int, before: list[str], form: str) -> bool:
    """Whether only the last part differs, or a short one in the middle: else the middle may tell how it is done."""
    if len({*before}) == 1:
        return form not in before
    if before == [_INFINITIVE, _GERUND] and form == _GERUND:
        return True  # "answering letters, to receive visitors and planning trips"
    comma = next(k for k in range(joint - 1, 0, -1) if view.text[k] == ",")
    return joint - comma <= _PARTS and comma < joint - 1 and before[-1] == form


def _form(view: SyntaxView, k: int) -> str:
    """Whether an infinitive or a gerund begins here; nothing where none does."""
    if view.tag[k] == "TO" and (view.next_tag(k) == "VB" or "VB" in possible_tags(view.next_word(k))):
        return _INFINITIVE
    return _GERUND if view.tag[k] in {"VBG", "NN"} and is_gerund(view, k) else ""


def _forms_before(view: SyntaxView, joint: int) -> list[str]:
    """The forms of the parts that commas open before a conjunction, and of the first part behind its verb."""
    first, found = max(view.sentence_start(joint), joint - _LONGEST), []
    k = joint - 1
    while k > first and not (view.text[k] in _STOPS or view.tag[k] in FINITE or view.tag[k] in {"WDT", "WP", "CC"}):
        form = _form(view, k)
        if form and view.text[k - 1] == ",":
            found.append(form)
        elif form and found and _is_led(view, k, form):
            return [*found, form]
        k -= 1
    if k > first and found and view.tag[k] in FINITE:
        form = _form(view, k + 1)
        return [*found, form] if form else []
    return []


def _is_led(view: SyntaxView, k: int, form: str) -> bool:
    """Whether the first part of a list begins here: behind its verb, those who are to do it, or the time it took."""
    if view.tag[k - 1] in _LEADS or view.tag[k] == "VBG" or _has_hearer(view, k, form):
        return True
    return view.tag[k - 1] in NOUNS and is_spent(view, k - 1)


def _has_hearer(view: SyntaxView, k: int, form: str) -> bool:
    """Whether an infinitive follows those who are to do it: "teaches nurses to take blood"."""
    return form == _INFINITIVE and view.tag[k - 1] in NOUNS | {"PRP"}


def _follows_things(view: SyntaxView, joint: int) -> bool:
    """Whether a clause with “that” follows two things that a comma parts."""
    opens = view.next_tag(joint + 1) in {"NNS", "DT", "PRP", "PRP$", "NNP"} and view.tag[joint + 1] == "IN"
    return opens and _lists_things(view, joint)


def _lists_things(view: SyntaxView, joint: int) -> bool:
    """Whether two things that a comma parts stand before a conjunction, behind a verb that tells of no saying."""
    first = view.sentence_start(joint)
    verbs = [k for k in range(first, joint) if view.tag[k] in FINITE]
    commas = [k for k in range(first, joint) if view.text[k] == ","]
    if len(commas) != 1 or not verbs or verbs[-1] > commas[0] or "that" in view.lower[first:joint]:
        return False
    told = any(not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[k])) for k in verbs)
    nouns = view.tag[commas[0] - 1] in {"NN", "NNS"} and view.tag[joint - 1] in {"NN", "NNS"}
    return nouns and joint - commas[0] <= _PARTS + 1 and (not told or view.lower[verbs[-1]] in _ASKS)


def _follows_pasts(view: SyntaxView, joint: int) -> bool:
    """Whether two verbs in the past, parted by a comma, stand before a gerund: broke the glass, took it and running."""
    first = view.sentence_start(joint)
    comma = comma_before(view, joint, first)
    if comma < 0 or view.tag[comma + 1] != "VBD" or view.text[joint - 1] == ",":
        return False
    before = [view.tag[k] for k in range(first, comma) if view.tag[k] in FINITE]
    return before == ["VBD"] and joint - comma <= 2 * _PARTS


def _follows_adjectives(view: SyntaxView, joint: int) -> bool:
    """Whether two adjectives of persons stand before a conjunction, behind a form of “be”, and a clause after it."""
    comma = joint - 2 - (view.tag[joint - 2] == "RB")  # "dirty, badly lit and it"
    first = comma - 1
    last = (is_adjective(view.lower[joint - 1]) or comma < joint - 2) and view.tag[joint - 1] in {"JJ", "VBG", "VBN"}
    if not last or view.text[comma] != "," or not is_adjective(view.lower[first]):
        return False
    be = first - 1
    while be > view.sentence_start(joint) and view.tag[be] == "RB":
        be -= 1
    other = view.lower[joint + 1] != "it" or (view.lower[be - 1] != "it" and view.lower[joint + 2] in {"has", "had"})
    return other and (view.lower[be] in BE or view.lower[be] in {"being", "be", "been"})
