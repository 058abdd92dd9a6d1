"""``three robot``, ``many official``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import TIMES, NounPhrase, SyntaxView, syntax
from newslint.language.words.morphology import frequency, is_collective, is_verb, plural, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.article_nouns import nouns_with
from newslint.lexicon.numerals import STRETCHES, TENS, UNCOUNTED, UNITS
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_NUMBERS = {*UNITS, *TENS} - {"zero", "one"}
_MANY = frozenset("many several few both various numerous multiple countless dozen".split())
_CALLED = frozenset({"101", "111", "800", "900", "911", "999"})
_BEFORE_OTHER_FIGURES = NOUNS | {"CD", "DT", "#", "$", "POS", "JJ"}
"""Telephone numbers that stand for a service: 911 call."""
_ORDERED = frozenset("next last past previous first following all other".split())
"""Adjectives before a figure that counts: "the next 10 years"."""
_SPARED_BEFORE = frozenset("a an the this that each every another one no any nearly".split())
_PHRASES = [["NN"], ["NNS"], ["NNP"], ["JJ"], ["VBN"], ["HYPH"], ["CD"]]
_LEVELS = frozenset(
    "level stage phase category grade tier type class chapter group number no day week step part".split()
)
"""What a figure after it names and does not count: stage 6, day one."""
_PARTS_CLAUSES = frozenset({",", ":", "CC", ".", "WDT", "WP", "WRB", "-LRB-", "-RRB-"})
_FINITE_OR_MARK = FINITE | {".", ","}
_LIKELY = 0.1
"""How likely, 0 to 1, the detector of slips must find the plural: a second, independent opinion."""
_SURELY = 0.8
"""How likely where the words around allow another reading: "three passenger and injured nine"."""
_OPENING = frozenset("(“\"'‘—–")
_LARGE = lazy_regex(r"\d{1,3}(?:,\d{3})+|\d{1,3}")
_KINDS = frozenset({"kind", "sort", "type"})
_TAKEN = frozenset("many most all some none several which".split())
"""What is taken out of a number of things."""
_DESCRIBING = frozenset({"JJ", "JJR", "JJS", "VBN", "RB", "RBS"})
_CLOSES = frozenset({"IN", ".", ",", "WDT", "WP", "TO", "VBD", "MD"})
_HALF = 0.4
_OFTEN = 0.75
"""By how much the plural may be rarer than the singular, as a power of ten."""
_WHEN = frozenset({"last", "this", "next", "every"})
_TOGETHER = frozenset({"crew", "staff", "cast"})
"""What counts its people where a number stands before it: 23 crew."""


class CountedSingular(Rule):
    """A singular noun after a word that counts several."""

    meta = Meta(
        code="GRM302",
        name="counted-singular",
        summary="A noun that is counted stands in the plural.",
        why="After a number above one, or many, several, few, both, the noun needs its plural ending.",
        severity=Severity.ERROR,
        doubt=5,
        fix_doubt=60,
        scope="sentence",
        bad=(
            "The coach named [[three player]] for the final.",
            "The crash killed [[three passenger]] and injured nine.",
            "She spoke to [[several local official]] about the road.",
            "They tested all [[46 pump]] at the works.",
            "There were cracks in 14 of the [[22 beam]] in the hall.",
            "The work will take the next [[10 year]], he said.",
            "The group lost [[both candidate]] in May.",
            "They waited for [[three and a half year]].",
            "He served a [[two and a half year]] term.",
            "The [[two suspect]], both of whom are 19, were held.",
        ),
        good=(
            "The coach named three players for the final.",
            "She spoke to several local officials about the road.",
            "Many a farmer lost his crop, and all 23 crew of the tanker are safe.",
            "The five-year plan was approved by two thirds majority vote.",
            "The offer appealed to both country and club.",
            "Of the nine members, two left. Many boast of their success, and many tree sits have ended.",
            "Some 23,000 die each year, and three of the five hurt work there.",
            "Two of the six shot are still in hospital, and one of the nine cut is a nurse.",
            "About 400 work at the mine, and some 2,000 vote by post.",
            "The storm was a Level 3 out of 5 risk, and the city went to stage 6 load shedding.",
            "They own 2,000 active official, campaign and personal accounts, and 600 government run shops.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the head of each phrase that a number opens."""
        view = syntax(document)
        for at in view.tokens.where(*_NUMBERS, *_MANY):
            yield from self._phrase(view, at)
        for at in view.tokens.where("half"):
            yield from self._and_a_half(view, at)
        for at in tags(document).where("CD").tolist():
            text = view.text[at]
            if text[0].isdigit() and _LARGE.fullmatch(text) and text not in {"1", "0"} | _CALLED:
                yield from self._phrase(view, at, figure=True)

    def _and_a_half(self, view: SyntaxView, at: int) -> Iterator[Finding]:
        """A singular behind “three and a half”."""
        noun = at + 1
        if at < 3 or view.lower[at - 2 : at] != ["and", "a"] or view.tag[at - 3] != "CD":
            return
        if noun + 1 >= view.sentence_end(at) or view.lower[noun] not in STRETCHES or view.next_tag(noun) == "HYPH":
            return
        many = plural(view.lower[noun])
        if view.next_tag(noun) in {"NN", "NNS", "JJ"} and view.previous_tag(at - 3) in {"DT", "PRP$"}:
            span = view.tokens.span(at - 3, noun + 1)
            use = "-".join(view.text[at - 3 : noun + 1])
            fix = Fix.swap(span, use)
            yield self.found(span, f"These words are one adjective: write “{use}”.", fixes=(fix,))
        elif view.next_tag(noun) not in {"NN", "NNS", "JJ", "POS"}:
            span = view.tokens.span(at - 3, noun + 1)
            fix = Fix.swap(view.tokens.span(noun), many)
            yield self.found(span, f"“{view.text[at - 3]} and a half” is more than one: write “{many}”.", fixes=(fix,))

    def _phrase(self, view: SyntaxView, at: int, *, figure: bool = False) -> Iterator[Finding]:
        """The finding for a phrase that token ``at`` opens, if it is one."""
        if not _counts(view, at, figure=figure) or (not figure and _stands_alone(view, at)):
            return
        group = view.noun_phrase(at) or _before_time(view, at)
        if group is None:
            return
        head = group.head
        word = view.lower[head]
        if (
            view.certainly_singular(head, counted=True)
            and word not in UNCOUNTED | _TOGETHER
            and not _shares_noun(view, at, head)
            and self._is_meant(view, at, head)
        ):
            many = plural(word)
            yield self.found(
                view.tokens.span(at, head + 1),
                f"“{view.text[at]}” counts more than one: write “{many}”.",
                fixes=(Fix.swap(view.tokens.span(head), many),),
            )

    def _is_meant(self, view: SyntaxView, at: int, head: int) -> bool:
        """Whether a noun hardly ever stands alone in the singular, or the detector would write the plural."""
        compound = self._compound(view, at, head)
        described = all(view.tag[k] in _DESCRIBING for k in range(at + 1, head))
        word = view.lower[head]
        if view.lower[at] == "both" and head == at + 1 and view.next_tag(head) in {"VBD", "VBZ", "MD"}:
            return not compound
        closed = view.next_tag(head) in _CLOSES or view.next_word(head) in _WHEN
        plain = described and closed and word in nouns_with("article")
        if plain and not compound and not (is_collective(word) or share(word, Kind.GROUP) > _HALF):
            return True
        ends = view.next_tag(head) in {",", "."} or view.next_word(head) in _WHEN
        often = head == at + 1 and ends and frequency(plural(word)) >= frequency(word) - _OFTEN
        if (
            often
            and (not compound or view.previous_tag(at) == "IN")
            and view.tag[at] == "CD"
            and share(word, Kind.GROUP, Kind.QUALITY) <= _HALF
        ):
            return True
        return bool(edit_tags(view.document).likely([head], "noun-number", _SURELY if compound else _LIKELY))

    def _compound(self, view: SyntaxView, at: int, head: int) -> bool:
        """Whether the counting word belongs to something else than the head of the phrase."""
        word, after = view.lower[head], view.next_word(head)
        if (
            len(word) < 3
            or word == "left"
            or word.endswith(("osis", "itis", "ing"))
            or "sclerosis" in view.lower[at:head]
        ):
            return True
        if after == "," and _tells_of_them(view, head):
            return False
        if after == "," and "JJ" in possible_tags(word):
            return True  # "2,000 official, campaign and personal accounts"
        if view.next_tag(head).startswith("VB") and "NNS" in view.tag[head + 2 : head + 4]:
            return True  # "600 government run shops"
        if after in {"and", "or"} and view.tag[head + 2 : head + 3] in _PHRASES:
            return True
        if view.previous_word(at) in {"the", "those", "these"} and head == at + 1 and "VBN" in possible_tags(word):
            return True  # "two of the five shot"
        return _may_be_verb(view, at) if head == at + 1 else _compound_between(view, at, head)


def _before_time(view: SyntaxView, at: int) -> NounPhrase | None:
    """One noun with “last year” or the like right behind it, which is no part of its phrase."""
    near = at + 3 < view.sentence_end(at) and view.lower[at + 2] in _WHEN and view.lower[at + 3] in TIMES
    return NounPhrase(at + 1, at + 1) if near and view.tag[at + 1] == "NN" else None


def _shares_noun(view: SyntaxView, at: int, head: int) -> bool:
    """Whether a plural comes only after another noun: "many state and local codes", "both country and club"."""
    after = view.next_word(head)
    if view.lower[head] in _KINDS and after == "of":
        return True  # "various type of wood": a rule of its own
    if after in {"and", "or"} and view.tag[head + 2 : head + 3] in _PHRASES and view.tag[head + 2] != "VBN":
        return True
    return (view.lower[at] == "both" and "and" in view.lower[head + 1 : head + 12]) or _leads_to_plural(view, head)


def _leads_to_plural(view: SyntaxView, head: int) -> bool:
    """Whether a plural follows, or what can be nothing else as its verb comes after it: "many tree sits have ended"."""
    after = view.next_word(head)
    return "NNS" in possible_tags(after) or (after.endswith("s") and view.next_tag(head + 1) in FINITE)


def _compound_between(view: SyntaxView, at: int, head: int) -> bool:
    """Whether what stands between number and head goes with the number: a time, a measure, part of a name."""
    between = range(at + 1, head)
    if any(
        view.tag[k] in {"CD", "HYPH", "NNS", "NNPS"}
        or view.lower[k] in UNCOUNTED
        or view.lower[k] in STRETCHES
        or view.lower[k] in {"last", "next", "this", "past"}
        for k in between
    ):
        return True
    if view.tag[at + 1] == "VBN" and head == at + 2:
        return True  # "both had trouble"
    # "the two party system", "747 Jumbo jet": a compound that wants a hyphen, or a name
    named = view.previous_tag(at) in {"DT", "PRP$", "JJ", *NOUNS} or view.tag[at + 1] == "NNP"
    return view.tag[at + 1] in NOUNS and named


def _stands_alone(view: SyntaxView, at: int) -> bool:
    """Whether "many" is the subject itself, of a verb that may look like a noun: "Many boast of their success"."""
    if at != view.sentence_start(at) or view.lower[at] not in _MANY or not is_verb(view.next_word(at)):
        return False
    return view.next_tag(at + 1) in {"IN", "DT", "PRP$"} and _lacks_verb(view, at, at + 1)


_TOLD_OF = frozenset({"both", "who", "whose", "all", "neither", "aged", "none"})


def _tells_of_them(view: SyntaxView, noun: int) -> bool:
    """Whether the words behind a noun and its comma tell of several: "the two suspect, both of whom"."""
    return noun + 2 < view.sentence_end(noun) and view.lower[noun + 2] in _TOLD_OF


def _may_be_verb(view: SyntaxView, at: int) -> bool:
    """Whether the noun right after the counting word may be a verb: "many work the land", "what many thought"."""
    noun = at + 1
    if not is_verb(view.lower[noun]):
        return False
    if view.next_tag(noun) == "," and _tells_of_them(view, noun):
        return False  # "the two suspect, both of whom were"
    if view.lower[at] not in _MANY:
        return view.next_tag(noun) in {"DT", "PRP", "PRP$", "TO"} or _lacks_verb(view, at, noun)
    if view.previous_tag(at) == "IN" or view.previous_word(at) == "a":
        return False
    if view.lower[at] == "both" and view.previous_tag(at) in {"VB", "VBD", "VBZ"}:
        return False
    return view.lower[noun] == "thought" or view.next_tag(noun) not in _FINITE_OR_MARK


def _lacks_verb(view: SyntaxView, at: int, noun: int) -> bool:
    """Whether the clause has no verb but the noun, which must be it then: "about 400 work at the mine"."""
    first, last = at, noun + 1
    while first > view.sentence_start(at) and view.tag[first - 1] not in _PARTS_CLAUSES:
        first -= 1
    while last < view.sentence_end(at) and view.tag[last] not in _PARTS_CLAUSES:
        last += 1
    if last - first == 2 and last < view.sentence_end(at) and view.tag[last] == ",":
        return False  # a list
    return FINITE.isdisjoint(view.tag[first:at]) and FINITE.isdisjoint(view.tag[noun + 1 : last])


def _counts(view: SyntaxView, at: int, *, figure: bool) -> bool:
    """Whether a word or figure counts the noun after it, and is not part of a name, a date, a score or a compound."""
    before, tag = view.previous_word(at), view.previous_tag(at)
    if view.tag[at] not in {"CD", "JJ", "DT", "PDT"} or (before and view.text[at][0].isupper()):
        return False
    if view.tokens.adjacent(at) or (at and view.tokens.adjacent(at - 1) and view.text[at - 1] not in _OPENING):
        return False
    whole = before == "the" and _is_of_a_part(view, at - 1)
    if figure and tag in _BEFORE_OTHER_FIGURES and before not in _ORDERED and not whole:
        return False
    if (
        tag in {"NNP", "NNPS", "CD"}
        or before in _LEVELS
        or (before == "of" and at > 1 and view.lower[at - 2] == "out")
        or (before in {"to", "by", "and"} and at > 1 and view.tag[at - 2] == "CD")
    ):
        return False
    if before in _SPARED_BEFORE:
        return whole or (not figure and (before == "the" or (before == "a" and view.lower[at] in {"few", "dozen"})))
    return view.lower[at] != "dozen" or tag == "CD" or before in _SPARED_BEFORE


def _is_of_a_part(view: SyntaxView, the: int) -> bool:
    """Whether "the" stands behind "of" and a number or the like: nine of the 31 flats."""
    if the - 2 < view.sentence_start(the) or view.lower[the - 1] != "of":
        return False
    return view.tag[the - 2] in {"CD", "DT"} or view.lower[the - 2] in _TAKEN
