"""``was elect``, ``were tell``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.morphology import is_adjective, is_noun
from newslint.language.reading import Reading, reading
from newslint.language.verbs import participle, plain_only
from newslint.text import Document

_BE = frozenset({"is", "are", "was", "were", "been", "being", "be"})
_LEFT_OUT = frozenset("do be have go come let say see think get ask try spot key".split())
"""Verbs that stand bare after "is" for other reasons: the thing to do is go."""
_PREPARES = frozenset("do does did done doing say all what there here thing".split())
_AFTER = frozenset({"IN", "TO", "RB", ".", ",", "RP", "CC", ":", "''", "-RRB-", "DT"})


class ParticipleAfterBe(Rule):
    """The plain form of a verb after "be", where a participle is meant."""

    meta = Meta(
        code="GRM405",
        name="no-participle-after-be",
        summary="The passive needs a past participle: was told, not was tell.",
        why="Without its ending the verb reads as a slip and hides who did what.",
        severity=Severity.ERROR,
        bad=(
            "The museum [[was locate]] in the old port.",
            "Residents [[were tell]] to stay indoors.",
            "The law has [[been abolish]].",
        ),
        good=(
            "The museum was located in the old port.",
            "All residents can do is wait.",
            "The gates were open and the shops were clear of people.",
            "The aim was to abolish the law.",
        ),
    )
    triggers = _BE

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first word after each "be" that is no adverb."""
        view = reading(document)
        for at in view.words.where(*_BE):
            if view.tag[at][:2] != "VB":
                continue
            verb = view.after_adverbs(at + 1)
            if verb >= view.last(at) or not view.text[verb].islower() or not _wrong(view, at, verb):
                continue
            use = participle(view.lower[verb], "VB")
            yield self.found(
                view.words.span(at, verb + 1),
                f"After “{view.text[at]}” the verb is a past participle: write “{use}”.",
                fixes=(Fix.swap(view.words.span(verb), use),),
            )


def _wrong(view: Reading, at: int, verb: int) -> bool:
    """Whether a plain form stands where only a participle can."""
    word, tag = view.lower[verb], view.tag[verb]
    if word in _LEFT_OUT or tag not in {"VB", "VBP", "VBD", "VBN", "NN", "JJ"} or not plain_only(word):
        return False
    if word == "elect":
        return True
    if is_adjective(word) or (is_noun(word) and (tag not in {"VB", "VBP"} or view.next_tag(verb) not in {"IN", "RB"})):
        return False
    if tag in {"NN", "JJ"} and view.next_tag(verb) not in _AFTER:
        return False
    if view.lower[at] in {"been", "being"} and not is_noun(word):
        return True
    # "all he can do is wait", "what I say is bring them back", "there was talk of it"
    return _PREPARES.isdisjoint(view.lower[view.first(at) : at])
