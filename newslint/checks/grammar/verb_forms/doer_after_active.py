"""``The winners will announce by the academy``, ``the film, directing by a student``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._done_to import (
    denials_done_to,
    modals_done_to,
    opinions_done_to,
    pasts_done_to,
    perfects_done_to,
    relatives_done_to,
)
from newslint.checks.grammar.verb_forms._ing_done_to import IngDoneTo
from newslint.checks.grammar.verb_forms._people import people_after
from newslint.checks.grammar.verb_forms._things_that_do import HELPING, things_of_asides, things_that_do
from newslint.checks.grammar.verb_forms._undone_subject import UndoneSubject
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import inflect, lemma
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.transitives import never_behind
from newslint.text import Document

_VERBS = frozenset({"VB", "VBN", "VBD", "VBG"})
_NOT_DONE = frozenset(
    "win lose pay travel start begin play live drive stand stick pass sell run move stop follow close open".split()
)
"""Verbs that do without an object often enough, with “by” for how: pass by the house, win by a head."""
_STUMBLES = 0.05
"""How likely the second reader must find a slip where nobody is told of who did it; else the finding is advice."""
_HAVE = HAVE | {"'ve", "having"}


class DoerAfterActive(Rule):
    """An active verb without an object, and “by” with who did it."""

    meta = Meta(
        code="GRM432",
        name="doer-after-active",
        summary="What is done to the subject wants the passive: the winners will be announced by the academy.",
        why="Without “be” the sentence says that the prize gives, and not that it is given.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, sections 57 to 60",
        bad=(
            Example("The winners will [[announce]] by the academy.", "The winners will be announced by the academy."),
            Example("The bridge has [[built]] by the army.", "The bridge has been built by the army."),
            Example("The results will [[publish]] on Friday.", "The results will be published on Friday."),
            Example("Three men have [[charged]] with murder.", "Three men have been charged with murder."),
            Example("The suspect has [[arrested]] at the port.", "The suspect has been arrested at the port."),
            Example("The road was [[blocking]] by a landslide.", "The road was blocked by a landslide."),
            Example("The cook is [[accusing]] of theft.", "The cook is accused of theft."),
            Example("Goods [[importing]] from the island are taxed.", "Goods imported from the island are taxed."),
            Example("The film, [[directing]] by a student, won.", "The film, directed by a student, won."),
        ),
        good=(
            "The road was passing by a lake, and the firm is lending to farmers. Street protests numbering in the tens"
            " of thousands broke out, and the results were reassuring despite the fall.",
            "The man police are accusing of fraud is ill, and the charity is growing by the day.",
            "The winners will be announced by the academy, which will announce by Friday where it meets.",
            "The bridge has been built by the army, and the firm will sell by the pound.",
            "The film, directed by a student, won. He earned his bread directing by day.",
            "The house that they will open by the river is new.",
            "The mayor is sticking by his deputy, and hundreds had assembled in the square to hear them.",
            "The party has called for a vote, the men have won in court and the mayor has given to both sides.",
        ),
    )
    triggers = frozenset({"by", "in", "on"}) | HELPING
    evidence = (UndoneSubject, IngDoneTo)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb right before each “by” with a person or a body."""
        view = syntax(document)
        for by in view.tokens.where("by"):
            verb = by - 1
            if verb <= view.sentence_start(by) or view.tag[verb] not in _VERBS or not view.text[verb].islower():
                continue
            plain = lemma(view.lower[verb], view.tag[verb])
            done = plain in never_behind() or doers(plain, Role.SUFFERS) is not None
            if not done or plain in _NOT_DONE or not _is_doer(view, by):
                continue
            use = _passive(view, verb, plain)
            if use:
                span = view.tokens.span(verb)
                message = f"“By” with who did it wants the passive: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use),))
        seen: set[int] = set()
        suffering = (
            things_that_do,
            things_of_asides,
            perfects_done_to,
            relatives_done_to,
            denials_done_to,
            opinions_done_to,
            modals_done_to,
            pasts_done_to,
        )
        for verb, use in (found for search in suffering for found in search(view)):
            if verb in seen:
                continue
            seen.add(verb)
            span = view.tokens.span(verb)
            message = f"Is it done to the subject? Then write “{use}”."
            found = self.found(span, message, fixes=(Fix.swap(span, use),))
            sure = second_reader(document).doubt(verb, verb + 1) >= _STUMBLES
            yield found if sure else found._replace(severity=Severity.ADVICE)


def _is_doer(view: SyntaxView, by: int) -> bool:
    """Whether a person, a body of people or a name follows “by”."""
    if people_after(view, by) > 0:
        return True
    after = by + 1
    return view.next_tag(by) == "NNP" and view.lower[after] not in CALENDAR and view.text[after] not in CALENDAR


def _passive(view: SyntaxView, verb: int, plain: str) -> str:
    """The passive that is meant by an active form; nothing where it may be right."""
    helper = view.before_adverbs(verb - 1)
    done = (inflect(plain, "VBN") or [""])[0]
    tag, word = view.tag[verb], view.lower[helper]
    if tag == "VB":
        return f"be {done}" if view.tag[helper] == "MD" and helper > view.sentence_start(verb) else ""
    if tag == "VBG":
        if word in BE:
            return f"being {done}"
        return done if word == "," and view.tag[helper - 1] in {"NN", "NNS", "NNP"} and _is_aside(view, verb) else ""
    return f"been {done}" if word in _HAVE and view.lower[verb] == done and _has_subject(view, helper) else ""


def _is_aside(view: SyntaxView, verb: int) -> bool:
    """Whether a form in -ing describes the noun right before its comma, and a comma closes it."""
    return view.relation[verb] == "acl" and view.head[verb] == verb - 2


def _has_subject(view: SyntaxView, have: int) -> bool:
    """Whether what “have” is said of stands right before it."""
    return view.tag[view.before_adverbs(have - 1)] in {"NN", "NNS", "NNP", "PRP"} and have > view.sentence_start(have)
