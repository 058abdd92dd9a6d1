"""``The accident was happened``, ``the comet will be appeared``, ``the talks were taken place``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.grammar.verb_forms._stranded import may_close_clause
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, is_adjective
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.lists import words
from newslint.lexicon.transitives import intransitives, without_object
from newslint.text import Document
from newslint.util.records import NamedTuple

_BE = words("auxiliaries", "be") - {"being", "am"}
_TAGS = {"is": "VBZ", "are": "VBP", "was": "VBD", "were": "VBD", "be": "VB", "been": "VBN"}
_BARE = frozenset({"come", "become"})
"""Participles that are the plain form as well: the thing to do is come."""
_LEFT = frozenset({"fallen", "risen"})
"""Participles that may be adjectives, unless it is told how far: the fallen king, prices were fallen by a tenth."""
_BREAK_OUT = frozenset(
    "fire fires war wars fighting violence clashes riot riots fight row blaze epidemic protest protests panic".split()
)
"""What breaks out by itself."""
_SOME = 0.3
_FAR = frozenset({"by", "to", "from", "sharply"})


class _Passive(NamedTuple):
    """The verb of a participle, and the words behind it with which it is none."""

    verb: str
    but: frozenset[str]


def _passives() -> Iterator[tuple[str, _Passive]]:
    """The participles of verbs without a passive, with the verbs."""
    for verb, but in intransitives().items():
        for form in inflect(verb, "VBN"):
            yield form, _Passive(verb, but)


_LED = {
    form: verb
    for verb in {*without_object(), "complain", "wait", "protest"}
    - {
        *intransitives(),
        "step",
        "side",
        "function",
        "specialize",
        "specialise",
        "capitalize",
        "capitalise",
        "rein",
        "volunteer",
        "graduate",
    }
    for form in inflect(verb, "VBN")
    if not is_adjective(form)
}
"""Participles of verbs that want a preposition, with the verbs: nothing is passive about one that has its object."""
_OBJECTS = frozenset({"DT", "PRP$", "NNP", "NNS", "NN", "JJ", "CD", "VBG", "WRB"})


_PARTICIPLES: Mapping[str, _Passive] = dict(_passives())


class PassiveOfIntransitive(Rule):
    """A verb that takes no object in the passive."""

    meta = Meta(
        code="GRM408",
        name="passive-of-intransitive",
        summary="A verb that takes no object stands in the passive.",
        why="Things happen, occur and appear; nobody happens them, so there is no passive.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, section 60",
        bad=(
            Example("The accident [[was happened]] on Monday.", "The accident happened on Monday."),
            Example(
                "He has [[been died]] for a year, and the guests [[were arrived]].",
                "He has died for a year, and the guests arrived.",
            ),
            Example("A loss has [[been resulted]] from the sale.", "A loss has resulted from the sale."),
            Example("The comet will [[be appeared]] at dawn.", "The comet will appear at dawn."),
            Example("The land [[is belonged]] to the crown.", "The land belongs to the crown."),
            Example("The cook had [[been complained]] about the noise.", "The cook had complained about the noise."),
            Example("The talks [[were taken place]] in Oslo.", "The talks took place in Oslo."),
        ),
        good=(
            "The accident happened on Monday.",
            "The loss was dissolved; it resulted from the sale.",
            "He was resigned to the loss, and a deal was arrived at. The king is fallen.",
            "The noise was complained about for years, and the plan was disagreed with by most.",
            "What the problem was became clear, and all they had to do was come.",
        ),
    )

    triggers = frozenset(_PARTICIPLES) | frozenset(_LED) | {"taken", "broken"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word before each such participle."""
        view = syntax(document)
        for at in view.tokens.where(*_PARTICIPLES):
            be = view.before_adverbs(at - 1)
            if (
                view.tag[be] != "NNP"
                and view.lower[be] in _BE
                and view.sentence_start(at) < be < at
                and _is_passive(view, be, at)
            ):
                yield self._report(view, be, at, _PARTICIPLES[view.lower[at]].verb, at)
        for at in view.tokens.where(*_LED):
            be = view.before_adverbs(at - 1)
            if view.lower[be] in _BE and view.sentence_start(at) < be < at and _has_its_object(view, at):
                yield self._report(view, be, at, _LED[view.lower[at]], at)
        for at in view.tokens.where("broken"):
            be = view.before_adverbs(at - 1)
            if view.next_word(at) == "out" and view.lower[be] in _BE and view.lower[be - 1] in _BREAK_OUT:
                yield self._report(view, be, at, "break", at)
        for at in view.tokens.where("taken"):
            be = view.before_adverbs(at - 1)
            if view.next_word(at) == "place" and view.lower[be] in _BE and be > view.sentence_start(at):
                yield self._report(view, be, at, "take", at + 1)

    def _report(self, view: SyntaxView, be: int, at: int, verb: str, end: int) -> Finding:
        """A finding at a passive, with the active in its tense."""
        forms = inflect(verb, _TAGS[view.lower[be]]) or [verb]
        use = " ".join([*view.text[be + 1 : at], forms[0], *view.text[at + 1 : end + 1]])
        span = view.tokens.span(be, end + 1)
        return self.found(span, f"No passive here: write “{use}”.", fixes=(Fix.swap(span, use),))


def _is_passive(view: SyntaxView, be: int, at: int) -> bool:
    """Whether "be" and a participle are a passive, and no clause ends between them."""
    word, behind = view.lower[at], view.next_word(at)
    if view.tag[at] not in {"VBN", "VBD", "JJ"} or behind in _PARTICIPLES[word].but or not view.text[at].islower():
        return False
    if word in _BARE and (view.tag[at] != "VBN" or view.lower[be] not in {"was", "were", "been"}):
        return False
    if view.next_tag(at) in NOUNS and share(behind, Kind.TIME) < _SOME:
        return False  # "pulsars are collapsed stars"
    if word in _LEFT and behind not in _FAR and view.lower[be] != "been":
        return False
    opened = {"what", "how", "all", "where", "who", "that"}.isdisjoint(view.lower[view.sentence_start(at) : be])
    return opened or view.tag[at] == "VBN"


def _has_its_object(view: SyntaxView, at: int) -> bool:
    """Whether a preposition follows a participle, and its object: complained about the noise."""
    led = view.next_tag(at) == "IN" and view.next_word(at) not in {"by", "than", "as"}
    if not led or at + 2 >= view.sentence_end(at) or view.tag[at + 2] not in _OBJECTS:
        return False
    return not may_close_clause(view, at + 1, infinitive=True)
