"""``She said that he had won ... He said that he is glad``: one report in the present in a story that has none else."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.mood import is_demanded
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma, verb_number
from newslint.lexicon.name_words import COURTESY
from newslint.lexicon.reporting_verbs import TELLING
from newslint.story.reported_clauses import Reported, reported_clauses
from newslint.story.variety import Side, variety
from newslint.text import Document

_NOW = frozenset("now today currently nowadays always tomorrow this next every".split())
"""Words of what is true still, or lies ahead of the reader too."""
_ADDRESSES = COURTESY | {"dr", "sir", "dame", "lord", "lady"}
_PAST = {
    **dict.fromkeys(("will", "'ll", "’ll", "wo"), "would"),
    **dict.fromkeys(("can", "ca"), "could"),
    **dict.fromkeys(("is", "'s", "’s", "am"), "was"),
    **dict.fromkeys(("has", "have"), "had"),
    **dict.fromkeys(("does", "do"), "did"),
    "may": "might",
    "shall": "should",
    "are": "were",
}
_AS = frozenset("child boy girl youth student pupil teenager schoolboy schoolgirl baby toddler".split())
"""What somebody was once: as a girl she sang."""
_OF_ANY_TIME = frozenset({"can", "ca", "may"})
_STORY = 5
"""Verbs in the past of a story that is told in it."""
_OF_ONE = frozenset({"he", "she"})


class UnshiftedReport(Rule):
    """The one report in the present."""

    meta = Meta(
        code="GRM447",
        name="unshifted-report",
        summary="All that was said stands in the past, and one clause of it does not: she said that he is ill.",
        why="Copy that puts reported speech into the past does so throughout; one present reads as another time.",
        severity=Severity.WARNING,
        doubt=5,
        scope="story",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 14.31",
        bad=(
            "The pier was shut on Monday. Mr Berg said that he [[is]] ill. Ms Lund said that the roof had gone.",
            "The pier was shut on Monday. Ms Lund told guests that she [[hopes]] to mend it. "
            "Mr Berg said the roof would go.",
            "Ida Lund told reporters that she [[dreams]] as a girl of piers.",
            "The pier was shut. Ms Lund complained that she [[hears]] nothing. Mr Berg said that he had sung.",
            "The pier was shut. Its owner said that a roof [[will]] be built. Guests said that it had leaked.",
        ),
        good=(
            "The pier was shut on Monday. Mr Berg said that he was ill. Ms Lund said that the roof had gone.",
            "The pier was shut on Monday. Mr Berg said that he is ill. Ms Lund said that the roof has gone.",
            "The pier was shut on Monday. Mr Berg says that he is ill. Ms Lund said that the roof had gone.",
            "Mr Berg said that he is now ill. Ms Lund said that the roof had gone.",
            "Mr. Berg said that he is ill. Ms. Lund said that the roof had gone.",
            "Mr Berg said that he had been “sick. I is ill”. Ms Lund said that the roof had gone.",
        ),
    )
    triggers = frozenset({"that", "whether", "why", "if"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the one clause in the present against the others, or against the time that it names itself."""
        clauses = reported_clauses(document)
        odd = [clause for clause in clauses if not clause.shifted]
        view = syntax(document)
        for clause in odd:
            if is_demanded(view, clause.finite) or _is_plain(view, clause):
                continue
            lone = len(odd) == 1 and _is_told_in_past(view)
            if clause.opened and (_is_dated(view, clause) or (lone and _is_against(view, clause, clauses))):
                yield self._report(view, clause, clauses)

    def _report(self, view: SyntaxView, clause: Reported, clauses: tuple[Reported, ...]) -> Finding:
        """A finding at the verb."""
        span, word = view.tokens.span(clause.finite), view.lower[clause.finite]
        use = _PAST.get(word) or next(iter(inflect(lemma(word, view.tag[clause.finite]), "VBD")), "")
        model = next((other for other in clauses if other.shifted), None)
        there = view.tokens.span(model.finite) if model is not None else None
        related = () if there is None else (Related(there, f"“{view.document[there]}” here."),)
        meant = f"is “{use}” meant for “{view.text[clause.finite]}”?" if use else "is the past meant?"
        fixes = (Fix.swap(span, use, Safety.DISPLAY),) if use and word not in {"wo", "ca"} else ()
        return self.found(span, f"What was said stands in the past here: {meant}", fixes=fixes, related=related)


def _is_against(view: SyntaxView, clause: Reported, clauses: tuple[Reported, ...]) -> bool:
    """Whether the other reports of a story, and how it is written, leave no room for a report in the present.

    Counted in edited news: houses that call people Mr Lund, without a stop, put all reports into the past; others do
    so less often, and where they do a lone future, or what somebody says of himself, is a slip.
    """
    if not _NOW.isdisjoint(view.lower[clause.finite : view.sentence_end(clause.finite)]):
        return False
    planned = view.lower[clause.finite] in {"is", "are"} and view.next_word(clause.finite) == "to"
    if view.lower[clause.finite] in _OF_ANY_TIME or planned:
        return False  # "a study cannot prove it", "he is to stay"
    side, others = variety(view.document).side, [other for other in clauses if other.shifted]
    if side is Side.US or _has_stops(view):
        return False
    subject = view.tree.subject_of(clause.head)
    own = subject >= 0 and view.lower[subject] in _OF_ONE
    if _addresses(view):
        return bool(others) or (own and view.tag.count("VBD") >= _STORY)
    if not others:
        return own and view.tag.count("VBD") >= _STORY
    plain = view.lower[clause.finite] == "will" or own
    return plain and all(other.opened for other in others)


def _is_plain(view: SyntaxView, clause: Reported) -> bool:
    """Whether the verb of one person has no ending, as in a demand: she asked that he leave."""
    subject = view.tree.subject_of(clause.head)
    word = view.lower[clause.finite]
    bare = view.tag[clause.finite] != "MD" and verb_number(word) == "plur"
    return bare and subject >= 0 and view.lower[subject] in _OF_ONE | {"it"}


def _has_stops(view: SyntaxView) -> bool:
    """Whether a story writes Mr. with its stop."""
    return bool(view.tokens.where("mr.", "mrs.", "ms.", "dr."))


def _addresses(view: SyntaxView) -> bool:
    """Whether a story calls people Mr, Ms or Dr, without a stop."""
    return any(
        view.text[k][0].isupper() and view.text[k].isalpha() and view.tag[k + 1 : k + 2] == ["NNP"]
        for k in view.tokens.where(*_ADDRESSES)
    )


def _is_told_in_past(view: SyntaxView) -> bool:
    """Whether nothing is said in the present: no “he says”."""
    quotes = view.document.quotes
    return not any(
        view.tag[k] in {"VBZ", "VBP"} and not quotes.touches(view.tokens.span(k)) for k in view.tokens.where(*TELLING)
    )


def _is_dated(view: SyntaxView, clause: Reported) -> bool:
    """Whether a clause in the present says itself that it was then: she dreams as a girl."""
    perfect = view.lower[clause.finite] in {"has", "have"} and view.tag[clause.head] == "VBN"
    if perfect or view.lower[clause.finite] in {"will", "may", "can"}:
        return False
    for k in view.tree.children(clause.head):
        if k <= clause.finite:
            continue
        children = view.tree.children(k)
        marks = [view.lower[j] for j in children]
        if view.lower[k] in _AS and "as" in marks and view.relation[k].startswith("obl"):
            return True
    return False
