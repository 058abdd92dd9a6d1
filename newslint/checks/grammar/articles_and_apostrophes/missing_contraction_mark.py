"""A contraction without its apostrophe: "dont", "thats"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.auxiliaries import BE, DO, HAVE
from newslint.text import Document
from newslint.text.characters import apostrophe

_BEFORE_NT = (BE | HAVE | DO | {"would", "could", "should", "must", "might", "need"}) - {"am"}
_WORDS = {
    "ive": 1, "youve": 3, "weve": 2, "theyve": 4, "thats": 4, "whats": 4, "theres": 5, "heres": 4, "youre": 3,
    "theyre": 4, "hes": 2, "shes": 3, "youll": 3, "theyll": 4, "thatll": 4, "wouldve": 5, "couldve": 5, "shouldve": 6,
    "im": 1,
}  # fmt: skip
"""No words of English, and where their apostrophe belongs."""
_WITH_OTHER_USES = {"cant": 3, "wont": 3}
"""Rare nouns too: contractions only before a plain verb."""


def _is_name(table: Tokens, at: int) -> bool:
    """Whether a word with a capital is a name by where it stands; “Ive” is one after a name alone."""
    inside = at != table.sentence_start(at)
    named = table.text[at - 1].istitle() or table.text[at - 1] == "("  # "(Ive)"
    return inside and (table.lower[at] != "ive" or named)


class MissingContractionMark(Rule):
    """``they dont know``."""

    meta = Meta(
        code="GRM173",
        name="missing-contraction-mark",
        summary="A contraction is written without its apostrophe.",
        why="The apostrophe stands for the letters that are left out; without it the word is misspelt.",
        severity=Severity.ERROR,
        in_quotes=True,
        bad=(
            Example("They [[dont]] know who owns the boat.", fixed="They don't know who owns the boat."),
            Example("He said [[thats]] all there is.", fixed="He said that's all there is."),
            Example("[[Lets]] go and see the boat.", fixed="Let's go and see the boat."),
            Example("We [[cant]] see the boat.", fixed="We can't see the boat."),
        ),
        good=(
            "The designer Dana Ive was seen at the show.",
            "They don't know who owns the boat.",
            "He rose early, as is his wont, and hated cant.",
            "It lets us see the boat. Lets of boats are rare.",
            "Im, who made the film, told them to hold 'im down.",
            "The firm, IM Boats, sold it to THATS Ltd.",
        ),
    )
    triggers = frozenset({"nt", "lets"}) | frozenset(_WORDS) | frozenset(_WITH_OTHER_USES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each of the words, and at each "nt" that tokens have been parted by."""
        table = tokens(document)
        for at in table.where(*self.triggers):
            word = table.lower[at]
            first, text = at, table.text[at]
            if word == "nt":
                if not at or not table.adjacent(at - 1) or table.lower[at - 1] not in _BEFORE_NT:
                    continue
                first, offset = at - 1, 1
            elif word in _WORDS:
                offset = _WORDS[word]
            elif word == "lets":
                if not self._proposes(document, at):
                    continue
                offset = 3
            elif at + 1 < len(table) and tags(document)[at + 1] in {"VB", "RB"}:
                offset = _WITH_OTHER_USES[word]
            else:
                continue
            if not text[1:].islower() or (text[0].isupper() and _is_name(table, at)):
                continue
            clipped = document.text[table.start_of(first) - 1 : table.start_of(first)] in {"'", "’", "‘"}
            if "sic" in table.lower[at + 1 : at + 3] or clipped or table.text[at : at + 2] == ["Im", ","]:
                continue
            span = table.span(first, at + 1)
            mark = apostrophe(document)
            place = table.start_of(at) + offset
            written = document.text[span.start : place] + mark + document.text[place : span.end]
            fix = Fix.insert(f"Write “{written}”", place, mark)
            yield self.found(span, f"An apostrophe is missing: “{written}”.", fixes=(fix,))

    def _proposes(self, document: Document, at: int) -> bool:
        """Whether "lets" opens a proposal: nobody before it who lets, and a plain verb behind."""
        table = tokens(document)
        opens = at == table.sentence_start(at) or table.lower[at - 1] in {",", '"', "so", "but", "now", "please"}
        if not opens or at + 2 >= len(table):
            return False
        return "VB" in possible_tags(table.text[at + 1]) and tags(document)[at + 1] in {"VB", "VBP"}
