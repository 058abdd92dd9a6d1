"""``cue``: a whole line that does not belong, known by what it says and by what it looks like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, ClassVar

from newslint.engine.bases.whole_line import Stray, WholeLineRule, looks_like
from newslint.engine.declarative.pattern import Match
from newslint.engine.declarative.rule import OPENS, DeclarativeRule, Phrase, PhraseIndex
from newslint.engine.declarative.shapes import Field, Fields, many, one_of, table, text, whole
from newslint.engine.declarative.wording import template
from newslint.engine.declarative.yamltree import Node
from newslint.engine.finding import Safety
from newslint.engine.rule import Meta
from newslint.story.context import headline_sentences
from newslint.story.paragraph_features import ParagraphFeatures
from newslint.story.signals import Signal, in_words
from newslint.text import Document
from newslint.util.records import NamedTuple

ENOUGH = 3
"""What cues and signals of a line must weigh together."""
PLAIN = 0.1
"""The chance of not belonging, by all else, below which a cue or two in an ordinary sentence do not count."""
TOLD = 4
"""What cues weigh that need nobody's opinion."""
SENTENCE = 10
"""Words of an ordinary sentence."""
_SHAPED = frozenset({Signal.LABEL, Signal.TAGGED, Signal.CAPITALS, Signal.BRACKETED, Signal.INTRODUCES})
"""The shapes of lines that are no ordinary sentences."""
LIKELY = 0.8
"""The chance from which a strong cue needs no second signal."""
NEVER = 1.0
"""What no chance comes up to."""
HINTS_UP_TO = 20
"""Words of the longest line in which hints suffice; in a longer one chance may bring them together."""
_LINES, _TELLING = 3, 4
"""Lines of the shortest copy with a headline, and letters of a word by which it is told; capitals tell as well."""
_REASONS = 4
"""How many reasons a message gives at most."""
_FORM = (
    Signal.LABEL, Signal.TAGGED, Signal.CAPITALS, Signal.BRACKETED, Signal.READER, Signal.PUBLISHER, Signal.CONTACT,
    Signal.CLUSTER,
)  # fmt: skip
_PLACES = frozenset({Signal.START, Signal.END, Signal.FIRST})
"""Where a line stands: in a long line, with one cue, chance alone may bring them together."""
_OPENERS = frozenset({"please", "to", "-", "–", "—", "•", "*", ">", ">>", "»", "(", "[", "|", ":"})


_signal = one_of(*map(str, Signal), "opens", "fill")


def _one_signal_of(node: Node, key: str) -> str:
    """A signal, or several of which one will do."""
    for name in text(node, key).split("|"):
        _signal(Node(name, node.at), key)
    return text(node, key)


def _cues(node: Node, key: str) -> dict[str, int]:
    """Cues with their weights; those of a list weigh 2."""
    if isinstance(node.value, list):
        return dict.fromkeys(many(text, least=1)(node, key), 2)
    weights: dict[str, int] = table(whole(1, 9))(node, key)
    return weights


class _Cue(NamedTuple):
    """A phrase found in a line."""

    phrase: Phrase
    match: Match


class Cue(WholeLineRule, DeclarativeRule):
    """``cues: {pattern: weight}`` and the other ``signals`` that a line must have.

    A cue weighs 2 where it says by itself what the line is, 1 where it is a hint; a list of patterns means weight 2.
    A pattern that begins with ``^`` matches only at the start of a line, one that ends with ``$`` only at its end.
    Every signal (see :class:`newslint.story.signals.Signal`) weighs 1, and so do two more: the cue ``opens`` a sentence
    as calls do, and the cues ``fill`` most of the line. A line is reported where cues and signals weigh 3 or more
    together, at least one of each: one piece of evidence never suffices. Cues in quotations do not count. Who reads
    stray lines (see :mod:`newslint.story.stray_lines`) is asked too: a sentence that is a plain part of its story is
    left alone unless cues fill it, and a line that is likely none needs less.

    ``called`` names what the line is. ``signals`` are those that count beside ``fill`` (default: those of form),
    ``needs`` those without which nothing is reported (``a|b``: one of these), ``unless`` those that clear a line
    (default: ``told`` and ``note``).
    """

    kind = "cue"
    also_called = ("boilerplate",)
    FIELDS: ClassVar[Fields] = {
        "cues": Field(_cues, required=True, spent=True),
        "called": Field(text, required=True),
        "signals": Field(many(_signal)),
        "needs": Field(many(_one_signal_of)),
        "unless": Field(many(_signal)),
    }
    COMMON: ClassVar[Fields] = {
        "except": DeclarativeRule.COMMON["except"],
        "message": Field(template("found", "use", "called")),
        "case": DeclarativeRule.COMMON["case"],
        "safety": Field(one_of(*Safety), about="who may delete the line"),
    }

    def __init__(
        self, meta: Meta, body: Mapping[str, Any], options: Any = None, filed: PhraseIndex | None = None
    ) -> None:
        super().__init__(replace(meta, in_quotes=True, scope="line"), body, options, filed)
        self.safety = Safety(body.get("safety", Safety.UNSAFE))
        self._counting = frozenset(body.get("signals", [*_FORM, "opens"]))
        self._needs = tuple(frozenset(item.split("|")) for item in body.get("needs", ()))
        self._last_only = frozenset({Signal.END}) in self._needs
        self._unless = frozenset(body.get("unless", ["told", "note"]))

    def _triggers(self, words: Mapping[str, Sequence[int]]) -> frozenset[str]:
        """The words under which phrases are filed, without the sign of those that open a line."""
        return frozenset(word.removeprefix(OPENS) for word in words)

    def phrases(self) -> Iterator[Phrase]:
        """A phrase for each cue; ``replacements`` hold where it must stand, ``group`` what it weighs."""
        for source, weight in self.body["cues"].items():
            bare = source.strip()
            bounds = ("^" if bare.startswith("^") else "") + ("$" if bare.endswith("$") else "")
            yield self.phrase(bare.removeprefix("^").removesuffix("$").strip(), (bounds,), weight)

    def keys(self, phrase: Phrase) -> Iterable[str]:
        """The first words of a phrase that opens a line, the rarest of another."""
        first = phrase.words.elements[0]
        if "^" in phrase.replacements[0] and first.words is not None and first.least > 0:
            return (OPENS + word for word in first.words)
        return phrase.pattern.triggers

    def strays(self, document: Document, paragraphs: ParagraphFeatures) -> Iterator[Stray]:
        """Weigh every line that holds a cue."""
        for line, cues in sorted(self._by_line(document, paragraphs).items()):
            if self._last_only and not paragraphs.ends(line):
                continue  # the other signals cost more
            if line == 0 and _is_headline(document, paragraphs, cues):
                continue
            signals = self._signals(paragraphs, line, cues)
            if self._unless & signals or not all(need & signals for need in self._needs):
                continue
            counted = [s for s in signals if s in self._counting or s == "fill"]
            if _astray(document, line, self._least_chance(paragraphs, line, cues, counted)):
                told = "fill" in counted or _weight(cues) >= TOLD
                yield Stray(line, self._said(document, paragraphs, line, cues, counted), told=told)

    def _least_chance(self, paragraphs: ParagraphFeatures, line: int, cues: list[_Cue], counted: list[str]) -> float:
        """How likely it must be, by all else, that a line with some cues and signals does not belong."""
        weights = {id(cue.phrase): cue.phrase.group for cue in cues}.values()
        strong = max(weights) > 1
        by_chance = len(cues) < 2 and {*counted} <= _PLACES
        sure = len(paragraphs.words(line)) <= HINTS_UP_TO or (strong and not by_chance)
        if sure and counted and sum(weights) + len(counted) >= ENOUGH:
            told = _weight(cues) >= TOLD or "fill" in counted or _SHAPED & paragraphs.signals(line)
            sentence = len(paragraphs.words(line)) >= SENTENCE and paragraphs.text(line)[0].isalnum()
            return PLAIN if sentence and not told else 0
        return LIKELY if strong else NEVER

    def _by_line(self, document: Document, paragraphs: ParagraphFeatures) -> dict[int, list[_Cue]]:
        """The cues of each line, apart from each other, without those that are quoted or out of their place."""
        found = [
            _Cue(phrase, match)
            for phrase, match in self._candidates(document, paragraphs)
            if document.quotes.at(paragraphs.tokens.start_of(match.first)) is None and _fits(phrase, match, paragraphs)
        ]
        if not found:
            return {}
        spared = self.spared(document)
        by_line: dict[int, list[_Cue]] = {}
        last = -1
        for cue in sorted(found, key=lambda c: (c.match.first, -c.phrase.group, c.match.first - c.match.last)):
            low, high = cue.match.first, cue.match.last
            if low >= last and not spared.holds(low, high):
                by_line.setdefault(paragraphs.of_token(low), []).append(cue)
                last = high
        return by_line

    def _candidates(self, document: Document, paragraphs: ParagraphFeatures) -> Iterator[tuple[Phrase, Match]]:
        """All matches: of phrases that open a line where a line opens so, of others wherever they stand."""
        openers, others = self._tables
        index = paragraphs.tokens.index
        for word in openers & paragraphs.openings.keys():
            for phrase in self.phrases_in((OPENS + word,), index):
                for start in paragraphs.openings[word]:
                    match = phrase.words.at(document, start)
                    if match is not None:
                        yield phrase, match
        for phrase in {id(p): p for p in self.phrases_in(others & index.keys(), index)}.values():
            for match in phrase.pattern.matches(document):
                yield phrase, match

    @cached_property
    def _tables(self) -> tuple[frozenset[str], frozenset[str]]:
        """The first words of the phrases that open a line, and the words that trigger the others."""
        openers = frozenset(key.removeprefix(OPENS) for key in self.index.words if key.startswith(OPENS))
        return openers, frozenset(key for key in self.index.words if not key.startswith(OPENS))

    def _signals(self, paragraphs: ParagraphFeatures, line: int, cues: list[_Cue]) -> frozenset[str]:
        """The signals of a line, with the two that depend on the cues."""
        signals: set[str] = set(paragraphs.signals(line))
        words = paragraphs.words(line)
        covered = {k for cue in cues for k in range(cue.match.first, cue.match.last)}
        if sum(k in covered for k in words) >= 0.6 * len(words):
            signals.add("fill")
        if any(_opens(paragraphs, cue.match) for cue in cues):
            signals.add("opens")
        return frozenset(signals)

    def _said(
        self, document: Document, paragraphs: ParagraphFeatures, line: int, cues: list[_Cue], signals: list[str]
    ) -> str:
        """What to say of a line: the evidence."""
        first = document[paragraphs.tokens.span(cues[0].match.first, cues[0].match.last)]
        words = paragraphs.words(line)  # a line of signs has none
        lead = "opens with" if not words or cues[0].match.first <= words[0] else "says"
        said = [f"{lead} “{' '.join(first.split())}”", *(_words(s) for s in sorted(signals) if s != "opens")]
        default = looks_like("{called}", f"it {in_words(said[:_REASONS])}")
        return self.message(default, first, ()).replace("{called}", str(self.body["called"]))


def _is_headline(document: Document, paragraphs: ParagraphFeatures, cues: list[_Cue]) -> bool:
    """Whether the first line is the headline: the next one has a word of it again, and no cue holds that."""
    if len(paragraphs) < _LINES or not headline_sentences(document):
        return False
    cued = {k for cue in cues for k in range(cue.match.first, cue.match.last)}
    lower, text = paragraphs.tokens.lower, paragraphs.tokens.text
    telling = (k for k in range(*paragraphs.range(0)) if len(lower[k]) >= _TELLING or text[k].isupper())
    said = {lower[k] for k in telling if k not in cued}
    return not said.isdisjoint(lower[slice(*paragraphs.range(1))])


def _weight(cues: Iterable[_Cue]) -> int:
    """What cues weigh together; one that stands twice counts once."""
    return sum({id(cue.phrase): cue.phrase.group for cue in cues}.values())


def _astray(document: Document, line: int, least: float) -> bool:
    """Whether it is so likely that a line does not belong, by all else that is known of it.

    Where nothing is known, a story of few lines, cues and signals must suffice. Few lines are asked about, so what
    tells it is loaded here.
    """
    if not 0 < least < NEVER:
        return least <= 0
    from newslint.story.stray_lines.judgement import chance_astray

    chance = chance_astray(document, line)
    return least <= (PLAIN if chance is None else chance)


def _words(signal: str) -> str:
    """A signal as a message says it, after ``it``."""
    return "says little else" if signal == "fill" else Signal(signal).words


def _opens(paragraphs: ParagraphFeatures, match: Match) -> bool:
    """Whether a match opens its sentence, but for "please", a dash or the like."""
    k = match.first
    low = paragraphs.tokens.sentence_start(k)
    while k > low and paragraphs.tokens.lower[k - 1] in _OPENERS:
        k -= 1
    return k == low


def _fits(phrase: Phrase, match: Match, paragraphs: ParagraphFeatures) -> bool:
    """Whether a match stands at the ends of the line that its pattern asks for."""
    bounds = phrase.replacements[0]
    if not bounds:
        return True
    words = paragraphs.words(paragraphs.of_token(match.first)) or [match.first]
    return ("^" not in bounds or match.first <= words[0]) and ("$" not in bounds or words[-1] < match.last)
