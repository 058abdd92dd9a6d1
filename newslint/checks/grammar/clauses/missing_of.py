"""Two noun phrases side by side before one verb: "The president the national bank said"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, is_never, is_surely
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_BETWEEN = frozenset({"DT", "JJ", "JJS", "NN", "NNS", "CD", "HYPH", "NNP", "PRP$"})
_ANSWERS = frozenset("moment minute second time day way reason fact thing one result first last".split())


class MissingOf(Rule):
    """``The president the national bank said``."""

    meta = Meta(
        code="GRM739",
        name="missing-of",
        summary="Two noun phrases stand side by side before one verb.",
        why="One verb has one subject; the second phrase hangs from the first by “of” or another small word.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        bad=(
            Example(
                "The [[president the]] national bank said the coin was safe.",
                fixed="The president of the national bank said the coin was safe.",
            ),
            "The [[death the]] king was told on the radio.",
        ),
        good=(
            "The president of the national bank said the coin was safe.",
            "The man the police chose said nothing, and the day the king died was wet.",
            "The daily newspaper The Post said so.",
            "The poet, the king and the monk left. The more he paid the more he lost.",
        ),
    )
    triggers = frozenset({"the", "a", "an", "his", "her", "its", "their"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each article right behind a noun."""
        view = syntax(document)
        for at in view.tokens.where("the", "his", "her", "its", "their"):
            noun = at - 1
            if noun <= view.sentence_start(at) or view.tag[noun] not in {"NN", "NNS"} or not _are_two(view, noun):
                continue
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(at)):
                fix = Fix.insert("Write “of”", view.tokens.end_of(noun), " of")
                message = f"Is “of” missing between “{view.text[noun]}” and “{view.text[at]}”?"
                yield self.found(view.tokens.span(noun, at + 1), message, fixes=(fix,))


def _is_owner(view: SyntaxView, noun: int, low: int, end: int) -> bool:
    """Whether a person and right behind it a place or a body open a sentence: "The mayor the city has asked"."""
    other = noun + 2
    if noun != low + 1 or other + 2 >= end or view.head[other] != noun or view.relation[other] != "appos":
        return False
    person = is_surely(view.lower[noun], Kind.PERSON) and view.tag[other] == "NN" and view.text[end - 1] == "."
    return (
        person
        and is_never(view.lower[other], Kind.PERSON)
        and view.next_tag(other) in {"VBZ", "MD"}
        and sum(view.tag[k] in FINITE for k in range(other, end)) == 1
    )


def _are_two(view: SyntaxView, noun: int) -> bool:
    """Whether a noun and the phrase right behind it are both subjects of one verb, the only one of its sentence."""
    low, end = view.sentence_start(noun), view.sentence_end(noun)
    if noun + 1 < end and view.text[noun + 1] == "The":
        return False  # "the newspaper The Guardian"
    verb = view.head[noun]
    if _is_owner(view, noun, low, end):
        return True
    if view.relation[noun] not in SUBJECTS or verb < noun or view.tree.subtree(noun) != (low, noun + 1):
        return False
    if view.lower[noun] in _ANSWERS or is_time_phrase(view, noun) or view.tag[low] not in {"DT", "PRP$", "NNS"}:
        return False
    second = next((k for k in view.tree.children(verb) if k > noun and view.relation[k] in SUBJECTS), -1)
    if second <= noun + 1 or view.tag[second] not in NOUNS or view.text[end - 1] != ".":
        return False
    if any(view.tag[k] not in _BETWEEN for k in range(noun + 1, second + 1)):
        return False
    finite = next((k for k in range(second + 1, end) if view.tag[k] in FINITE), -1)
    if finite != second + 1 or finite not in {verb, *view.tree.children(verb)}:
        return False
    later = sum(view.tag[k] in FINITE for k in range(finite + 1, end))
    told = not TELLS.isdisjoint(lemmas(view.lower[verb]))
    return view.next_tag(finite) not in FINITE and later <= told  # "the man the police arrested has left"
