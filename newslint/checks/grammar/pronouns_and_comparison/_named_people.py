"""“Which” behind the name of somebody, with a verb of what only people do: "Ruth Lund, which speaks for the fleet"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, share_of
from newslint.language.words.morphology import lemma
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.name_words import honorifics, name_sexes, offices, organisation_words, plain

_MOSTLY, _ONLY = 0.7, 0.8
"""How often those who do something are people: enough where somebody's office stands before the name, or without."""
_OLDEST = 110
_BEHIND = frozenset({"IN", "TO", ".", ",", "RB"})
_EFFECTS = frozenset("make mean leave bring come cost follow help take give put lead end turn".split())


def named_people(view: SyntaxView) -> Iterator[int]:
    """Each “which” that stands for somebody named right before it."""
    for which in view.tokens.where("which"):
        last, verb = which - 2, view.skip_adverbs(which + 1)
        if last - 1 < view.sentence_start(which) or view.text[which - 1] != "," or verb + 1 >= view.sentence_end(which):
            continue
        if view.tag[last] not in {"NNP", "NNPS"} or view.tag[verb] not in {"VBZ", "VBD"}:
            continue
        known = _certainty(view, last)
        if known and (_is_of_people(view, verb, known) or _is_of_age(view, verb)):
            yield which


def _is_of_age(view: SyntaxView, verb: int) -> bool:
    """Whether a bare number between a verb and a comma says how old somebody is: which is 91,."""
    number = verb + 1
    aged = view.lower[verb] in {"is", "was", "turns", "turned"} and view.next_tag(verb) == "CD"
    return (
        aged and view.next_word(number) == "," and view.text[number].isdecimal() and int(view.text[number]) <= _OLDEST
    )


def _certainty(view: SyntaxView, last: int) -> float:
    """How sure a verb must be of people for the name that ends at a token; 0 where it is no name of somebody."""
    low, first = view.sentence_start(last), last
    while first > low and view.tag[first - 1] == "NNP" and last - first < 3:
        first -= 1
    words = view.lower[first : last + 1]
    lexicon = view.tokens.lexicon
    if not organisation_words(lexicon).isdisjoint(words):
        return 0.0
    titles = honorifics(lexicon)
    titled = words[0] in titles or f"{words[0]}." in titles or (len(words) > 1 and words[0] in offices(lexicon))
    given = plain(view.text[first]) in name_sexes(lexicon)
    before = view.lower[first - 1] if first > low else ""
    if not (titled or given) or last == first or before in {"of", "-"}:
        return 0.0  # "the party of Willy Brandt, which won", "Lund-Berry Farms"
    office = before in offices(lexicon) or is_surely(before, Kind.PERSON)
    return _MOSTLY if titled or office or before == "to" else _ONLY


def _is_of_people(view: SyntaxView, verb: int, least: float) -> bool:
    """Whether those who do what a verb tells are people as often as is asked."""
    base = lemma(view.lower[verb], view.tag[verb])
    if view.lower[verb] in BE | HAVE or base in _EFFECTS:
        return False
    role = Role.DOES if view.next_tag(verb) in _BEHIND else Role.DOES_TO
    return share_of(base, role, (Kind.PERSON,)) >= least
