"""An adjective right before what it is about: "villagers are dependent the army", "resistant most of the sprays"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.lists import rows
from newslint.text import Document

_TAKES: Mapping[str, tuple[str, bool]] = {
    word: (preposition, bool(clause)) for word, preposition, *clause in rows("adjective-prepositions")
}
_LINKS = BE | {"be", "been", "being", "become", "becomes", "became", "remain", "remains", "remained", "seem", "seems",
               "seemed", "feel", "feels", "felt", "look", "looks", "looked", "grow", "grew"}  # fmt: skip
_PLEADS = frozenset({"plead", "pleads", "pleaded", "pleading"})
_OPENS = frozenset({"DT", "PRP$", "JJS"})
_NEVER_BEFORE = frozenset({"laden", "devoid", "fond", "averse", "tantamount"})
"""Those that never stand before the noun that they tell of."""
_APART = frozenset({"this", "that", "all", "both"})
_PHRASE = NOUNS | {"JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBN", "VBG", "$"}
_HOW = frozenset(
    "way moment time times minute day week month year lot bit more less better worse same last next".split()
)
_LONGEST, _REACH, _SOME = 6, 14, 0.4
_STOPS = frozenset({",", ";", ":", ".", "–", "—"})


class LostBehindAdjective(Rule):
    """``dependent the army``."""

    meta = Meta(
        code="WRD228",
        name="lost-behind-adjective",
        summary="A small word is lost behind an adjective, before what it is about.",
        why="You are dependent on an army and aware of a risk: no noun stands right behind such a word.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=20,
        source="Swan, Practical English Usage, 4th edition, section 212",
        bad=(
            Example("They are [[dependent]] the army for food.", fixed="They are dependent on the army for food."),
            "The insects were [[resistant]] most of the sprays.",
            "The ministry is well [[aware]] the problem and has sent two engineers.",
            "The family is [[grateful]] the nurses who cared for him.",
        ),
        good=(
            "They are dependent on the army, and were aware the problem had grown.",
            "They were grateful the nurses cared for him, and so proud a people.",
            "She was absent the whole week, and tired the next day; he was famous the world over.",
            "It was as similar a house as any.",
        ),
    )
    triggers = frozenset(_TAKES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands right behind each such word."""
        view = syntax(document)
        for at in view.tokens.where(*_TAKES):
            start = at + 1
            pleads = view.lower[at] == "guilty" and not _PLEADS.isdisjoint(view.lower[max(0, at - 2) : at])
            opens = _OPENS | {"NN", "NNS"} if pleads or view.lower[at] in _NEVER_BEFORE else _OPENS
            if start + 1 >= view.sentence_end(at) or view.tag[start] not in opens or view.lower[start] in _APART:
                continue
            preposition, clause = _TAKES[view.lower[at]]
            if _is_told(view, at) and _is_object(view, start, clause=clause):
                if pleads:
                    preposition = "to"
                span, use = view.tokens.span(at), f"{view.text[at]} {preposition}"
                yield self.found(span, f"A preposition is missing: write “{use}”.", fixes=(Fix.swap(span, use),))


def _is_told(view: SyntaxView, at: int) -> bool:
    """Whether a word is said of a subject, and is not compared: so proud a people."""
    link = view.before_adverbs(at - 1)
    link -= link > 0 and view.lower[link] == "not"
    if link <= view.sentence_start(at) or not view.text[at].islower():
        return False
    pleads = view.lower[at] == "guilty" and view.lower[link] in _PLEADS
    return (pleads or view.lower[link] in _LINKS) and {"so", "as", "too", "how", "that"}.isdisjoint(view.lower[link:at])


def _is_object(view: SyntaxView, start: int, *, clause: bool) -> bool:
    """Whether a noun phrase begins here that is no time, and no subject of a clause where one may stand."""
    last, end = view.sentence_end(start), start
    while end + 1 < min(last, start + _LONGEST) and view.tag[end + 1] in _PHRASE:
        end += 1
    while end > start and view.tag[end] in {"VBN", "VBG"}:
        end -= 1  # "the parasite blamed for it"
    if view.tag[start] == "JJS":
        return view.lower[start] == "most" and view.next_word(start) == "of"
    if view.tag[end] not in NOUNS or not _HOW.isdisjoint(view.lower[start : end + 1]) or is_time_phrase(view, end):
        return False
    counts = share(view.lower[end], Kind.TIME, Kind.AMOUNT) > _SOME and view.next_word(end) != "of"
    if counts or view.next_word(end) == "over":
        return False
    if not clause:
        return end + 1 >= last or view.tag[end + 1] not in FINITE
    return not _has_verb(view, end + 1, last)


def _has_verb(view: SyntaxView, start: int, last: int) -> bool:
    """Whether a verb follows before the clause closes: what stands before is its subject."""
    for k in range(start, min(start + _REACH, last)):
        if view.tag[k] in FINITE or view.tag[k] in {"VBN", "TO"}:
            return True
        if view.text[k] == "," and _closes_aside(view, k, last):
            return True
        if (
            view.text[k] in _STOPS
            or view.tag[k] in {"WP", "WDT"}
            or (view.lower[k] == "and" and view.next_tag(k) in FINITE)
        ):
            return False
    return False


def _closes_aside(view: SyntaxView, comma: int, last: int) -> bool:
    """Whether a comma opens an aside behind which a verb follows: confident his players, above all Ann Lee, are up."""
    close = next((k for k in range(comma + 1, min(comma + _REACH, last - 1)) if view.text[k] == ","), -1)
    return close > 0 and view.tag[close + 1] in FINITE
