"""``Residents were shocking to learn``, ``confusing by the timetable``, ``the result was very disappointed``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._people import is_people
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect
from newslint.language.words.noun_kinds import Kind, is_never, is_surely
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.lists import words
from newslint.text import Document
from newslint.util.casing import copy_case

_FEELING = """surprise shock confuse bore interest excite disappoint frighten terrify embarrass exhaust relieve amaze
    astonish alarm annoy depress disturb frustrate fascinate humiliate irritate overwhelm satisfy thrill puzzle stun
    startle horrify impress amuse disgust distress devastate stagger outrage baffle bewilder""".split()
"""Verbs of what something makes somebody feel."""
_ING = {(inflect(verb, "VBG") or [verb])[0]: (inflect(verb, "VBN") or [verb])[0] for verb in _FEELING}
_OF_PEOPLE_ALONE = frozenset(
    """surprise disappoint frighten terrify embarrass amaze astonish fascinate puzzle horrify amuse disgust annoy
    bewilder shock baffle outrage""".split()
)
"""Those whose participle hardly ever describes a thing: plans are frustrated, funds exhausted, markets depressed."""
_ED = {
    (inflect(verb, "VBN") or [verb])[0]: (inflect(verb, "VBG") or [verb])[0]
    for verb in _FEELING
    if verb in _OF_PEOPLE_ALONE
}
_LINKS = words("auxiliaries", "be") | {"feel", "felt", "feels", "became", "become", "looked", "seemed", "got", "'re"}
_LEARNING = frozenset("learn hear see find discover read know be".split())
_OF = {"interesting": {"in"}, "boring": {"of", "with"}, "disappointing": {"with", "by", "at", "that"}}
_CAUSES = frozenset({"by", "with"})
_PERSONS = frozenset({"he", "she", "they", "we", "i"})
_VERY = frozenset({"very", "so", "too", "really", "extremely", "quite", "deeply"})
_SENSES = (Kind.PERSON, Kind.GROUP, Kind.ANIMAL, Kind.BODY, Kind.PLACE)


_WORRIES = {"worried": "worrying", "concerned": "concerning", "alarmed": "alarming", "encouraged": "encouraging"}
_FACTS = frozenset(
    """finding findings result results figure figures statistic statistics fact facts aspect aspects part parts outcome
    outcomes discovery discoveries development developments news trend trends feature features sign signs statement
    evidence number numbers conclusion conclusions thing things detail details data report reports defeat defeats loss
    losses performance performances display season film films case cases incident incidents attack attacks crime crimes
    event events story stories change changes increase increases rise rises decline""".split()
)
"""What is told or happens, which feels nothing."""
_LOOKS = frozenset(
    "face faces look looks expression expressions voice voices eye eyes silence tone smile cry cries scream screams"
    " gasp gasps reaction reactions response responses glance laugh laughter whisper stare question questions".split()
)
"""What shows a feeling, and so is shocked or amused itself."""
_LIFELESS = (Kind.THING, Kind.EVENT, Kind.WORDS, Kind.MONEY, Kind.AMOUNT)
_IN_WAYS = frozenset(
    """way ways respect respects term terms sense part parts person place places context light itself themselves
    interview interviews comparison different many several some other its their his her own""".split()
)
"""Behind “interesting in” how or where something is so."""
_MOST = frozenset({"most", "more", "very", "particularly", "especially", "deeply", "equally", "less", "least"})
_BEHIND_LEFT = frozenset({"when", "after", "by", "at", "that", "with", "because"})


class IngForEd(Rule):
    """The form of what causes a feeling for that of those who feel it, or the other way round."""

    meta = Meta(
        code="GRM429",
        name="ing-for-ed",
        summary="Who feels it is shocked or bored; what makes people feel it is shocking or boring.",
        why="The two forms say opposite things of who feels what.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 96",
        bad=(
            Example("Residents were [[shocking]] to learn of it.", "Residents were shocked to learn of it."),
            Example(
                "Parents said they were [[confusing]] by the list.", "Parents said they were confused by the list."
            ),
            Example("The firm is [[interesting]] in buying the mill.", "The firm is interested in buying the mill."),
            Example("The result was very [[disappointed]] for us.", "The result was very disappointing for us."),
            "[[Comparing]] with last year, sales were down by a third.",
            Example("The most [[worried]] finding is new.", "The most worrying finding is new."),
            "The most [[fascinated]] exhibit is a clay tablet.",
            Example("Fans were left [[disappointing]] when he fled.", "Fans were left disappointed when he fled."),
        ),
        good=(
            "Residents were shocked to learn of it, and it was shocking to hear.",
            "Parents said they were confused by the list; the list was confusing.",
            "The town is interesting in spring, and the club was disappointed.",
            "The players are exciting to watch.",
        ),
    )
    triggers = frozenset(_ING) | frozenset(_ED) | frozenset(_WORRIES) | {"comparing"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the subject and at what follows each such form."""
        view = syntax(document)
        for at in view.tokens.where(*_ING):
            if _is_felt(view, at):
                yield self._report(view, at, _ING[view.lower[at]], "of those who feel it")
        for at in view.tokens.where("comparing"):
            if at == view.sentence_start(at) and view.next_word(at) in {"with", "to"}:
                use = copy_case(view.text[at], "compared")
                yield self._report(view, at, use, "of what is held beside something else")
        for at in view.tokens.where(*_ED):
            if _is_cause(view, at):
                yield self._report(view, at, _ED[view.lower[at]], "of what makes us feel it")
        for at in view.tokens.where(*_ED, *_WORRIES):
            fact = _is_fact(view, at + 1) and view.next_tag(at + 1) not in NOUNS | {"HYPH"}
            if fact and view.previous_word(at) in _MOST:
                use = _ED.get(view.lower[at]) or _WORRIES[view.lower[at]]
                yield self._report(view, at, use, "of what makes us feel it")

    def _report(self, view: SyntaxView, at: int, use: str, why: str) -> Finding:
        """A finding at a form, with the other one."""
        span = view.tokens.span(at)
        return self.found(span, f"Write “{use}” {why}.", fixes=(Fix.swap(span, use),))


def _is_fact(view: SyntaxView, noun: int) -> bool:
    """Whether a noun stands for what is told, happens or is looked at, and feels nothing."""
    if noun >= view.sentence_end(noun - 1) or view.tag[noun] not in {"NN", "NNS"}:
        return False
    word = view.lower[noun]
    return word in _FACTS or (
        view.lower[noun - 1] in _ED
        and word not in _LOOKS
        and is_surely(word, *_LIFELESS)
        and view.tag[noun - 1] != "VBD"
    )


def _linked_subject(view: SyntaxView, at: int) -> int:
    """The subject of a predicate behind “be” or a verb like it; -1 where there is none."""
    link = view.before_adverbs(at - 1)
    if view.lower[link] == "longer" and view.previous_word(link) == "no":
        link -= 2
    if link <= view.sentence_start(at) or view.lower[link] not in _LINKS:
        return -1
    subject = view.tree.subject_of(at)
    if not view.sentence_start(at) <= subject < link:
        subject = view.tree.subject_of(link)
    return subject if view.sentence_start(at) <= subject < link else -1


def _is_felt(view: SyntaxView, at: int) -> bool:
    """Whether a form in -ing stands where the subject is who feels it."""
    subject, last = _linked_subject(view, at), view.sentence_end(at)
    if view.previous_word(at) == "left":
        left = at - 1
        subject = view.tree.subject_of(left) if view.lower[left - 1] in _LINKS else -1
        if not view.sentence_start(at) <= subject < left:
            return False
        person = view.lower[subject] in _PERSONS or is_people(view, subject)
        return person and (view.next_word(at) in _BEHIND_LEFT or view.next_word(at) in {".", ","})
    if subject < 0 or at + 2 >= last:
        return False
    behind, next_tag = view.lower[at + 1], view.tag[at + 2]
    if behind == "by":
        return next_tag in {"DT", "PRP$", "NN", "NNS", "NNP", "WP", "JJ"}
    person = view.lower[subject] in _PERSONS or is_people(view, subject)
    if not person:
        return False
    if behind == "to":
        return view.lower[at + 2] in _LEARNING and next_tag == "VB"
    if behind in {"that", "when"}:
        return view.tag[at + 1] == "IN" and behind == "that"
    if behind in _OF.get(view.lower[at], _CAUSES):
        if view.lower[at] != "interesting" or next_tag in {"VBG", "DT", "PRP$", "WRB", "NNP"}:
            return True
        return next_tag in {"NN", "NNS", "JJ"} and _IN_WAYS.isdisjoint(view.lower[at + 2 : at + 4])
    return False


def _is_cause(view: SyntaxView, at: int) -> bool:
    """Whether a participle stands where the subject is what makes others feel it."""
    subject, last = _linked_subject(view, at), view.sentence_end(at)
    if subject < 0 or at + 1 >= last or view.tag[subject] not in NOUNS - {"NNP", "NNPS"}:
        return False
    if not is_never(view.lower[subject], *_SENSES):
        return False
    behind = view.lower[at + 1]
    very = view.lower[at - 1] in _VERY
    if view.lower[subject] in _FACTS and behind in {",", "."} and view.lower[at - 1] in BE:
        return True
    return (very and behind in {".", ",", "for", "to", "and", "but", "that"}) or (
        behind in {"to", "for"} and view.tag[at + 1] == "IN"
    )
