"""The wrong preposition behind a verb and its object, however long: "sentenced the two men, both 30, in six years"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.wording.prepositions._active_verbs import forms_of, is_active
from newslint.checks.wording.prepositions._behind_clauses import CLOSERS, behind_clauses
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import singular
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.lists import rows, words
from newslint.lexicon.numerals import STRETCHES
from newslint.text import Document
from newslint.util.records import NamedTuple

_SUBJECTS = NOUNS | {"PRP", "WP", "WDT", "MD", "TO", "CC", ",", "RB", "."}
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBN", "PRP", "CC", "PDT", "RB", "$", "#"}
_INSIDE = _PHRASE | {"IN"}
_CLAUSES = frozenset({"that", "because", "if", "as", "while", "after", "before", "since"})
_ENDS_OBJECT = NOUNS | {"PRP", ",", "CD"}
_OPENS = NOUNS | {"DT", "PRP$", "JJ", "CD"}
_ASIDES = frozenset({"WP", "WDT", "WP$", "DT", "CD", "VBN", "JJ", "IN", "NN", "RB", "WRB"})
_TERMS = frozenset({"life", "death", "imprisonment", "prison", "jail"})
_PASSIVE = frozenset({"accuse", "arrest", "charge", "convict", "sentence", "condemn", "suspect", "acquit", "fine"})
_SET = frozenset(
    """now example instance which whom good reason purposes sake time times moment first rest least fear safety
    comment duty behalf course principle record camera air television radio condition grounds basis way
    outset beginning start inside outside behalf birth scratch there here day""".split()
)
"""What stands behind a preposition in phrases of their own: for example, from scratch, on condition."""
_HEADS = frozenset({"sake", "moment", "record", "behalf", "grounds", "condition", "basis", "way", "fear", "reason"})
_DESCRIBED = NOUNS | {"JJ", "HYPH", "VBN"}
_LONGEST = 40
_NEAR = 5


class _Frame(NamedTuple):
    """What a verb takes, and what is put for it before which sorts of words."""

    verb: str
    right: tuple[str, ...]
    wrong: Mapping[str, frozenset[str]]


def _frames() -> Iterator[tuple[str, _Frame]]:
    """The forms of all listed verbs."""
    for verb, right, wrong in rows("object-frames"):
        sorts: dict[str, set[str]] = {}
        for entry in wrong.split():
            preposition, _, sort = entry.partition(":")
            sorts.setdefault(preposition, set()).add(sort)
        taken = {preposition: frozenset(found) for preposition, found in sorts.items()}
        frame = _Frame(verb, () if right == "-" else tuple(right.split()), taken)
        for form in forms_of(verb):
            yield form, frame


_FRAMES: Mapping[str, _Frame] = dict(_frames())
_CRIMES = words("crimes")


class WrongPrepositionOverObject(Rule):
    """``sentenced the two men, both 30, in six years``."""

    meta = Meta(
        code="WRD224",
        name="wrong-preposition-over-object",
        summary="Behind a verb and its object stands a preposition that the verb does not take.",
        why="One is accused of theft, sentenced to six years and thanked for help, however long the words between are.",
        severity=Severity.WARNING,
        fix_doubt=30,
        scope="sentence",
        source="Herbst et al., A Valency Dictionary of English",
        bad=(
            Example(
                "The judge sentenced the two men, both of whom had convictions, [[in]] six years in jail.",
                fixed="The judge sentenced the two men, both of whom had convictions, to six years in jail.",
            ),
            "The auditor accused the head of the railway and two of her staff [[for]] hiding the losses.",
            "A jury charged the owner of the ferry and both of his sons [[of]] manslaughter.",
            "The law deprives farmers in the upper valley [[from]] the use of their own land.",
            "The jury convicted the man who ran the clinic until May [[for]] billing the dead.",
            "The test can distinguish the strain that killed the birds in May [[with]] its milder cousins.",
            "The law protects children who act in films [[of]] bosses and agents.",
        ),
        good=(
            "The judge sentenced the two men, who had been seen in May, to six years in jail in a day.",
            "He accused the group of lying for months, and thanked those who had voted for raising the tax.",
            "The hall charged visitors for parking, and cleared the snow from the roof.",
            "The coach warned his players for the first time, and spoke from the door.",
            "The jury convicted the man who was praised for saving the clinic of fraud.",
            "They accused the man who was jailed in May for stealing cars.",
            "The law protects people who live in homes of two rooms, and children who are part of bands.",
        ),
    )
    triggers = frozenset(_FRAMES.keys() | CLOSERS.keys())

    def check(self, document: Document) -> Iterator[Finding]:
        """Walk from each such verb over its object."""
        view, told = syntax(document), set()
        for verb in view.tokens.where(*_FRAMES):
            frame = _FRAMES[view.lower[verb]]
            if view.text[verb].islower() and _takes_object(view, verb, frame):
                at = _wrong(view, verb, frame)
                if at > 0:
                    told.add(at)
                    yield self._finding(view, verb, at, frame.right[0] if frame.right else "")
        for verb, at, right in behind_clauses(view):
            if at not in told:
                yield self._finding(view, verb, at, right)

    def _finding(self, view: SyntaxView, verb: int, at: int, use: str) -> Finding:
        """Put the usual preposition there, or none."""
        span = view.tokens.span(at)
        if not use:
            return self.found(span, f"“{view.text[verb]}” takes no “{view.text[at]}” before the sum: delete it.")
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(span, f"“{view.text[verb]}” takes “{use}” here, not “{view.text[at]}”.", fixes=(fix,))


def _takes_object(view: SyntaxView, verb: int, frame: _Frame) -> bool:
    """Whether a verb is active with an object behind it, or a passive of accusing."""
    before = view.before_adverbs(verb - 1)
    if view.tag[verb] == "VBN" and view.lower[before] in BE | {"been"}:
        return frame.verb in _PASSIVE and view.next_tag(verb) != "CC"  # "was arrested and charged with murder"
    if view.next_tag(verb) not in _OPENS | {"PRP"}:
        return False
    if view.tag[verb] == "VBG":
        return True
    return is_active(view, verb, _SUBJECTS, HAVE) or (view.tag[verb] in {"VBD", "VBZ"})


def _wrong(view: SyntaxView, verb: int, frame: _Frame) -> int:
    """The wrong preposition behind the object; -1 where the right one comes first, or another verb."""
    k, end = verb + 1, min(view.sentence_end(verb), verb + _LONGEST)
    while k < end - 1:
        word, tag = view.lower[k], view.tag[k]
        if word in frame.right and _is_charged(view, k, frame):
            return -1
        sorts = frame.wrong.get(word)
        if sorts and tag in {"IN", "TO"} and _closes_object(view, verb, k) and _follows(view, k, sorts, frame):
            return k
        if word == ",":
            behind = k + 1 if _lists(view, k, end) else _behind_aside(view, k, end)
            if behind < 0:
                return -1
            k = behind
            continue
        told = tag == "VBG" and view.tag[k - 1] in NOUNS
        if (not told and tag not in _INSIDE) or word in _CLAUSES:
            return -1
        k += 1
    return -1


def _lists(view: SyntaxView, comma: int, end: int) -> bool:
    """Whether a comma parts the persons of one object: the mayor, his wife and a builder."""
    if view.tag[comma + 1] not in {"DT", "PRP$", "NNP", "CD"} or view.lower[comma + 1] in {
        "both",
        "all",
        "some",
        "each",
    }:
        return False
    k = comma + 1
    while k < end and view.tag[k] in _PHRASE and view.lower[k] != "and":
        k += 1
    return k < end and view.lower[k] == "and" and view.next_tag(k) in {"DT", "PRP$", "NNP", "CD"}


def _is_charged(view: SyntaxView, at: int, frame: _Frame) -> bool:
    """Whether a right preposition leads to what the verb tells, and not from one noun of the object to another."""
    if view.tag[at - 1] == "CD" or view.lower[at - 1] in {"all", "both", "some", "many", "several", "most", "each"}:
        return False  # "two of her staff"
    if view.tag[at + 1] == "VBG" or view.tag[at - 1] not in NOUNS:
        return True
    sorts = frozenset().union(*frame.wrong.values())
    if sorts == {"ing"}:
        return view.lower[at] not in {"from", "of"}
    head = _head(view, at)
    charged = share(view.lower[head], Kind.EVENT, Kind.QUALITY, Kind.WORDS, Kind.MONEY, Kind.AMOUNT)
    inside = view.tag[head] in {"NNP", "PRP"} or charged < _SOME
    return view.lower[at] != "of" or not inside


def _behind_aside(view: SyntaxView, comma: int, end: int) -> int:
    """The token behind the comma that closes what this one opens; -1 where nothing is parted off so."""
    if view.tag[comma + 1] not in _ASIDES:
        return -1
    close = next((k for k in range(comma + 2, end - 1) if view.text[k] == ","), -1)
    if close < 0 or {"and", "but"} & set(view.lower[comma + 1 : comma + 2]):
        return -1
    return close + 1 if view.tag[close + 1] in {"IN", "TO"} else -1


def _closes_object(view: SyntaxView, verb: int, at: int) -> bool:
    """Whether a noun, or a comma, ends what stands between; a passive may have the preposition right behind it."""
    if at == verb + 1:
        return view.tag[verb] == "VBN"
    if view.lower[at] == "of" and view.tag[at - 1] in {"NN", "NNS"}:
        return share(view.lower[at - 1], Kind.PERSON) > _MOSTLY and view.next_tag(at) not in _LEADS
    if view.lower[at] == "of" and view.tag[at - 1] == "CD":
        return False  # "provide one of the sounds"
    if view.lower[at] == "from":
        taken_from = _head(view, verb)
        owner = share(view.lower[taken_from], Kind.PERSON, Kind.GROUP) > _MOSTLY
        owner = owner or view.lower[taken_from] in {"hundreds", "thousands", "dozens", "millions", "families"}
        return view.tag[at - 1] in _ENDS_OBJECT and (owner or view.tag[taken_from] in {"NNP", "PRP"})
    return view.tag[at - 1] in _ENDS_OBJECT


def _follows(view: SyntaxView, at: int, sorts: frozenset[str], frame: _Frame) -> bool:
    """Whether one of some sorts of words stands behind a preposition, and the right one does not come right after."""
    head = _head(view, at)
    word = view.lower[head]
    if view.lower[at + 1] in _SET or word in _HEADS:
        return False
    behind = view.lower[head + 2 : min(view.sentence_end(at), head + 1 + _NEAR)]
    if "ing" in sorts and view.tag[at + 1] == "VBG":
        return True
    if "crime" in sorts and singular(word) in _CRIMES and view.tag[at + 1] not in _LEADS:
        return view.next_tag(head) not in NOUNS
    if "term" in sorts and _is_term(view, at, head):
        return True
    if "money" in sorts and (view.tag[at + 1] in {"$", "#"} or view.text[at + 1][0] in "$£€"):
        return True
    if not ({"any", "noun"} & sorts) or view.tag[head] not in {"NN", "NNS"} or not set(frame.right).isdisjoint(behind):
        return False
    if view.next_word(head) in {"'s", "’s"} or not view.text[head].islower():
        return False
    when = is_time_phrase(view, head) or word in STRETCHES or word in CALENDAR or share(word, Kind.TIME) > _SOME
    return not when and not FINITE.intersection({view.next_tag(head)}) and not _is_where(view, at, word)


_SOME, _MOSTLY = 0.3, 0.6
_LEADS = frozenset({"DT", "PRP$"})


def _is_where(view: SyntaxView, at: int, word: str) -> bool:
    """Whether “from” or “on” tells a place, or for whom something is done."""
    if view.lower[at] == "for":
        return share(word, Kind.PERSON, Kind.GROUP, Kind.PLACE, Kind.AMOUNT) > _SOME
    return share(word, Kind.PLACE, Kind.GROUP, Kind.PERSON, Kind.AMOUNT, Kind.BODY) > _SOME


def _head(view: SyntaxView, at: int) -> int:
    """The last noun of the phrase behind a preposition."""
    head, last = at + 1, view.sentence_end(at) - 1
    while head + 1 < last and view.tag[head + 1] in (NOUNS if view.tag[head] in NOUNS else _DESCRIBED):
        head += 1
    return head


def _is_term(view: SyntaxView, at: int, head: int) -> bool:
    """Whether so many years, or life or death, follow as a punishment."""
    near = view.lower[at + 1 : min(view.sentence_end(at), at + 8)]
    if view.lower[head] in {"years", "months", "weeks", "days", "year", "month"}:
        number = view.tag[head - 1] == "CD" or view.lower[head - 1] in {"a", "more", "half"}
        return number and not _TERMS.isdisjoint(near)
    return near[0] in {"life", "death"} and view.lower[at] != "on"
