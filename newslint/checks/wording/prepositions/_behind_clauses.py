"""Wrong prepositions behind a clause about the object of a verb: "convicted the men who ran the clinic for billing"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.language.syntax.tagging import NOUNS, VERBS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import forms, lemmas
from newslint.util.records import NamedTuple


class _Verb(NamedTuple):
    """What a verb takes far behind its object, what is put for it, and before which words it counts."""

    right: str
    also: frozenset[str]
    """What may stand there as well, so that nothing is missing."""
    wrong: frozenset[str]
    deeds: bool
    """Whether a form in -ing must follow."""


_OF = _Verb("of", frozenset({"of"}), frozenset({"for", "on", "from", "with"}), deeds=True)
_FROM = _Verb("from", frozenset({"from", "and", "between"}), frozenset({"with", "to", "of"}), deeds=False)
_KEPT = _Verb("from", frozenset({"from"}), frozenset({"of"}), deeds=True)
_SHIELDED = _Verb("from", frozenset({"from", "against"}), frozenset({"of"}), deeds=False)
CLOSERS: Mapping[str, _Verb] = {
    form: verb
    for words, verb in (
        ("accuse convict acquit suspect absolve", _OF),
        ("distinguish differentiate", _FROM),
        ("prevent stop prohibit deter discourage dissuade exclude exempt", _KEPT),
        ("protect shield", _SHIELDED),
    )
    for word in words.split()
    for form in forms(word)
}
_TAKES_FOR = frozenset(
    """jail fine arrest blame praise punish sack dismiss know criticise criticize pay charge hold sue thank suspend ban
    expel prosecute remember win receive wait look search ask care compensate search reward censure detain imprison
    apologise apologize seek responsible famous notorious reason money licence permit deal work meet live talk agree
    speak share compete belong refer lead give send bring go come travel return respond relate die consist think hear
    speak dream warn inform complain approve make sell""".split()
)
"""Words to which a preposition nearer by may belong."""
_RELATIVES = frozenset({"WP", "WDT"})
_NEAREST, _REACH = 4, 30
_OPENS = frozenset({"DT", "PRP$", "JJR", "JJ", "NNS", "NN", "NNP"})
_STOPS = frozenset({",", ";", ":", "(", "“", '"', "–", "—"})


def behind_clauses(view: SyntaxView) -> Iterator[tuple[int, int, str]]:
    """Verbs, each with the wrong preposition behind a clause about its object, and the right one."""
    for verb in view.tokens.where(*CLOSERS):
        if view.tag[verb] in VERBS:
            taken = CLOSERS[view.lower[verb]]
            at = _wrong(view, verb, taken)
            if at > 0:
                yield verb, at, taken.right


def _wrong(view: SyntaxView, verb: int, taken: _Verb) -> int:
    """The wrong preposition that closes what the verb says; -1 where none does, or where a right one stands."""
    last = min(view.sentence_end(verb), verb + _REACH)
    stop = next((k for k in range(verb + 1, last) if view.text[k] in _STOPS), last)
    stop = min(stop, view.sentence_end(verb) - 1)
    relative = next((k for k in range(verb + 1, stop) if view.tag[k] in _RELATIVES), -1)
    if relative < 0 or not taken.also.isdisjoint(view.lower[relative:stop]):
        return -1
    for at in range(stop - 1, relative + _NEAREST - 1, -1):
        if view.lower[at] in taken.wrong and view.tag[at] in {"IN", "TO"} and _belongs(view, relative, at, taken):
            return at
    return -1


def _belongs(view: SyntaxView, relative: int, at: int, taken: _Verb) -> bool:
    """Whether nothing in the clause can take the preposition, and what follows is what the verb asks for."""
    after = view.tag[at + 1]
    if taken.deeds and after != "VBG":
        return False
    if not taken.deeds and (after not in _OPENS or (view.lower[at] == "with" and after != "PRP$")):
        return False
    if (
        view.lower[at] == "of"
        and view.tag[at - 1] not in {"VBN", "VBD", "NNP", "RB"}
        and not _is_time_or_plural(view, at - 1)
    ):
        return False
    inside = {stem for k in range(relative, at) for stem in lemmas(view.lower[k])}
    return _TAKES_FOR.isdisjoint(inside)


def _is_time_or_plural(view: SyntaxView, noun: int) -> bool:
    """Whether a noun before "of" hardly takes it: a bare plural behind a preposition ("act in films of")."""
    return view.tag[noun] == "NNS" and view.tag[noun - 1] == "IN" and view.tag[noun] in NOUNS
