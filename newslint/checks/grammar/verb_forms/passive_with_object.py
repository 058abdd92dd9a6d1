"""``Ten people were survived the crash``, ``the team was reached the final``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._two_objects import TWO_OBJECTS
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.lists import words
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_BE = words("auxiliaries", "be") - {"being", "am"}
_TAGS = {"is": "VBZ", "are": "VBP", "was": "VBD", "were": "VBD", "be": "VB", "been": "VBN"}
_KEEPS = TWO_OBJECTS | frozenset(
    """serve present deal deduct term spare forgive consider find make leave render vote brand christen rename
    satisfy convince assure please worry concern delight disappoint inform
    nickname title allocate assign issue quote read accord afford determine bring sing play write""".split()
)
"""Verbs that keep an object, or what it is called, in the passive."""
_OWNERS = frozenset({"the", "their", "his", "her", "its", "this", "these"})
_ELSEWHERE = frozenset({"way", "moment", "instant", "time", "day", "route", "length"})
"""Nouns that tell how or when without a preposition: was recruited this way."""
_BEFORE = NOUNS | {"PRP", "MD", "VBZ", "VBP", "VBD", "RB", "WDT", "WP"}


class PassiveWithObject(Rule):
    """A passive with an object behind it, where the active is meant."""

    meta = Meta(
        code="GRM443",
        name="passive-with-object",
        summary="A passive has an object behind it: ten people survived the crash.",
        why="In the passive the object has become the subject, so none is left to stand behind the verb.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Quirk et al., A Comprehensive Grammar of the English Language, sections 3.63 to 3.67",
        bad=(
            Example("Ten people [[were survived]] the crash.", "Ten people survived the crash."),
            Example("The side [[was reached]] the final in May.", "The side reached the final in May."),
            Example("Pupils will [[be joined]] the club in May.", "Pupils will join the club in May."),
        ),
        good=(
            "Ten people survived the crash, and the man was given the prize and named the best.",
            "The thief was arrested the same night, and the boy was killed the week before.",
            "Spies were recruited this way, and the board is satisfied the brakes were sound.",
        ),
    )
    triggers = _BE

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows the participle of each passive."""
        view = syntax(document)
        for be in view.tokens.where(*_BE):
            at = view.skip_adverbs(be + 1)
            if at + 3 >= view.sentence_end(be) or view.tag[at] not in {"VBN", "VBD"} or be == view.sentence_start(be):
                continue
            if view.previous_word(be) == "it" and lemma(view.lower[at], "VBN") in CLAUSE_VERBS:
                continue  # "it is hoped the weather will hold"
            if view.lower[at + 1] in _OWNERS and view.tag[be - 1] in _BEFORE and _has_object(view, be, at):
                forms = inflect(lemma(view.lower[at], "VBN"), _TAGS[view.lower[be]])
                use = " ".join([*view.text[be + 1 : at], (forms or [view.lower[at]])[0]])
                span = view.tokens.span(be, at + 1)
                fix = Fix.swap(span, use, Safety.UNSAFE)
                yield self.found(span, f"A passive has no object: is “{use}” meant?", fixes=(fix,))


def _has_object(view: SyntaxView, be: int, at: int) -> bool:
    """Whether the tree has an object of a passive, and its verb is none that keeps one."""
    noun = view.tree.dependent(at, "obj")
    if noun < at + 2 or view.tag[noun] not in NOUNS or view.lower[noun] in _ELSEWHERE:
        return False
    if lemma(view.lower[at], "VBN") in _KEEPS or share(view.lower[noun], Kind.TIME, Kind.AMOUNT) > 0:
        return False
    opened = {"what", "how", "where", "whom"}.isdisjoint(view.lower[view.sentence_start(be) : be])
    return opened and view.head[be] == at and not any(view.text[k] == "," for k in range(at, noun))
