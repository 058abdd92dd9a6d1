"""An adverb where a verb of being leads to an adjective: "her condition remained stably", "the crowd grew angrily"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.grammar.pronouns_and_comparison._adjectives_due import adjective_due, adjectives_due
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, is_noun
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.text import Document

_STATES = frozenset({"remain", "stay", "seem", "become"})
_SENSES = frozenset({"sound", "taste", "smell", "look", "feel"})
_FORMS: Mapping[str, str] = {
    form: verb
    for verb in (*_STATES, *_SENSES, "grow")
    for tag in ("VB", "VBZ", "VBD", "VBN", "VBP", "VBG")
    for form in inflect(verb, tag)
}
_FREE = frozenset(
    """largely mostly mainly partly entirely wholly solely completely totally squarely clearly only already hardly
    barely nearly purely simply suddenly directly perfectly fully increasingly constantly permanently temporarily
    finally widely currently generally usually relatively equally indefinitely briefly locally obviously apparently
    reportedly allegedly supposedly possibly probably certainly surely really exactly roughly merely literally
    publicly privately officially legally illegally voluntarily physically happily comfortably peacefully safely
    quietly early daily weekly monthly nightly initially originally eventually gradually quickly rapidly slowly
    steadily recently lately previously subsequently consequently similarly likewise especially particularly
    accordingly closely strongly deeply keenly differently badly loudly exponentially significantly considerably
    dramatically substantially sharply noticeably visibly markedly overwhelmingly predominantly primarily exclusively
    principally essentially basically effectively technically theoretically virtually practically ultimately namely
    carefully briefly shortly
    family supply reply ally rally assembly july italy fly bully belly jelly likely unlikely friendly lonely lovely
    ugly silly elderly deadly costly orderly lively homely worldly kindly sickly unfriendly poorly only early""".split()
)
"""Words in -ly that are no adverbs of how something is, or may stand behind such a verb."""
_NO_MANNER = _FREE - frozenset(
    """carefully quietly peacefully safely strongly deeply badly loudly slowly rapidly quickly steadily differently
    gradually happily comfortably""".split()
)
_STEADY = frozenset({"remain", "stay"})
_KEPT = frozenset({"steadily"})
_SENSED = frozenset({"badly", "differently", "strongly"})
_WHEN = SUBORDINATORS | {"during", "despite", "throughout", "overnight"}
_CLOSES = frozenset({".", ",", ";", "and", "but", ""})
_DOES = frozenset({"safely", "easily", "dangerously", "impossibly"})
_MOSTLY = 0.7


class AdverbAfterLinkingVerb(Rule):
    """``her condition remained stably``."""

    meta = Meta(
        code="GRM549",
        name="adverb-after-linking-verb",
        summary="Behind “remain”, “become”, “seem” or the like stands an adverb instead of an adjective.",
        why="These verbs say what somebody or something is, not how it is done: her condition remained stable.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: adjectives without nouns; link verbs",
        bad=(
            Example(
                "Her condition remained [[critically]] on Sunday.", fixed="Her condition remained critical on Sunday."
            ),
            Example("The water is not [[safely]] to drink.", fixed="The water is not safe to drink."),
            "The soup tasted [[strangely]], two guests said.",
            "The crowd grew [[angrily]] when the gates were shut.",
            "Officials described the talks as [[constructively]].",
            "The reply of the bank was [[slowly]] and confused.",
            "The panel found his conduct [[unacceptably]], it said.",
            "The firm printed its [[annually]] report in May.",
            "It was [[essentially]] that they came.",
        ),
        good=(
            "Her condition remained critical, and the firm remains largely in local hands.",
            "The crowd grew rapidly, and the minister felt strongly about it.",
            "He stayed briefly in May, became increasingly ill and looked closely at the map.",
            "The water is safe to drink, and the path is only to be used in summer.",
            "The talks were described as highly useful, and found quickly. It is only that he was slowly recovering.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such verb."""
        view, told = syntax(document), set()
        for verb in view.tokens.where(*_FORMS):
            at = verb + 1
            if at + 1 < view.sentence_end(verb) and view.lower[at].endswith("ly") and _is_told_so(view, verb, at):
                told.add(at)
                yield from self._finding(view, at)
        for at in view.tokens.where(*_DOES):
            before = view.before_adverbs(at - 1)
            infinitive = view.next_word(at) == "to" and view.tag[at + 2 : at + 3] == ["VB"]
            if infinitive and view.lower[before] in BE | {"be"} and view.lower[at + 2] != "be":
                told.add(at)
                yield from self._finding(view, at)

        found = tags(document)
        adverbs = found.mask("RB")[:-1] & found.mask("NN", ".", ",", "RB", "TO")[1:]
        for at in adverbs.nonzero()[0].tolist():
            manner = view.lower[at].endswith("ly") and view.lower[at] not in _NO_MANNER and view.text[at].islower()
            if manner and (_describes_noun(view, at) or _is_predicate(view, at)):
                told.add(at)
                yield from self._finding(view, at)
        for at, use in adjectives_due(view, found):
            if at not in told:
                span = view.tokens.span(at)
                message = f"An adjective belongs here: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))

    def _finding(self, view: SyntaxView, at: int) -> Iterator[Finding]:
        """Put the adjective there."""
        use = adjective_due(view.lower[at])
        if use:
            span = view.tokens.span(at)
            message = f"An adjective belongs here: write “{use}”."
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_told_so(view: SyntaxView, verb: int, at: int) -> bool:
    """Whether a verb is one of being here, and its clause ends behind the adverb, or goes on with a time."""
    word, plain = view.lower[at], _FORMS[view.lower[verb]]
    if view.tag[at] != "RB" or view.tag[verb][:2] != "VB" or not view.text[at].islower():
        return False
    kept = (word in _KEPT and plain in _STEADY) or (word in _SENSED and plain in {"smell", "taste"})
    if word in _FREE and not kept:
        return False
    if not _closes(view, at, plain):
        return False
    if plain in _STATES:
        return True
    if view.tag[verb] == "VBN" and view.lower[view.before_adverbs(verb - 1)] in BE | {"been", "be"}:
        return False  # "was felt broadly"
    subject = view.tree.subject_of(verb)
    if subject < view.sentence_start(verb) or view.tag[subject] not in {"NN", "NNS"}:
        return False
    person = share(view.lower[subject], Kind.PERSON, Kind.GROUP, Kind.ANIMAL)
    return person > _MOSTLY if plain == "grow" else person < 1 - _MOSTLY


def _closes(view: SyntaxView, at: int, plain: str) -> bool:
    """Whether nothing but a time or a new clause follows an adverb."""
    after = view.next_word(at)
    if after in _CLOSES or after in _WHEN or after in CALENDAR:
        return True
    if at + 2 >= view.sentence_end(at):
        return False
    if after == "to" and plain == "seem":
        return view.tag[at + 2] in {"PRP", "NNS"}
    return after in {"on", "in", "at", "for"} and (
        view.lower[at + 2] in CALENDAR or view.tag[at + 2] == "CD" or view.lower[at + 2] in {"night", "dawn", "noon"}
    )


def _describes_noun(view: SyntaxView, at: int) -> bool:
    """Whether an article stands before an adverb, and a noun that ends its phrase behind: a very carefully driver."""
    noun, before = at + 1, at - 1 - (view.previous_word(at) in _VERY)
    if noun + 1 >= view.sentence_end(at) or before < view.sentence_start(at) or view.tokens.adjacent(at):
        return False
    ends = view.next_tag(noun) in {".", ",", "IN", "VBD", "VBZ", "WP", "CC"}
    return ends and view.lower[before] in {"a", "an"} and view.tag[noun] == "NN" and is_noun(view.lower[noun])


def _is_predicate(view: SyntaxView, at: int) -> bool:
    """Whether “be” leads to nothing but an adverb: the talks were successfully, not strongly enough to."""
    be = at - 1
    while be > view.sentence_start(at) and view.lower[be] in _VERY | {"not", "still"}:
        be -= 1
    if view.lower[be] not in BE or be == view.sentence_start(at) or view.tag[be - 1] not in {"NN", "NNS", "PRP"}:
        return False
    if view.lower[be - 1] in {"that", "this", "what", "it", "there"}:
        return False
    able = view.next_word(at) == "to" and view.previous_word(at) == "too"
    return (able or view.next_word(at) in {".", ",", "enough"}) and view.text[view.sentence_end(at) - 1] == "."


_VERY = frozenset({"very", "too", "so", "quite", "rather"})
