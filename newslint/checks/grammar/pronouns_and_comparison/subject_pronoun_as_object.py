"""``asked they for help``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import VERBS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.language.words.pronouns import OBJECT_OF, write
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_INVERTED = frozenset("be do have go come answer ask".split())
"""Verbs that may stand before their subject."""
_PHRASE = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD"})
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
        ),
        good=(
            "The jury acquitted him in May.",
            "The club said they had signed, and did so, said he.",
            "The harder it rained the faster they ran.",
            "Lee said she and other worried neighbours at the meeting would write to the clerk.",
        ),
    )
    triggers = frozenset(OBJECT_OF)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb before each subject pronoun, and at what follows."""
        view = syntax(document)
        for at in view.tokens.where(*OBJECT_OF):
            if not _object(view, at):
                continue
            use = write(OBJECT_OF[view.lower[at]])
            yield self.found(
                view.tokens.span(at),
                f"As the object of “{view.text[at - 1]}” the pronoun is “{use}”.",
                fixes=(Fix.swap(view.tokens.span(at), use),),
            )


def _object(view: SyntaxView, at: int) -> bool:
    """Whether a verb that takes no clause stands before the pronoun, and no verb of its own after it."""
    if at == view.sentence_start(at) or view.tag[at] != "PRP" or not (view.text[at].islower() or view.text[at] == "I"):
        return False
    verb = at - 1
    if view.tag[verb] not in VERBS:
        return False
    readings = lemmas(view.lower[verb])
    if view.tag[verb] == "VBN" and "be" in lemmas(view.previous_word(verb)):
        return False  # "as his views were ignored he left"
    if not _INVERTED.isdisjoint(readings) and (
        view.previous_tag(verb) in {"''", ",", "``", "RB", ""} or "be" in readings
    ):
        return False  # "Why?" asked he
    if view.next_word(at) == "and":
        return "be" not in readings and _pair_is_object(view, at, takes_clause=not CLAUSE_VERBS.isdisjoint(readings))
    after = view.skip_adverbs(at + 1)
    if after >= view.sentence_end(at) or view.tag[after] == ".":
        return not {"say", "do", "dare"}.intersection(readings)
    if not CLAUSE_VERBS.isdisjoint(readings) or view.tag[after] not in _ENDS:
        return False
    return view.tag[after] != "," or view.tag[verb] in {"VB", "VBG"}


def _pair_is_object(view: SyntaxView, at: int, *, takes_clause: bool) -> bool:
    """Whether a pronoun and what "and" joins to it have no verb: "told he and his brother to leave"."""
    k, last = at + 2, view.sentence_end(at)
    while k < last and view.tag[k] in _PHRASE:
        k += 1
    if k > at + 2 and takes_clause:
        return k < last and view.tag[k] == "TO"  # "said she and some neighbours, worried that"
    return k > at + 2 and (k >= last or view.tag[k] in {"TO", ".", "IN"})
