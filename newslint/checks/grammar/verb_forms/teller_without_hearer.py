"""``A spokesman informed that the road was shut``, ``the coach said reporters that two would miss it``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._people import people_after
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms
from newslint.lexicon.auxiliaries import HAVE
from newslint.text import Document

_TOLD = "inform notify reassure convince persuade remind tell".split()
"""Verbs that say whom, before a clause with "that"."""
_TELLING = {form: verb for verb in _TOLD for form in forms(verb) if not form.endswith("ing")}
_SAYING = {
    form: verb
    for verb in "say explain announce mention reveal admit complain disclose describe".split()
    for form in forms(verb)
    if not form.endswith("ing")
}
"""Verbs that say what, with the hearer behind "to" if at all."""
_TELL = {"say": "tell", "says": "tells", "said": "told"}
_ASKING = frozenset({"ask", "asks", "asked"})
_NOMINATIVES = frozenset({"he", "she", "they", "we", "i"})
_ABOUT = frozenset({"about", "of", "against", "as", "if", "for"})
_ADJUNCT = NOUNS | {"IN", "DT", "JJ", "CD", "PRP$", "POS"}
_REACH = 7
_SUBJECT = NOUNS | {"PRP"}


class TellerWithoutHearer(Rule):
    """A verb of telling without the person told, or one of saying with it."""

    meta = Meta(
        code="GRM427",
        name="teller-without-hearer",
        summary="You inform or tell somebody that something is so, and say or explain it to them.",
        why="“Inform” and “tell” need somebody who is told; “say” and “explain” take no person for their object.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: say and tell; verbs with two objects",
        bad=(
            "A spokesman for the ministry [[informed]] that the embassy would reopen.",
            "The coach [[said]] reporters that two players were ill.",
            "The board [[explained]] the workers why the mill would close.",
            "Lund, 34, [[told]] he had signed the paper without reading it.",
            "The minister [[told]] in an interview that the road would open in May.",
            "The coach [[said]] the players to be patient.",
            "The agency has [[reminded]] that fires are banned.",
            "The lawyer [[asked the witness that]] he had been drunk.",
        ),
        good=(
            "A spokesman informed the press that the embassy would reopen, and was told that it was late.",
            "The coach told reporters that two players were ill. “He left,” said the nurse that we met.",
            "The minister, informed that the law had failed, resigned.",
            "The board explained to the workers why the mill would close.",
            "The judge asked the two that they be patient, and asked the man that they had seen.",
        ),
    )
    triggers = frozenset(_TELLING) | frozenset(_SAYING) | frozenset(_ASKING)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands behind each such verb."""
        view = syntax(document)
        for at in view.tokens.where(*_TELLING):
            if at + 2 < view.sentence_end(at) and _lacks_hearer(view, at) and _is_main(view, at):
                message = f"“{view.text[at]}” wants to know whom: name who was told, or write “said that”."
                yield self.found(view.tokens.span(at), message)
        for at in view.tokens.where(*_SAYING):
            if not _is_main(view, at):
                continue
            head = people_after(view, at)
            if head > 0 and (_clause_after(view, at, head) or _asks_to_do(view, at, head)):
                span = view.tokens.span(at)
                tell = _TELL.get(view.lower[at])
                use = f"{view.text[at]} to" if tell is None else tell
                yield self.found(span, f"With the person told, write “{use}”.", fixes=(Fix.swap(span, use),))
        for at in view.tokens.where(*_ASKING):
            if _asks_that(view, at):
                message = (
                    f"What is {view.text[at]} has “if” or “whether”, not “that”; what is told has “said” or “told”."
                )
                yield self.found(view.tokens.span(at, people_after(view, at) + 2), message)


def _lacks_hearer(view: SyntaxView, at: int) -> bool:
    """Whether what is told follows at once, or behind words that say when and where: told on Friday that."""
    after = at + 1
    if view.lower[after] == "that":
        return view.tag[after] == "IN"
    if view.lower[after] in _NOMINATIVES:
        return view.next_tag(after) in FINITE
    if view.text[after] == ":":
        return _TELLING[view.lower[at]] == "tell" and view.relation[at] == "root"
    if view.tag[after] not in {"IN", "TO"} or view.lower[after] in _ABOUT:
        return False
    that = next((k for k in range(after, min(after + _REACH, view.sentence_end(at))) if view.lower[k] == "that"), -1)
    if that < 0 or view.tag[that] != "IN" or view.relation[that] != "mark":
        return False
    return {*view.tag[after:that]} <= _ADJUNCT


def _is_main(view: SyntaxView, at: int) -> bool:
    """Whether a verb is active, with its subject right before it, or before an aside between commas."""
    first, before = view.sentence_start(at), view.before_adverbs(at - 1)
    if before < first or not (view.tag[at] in {"VBD", "VBZ", "VBP"} or _is_perfect(view, at, before)):
        return False
    subject = view.tree.subject_of(at)
    if not first <= subject < at or view.relation[at] not in {"root", "conj", "ccomp", "advcl"}:
        return False
    if view.text[before] == ",":
        aside = next((k for k in range(subject + 1, before) if view.text[k] == ","), -1)
        return aside > 0 and view.relation[at] == "root" and view.tag[subject] in NOUNS
    return view.tag[before] in _SUBJECT or view.tag[at] == "VBN"


def _is_perfect(view: SyntaxView, at: int, before: int) -> bool:
    """Whether a participle has "have" before it, and is active: has informed that."""
    return view.tag[at] == "VBN" and view.lower[before] in HAVE and view.lower[at] in _TELLING


def _clause_after(view: SyntaxView, at: int, head: int) -> bool:
    """Whether a clause of what is said follows the person, at once or after words that tell when and where."""
    last = view.sentence_end(at)
    clause = next((k for k in range(head + 1, min(last, head + 5)) if view.lower[k] in {"that", "why", "how"}), -1)
    if clause < 0 or not {",", ".", "VBD", "VBN", "VBZ", "VBP", "MD", "CC"}.isdisjoint(view.tag[head + 1 : clause]):
        return False
    if view.lower[clause] == "that" and view.tag[clause] != "IN":
        # "he said the police that she called were late" has one verb more
        return view.lower[at] in _TELL and sum(view.tag[k] in FINITE for k in range(clause, last)) == 1
    subject = view.next_tag(clause) in {"DT", "PRP", "PRP$", "NNP", "NNS", "EX"}
    return view.lower[at] in _TELL or view.lower[clause] != "that" or clause > head + 1 or subject


def _asks_to_do(view: SyntaxView, at: int, head: int) -> bool:
    """Whether somebody is said to do something: the coach said the players to be patient."""
    to, last = head + 1, view.sentence_end(at)
    if (
        view.lower[at] not in _TELL
        or view.lower[at + 1] in {"a", "an"}
        or to + 1 >= last
        or view.tag[to] != "TO"
        or view.tag[to + 1] != "VB"
    ):
        return False
    stop = next((k for k in range(to + 1, last) if view.text[k] in {",", ";", "."} or view.tag[k] == "CC"), last)
    return FINITE.isdisjoint(view.tag[to:stop])


def _asks_that(view: SyntaxView, at: int) -> bool:
    """Whether somebody is asked that something is so, and not that it be done: asked the witness that he had drunk."""
    that = people_after(view, at) + 1
    if not at < that < view.sentence_end(at) - 3 or view.lower[that] != "that" or not _is_main(view, at):
        return False
    verb = view.skip_adverbs(that + 2)
    if verb >= view.sentence_end(at):
        return False
    told = view.lower[that + 1] in _NOMINATIVES and view.tag[verb] in FINITE and view.lower[verb] in _HAD
    return told and view.next_tag(verb) in {"VBN", "VBD", "VBG", "DT", "RB", "JJ"} and not _lacks_object(view, verb)


_HAD = frozenset({"had", "was", "were", "has", "is", "are"})


def _lacks_object(view: SyntaxView, verb: int) -> bool:
    """Whether a verb in the perfect has nothing behind it, so that its object stands before: the man they had seen."""
    after = view.skip_adverbs(view.skip_adverbs(verb + 1) + 1)
    return view.lower[verb] in HAVE and after < view.sentence_end(verb) and view.tag[after] in {".", ","}
