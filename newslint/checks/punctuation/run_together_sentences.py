"""``She did not walk it she ran the whole way``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._clause_behind_clause import ClauseBehindClause
from newslint.checks.punctuation._doubtful_joint import DoubtfulJoint
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import AGREEING
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document, Span

_OBJECTS = frozenset({"it", "him", "them"})
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
_NEXT = _SUBJECTS | {"it"}
_COMPLETE = frozenset({"VBG", "VBD", "VBN", "JJ"})
"""Tags of a word that ends a sentence, and of which no clause is the object: "is buying", "nobody slept"."""
_BEFORE = AGREEING | {"been", "be", "n't", "not", "now", "already", "still"}
"""Words before a participle or an adjective that ends a sentence."""
_LICENSED = frozenset("so such too enough that more less day way time moment year it like than as".split())
"""Words after which a clause without a conjunction may follow: "so tired he slept"."""
_DONE = frozenset(
    "slept laughed cried arrived left died fell rose returned failed won lost closed opened listened moved spoke "
    "stopped voted worked ran came went escaped survived waited smiled resigned retired".split()
)
"""Verbs with which a sentence may end."""
_FELT = frozenset(
    "glad sure certain happy aware afraid sorry confident surprised pleased proud lucky convinced likely possible "
    "clear true positive adamant hopeful worried concerned sad angry grateful thankful relieved scared fearful "
    "unlikely impossible probable doubtful obvious evident fortunate unaware upset delighted disappointed thrilled "
    "excited".split()
)
"""Adjectives that take a clause: "glad he came"."""
_WITH_CLAUSE = CLAUSE_VERBS | frozenset(
    "tell warn remind assure reassure convince persuade inform show promise advise notify teach ask bet make give let "
    "have help see hear find put get confirm".split()
)
"""Verbs after whose object a clause without "that" may stand, or a second object: "told him they had left"."""
_SHORTEST = 2  # words of a sentence before another
_CLAUSES = frozenset({"WDT", "WP", "WP$", "WRB", "TO"})
_OPENS_FIRST = frozenset({"IN", "WRB", "WDT", "WP", "VBG", "VBN", "TO", "VB", "RB"})
"""Tags with which a phrase or a clause begins that needs the second one: "To win it they need a goal"."""


class RunTogetherSentences(Rule):
    """A second sentence without anything before it, behind the pronoun that ends the first."""

    meta = Meta(
        code="PUN130",
        name="run-together-sentences",
        summary="A second sentence begins without a stop behind the first.",
        why="The reader takes the words for one sentence, and has to start over.",
        severity=Severity.WARNING,
        scope="sentence",
        in_quotes=True,
        source="Fowler's Modern English Usage: full stop",
        bad=(
            "She did not walk [[it she]] ran the whole way.",
            "The police caught [[him he]] had hidden in a barn.",
            "The farmer is [[buying he]] is not just looking any more.",
            "At half-time nobody [[slept we]] just talked about the ball.",
            "The bridge is shut for [[repairs drivers]] must use the ferry.",
            "She scored twice in the final against [[Norway her]] sister was on the bench.",
            "Counting stopped at midnight in [[Denton officials]] in the north were told to lock the hall.",
            "The minister has [[resigned his]] deputy took the oath on Friday.",
            "The airline says the fault is [[minor it]] has grounded only two of its jets.",
            "The tenants stopped paying rent in [[June the]] landlord, a firm in Leeds, did not reply.",
            "The mill was sold for £[[400 the]] clerk had hoped for twice as much.",
        ),
        good=(
            "She did not walk it; she ran the whole way.",
            "The bridge is shut for repairs; drivers must use the ferry the town has bought.",
            "They told him he had won, and to win it they needed a goal.",
            "When the dog bit him he was asleep; the first time she saw it she laughed.",
            "The firm wanted it, she said.",
            "He was so tired he was asleep by nine. Nobody knew he was there, and she was glad he was safe.",
            "The hall she ran in Devon was sold, and she told the paper the sale had hurt her.",
            "He was sorry the bridge was shut, and had the yard they run paved. The hall Denton men saw is old.",
            "She lied many times to the court. The day he retired he was given a watch; once he had left we were free.",
        ),
    )
    triggers = _OBJECTS | _NEXT
    evidence = (ClauseBehindClause, DoubtfulJoint)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each pronoun that is an object and has another behind it, with its verb."""
        view = syntax(document)
        for at in view.tokens.where(*_OBJECTS):
            if not _ends_sentence(view, at):
                continue
            yield self._joint(view, at)
        for at in view.tokens.where(*_NEXT):
            if _begins_sentence(view, at):
                yield self._joint(view, at - 1)

    def _joint(self, view: SyntaxView, at: int) -> Finding:
        """The finding at the last word of a sentence and the first of the next."""
        between = Span(view.tokens.end_of(at), view.tokens.start_of(at + 1))
        return self.found(
            view.tokens.span(at, at + 2),
            f"A second sentence seems to begin at “{view.text[at + 1]}”: write a full stop before it?",
            fixes=(Fix.swap(between, "; ", Safety.DISPLAY), Fix.swap(between, ", and ", Safety.DISPLAY)),
        )


def _ends_sentence(view: SyntaxView, at: int) -> bool:
    """Whether a whole clause ends in a pronoun, and a subject and its verb follow right behind."""
    first, last = view.tokens.sentence_bounds(view.tokens.sentence_of(at))
    verb = view.skip_adverbs(at + 2) if at + 2 < last else last
    if verb >= last or view.lower[at + 1] not in _SUBJECTS or view.tag[verb] not in FINITE | {"MD"}:
        return False
    if at - 1 <= first or not view.tag[at - 1].startswith("VB") or _WITH_CLAUSE & set(lemmas(view.lower[at - 1])):
        return False
    first += view.tag[first] == "``"
    before, words = view.tag[first:at], view.lower[first:at]
    opens = before[0] in _OPENS_FIRST or "time" in words or not SUBORDINATORS.isdisjoint(words)
    return not opens and not (FINITE | {"MD"}).isdisjoint(before) and "," not in view.text[first:at]


def _begins_sentence(view: SyntaxView, at: int) -> bool:
    """Whether a pronoun and its verb follow a whole clause that ends in a verb or an adjective: "is buying he is"."""
    first, last = view.tokens.sentence_bounds(view.tokens.sentence_of(at))
    first += view.tag[first] == "``"
    verb = view.skip_adverbs(at + 1)
    before, words = view.tag[first:at], view.lower[first:at]
    if verb + 2 >= last or len(words) < _SHORTEST or view.tag[verb] not in FINITE | {"MD"}:
        return False
    if view.lower[verb] == "quits":
        return False  # "is calling it quits"
    end = view.lower[at - 1]
    loose = {word for k, word in enumerate(words) if not k or words[k - 1] != "-"}  # "half-time" is no time
    if before[-1] not in _COMPLETE or end in _FELT or not _WITH_CLAUSE.isdisjoint(lemmas(end)):
        return False
    if before[0] in _OPENS_FIRST - {"IN"} or not _LICENSED.isdisjoint(loose) or not SUBORDINATORS.isdisjoint(words):
        return False
    others = [k for k in range(first, at - 1) if view.tag[k] in FINITE | {"MD"}]
    alone = before[-1] == "VBD" and not others and before[-2] in NOUNS and end in _DONE
    ended = before[-1] != "VBD" and len(others) == 1 and view.lower[at - 2] in _BEFORE
    return (alone or ended) and not _CLAUSES.intersection(before) and "``" not in before and ":" not in before
