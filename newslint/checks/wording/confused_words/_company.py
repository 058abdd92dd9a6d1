"""Words that the company they keep gives away: a bough on a trawler, a plague that names the dead.

The list names for each word the one that is meant, and what must hold around it: which words stand in some place beside
it, or anywhere in its sentence. Places are told by tags alone, so that nothing is parsed for a word in its right place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemmas, plural, singular
from newslint.language.words.noun_kinds import kinds_of
from newslint.lexicon.auxiliaries import BE_FORMS
from newslint.lexicon.lists import rows
from newslint.util.records import NamedTuple

_VERB_TAGS = ("VB", "VBZ", "VBD", "VBN", "VBG")
_DETERMINERS = frozenset({"DT", "PRP$", "CD", "PDT", "POS"})
_WITHIN = NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "RBS"}
"""Tags of what stands in a noun phrase before its head."""
_OPENS = _WITHIN | _DETERMINERS | {"PRP", "$", "EX"}
_HELPERS = BE_FORMS | frozenset("has have had having get got gets not n't no longer".split())
_LONGEST = 8
"""Tokens of a noun phrase, at most."""
_MONEY = frozenset("$£€")
_COMMON = frozenset({"NN", "NNS"})
_MOSTLY = 0.6
"""From which share of its uses a noun is of a kind."""
_STEPS = {"before": -1, "after": 1, "second": 2}
"""How far from the word single words stand that are asked for."""
_UNTAGGED = frozenset({*_STEPS, "near"})
_STOP = frozenset({"."})
_YES = frozenset({"yes"})


class Condition(NamedTuple):
    """What must stand in a place, or must not."""

    place: str
    wanted: frozenset[str]
    holds: bool
    tagged: bool
    """Whether tags are asked for."""

    @property
    def cost(self) -> int:
        """What is asked first: words beside, then those of the sentence, then tags."""
        return 2 if self.tagged else self.place == "near"


class Entry(NamedTuple):
    """What is meant for a word, where all conditions hold."""

    meant: Mapping[str, str]
    """By tag; under "" for every tag."""
    conditions: tuple[Condition, ...]


class Misfit(NamedTuple):
    """A token and the word that is meant for it."""

    at: int
    use: str


@cache
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """What is known of each form of the listed words."""
    topics: dict[str, str] = {}
    found: dict[str, list[Entry]] = {}
    for written, meant, *conditions in rows("words-by-company"):
        if written.startswith("%"):
            topics[written] = meant
            continue
        parsed = tuple(sorted((_condition(text, topics) for text in conditions), key=lambda c: c.cost))
        for form, uses in _forms(written, meant).items():
            found.setdefault(form, []).append(Entry(uses, parsed))
    return {form: tuple(listed) for form, listed in found.items()}


def _condition(text: str, topics: Mapping[str, str]) -> Condition:
    """A condition as it is written in the list: "near=ship boat", "!after=of"."""
    place, _, wanted = text.removeprefix("!").partition("=")
    words = [word for name in wanted.split() for word in topics.get(name, name).split()]
    tagged = place not in _UNTAGGED or any(word[0] in "#@" for word in words)
    return Condition(place, frozenset(words), holds=not text.startswith("!"), tagged=tagged)


def _forms(written: str, meant: str) -> Mapping[str, Mapping[str, str]]:
    """The forms of a word, each with the form of the one that is meant, by tag: of verbs and nouns that are marked."""
    word, _, kind = written.partition("/")
    if kind == "n":
        return {word: {"": meant}, plural(word): {"": plural(meant)}}
    if kind != "v":
        return {word: {"": meant}}
    found: dict[str, dict[str, str]] = {}
    for tag in _VERB_TAGS:
        for form in inflect(word, tag)[:1]:
            found.setdefault(form, {})[tag] = next(iter(inflect(meant, tag)), meant)
    found.setdefault(word, {})["VBP"] = meant
    return found


def misfits(view: SyntaxView) -> Iterator[Misfit]:
    """The words of a document that keep the company of another one."""
    known = entries()
    for at in view.tokens.where_any(frozenset(known)):
        if not view.text[at].islower() and at != view.sentence_start(at):
            continue
        for entry in known[view.lower[at]]:
            if all(_holds(view, at, condition) for condition in entry.conditions):
                use = entry.meant.get("") or entry.meant.get(view.tag[at]) or next(iter(entry.meant.values()))
                if use != view.lower[at]:
                    yield Misfit(at, use)
                break


def _holds(view: SyntaxView, at: int, condition: Condition) -> bool:
    """Whether a condition holds at a word."""
    step = _STEPS.get(condition.place)
    found = _PLACES[condition.place](view, at) if step is None else _beside(view, at, step, tagged=condition.tagged)
    return condition.holds != condition.wanted.isdisjoint(found)


@lru_cache(maxsize=1 << 13)
def _names(word: str) -> frozenset[str]:
    """A word and the words that it may be a form of."""
    return frozenset((word, singular(word), *lemmas(word)))


def _said(view: SyntaxView, k: int) -> frozenset[str]:
    """What may be asked of a token: its word, what that is a form of, its tag, and whether it is a sum."""
    marks = {"#" + view.tag[k]}
    if view.text[k][0] in _MONEY:
        marks.add("#money")
    if view.tag[k] in _COMMON:
        marks |= _kinds(view.lower[k])
    return _names(view.lower[k]) | marks


@lru_cache(maxsize=1 << 12)
def _kinds(noun: str) -> frozenset[str]:
    """The kinds of which a noun mostly is, each as the list names it."""
    return frozenset("@" + kind.name.lower() for kind, part in kinds_of(noun).items() if part >= _MOSTLY)


def _beside(view: SyntaxView, at: int, step: int, *, tagged: bool) -> frozenset[str]:
    """The same of a token so many steps away, without its tag where none is asked for; a stop beyond the sentence."""
    k = at + step
    if not view.sentence_start(at) <= k < view.sentence_end(at):
        return _STOP
    return _said(view, k) if tagged else _names(view.lower[k])


def _near(view: SyntaxView, at: int) -> frozenset[str]:
    """The words of the sentence."""
    words = view.lower[view.sentence_start(at) : at] + view.lower[at + 1 : view.sentence_end(at)]
    return frozenset[str]().union(*map(_names, words))


def _token(view: SyntaxView, at: int) -> frozenset[str]:
    """The tag of the word itself."""
    return frozenset({view.tag[at]})


def _behind(view: SyntaxView, at: int) -> frozenset[str]:
    """The word before the phrase that the word ends or stands in: a verb, a preposition."""
    first = view.sentence_start(at)
    k = at - 1
    while k >= first and at - k < _LONGEST and (view.tag[k] in _WITHIN or view.tag[k] in _DETERMINERS):
        k -= 1
    return _said(view, k) if k >= first else _STOP


def _modifies(view: SyntaxView, at: int) -> frozenset[str]:
    """The nouns that follow in the same phrase."""
    found: set[str] = set()
    k, last = at + 1, min(view.sentence_end(at), at + _LONGEST)
    while k < last and view.tag[k] in _WITHIN:
        if view.tag[k] in NOUNS:
            found |= _said(view, k)
        k += 1
    return frozenset(found)


def _opens(view: SyntaxView, at: int) -> frozenset[str]:
    """That nothing but a noun phrase stands before in the sentence: "yes" if so."""
    before = view.tag[view.sentence_start(at) : at]
    return _YES if before and _OPENS.issuperset(before[1:]) and before[0] in _OPENS | {"IN", "RB"} else frozenset()


def _within(view: SyntaxView, at: int) -> frozenset[str]:
    """The words that stand before in the same phrase."""
    found: set[str] = set()
    k, first = at - 1, max(view.sentence_start(at), at - _LONGEST)
    while k >= first and (view.tag[k] in _WITHIN or view.tag[k] in _DETERMINERS):
        found |= _said(view, k)
        k -= 1
    return frozenset(found)


def _phrase_from(view: SyntaxView, start: int) -> frozenset[str]:
    """The nouns of the phrase that begins at a token, and of what follows it behind "of"."""
    found: set[str] = set()
    k, last = start, min(view.sentence_end(start - 1), start + _LONGEST)
    while k < last:
        if view.tag[k] in NOUNS or view.tag[k] == "PRP" or view.tag[k] == "CD":
            found |= _said(view, k)
        elif view.lower[k] != "of" and view.tag[k] not in _OPENS:
            break
        k += 1
    return frozenset(found)


def _object(view: SyntaxView, at: int) -> frozenset[str]:
    """The nouns of the object of a verb; of its subject where it is passive."""
    k, last = at + 1, view.sentence_end(at)
    if k < last and view.tag[k] in _OPENS and view.lower[k] != "there":
        return _phrase_from(view, k)
    if view.tag[at] not in {"VBN", "VBD"}:
        return frozenset()
    k = at - 1
    passive = False
    while k > view.sentence_start(at) and (view.tag[k] in {"MD", "RB", "TO"} or view.lower[k] in _HELPERS):
        passive = passive or view.lower[k] in _HELPERS
        k -= 1
    return _phrase_to(view, k) if passive else frozenset()


def _phrase_to(view: SyntaxView, end: int) -> frozenset[str]:
    """The nouns of the phrase that ends at a token, with those before "of" and the like."""
    found: set[str] = set()
    k, first = end, max(view.sentence_start(end), end - _LONGEST)
    while k >= first and (view.tag[k] in _OPENS or view.lower[k] in {"of", "for", "on", "in"}):
        if view.tag[k] in NOUNS or view.tag[k] == "PRP":
            found |= _said(view, k)
        k -= 1
    return frozenset(found)


def _subject(view: SyntaxView, at: int) -> frozenset[str]:
    """The nouns right before a verb, or before the verb that leads to an adjective."""
    k = at - 1
    while k > view.sentence_start(at) and (
        view.tag[k] in {"MD", "RB", "TO"} or view.tag[k].startswith("VB") or view.lower[k] in _HELPERS
    ):
        k -= 1
    return _phrase_to(view, k) if k >= view.sentence_start(at) else frozenset()


def _does(view: SyntaxView, at: int) -> frozenset[str]:
    """The verbs right behind a noun."""
    found: set[str] = set()
    k, last = at + 1, min(view.sentence_end(at), at + _LONGEST)
    while k < last and (view.tag[k] in {"MD", "RB", "TO"} or view.tag[k].startswith("VB")):
        found |= _names(view.lower[k])
        k += 1
    return frozenset(found)


def _of(view: SyntaxView, at: int) -> frozenset[str]:
    """The nouns behind "of"."""
    return _phrase_from(view, at + 2) if view.next_word(at) == "of" else frozenset()


def _sum(view: SyntaxView, at: int) -> frozenset[str]:
    """The word before the first sum of money behind: defrauded the parish of £61,000."""
    for k in range(at + 1, min(view.sentence_end(at), at + _LONGEST)):
        if view.text[k][0] in _MONEY:
            return _said(view, k - 1)
    return frozenset()


_PLACES: Mapping[str, Callable[[SyntaxView, int], frozenset[str]]] = {
    "near": _near,
    "tag": _token,
    "behind": _behind,
    "modifies": _modifies,
    "within": _within,
    "object": _object,
    "subject": _subject,
    "does": _does,
    "of": _of,
    "sum": _sum,
    "opens": _opens,
}
