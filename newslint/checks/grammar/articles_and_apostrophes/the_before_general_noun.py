"""“The” before what there is in general: "the inflation in the capital eased", "gave up the smoking"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_mass, lemmas, possible_tags
from newslint.lexicon.article_nouns import nouns_with
from newslint.lexicon.lists import words
from newslint.text import Document

_GENERAL = words("general-nouns")
_HABITS = words("general-nouns", "habit")
_DOING = frozenset(
    """give quit stop start ban avoid enjoy like love hate prefer oppose fight combat tackle promote forbid outlaw
    practise practice abandon leave resume encourage discourage reduce consume allow restrict""".split()
)
"""What one does with a habit; “up” and “out” may stand behind."""
_FREE = frozenset({"in", "at", "among", "since", "before", "after", "during", "as", "by", "across", "because", "or"})
_CLAUSES = frozenset({"which", "whom", "that", "who", "whose"})
_VEHICLES = frozenset({"train", "bus", "plane", "car", "ferry", "tram", "boat", "taxi", "bicycle", "coach", "ship"})
_TRAVELS = frozenset({"travel", "go", "come", "arrive", "return", "journey", "commute", "send"})
_CARRIES = frozenset("carry transport move leave haul ship deliver export import travel go come arrive bring".split())
"""What goods and people do by rail."""
_SENTENCES = frozenset({"life", "death", "prison", "jail", "imprisonment", "probation", "community"})
"""What people are sentenced to."""
_EVER = frozenset({"ever", "since", "any", "history", "so"})
_REACH = 4
_HOURS = ("noon", "midnight")


class TheBeforeGeneralNoun(Rule):
    """``the inflation eased``."""

    meta = Meta(
        code="GRM187",
        name="the-before-general-noun",
        summary="“The” stands before a noun for what there is in general.",
        why="Inflation, smoking and democracy take no article unless it is said which: the inflation of the 1970s.",
        severity=Severity.WARNING,
        fix_doubt=30,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 5.58 and 5.59",
        bad=(
            Example("[[The inflation]] in the capital eased in May.", fixed="Inflation in the capital eased in May."),
            "He gave up [[the smoking]] before his operation.",
            "The charity fights [[the poverty]] in rural areas.",
            Example("[[The most people]] in the village are over 60.", fixed="Most people in the village are over 60."),
            "Most of the wheat leaves by [[the rail]], a trader said.",
            "The judge sentenced both men to [[the life]] imprisonment.",
            "They travelled by [[the train]] to Prague.",
            "Two climbers died of [[the hypothermia]] before help came.",
        ),
        good=(
            "Inflation in the capital eased, and the inflation rate fell; the inflation of the 1970s was higher.",
            "She died of the cold, and he was treated for the malaria that he caught.",
            "He gave up smoking, and the driving that he saw was bad.",
            "The poverty they saw shocked them, as did the poverty in which they lived.",
            "Goods leave by the rail link, and he was sentenced to the prison of his own mind.",
            "It was the most people ever to have come, and he stood by the train.",
        ),
    )
    triggers = _GENERAL | _VEHICLES | {"most", "the"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each such noun."""
        view = syntax(document)
        for nouns, is_needless in ((_GENERAL, _is_general), (_HOURS, _is_hour)):
            for noun in view.tokens.where(*nouns):
                if view.previous_word(noun) == "the" and is_needless(view, noun):
                    yield self._finding(view, noun, noun)
        for lead, nouns, is_needless in (("by", _VEHICLES, _travels), *_LED):
            for noun in view.tokens.where(*nouns):
                if view.lower[noun - 2 : noun] == [lead, "the"] and is_needless(view, noun):
                    yield self._finding(view, noun, noun)
        yield from self._of_most_and_illness(view)

    def _of_most_and_illness(self, view: SyntaxView) -> Iterator[Finding]:
        """What somebody died of, and the most people."""
        for of in view.tokens.where(*(_ILL_WITH.keys() & view.tokens.index.keys())):
            if view.next_word(of) == "the" and _is_illness(view, of):
                yield self._finding(view, of + 2, of + 2)
        for most in view.tokens.where("most"):
            if view.previous_word(most) == "the" and _is_most(view, most):
                yield self._finding(view, most, most + 1)

    def _finding(self, view: SyntaxView, first: int, last: int) -> Finding:
        """Leave the article out."""
        span = view.tokens.span(first - 1, last + 1)
        words_left = view.document[view.tokens.span(first, last + 1)]
        use = words_left[0].upper() + words_left[1:] if view.text[first - 1].istitle() else words_left
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(span, f"No article before what is meant in general: write “{use}”.", fixes=(fix,))


def _is_general(view: SyntaxView, noun: int) -> bool:
    """Whether nothing behind a noun, and for a habit the verb before it, says that a certain one is meant."""
    end, after = view.sentence_end(noun), noun + 1
    if after >= end or view.tag[noun] not in {"NN", "NNS", "VBG"} or not view.text[noun].islower():
        return False
    opens = noun - 1 == view.sentence_start(noun)
    told = opens and view.tag[after] == "NNS" and "VBZ" in possible_tags(view.lower[after])
    told = told and view.next_tag(after) not in FINITE  # "the corruption charges went to court"
    habit = view.lower[noun] in _HABITS and view.tag[after] == "CD"
    closed = told or habit or view.tag[after] in FINITE | {"MD", ".", ","} or view.lower[after] in _FREE
    if not closed or (after + 1 < end and view.lower[after + 1] in _CLAUSES):
        return False
    if view.text[end - 1] not in {".", "”", '"'} or view.previous_word(noun - 1) in {"all", "of", "and", ","}:
        return False
    if view.lower[noun] not in _HABITS:
        return True
    first = max(view.sentence_start(noun), noun - _REACH)
    verb = next((k for k in range(noun - 2, first - 1, -1) if view.tag[k][:2] == "VB"), -1)
    return verb >= 0 and noun - verb <= _REACH - 1 and not _DOING.isdisjoint(lemmas(view.lower[verb]))


_ILL_WITH = {
    "of": frozenset({"die", "perish"}),
    "from": frozenset({"die", "suffer", "recover", "perish"}),
    "with": frozenset({"diagnose", "ill", "sick", "infect", "hospitalise", "hospitalize"}),
    "for": frozenset({"treat", "hospitalise", "hospitalize"}),
}
"""What is said of the ill, by the preposition behind it."""
_TELLING = frozenset({"of", "that", "which", "he", "she", "they"})
_GOES_ON = frozenset({"NN", "NNS", "POS", "HYPH", "VBN", "VBG", "NNP"})
_HAVE_ARTICLE = frozenset("flu plague cold heat same pain damage shock violence weather pandemic epidemic".split())


def _is_illness(view: SyntaxView, of: int) -> bool:
    """Whether somebody died of what is never counted, with nothing behind it that says which."""
    noun, end = of + 2, view.sentence_end(of)
    if of == view.sentence_start(of) or noun + 1 >= end or view.tag[noun] != "NN":
        return False
    if _ILL_WITH[view.lower[of]].isdisjoint(lemmas(view.lower[of - 1])) or view.lower[noun] in _HAVE_ARTICLE:
        return False
    word = view.lower[noun]
    ill = is_mass(word) or word.endswith(("ia", "itis", "osis", "emia", "ism")) or word in nouns_with("general")
    return ill and view.lower[noun + 1] not in _TELLING and view.tag[noun + 1] not in _GOES_ON


_BEFORE_HOURS = frozenset("by at before after until till around about from since past towards".split())


def _goes_by_rail(view: SyntaxView, noun: int) -> bool:
    """Whether something is carried by "the rail", and no other noun follows that it describes."""
    first = max(view.sentence_start(noun), noun - _FAR)
    carried = any(not _CARRIES.isdisjoint(lemmas(view.lower[k])) for k in range(first, noun - 2))
    return carried and view.next_tag(noun) not in _GOES_ON and view.next_word(noun) != "of"


def _is_sentence(view: SyntaxView, noun: int) -> bool:
    """Whether somebody is sentenced to "the life" or "the death", and nothing says which."""
    condemned = view.lower[noun - 3] in {"sentenced", "condemned", "sentences"} or (
        view.tag[noun - 3] in {"NNS", "NNP", "NN", "PRP"}
        and not {"sentenced", "condemned"}.isdisjoint(
            view.lower[max(view.sentence_start(noun), noun - _REACH - 3) : noun - 3]
        )
    )
    last = noun + (view.next_word(noun) in {"imprisonment", "service", "sentence"})
    return condemned and view.tag[noun] == "NN" and view.next_word(last) not in {"of", "that", "which", "where"}


_FAR = 8


def _is_on(view: SyntaxView, noun: int) -> bool:
    """Whether people go on "the strike", or are on "the bail", and nothing says which."""
    goes = not _GOES_ON_IT.isdisjoint(lemmas(view.lower[noun - 3]))
    return goes and (view.next_tag(noun) in {".", ","} or view.next_word(noun) in {"on", "in", "from", "over", "for"})


_GOES_ON_IT = frozenset({"go", "be", "walk", "come", "remain", "stay", "free", "release"})
_LED = (
    ("on", frozenset({"strike", "bail"}), _is_on),
    ("by", frozenset({"rail"}), _goes_by_rail),
    ("to", _SENTENCES, _is_sentence),
)
"""Words, the nouns behind them and "the", and how to tell that the article is needless."""


def _is_hour(view: SyntaxView, noun: int) -> bool:
    """Whether an hour stands behind a preposition, and describes no other noun: by the noon."""
    led = noun - 2 >= view.sentence_start(noun) and view.lower[noun - 2] in _BEFORE_HOURS
    return led and view.next_tag(noun) not in _GOES_ON | {"JJ", "CD"} and view.text[noun].islower()


def _travels(view: SyntaxView, noun: int) -> bool:
    """Whether somebody goes by a vehicle, and nothing says which."""
    first = max(view.sentence_start(noun), noun - _REACH)
    goes = any(not _TRAVELS.isdisjoint(lemmas(view.lower[k])) for k in range(first, noun - 2))
    return goes and (view.next_word(noun) in {"to", "from", "and", "in", "on"} or view.next_tag(noun) in {".", ","})


def _is_most(view: SyntaxView, most: int) -> bool:
    """Whether “the most people are” opens a sentence, and no record is told."""
    first, end = view.sentence_start(most), view.sentence_end(most)
    if most != first + 1 or view.next_tag(most) != "NNS" or not _EVER.isdisjoint(view.lower[most:end]):
        return False
    behind = view.tag[most + 2 : min(end, most + 6)]
    return "VBP" in behind or not {"are", "were", "have"}.isdisjoint(view.lower[most + 2 : min(end, most + 6)])
