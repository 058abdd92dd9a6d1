"""``Few are knowing his name``, ``the firm is owning three mills``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._people import is_people
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.subjects import scan_subject
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma
from newslint.language.words.noun_kinds import Kind, is_never
from newslint.lexicon.lists import words
from newslint.text import Document

_STATES = frozenset(
    """know belong consist contain believe own possess understand deserve resemble seem prefer need want doubt comprise
    recognise recognize constitute suppose desire equal adore despise include like owe exist suspect mean
    remember""".split()
)
"""Verbs that tell of a state, so that no form of theirs says that it goes on."""
_OF_PEOPLE = frozenset(
    "know believe understand prefer want doubt like suspect remember recognise recognize suppose desire adore"
    " despise".split()
)
"""Verbs of what goes on in somebody's mind: the problem is knowing what to do."""
_NEEDS_OBJECT = _STATES - {"belong", "consist", "seem", "exist"}
_BE = words("auxiliaries", "be") - {"being"}
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "CD", "NN", "NNS", "NNP", "JJ", "JJR", "WP", "WRB"})
_BEHIND = {
    "belong": {"to"},
    "consist": {"of"},
    "exist": {"in", "for", "since", "between", "at", "on"},
    "mean": {"that", "a", "an", "no", "more", "fewer", "less"},
}
_SINCE = frozenset(
    {"since", "for", "how", "why", "whether", "until", "from", "all", "most", "more", "nearly", "almost"}
)
"""Words between a verb and its object: was knowing since Friday that."""
_ONLY_STATES = frozenset("know own possess contain resemble prefer comprise constitute".split())
_DENIED = frozenset({"remember", "like", "recognise", "recognize"})
"""Verbs that may tell of an act, unless it is denied: are remembering the dead."""


class ProgressiveOfState(Rule):
    """A verb of state with “is” and an ending in -ing."""

    meta = Meta(
        code="GRM428",
        name="progressive-of-state",
        summary="Verbs that tell of a state have no progressive: few know his name.",
        why="Knowing, owning and belonging do not go on from moment to moment; the plain form says that they last.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 4",
        bad=(
            Example("Few people in the city [[are knowing]] the man.", "Few people in the city know the man."),
            Example("The firm [[is owning]] three mills.", "The firm owns three mills."),
            "The captain said he [[was knowing]] since Friday that his knee would not heal.",
            Example("The chest [[was containing]] 40 coins.", "The chest contained 40 coins."),
            Example("The offer [[was meaning]] a cut in pay.", "The offer meant a cut in pay."),
            Example("Each of the trains [[is consisting]] of six cars.", "Each of the trains consists of six cars."),
        ),
        good=(
            "Few people in the city know the man, and seeing is believing.",
            "The firm owns three mills. The nurse was understanding, and the board was wanting.",
            "The problem is knowing the town, and his job was remembering names.",
        ),
    )
    triggers = frozenset((inflect(verb, "VBG") or [""])[0] for verb in _STATES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before and behind each form in -ing of such a verb."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            be = view.before_adverbs(at - 1)
            if view.tag[at] != "VBG" or be < view.sentence_start(at) or view.lower[be] not in _BE | {"'re", "'m"}:
                continue
            verb = lemma(view.lower[at], "VBG")
            if _has_object(view, at, verb) and _has_holder(view, be, at, verb):
                yield self._report(view, be, at, verb)

    def _report(self, view: SyntaxView, be: int, at: int, verb: str) -> Finding:
        """A finding at the progressive, with the plain tense where that is sure."""
        helper, span = view.lower[be], view.tokens.span(be, at + 1)
        tag = {"is": "VBZ", "'s": "VBZ", "was": "VBD", "were": "VBD", "be": "VB", "been": "VBN"}.get(helper, "VBP")
        forms = inflect(verb, tag) or [verb]
        use = " ".join([*view.text[be + 1 : at], forms[0]])
        message = f"“{verb.capitalize()}” tells of a state and has no form in -ing here: “{use}”?"
        return self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _has_object(view: SyntaxView, at: int, verb: str) -> bool:
    """Whether what the verb needs follows it."""
    if at + 1 >= view.sentence_end(at):
        return False
    if verb in _BEHIND:
        return view.lower[at + 1] in _BEHIND[verb]
    if verb == "know" and view.lower[at + 1] in {"about", "of"} and view.lower[at - 1] != "not":
        return True
    if verb in _DENIED and verb != "like" and view.lower[at - 1] != "not":
        return False
    if verb in _ONLY_STATES and view.lower[at + 1] in _SINCE:
        return True
    if verb in _NEEDS_OBJECT:
        to = view.tag[at + 1] == "TO" and verb in {"want", "need", "prefer"}
        return to or view.tag[at + 1] in _OBJECTS or (view.lower[at + 1] == "that" and view.tag[at + 1] == "IN")
    return view.tag[at + 1] in {"JJ", "TO", "RB"}


def _has_holder(view: SyntaxView, be: int, at: int, verb: str) -> bool:
    """Whether the subject is somebody or something that has the state, and no task: his job was remembering names."""
    subject = view.tree.subject_of(at)
    if subject < 0 and verb == "mean":
        subject = scan_subject(view, be)
    if view.relation[be] == "cop" or not view.sentence_start(at) <= subject < be or view.tag[subject] == "VBG":
        return False
    if view.lower[subject] in {"what", "it", "this", "that"}:
        return False
    if verb in _OF_PEOPLE:
        pronoun = view.tag[subject] in {"PRP", "WP", "NNP"} or view.lower[subject] in {"few", "many"}
        return pronoun or is_people(view, subject)
    if verb == "mean":
        return view.tag[subject] in {"NN", "NNS"} and is_never(view.lower[subject], Kind.PERSON, Kind.GROUP)
    part = view.tag[subject] in {"DT", "CD", "JJ", "JJS"} and view.next_word(subject) == "of"
    return part or view.tag[subject] in NOUNS | {"PRP", "WDT", "WP"}
