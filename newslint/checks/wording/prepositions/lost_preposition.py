"""``apologised the delay``, ``consists nine judges``, ``arrived Paris``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.wording.prepositions._active_verbs import forms_of, is_active
from newslint.checks.wording.prepositions._lost_of_deed import LOSING, lost_of_deed
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, singular
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import HAVE
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.lists import rows
from newslint.text import Document
from newslint.util.records import NamedTuple

_PHRASE = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "NN", "NNS", "NNP", "VBN", "HYPH", "$"})
_OPENS = frozenset({"DT", "PRP$", "NNS", "CD"})
_THEM = frozenset({"him", "them", "us", "me"})
_FREE = frozenset({"each", "every", "this", "that", "all", "both", "half"})
"""Words that open a time, or stand apart: replied this week, comment that."""
_HOW = frozenset("average way lot bit time times deal day days year years moment same more most least".split())
_SUBJECTS = NOUNS | {"PRP", "WP", "WDT", "MD", "TO", ","}
_SOME = 0.4
_LONGEST = 7
_REACH = 14


class _Verb(NamedTuple):
    """The preposition of a verb, and what may stand there without one."""

    verb: str
    preposition: str
    clause: bool
    names: bool
    things: frozenset[str]


def _verbs() -> Iterator[tuple[str, _Verb]]:
    """The forms of all listed verbs."""
    for verb, preposition, *marks in rows("missing-prepositions"):
        told = frozenset(" ".join(marks).split())
        entry = _Verb(verb, preposition, "clause" in told, "names" in told, told - {"clause", "names"})
        for form in forms_of(verb):
            yield form, entry


_VERBS: Mapping[str, _Verb] = dict(_verbs())


class LostPreposition(Rule):
    """A verb without the preposition that it reaches its object by."""

    meta = Meta(
        code="WRD223",
        name="lost-preposition",
        summary="A verb stands right before what it is about, without its preposition.",
        why="You apologise for a delay, consist of parts and arrive in Paris: without the word the verb has no object.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 213",
        bad=(
            Example("The firm [[apologised the]] delay in a note.", "The firm apologised for the delay in a note."),
            "The airline [[apologised the]] delays and said it would pay.",
            Example("The panel [[consists nine]] judges.", "The panel consists of nine judges."),
            "They accused the [[council ignoring]] its engineer, and the pilot was thrown [[clear the]] wreck.",
            "The banker was accused [[theft]], and the flood robbed the farmers [[their]] harvest.",
            Example("The president [[arrived Paris]] on Sunday.", "The president arrived in Paris on Sunday."),
        ),
        good=(
            "The firm apologised for the delay in a note, and waited the whole week.",
            "The panel consists of nine judges; they complained the room was cold.",
            "The president arrived in Paris on Sunday, and replied the same day.",
            "“No,” replied the clerk. They waited six hours and laughed a lot.",
        ),
    )
    triggers = frozenset(_VERBS) | {"clear"} | LOSING

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows each such verb."""
        view = syntax(document)
        for head, deed in _of_lost(view):
            span = view.tokens.span(head, deed + 1)
            use = f"{view.text[head]} of {view.text[deed]}"
            yield self.found(span, f"A preposition is missing: write “{use}”.", fixes=(Fix.swap(span, use),))
        for start, use in lost_of_deed(view):
            fix = Fix.insert(f"Write “{use}”", view.tokens.start_of(start), f"{use} ")
            yield self.found(view.tokens.span(start), f"A preposition is missing: write “{use}”.", fixes=(fix,))
        for at in _clear_of(view):
            fix = Fix.swap(view.tokens.span(at), "clear of")
            yield self.found(view.tokens.span(at, at + 2), "A preposition is missing: write “clear of”.", fixes=(fix,))
        for at in view.tokens.where(*_VERBS):
            if at + 2 >= view.sentence_end(at) or not view.text[at].islower():
                continue
            if not is_active(view, at, _SUBJECTS, HAVE) or _may_be_noun(view, at):
                continue
            entry = _VERBS[view.lower[at]]
            if _is_place(view, at) if entry.names else _is_object(view, at, entry):
                span, use = view.tokens.span(at), f"{view.text[at]} {_preposition(view, at, entry)}"
                message = f"A preposition is missing: write “{use}”."
                yield self.found(view.tokens.span(at, at + 2), message, fixes=(Fix.swap(span, use),))


def _of_lost(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Each active “accuse” with a deed right behind its object: accused the council ignoring it."""
    for at in view.tokens.where(*_ACCUSING):
        end = view.sentence_end(at)
        if at + 3 >= end or not is_active(view, at, _SUBJECTS, HAVE) or view.tag[at + 1] not in _ACCUSED:
            continue
        k = at + 1
        while k + 1 < min(end, at + _LONGEST) and view.tag[k + 1] in _PHRASE:
            k += 1
        deed = k + 1
        if view.tag[k] not in NOUNS | {"PRP"} or view.tag[deed] != "VBG" or view.lower[deed] in _NO_DEEDS:
            continue
        last = next((j for j in range(deed, end) if view.text[j] in {",", ";"}), end)
        if "of" not in {view.lower[j] for j in range(deed, last - 1) if view.tag[j + 1] in {"VBG", "NN", "NNS"}}:
            yield k, deed


_ACCUSING = frozenset(forms_of("accuse"))
_ACCUSED = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN"})
_NO_DEEDS = frozenset({"including", "following", "regarding", "concerning", "according"})


def _clear_of(view: SyntaxView) -> Iterator[int]:
    """Each “clear” behind a verb of moving away with what is left right behind it: thrown clear the wreckage."""
    for at in view.tokens.where("clear"):
        if at + 2 >= view.sentence_end(at) or view.tag[at + 1] not in {"DT", "PRP$"}:
            continue
        verb = at - 1
        if view.tag[verb] == "PRP" or view.lower[verb] == "well":
            verb -= 1
        if view.tag[verb] in {"VBN", "VBD", "VBG", "VB", "VBZ", "VBP"} and not _AWAY.isdisjoint(
            lemmas(view.lower[verb])
        ):
            yield at


_AWAY = frozenset("throw pull drag keep stay steer swim jump leap scramble run move fling push haul lift".split())


def _preposition(view: SyntaxView, at: int, entry: _Verb) -> str:
    """What is missing: one apologises for a thing, and to a person."""
    group = view.noun_phrase(at + 1) if view.tag[at + 1] in {"DT", "PRP$"} else None
    person = group is not None and share(view.lower[group.head], Kind.PERSON) > _MOSTLY
    return "to" if person and entry.verb in _TO_PERSONS else entry.preposition


_TO_PERSONS = frozenset({"apologise", "apologize", "complain", "boast", "confess"})
_MOSTLY = 0.6


def _may_be_noun(view: SyntaxView, at: int) -> bool:
    """Whether a plain form or a past stands where a noun may, or in a phrase that takes no preposition."""
    if view.tag[at] in {"VBN", "VBG"}:
        return False
    before = view.before_adverbs(at - 1)
    if view.lower[before] == "it" and "emerge" in lemmas(view.lower[at]):
        return True  # "when it emerged his target was to be missed"
    if view.lower[at + 2 : at + 3] == ["turn"]:
        return True  # "waited our turn"
    owned = view.lower[at - 1] in {"'s", "’s"}
    return owned or (view.tag[at] == "VBP" and view.tag[before] in {"NN", "NNP"})


def _is_place(view: SyntaxView, at: int) -> bool:
    """Whether a name that is no day follows a verb: arrived Paris on Sunday."""
    name = at + 1
    named = view.tag[name] == "NNP" and view.lower[name] not in CALENDAR and view.text[name] not in CALENDAR
    return (
        named and view.tag[name + 1] in {"IN", ".", "TO", "CC", "RB"} and view.relation[name] in {"obj", "obl", "xcomp"}
    )


def _is_bare_object(view: SyntaxView, start: int) -> bool:
    """Whether a noun without an article, with an adjective before it or not, or a pronoun follows a verb."""
    if view.lower[start] in _THEM:
        return True
    described = view.tag[start] == "JJ" and view.tag[start + 1] in {"NN", "NNS"}
    noun = start + described
    single = view.tag[noun] in {"NN", "NNS"} and (described or view.tag[noun] == "NN")
    return single and view.text[start].islower() and view.next_tag(noun) in {"IN", ".", ",", "CC", "TO", "VBN"}


def _is_object(view: SyntaxView, at: int, entry: _Verb) -> bool:
    """Whether a noun phrase that is no time and no subject of a clause follows a verb."""
    start, last = at + 1, view.sentence_end(at)
    if view.lower[start : start + 2] == ["each", "other"]:
        return not entry.things
    bare = not (entry.clause or entry.things) and _is_bare_object(view, start)
    if not (bare or view.tag[start] in _OPENS) or view.lower[start] in _FREE:
        return False
    if view.lower[start] in _THEM:
        return not entry.clause
    end = _phrase_end(view, start, last)
    if view.lower[at][:6] == "listen" and view.tag[start] == "CD" and view.next_word(end) == "of":
        return True  # "listened three hours of recordings"
    if view.tag[end] not in NOUNS or is_time_phrase(view, end) or not _HOW.isdisjoint(view.lower[start : end + 1]):
        return False
    if share(view.lower[end], Kind.TIME, Kind.AMOUNT) > _SOME or view.lower[end] in CALENDAR:
        return False
    if end + 1 < last and view.tag[end + 1] in (_OPENERS if _is_told(view, at, entry) else _OPENERS | {"WP"}):
        return False
    if entry.things:
        return singular(view.lower[end]) in entry.things and view.lower[end + 1] not in {"if", "whether", "question"}
    return not entry.clause or not _opens_clause(view, end + 1, last)


_OPENERS = FINITE | {"WDT", "MD"}


def _is_told(view: SyntaxView, at: int, entry: _Verb) -> bool:
    """Whether people whom a clause describes may follow: has apologised the guests who slept there."""
    return entry.verb in _TO_PERSONS and view.tag[at] == "VBN" and view.next_tag(at) == "DT"


def _phrase_end(view: SyntaxView, start: int, last: int) -> int:
    """The last token of a noun phrase, without a time or a participle behind it."""
    end = start
    while end + 1 < min(last, start + _LONGEST) and view.tag[end + 1] in _PHRASE:
        if view.lower[end + 1] in {"next", "last", "this"} and end > start:
            break  # "vote the budget next Tuesday"
        end += 1
    while end > start and view.tag[end] == "VBN":
        end -= 1  # "apologised the passengers stranded in Leeds"
    return end


def _opens_clause(view: SyntaxView, start: int, last: int) -> bool:
    """Whether a verb follows before another clause begins: what stands before is its subject."""
    for k in range(start, min(start + _REACH, last)):
        if view.tag[k] in FINITE:
            return True
        if view.lower[k] in _NEXT or (view.text[k] == "," and view.next_word(k) in _JOINS):
            return False
        if view.tag[k] == "CC" and view.next_tag(k) in FINITE:
            return False  # "apologised the delays and said"
    return False


_JOINS = frozenset({"and", "but", "who", "which", "when", "while"})
_NEXT = frozenset({"who", "which", "when", "while", "because", "after", "before", "that", "but", "as", ";"})
