"""A verb taken for one of another language that looks like it: "controlled the passports"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, singular
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.lists import rows
from newslint.text import Document
from newslint.util.records import NamedTuple

_TAGS = ("VB", "VBZ", "VBD", "VBN", "VBG")
_OPENS = NOUNS | {"DT", "PRP$", "JJ", "CD", "VBN"}
_LONGEST = 5
_GOES_ON = frozenset({"to", "that", "'s", "’s", "-"})
_OFFICES = frozenset("president mayor coach champion chairman governor government minister director".split())
_HEADS = frozenset("police army department government party mission delegation office".split())
_VEHICLES = frozenset({"lorry", "truck", "car", "van", "taxi", "vehicle", "motorcycle", "minibus"})
_SENSED = frozenset(
    "noise cold light heat change criticism pressure pain dust sunlight temperature touch smoke".split()
)


class _Friend(NamedTuple):
    """A verb, what stands before its object, what that is, and what is meant."""

    verb: str
    prepositions: frozenset[str]
    objects: frozenset[str]
    right: str


def _friends() -> Iterator[tuple[str, _Friend]]:
    """The forms of all listed verbs."""
    for verb, led, objects, right in rows("false-friends"):
        entry = _Friend(verb, frozenset(led.split()) - {"-"}, frozenset(objects.split()), right)
        for tag in _TAGS:
            for form in inflect(verb, tag):
                yield form, entry


def _by_form() -> Mapping[str, tuple[_Friend, ...]]:
    """What each form may be meant for: a verb may be taken for several."""
    found: dict[str, tuple[_Friend, ...]] = {}
    for form, entry in _friends():
        found[form] = (*found.get(form, ()), entry)
    return found


_FRIENDS = _by_form()
_NOUNS = {"manifestation": "demonstration", "manifestations": "demonstrations"}
_PERSONS = {"conductor": (_VEHICLES, "driver"), "chef": (_HEADS, "head")}


class FalseFriend(Rule):
    """``assisted to the funeral``."""

    meta = Meta(
        code="WRD528",
        name="false-friend",
        summary="A word stands for one of another language that looks like it.",
        why="To assist is to help, to control is to command: one attends a funeral and checks passports.",
        severity=Severity.WARNING,
        fix_doubt=30,
        scope="sentence",
        source="Swan and Smith (eds), Learner English, 2nd edition",
        bad=(
            Example("The envoy [[assisted at]] the wedding in May.", fixed="The envoy attended the wedding in May."),
            Example("Police [[controlled]] the passports of all.", fixed="Police checked the passports of all."),
            "The gang [[stole]] a bank in 2019.",
            "There was a [[manifestation]] against the law.",
            "The skin is [[sensible]] to light.",
        ),
        good=(
            "Hundreds attended the funeral, and nurses assisted at the birth.",
            "Police checked the passports, and the papers were dry.",
            "He exposed the photograph to light, and stole cash from the bank. They won the visitors a point.",
            "It seems sensible to most people, and to wait is sensible too.",
        ),
    )
    triggers = frozenset(_FRIENDS) | frozenset(_NOUNS) | frozenset(_PERSONS) | {"sensible", "actual"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such word."""
        view = syntax(document)
        for verb in view.tokens.where(*_FRIENDS):
            for entry in _FRIENDS[view.lower[verb]]:
                at = verb + 1 + bool(entry.prepositions)
                if at < view.sentence_end(verb) and _is_meant(view, verb, at, entry):
                    yield self._finding(view, verb, at, _form(view, verb, entry.right))
                    break
        for at in view.tokens.where(*_NOUNS, *_PERSONS, "sensible", "actual"):
            use = _other(view, at)
            if use:
                yield self._finding(view, at, at + 1, use)

    def _finding(self, view: SyntaxView, first: int, last: int, use: str) -> Finding:
        """Put what is meant there."""
        span = view.tokens.span(first, last)
        said = view.document[span]
        return self.found(span, f"“{said}” here? Write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_meant(view: SyntaxView, verb: int, at: int, entry: _Friend) -> bool:
    """Whether an active verb has one of the objects that show what is meant, and nothing behind it tells otherwise."""
    if view.tag[verb][:2] != "VB" or not view.text[verb].islower():
        return False
    if view.tag[verb] == "VBN" and view.lower[view.before_adverbs(verb - 1)] in BE | {"been", "be", "being"}:
        return False
    if entry.prepositions and view.lower[verb + 1] not in entry.prepositions:
        return False
    head = _end(view, at)
    if head < 0 or not entry.objects & {view.lower[head], singular(view.lower[head])}:
        return False
    if entry.right == "teach":
        return view.next_word(head) in {"to", "how"}
    if entry.verb == "win":
        return view.next_tag(head) not in {"DT", "PRP$", "NNP", "NN", "NNS"}
    if view.next_word(head) == "into" and entry.verb in {"integrate", "expose"}:
        return False
    return view.next_word(head) not in _GOES_ON and view.next_tag(head) != "POS"


def _other(view: SyntaxView, at: int) -> str:
    """What a noun or an adjective stands for by the words behind it; nothing where it may stand for itself."""
    word = view.lower[at]
    if word in _NOUNS:
        return _NOUNS[word] if view.next_word(at) == "against" else ""
    if word in _PERSONS:
        of, right = _PERSONS[word]
        led = view.lower[at + 1 : at + 3] == ["of", "the"]
        return right if led and not of.isdisjoint(view.lower[at + 3 : at + 5]) else ""
    if word == "sensible":
        sensed = view.next_word(at) == "to" and _head(view, at + 2) in _SENSED and view.tag[at + 2] != "VB"
        return "sensitive" if sensed else ""
    office = view.next_word(at) in _OFFICES and view.previous_word(at) in {"the", "its", "their"}
    return "current" if office and view.next_tag(at + 1) in {",", "VBD", "VBZ", "MD", "NNP", "WP"} else ""


def _head(view: SyntaxView, at: int) -> str:
    """The last noun of the phrase that begins at a token, in the singular; nothing where none does."""
    head = _end(view, at)
    return singular(view.lower[head]) if head >= 0 else ""


def _end(view: SyntaxView, at: int) -> int:
    """Where a noun phrase that begins at a token ends; -1 where none begins."""
    last = view.sentence_end(at - 1) - 1
    if at >= last or view.tag[at] not in _OPENS | {"PRP"}:
        return -1
    end = at
    while end + 1 < last and end - at < _LONGEST and view.tag[end] != "PRP" and view.tag[end + 1] in _OPENS:
        if view.tag[end] in NOUNS and view.tag[end + 1] not in NOUNS:
            break
        end += 1
    return end


def _form(view: SyntaxView, verb: int, right: str) -> str:
    """What is meant in the form of the verb."""
    plain, _, particle = right.partition(" ")
    tag = view.tag[verb]
    use = plain if tag == "VBP" else next(iter(inflect(plain, tag)), plain)
    return f"{use} {particle}".rstrip()
