"""``asked they for help``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE, VERBS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.language.words.pronouns import OBJECT_OF, SUBJECT_OF, write
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_INVERTED = frozenset("be do have go come answer ask".split())
"""Verbs that may stand before their subject."""
_PHRASE = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD"})
_JOINS = frozenset({"and", "or"})
_PEOPLE = frozenset({"PRP$", "NNP", "PRP", "DT"})
"""Tags with which the first of two people begins; "bought bread and I for one" has none."""
_OWN = FINITE | {"VBN"}
_ENDS = frozenset({".", "IN", "TO", "RP", "''", "-RRB-", ","})


class SubjectPronounAsObject(Rule):
    """A subject pronoun as the object of a verb."""

    meta = Meta(
        code="GRM502",
        name="subject-pronoun-as-object",
        summary="The object of a verb has its object form: met him, asked them.",
        why="The subject form sounds like the start of a new clause and makes the reader go back.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=90,
        bad=(
            "The jury acquitted [[he]] in May.",
            "The club wants to sign [[they]] for two years.",
            "Police told [[he]] and his brother to leave.",
            "Nobody told [[she]] or her husband that the road was closed.",
            "Let my brother and [[I]] finish the work, the clerk wrote.",
            "The mayor invited my wife and [[I]] to dinner.",
        ),
        good=(
            "The jury acquitted him in May.",
            "The club said they had signed, and did so, said he.",
            "The harder it rained the faster they ran.",
            "The mayor invited my wife and I went, too. They hired Ann and he in turn hired Tom.",
            "I think my son and I in the end will win, the clerk wrote.",
            "Lee said she and other worried neighbours at the meeting would write to the clerk.",
        ),
    )
    triggers = frozenset(OBJECT_OF)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb before each subject pronoun, and at what follows."""
        view = syntax(document)
        for at in view.tokens.where(*OBJECT_OF):
            verb = at - 1 if _object(view, at) else _verb_before_pair(view, at)
            if verb < 0:
                continue
            use = write(OBJECT_OF[view.lower[at]])
            yield self.found(
                view.tokens.span(at),
                f"As the object of “{view.text[verb]}” the pronoun is “{use}”.",
                fixes=(Fix.swap(view.tokens.span(at), use),),
            )


def _is_pronoun(view: SyntaxView, at: int) -> bool:
    """Whether the word is a pronoun, and no name or title."""
    return view.tag[at] == "PRP" and (view.text[at].islower() or view.text[at] == "I")


def _object(view: SyntaxView, at: int) -> bool:
    """Whether a verb that takes no clause stands before the pronoun, and no verb of its own after it."""
    if at == view.sentence_start(at) or not _is_pronoun(view, at):
        return False
    verb = at - 1
    if view.tag[verb] not in VERBS or view.previous_word(verb) in {"nor", "neither", "so"}:
        return False  # "Nor have I."
    readings = lemmas(view.lower[verb])
    if view.tag[verb] == "VBN" and "be" in lemmas(view.previous_word(verb)):
        return False  # "as his views were ignored he left"
    if not _INVERTED.isdisjoint(readings) and (
        view.previous_tag(verb) in {"''", ",", "``", "RB", ""} or "be" in readings
    ):
        return False  # "Why?" asked he
    if view.next_word(at) in _JOINS:
        return "be" not in readings and _pair_is_object(view, at, takes_clause=not CLAUSE_VERBS.isdisjoint(readings))
    after = view.skip_adverbs(at + 1)
    if after >= view.sentence_end(at) or view.tag[after] == ".":
        return not {"say", "do", "dare"}.intersection(readings)
    if not CLAUSE_VERBS.isdisjoint(readings) or view.tag[after] not in _ENDS:
        return False
    return view.tag[after] != "," or view.tag[verb] in {"VB", "VBG"}


def _verb_before_pair(view: SyntaxView, at: int) -> int:
    """The verb whose objects are a person and a pronoun: invited my wife and I to dinner; -1 where there is none."""
    if view.previous_word(at) not in _JOINS or not _is_pronoun(view, at):
        return -1
    first, last, k = view.sentence_start(at), view.sentence_end(at), at - 2
    while k > first and (view.tag[k] in _PHRASE or view.lower[k] in SUBJECT_OF):
        k -= 1
    if k < first or k == at - 2 or view.tag[k + 1] not in _PEOPLE or view.tag[k] not in VERBS:
        return -1
    readings = lemmas(view.lower[k])
    if "let" in readings:
        return k if view.next_tag(at) in {"VB", "VBP"} else -1
    if not _INVERTED.isdisjoint(readings) or not CLAUSE_VERBS.isdisjoint(readings):
        return -1
    after = view.tag[at + 1 : last]
    if view.relation[at] in SUBJECTS:
        return -1  # "hired Ann and he in turn hired Tom"
    closed = not after or after[0] in {".", "TO", "''"} or (after[0] == "IN" and _OWN.isdisjoint(after))
    return k if closed else -1


def _pair_is_object(view: SyntaxView, at: int, *, takes_clause: bool) -> bool:
    """Whether a pronoun and what "and" joins to it have no verb: "told he and his brother to leave"."""
    k, last = at + 2, view.sentence_end(at)
    while k < last and view.tag[k] in _PHRASE:
        k += 1
    if k > at + 2 and takes_clause:
        told = view.lower[at + 1] == "or" and "tell" in lemmas(view.lower[at - 1]) and view.lower[k : k + 1] == ["that"]
        return told or (k < last and view.tag[k] == "TO")  # "said she and some neighbours, worried that"
    return k > at + 2 and (k >= last or view.tag[k] in {"TO", ".", "IN"})
