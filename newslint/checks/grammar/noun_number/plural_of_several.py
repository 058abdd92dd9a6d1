"""A second plural on words that mean several already: "peoples trapped", "pleasure crafts", "all 23 crews"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.numerals import whole_number
from newslint.text import Document

_AFLOAT = frozenset(
    """pleasure fishing rescue landing patrol sailing leisure assault motor river police navy naval coastguard civilian
    space air water small larger smaller military enemy support racing passenger speed attack""".split()
)
"""What describes vessels and aircraft: fishing craft."""
_SAVED = frozenset("safe rescued saved evacuated airlifted lifted taken missing unhurt aboard ashore drowned".split())
_STAFF = frozenset(
    "nursing teaching medical kitchen ground cabin hospital hotel school office security support catering".split()
)
_KINDLY = frozenset(
    """indigenous native first aboriginal tribal colonised colonized oppressed ancient speaking european african asian
    american slavic these those our two three both different other""".split()
)
"""What stands before peoples that are nations."""
_OWN = frozenset({"its", "his", "her"})
_FEW = 5


class PluralOfSeveral(Rule):
    """``peoples trapped``, ``pleasure crafts``."""

    meta = Meta(
        code="GRM338",
        name="plural-of-several",
        summary="“Peoples”, “crafts”, “crews” or “staffs” where several persons or vessels are meant.",
        why="People, craft, crew and staff mean several already; peoples are nations, and crews have a ship each.",
        severity=Severity.ERROR,
        fix_doubt=10,
        scope="sentence",
        source="Garner's Modern English Usage: craft; people; staff. Swan, Practical English Usage: irregular plurals",
        bad=(
            Example(
                "They tried to reach [[peoples]] trapped below.", fixed="They tried to reach people trapped below."
            ),
            "Some of the [[peoples]] living near the plant fell ill.",
            "Two fishing [[crafts]] were sunk in the storm.",
            Example("All 23 [[crews]] of the tanker are safe.", fixed="All 23 crew of the tanker are safe."),
            "The hospital has lost a third of its nursing [[staffs]].",
            "The school has 40 teaching [[staffs]] and 600 pupils.",
        ),
        good=(
            "They tried to reach the indigenous peoples of the region, whose lands were named.",
            "Arts and crafts were sold, and 12 fire crews were called; both crews are safe.",
            "Members of their staffs met. Ida Lund staffs the shop.",
        ),
    )
    triggers = frozenset({"peoples", "crafts", "crews", "staffs"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands around each such plural."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            word = view.lower[at]
            if view.tag[at] != "NNS" or not view.text[at].islower() or view.next_tag(at) in {"POS", "HYPH"}:
                continue
            if _TESTS[word](view, at):
                use = word.removesuffix("s")
                span = view.tokens.span(at)
                message = f"Several are meant already: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_people(view: SyntaxView, at: int) -> bool:
    """Whether persons are meant, not nations: something happens to them, or many are counted."""
    before, after = view.previous_word(at), view.next_tag(at)
    if view.next_word(at) in {"of", "and", "who", "that", "'"} and view.next_word(at) != "who":
        return False
    if before in _KINDLY or view.previous_tag(at) in {"JJ", "NNP", "NNPS", "HYPH", "VBN"}:
        return before in {"many", "several", "more", "young", "old", "elderly", "poor", "disabled", "dead"}
    if _counts_many(view, at - 1):
        return True
    placed = after in {"VBN", "VBG"} or view.next_word(at) == "who"
    bare = view.previous_tag(at) in {"VB", "VBD", "VBG", "VBZ", "VBP", "IN", "CC"} or before == ""
    return placed or (bare and after in FINITE | {"IN"} and view.next_word(at) != "in")


def _is_craft(view: SyntaxView, at: int) -> bool:
    """Whether vessels are meant."""
    return view.previous_word(at) in _AFLOAT and view.next_word(at) not in {"shop", "fair", "of"}


def _is_crew(view: SyntaxView, at: int) -> bool:
    """Whether those aboard one ship are counted."""
    if not _counts_many(view, at - 1):
        return False
    first, end = view.sentence_start(at), view.sentence_end(at)
    around = (*range(first, at - 1), *range(at + 1, end))
    on_one = any(is_surely(view.lower[k], Kind.VEHICLE) and view.tag[k] == "NN" for k in around)
    all_of = view.previous_word(at - 1) in {"all", "its", "the", "and"}
    saved = not _SAVED.isdisjoint(view.lower[at + 1 : min(end, at + 8)])
    return (on_one and (saved or all_of or view.next_word(at) in {"of", "on", "aboard"})) or (all_of and saved)


def _is_staff(view: SyntaxView, at: int) -> bool:
    """Whether those who work for one body are meant."""
    before = at - 1
    kind = view.lower[before] in _STAFF or view.tag[before] == "NN"
    opener = view.lower[before - kind] if before - kind >= view.sentence_start(at) else ""
    return opener in _OWN or _counts_many(view, before - kind) or (view.lower[before] in _STAFF and opener != "their")


def _counts_many(view: SyntaxView, k: int) -> bool:
    """Whether a number of more than a few stands here."""
    if k < view.sentence_start(k + 1) or view.tag[k] != "CD":
        return False
    return whole_number(view.lower[k].replace(",", "")) > _FEW


_TESTS = {"peoples": _is_people, "crafts": _is_craft, "crews": _is_crew, "staffs": _is_staff}
"""By the plural, whether the word without its s is meant."""
