"""``posted loss of $48m``, ``for second year running``, ``within month``: one of several, without its article."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS, VERBS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.indefinite_article import indefinite_article
from newslint.language.words.morphology import is_mass, is_noun, number
from newslint.language.words.noun_kinds import Kind, is_surely, share
from newslint.lexicon.numerals import STRETCHES
from newslint.story.parts_of_copy import parts_of_copy
from newslint.story.spoken_amounts import ORDINALS
from newslint.text import Document

_HELD = frozenset(
    """care use advantage notice hold charge sight track control possession command word part leave fun heed stock aim
    revenue profit turnover income debt capital investment funding
    note custody delivery duty tax rent interest excise receipt ownership account cognisance count death lack
    half""".split()
)
"""Nouns that make one with a verb and "of" (took charge of two camps), and money that business copy has bare."""
_LEADS = frozenset({"with", "after", "despite", "including"})
_MEASURED = frozenset(
    "margin factor average ratio majority cost price speed height depth temperature distance combination".split()
)
"""What a preposition leads to, and which is so much: by margin of 52 to 47, at speed of 60mph."""
_AT = frozenset({"by", "at", "from", "for", "with", "to", "over", "in"})
_MONEY = frozenset({"$", "£", "€", "%", "percent", "cent", "pc"})
_DESCRIBING = frozenset({"JJ", "JJR", "VBN", "RB"})
_UNITS = STRETCHES | {"time", "half", "quarter", "season", "term", "round", "attempt", "innings", "minute", "spell"}
_WHEN = frozenset("for in on at since after before during by from until to within lost won".split())
_GOES_ON = NOUNS | {"HYPH", "POS", "CD", "VBN", "VBG", "JJ"}
_CLOSES = frozenset({".", ",", "IN", "TO", "CC", "RB", "VBG", "MD", "VBD", "VBZ"})
_TURNS = frozenset(ORDINALS)
_SOME = 0.2
_FREE = frozenset({"first", "last"})


class ArticleBeforeAmount(Rule):
    """``posted loss of $48m``."""

    meta = Meta(
        code="GRM189",
        name="article-before-amount",
        summary="A loss of so much, a second year or a month stands without its article.",
        why="What can be counted has an article: a loss of $48m, for the third time, within a month.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        fields=("standfirst", "dateline", "body", "caption"),
        source="Swan, Practical English Usage, 4th edition, section 12",
        bad=(
            Example("The mill posted [[loss]] of $48m.", fixed="The mill posted a loss of $48m."),
            "For [[second]] year running, the fair was shut.",
            "The team lost for [[third]] time in May.",
            "The law comes into force within [[month]].",
            "The court imposed [[fine]] of $200.",
            "The bill passed by [[margin]] of 52 to 47.",
        ),
        good=(
            "The mill posted a loss of $48m for the second year running.",
            "He took charge of two camps, and made use of 20 tents. The law was in force within a month.",
            "The team led from first to last. It was in second place, and at first sight the law was clear.",
            "The firm had revenue of $2m and growth of 5% in second-quarter sales.",
        ),
    )  # fmt: skip
    triggers = frozenset({"of", "within"}) | _TURNS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at nouns before what they come to, at ordinals and behind "within"."""
        view = syntax(document)
        for of in view.tokens.where("of"):
            start = _bare_amount(view, of)
            if start > 0:
                yield from self._finding(view, start, indefinite_article(view.text[start]) or "a")
        for ordinal in view.tokens.where(*_TURNS):
            if _is_bare_turn(view, ordinal):
                yield from self._finding(view, ordinal, "the")
        for within in view.tokens.where("within"):
            unit = within + 1
            bare = unit < view.sentence_end(within) and view.lower[unit] in STRETCHES and view.tag[unit] == "NN"
            if bare and view.next_tag(unit) in _CLOSES:
                yield from self._finding(view, unit, indefinite_article(view.text[unit]) or "a")

    def _finding(self, view: SyntaxView, start: int, article: str) -> Iterator[Finding]:
        """Put an article before a token, in a sentence of the running text."""
        if not parts_of_copy(view.document).in_whole_sentences(view.tokens.start_of(start)):
            return
        span = view.tokens.span(start)
        fix = Fix.insert(f"Write “{article}”", span.start, f"{article} ", Safety.UNSAFE)
        yield self.found(span, f"An article is missing: write “{article} {view.text[start]}”.", fixes=(fix,))


def _bare_amount(view: SyntaxView, of: int) -> int:
    """Where the phrase of a bare noun begins that comes to some money or a number; -1 where none does."""
    noun, first = of - 1, view.sentence_start(of)
    if noun <= first or of + 2 >= view.sentence_end(of) or view.tag[noun] not in {"NN", "JJ"}:
        return -1
    much = not _MONEY.isdisjoint(view.lower[of + 1 : of + 4])
    if not much and view.tag[of + 1] != "CD":
        return -1
    if view.lower[noun] in _HELD or not _is_counted_noun(view, noun) or is_surely(view.lower[noun], Kind.PERSON):
        return -1
    start = noun
    while start > first and view.tag[start - 1] in _DESCRIBING and view.text[start - 1].islower():
        start -= 1
    before = start - 1
    if before <= first or not view.text[before].islower():
        return -1
    led = view.tag[before] in VERBS - {"VBG", "VBN"} or _is_active(view, before)
    told = start == noun and view.lower[noun] in _MEASURED and view.lower[before] in _AT
    return start if led or told or (much and view.lower[before] in _LEADS) else -1


def _is_counted_noun(view: SyntaxView, noun: int) -> bool:
    """Whether a word is a noun in the singular that is counted, or what passes for an adjective is ("a fine")."""
    if view.tag[noun] == "NN":
        return view.certainly_singular(noun, counted=True) and not is_mass(view.lower[noun])
    word = view.lower[noun]
    return is_noun(word) and number(word) == "sing" and share(word, Kind.MONEY) > _SOME


def _is_active(view: SyntaxView, participle: int) -> bool:
    """Whether a participle is active: behind "have", or "be" and with -ing."""
    helper = view.lower[view.before_adverbs(participle - 1)]
    if view.tag[participle] == "VBN":
        return helper in {"has", "have", "had", "having"}
    return view.tag[participle] == "VBG" and helper in {"is", "are", "was", "were", "been"}


def _is_bare_turn(view: SyntaxView, ordinal: int) -> bool:
    """Whether an ordinal and a time stand bare behind a preposition, and the phrase ends there."""
    unit = ordinal + 1
    if unit + 1 >= view.sentence_end(ordinal) or view.previous_word(ordinal) not in _WHEN:
        return False
    if view.tag[unit] != "NN" or view.lower[unit] not in _UNITS or not view.text[ordinal].islower():
        return False
    if view.lower[ordinal] in _FREE and view.lower[unit] not in {"time", "half", "quarter"}:
        return False
    if view.lower[unit] == "minute" or view.tokens.adjacent(unit):
        return view.next_tag(unit) == "."
    return view.next_tag(unit) not in _GOES_ON - {"VBG"} or view.next_word(unit) == "running"
