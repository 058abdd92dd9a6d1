"""``The council begun work``, ``they seen it``, ``she done``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_PARTICIPLES = frozenset(
    """begun seen done gone swum sung rung drunk written driven taken given known shown grown thrown flown blown drawn
    fallen stolen chosen frozen spoken broken forgotten hidden eaten beaten ridden risen torn worn sworn forgiven
    forbidden mistaken overtaken undertaken withdrawn undergone overseen shaken woken sprung shrunk""".split()
)
_PRONOUNS = frozenset({"he", "she", "they", "we", "i"})
_HELPING = BE | HAVE | {"be", "been", "being", "having", "'ve", "'d", "get", "got", "gets"}


class ParticipleForPast(Rule):
    """A participle alone where the past is due."""

    meta = Meta(
        code="GRM415",
        name="participle-for-past",
        summary="The past is “began”, “saw” and “did”; “begun”, “seen” and “done” want “has” or “was” before them.",
        why="A participle alone is heard as dialect, or as a helping verb lost.",
        severity=Severity.ERROR,
        doubt=5,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, irregular verbs",
        bad=(
            "They [[seen]] the boat sink.",
            "The council [[begun]] work on the bridge in May.",
        ),
        good=(
            "They saw the boat sink, seen from the pier.",
            "Work begun in May on the bridge has stopped.",
            "They had never seen it done. Lund sworn in for second term.",
            "The council, chosen in May, wants the bridge built.",
            "He, given the choice, would stay.",
            "She is as well known as he, and better known than they.",
        ),
    )
    triggers = _PARTICIPLES

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the subject and the helpers of each such participle."""
        view = syntax(document)
        for at in view.tokens.where(*_PARTICIPLES):
            if view.tag[at] not in {"VBN", "VBD"} or not _stands_alone(view, at):
                continue
            if not parts_of_copy(document).in_whole_sentences(view.tokens.start_of(at)):
                continue
            base = lemma(view.lower[at], "VBN")
            use = (inflect(base, "VBD") or [base])[0]
            yield self.found(
                view.tokens.span(at),
                f"“{view.text[at]}” needs “has”, “had” or “was” before it: is “{use}” meant?",
                fixes=(Fix.swap(view.tokens.span(at), use),),
            )


def _stands_alone(view: SyntaxView, at: int) -> bool:
    """Whether a participle has a subject right before it, and no verb to help it."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    before = view.before_adverbs(at - 1)
    if before < first or at == first or view.lower[before] in _HELPING or "n't" in view.lower[before:at]:
        return False
    if view.lower[at] == "sworn" and view.next_word(at) == "in":
        return False  # "Lund sworn in as mayor": short for "is sworn in"
    if view.lower[before] in _PRONOUNS:
        opens = before == first or view.tag[before - 1] in {"CC", ",", "IN", "``", ":"}
        return (
            opens and view.lower[before - 1 : before] not in (["as"], ["than"]) and view.next_tag(at) not in {",", "CC"}
        )
    if view.tag[before] not in NOUNS or view.relation[before] not in {"nsubj", "nsubj:pass"} or view.head[before] != at:
        return False
    return phrase_start(view, before) == first and FINITE.isdisjoint(view.tag[first:at] + view.tag[at + 1 : last])
