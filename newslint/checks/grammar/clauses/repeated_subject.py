"""A subject taken up again by a pronoun: "the minister, when asked, he said"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._attributions import taken_up_again
from newslint.checks.grammar.clauses._runs import run_of
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, number, possible_tags
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.text import Document, Span

_ONE, _MANY = frozenset({"he", "she", "it"}), frozenset({"they"})
_ASIDES = frozenset(
    {"all", "both", "who", "which", "whose", "when", "while", "a", "an", "the", "after", "despite", "if", "where"}
)
"""Words that open an aside about a subject."""
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJS", "JJR", "CD", "HYPH", "POS", "VBN", "IN"}
_OPENERS = NOUNS | {"DT", "PRP$", "CD", "JJ"}
_ENDS = frozenset({";", ":", "“", '"', "–", "—"})
_MEMBERS = frozenset({"both", "all", "most", "many", "some", "several", "few", "once", "formerly"})
_RELATIVES = frozenset({"WDT", "WP", "WRB"})
_SHORT = 8
"""Tokens of the longest subject that is looked at."""
_LONG = 30
"""Tokens of the longest aside."""


class RepeatedSubject(Rule):
    """``the minister, when asked, he said``."""

    meta = Meta(
        code="GRM702",
        name="repeated-subject",
        summary="After an aside, a pronoun takes up the subject that stood before it.",
        why="The subject stands there already, and waits for its verb; a pronoun makes the sentence start anew.",
        severity=Severity.ERROR,
        fix_doubt=40,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: subjects",
        bad=(
            Example(
                "The minister, when asked about the plan, [[he]] said it was dead.",
                fixed="The minister, when asked about the plan, said it was dead.",
            ),
            "The firm, which lost money last year, [[it]] will shut two plants.",
            "Ida Lund, a nurse from Bergen, [[she]] won the race.",
            "The refugees [[they]] were taken to a camp.",
            "Farmers in the north [[they]] say that the law will ruin them.",
            "The bridge that links the two towns [[it]] was closed on Monday.",
            "The president, elected in May, [[she]] has promised to cut taxes.",
            "The players, who had flown in overnight, [[they]] looked tired.",
            "The mayor [[he]] has promised a new school.",
            "Asked why it had failed, the firm [[it]] replied that it had not.",
        ),
        good=(
            "The minister, when asked about the plan, said it was dead.",
            "Last year, when asked about the plan, he said it was dead.",
            "In the town, which lost its mill, it rained for a week.",
            "The firm, which says it lost money, will shut two plants.",
            "The plan, which the mayor likes, he said, was dead.",
            "The next morning, after the rain, they sailed.",
            "The men they say the mayor paid left.",
            "The mayor he supports has promised a new school, and the firm it bought is lost.",
            "The wind dropped, the sun came out, and they sailed.",
        ),
    )
    triggers = _ONE | _MANY

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each pronoun for an aside, and before that for a noun that opens the sentence."""
        view = syntax(document)
        for at in view.tokens.where(*_ONE, *_MANY):
            subject = _subject(view, at)
            if subject < 0:
                subject = max(_first_of_two(view, at), _before_relative(view, at))
            if subject >= 0:
                start = view.sentence_start(at)
                name = document[view.tokens.span(start, subject + 1)]
                gap = Span(view.tokens.start_of(at), view.tokens.start_of(at + 1))
                yield self.found(
                    view.tokens.span(at),
                    f"The subject stands before the comma already, “{name}”: leave out “{view.text[at]}”.",
                    fixes=(Fix.swap(gap, "", Safety.UNSAFE),),
                    related=(Related(view.tokens.span(start, subject + 1), "The subject."),),
                )
        for at in taken_up_again(view):
            gap = Span(view.tokens.start_of(at), view.tokens.start_of(at + 1))
            message = f"The subject stands before it already: leave out “{view.text[at]}”."
            yield self.found(view.tokens.span(at), message, fixes=(Fix.swap(gap, "", Safety.UNSAFE),))


def _subject(view: SyntaxView, at: int) -> int:
    """The last token of the phrase that a pronoun takes up; -1 where there is none."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if at - first < 4 or at + 1 >= last or view.text[at - 1] != "," or view.tag[at + 1] not in FINITE:
        return -1
    head = run_of(view, first, _PHRASE, most=_SHORT + 1, end=at)
    if not 0 < head - first <= _SHORT or head + 1 >= at - 1 or view.text[head] != "," or at - head > _LONG:
        return -1
    inside = view.text[head + 1 : at - 1]
    if "," in inside or not _opens_aside(view, head + 1) or not {";", ":", "“", '"', "–", "—"}.isdisjoint(inside):
        return -1
    noun = head - 1
    if view.tag[first] not in _OPENERS or view.tag[noun] not in NOUNS or _tells_when(view, noun):
        return -1
    if any(view.lower[k] == "of" and view.lower[k + 1] in {"a", "an"} for k in range(first, noun)):
        return -1  # "The third son of a rich man, who was strict, he has": what he is stands in front
    if view.lower[head + 1] in {"a", "an", "the"} and any(view.tag[k] in FINITE for k in range(head + 1, at - 1)):
        return -1  # "The wind dropped" read as a phrase, or a list of clauses
    return noun if _fits(view, first, noun, view.lower[at]) and _speaks_on(view, at) else -1


def _opens_aside(view: SyntaxView, k: int) -> bool:
    """Whether an aside about a subject begins at a token: "who", "when asked", "asked about the plan"."""
    return view.lower[k] in _ASIDES or (view.tag[k] == "VBN" and view.next_tag(k) in {"IN", "TO", "RB", "WRB"})


def _first_of_two(view: SyntaxView, at: int) -> int:
    """The last token of the first of two subjects that the tree gives to one verb, the second a pronoun; or -1."""
    first, verb = view.sentence_start(at), view.head[at]
    if view.relation[at] not in SUBJECTS or view.next_tag(at) not in FINITE or verb < at or at - first < 2:
        return -1
    subject = view.tree.subject_of(verb)
    if not first <= subject < at or view.tag[subject] not in NOUNS | {"JJS", "JJ"} or view.tag[first] not in _OPENERS:
        return -1
    low, high = view.tree.subtree(subject)
    if low != first or high != at or _tells_when(view, subject) or not _ENDS.isdisjoint(view.text[first:at]):
        return -1
    if not _leaves_pronoun_out(view, subject, at):
        return -1
    parts = view.lower[subject] in _MEMBERS and view.next_word(subject) == "of"
    many = parts or view.tag[subject] in {"NNS", "NNPS"} or "and" in view.lower[first:at]
    fits = (view.lower[at] in _MANY) == many
    comma = next((k for k in range(subject, at) if view.text[k] == ","), at)
    return comma - 1 if fits and _speaks_on(view, at) else -1


def _before_relative(view: SyntaxView, at: int) -> int:
    """The subject of a sentence whose only verb but that of a relative clause has a pronoun before it; -1 for none.

    "The men who robbed the bank they were masked"; in "The men who robbed the bank they ran are gone" there is a third.
    """
    low, end = view.sentence_start(at), view.sentence_end(at)
    head = run_of(view, low, _PHRASE, most=_SHORT, end=at)
    if head == low or view.tag[head] not in _RELATIVES or view.tag[head - 1] not in NOUNS or "," in view.text[low:at]:
        return -1
    if (
        view.tag[low] not in _OPENERS
        or view.head[head - 1] >= 0
        or view.tag[at - 1] not in NOUNS
        or view.text[end - 1] != "."
    ):
        return -1
    verbs = [k for k in range(low, end) if view.tag[k] in FINITE]
    if len(verbs) != 2 or not head < verbs[0] < at or verbs[1] != at + 1:
        return -1
    many = view.tag[head - 1] in {"NNS", "NNPS"}
    return head - 1 if (view.lower[at] in _MANY) == many and TELLS.isdisjoint(lemmas(view.lower[at + 1])) else -1


def _leaves_pronoun_out(view: SyntaxView, subject: int, at: int) -> bool:
    """Whether a pronoun behind a subject cannot open a clause about it, nor the subject be said of the pronoun.

    Right behind it: "The refugees they were taken", but "The look he gives me"; behind an aside between commas.
    """
    commas = [k for k in range(subject, at) if view.text[k] == ","]
    if not commas:
        later = view.tag[at + 2 : view.sentence_end(at)]
        stranded = any(
            tag in {"IN", "RP", "TO"} and "VBD" in possible_tags(view.lower[k + 1])
            for k, tag in enumerate(later[:-1], start=at + 2)
        )
        if stranded:
            return False  # "The actor he was thinking of gave a speech"
        if view.tag[at + 1] in {"VBP", "VBZ", "VBD"} and "IN" in view.tag[subject:at] and _tells_all(view, at + 1):
            return view.tag[at - 1] in NOUNS
        return view.lower[at + 1] in BE | HAVE and FINITE.isdisjoint(later) and view.tag[at - 1] in NOUNS
    if len(commas) != 2 or commas[1] != at - 1 or view.lower[view.sentence_start(at)] in {"a", "an"}:
        return False
    aside = commas[0] + 1
    opens = view.tag[aside] in {"VBN", "WP", "WDT", "DT"} or view.lower[aside] in _MEMBERS
    return opens and TELLS.isdisjoint(lemmas(view.lower[at + 1])) and commas[1] - aside > 1


def _tells_all(view: SyntaxView, verb: int) -> bool:
    """Whether what is told behind a verb has all the verbs that are left: "the farmers they say that it will rain"."""
    if TELLS.isdisjoint(lemmas(view.lower[verb])) or view.next_tag(verb) not in _OPENERS | {"IN", "PRP"}:
        return False
    later = range(verb + 1, view.sentence_end(verb))
    verbs = sum(view.tag[k] in FINITE or (view.tag[k] == "VBN" and view.tag[k - 1] in NOUNS) for k in later)
    return verbs == 1 or (view.lower[verb + 1] == "that" and view.tag[verb + 1] == "IN")


def _tells_when(view: SyntaxView, noun: int) -> bool:
    """Whether a phrase says when, or opens a sentence by itself: last year, the next morning."""
    return is_time_phrase(view, noun) or view.lower[noun] in {"moment", "time", "day", "night", "result", "fact"}


def _fits(view: SyntaxView, first: int, noun: int, pronoun: str) -> bool:
    """Whether a pronoun has the number of a phrase."""
    many = view.tag[noun] in {"NNS", "NNPS"} or "and" in view.lower[first:noun] or number(view.lower[noun]) == "plur"
    return (pronoun in _MANY) == many


def _speaks_on(view: SyntaxView, at: int) -> bool:
    """Whether the pronoun and its verb are no inserted “he said”: what they say goes on without a comma."""
    return view.lower[at + 1] not in {"said", "says"} or view.next_word(at + 1) not in {",", ".", ""}
