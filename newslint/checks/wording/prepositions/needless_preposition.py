"""``entered into the car park``, ``did not answer to questions``, ``thanked to his soldiers``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.wording.prepositions._active_verbs import forms_of, is_active
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms, lemma
from newslint.language.words.noun_kinds import Kind, share
from newslint.language.words.pronouns import OBJECT_PRONOUNS
from newslint.lexicon.lists import rows
from newslint.lexicon.transitives import never_behind
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_HAVE = frozenset({"have", "has", "had", "'ve", "having"})
_PHRASE = frozenset({"DT", "PRP$", "JJ", "JJR", "CD", "POS", "NN", "NNS", "NNP", "VBN", "HYPH"})
_OBJECTS = frozenset({"DT", "PRP$", "JJ", "JJR", "CD", "NN", "NNS", "NNP", "PRP"})
_ROUGHLY = frozenset({"nearly", "about", "around", "almost", "over", "roughly", "some"})
_LEADS = frozenset({"IN", "TO", "RP", "RB"})
_MOSTLY = 0.5
_LONGEST = 6
_SUBJECTS = NOUNS | {"PRP", "WP", "WDT", "MD", "TO", "CC", "DT", ","}


class _Verb(NamedTuple):
    """The prepositions that a verb does not take, and before which kinds of nouns it does not."""

    verb: str
    without: frozenset[str]
    kinds: frozenset[Kind]


def _verbs() -> Iterator[tuple[str, _Verb]]:
    """The forms of all listed verbs."""
    for verb, without, *kinds in rows("needless-prepositions"):
        entry = _Verb(verb, frozenset(without.split()), frozenset(map(Kind, "".join(kinds))))
        for form in forms_of(verb):
            yield form, entry


_VERBS: Mapping[str, _Verb] = dict(_verbs())


class NeedlessPreposition(Rule):
    """A preposition between a verb and its object."""

    meta = Meta(
        code="WRD222",
        name="needless-preposition",
        summary="A preposition stands between a verb and the object that it takes as it is.",
        why="You enter a room, answer a question and thank a friend: nothing stands between.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 213",
        bad=(
            Example("Fans [[entered into]] the stadium's car park.", "Fans entered the stadium's car park."),
            Example("The ministry did not [[answer to]] questions.", "The ministry did not answer questions."),
            Example("The general [[thanked to]] his soldiers.", "The general thanked his soldiers."),
            Example("Workers [[demanded for]] higher wages.", "Workers demanded higher wages."),
            "The mill [[employs of]] about 300 people and [[produces of]] 40 cars a day.",
            "Mr Pike, who [[chairs of]] the committee, said so, and a gardener must [[utilise of]] a hose.",
        ),
        good=(
            "Fans entered the car park, and the two sides entered into talks.",
            "The minister answers to the board, and the letter that he answered on Friday was short.",
            "The general thanked his soldiers, and she was asked to the ball.",
            "The lights of the mill went out, and he spoke of what it makes of the 40 plans.",
            "The demand for wages rose, and what they demanded for it was much.",
        ),
    )
    triggers = frozenset(_VERBS) | {"of"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows each such verb."""
        view = syntax(document)
        told = set(_needless_of(view))
        for preposition in sorted(told):
            yield self._finding(view, preposition - 1, lemma(view.lower[preposition - 1], "VB"))
        for at in view.tokens.where(*_VERBS):
            preposition = at + 1
            if preposition + 1 >= view.sentence_end(at) or preposition in told or not view.text[at].islower():
                continue
            entry = _VERBS[view.lower[at]]
            led = view.next_tag(at) in _LEADS and (is_active(view, at, _SUBJECTS, _HAVE) or _is_told(view, at))
            if (
                led
                and view.lower[preposition] in entry.without
                and not _goes(view, at)
                and _has_object(view, at, entry)
            ):
                yield self._finding(view, at, entry.verb)

    def _finding(self, view: SyntaxView, at: int, verb: str) -> Finding:
        """Delete the preposition behind a verb."""
        gap = Span(view.tokens.end_of(at), view.tokens.end_of(at + 1))
        fix = Fix(f"Write “{view.text[at]}”", (Edit(gap, ""),), Safety.UNSAFE)
        message = f"“{verb.capitalize()}” takes no “{view.lower[at + 1]}”: delete it."
        return self.found(view.tokens.span(at, at + 2), message, fixes=(fix,))


def _is_told(view: SyntaxView, at: int) -> bool:
    """Whether what is tagged as a participle is the past of a main clause, by its subject: the storm affected on."""
    before = view.before_adverbs(at - 1)
    main = view.tag[at] == "VBN" and view.relation[at] in {"root", "ccomp"} and view.tag[before] in NOUNS
    return main and view.tree.subject_of(at) == before and view.relation[before] == "nsubj"


_LETTING = frozenset(form for verb in ("allow", "deny", "give", "grant", "refuse", "offer") for form in forms(verb))


def _goes(view: SyntaxView, at: int) -> bool:
    """Whether a word goes with its preposition: and faced with it, lift it clear of it, the precedent it sets of it."""
    before = view.previous_tag(at)
    if before == "CC" and view.lower[at] in {"faced", "addressed"}:
        return True
    if view.lower[at] == "contact" and before == "NNS" and not _LETTING.isdisjoint(view.lower[max(0, at - 5) : at]):
        return True  # "allow former partners contact with their children"
    return (view.lower[at] == "clear" and before in NOUNS | {"PRP"}) or (before == "PRP" and view.tag[at - 2] in NOUNS)


def _behind_roughly(view: SyntaxView, start: int) -> int:
    """The token behind words that round a number: about, more than."""
    if view.lower[start : start + 2] in (["more", "than"], ["at", "least"], ["up", "to"]):
        return start + 2 if view.next_tag(start + 1) == "CD" else start
    return start + (view.lower[start] in _ROUGHLY and view.next_tag(start) == "CD")


def _phrase_end(view: SyntaxView, start: int, last: int) -> int:
    """The last token of a noun phrase, without a time behind it: to Beijing next week."""
    end = start
    while end + 1 < min(last, start + _LONGEST) and view.tag[end + 1] in _PHRASE:
        if view.lower[end + 1] in {"next", "last"}:
            break
        end += 1
    return end


def _has_object(view: SyntaxView, at: int, entry: _Verb) -> bool:
    """Whether what follows the preposition is the object, and the verb has no other, before it or behind."""
    told = view.relation[at].startswith("acl") and view.tag[view.before_adverbs(at - 1)] not in {"WP", "WDT"}
    if told or any(view.relation[k] in {"obj", "ccomp", "xcomp"} for k in view.tree.children(at)):
        return False
    last = view.sentence_end(at)
    k = _behind_roughly(view, at + 2)
    if view.tag[k] not in _OBJECTS:
        return False
    if view.lower[k] in OBJECT_PRONOUNS:
        return not entry.kinds or Kind.PERSON in entry.kinds
    end = _phrase_end(view, k, last)
    if view.tag[end] not in NOUNS:
        return False
    if {"what", "whom"} & set(view.lower[view.sentence_start(at) : at]):
        return False
    if not entry.kinds:
        return share(view.lower[end], Kind.TIME, Kind.AMOUNT) < _MOSTLY or "more" in view.lower[k:end]
    if view.tag[end] in {"NNP", "NNPS"}:
        return not entry.kinds.isdisjoint({Kind.PERSON, Kind.PLACE}) and (
            entry.verb not in _NOT_NAMES or (entry.verb == "visit" and view.lower[at + 1] == "to")
        )
    return share(view.lower[end], *entry.kinds) >= _MOSTLY


_SURE = frozenset({"who", "he", "she", "they", "it", "we", "i"})
"""Words behind which a form is a verb whatever its tag: who chairs of the board."""
_OWN = frozenset(
    {"course", "late", "its", "his", "her", "their", "which", "whom", "what", "old", "necessity", "itself"}
)
_NUMBERS = _ROUGHLY | {"more", "up", "at"}
_ALSO = frozenset({"utilise", "head", "run", "lead", "operate"})
"""Verbs that go without “of” where nothing but a verb can stand."""
_TAKES_OF = frozenset(
    {"approve", "clear", "dream", "tell", "taste", "eat", "drink", "let", "give", "read", "accept", "learn"}
)


def _needless_of(view: SyntaxView) -> Iterator[int]:
    """Each “of” between an active verb that never has it and what is plainly its object."""
    for at in view.tokens.where("of"):
        verb = at - 1
        if verb <= view.sentence_start(at) or at + 2 >= view.sentence_end(at):
            continue
        word, before = view.lower[verb], view.lower[verb - 1]
        sure = before in _SURE or view.tag[verb - 1] == "MD" or (before == "to" and view.tag[verb] == "VB")
        tag = view.tag[verb]
        if tag[:2] != "VB" and not sure:
            continue
        plain = lemma(word, tag if tag[:2] == "VB" else "VBZ" if word.endswith("s") else "VBD")
        known = "of" in never_behind().get(plain, ()) and plain not in _TAKES_OF
        if not (known or (sure and plain in _ALSO)) or not (sure or is_active(view, verb, _SUBJECTS, _HAVE)):
            continue
        if {"what", "whom", "which"} & set(view.lower[view.sentence_start(at) : at]):
            continue
        if _has_number(view, at + 1) or (sure and _opens_object(view, at + 1)):
            yield at


def _has_number(view: SyntaxView, start: int) -> bool:
    """Whether a number of things follows: more than 6,000 calls, some 40 homes."""
    if view.tag[start] == "CD":
        return view.tag[start + 1] in NOUNS | {"JJ", "JJR"} and view.lower[start] != "one"
    if view.tag[start] in {"$", "#"}:
        return True
    near = view.tag[start + 1 : min(start + 4, view.sentence_end(start))]
    return view.lower[start] in _NUMBERS and "CD" in near


def _opens_object(view: SyntaxView, start: int) -> bool:
    """Whether an article or an owner opens a phrase that is no set one: of course, of its own."""
    return view.lower[start] in {"the", "a", "an"} and view.lower[start + 1] not in _OWN


_NOT_NAMES = frozenset({"enter", "leave", "join", "reach", "visit"})
"""Verbs behind which a name may be a time or an event: visited in May, left to Ward."""
