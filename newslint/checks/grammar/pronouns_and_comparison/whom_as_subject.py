"""``the woman whom leads the party``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE, DO
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document
from newslint.util.casing import copy_case

_SAYER = frozenset({"PRP", "DT", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP$", "POS"})
_SAYS = frozenset({"VBD", "VBZ", "VBP"})
_LONGEST = 5  # tokens of whoever says it
_HELPING = (BE | DO | {"has", "had"}) - {"am"}


class WhomAsSubject(Rule):
    """“Whom” as the subject of a verb."""

    meta = Meta(
        code="GRM504",
        name="whom-as-subject",
        summary="The subject of a verb is “who”; “whom” is an object.",
        why="A “whom” that does something itself is a slip, or more correct than correct.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        bad=(
            "The woman [[whom]] leads the party will resign.",
            "Voters [[whom]] have moved must register again.",
            "The job will go to [[whomever]] comes first.",
            "The engineer [[whom]] everyone says saved the plant has left.",
            "The woman [[whom]] police said was at the wheel died.",
            "The man [[whom]] police believe shot the guard has fled.",
            "The colonel, [[whom]] by then had fled, denied it.",
        ),
        good=(
            "The woman who leads the party will resign.",
            "Voters, many of whom have moved, must register again.",
            "The man whom voters chose is the one to whom is owed the victory.",
            "Whom did the party choose?",
            "The man whom police said they had seen is one whom voters trust, and whom she hopes to meet.",
            "The singer, whom by chance he had met, and whom in court lawyers had praised, is ill.",
            "She may bring whomever she likes and talk to whomever the board chose.",
        ),
    )
    triggers = frozenset({"whom", "whomever"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for a finite verb right after each such word; "whomever" may do something after a preposition, too."""
        view = syntax(document)
        for at in view.tokens.where("whom", "whomever"):
            verb = view.skip_adverbs(_after_time(view, _after_insertion(view, at + 1)))
            if verb >= view.sentence_end(at) or not _finite(view, verb):
                continue
            word = view.lower[at]
            if word == "whom" and view.previous_tag(at) in {"IN", "TO"}:
                continue
            use = copy_case(view.text[at], word.replace("whom", "who"))
            yield self.found(
                view.tokens.span(at),
                f"“{word.capitalize()}” is the subject of “{view.text[verb]}” here: write “{use}”.",
                fixes=(Fix.swap(view.tokens.span(at), use),),
            )


def _after_insertion(view: SyntaxView, at: int) -> int:
    """The token after a clause put in between ("whom everyone says saved it"), or the token itself."""
    k, last = at, view.sentence_end(at) if at < len(view.lower) else at
    while k < min(last, at + _LONGEST) and view.tag[k] in _SAYER:
        k += 1
    says = at < k < last and view.tag[k] in _SAYS and not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[k]))
    return k + 1 if says and k + 1 < last and (view.tag[k + 1] in FINITE or _has_object(view, k + 1)) else at


def _has_object(view: SyntaxView, verb: int) -> bool:
    """Whether what is taken for a participle may be a past, and has its object behind it: believe shot the guard."""
    if view.tag[verb] != "VBN" or verb + 2 >= view.sentence_end(verb):
        return False
    return "VBD" in possible_tags(view.lower[verb]) and view.tag[verb + 1] in {"DT", "PRP$", "NNP", "CD"}


def _after_time(view: SyntaxView, at: int) -> int:
    """The token after a short phrase that no subject follows ("whom by then had fled"), or the token itself."""
    last = view.sentence_end(at - 1)
    if at + 3 >= last or view.tag[at] != "IN" or view.lower[at] in {"that", "as", "because", "if"}:
        return at
    end = at + 1 + (view.tag[at + 1] in {"DT", "PRP$"})
    word = view.tag[end] in {"NN", "RB", "CD"} or view.text[end] in CALENDAR or view.lower[at + 1 : end + 1] == ["that"]
    helps = view.lower[end + 1] in _HELPING | {"will", "would", "can", "could"} if end + 1 < last else False
    return end + 1 if word and helps and view.next_tag(end + 1) not in {"PRP", "DT", "PRP$"} else at


def _finite(view: SyntaxView, verb: int) -> bool:
    """Whether a finite verb stands there, without its own subject after it ("whom did the party choose")."""
    if view.tag[verb] not in FINITE:
        return _has_object(view, verb) and not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[verb - 1]))
    helps = view.tag[verb] == "MD" or view.lower[verb] in _HELPING
    return not (
        helps and view.next_tag(verb) in {"PRP", "DT", "NNP", "NNPS", "PRP$"} and verb == view.sentence_start(verb) + 1
    )
